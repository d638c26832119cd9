package org.shichen.access;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.shichen.problem.Problem;
import org.shichen.ui.ColumnCell;
import org.shichen.ui.ColumnCell.Column;
import org.shichen.ui.Labels;
import org.shichen.ui.Latest;
import org.shichen.ui.Look;
import org.shichen.ui.Presentation;
import org.shichen.ui.SheetActs;
import org.shichen.ui.ToldLine;
import org.shichen.ui.Words;

/**
 * Who takes the desk now. On a real desk an officer who signed in by passphrase within a day comes back by PIN, anybody
 * else signs in anew; on a practice desk Enter is enough. A locked desk is not left to nobody meanwhile, for its
 * officer may be away: there the passphrase is given in the same field.
 */
public final class OfficerSheet extends VBox {

    private final Session session;
    private final Words words;
    private final Look look;
    private final ListView<Account> list = new ListView<>();
    private final PasswordField pin = new PasswordField();
    private final ToldLine trouble;
    private final Runnable onCome;
    private final boolean locked;
    private final Latest asked = new Latest();

    /** @param onCome called when the chosen officer has the desk */
    public OfficerSheet(Session session, Presentation presentation, Runnable onCome) {
        this.session = session;
        this.words = presentation.words();
        this.look = presentation.look();
        this.onCome = onCome;
        this.locked = session.lockedProperty().get();
        Label title = new Label(words.of("access.switch.title"));
        title.getStyleClass().add("board-title");
        Label explained = new Label(words.of(
                session.practice()
                        ? "access.switch.practice"
                        : locked ? "access.switch.locked" : "access.switch.explained"));
        explained.getStyleClass().add("muted");
        trouble = new ToldLine("access-trouble", words);
        Labels.wrapping(explained);
        list.setId("officer-list");
        list.setAccessibleText(title.getText());
        list.setPrefHeight(presentation.look().px(300));
        list.setCellFactory(view -> new ColumnCell<>(look, columns()));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                chosen();
            }
        });
        list.setOnMouseClicked(event -> {
            if (session.practice() || event.getClickCount() == 2) {
                chosen();
            }
        });
        pin.setId("officer-pin");
        pin.setPromptText(words.of(locked ? "access.unlock.prompt" : "access.pin.prompt"));
        pin.setAccessibleText(pin.getPromptText());
        pin.setOnAction(event -> come());
        pin.setVisible(!session.practice());
        pin.managedProperty().bind(pin.visibleProperty());
        getChildren().addAll(title, explained, list, pin, trouble, new SheetActs(presentation));
        session.openAccounts(accounts -> {
            list.getItems().setAll(accounts);
            Account here = session.whoProperty().get();
            list.getSelectionModel()
                    .select(accounts.stream()
                            .filter(account -> here != null && account.id() == here.id())
                            .findFirst()
                            .orElse(accounts.isEmpty() ? null : accounts.getFirst()));
            list.scrollTo(list.getSelectionModel().getSelectedIndex());
        });
    }

    public Node first() {
        return list;
    }

    private void chosen() {
        if (session.practice()) {
            come();
            return;
        }
        if (locked) {
            pin.requestFocus();
            return;
        }
        Account account = list.getSelectionModel().getSelectedItem();
        if (account != null) {
            session.pinGood(account, asked.question().then(good -> {
                if (good) {
                    pin.requestFocus();
                } else {
                    session.askFor(account, this::explain);
                }
            }));
        }
    }

    private void come() {
        Account account = list.getSelectionModel().getSelectedItem();
        if (account != null) {
            trouble.clear();
            char[] typed = pin.getText().toCharArray();
            if (locked) {
                session.proveTo(account, typed, onCome, this::explain);
            } else {
                session.switchTo(account, typed, onCome, this::explain);
            }
        }
    }

    private void explain(Problem problem) {
        if (!locked && problem.key().equals("problem.access.passphrase-first")) {
            session.askFor(list.getSelectionModel().getSelectedItem(), this::explain);
            return;
        }
        trouble.tell(problem);
        pin.selectAll();
    }

    private List<Column<Account>> columns() {
        return List.of(
                Column.of(look.px(64), Account::badge),
                Column.of(look.px(72), Account::name),
                Column.rest(account -> words.of(account.role())));
    }
}
