package org.shichen.roster;

import static org.shichen.store.schema.Tables.DUTY;
import static org.shichen.store.schema.Tables.ROSTER_PUBLICATION;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shichen.clock.DutyCalendar;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.roster.rules.PrivateReasons;
import org.shichen.roster.rules.RosterState;
import org.shichen.roster.rules.RuleKind;
import org.shichen.roster.rules.Violation;
import org.shichen.store.Act;
import org.shichen.store.Tx;
import org.shichen.store.schema.tables.records.DutyRecord;
import org.shichen.store.schema.tables.records.RuleOverrideRecord;

/**
 * Writes one change of the roster. It is judged once more inside the transaction, by all facts and against what stands
 * in the file then: another console may have written since the board was read, and the board may not know what is
 * private.
 */
final class RosterWriter {

    /** Only an act of this name breaks what forbids, so that the rights of roles are asked for it. */
    static final String OVERRIDE = "roster.override";

    private final DutyCalendar calendar;
    private final boolean seesPrivateFacts;

    RosterWriter(DutyCalendar calendar, boolean seesPrivateFacts) {
        this.calendar = calendar;
        this.seesPrivateFacts = seesPrivateFacts;
    }

    /** @return the ids of what was added, in its order */
    List<Long> write(Tx tx, Act act, RosterChange change) {
        refusePublished(tx, act, change);
        AttendedDuties.refuse(tx, change);
        for (Duty duty : change.removed()) {
            tx.delete(DUTY, duty.id(), duty.version());
        }
        for (RosterChange.Replaced replaced : change.replaced()) {
            DutyRecord row =
                    tx.read().fetchOne(DUTY, DUTY.ID.eq(replaced.before().id()));
            if (row == null || row.getVersion() != replaced.before().version()) {
                throw new ProblemException(Problem.of("problem.store.moved-on", DUTY.getName()));
            }
            fill(row, replaced.after());
            tx.update(row);
        }
        List<DutyRecord> rows = new ArrayList<>();
        for (Duty duty : change.added()) {
            DutyRecord row = new DutyRecord();
            fill(row, duty);
            row.setVersion(1L);
            row.setRecordedAt(tx.now().toEpochMilli());
            row.setRecordedBy(tx.recordedBy());
            rows.add(row);
        }
        if (rows.size() == 1) {
            rows.getFirst().setId(tx.insert(rows.getFirst()));
        } else {
            tx.insertAll(rows);
        }
        List<Duty> standing = new ArrayList<>();
        change.replaced().forEach(replaced -> standing.add(replaced.after()));
        for (int i = 0; i < rows.size(); i++) {
            standing.add(change.added().get(i).numbered(rows.get(i).getId()));
        }
        if (change.moves()) {
            judge(tx, change, standing, act.name().equals(OVERRIDE) ? act.reason() : null);
        }
        return rows.stream().map(DutyRecord::getId).toList();
    }

    /** What was published changes only with a reason, which stays in the log beside it. */
    private void refusePublished(Tx tx, Act act, RosterChange change) {
        if (act.reason() != null && !act.reason().isBlank()) {
            return;
        }
        Stream.concat(change.before().stream(), change.after().stream())
                .map(Duty::dutyDate)
                .distinct()
                .filter(date -> published(tx, date))
                .min(LocalDate::compareTo)
                .ifPresent(date -> {
                    throw new ProblemException(Problem.of("problem.roster.published", date));
                });
    }

    private record PublishedIn(YearMonth month) {}

    private static boolean published(Tx tx, LocalDate date) {
        YearMonth month = YearMonth.from(date);
        List<PublishedDays> published = tx.standing(
                new PublishedIn(month),
                Set.of(ROSTER_PUBLICATION),
                dsl -> Rosters.publishedDays(dsl, month.atDay(1), month.atEndOfMonth()));
        return published.stream()
                .anyMatch(days -> !days.within(date, date, tx.now()).isEmpty());
    }

    /** @param standing what was written, as it stands in the file now */
    private void judge(Tx tx, RosterChange change, List<Duty> standing, @Nullable String overrideReason) {
        List<Duty> before = change.before();
        StandingFacts standingFacts = StandingFacts.within(tx, calendar);
        RosterState now = new Surroundings(tx.read(), standingFacts.facts())
                .of(Stream.concat(before.stream(), standing.stream()).toList());
        Map<Duty, List<Violation>> broken =
                standingFacts.rules().newlyBrokenByDuty(before, standing, now.after(standing, before));
        broken.forEach((duty, violations) -> {
            Set<RuleKind> told = EnumSet.noneOf(RuleKind.class);
            for (Violation violation : violations) {
                if (violation.forbids() && told.add(violation.rule())) {
                    if (overrideReason == null || overrideReason.isBlank()) {
                        throw new ProblemException(PrivateReasons.told(violation, duty, now.facts(), seesPrivateFacts));
                    }
                    tx.insert(override(tx, violation.rule(), duty, overrideReason));
                }
            }
        });
    }

    private static RuleOverrideRecord override(Tx tx, RuleKind rule, Duty duty, String reason) {
        RuleOverrideRecord row = new RuleOverrideRecord();
        row.setRule(rule.name());
        row.setDutyId(duty.id());
        row.setDutyDate(duty.dutyDate().toEpochDay());
        row.setPersonId(duty.personId());
        row.setPostId(duty.postId());
        row.setStartMinute((long) duty.startMinute());
        row.setEndMinute((long) duty.endMinute());
        row.setReason(reason.strip());
        row.setOccurredAt(tx.now().toEpochMilli());
        row.setRecordedAt(tx.now().toEpochMilli());
        row.setRecordedBy(tx.recordedBy());
        return row;
    }

    private static void fill(DutyRecord row, Duty duty) {
        row.setDutyDate(duty.dutyDate().toEpochDay());
        row.setPersonId(duty.personId());
        row.setPostId(duty.postId());
        row.setShiftId(duty.shiftId());
        row.setStartMinute((long) duty.startMinute());
        row.setEndMinute((long) duty.endMinute());
        row.setSource(duty.source().name());
        row.setLead(duty.lead() ? 1L : 0L);
        row.setNote(duty.note());
    }
}
