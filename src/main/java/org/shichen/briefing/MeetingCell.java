package org.shichen.briefing;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shichen.ui.Hint;
import org.shichen.ui.Presentation;

/** A meeting in the list: its number and title, when it was, and what is still open of it. */
final class MeetingCell extends ListCell<MeetingSummary> {

    private final Presentation presentation;
    private final Label title = new Label();
    private final Label overdue = new Label();
    private final Label note = new Label();
    private final VBox texts;

    MeetingCell(Presentation presentation) {
        this.presentation = presentation;
        note.getStyleClass().add("muted");
        note.setMinWidth(0);
        overdue.getStyleClass().add("lamp-red");
        overdue.managedProperty().bind(overdue.visibleProperty());
        overdue.setMinWidth(Region.USE_PREF_SIZE);
        texts = new VBox(title, new HBox(presentation.look().px(6), overdue, note));
        texts.getStyleClass().add("meeting-row");
        setPrefWidth(0);
        Hint.on(this, () -> isEmpty() ? "" : title.getText() + "\n" + said());
    }

    @Override
    protected void updateItem(MeetingSummary meeting, boolean empty) {
        super.updateItem(meeting, empty);
        setGraphic(empty ? null : texts);
        if (empty) {
            return;
        }
        var words = presentation.words();
        String number = words.of("briefing.number", meeting.number());
        title.setText(number + " " + meeting.title());
        // In a narrow list the end is cut off: what needs somebody stands before the name of the series.
        overdue.setVisible(meeting.overdue() > 0);
        overdue.setText("▲ " + words.of("briefing.overdue", meeting.overdue()));
        StringBuilder text = new StringBuilder(presentation.formats().dateTime(meeting.opened()));
        if (meeting.open() > 0) {
            text.append(" · ").append(words.of("briefing.open", meeting.open()));
        }
        if (meeting.stage() == MeetingStage.DRAFT) {
            text.append(" · ").append(words.of(meeting.stage()));
        }
        text.append(" · ").append(meeting.series().name());
        note.setText(text.toString());
        setAccessibleText(title.getText() + " " + said());
    }

    private String said() {
        return (overdue.isVisible() ? overdue.getText() + " · " : "") + note.getText();
    }
}
