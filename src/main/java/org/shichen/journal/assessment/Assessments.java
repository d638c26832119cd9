package org.shichen.journal.assessment;

import static org.shichen.store.schema.Tables.ASSESSMENT;
import static org.shichen.store.schema.Tables.ASSESSMENT_MEASURE;
import static org.shichen.store.schema.Tables.ASSESSMENT_STEP;
import static org.shichen.store.schema.Tables.PERSON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.shichen.journal.assessment.Assessment.Measure;
import org.shichen.journal.assessment.Assessment.Stage;
import org.shichen.journal.assessment.Assessment.Step;
import org.shichen.journal.rules.FourEyes;
import org.shichen.people.People;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.Tx;
import org.shichen.store.schema.tables.records.AssessmentMeasureRecord;
import org.shichen.store.schema.tables.records.AssessmentRecord;
import org.shichen.store.schema.tables.records.AssessmentStepRecord;

/** All SQL of the daily assessments. Blocks; not for the FX thread. */
public final class Assessments {

    private final Store store;
    private final People people;
    private final MeasureLedger ledger;

    public Assessments(Store store, People people, MeasureLedger ledger) {
        this.store = store;
        this.people = people;
        this.ledger = ledger;
    }

    /** Empty when nothing has been saved for the day. */
    public Optional<Assessment> of(LocalDate dutyDate) {
        return store.read(dsl -> of(dsl, dutyDate));
    }

    /** The number that the next new one gets. */
    public int nextNumber() {
        return store.read(Assessments::nextNumber);
    }

    /**
     * Saves the text of a day that is not issued yet.
     *
     * @param seen the version that was on the screen, null when there was none
     * @throws ProblemException {@code problem.assessment.*} with the line that cannot be understood, {@code .issued},
     *     {@code problem.store.moved-on} when somebody else has saved meanwhile; nothing is written then
     */
    public long save(Act act, LocalDate dutyDate, @Nullable Long seen, AssessmentText text) {
        List<Measure> measures = MeasureText.read(text.measures(), people.active());
        if (text.overall().isBlank()) {
            throw new ProblemException(Problem.of("problem.assessment.empty"));
        }
        return store.write(act, tx -> {
            Assessment before = of(tx.read(), dutyDate).orElse(null);
            refuseIssued(before);
            if (before == null ? seen != null : seen == null || before.version() != seen) {
                throw new ProblemException(Problem.of("problem.store.moved-on", ASSESSMENT.getName()));
            }
            long id = before == null ? insert(tx, dutyDate, text) : update(tx, before, text);
            if (before == null || !before.measures().equals(measures)) {
                strikeMeasures(tx, id);
                for (int i = 0; i < measures.size(); i++) {
                    insert(tx, id, i + 1, measures.get(i));
                }
            }
            return id;
        });
    }

    /**
     * 审核: of what is saved and was seen.
     *
     * @param reason why who drafted it reviews it as well, empty for none; see {@link FourEyes}
     * @throws ProblemException {@code problem.assessment.reviewed}, {@code .issued}, {@code .four-eyes} when another
     *     person must do it, {@code problem.store.moved-on} when the text is no longer what was seen
     */
    public long review(Act act, Assessment seen, String reason) {
        return store.write(because(act, reason), tx -> {
            Assessment now = unchanged(tx, seen);
            if (now.stage() != Stage.DRAFT) {
                throw new ProblemException(Problem.of("problem.assessment.reviewed"));
            }
            return step(tx, now, Stage.REVIEWED, null, reason);
        });
    }

