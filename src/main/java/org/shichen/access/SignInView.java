package org.shichen.access;

import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.shichen.problem.Problem;
import org.shichen.ui.Presentation;

/** What stands in the window while nobody is signed in: badge number and passphrase. */
public final class SignInView extends StackPane {

    private final Form form;

    private final Node first;

    /** @param otherLanguage makes the window anew in the other language */
    public SignInView(Session session, Presentation presentation, Runnable otherLanguage) {
        getStyleClass().addAll("desk", "access");
        TextField badge = new TextField();
        PasswordField passphrase = new PasswordField();
        // Who was chosen to come by PIN, and cannot, is told why the passphrase is asked for.
        String explained = session.expected().isEmpty() ? "access.sign-in.explained" : "access.sign-in.instead-of-pin";
        form = new Form(presentation, "access.sign-in.title", explained, "access.sign-in", () -> {
            char[] typed = passphrase.getText().toCharArray();
            busy(true);
            session.signIn(badge.getText(), typed, problem -> {
                explain(problem);
                passphrase.selectAll();
                passphrase.requestFocus();
            });
        });
        form.add("access.badge", "sign-in-badge", badge);
        form.add("access.passphrase", "sign-in-passphrase", passphrase);
        form.orInOtherLanguage(otherLanguage);
        getChildren().addAll(form, presentation.palette());
        badge.setText(session.expected());
        first = badge.getText().isEmpty() ? form.first() : passphrase;
    }

    public Node first() {
        return first;
    }

    private void busy(boolean busy) {
        form.busy(busy);
    }

    private void explain(Problem problem) {
        form.explain(problem);
    }
}
