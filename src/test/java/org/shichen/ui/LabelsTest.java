package org.shichen.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.LayoutInfo;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.shichen.testing.Painting;

/** Where labels may be broken. */
class LabelsTest {

    private static final String ORDER = "带班领导指示：夜间每小时联络一次，漏答当班查清。（已落实）";

    @Test
    void a_state_in_brackets_is_never_broken_whatever_the_width() {
        String text = Labels.bracketed(ORDER);
        assertEquals(ORDER, text.replace("\ufeff", ""));
        Painting.startToolkit();
        Painting.onFx(() -> {
            Label label = Labels.wrapping(new Label(text));
            VBox box = new VBox(label);
            new Scene(box, 800, 600);
            boolean broken = false;
            for (int width = 100; width < 600; width += 7) {
                label.setMaxWidth(width);
                box.applyCss();
                box.layout();
                LayoutInfo lines = ((Text) label.lookup(".text")).getLayoutInfo();
                broken |= lines.getTextLineCount() > 1;
                for (int i = 1; i < lines.getTextLineCount(); i++) {
                    assertTrue(lines.getTextLine(i, false).start() <= text.indexOf('（'), "at " + width);
                }
            }
            assertTrue(broken, "the text was broken elsewhere");
            return label;
        });
    }
}
