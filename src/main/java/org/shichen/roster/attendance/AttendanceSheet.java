package org.shichen.roster.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.shichen.clock.DutyCalendar;
import org.shichen.problem.Problem;
import org.shichen.roster.ClockText;
import org.shichen.roster.DutyDesk;
import org.shichen.roster.RosterRange;
import org.shichen.roster.Shift;
import org.shichen.store.Store;
import org.shichen.ui.Buttons;
import org.shichen.ui.FieldGrid;
import org.shichen.ui.Labels;
import org.shichen.ui.Latest;
import org.shichen.ui.LiveQuery;
import org.shichen.ui.Presentation;
import org.shichen.ui.SheetActs;
import org.shichen.ui.Words;
import org.shichen.ui.WrappingCell;
import org.shichen.ui.WrappingRow;

/** Everybody due in one shift with the state of each, and one key for each entry. Closed with the scene it is in. */
public final class AttendanceSheet extends VBox {

    /** A shift of a small brigade is seen whole where the window has room. */
    private static final int ROWS = 16;

    private final Attendances attendances;
    private final DutyDesk desk;
    private final Presentation presentation;
    private final Words words;
    private final DutyCalendar calendar;
    private final RosterRange names;
    private final Label which = new Label();
    private final Label summary = new Label();
    private final Label found = new Label();
    private final ListView<Stretch> list = new ListView<>();
    private final TextField time = new TextField();
    private final TextField note = new TextField();
    private final TextField who = new TextField();
    private final Latest whoAsked = new Latest();
    private final LiveQuery<List<Stretch>> query;
    private final Store.Listening listening;
    private final Subscription ticking;
    private volatile LocalDate date;
    private volatile Shift shift;

    /** @param names the roster as the board has read it; not null any more when a sheet can be opened */
    public AttendanceSheet(Attendances attendances, DutyDesk desk, RosterRange names, Presentation presentation) {
        this.attendances = attendances;
        this.desk = desk;
        this.names = names;
        this.presentation = presentation;
        this.words = presentation.words();
        this.calendar = names.calendar();
        choose(now());
        Label title = new Label(words.of("attendance.title"));
        title.getStyleClass().add("board-title");
        FlowPane head = row(title, which);
        head.getChildren().add(button("attendance.previous", "attendance-previous", () -> day(-1)));
        names.shifts()
                .forEach(each -> head.getChildren().add(named(each.name(), "attendance-shift-" + each.id(), () -> {
                    shift = each;
                    refresh();
                })));
        head.getChildren().add(button("attendance.next", "attendance-next", () -> day(1)));
        list.setId("attendance-list");
        list.setAccessibleText(words.of("attendance.list"));
        list.setPlaceholder(new Label(words.of("attendance.none")));
        list.setPrefHeight(presentation.look().px(28 * ROWS) + 2);
        list.setMinHeight(presentation.look().px(28 * 4));
        list.setCellFactory(view -> new Line());
        list.setOnKeyPressed(this::typed);
        FieldGrid fields = new FieldGrid(presentation.look());
        field(fields, who, "attendance-who", "attendance.who");
        field(fields, time, "attendance-time", "attendance.time");
        field(fields, note, "attendance-note", "attendance.note");
        List<Button> kinds = new ArrayList<>();
        for (AttendanceKind kind : AttendanceKind.values()) {
            kinds.add(named(words.of(kind), "attendance-" + kind, () -> record(kind, false)));
        }
        Button main = kinds.removeFirst();
        kinds.add(button("attendance.all", "attendance-all", () -> record(AttendanceKind.SIGN_IN, true)));
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
        query = new LiveQuery<>(
                desk.tasks(), "attendance.shift", () -> attendances.shift(date, shift.id()), this::show);
        listening = desk.store().onChange(change -> refresh());
        ticking = desk.moment().subscribe(moment -> refresh());
        sceneProperty().addListener((value, before, now) -> {
            if (now == null) {
                listening.close();
                ticking.unsubscribe();
            }
        });
        refresh();
    }

    public Node first() {
        return list;
    }

    private Instant now() {
        return desk.moment().getValue().instant();
    }

    /** The shift that runs at this moment, else the first of the duty day. */
    private void choose(Instant moment) {
        date = calendar.dutyDate(moment);
        shift = names.shifts().stream()
                .filter(each -> !moment.isBefore(calendar.at(date, each.startMinute()))
                        && moment.isBefore(calendar.at(date, each.endMinute())))
                .findFirst()
                .orElse(names.shifts().getFirst());
    }

    private void day(int by) {
        date = date.plusDays(by);
        refresh();
    }

    private void refresh() {
        which.setText(presentation.formats().shortDate(date) + " " + shift.name());
        query.refresh();
    }

    private void show(List<Stretch> stretches) {
        int selected = Math.max(0, list.getSelectionModel().getSelectedIndex());
        list.getItems().setAll(stretches);
        list.getSelectionModel().select(Math.min(selected, stretches.size() - 1));
        Instant now = now();
        summary.setText(words.of(
                "attendance.summary",
                stretches.size(),
                stretches.stream().filter(each -> each.onPost(now)).count(),
                stretches.stream().filter(each -> each.at(now).stands()).count()));
    }

