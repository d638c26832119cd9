package org.shichen.roster.swaps;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shichen.people.Person;
import org.shichen.people.PersonPicker;
import org.shichen.roster.Duty;
import org.shichen.roster.RosterRange;
import org.shichen.ui.Buttons;
import org.shichen.ui.Labels;
import org.shichen.ui.Presentation;
import org.shichen.ui.SheetActs;
import org.shichen.ui.TextCell;
import org.shichen.ui.WhileShown;
import org.shichen.ui.Words;

/** Asks for a swap of the duties selected on the board, and takes each swap to its end. Closed with its scene. */
public final class SwapSheet extends VBox {

    private final SwapBoard board;
    private final Presentation presentation;
    private final Words words;
    private final ListView<Swap> list = new ListView<>();
    private final CheckBox openOnly = new CheckBox();
    private final TextField reason = new TextField();
    private final TextField from = new TextField();
    private final TextField to = new TextField();
    private final PersonPicker taker;
    private final FoundSwaps found;

    /** What was refused for want of a reason and is done with it; left with the field, it is forgotten. */
    private @Nullable Runnable waiting;

    public SwapSheet(SwapBoard board, Presentation presentation) {
        this.board = board;
        this.presentation = presentation;
        this.words = presentation.words();
        Label title = new Label(words.of("swap.title"));
        title.getStyleClass().add("board-title");
        Label duties = Labels.wrapping(new Label());
        duties.setId("swap-chosen");
        taker = new PersonPicker(words, roster().people());
        FlowPane part = row(
                field(from, "swap-from", "swap.from", 5),
                field(to, "swap-to", "swap.to", 5),
                field(taker, "swap-taker", "swap.taker", 10));
        part.managedProperty().bind(part.visibleProperty());
        found = new FoundSwaps(presentation, this::ask);
        found.managedProperty().bind(found.visibleProperty());
        board.chosenProperty().subscribe(now -> {
            duties.setText(chosenText(now.duties()));
            part.setVisible(now.duties().size() == 1);
            found.setVisible(now.duties().size() == 1);
        });
        board.waysProperty().subscribe(ways -> {
            if (ways != null) {
                found.show(ways);
            }
        });
        // With the reason written the ways there are come next; where there are none it is asked as it stands.
        reason.setOnAction(event -> {
            if (waiting != null) {
                waiting.run();
            } else if (!taker.getText().isBlank() || !found.toList()) {
                ask();
            }
        });
        reason.focusedProperty().subscribe(here -> {
            if (!here) {
                waiting = null;
            }
        });
        prepareList();
        setSpacing(presentation.look().px(8));
        getChildren()
                .addAll(
                        title,
                        duties,
                        part,
                        asking(),
                        found,
                        openOnly,
                        list,
                        new SheetActs(presentation)
                                .plain(
                                        ofChosen("swap.agree", this::agree),
                                        ofChosen("swap.approve", this::approve),
                                        ofChosen("swap.override", this::override),
                                        ofChosen("swap.refuse", this::refuse),
                                        ofChosen("swap.withdraw", this::withdraw))
                                .keys("swap.keys"));
        board.shownProperty().subscribe(this::show);
        WhileShown.onLeft(this, board::close);
    }

    private void prepareList() {
        openOnly.setText(words.of("swap.open-only"));
        openOnly.setId("swap-open-only");
        openOnly.setSelected(true);
        openOnly.setOnAction(event -> show(shown()));
        list.setId("swap-list");
        list.getStyleClass().add("lines");
        list.setAccessibleText(words.of("swap.list"));
        list.placeholderProperty()
                .bind(openOnly.selectedProperty()
                        .map(only -> Labels.wrapping(new Label(words.of(only ? "swap.none.open" : "swap.none")))));
        list.setPrefHeight(presentation.look().px(200));
        list.setMinHeight(presentation.look().px(28 * 1.5));
        list.setCellFactory(view -> new TextCell<>(this::lines));
        list.setOnKeyPressed(this::typed);
    }

    public Node first() {
        return chosen().isEmpty() ? list : reason;
    }

    private RosterRange roster() {
        return board.chosenProperty().get().roster();
    }

    private List<Duty> chosen() {
        return board.chosenProperty().get().duties();
    }

    private String chosenText(List<Duty> duties) {
        return duties.isEmpty() || duties.size() > 3
                ? words.of("swap.choose")
                : words.of("swap.chosen", duties.stream().map(this::duty).collect(Collectors.joining(" · ")));
    }

    private Swaps.Shown shown() {
        return board.shownProperty().get();
    }

    private void show(Swaps.Shown read) {
        int selected = Math.max(0, list.getSelectionModel().getSelectedIndex());
        list.getItems()
                .setAll(read.swaps().stream()
                        .filter(swap -> !openOnly.isSelected()
                                || !swap.stage(read.duties()).closed())
                        .toList());
        list.getSelectionModel().select(Math.min(selected, list.getItems().size() - 1));
    }

