package org.shichen.roster.attendance;

import static org.shichen.store.schema.Tables.ATTENDANCE;
import static org.shichen.store.schema.Tables.PERSON;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.shichen.clock.DutyCalendar;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.roster.Duty;
import org.shichen.roster.Rosters;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.Tx;
import org.shichen.store.schema.tables.records.AttendanceRecord;

/** All SQL of attendance. Blocks; not for the FX thread. */
public final class Attendances {

    /** An entry belongs to a duty from so long before its start. */
    static final Duration BEFORE = Duration.ofHours(2);

    /** An entry belongs to a duty until so long after its end. */
    static final Duration AFTER = Duration.ofHours(4);

    /** A duty that reaches into a moment began at most so many dates earlier. */
    private static final int REACH_DAYS = 4;

    private final Store store;
    private final DutyCalendar calendar;

    public Attendances(Store store, DutyCalendar calendar) {
        this.store = store;
        this.calendar = calendar;
    }

    /** Everybody due in the shift of this duty date, by post. */
    public List<Stretch> shift(LocalDate date, long shiftId) {
        return store.read(dsl -> stretches(dsl, date.minusDays(REACH_DAYS), date.plusDays(REACH_DAYS))).stream()
                .filter(stretch -> stretch.duties().stream()
                        .anyMatch(duty -> duty.dutyDate().equals(date) && duty.shiftId() == shiftId))
                .toList();
    }

    /** Who was on post at this minute, by the entries and not by the plan. */
    public List<Stretch> onPostAt(Instant moment) {
        LocalDate date = calendar.localDate(moment);
        return store.read(dsl -> stretches(dsl, date.minusDays(REACH_DAYS), date.plusDays(1))).stream()
                .filter(stretch -> stretch.onPost(moment))
                .toList();
    }

    /**
     * Writes the same for all these stretches, or for none.
     *
     * @param at when it happened
     * @throws ProblemException {@code problem.attendance.future}, {@code .not-then} for a time that does not belong to
     *     the duty, {@code .order.*} when it cannot follow or precede what stands there
     */
    public void record(Act act, List<Stretch> whom, AttendanceKind kind, Instant at, String note) {
        store.write(act, tx -> {
            for (Stretch stretch : whom) {
                record(tx, stretch, kind, at, note);
            }
            return whom.size();
        });
    }

    private void record(Tx tx, Stretch read, AttendanceKind kind, Instant at, String note) {
        LocalDate date = read.duties().getFirst().dutyDate();
        Stretch stretch = stretches(tx.read(), date.minusDays(REACH_DAYS), date.plusDays(REACH_DAYS)).stream()
                .filter(now -> now.personId() == read.personId()
                        && now.duties().stream()
                                .anyMatch(duty ->
                                        duty.id() == read.duties().getFirst().id()))
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.of("problem.store.moved-on", "duty")));
        String name =
                tx.read().fetchSingle(PERSON, PERSON.ID.eq(read.personId())).getName();
        if (at.isAfter(tx.now())) {
            throw new ProblemException(Problem.of("problem.attendance.future", name));
        }
        if (at.isBefore(stretch.start().minus(BEFORE))
                || at.isAfter(stretch.end().plus(AFTER))) {
            throw new ProblemException(Problem.of("problem.attendance.not-then", name));
        }
        Duty duty = stretch.dutyAt(at, calendar);
        List<AttendanceEntry> all = new ArrayList<>(stretch.entries());
        all.add(new AttendanceEntry(Long.MAX_VALUE, duty.id(), read.personId(), kind, note, at));
        refuseDisorder(all, name, "problem.attendance.order." + kind);
        AttendanceRecord row = new AttendanceRecord();
        row.setDutyId(duty.id());
        row.setPersonId(read.personId());
        row.setKind(kind.name());
        row.setNote(note.strip());
        row.setOccurredAt(at.toEpochMilli());
        row.setRecordedAt(tx.now().toEpochMilli());
        row.setRecordedBy(tx.recordedBy());
        tx.insert(row);
    }

    /**
     * Strikes one entry; it stays readable with the reason.
     *
     * @throws ProblemException {@code problem.attendance.reason} without one, {@code problem.attendance.strike-last}
     *     when later entries would no longer make sense
     */
    public void strike(Act act, Stretch of, AttendanceEntry entry, String reason) {
        if (reason.isBlank()) {
            throw new ProblemException(Problem.of("problem.attendance.reason"));
        }
        store.write(act.because(reason.strip()), tx -> {
            tx.strike(ATTENDANCE, entry.id(), reason.strip());
            List<Long> duties = of.duties().stream().map(Duty::id).toList();
            List<AttendanceEntry> left = entries(tx.read(), duties).values().stream()
                    .flatMap(List::stream)
                    .filter(each -> each.personId() == entry.personId())
                    .collect(Collectors.toCollection(ArrayList::new));
            refuseDisorder(left, "", "problem.attendance.strike-last");
            return entry.id();
        });
    }

    private static void refuseDisorder(List<AttendanceEntry> entries, String name, String key) {
        entries.sort(Comparator.comparing(AttendanceEntry::at).thenComparingLong(AttendanceEntry::id));
        AttendanceKind before = null;
        for (AttendanceEntry entry : entries) {
            if (!entry.kind().follows(before)) {
                throw new ProblemException(Problem.of(key, name));
            }
            before = entry.kind();
        }
    }

    private List<Stretch> stretches(DSLContext dsl, LocalDate first, LocalDate last) {
        List<Duty> duties = Rosters.duties(dsl, first, last);
        return Stretch.of(duties, entries(dsl, duties.stream().map(Duty::id).toList()), calendar);
    }

    private static Map<Long, List<AttendanceEntry>> entries(DSLContext dsl, List<Long> duties) {
        return dsl
                .selectFrom(ATTENDANCE)
                .where(ATTENDANCE.DUTY_ID.in(duties))
                .and(ATTENDANCE.STRUCK_AT.isNull())
                .fetch(row -> new AttendanceEntry(
                        row.getId(),
                        row.getDutyId(),
                        row.getPersonId(),
                        AttendanceKind.valueOf(row.getKind()),
                        row.getNote(),
                        Instant.ofEpochMilli(row.getOccurredAt())))
                .stream()
                .collect(Collectors.groupingBy(AttendanceEntry::dutyId));
    }
}
