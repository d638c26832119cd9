package org.shichen.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.shichen.ui.Formats;
import org.shichen.ui.Hint;
import org.shichen.ui.Language;
import org.shichen.ui.Presentation;
import org.shichen.ui.Words;

/** An action item in the ledger: its lamp as shape, word and colour; what; who, until when, how far. */
final class ActionCell extends ListCell<ActionItem> {

    private final Presentation presentation;
    private final Words words;
    private final Function<ActionItem, String> heading;
    private final Label group = new Label();
    private final Label lamp = new Label();
    private final Label content = new Label();
    private final Label note = new Label();
    private final HBox whole;

    /** @param heading of the group that the item is in, empty where the lamp says it */
    ActionCell(Presentation presentation, Function<ActionItem, String> heading) {
        this.presentation = presentation;
        this.words = presentation.words();
        this.heading = heading;
        // As wide as the longest of the four words, so that the contents stand in one column.
        lamp.setMinWidth(presentation.look().px(words.language() == Language.ZH ? 58 : 88));
        note.getStyleClass().add("muted");
        group.getStyleClass().add("ledger-group");
        group.setMinWidth(Label.USE_PREF_SIZE);
        group.managedProperty().bind(group.visibleProperty());
        HBox first = new HBox(group, content);
        first.getStyleClass().add("action-first");
        VBox texts = new VBox(first, note);
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        whole = new HBox(lamp, texts);
        whole.getStyleClass().add("action-row");
        setPrefWidth(0);
        Hint.on(this, () -> isEmpty() ? "" : hint(getItem()));
    }

    private String hint(ActionItem item) {
        return item.content() + "\n" + note.getText() + (item.lastWords().isEmpty() ? "" : "\n" + item.lastWords());
    }

    @Override
    protected void updateItem(ActionItem item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(empty ? null : whole);
        if (empty) {
            return;
        }
        group.setText(heading.apply(item));
        group.setVisible(!group.getText().isEmpty());
        show(item.lamp(), lamp, words);
        content.setText(item.content());
        note.setText(String.join(" · ", notes(item)));
        setAccessibleText(lamp.getText() + " " + content.getText() + " " + note.getText());
    }

    private List<String> notes(ActionItem item) {
        ActionCourse course = item.course();
        List<String> notes = new ArrayList<>();
        // In a narrow list the end is cut off: the term first, the number last.
        notes.add(words.of("briefing.due", presentation.formats().shortDate(item.due())));
        notes.add(item.handler()
                + (course.coHandlers().isEmpty()
                        ? ""
                        : words.of(
                                "meetings.with-cohandlers",
                                course.coHandlers().stream()
                                        .map(ActionCourse.CoHandler::name)
                                        .collect(Collectors.joining(words.of("briefing.comma"))))));
        notes.add(stage(item, words));
        if (course.askedUntil() != null) {
            notes.add(words.of("meetings.asked", presentation.formats().shortDate(course.askedUntil())));
        }
        if (course.extensions() > 0) {
            notes.add(words.of("meetings.extended", course.extensions()));
        }
        if (course.urges() > 0) {
            notes.add(words.of("meetings.urged", course.urges()));
        }
        notes.add(words.of("briefing.action.number", item.year(), Formats.numberInYear(item.number())));
        return notes;
    }

    /** The stage, or how it came to it where that says more. */
    static String stage(ActionItem item, Words words) {
        ActionCourse.Ledger into = item.course().mergedInto();
        if (into != null && item.course().way() == StepWay.MERGED) {
            return words.of(
                    "meetings.merged-into",
                    words.of("briefing.action.number", into.year(), Formats.numberInYear(into.number())));
        }
        return item.course().way() == StepWay.STEP
                ? words.of(item.stage())
                : words.of(item.course().way());
    }

    /** The lamp as shape, word and colour. */
    static void show(Lamp lamp, Label label, Words words) {
        label.setText(mark(lamp) + " " + words.of(lamp));
        label.getStyleClass().setAll("label", "lamp", "lamp-" + lamp.name().toLowerCase(Locale.ROOT));
    }

    static String mark(Lamp lamp) {
        return switch (lamp) {
            case RED -> "▲";
            case YELLOW -> "◆";
            case GREEN -> "●";
            case GREY -> "○";
        };
    }
}