    private String lines(Swap swap) {
        List<String> lines = new ArrayList<>();
        SwapStage stage = swap.stage(shown().duties());
        lines.add(words.of("swap.line", stage, swap.kind(), name(swap.askedBy()), swap.reason()));
        for (SwapPart part : swap.parts()) {
            Duty duty = shown().duties().of(part);
            if (duty == null) {
                lines.add(words.of("swap.gone", name(part.fromPersonId()), name(part.toPersonId())));
            } else {
                lines.add(part(part, duty));
            }
        }
        swap.steps()
                .forEach(step -> lines.add(words.of(
                        "swap.step",
                        presentation.formats().dateTime(step.at()),
                        step.personName(),
                        step.stage(),
                        step.reason()
                                + (step.recordedBy().equals(step.personName())
                                        ? ""
                                        : words.of("swap.step.recorded", step.recordedBy())))));
        if (stage == SwapStage.ASKED) {
            lines.add(words.of(
                    "swap.waits", swap.waitedFor().stream().map(this::name).collect(Collectors.joining(" · "))));
        }
        if (stage == SwapStage.VOID) {
            swap.whyVoid(shown().duties()).ifPresent(why -> lines.add(words.of(why)));
        }
        return String.join("\n", lines);
    }

    private String part(SwapPart part, Duty duty) {
        var formats = presentation.formats();
        return words.of(
                "swap.part",
                formats.shortDate(duty.dutyDate()),
                roster().placeName(duty.postId()),
                formats.minute(part.startMinute(duty)),
                formats.minute(part.endMinute(duty)),
                name(part.fromPersonId()),
                name(part.toPersonId()));
    }

    private String duty(Duty duty) {
        var formats = presentation.formats();
        Person person = roster().person(duty.personId());
        return (person == null ? "" : person.name() + " ") + formats.shortDate(duty.dutyDate()) + " "
                + formats.minute(duty.startMinute()) + "–" + formats.minute(duty.endMinute());
    }

    private String name(long person) {
        return shown().names().getOrDefault(person, "#" + person);
    }

    private void ask() {
        if (chosen().size() == 1) {
            Person named = taker.resolve() ? taker.person() : null;
            board.askPart(from.getText(), to.getText(), named, reason.getText(), done());
        } else {
            board.askAround(reason.getText(), done());
        }
    }

    private void ask(SwapFinder.Found wanted) {
        if (reason.getText().isBlank()) {
            reason.requestFocus();
        }
        board.ask(wanted, reason.getText(), done());
    }

    private void typed(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        switch (event.getCode()) {
            case G -> agree();
            case A -> approve();
            case X -> refuse();
            case W -> withdraw();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void agree() {
        with((swap, why) -> board.agree(swap, done()));
    }

    private void approve() {
        with((swap, why) -> board.approve(swap, why, done()));
    }

    private void override() {
        with((swap, why) -> board.override(swap, why, done()));
        awaitReason(this::override);
    }

    private void refuse() {
        with((swap, why) -> board.refuse(swap, why, done()));
        awaitReason(this::refuse);
    }

    private void withdraw() {
        with((swap, why) -> board.withdraw(swap, why, done()));
    }

    private void with(BiConsumer<Swap, String> work) {
        Swap swap = list.getSelectionModel().getSelectedItem();
        if (swap != null) {
            work.accept(swap, reason.getText());
        }
    }

    /** Without a reason the act was refused: it is written next, and Enter does it. */
    private void awaitReason(Runnable act) {
        if (reason.getText().isBlank() && list.getSelectionModel().getSelectedItem() != null) {
            reason.requestFocus();
            waiting = act;
        }
    }

    /** The reason goes when it is on record, unless another is being typed by then. */
    private Runnable done() {
        String given = reason.getText();
        return () -> {
            if (reason.getText().equals(given)) {
                reason.clear();
                list.requestFocus();
            }
        };
    }

    /** Why, as wide as the sheet, and the act that it is for. */
    private HBox asking() {
        HBox why = field(reason, "swap-reason", "swap.reason", 24);
        HBox.setHgrow(why, Priority.ALWAYS);
        HBox.setHgrow(reason, Priority.ALWAYS);
        Button ask = button("swap.ask", this::ask);
        ask.setMinWidth(Region.USE_PREF_SIZE);
        return new HBox(presentation.look().px(8), why, ask);
    }

    private FlowPane row(Node... nodes) {
        return new FlowPane(presentation.look().px(8), presentation.look().px(4), nodes);
    }

    private HBox field(TextField field, String id, String key, int columns) {
        field.setId(id);
        field.setAccessibleText(words.of(key));
        field.setPrefColumnCount(columns);
        HBox named = new HBox(presentation.look().px(8), new Label(words.of(key)), field);
        named.setAlignment(Pos.CENTER_LEFT);
        return named;
    }

    /** An act on the chosen swap, which there must be. */
    private Button ofChosen(String key, Runnable act) {
        Button button = button(key, act);
        button.disableProperty()
                .bind(list.getSelectionModel().selectedItemProperty().isNull());
        return button;
    }

    private Button button(String key, Runnable act) {
        return Buttons.of(key.replace('.', '-'), words.of(key), act);
    }
}
