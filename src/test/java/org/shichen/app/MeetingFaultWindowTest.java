package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.access.Role;

/** What is wrong in the form of a meeting, in the real window. */
class MeetingFaultWindowTest extends OneDesk {

    @BeforeEach
    void begin() {
        desk.comes(Role.CLERK);
        desk.press(KeyCode.CONTROL, KeyCode.DIGIT3);
    }

    @Test
    void a_refused_form_leads_to_the_field_that_is_wrong() {
        desk.press(KeyCode.N);
        desk.press(KeyCode.CONTROL, KeyCode.S);
        assertEquals("meeting-title", here());
        desk.write("夜间拦截演练");
        desk.set("#meeting-ended", "25:00");
        desk.press(KeyCode.CONTROL, KeyCode.S);
        assertEquals("meeting-ended", here());
        desk.set("#meeting-ended", "");
        desk.set("#meeting-date", "2-31");
        desk.press(KeyCode.CONTROL, KeyCode.S);
        assertEquals("meeting-date", here());
        desk.set("#meeting-date", "2-7");
        desk.set("#decision-0", "拦截器材到位");
        desk.ask(() -> {
            desk.find("#decision-0").requestFocus();
            return null;
        });
        desk.press(KeyCode.ENTER);
        // The second row names somebody and says nothing, the first is still to be given its days.
        desk.press(KeyCode.TAB);
        desk.write(desk.ask(() -> desk.desk.briefing().contentsProperty().get().people().stream()
                .filter(each -> !each.position().isEmpty())
                .findFirst()
                .orElseThrow()
                .badge()));
        desk.press(KeyCode.ENTER);
        desk.press(KeyCode.CONTROL, KeyCode.S);
        assertEquals("decision-1", here());
        assertTrue(
                desk.ask(() -> {
                    var field = desk.find("#decision-1");
                    var pane = field.getParent();
                    while (!(pane instanceof ScrollPane)) {
                        pane = pane.getParent();
                    }
                    return pane.localToScene(pane.getLayoutBounds())
                            .contains(field.localToScene(field.getLayoutBounds()));
                }),
                "and it is in sight");
        desk.write("道口值守");
        desk.set("#days-1", "三");
        desk.press(KeyCode.CONTROL, KeyCode.S);
        assertEquals("days-1", here());
        desk.set("#days-1", "3");
        desk.press(KeyCode.CONTROL, KeyCode.S);
        assertFalse(desk.shown("#meeting-form"));
    }

    private String here() {
        return desk.ask(() -> desk.window.scene().getFocusOwner().getId());
    }
}