    /** A line of the list as a table has it: post, person, hours, state, entries. */
    private final class Line extends WrappingCell<Stretch> {

        private final Label post = column(210);
        private final Label person = column(70);
        private final Label hours = column(100);
        private final Label state = column(130);
        private final Label entries = new Label();
        private final WrappingRow line =
                new WrappingRow(presentation.look().px(8), post, person, hours, state, entries);

        Line() {
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            line.setAlignment(Pos.CENTER_LEFT);
            post.getStyleClass().add("muted");
            entries.getStyleClass().add("muted");
        }

        private Label column(double width) {
            Label label = new Label();
            label.setMinWidth(presentation.look().px(width));
            label.setPrefWidth(presentation.look().px(width));
            return label;
        }

        @Override
        protected void updateItem(Stretch stretch, boolean empty) {
            super.updateItem(stretch, empty);
            setGraphic(empty ? null : line);
            if (stretch == null) {
                setAccessibleText(null);
                return;
            }
            var formats = presentation.formats();
            AttendanceState at = stretch.at(now());
            post.setText(names.placeName(stretch.postId()));
            person.setText(person(stretch));
            hours.setText(formats.time(stretch.start()) + "–" + formats.time(stretch.end()));
            state.setText((at.stands() ? "▲ " : "")
                    + words.of("attendanceState." + at.kind(), at.minutes())
                    + (at.lateBy() > 0 ? " · " + words.of("attendance.late", at.lateBy()) : ""));
            entries.setText(stretch.entries().stream()
                    .filter(entry -> !entry.at().isAfter(now()))
                    .map(entry -> words.of(entry.kind()) + " " + formats.time(entry.at())
                            + (entry.note().isEmpty() ? "" : " " + entry.note()))
                    .collect(Collectors.joining(" · ")));
            setAccessibleText(String.join(
                    " ", post.getText(), person.getText(), hours.getText(), state.getText(), entries.getText()));
        }
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
            case I -> () -> record(AttendanceKind.SIGN_IN, false);
            case O -> () -> record(AttendanceKind.SIGN_OUT, false);
            case L -> () -> record(AttendanceKind.LEFT, false);
            case R -> () -> record(AttendanceKind.RETURNED, false);
            case P -> () -> record(AttendanceKind.SIGN_IN, true);
            case DELETE -> this::strike;
            case T -> time::requestFocus;
            case N -> note::requestFocus;
            case OPEN_BRACKET -> () -> day(-1);
            case CLOSE_BRACKET -> () -> day(1);
            default -> null;
        };
        if (act != null) {
            event.consume();
            act.run();
        }
    }

    private void record(AttendanceKind kind, boolean post) {
        Stretch chosen = list.getSelectionModel().getSelectedItem();
        Instant at = chosen == null ? null : typedTime(time.getText(), chosen.start());
        if (at == null) {
            return;
        }
        List<Stretch> whom = !post
                ? List.of(chosen)
                : list.getItems().stream()
                        .filter(each -> each.postId() == chosen.postId()
                                && each.entries().isEmpty())
                        .toList();
        String words = note.getText();
        desk.acts()
                .perform(
                        "attendance.record",
                        act -> {
                            attendances.record(act, whom, kind, at, words);
                            return whom;
                        },
                        done -> {
                            time.clear();
                            note.clear();
                            list.requestFocus();
                        });
    }

    private void strike() {
        Stretch chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null && !chosen.entries().isEmpty()) {
            String reason = note.getText();
            desk.acts()
                    .perform(
                            "attendance.strike",
                            act -> {
                                attendances.strike(act, chosen, chosen.entries().getLast(), reason);
                                return chosen;
                            },
                            done -> note.clear());
        }
    }

    /** Empty is now; else the first such time from two hours before this start on. Null when it is no time. */
    private @Nullable Instant typedTime(String typed, Instant start) {
        if (typed.isBlank()) {
            return now();
        }
        Instant from = start.minus(Attendances.BEFORE);
        LocalDate day = calendar.localDate(from);
        int earliest = (int) ((from.toEpochMilli() - calendar.at(day, 0).toEpochMilli()) / 60_000);
        int minute = ClockText.inside(typed, earliest - 1, earliest + 1440);
        if (minute < 0) {
            desk.notices().explain(Problem.of("problem.attendance.time", typed));
            return null;
        }
        return calendar.at(day, minute);
    }

    private void ask() {
        Instant at = typedTime(who.getText(), calendar.at(date, shift.startMinute()));
        if (at != null) {
            desk.tasks()
                    .run(
                            "attendance.who",
                            () -> attendances.onPostAt(at),
                            whoAsked.question().then(on -> {
                                String when = presentation.formats().dateTime(at);
                                found.setText(
                                        on.isEmpty()
                                                ? words.of("attendance.who.nobody", when)
                                                : words.of(
                                                        "attendance.who.result",
                                                        when,
                                                        on.size(),
                                                        on.stream()
                                                                .map(each -> person(each) + " "
                                                                        + names.placeName(each.postId()))
                                                                .collect(Collectors.joining(" · "))));
                            }));
        }
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
