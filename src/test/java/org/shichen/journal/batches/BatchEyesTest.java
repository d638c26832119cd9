package org.shichen.journal.batches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shichen.testing.Refusal.refused;

import org.junit.jupiter.api.Test;
import org.shichen.store.schema.tables.records.ReportBatchStepRecord;

/** What goes up is seen by two people. */
class BatchEyesTest extends BatchesDesk {

    @Test
    void who_drafted_a_batch_neither_checks_nor_signs_it() {
        enter(0, at(THURSDAY, 560), 12);
        desk.clock(at(THURSDAY, 605));
        Batch batch = drafted(THURSDAY, TEN);
        String seen = content(batch).hash();
        assertEquals(
                "problem.batches.four-eyes", refused(() -> step(batch, BatchStage.CHECKED, seen, desk.officer, " ")));
        take(batch, BatchStage.CHECKED);
        assertEquals(
                "problem.batches.four-eyes", refused(() -> step(batch, BatchStage.SIGNED, seen, desk.officer, "")));
        take(batch, BatchStage.SIGNED);
        step(batch, BatchStage.SENT, seen, desk.officer, "");
        assertTrue(again(batch).sent());
        assertTrue(
                again(batch).steps().stream().allMatch(step -> step.override().isEmpty()));
    }

    @Test
    void one_leader_checks_and_signs_what_another_person_drafted_without_a_reason() {
        desk.clock(at(THURSDAY, 605));
        Batch batch = drafted(THURSDAY, TEN);
        String seen = content(batch).hash();
        step(batch, BatchStage.CHECKED, seen, leader, "");
        step(batch, BatchStage.SIGNED, seen, leader, "");
        assertEquals(BatchStage.SIGNED, again(batch).stage(seen));
    }

    @Test
    void the_leader_alone_on_the_desk_says_why_and_the_reason_stays_with_the_step() {
        enter(0, at(THURSDAY, 560), 12);
        desk.clock(at(THURSDAY, 605));
        Batch batch = drafted(THURSDAY, TEN);
        String seen = content(batch).hash();
        step(batch, BatchStage.CHECKED, seen, desk.officer, " 值班员外出处警 ");
        assertEquals("值班员外出处警", again(batch).steps().getFirst().override());
        step(batch, BatchStage.SIGNED, seen, leader, "多余的话");
        assertEquals("", again(batch).steps().getLast().override(), "two people need no reason");
    }

    @Test
    void the_file_itself_refuses_a_check_by_the_drafter() {
        desk.clock(at(THURSDAY, 605));
        Batch batch = drafted(THURSDAY, TEN);
        ReportBatchStepRecord row = new ReportBatchStepRecord();
        row.setBatchId(batch.id());
        row.setStage("CHECKED");
        row.setHash("");
        row.setOccurredAt(desk.now().toEpochMilli());
        row.setRecordedAt(desk.now().toEpochMilli());
        row.setRecordedBy(desk.officer.personId());
        assertThrows(RuntimeException.class, () -> desk.insert(row));
        row.reset("id");
        row.setRecordedBy(leader.personId());
        assertTrue(desk.insert(row) > 0);
    }
}
