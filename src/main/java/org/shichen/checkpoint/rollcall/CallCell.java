package org.shichen.checkpoint.rollcall;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.shichen.ui.Presentation;

/** A checkpoint of the round: how far it is by a mark and a word, and what it told; the words below each other. */
final class CallCell extends ListCell<Call> {

    private final Presentation presentation;
    private final Label name = new Label();
    private final Label told = new Label();
    private final HBox line;

    /** @param longest of the marks and names in the round, in pixels */
    CallCell(Presentation presentation, double longest) {
        this.presentation = presentation;
        line = new HBox(presentation.look().px(16), name, told);
        line.setAlignment(Pos.CENTER_LEFT);
        name.setPrefWidth(longest);
        HBox.setHgrow(told, Priority.ALWAYS);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Call call, boolean empty) {
        super.updateItem(call, empty);
        setGraphic(call == null ? null : line);
        if (call != null) {
            name.setText(name(call));
            told.setText(told(call));
        }
        setAccessibleText(call == null ? null : name.getText() + "  " + told.getText());
    }

    /** ○ K01 东岭省际检查站. */
    static String name(Call call) {
        String mark = switch (call.stage()) {
            case WAITING -> "○ ";
            case RETRY -> "◐ ";
            case ANSWERED -> "✓ ";
            case MISSED -> "✕ ";
        };
        return mark + call.status().checkpoint().code() + " "
                + call.status().checkpoint().name();
    }

    private String told(Call call) {
        var words = presentation.words();
        String text = words.of("rollcall." + call.stage().name().toLowerCase(Locale.ROOT));
        if (call.at() != null) {
            text += " " + presentation.formats().second(call.at());
        }
        if (call.sworn() != null || call.auxiliary() != null) {
            text += "  " + words.of("rollcall.heads", told(call.sworn()), told(call.auxiliary()));
        }
        return text + (call.words().isEmpty() ? "" : "  " + call.words());
    }

    private static String told(@Nullable Integer heads) {
        return heads == null ? "–" : heads.toString();
    }
}
