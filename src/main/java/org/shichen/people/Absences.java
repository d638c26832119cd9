package org.shichen.people;

import static org.shichen.store.schema.Tables.ABSENCE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.shichen.people.rules.AbsenceCheck;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.schema.tables.records.AbsenceRecord;

/** Records, changes and removes absences; the change log keeps what stood there. Blocks; not for the FX thread. */
public final class Absences {

    private static final Set<AbsenceKind> PRIVATE = Set.of(AbsenceKind.SICK, AbsenceKind.ISOLATION);

    private final Store store;
    private final BooleanSupplier seesPrivateFacts;

    /** @param seesPrivateFacts as in {@link People} */
    public Absences(Store store, BooleanSupplier seesPrivateFacts) {
        this.store = store;
        this.seesPrivateFacts = seesPrivateFacts;
    }

    /** The newest first; why somebody is away only for who may know. */
    public List<RecordedAbsence> of(long person) {
        boolean all = seesPrivateFacts.getAsBoolean();
        return store.read(dsl -> recorded(dsl, person, all));
    }

    /**
     * Writes the absence, a new one when its id is 0.
     *
     * @throws ProblemException when it may not be, overlaps another absence of the person, or has moved on
     */
    public long save(Act act, RecordedAbsence entry) {
        Absence absence = entry.absence();
        return store.write(act, tx -> {
            AbsenceCheck.problem(absence).ifPresent(problem -> {
                throw new ProblemException(problem);
            });
            boolean all = seesPrivateFacts.getAsBoolean();
            List<Absence> others = recorded(tx.read(), absence.personId(), all).stream()
                    .map(RecordedAbsence::absence)
                    .toList();
            AbsenceCheck.overlapped(absence, others).ifPresent(other -> {
                throw new ProblemException(Problem.of(
                        "problem.people.absence-overlap",
                        other.kind(),
                        other.firstDate().toString(),
                        other.lastDate().toString()));
            });
            AbsenceRecord row = new AbsenceRecord();
            if (absence.id() != 0) {
                row = tx.read().fetchOne(ABSENCE, ABSENCE.ID.eq(absence.id()));
                if (row == null || row.getVersion() != entry.version()) {
                    throw new ProblemException(Problem.of("problem.store.moved-on", ABSENCE.getName()));
                }
            }
            fill(row, absence);
            if (absence.id() == 0) {
                row.setRecordedAt(tx.now().toEpochMilli());
                row.setRecordedBy(tx.recordedBy());
                return tx.insert(row);
            }
            tx.update(row);
            return absence.id();
        });
    }

    /** Takes it off; undo brings it back. */
    public void remove(Act act, RecordedAbsence entry) {
        store.write(act, tx -> {
            tx.delete(ABSENCE, entry.absence().id(), entry.version());
            return entry.absence().id();
        });
    }

    private static List<RecordedAbsence> recorded(DSLContext dsl, long person, boolean all) {
        return dsl.selectFrom(ABSENCE)
                .where(ABSENCE.PERSON_ID.eq(person))
                .orderBy(ABSENCE.FIRST_DATE.desc(), ABSENCE.ID.desc())
                .fetch(row -> new RecordedAbsence(absence(row, all), row.getVersion()));
    }

    private static Absence absence(AbsenceRecord row, boolean all) {
        AbsenceKind kind = AbsenceKind.valueOf(row.getKind());
        return new Absence(
                row.getId(),
                row.getPersonId(),
                all || !PRIVATE.contains(kind) ? kind : AbsenceKind.AWAY,
                LocalDate.parse(row.getFirstDate()),
                LocalDate.parse(row.getLastDate()),
                minute(row.getFromMinute()),
                minute(row.getToMinute()),
                all ? row.getNote() : "",
                row.getYearly() == 1);
    }

    private static void fill(AbsenceRecord row, Absence absence) {
        row.setPersonId(absence.personId());
        row.setKind(absence.kind().name());
        row.setFirstDate(absence.firstDate().toString());
        row.setLastDate(absence.lastDate().toString());
        row.setFromMinute(minute(absence.fromMinute()));
        row.setToMinute(minute(absence.toMinute()));
        row.setNote(absence.note().strip());
        row.setYearly(absence.yearly() ? 1L : 0L);
    }

    private static @Nullable Integer minute(@Nullable Long minute) {
        return minute == null ? null : minute.intValue();
    }

    private static @Nullable Long minute(@Nullable Integer minute) {
        return minute == null ? null : minute.longValue();
    }
}
