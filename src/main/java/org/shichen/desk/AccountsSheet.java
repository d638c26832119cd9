package org.shichen.desk;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.shichen.access.Account;
import org.shichen.access.Role;
import org.shichen.people.Person;
import org.shichen.people.PersonPicker;
import org.shichen.problem.Problem;
import org.shichen.ui.Buttons;
import org.shichen.ui.FittingPrompt;
import org.shichen.ui.Labels;
import org.shichen.ui.Latest;
import org.shichen.ui.Presentation;
import org.shichen.ui.SheetActs;
import org.shichen.ui.TextCell;
import org.shichen.ui.WordChoice;
import org.shichen.ui.Words;

/** Who may sign in, as what; for the administrator. A given passphrase must be changed at the first sign-in. */
final class AccountsSheet extends VBox {

    private final Watchkeeping watch;
    private final Words words;
    private final ListView<Account> list = new ListView<>();
    private final FlowPane opening = new FlowPane();
    private final WordChoice<Role> role;
    private final TextField given = new TextField();
    private final Consumer<Problem> trouble;
    private final Latest reading = new Latest();
    private boolean anotherOne;

    /** @param trouble tells what is missing */
    AccountsSheet(Watchkeeping watch, Presentation presentation, Consumer<Problem> trouble) {
        this.watch = watch;
        this.trouble = trouble;
        this.words = presentation.words();
        Label title = new Label(words.of("access.accounts.title"));
        title.getStyleClass().add("board-title");
        Label explained = Labels.note(words.of("access.accounts.explained"));
        list.setId("account-list");
        list.setAccessibleText(title.getText());
        list.setPrefHeight(presentation.look().px(260));
        list.setCellFactory(view -> new TextCell<>(this::line));
        role = new WordChoice<>(Role.class, words.of("access.role"), words);
        role.setId("account-role");
        role.setValue(Role.DUTY_OFFICER);
        given.setId("account-given");
        given.setPromptText(words.of("access.given"));
        given.setAccessibleText(words.of("access.given"));
        given.setPrefColumnCount(14);
        FlowPane chosen = new FlowPane(
                role,
                given,
                button(
                        "access.role.set",
                        "account-role-set",
                        () -> with(account -> watch.role(account, role.getValue(), this::refresh))),
                button(
                        "access.reset",
                        "account-reset",
                        () -> with(account -> watch.reset(account, given.getText(), this::given))),
                button(
                        "access.close",
                        "account-close",
                        () -> with(account -> watch.closeAccount(account, this::refresh))));
        for (FlowPane pane : List.of(chosen, opening)) {
            pane.getStyleClass().add("account-acts");
        }
        getChildren().addAll(title, explained, list, chosen, opening, new SheetActs(presentation));
        refresh();
    }

    Node first() {
        return list;
    }

    private String line(Account account) {
        return account.badge() + "  " + account.name() + "  " + words.of(account.role())
                + (account.active() ? "" : "  " + words.of("access.closed"))
                + (account.mustChange() ? "  " + words.of("access.must-change") : "");
    }

    private Button button(String key, String id, Runnable act) {
        return Buttons.of(id, words.of(key), act);
    }

    private interface OnAccount {
        void act(Account account);
    }

    private void with(OnAccount act) {
        Account account = list.getSelectionModel().getSelectedItem();
        if (account != null) {
            act.act(account);
        }
    }

    private void given() {
        given.clear();
        refresh();
    }

    private void opened() {
        given();
        anotherOne = true;
    }

    private void refresh() {
        watch.accounts(reading.question().then(this::show));
    }

    private void show(Watchkeeping.Everybody everybody) {
        List<Account> accounts = everybody.accounts();
        int selected = Math.max(0, list.getSelectionModel().getSelectedIndex());
        list.getItems().setAll(accounts);
        list.getSelectionModel().select(selected);
        List<Person> without = everybody.people().stream()
                .filter(person ->
                        accounts.stream().noneMatch(account -> account.active() && account.personId() == person.id()))
                .toList();
        PersonPicker picker = new PersonPicker(words, without);
        picker.setId("account-person");
        FittingPrompt.of(picker, words.of("access.person"));
        // Enter picks whoever is meant, Enter once more opens.
        picker.onwards(() -> open(picker));
        opening.getChildren().setAll(picker, button("access.open", "account-open", () -> open(picker)));
        if (anotherOne) {
            anotherOne = false;
            given.requestFocus();
        }
    }

    private void open(PersonPicker picker) {
        if (picker.person() == null) {
            trouble.accept(Problem.of("problem.access.no-person"));
            picker.requestFocus();
        } else {
            watch.openAccount(picker.person(), role.getValue(), given.getText(), this::opened);
        }
    }
}
