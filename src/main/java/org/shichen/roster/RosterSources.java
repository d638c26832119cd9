package org.shichen.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shichen.checkpoint.Checkpoint;
import org.shichen.people.Absence;
import org.shichen.people.Person;
import org.shichen.roster.rules.LevelTerms;
import org.shichen.roster.rules.RosterState;
import org.shichen.roster.wishes.Wish;

/** What was read, see {@link RosterBoard}; duties reach {@link RosterState#REACH_DAYS} over either end. */
record RosterSources(
        List<Person> people,
        List<Absence> absences,
        List<Checkpoint> checkpoints,
        List<Post> posts,
        List<Shift> shifts,
        List<Duty> duties,
        Requirements requirements,
        List<LevelOrder> orders,
        Map<DutyLevel, LevelTerms> terms,
        Set<LocalDate> published,
        RuleBasis basis,
        List<RuleOverride> overrides,
        List<Wish> wishes) {

    RosterSources with(List<Duty> others) {
        return new RosterSources(
                people,
                absences,
                checkpoints,
                posts,
                shifts,
                others,
                requirements,
                orders,
                terms,
                published,
                basis,
                overrides,
                wishes);
    }

    /** Whether the rules, asked about the same duties, say the same in the same words. */
    boolean judgeAs(RosterSources other) {
        return people.equals(other.people)
                && absences.equals(other.absences)
                && checkpoints.equals(other.checkpoints)
                && posts.equals(other.posts)
                && shifts.equals(other.shifts)
                && basis.equals(other.basis);
    }
}
