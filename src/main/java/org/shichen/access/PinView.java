package org.shichen.access;

import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.StackPane;
import org.shichen.ui.Presentation;

/** Sets one's PIN for coming back to the desk quickly. */
public final class PinView extends StackPane {

    private final Form form;

    public PinView(Session session, Presentation presentation, Runnable onDone) {
        PasswordField passphrase = new PasswordField();
        PasswordField pin = new PasswordField();
        form = new Form(
                        presentation,
                        "access.pin.title",
                        "access.pin.explained",
                        "access.pin.set",
                        () -> set(session, passphrase, pin, onDone))
                .asSheet(presentation);
        form.add("access.passphrase", "pin-passphrase", passphrase);
        form.add("access.pin", "pin-new", pin);
        getChildren().add(form);
    }

    public Node first() {
        return form.first();
    }

    private void set(Session session, PasswordField passphrase, PasswordField pin, Runnable onDone) {
        form.busy(true);
        session.setPin(passphrase.getText().toCharArray(), pin.getText(), onDone, problem -> {
            form.explain(problem);
            PasswordField wrong = problem.key().equals("problem.access.wrong-passphrase") ? passphrase : pin;
            wrong.requestFocus();
            wrong.selectAll();
        });
    }
}
