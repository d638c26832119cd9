package org.shichen.ui;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.TextInputControl;
import org.shichen.problem.Problem;

/** What stood in the fields of a form when it was handed in; they are empty from then on. FX thread. */
public final class HandedFields implements HandedText {

    private final List<TextInputControl> fields;
    private final List<String> texts;

    private HandedFields(List<TextInputControl> fields) {
        this.fields = fields;
        this.texts = fields.stream().map(TextInputControl::getText).toList();
        fields.forEach(TextInputControl::clear);
    }

    /** Takes what stands in the fields and empties them. */
    public static HandedFields of(TextInputControl... fields) {
        return new HandedFields(List.of(fields));
    }

    /** Whether nothing has been typed since into any of them. */
    public boolean untouched() {
        return fields.stream().allMatch(field -> field.getText().isBlank());
    }

    @Override
    public Problem refused(Problem problem) {
        if (untouched()) {
            for (int i = 0; i < texts.size(); i++) {
                fields.get(i).setText(texts.get(i));
            }
            return problem;
        }
        return HandedText.notTaken(text(), problem);
    }

    /** All that was typed, in one line. */
    public String text() {
        return texts.stream().map(String::strip).filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
    }
}