    /**
     * 签发: the measures become action items, and the assessment never changes again; undo passes it by.
     *
     * @param reason why who drafted it issues it as well, empty for none; see {@link FourEyes}
     * @throws ProblemException {@code problem.assessment.review-first}, {@code .issued}, {@code .four-eyes} when
     *     another person must do it, {@code problem.store.moved-on} when the text is no longer what was seen; nothing
     *     is written and nothing assigned then
     */
    public long issue(Act act, Assessment seen, String reason) {
        store.read(dsl -> of(dsl, seen.dutyDate())).ifPresent(now -> {
            refuseIssued(now);
            refuseUnreviewed(now, seen);
            override(now, act.actor().personId(), reason);
        });
        boolean assigns = seen.measures().stream().anyMatch(measure -> measure.handlerId() != null);
        Long meeting = assigns ? ledger.assign(act, seen) : null;
        return store.write(because(act, reason).forGood(), tx -> {
            Assessment now = unchanged(tx, seen);
            refuseUnreviewed(now, seen);
            return step(tx, now, Stage.ISSUED, meeting, reason);
        });
    }

    private static Act because(Act act, String reason) {
        return reason.isBlank() ? act : act.because(reason.strip());
    }

    private static String override(Assessment now, @Nullable Long person, String reason) {
        return FourEyes.override(now.drafterId(), person, reason, Problem.of("problem.assessment.four-eyes"));
    }

    private static void refuseUnreviewed(Assessment now, Assessment seen) {
        if (!now.hash().equals(seen.hash())) {
            throw new ProblemException(Problem.of("problem.store.moved-on", ASSESSMENT.getName()));
        }
        if (now.stage() != Stage.REVIEWED) {
            throw new ProblemException(Problem.of("problem.assessment.review-first"));
        }
    }

    private static Assessment unchanged(Tx tx, Assessment seen) {
        Assessment now = of(tx.read(), seen.dutyDate()).orElse(null);
        refuseIssued(now);
        if (now == null || !now.hash().equals(seen.hash())) {
            throw new ProblemException(Problem.of("problem.store.moved-on", ASSESSMENT.getName()));
        }
        return now;
    }

    private static void refuseIssued(@Nullable Assessment assessment) {
        if (assessment != null && assessment.stage() == Stage.ISSUED) {
            throw new ProblemException(Problem.of("problem.assessment.issued"));
        }
    }

    private static long insert(Tx tx, LocalDate dutyDate, AssessmentText text) {
        AssessmentRecord row = new AssessmentRecord();
        row.setNumber((long) nextNumber(tx.read()));
        row.setDutyDate(dutyDate.toEpochDay());
        write(row, text);
        row.setRecordedAt(tx.now().toEpochMilli());
        row.setRecordedBy(tx.recordedBy());
        return tx.insert(row);
    }

    private static long update(Tx tx, Assessment before, AssessmentText text) {
        AssessmentRecord row = tx.read().fetchSingle(ASSESSMENT, ASSESSMENT.ID.eq(before.id()));
        write(row, text);
        // Measures are rows of their own; the version rises even where only they have changed.
        tx.update(row);
        return before.id();
    }

    private static void write(AssessmentRecord row, AssessmentText text) {
        row.setOverall(text.overall().strip());
        row.setProblems(text.problems().strip());
        row.setRisks(text.risks().strip());
        row.setInstruction(text.instruction().strip());
    }

    private static void strikeMeasures(Tx tx, long assessment) {
        tx.read()
                .selectFrom(ASSESSMENT_MEASURE)
                .where(ASSESSMENT_MEASURE.ASSESSMENT_ID.eq(assessment))
                .and(ASSESSMENT_MEASURE.STRUCK_AT.isNull())
                .fetch()
                .forEach(row -> tx.strike(ASSESSMENT_MEASURE, row.getId(), ""));
    }

    private static void insert(Tx tx, long assessment, int ordinal, Measure measure) {
        AssessmentMeasureRecord row = new AssessmentMeasureRecord();
        row.setAssessmentId(assessment);
        row.setOrdinal((long) ordinal);
        row.setContent(measure.content());
        row.setHandlerId(measure.handlerId());
        row.setDueDate(measure.due() == null ? null : measure.due().toString());
        row.setRecordedAt(tx.now().toEpochMilli());
        row.setRecordedBy(tx.recordedBy());
        tx.insert(row);
    }

