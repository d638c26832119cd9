package org.shichen.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shichen.roster.rules.LeaveBan;
import org.shichen.roster.rules.RuleKind;
import org.shichen.roster.rules.Violation;

/** What is broken in the shown days, and what of it was allowed on purpose. Immutable. */
final class RangeBreaks {

    private record PersonDate(long person, LocalDate date) {}

    private final Map<Long, List<Violation>> violations;
    private final Map<PersonDate, List<RuleOverride>> overrides;
    private final Map<Long, List<LeaveBan.Breach>> bannedLeave;

    /** @param violations by the id of the duty */
    RangeBreaks(RosterRange range, RosterSources sources, Map<Long, List<Violation>> violations) {
        this.violations = violations;
        this.overrides = sources.overrides().stream()
                .collect(Collectors.groupingBy(each -> new PersonDate(each.personId(), each.dutyDate())));
        this.bannedLeave = range.rules().asks(RuleKind.LEAVE_BAN)
                ? LeaveBan.find(
                                sources.absences(),
                                range.first(),
                                range.last(),
                                sources.orders(),
                                sources.terms(),
                                range.calendar())
                        .stream()
                        .collect(
                                Collectors.groupingBy(breach -> breach.absence().personId()))
                : Map.of();
    }

    List<Violation> of(Duty duty) {
        return violations.getOrDefault(duty.id(), List.of());
    }

    Optional<RuleOverride> override(Duty duty, Violation violation) {
        return overrides.getOrDefault(new PersonDate(duty.personId(), duty.dutyDate()), List.of()).stream()
                .filter(each -> each.allows(violation.rule(), duty))
                .findFirst();
    }

    Optional<LeaveBan.Breach> bannedLeave(long personId, LocalDate date) {
        return bannedLeave.getOrDefault(personId, List.of()).stream()
                .filter(breach ->
                        !date.isBefore(breach.from()) && breach.absence().covers(date))
                .findFirst();
    }

    /** @param duties of the person in the shown days */
    boolean anyOf(long personId, Stream<Duty> duties) {
        return bannedLeave.containsKey(personId)
                || duties.anyMatch(duty -> of(duty).stream()
                        .anyMatch(violation -> override(duty, violation).isEmpty()));
    }
}
