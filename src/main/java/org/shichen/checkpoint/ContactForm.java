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
import org.shichen.problem.Problem;
import org.shichen.store.Act;
import org.shichen.ui.DraftBook;
import org.shichen.ui.FittingPrompt;
import org.shichen.ui.HandedText;
import org.shichen.ui.Presentation;
import org.shichen.ui.WordChoice;
import org.shichen.ui.Words;

/** Logs a contact in two keys when nothing changed: C, Enter. Head-counts stand as last reported. */
final class ContactForm implements CheckpointForm {

    private final CheckpointMap board;
    private final Foot foot;
    private final Checkpoint checkpoint;
    private final Words words;
    private final FlowPane pane = new FlowPane();
    private final WordChoice<Channel> channel;
    private final CheckBox answered = new CheckBox();
    private final TextField sworn = new TextField();
    private final TextField auxiliary = new TextField();
    private final TextField said = new TextField();
    private DraftBook.Entry kept;

    ContactForm(CheckpointMap board, CheckpointStatus status, Presentation presentation, Foot foot) {
        this.board = board;
        this.foot = foot;
        this.checkpoint = status.checkpoint();
        this.words = presentation.words();
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
        kept = open();
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
        DraftBook.HandedIn handed = kept.handIn();
        goAway();
        board.logContact(
                checkpoint,
                channel.getValue(),
                reached,
                reached ? swornCount : null,
                reached ? auxiliaryCount : null,
                handed.text(),
                new Returning(handed));
    }

    /** The form is there again as it was, unless another form has been opened since. */
    private final class Returning implements HandedText {

        private final DraftBook.HandedIn handed;

        Returning(DraftBook.HandedIn handed) {
            this.handed = handed;
        }

        @Override
        public Act act(Act act) {
            return handed.act(act);
        }

        @Override
        public void settled() {
            handed.settled();
        }

        @Override
        public Problem refused(Problem problem) {
            if (foot.comeBack(ContactForm.this)) {
                kept = open();
            }
            boolean back = handed.refused(problem) == problem;
            return back ? problem : HandedText.notTaken(told(handed.text()), problem);
        }
    }

    /** The whole of what was typed, in one line. */
    private String told(String text) {
        String heads = sworn.getText().isBlank() ? "" : " " + sworn.getText() + "/" + auxiliary.getText();
        return checkpoint.name() + " " + words.of(channel.getValue()) + heads + " " + text;
    }

    private DraftBook.Entry open() {
        return board.drafts().open("checkpoint.contact." + checkpoint.id(), said.textProperty());
    }

    private void goAway() {
        kept.close();
        foot.leave();
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