    private static long step(Tx tx, Assessment assessment, Stage stage, @Nullable Long meeting, String reason) {
        AssessmentStepRecord row = new AssessmentStepRecord();
        row.setAssessmentId(assessment.id());
        row.setStage(stage.name());
        row.setHash(assessment.hash());
        row.setMeetingId(meeting);
        row.setOverrideReason(override(assessment, tx.recordedBy(), reason));
        row.setOccurredAt(tx.now().toEpochMilli());
        row.setRecordedAt(tx.now().toEpochMilli());
        row.setRecordedBy(tx.recordedBy());
        return tx.insert(row);
    }

    private static int nextNumber(DSLContext dsl) {
        Long last = dsl.select(DSL.max(ASSESSMENT.NUMBER))
                .from(ASSESSMENT)
                .where(ASSESSMENT.STRUCK_AT.isNull())
                .fetchSingle()
                .value1();
        return last == null ? 1 : last.intValue() + 1;
    }

    private static Optional<Assessment> of(DSLContext dsl, LocalDate dutyDate) {
        return dsl.select(ASSESSMENT.asterisk(), PERSON.NAME)
                .from(ASSESSMENT)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(ASSESSMENT.RECORDED_BY))
                .where(ASSESSMENT.DUTY_DATE.eq(dutyDate.toEpochDay()))
                .and(ASSESSMENT.STRUCK_AT.isNull())
                .fetchOptional(row -> assessment(dsl, row));
    }

    private static Assessment assessment(DSLContext dsl, Record row) {
        long id = row.get(ASSESSMENT.ID);
        return new Assessment(
                id,
                row.get(ASSESSMENT.NUMBER).intValue(),
                LocalDate.ofEpochDay(row.get(ASSESSMENT.DUTY_DATE)),
                row.get(ASSESSMENT.OVERALL),
                row.get(ASSESSMENT.PROBLEMS),
                row.get(ASSESSMENT.RISKS),
                row.get(ASSESSMENT.INSTRUCTION),
                measures(dsl, id),
                steps(dsl, id),
                Instant.ofEpochMilli(row.get(ASSESSMENT.RECORDED_AT)),
                row.get(ASSESSMENT.RECORDED_BY),
                name(row),
                row.get(ASSESSMENT.VERSION));
    }

    private static List<Measure> measures(DSLContext dsl, long assessment) {
        return dsl.select(ASSESSMENT_MEASURE.asterisk(), PERSON.NAME)
                .from(ASSESSMENT_MEASURE)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(ASSESSMENT_MEASURE.HANDLER_ID))
                .where(ASSESSMENT_MEASURE.ASSESSMENT_ID.eq(assessment))
                .and(ASSESSMENT_MEASURE.STRUCK_AT.isNull())
                .orderBy(ASSESSMENT_MEASURE.ORDINAL, ASSESSMENT_MEASURE.ID)
                .fetch(each -> new Measure(
                        each.get(ASSESSMENT_MEASURE.CONTENT),
                        each.get(ASSESSMENT_MEASURE.HANDLER_ID),
                        name(each),
                        each.get(ASSESSMENT_MEASURE.DUE_DATE) == null
                                ? null
                                : LocalDate.parse(each.get(ASSESSMENT_MEASURE.DUE_DATE))));
    }

    private static List<Step> steps(DSLContext dsl, long assessment) {
        return dsl.select(ASSESSMENT_STEP.asterisk(), PERSON.NAME)
                .from(ASSESSMENT_STEP)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(ASSESSMENT_STEP.RECORDED_BY))
                .where(ASSESSMENT_STEP.ASSESSMENT_ID.eq(assessment))
                .and(ASSESSMENT_STEP.STRUCK_AT.isNull())
                .orderBy(ASSESSMENT_STEP.ID)
                .fetch(each -> new Step(
                        Stage.valueOf(each.get(ASSESSMENT_STEP.STAGE)),
                        each.get(ASSESSMENT_STEP.HASH),
                        Instant.ofEpochMilli(each.get(ASSESSMENT_STEP.OCCURRED_AT)),
                        name(each),
                        each.get(ASSESSMENT_STEP.OVERRIDE_REASON)));
    }

    private static String name(Record row) {
        String name = row.get(PERSON.NAME);
        return name == null ? "" : name;
    }
}
