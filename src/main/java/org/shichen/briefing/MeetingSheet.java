package org.shichen.briefing;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.shichen.ui.FittingPrompt;
import org.shichen.ui.Labels;
import org.shichen.ui.Presentation;
import org.shichen.ui.TextCell;
import org.shichen.ui.WhileShown;
import org.shichen.ui.Words;
import org.shichen.ui.WrappingRow;

/** A sheet about one meeting, which shows it anew whenever it changes while the sheet is open. */
abstract class MeetingSheet extends VBox {

    final BriefingLog board;
    final Presentation presentation;
    final Words words;
    private final long meetingId;
    private final Label title = new Label();

    MeetingSheet(BriefingLog board, long meetingId, Presentation presentation) {
        this.board = board;
        this.meetingId = meetingId;
        this.presentation = presentation;
        this.words = presentation.words();
        getStyleClass().add("action-sheet");
        // Stays with this meeting, whatever newer one comes meanwhile.
        board.open(meetingId);
        title.getStyleClass().add("board-title");
        Labels.wrapping(title);
        getChildren().add(title);
        WhileShown.listen(
                this,
                () -> board.contentsProperty()
                        .subscribe((before, now) -> refresh())
                        .and(this::left));
    }

    /** Shows the meeting as it is now. */
    abstract void show(Meeting meeting);

    /** The sheet is gone: what is typed in it is kept. */
    void left() {}

    final void refresh() {
        meeting().ifPresent(meeting -> {
            MeetingSummary summary = meeting.summary();
            title.setText(words.of("briefing.heading", summary.series().name(), summary.number(), summary.title())
                    + " · " + words.of(summary.stage()));
            show(meeting);
        });
    }

    final Optional<Meeting> meeting() {
        return board.contentsProperty()
                .get()
                .open()
                .filter(open -> open.summary().id() == meetingId);
    }

    final <T> void lines(ListView<T> list, String id, String key, int height, Function<T, String> text) {
        list.setId(id);
        list.getStyleClass().add("lines");
        list.setAccessibleText(words.of(key));
        list.setPrefHeight(presentation.look().px(height));
        list.setCellFactory(view -> new TextCell<>(text));
    }

    final void field(TextField field, String id, String key, int columns) {
        field.setId(id);
        FittingPrompt.of(field, words.of(key));
        field.setAccessibleText(words.of(key));
        field.setPrefColumnCount(columns);
    }

    final Label hint(String key) {
        Label hint = Labels.note(words.of(key));
        return hint;
    }

    final WrappingRow row(Node... nodes) {
        return new WrappingRow(presentation.look().px(8), nodes);
    }
}
