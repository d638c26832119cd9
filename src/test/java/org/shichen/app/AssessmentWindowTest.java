package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.access.Role;
import org.shichen.store.schema.Tables;

/** The clerk's sheets in the real window, by keys. It is 02:30 of the duty day 2020-02-06. */
class AssessmentWindowTest extends OneDesk {

    @BeforeEach
    void begin() {
        desk.comes(Role.TEAM_LEAD);
        desk.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        desk.click("#checkpoint-list");
    }

    @Test
    void an_assessment_is_drafted_reviewed_and_issued_and_its_measures_stand_in_the_ledger() throws IOException {
        int items = desk.count(Tables.ACTION_ITEM);
        desk.press(KeyCode.J);
        assertTrue(desk.text("#assessment-head").contains("第1期"), desk.text("#assessment-head"));
        desk.press(KeyCode.CONTROL, KeyCode.D);
        assertTrue(desk.typed("#assessment-overall").contains("较昨"), desk.typed("#assessment-overall"));
        desk.set("#assessment-measures", "加强夜间查验 | 没有这个人 | 2020-02-09");
        desk.press(KeyCode.CONTROL, KeyCode.S);
        assertTrue(desk.text("#assessment-told").contains("没有这个人"), desk.text("#assessment-told"));
        assertTrue(desk.typed("#assessment-measures").startsWith("加强夜间查验"));
        String badge = desk.wiring
                .store()
                .read(dsl -> dsl.select(Tables.PERSON.BADGE)
                        .from(Tables.PERSON)
                        .limit(1)
                        .fetchOne(Tables.PERSON.BADGE));
        desk.set("#assessment-measures", "加强夜间查验 | " + badge + " | 2020-02-09\n各点加强宣传");
        desk.press(KeyCode.CONTROL, KeyCode.I);
        assertTrue(desk.text("#assessment-told").contains("没有保存"), desk.text("#assessment-told"));
        desk.press(KeyCode.CONTROL, KeyCode.S);
        assertTrue(desk.text("#assessment-told").startsWith("已保存"), desk.text("#assessment-told"));
        for (KeyCode step : new KeyCode[] {KeyCode.R, KeyCode.I}) {
            desk.press(KeyCode.CONTROL, step);
            assertTrue(desk.text("#assessment-told").contains("另一人"), desk.text("#assessment-told"));
            desk.press(KeyCode.ENTER);
            assertTrue(desk.shown("#assessment-asked"), "no reason, no step");
            desk.write("值班员外出处警");
            desk.picture("assessment-alone");
            desk.press(KeyCode.ENTER);
            assertFalse(desk.shown("#assessment-asked"));
        }
        String steps = desk.text("#assessment-steps");
        assertTrue(steps.contains("签发") && steps.contains("值班员外出处警"), steps + desk.text("#assessment-told"));
        desk.picture("assessment");
        assertEquals(items + 1, desk.count(Tables.ACTION_ITEM));
        assertFalse(desk.ask(
                () -> desk.<TextInputControl>find("#assessment-overall").isEditable()));
        desk.press(KeyCode.CONTROL, KeyCode.P);
        assertTrue(desk.shown("#preview-sheet"));
        desk.picture("assessment-preview");
    }

    @Test
    void a_clerk_has_no_way_around_the_second_pair_of_eyes_and_the_lead_reviews_and_issues_what_the_clerk_wrote() {
        desk.comes(Role.CLERK);
        desk.press(KeyCode.J);
        desk.set("#assessment-overall", "总体平稳。");
        desk.press(KeyCode.CONTROL, KeyCode.S);
        desk.press(KeyCode.CONTROL, KeyCode.R);
        assertTrue(desk.text("#assessment-told").contains("另一人"), desk.text("#assessment-told"));
        assertFalse(desk.shown("#assessment-asked"));
        desk.press(KeyCode.ESCAPE);
        desk.comes(Role.TEAM_LEAD);
        desk.press(KeyCode.J);
        desk.press(KeyCode.CONTROL, KeyCode.R);
        desk.press(KeyCode.CONTROL, KeyCode.I);
        assertTrue(desk.text("#assessment-steps").contains("签发"), desk.text("#assessment-told"));
        assertFalse(desk.text("#assessment-steps").contains("一人"));
    }

    @Test
    void what_is_written_comes_back_when_the_sheet_is_opened_again() {
        desk.press(KeyCode.J);
        desk.set("#assessment-risks", "雪天路滑");
        desk.press(KeyCode.ESCAPE);
        assertFalse(desk.shown("#assessment-sheet"));
        desk.press(KeyCode.J);
        assertEquals("雪天路滑", desk.typed("#assessment-risks"));
        desk.set("#assessment-overall", "总体平稳。");
        desk.press(KeyCode.CONTROL, KeyCode.S);
        assertTrue(desk.text("#assessment-told").startsWith("已保存"), desk.text("#assessment-told"));
        desk.set("#assessment-risks", "雪天路滑，桥面结冰");
        desk.press(KeyCode.ESCAPE);
        desk.press(KeyCode.J);
        assertEquals("雪天路滑，桥面结冰", desk.typed("#assessment-risks"));
        desk.set("#assessment-risks", "雪天路滑");
        desk.press(KeyCode.ESCAPE);
        desk.press(KeyCode.J);
        assertEquals("雪天路滑", desk.typed("#assessment-risks"));
    }

    @Test
    void supplies_are_sent_out_and_printed_by_keys_and_kinds_of_figures_are_kept_by_keys() throws IOException {
        int before = desk.count(Tables.SUPPLY_MOVEMENT);
        int linesBefore = desk.count(Tables.REPORTING_LINE);
        desk.press(KeyCode.Y);
        ListView<?> lines = desk.find("#supply-lines");
        assertTrue(desk.ask(() -> lines.getItems().size()) > 10);
        desk.press(KeyCode.ENTER);
        desk.write("3");
        desk.press(KeyCode.ENTER);
        assertFalse(desk.shown("#supply-asked"));
        desk.picture("supplies");
        desk.press(KeyCode.P);
        assertTrue(desk.shown("#preview-sheet"));
        desk.press(KeyCode.ESCAPE);
        desk.press(KeyCode.Y);
        assertEquals(before + 1, desk.count(Tables.SUPPLY_MOVEMENT));
        desk.press(KeyCode.ESCAPE);

        desk.press(KeyCode.SHIFT, KeyCode.D);
        assertTrue(desk.shown("#catalogue-sheet"));
        desk.press(KeyCode.DOWN);
        desk.press(KeyCode.ENTER);
        desk.set("#catalogue-line-zh", "治安支队");
        desk.set("#catalogue-line-en", "Public order");
        desk.press(KeyCode.CONTROL, KeyCode.S);
        desk.picture("catalogue");
        assertEquals(linesBefore + 1, desk.count(Tables.REPORTING_LINE));
        desk.press(KeyCode.ESCAPE);
        desk.press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(linesBefore, desk.count(Tables.REPORTING_LINE));
    }
}
