package org.shichen.access;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.shichen.ui.Language;
import org.shichen.ui.Presentation;

/** What stands in the window of a new desk: its unit and its administrator. There is no default passphrase. */
public final class SetUpView extends StackPane {

    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin; Latin-ASCII");

    private final Form form;
    private final TextField unit = new TextField();
    private final TextField unitEn = new TextField();
    private final TextField badge = new TextField();
    private final TextField name = new TextField();
    private final TextField pinyin = new TextField();
    private final CheckBox female = new CheckBox();
    private final PasswordField passphrase = new PasswordField();
    private final PasswordField again = new PasswordField();

    /** @param otherLanguage makes the window anew in the other language */
    public SetUpView(Session session, Presentation presentation, Runnable otherLanguage) {
        getStyleClass().addAll("desk", "access");
        form = new Form(
                presentation,
                "access.set-up.title",
                "access.set-up.explained",
                "access.set-up",
                () -> act(session, presentation.words().language()));
        form.add("access.unit", "set-up-unit", unit);
        form.add("access.unit-en", "set-up-unit-en", unitEn);
        form.add("access.badge", "set-up-badge", badge);
        form.add("access.name", "set-up-name", name);
        form.add("access.pinyin", "set-up-pinyin", pinyin);
        form.add("access.female", "set-up-female", female);
        form.add("access.passphrase", "set-up-passphrase", passphrase);
        form.add("access.again", "set-up-again", again);
        name.focusedProperty().addListener((value, before, now) -> {
            if (!now && pinyin.getText().isBlank()) {
                pinyin.setText(PINYIN.transliterate(name.getText())
                        .toLowerCase(Locale.ROOT)
                        .strip());
            }
        });
        form.orInOtherLanguage(otherLanguage);
        getChildren().addAll(form, presentation.palette());
    }

    public Node first() {
        return form.first();
    }

    private void act(Session session, Language language) {
        FirstRun first = new FirstRun(
                unit.getText(),
                unitEn.getText(),
                badge.getText(),
                name.getText(),
                pinyin.getText(),
                female.isSelected(),
                language);
        form.typedTwice(passphrase, again, typed -> session.setUp(first, typed, form::explain));
    }
}
