package org.shichen.roster;

import java.util.List;
import java.util.Map;
import org.shichen.roster.rules.RosterFacts.Need;
import org.shichen.roster.rules.RosterFacts.Traits;
import org.shichen.roster.rules.RuleSetting;

/** What the rules ask besides people, absences and duties: by person, by post, and how they are applied here. */
public record RuleBasis(Map<Long, Traits> traits, Map<Long, List<Need>> needs, List<RuleSetting> settings) {}
