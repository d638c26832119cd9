package org.shichen.access;

import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.StackPane;
import org.shichen.problem.Problem;
import org.shichen.ui.Buttons;
import org.shichen.ui.Presentation;

/** Changes one's passphrase: as a sheet, or instead of the desk when it was given by somebody else. */
public final class PassphraseView extends StackPane {

    private final Form form;
    private final Session session;
    private final Runnable onDone;
    private final PasswordField old = new PasswordField();
    private final PasswordField next = new PasswordField();
    private final PasswordField again = new PasswordField();

    private PassphraseView(Session session, Presentation presentation, String explanationKey, Runnable onDone) {
        this.session = session;
        this.onDone = onDone;
        form = new Form(presentation, "access.change.title", explanationKey, "access.change", this::act);
        form.add("access.old", "passphrase-old", old);
        form.add("access.new", "passphrase-new", next);
        form.add("access.again", "passphrase-again", again);
        getChildren().add(form);
    }

    /** A sheet for whoever is at the desk. */
    public static PassphraseView own(Session session, Presentation presentation, Runnable onDone) {
        PassphraseView view = new PassphraseView(session, presentation, "access.change.explained", onDone);
        view.form.asSheet(presentation);
        return view;
    }

    /**
     * Stands in the window until the given passphrase is changed, or somebody else comes.
     *
     * @param otherLanguage makes the window anew in the other language
     */
    public static PassphraseView given(Session session, Presentation presentation, Runnable otherLanguage) {
        PassphraseView view = new PassphraseView(session, presentation, "access.change.given", () -> {});
        view.getStyleClass().addAll("desk", "access");
        view.form.alternative(
                Buttons.of("access-another", presentation.words().of("access.another"), session::signOut));
        view.form.orInOtherLanguage(otherLanguage);
        view.getChildren().add(presentation.palette());
        return view;
    }

    public Node first() {
        return form.first();
    }

    private void act() {
        form.typedTwice(
                next,
                again,
                typed -> session.changePassphrase(old.getText().toCharArray(), typed, onDone, this::explain));
    }

    /** What is refused has the keys, chosen whole: what is typed next stands in its place. */
    private void explain(Problem problem) {
        form.explain(problem);
        PasswordField wrong = problem.key().equals("problem.access.wrong-passphrase") ? old : next;
        wrong.requestFocus();
        wrong.selectAll();
    }
}
