package org.shichen.checkpoint;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.shichen.ui.DraftBook;
import org.shichen.ui.FittingPrompt;
import org.shichen.ui.Presentation;
import org.shichen.ui.WordChoice;
import org.shichen.ui.Words;

/** Logs a contact in two keys when nothing changed: C, Enter. Head-counts stand as last reported. */
final class ContactForm implements CheckpointForm {

    private final CheckpointMap board;
    private final Runnable leave;
    private final FlowPane pane = new FlowPane();
    private final WordChoice<Channel> channel;
    private final CheckBox answered = new CheckBox();
    private final TextField sworn = new TextField();
    private final TextField auxiliary = new TextField();
    private final TextField said = new TextField();
    private final DraftBook.Entry kept;

    ContactForm(CheckpointMap board, CheckpointStatus status, Presentation presentation, Runnable leave) {
        this.board = board;
        this.leave = leave;
        Words words = presentation.words();
        channel = new WordChoice<>(Channel.class, words.of("checkpoint.form.channel"), words);
        channel.setValue(Channel.RADIO);
        answered.setText(words.of("checkpoint.form.answered"));
        answered.setSelected(true);
        count(
                sworn,
                "contact-sworn",
                words.of("checkpoint.form.sworn"),
                status.history().sworn());
        count(
                auxiliary,
                "contact-auxiliary",
                words.of("checkpoint.form.auxiliary"),
                status.history().auxiliary());
        said.setId("contact-words");
        FittingPrompt.of(said, words.of("checkpoint.form.words"));
        said.setAccessibleText(FittingPrompt.whole(words.of("checkpoint.form.words")));
        said.setPrefColumnCount(18);
        kept = board.drafts().open("checkpoint.contact." + status.checkpoint().id(), said.textProperty());
        Button save = new Button(words.of("checkpoint.form.save"));
        save.setOnAction(event -> save());
        Button away = new Button(words.of("checkpoint.form.leave"));
        away.setOnAction(event -> goAway());
        pane.setId("contact-form");
        pane.getStyleClass().addAll("inline-form", "contact-form");
        pane.getChildren()
                .addAll(
                        channel,
                        answered,
                        new Label(words.of("checkpoint.form.sworn")),
                        sworn,
                        new Label(words.of("checkpoint.form.auxiliary")),
                        auxiliary,
                        said,
                        save,
                        away);
        pane.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                goAway();
            } else if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button)) {
                event.consume();
                save();
            }
        });
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void focus() {
        said.requestFocus();
    }

    private void save() {
        Integer swornCount = number(sworn);
        Integer auxiliaryCount = number(auxiliary);
        if (refused(sworn, swornCount) || refused(auxiliary, auxiliaryCount)) {
            return;
        }
        boolean reached = answered.isSelected();
        board.logContact(
                channel.getValue(),
                reached,
                reached ? swornCount : null,
                reached ? auxiliaryCount : null,
                said.getText(),
                () -> {
                    kept.settled();
                    goAway();
                });
    }

    private void goAway() {
        kept.close();
        // Another form may have been opened before the contact was on disk.
        if (pane.getScene() != null) {
            leave.run();
        }
    }

    /** What was typed stays in the field, and the field is marked. */
    private boolean refused(TextField field, @Nullable Integer value) {
        boolean wrong = value == null && !field.getText().isBlank();
        if (wrong) {
            board.refuseNumber(field.getText());
            field.requestFocus();
        }
        return wrong;
    }

    private static @Nullable Integer number(TextField field) {
        try {
            return Integer.valueOf(field.getText().strip());
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private static void count(TextField field, String id, String name, @Nullable Integer last) {
        field.setId(id);
        field.setAccessibleText(name);
        field.setPrefColumnCount(3);
        field.setText(last == null ? "" : last.toString());
    }
}
