package org.shichen.roster.attendance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.shichen.roster.RosterRange;
import org.shichen.ui.Buttons;
import org.shichen.ui.ColumnCell;
import org.shichen.ui.ColumnCell.Column;
import org.shichen.ui.FieldGrid;
import org.shichen.ui.Formats;
import org.shichen.ui.HandedFields;
import org.shichen.ui.Labels;
import org.shichen.ui.Look;
import org.shichen.ui.Presentation;
import org.shichen.ui.SheetActs;
import org.shichen.ui.WhileShown;
import org.shichen.ui.Words;

/**
 * Everybody due in one shift with the state of each, and one key for each entry. Closed with the scene it is in. FX
 * thread.
 */
public final class AttendanceSheet extends VBox {

    /** A shift of a small brigade is seen whole where the window has room. */
    private static final int ROWS = 16;

    private final AttendanceBoard board;
    private final Presentation presentation;
    private final Words words;
    private final RosterRange names;
    private final Label which = new Label();
    private final Label summary = new Label();
    private final Label found = new Label();
    private final ListView<Stretch> list = new ListView<>();
    private final TextField time = new TextField();
    private final TextField note = new TextField();
    private final TextField who = new TextField();

    public AttendanceSheet(AttendanceBoard board, Presentation presentation) {
        this.board = board;
        this.names = board.names();
        this.presentation = presentation;
        this.words = presentation.words();
        Label title = new Label(words.of("attendance.title"));
        title.getStyleClass().add("board-title");
        FlowPane head = row(title, which);
        head.getChildren().add(button("attendance.previous", "attendance-previous", () -> board.day(-1)));
        names.shifts()
                .forEach(each -> head.getChildren()
                        .add(named(each.name(), "attendance-shift-" + each.id(), () -> board.choose(each))));
        head.getChildren().add(button("attendance.next", "attendance-next", () -> board.day(1)));
        list.setId("attendance-list");
        list.setAccessibleText(words.of("attendance.list"));
        list.setPlaceholder(new Label(words.of("attendance.none")));
        list.setPrefHeight(presentation.look().px(28 * ROWS) + 2);
        list.setMinHeight(presentation.look().px(28 * 4));
        list.setCellFactory(view -> new ColumnCell<>(presentation.look(), columns()));
        list.setOnKeyPressed(this::typed);
        FieldGrid fields = new FieldGrid(presentation.look());
        field(fields, who, "attendance-who", "attendance.who");
        field(fields, time, "attendance-time", "attendance.time");
        field(fields, note, "attendance-note", "attendance.note");
        // Which entry it is for is said by a letter in the list.
        List.of(time, note).forEach(field -> field.setOnAction(event -> list.requestFocus()));
        List<Button> kinds = new ArrayList<>();
        for (AttendanceKind kind : AttendanceKind.values()) {
            kinds.add(named(words.of(kind), "attendance-" + kind, () -> record(kind)));
        }
        Button main = kinds.removeFirst();
        kinds.add(button("attendance.all", "attendance-all", this::signInAll));
        kinds.add(button("attendance.strike", "attendance-strike", this::strike));
        SheetActs acts = new SheetActs(presentation)
                .main(main, kinds.toArray(Button[]::new))
                .keys("attendance.keys");
        who.setPromptText(words.of("attendance.who.prompt"));
        who.setOnAction(event -> ask());
        found.setId("attendance-found");
        Labels.passing(found);
        setSpacing(presentation.look().px(8));
        getChildren().addAll(head, summary, list, fields, found, acts);
        board.chosenProperty()
                .subscribe(chosen -> which.setText(presentation.formats().shortDate(chosen.date()) + " "
                        + chosen.shift().name()));
        board.readingProperty().subscribe(this::show);
        WhileShown.onLeft(this, board::close);
    }

    public Node first() {
        return list;
    }

    private void show(AttendanceBoard.Reading reading) {
        List<Stretch> stretches = reading.stretches();
        int selected = Math.max(0, list.getSelectionModel().getSelectedIndex());
        list.getItems().setAll(stretches);
        list.getSelectionModel().select(Math.min(selected, stretches.size() - 1));
        summary.setText(words.of("attendance.summary", stretches.size(), reading.onPost(), reading.outstanding()));
    }

