package org.shichen.access;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.shichen.problem.Problem;
import org.shichen.ui.FocusTrap;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;
import org.shichen.ui.ToldLine;
import org.shichen.ui.Words;

/**
 * Lies over a locked desk: everything can be seen, nothing can be reached but the field for the PIN or passphrase of
 * the officer who left, and the way in for another.
 */
public final class LockPane extends StackPane {

    private static final double SHEET = 520;

    private final Session session;
    private final Words words;
    private final Label who = new Label();
    private final ToldLine told;
    private final PasswordField secret = new PasswordField();
    private final Button unlock;
    private final Sheets sheets;

    /** @param sheets over the bar, where another officer comes in; gets its place in the pane */
    public <S extends Node & Sheets> LockPane(Session session, Presentation presentation, S sheets) {
        this.session = session;
        this.sheets = sheets;
        this.words = presentation.words();
        setId("lock");
        setAlignment(Pos.BOTTOM_CENTER);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        FocusTrap.around(this);
        secret.setId("unlock-secret");
        secret.setPromptText(words.of("access.unlock.prompt"));
        secret.setAccessibleText(words.of("access.unlock.prompt"));
        secret.setPrefColumnCount(16);
        secret.setOnAction(event -> come());
        secret.setVisible(!session.practice());
        secret.managedProperty().bind(secret.visibleProperty());
        unlock = new Button(words.of("access.unlock"));
        unlock.setId("unlock");
        unlock.setOnAction(event -> come());
        Button another = new Button(words.of("access.another"));
        another.setId("unlock-another");
        another.setOnAction(event -> {
            OfficerSheet sheet = new OfficerSheet(session, presentation, sheets::close);
            sheet.setMaxWidth(presentation.look().px(SHEET));
            sheets.open(sheet, sheet.first());
        });
        another.setVisible(!session.practice());
        another.managedProperty().bind(another.visibleProperty());
        told = new ToldLine("access-trouble", words);
        who.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(told, Priority.ALWAYS);
        HBox bar = new HBox(who, secret, unlock, another, told);
        bar.getStyleClass().add("lock-bar");
        bar.setMaxHeight(USE_PREF_SIZE);
        getChildren().addAll(bar, sheets);
        // Keys that no field of the bar takes end here, not at the desk below.
        addEventHandler(KeyEvent.ANY, KeyEvent::consume);
    }

    /** The desk has been locked. */
    public void open() {
        Account here = session.here();
        who.setText(here == null ? "" : words.of("access.locked", here.name()));
        leave();
        setVisible(true);
        focusSecret();
    }

    /** Somebody has come. */
    public void leave() {
        setVisible(false);
        sheets.close();
        secret.clear();
        told.clear();
    }

    /** Nothing below keeps the focus of the keyboard. */
    public void focusSecret() {
        (session.practice() ? unlock : secret).requestFocus();
    }

    private void come() {
        Account here = session.whoProperty().get();
        if (here == null) {
            return;
        }
        told.clear();
        char[] typed = secret.getText().toCharArray();
        if (session.practice() || secret.getText().matches("[0-9]{6}")) {
            session.switchTo(here, typed, () -> {}, this::explain);
        } else {
            session.signIn(here.badge(), typed, this::explain);
        }
    }

    private void explain(Problem problem) {
        told.tell(problem);
        secret.selectAll();
        secret.requestFocus();
    }
}
