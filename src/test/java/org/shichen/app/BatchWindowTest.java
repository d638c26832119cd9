package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.shichen.access.Role;
import org.shichen.store.schema.Tables;

/** A reporting batch from draft to sent in the real window, by keys alone. It is 02:30 of the duty day 2020-02-06. */
class BatchWindowTest extends OneDesk {

    @Test
    void a_batch_is_drafted_checked_signed_and_sent_by_keys_and_then_stays_as_it_is() throws IOException {
        desk.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        desk.click("#checkpoint-list");
        desk.press(KeyCode.U);
        assertTrue(desk.shown("#batch-sheet"));
        desk.press(KeyCode.N);
        assertTrue(desk.text("#batch-heading").contains("2020年2月6日 截至 22:00"), desk.text("#batch-heading"));
        desk.press(KeyCode.S);
        assertTrue(desk.text("#batch-told").contains("审核"), desk.text("#batch-told"));
        desk.press(KeyCode.C);
        assertTrue(desk.text("#batch-told").contains("另一人"), desk.text("#batch-told"));
        assertFalse(desk.shown("#batch-asked"), "a duty officer has no way around it");
        desk.press(KeyCode.CONTROL, KeyCode.U);
        assertTrue(desk.shown("#officer-list"), "the key that the refusal names");
        desk.press(KeyCode.ESCAPE);
        assertTrue(desk.shown("#batch-sheet"));
        desk.press(KeyCode.ESCAPE);
        desk.comes(Role.TEAM_LEAD);
        desk.press(KeyCode.U);
        desk.press(KeyCode.C);
        desk.press(KeyCode.G);
        desk.press(KeyCode.S);
        desk.picture("batch");
        String steps = steps();
        assertTrue(steps.contains("已审核") && steps.contains("已签发") && steps.contains("已报出"), steps);
        long rows = desk.count(Tables.REPORT_BATCH_ROW);
        assertTrue(rows > 100, "records kept: " + rows);
        desk.press(KeyCode.S);
        assertTrue(desk.text("#batch-told").contains("没有再报"), desk.text("#batch-told"));
        desk.press(KeyCode.N);
        assertTrue(desk.text("#batch-told").contains("没有到时"), desk.text("#batch-told"));
        assertEquals(rows, desk.count(Tables.REPORT_BATCH_ROW));

        desk.press(KeyCode.TAB);
        desk.press(KeyCode.DOWN);
        desk.press(KeyCode.ENTER);
        assertTrue(desk.text("#batch-records-head").startsWith("检查"), desk.text("#batch-records-head"));
        assertFalse(desk.ask(() -> desk.<ListView<?>>find("#batch-records").getItems())
                .isEmpty());
        desk.press(KeyCode.P);
        assertTrue(desk.shown("#preview-sheet"));
        desk.picture("batch-preview");
        desk.press(KeyCode.ESCAPE);
        assertFalse(desk.shown("#preview-sheet"));
        assertTrue(desk.shown("#batch-sheet"), "one goes on where the paper was asked for");
        desk.press(KeyCode.P);
        assertTrue(desk.shown("#preview-sheet"));
        desk.press(KeyCode.ESCAPE);
        desk.press(KeyCode.ESCAPE);
        desk.press(KeyCode.ESCAPE);
        assertFalse(desk.shown("#batch-sheet"));
        assertTrue(desk.ask(() -> desk.find("#checkpoint-list").isFocused()));
    }

    @Test
    void a_lead_with_nobody_else_on_the_desk_says_why_and_the_sheet_says_it_too() throws IOException {
        desk.comes(Role.TEAM_LEAD);
        desk.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        desk.click("#checkpoint-list");
        desk.press(KeyCode.U);
        desk.press(KeyCode.N);
        for (KeyCode step : new KeyCode[] {KeyCode.C, KeyCode.G}) {
            desk.press(step);
            assertTrue(desk.shown("#batch-asked"));
            desk.press(KeyCode.ENTER);
            assertTrue(desk.shown("#batch-asked"), "no reason, no step");
            desk.set("#batch-asked", "值班员外出处警");
            if (step == KeyCode.C) {
                desk.picture("batch-alone");
            }
            desk.press(KeyCode.ENTER);
            assertFalse(desk.shown("#batch-asked"));
        }
        desk.press(KeyCode.S);
        String steps = steps();
        assertTrue(steps.contains("已报出") && steps.contains("值班员外出处警"), steps);
        desk.press(KeyCode.P);
        assertTrue(desk.shown("#preview-sheet"));
        desk.picture("batch-alone-preview");
    }

    @Test
    void a_duty_officer_cannot_sign_and_is_told_so_and_cut_offs_that_are_no_times_stay_typed() {
        desk.comes(Role.TEAM_LEAD);
        desk.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        desk.click("#checkpoint-list");
        desk.press(KeyCode.U);
        desk.press(KeyCode.T);
        desk.set("#batch-asked", "十点");
        desk.press(KeyCode.ENTER);
        assertEquals("十点", desk.typed("#batch-asked"));
        assertTrue(desk.text("#batch-told").contains("10:00"), desk.text("#batch-told"));
        desk.set("#batch-asked", "09:00 02:00");
        desk.press(KeyCode.ENTER);
        assertFalse(desk.shown("#batch-asked"));
        desk.press(KeyCode.N);
        assertTrue(desk.text("#batch-heading").contains("次日 02:00"), desk.text("#batch-heading"));
        desk.press(KeyCode.ESCAPE);
        desk.comes(Role.DUTY_OFFICER);
        desk.press(KeyCode.U);
        desk.press(KeyCode.C);
        desk.press(KeyCode.G);
        assertFalse(desk.text("#batch-told").isEmpty());
        assertFalse(steps().contains("已签发"));
    }

    private String steps() {
        return desk.ask(() -> desk.window.scene().lookup("#batch-steps").getAccessibleText());
    }
}
