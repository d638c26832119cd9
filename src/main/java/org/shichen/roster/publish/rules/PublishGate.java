package org.shichen.roster.publish.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shichen.roster.Duty;
import org.shichen.roster.RuleOverride;
import org.shichen.roster.publish.rules.Gate.Allowed;
import org.shichen.roster.publish.rules.Gate.Finding;
import org.shichen.roster.rules.PrivateReasons;
import org.shichen.roster.rules.RosterState;
import org.shichen.roster.rules.RuleKind;
import org.shichen.roster.rules.Violation;

/** Judges a roster before it is published. Pure; one judging by one thread. */
public final class PublishGate {

    private final GateFacts facts;
    private final Map<RuleKind, RosterState> withoutAllowed = new HashMap<>();
    private final List<Finding> forbidden = new ArrayList<>();
    private final List<Allowed> allowed = new ArrayList<>();
    private final Map<RuleKind, List<Finding>> warnings = new EnumMap<>(RuleKind.class);
    private final List<MissingSeat> gaps = new ArrayList<>();

    private PublishGate(GateFacts facts) {
        this.facts = facts;
    }

    /**
     * @param progress told from 0 to 1, answers false to stop
     * @throws CancellationException when it was stopped
     */
    public static Gate judge(GateFacts facts, DoublePredicate progress) {
        return new PublishGate(facts).judge(progress);
    }

    private Gate judge(DoublePredicate progress) {
        PublishRange range = facts.range();
        Map<LocalDate, List<Duty>> byDate = facts.duties().stream().collect(Collectors.groupingBy(Duty::dutyDate));
        MissingSeats seats = new MissingSeats(
                facts.state().calendar(),
                facts.posts(),
                facts.shifts(),
                facts.requirements(),
                facts.orders(),
                facts.duties(),
                facts.state().facts()::category);
        List<LocalDate> days =
                range.first().datesUntil(range.last().plusDays(1)).toList();
        for (int i = 0; i < days.size(); i++) {
            if (!progress.test((double) i / days.size())) {
                throw new CancellationException();
            }
            List<Duty> duties = byDate.getOrDefault(days.get(i), List.of());
            Map<Long, List<Violation>> broken = facts.rules().judgeAll(duties, facts.state());
            for (Duty duty : duties) {
                broken.getOrDefault(duty.id(), List.of()).forEach(violation -> sort(duty, violation));
            }
            gaps.addAll(seats.on(days.get(i)));
        }
        return new Gate(
                range,
                range.first().isBefore(facts.today()),
                facts.duties().size(),
                List.copyOf(forbidden),
                List.copyOf(allowed),
                warnings,
                facts.leave(),
                List.copyOf(gaps));
    }

    private void sort(Duty duty, Violation violation) {
        Finding finding = new Finding(
                duty,
                violation.rule(),
                PrivateReasons.told(violation, duty, facts.state().facts(), facts.seesPrivateFacts()));
        if (!violation.forbids()) {
            warnings.computeIfAbsent(violation.rule(), rule -> new ArrayList<>())
                    .add(finding);
            return;
        }
        overrides(violation.rule())
                .filter(override -> override.allows(violation.rule(), duty))
                .findFirst()
                .map(override -> new Allowed(finding, override, false))
                .or(() -> asCounterpart(finding))
                .ifPresentOrElse(allowed::add, () -> forbidden.add(finding));
    }

    /**
     * The reason was given for the duty that was laid down last. One that breaks nothing without it was broken by it,
     * and is answered for by the same reason.
     */
    private Optional<Allowed> asCounterpart(Finding finding) {
        RuleKind rule = finding.rule();
        RosterState without = withoutAllowed.computeIfAbsent(
                rule,
                of -> facts.state()
                        .after(
                                overrides(of)
                                        .flatMap(override -> standing(override).stream())
                                        .distinct()
                                        .toList(),
                                List.of()));
        if (breaks(finding.duty(), rule, without)) {
            return Optional.empty();
        }
        List<RuleOverride> near = overrides(rule)
                .filter(override -> standing(override).isPresent())
                .toList();
        return near.stream()
                .filter(override -> !breaks(
                        finding.duty(),
                        rule,
                        facts.state().after(standing(override).stream().toList(), List.of())))
                .findFirst()
                .or(() -> near.stream().findFirst())
                .map(override -> new Allowed(finding, override, true));
    }

    private boolean breaks(Duty duty, RuleKind rule, RosterState state) {
        return facts.rules().judge(duty, state).stream().anyMatch(violation -> violation.rule() == rule);
    }

    private Stream<RuleOverride> overrides(RuleKind rule) {
        return facts.overrides().stream().filter(override -> override.rule() == rule);
    }

    /** The duty that the override allows, if it stands. */
    private Optional<Duty> standing(RuleOverride override) {
        return facts.state().ofPerson(override.personId()).works().stream()
                .map(work -> work.duty())
                .filter(duty -> duty != null && override.allows(override.rule(), duty))
                .findFirst();
    }
}
