package org.shichen.access;

import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.StackPane;
import org.shichen.problem.Problem;
import org.shichen.ui.Presentation;

/** Changes one's passphrase: as a sheet, or instead of the desk when it was given by somebody else. */
public final class PassphraseView extends StackPane {

    private final Form form;
    private final PasswordField old = new PasswordField();
    private final PasswordField next = new PasswordField();
    private final PasswordField again = new PasswordField();

    public PassphraseView(Session session, Presentation presentation, boolean given, Runnable onDone) {
        if (given) {
            getStyleClass().addAll("desk", "access");
        }
        form = new Form(
                presentation,
                "access.change.title",
                given ? "access.change.given" : "access.change.explained",
                "access.change",
                () -> act(session, onDone));
        form.add("access.old", "passphrase-old", old);
        form.add("access.new", "passphrase-new", next);
        form.add("access.again", "passphrase-again", again);
        getChildren().add(form);
        if (!given) {
            form.asSheet(presentation);
        } else {
            getChildren().add(presentation.palette());
        }
    }

    public Node first() {
        return form.first();
    }

    private void act(Session session, Runnable onDone) {
        char[] typed = next.getText().toCharArray();
        if (!Arrays.equals(typed, again.getText().toCharArray())) {
            form.explain(Problem.of("problem.access.not-twice"));
            again.requestFocus();
            return;
        }
        form.busy(true);
        session.changePassphrase(old.getText().toCharArray(), typed, onDone, form::explain);
    }
}
