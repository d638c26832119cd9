package org.shichen.briefing;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shichen.ui.Words;

/** The topics that are on record or come from the meeting before: their words, and what was said in short. */
final class TopicRows extends VBox {

    private final MeetingDraft draft;
    private final Words words;
    private final ListChangeListener<MeetingDraft.TopicDraft> listener = change -> show();

    TopicRows(MeetingDraft draft, Words words) {
        this.draft = draft;
        this.words = words;
        getStyleClass().add("topic-rows");
        draft.topics.addListener(listener);
        show();
    }

    void close() {
        draft.topics.removeListener(listener);
    }

    private void show() {
        getChildren().clear();
        for (int i = 0; i < draft.topics.size(); i++) {
            MeetingDraft.TopicDraft topic = draft.topics.get(i);
            TextField text = field("meetings.form.topic", "topic-" + i, 14);
            text.textProperty().bindBidirectional(topic.topic);
            TextField notes = field("meetings.form.notes", "notes-" + i, 18);
            notes.textProperty().bindBidirectional(topic.notes);
            HBox.setHgrow(notes, Priority.ALWAYS);
            Label number = new Label((i + 1) + ".");
            number.setMinWidth(Region.USE_PREF_SIZE);
            HBox row = new HBox(number, text, notes);
            row.getStyleClass().add("decision-row");
            if (topic.why != null) {
                Label why = new Label(words.of("meetings.form.carried", words.of(topic.why)));
                why.getStyleClass().add("muted");
                why.setMinWidth(Region.USE_PREF_SIZE);
                row.getChildren().add(why);
            }
            getChildren().add(row);
        }
        setVisible(!draft.topics.isEmpty());
        setManaged(isVisible());
    }

    private TextField field(String key, String id, int columns) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(words.of(key));
        field.setAccessibleText(words.of(key));
        field.setPrefColumnCount(columns);
        return field;
    }
}
