package org.shichen.roster.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.shichen.roster.Duty;

/** The rules as this desk applies them. Immutable, safe for all threads. */
public final class RosterRules {

    /** All rules with their own limits. */
    public static final RosterRules AS_THEY_COME = new RosterRules(List.of());

    /** From here on it is worth while to share the work out among the processors. */
    private static final int MANY = 2000;

    private static final Comparator<Violation> WORST_FIRST =
            Comparator.comparing(Violation::severity).thenComparing(Violation::rule);

    private final List<Rule> rules;
    private final List<Rule> afterNights;
    private final Map<RuleKind, Severity> severities = new EnumMap<>(RuleKind.class);
    private final Set<RuleKind> asked = EnumSet.noneOf(RuleKind.class);

    /** @param settings those that differ from how the rules come */
    public RosterRules(Collection<RuleSetting> settings) {
        Map<RuleKind, RuleSetting> set = new EnumMap<>(RuleKind.class);
        for (RuleKind kind : RuleKind.values()) {
            set.put(kind, RuleSetting.asItComes(kind));
        }
        settings.forEach(setting -> set.put(setting.kind(), setting));
        set.forEach((kind, setting) -> severities.put(kind, setting.severity()));
        set.values().stream().filter(RuleSetting::active).map(RuleSetting::kind).forEach(asked::add);
        rules = Stream.<Rule>of(
                        new NoDoubleBooking(),
                        new AbsentPeople(),
                        new RestBetweenDuties(set.get(RuleKind.REST).limit()),
                        new NightsInARow(set.get(RuleKind.NIGHTS_IN_A_ROW).limit()),
                        new RestAfterNights(set.get(RuleKind.REST_AFTER_NIGHTS).limit()),
                        new WeeklyHours(set.get(RuleKind.WEEKLY_HOURS).limit()),
                        new SwornPresence(),
                        new PostNeeds(),
                        new HouseholdNights())
                .filter(rule -> asks(rule.kind()))
                .toList();
        afterNights = rules.stream()
                .filter(rule -> rule.kind() == RuleKind.REST_AFTER_NIGHTS)
                .toList();
    }

    /** What breaking the rule means at this desk. */
    public Severity severity(RuleKind kind) {
        return severities.get(kind);
    }

    /** Whether this desk applies the rule. */
    public boolean asks(RuleKind kind) {
        return asked.contains(kind);
    }

    /**
     * What the duty breaks in this state, what forbids it first. A duty that does not stand there just so is judged as
     * if it did, in place of the one with its id.
     */
    public List<Violation> judge(Duty duty, RosterState state) {
        return judgeStanding(duty, standing(duty, state));
    }

    /** What each of these duties, which all stand in the state, breaks; those that break nothing are left out. */
    public Map<Long, List<Violation>> judgeAll(Collection<Duty> duties, RosterState state) {
        Map<Long, List<Violation>> broken = new LinkedHashMap<>();
        Stream<Duty> each = duties.size() > MANY ? duties.parallelStream() : duties.stream();
        each.map(duty -> Map.entry(duty.id(), judgeStanding(duty, state)))
                .filter(judged -> !judged.getValue().isEmpty())
                .forEachOrdered(judged -> broken.put(judged.getKey(), judged.getValue()));
        return broken;
    }

    /**
     * What would be broken by taking some duties away and laying others down, and was not before: by the new duties
     * themselves, and by those of others that they leave alone, crowd or tire. What forbids comes first.
     */
    public List<Violation> newlyBroken(Collection<Duty> removed, Collection<Duty> added, RosterState state) {
        return newlyBrokenByDuty(removed, added, state).values().stream()
                .flatMap(List::stream)
                .sorted(WORST_FIRST)
                .toList();
    }

    /** As {@link #newlyBroken}, by the duty that breaks it; duties that break nothing new are left out. */
    public Map<Duty, List<Violation>> newlyBrokenByDuty(
            Collection<Duty> removed, Collection<Duty> added, RosterState state) {
        RosterState after = state.after(removed, added);
        Map<Duty, List<Violation>> found = new LinkedHashMap<>();
        added.forEach(duty -> found.put(duty, judgeStanding(duty, after)));
        Set<Long> judged = new HashSet<>();
        Stream.concat(removed.stream(), added.stream()).forEach(duty -> judged.add(duty.id()));
        for (Duty duty : removed) {
            Work gone = state.work(duty);
            for (Work left : after.onPost(duty.postId()).touching(gone.startMillis(), gone.endMillis())) {
                if (judged.add(left.duty().id())) {
                    List<Violation> before = judgeStanding(left.duty(), state);
                    found.put(
                            left.duty(),
                            judgeStanding(left.duty(), after).stream()
                                    .filter(violation ->
                                            before.stream().noneMatch(old -> old.rule() == violation.rule()))
                                    .toList());
                }
            }
        }
        for (Duty duty : Stream.concat(removed.stream(), added.stream()).toList()) {
            if (state.facts().night(duty.shiftId())) {
                tired(duty, state, after, judged, found);
            }
        }
        found.values().removeIf(List::isEmpty);
        return found;
    }

    /**
     * A night that comes or goes begins or ends a block of nights, and with it the rest of others around it. Every
     * other rule between two duties of a person is told of the new one as well.
     */
    private void tired(
            Duty night, RosterState before, RosterState after, Set<Long> judged, Map<Duty, List<Violation>> found) {
        long date = night.dutyDate().toEpochDay();
        for (Work work : after.ofPerson(night.personId()).works()) {
            Duty duty = work.duty();
            if (Math.abs(work.date() - date) <= RosterState.REACH_DAYS && judged.add(duty.id())) {
                List<Violation> broken = judgeStanding(duty, after, afterNights);
                if (!broken.isEmpty()
                        && judgeStanding(duty, before, afterNights).isEmpty()) {
                    found.put(duty, broken);
                }
            }
        }
    }

    /** Tells what a work that stands in the state breaks, without making sentences: for whoever judges very often. */
    public void judge(Work standing, RosterState state, Breaks breaks) {
        for (Rule rule : rules) {
            rule.judge(standing, state, breaks);
        }
    }

    private static RosterState standing(Duty duty, RosterState state) {
        for (Work work : state.ofPerson(duty.personId()).works()) {
            if (duty.equals(work.duty())) {
                return state;
            }
        }
        RosterState trial = state.after(List.of(), List.of());
        trial.removeById(duty.id());
        trial.add(duty);
        return trial;
    }

    private List<Violation> judgeStanding(Duty duty, RosterState state) {
        return judgeStanding(duty, state, rules);
    }

    private List<Violation> judgeStanding(Duty duty, RosterState state, List<Rule> asked) {
        List<Violation> found = new ArrayList<>();
        Work work = state.work(duty);
        Breaks breaks = (kind, words) -> found.add(new Violation(kind, severities.get(kind), words));
        for (Rule rule : asked) {
            rule.judge(work, state, breaks);
        }
        found.sort(WORST_FIRST);
        return found;
    }
}