    /** A line of the list as a table has it: post, person, hours, state, entries. */
    private List<Column<Stretch>> columns() {
        Look look = presentation.look();
        Formats formats = presentation.formats();
        return List.of(
                Column.<Stretch>of(look.px(210), stretch -> names.placeName(stretch.postId()))
                        .asMuted(),
                Column.of(look.px(70), this::person),
                Column.of(look.px(100), stretch -> formats.time(stretch.start()) + "–" + formats.time(stretch.end())),
                Column.of(look.px(130), stretch -> state(stretch.at(board.now()))),
                Column.<Stretch>rest(this::entries).asMuted());
    }

    private String state(AttendanceState state) {
        return (state.stands() ? "▲ " : "")
                + words.of("attendanceState." + state.kind(), state.minutes())
                + (state.lateBy() > 0 ? " · " + words.of("attendance.late", state.lateBy()) : "");
    }

    private String entries(Stretch stretch) {
        return stretch.entries().stream()
                .filter(entry -> !entry.at().isAfter(board.now()))
                .map(entry -> words.of(entry.kind()) + " "
                        + presentation.formats().time(entry.at())
                        + (entry.note().isEmpty() ? "" : " " + entry.note()))
                .collect(Collectors.joining(" · "));
    }

    private String person(Stretch stretch) {
        var person = names.person(stretch.personId());
        return person == null ? "#" + stretch.personId() : person.name();
    }

    private void typed(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        Runnable act = switch (event.getCode()) {
            case I -> () -> record(AttendanceKind.SIGN_IN);
            case O -> () -> record(AttendanceKind.SIGN_OUT);
            case L -> () -> record(AttendanceKind.LEFT);
            case R -> () -> record(AttendanceKind.RETURNED);
            case P -> this::signInAll;
            case DELETE -> this::strike;
            case T -> time::requestFocus;
            case N -> note::requestFocus;
            case OPEN_BRACKET -> () -> board.day(-1);
            case CLOSE_BRACKET -> () -> board.day(1);
            default -> null;
        };
        if (act != null) {
            event.consume();
            act.run();
        }
    }

    private void record(AttendanceKind kind) {
        with((chosen, at) -> {
            String why = note.getText();
            board.record(chosen, kind, at, why, handIn());
        });
    }

    private void signInAll() {
        with((chosen, at) -> {
            String why = note.getText();
            board.signInAll(chosen, at, why, handIn());
        });
    }

    private void with(BiConsumer<Stretch, Instant> work) {
        Stretch chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            board.time(time.getText(), chosen.start()).ifPresent(at -> work.accept(chosen, at));
        }
    }

    /** Time and note are free at once for the next person. */
    private HandedFields handIn() {
        list.requestFocus();
        return HandedFields.of(time, note);
    }

    private void strike() {
        Stretch chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null && !chosen.entries().isEmpty()) {
            String why = note.getText();
            board.strike(chosen, why, HandedFields.of(note));
        }
    }

    private void ask() {
        board.time(who.getText(), board.start()).ifPresent(at -> board.onPostAt(at, on -> found.setText(told(at, on))));
    }

    private String told(Instant at, List<Stretch> on) {
        String when = presentation.formats().dateTime(at);
        String people = on.stream()
                .map(each -> person(each) + " " + names.placeName(each.postId()))
                .collect(Collectors.joining(" · "));
        return on.isEmpty()
                ? words.of("attendance.who.nobody", when)
                : words.of("attendance.who.result", when, on.size(), people);
    }

    private FlowPane row(Node... nodes) {
        return new FlowPane(presentation.look().px(8), presentation.look().px(4), nodes);
    }

    private void field(FieldGrid grid, TextField field, String id, String key) {
        field.setId(id);
        grid.add(words.of(key), field);
    }

    private Button button(String key, String id, Runnable act) {
        return named(words.of(key), id, act);
    }

    private static Button named(String text, String id, Runnable act) {
        return Buttons.of(id, text, act);
    }
}
