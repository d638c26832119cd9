package org.shichen.briefing;

import java.util.List;
import java.util.function.ToIntFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.shichen.ui.Presentation;
import org.shichen.ui.SheetActs;
import org.shichen.ui.Words;

/** The scoreboard: what each meeting decided, how much of it is closed, and how much is overdue. */
final class ScoreSheet extends VBox {

    private final Words words;
    private final Presentation presentation;
    private final TableView<MeetingScore> table = new TableView<>();

    ScoreSheet(BriefingLog board, Presentation presentation) {
        this.presentation = presentation;
        this.words = presentation.words();
        setId("score-sheet");
        getStyleClass().add("action-sheet");
        Label title = new Label(words.of("meetings.score"));
        title.getStyleClass().add("board-title");
        List<MeetingScore> scores = MeetingScore.of(
                board.contentsProperty().get().meetings(),
                board.contentsProperty().get().actions());
        table.setId("score-table");
        table.setAccessibleText(words.of("meetings.score"));
        table.setPlaceholder(new Label(words.of("briefing.ledger.empty")));
        TableColumn<MeetingScore, String> meeting = new TableColumn<>(words.of("meetings.score.meeting"));
        meeting.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.of(
                "briefing.heading",
                row.getValue().meeting().series().name(),
                row.getValue().meeting().number(),
                row.getValue().meeting().title())));
        meeting.setCellFactory(column -> new Wrapping(presentation.look().px(18)));
        meeting.setPrefWidth(presentation.look().px(380));
        table.getColumns().add(meeting);
        number("meetings.score.decisions", MeetingScore::decisions);
        number("meetings.score.items", MeetingScore::items);
        number("meetings.score.closed", MeetingScore::closed);
        number("meetings.score.overdue", MeetingScore::overdue);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getItems().setAll(scores);
        table.getSelectionModel().selectFirst();
        table.setPrefHeight(presentation.look().px(420));
        Label sum = new Label(words.of(
                "meetings.score.sum",
                scores.stream().mapToInt(MeetingScore::items).sum(),
                scores.stream().mapToInt(MeetingScore::closed).sum(),
                scores.stream().mapToInt(MeetingScore::overdue).sum()));
        sum.setId("score-sum");
        getChildren().addAll(title, table, sum, new SheetActs(presentation));
    }

    /** A long name takes a second line. */
    private static final class Wrapping extends TableCell<MeetingScore, String> {
        private final Text text = new Text();

        Wrapping(double edges) {
            text.getStyleClass().add("day-text");
            text.wrappingWidthProperty().bind(widthProperty().subtract(edges));
        }

        @Override
        protected void updateItem(String name, boolean empty) {
            super.updateItem(name, empty);
            text.setText(empty ? "" : name);
            setGraphic(empty ? null : text);
            setAccessibleText(name);
        }
    }

    Node first() {
        return table;
    }

    private void number(String key, ToIntFunction<MeetingScore> value) {
        TableColumn<MeetingScore, Integer> column = new TableColumn<>(words.of(key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.applyAsInt(row.getValue())));
        column.getStyleClass().add("number-column");
        // What is left over goes to the name of the meeting.
        column.setMinWidth(presentation.look().px(76));
        column.setMaxWidth(presentation.look().px(76));
        table.getColumns().add(column);
    }
}
