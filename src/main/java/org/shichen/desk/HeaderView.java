package org.shichen.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import org.shichen.briefing.BriefingLog;
import org.shichen.briefing.Lamp;
import org.shichen.checkpoint.Alarm;
import org.shichen.checkpoint.AlarmQueue;
import org.shichen.store.Caretaker.Care;
import org.shichen.ui.Hint;
import org.shichen.ui.Presentation;
import org.shichen.ui.Words;

/**
 * Unit, duty level, who leads and who is at the desk, the clock and the duty day, alarms, and the ways to everything.
 */
final class HeaderView extends VBox {

    /** Room for alarms, board switch, tools and clock, in pixels at 100 %. */
    private static final double BESIDE_FACTS = 860;

    /** The same where switch, officer and tools have a row of their own below. */
    private static final double BESIDE_FACTS_NARROW = 380;

    /** Narrower than this only what must be seen stands in the header, the rest in its menu; in pixels at 100 %. */
    private static final double ROOM_FOR_FACTS = 640;

    /** The same where a header of two rows would take its height from the boards. */
    private static final double HEIGHT_FOR_FACTS = 450;

    /** From this width on one row has room for all, in pixels at 100 %. */
    private static final double ROOM_FOR_ONE_ROW = 1120;

    /** From this width on the action items are counted beside the alarms, in pixels at 100 %; else among the facts. */
    private static final double ROOM_FOR_ACTIONS = 1150;

    private final Presentation presentation;
    private final Words words;
    private final HBox first = row();
    private final FlowPane facts = new FlowPane();
    private final FlowPane second = new FlowPane();
    private final Label due = new Label();

    /** Whether the backup is too old or the file not as it should be. */
    private final BooleanProperty inTrouble = new SimpleBooleanProperty();

    private final ObservableValue<Boolean> narrow;
    private final ObservableValue<Boolean> small;
    private final ObservableValue<Boolean> actionsAmongFacts;
    private Subscription listening = Subscription.EMPTY;

    HeaderView(
            CommandPost desk,
            ReadOnlyObjectProperty<Settings> settings,
            BoardsPane boards,
            AlarmQueue alarms,
            Watchkeeping watch,
            DeskActs acts,
            Presentation p) {
        this.presentation = p;
        this.words = p.words();
        getStyleClass().add("desk-header");

        Label unit = new Label();
        unit.getStyleClass().add("unit");
        listening = settings.subscribe(now -> unit.setText(now.unit(words.language())));
        Label level = fact("desk.header.level");
        Label leading = fact("desk.header.leading");
        Label officer = fact("desk.header.officer");
        Label dutyDay = fact("desk.header.duty-day");
        narrow = below(ROOM_FOR_ONE_ROW);
        small = small();
        actionsAmongFacts = below(ROOM_FOR_ACTIONS);
        facts.getStyleClass().add("header-facts");
        facts.setAlignment(Pos.CENTER_LEFT);
        // An HBox asks for the height at the preferred width; that must be the room there really is beside the rest.
        facts.prefWrapLengthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> getWidth() - p.look().px(narrow.getValue() ? BESIDE_FACTS_NARROW : BESIDE_FACTS),
                        widthProperty(),
                        narrow));
        facts.setMinWidth(p.look().px(140));
        Label practice = new Label(words.of("desk.practice"));
        practice.setId("practice");
        practice.getStyleClass().add("practice");
        practice.setVisible(settings.get().practice());
        practice.managedProperty().bind(practice.visibleProperty());
        Hint.on(practice, words.of("desk.practice.explained"));
        due.setId("action-reminders");
        due.getStyleClass().add("header-fact");
        due.setMinWidth(USE_PREF_SIZE);
        due.setVisible(false);
        due.managedProperty().bind(due.visibleProperty());
        Hint.on(due, due::getAccessibleText);
        HBox.setHgrow(facts, Priority.ALWAYS);

        Label clock = new Label();
        clock.setId("clock");
        clock.getStyleClass().add("clock");
        if (settings.get().practice()) {
            clock.getStyleClass().add("practising");
        }

        Button alarm = alarmButton(alarms, acts);
        Button care = careButton(watch, desk, acts);
        Button signedIn = officerButton(watch, acts);
        Node switcher = switcher(boards);
        Node tools = tools(acts);
        Supplier<List<String>> leftOut = () -> List.of(
                unit.getText(),
                leading.getText(),
                officer.getText(),
                dutyDay.getText(),
                words.of("desk.header.here", signedIn.getText()),
                care.getText());
        second.getStyleClass().add("desk-header-row");
        Runnable lay = () -> {
            first.getChildren().clear();
            second.getChildren().clear();
            facts.getChildren().clear();
            if (small.getValue()) {
                getStyleClass().setAll("desk-header", "small");
                second.setAlignment(Pos.CENTER_LEFT);
                second.getChildren().addAll(level, practice, due, alarm);
                if (inTrouble.get()) {
                    second.getChildren().add(care);
                }
                second.getChildren().addAll(clock, switcher, new HeaderMenu(leftOut, acts, p));
                getChildren().setAll(second);
                return;
            }
            getStyleClass().setAll("desk-header");
            second.setAlignment(Pos.CENTER_RIGHT);
            facts.getChildren().addAll(unit, practice, level, leading, officer, dutyDay);
            first.getChildren().addAll(facts, alarm, care, clock);
            getChildren().setAll(first);
            if (narrow.getValue()) {
                second.getChildren().addAll(switcher, signedIn, tools);
                getChildren().add(second);
            } else {
                first.getChildren().addAll(first.getChildren().indexOf(clock), List.of(switcher, signedIn, tools));
            }
            if (actionsAmongFacts.getValue()) {
                // Beside the level there is room in the first row, however many the others take.
                facts.getChildren().add(facts.getChildren().indexOf(leading), due);
            } else {
                first.getChildren().add(first.getChildren().indexOf(alarm), due);
            }
        };
        lay.run();
        listening = listening
                .and(narrow.subscribe((before, now) -> lay.run()))
                .and(small.subscribe((before, now) -> lay.run()))
                .and(inTrouble.subscribe((before, now) -> {
                    // Elsewhere the backup is always there; laid out anew, the whole head would be styled anew.
                    if (small.getValue()) {
                        lay.run();
                    }
                }))
                .and(actionsAmongFacts.subscribe((before, now) -> lay.run()));

        listening = listening
                .and(desk.clock()
                        .nowProperty()
                        .subscribe(now -> clock.setText(p.formats().second(now))))
                .and(desk.overviewProperty().subscribe(overview -> {
                    if (overview != null) {
                        level.setText(words.of("desk.header.level") + " " + words.of(overview.level()));
                        leading.setText(words.of("desk.header.leading") + " " + names(overview.leading()));
                        officer.setText(words.of("desk.header.officer") + " " + names(overview.dutyOfficers()));
                        dutyDay.setText(words.of(
                                "desk.header.duty-day",
                                p.formats().date(overview.dutyDate()),
                                p.formats().weekday(overview.dutyDate())));
                    }
                }));
    }

    /** Beside the facts: how many action items are overdue or soon due; nothing when none is. */
    void remind(BriefingLog briefing) {
        listening = listening.and(briefing.contentsProperty().subscribe(contents -> {
            long overdue = briefing.count(Lamp.RED);
            long soon = briefing.count(Lamp.YELLOW);
            due.setVisible(overdue + soon > 0);
            due.setText(words.of("meetings.reminders", overdue, soon));
            due.setAccessibleText(words.of("meetings.reminders.explained", overdue, soon));
        }));
    }

    /**
     * Whether large type or a small window leaves less room than this.
     *
     * @param room in pixels at 100 %
     */
    private ObservableValue<Boolean> below(double room) {
        // The window's width: this pane itself is never narrower than its one row.
        return sceneProperty()
                .flatMap(Scene::widthProperty)
                .map(width -> width.doubleValue() > 0
                        && width.doubleValue() < presentation.look().px(room))
                .orElse(false);
    }

    /** Whether the facts would leave a board less than half of the window. */
    private ObservableValue<Boolean> small() {
        ObservableValue<Boolean> low = sceneProperty()
                .flatMap(Scene::heightProperty)
                .map(height -> height.doubleValue() > 0
                        && height.doubleValue() < presentation.look().px(HEIGHT_FOR_FACTS))
                .orElse(false);
        ObservableValue<Boolean> tooNarrow = below(ROOM_FOR_FACTS);
        return Bindings.createBooleanBinding(
                () -> tooNarrow.getValue() || narrow.getValue() && low.getValue(), tooNarrow, narrow, low);
    }

    private static HBox row() {
        HBox row = new HBox();
        row.getStyleClass().add("desk-header-row");
        return row;
    }

    void close() {
        listening.unsubscribe();
    }

    private String names(List<String> names) {
        return names.isEmpty() ? words.of("desk.header.nobody") : String.join(words.of("desk.comma"), names);
    }

    private static Label fact(String id) {
        Label label = new Label();
        label.setId(id.replace("desk.header.", "header-"));
        label.getStyleClass().add("header-fact");
        return label;
    }

    private Button alarmButton(AlarmQueue alarms, DeskActs acts) {
        Button button = new Button();
        button.setId("alarms");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> acts.openAlarms());
        button.setFocusTraversable(false);
        Runnable show = () -> {
            List<Alarm> now = alarms.alarmsProperty().get();
            String text = words.of("desk.alarms", now.size());
            button.setText(alarms.mutedUntilProperty().get() == null ? text : words.of("desk.alarms.muted", text));
            button.getStyleClass().removeAll("alarm", "quiet");
            button.getStyleClass().add(now.stream().allMatch(Alarm::acknowledged) ? "quiet" : "alarm");
        };
        show.run();
        listening = listening
                .and(alarms.alarmsProperty().subscribe(show))
                .and(alarms.mutedUntilProperty().subscribe(show));
        return button;
    }

    /** The age of the last good backup; it stands out when it is too old or the file is not as it should be. */
    private Button careButton(Watchkeeping watch, CommandPost desk, DeskActs acts) {
        Button button = new Button();
        button.setId("care");
        button.getStyleClass().add("care");
        button.setMinWidth(USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setOnAction(event -> acts.openCare());
        Runnable show = () -> {
            Care care = watch.careProperty().get();
            button.setText(backupWords(care, presentation));
            button.getStyleClass().removeAll("old", "bad");
            if (!care.findings().isEmpty() || care.damaged()) {
                button.setText(words.of("desk.care.bad"));
                button.getStyleClass().add("bad");
            } else if (care.backupOld() || !care.standing().isEmpty()) {
                button.getStyleClass().add("old");
            }
            inTrouble.set(button.getStyleClass().contains("old")
                    || button.getStyleClass().contains("bad"));
        };
        listening = listening
                .and(watch.careProperty().subscribe(care -> show.run()))
                .and(desk.clock().momentProperty().subscribe(moment -> show.run()));
        return button;
    }

    static String backupWords(Care care, Presentation presentation) {
        Words words = presentation.words();
        if (care.lastBackup() == null) {
            return words.of("desk.care.no-backup");
        }
        long minutes =
                Math.max(0, Duration.between(care.lastBackup(), Instant.now()).toMinutes());
        return minutes < 60
                ? words.of("desk.care.minutes", minutes)
                : minutes < 48 * 60
                        ? words.of("desk.care.hours", minutes / 60)
                        : words.of("desk.care.days", minutes / (24 * 60));
    }

    /** Who is signed in, which is not always who is on the roster. */
    private Button officerButton(Watchkeeping watch, DeskActs acts) {
        Button button = new Button();
        button.setId("officer");
        button.setMinWidth(USE_PREF_SIZE);
        button.setFocusTraversable(false);
        Hint.on(button, words.of("desk.command.officer"));
        button.setOnAction(event -> acts.openOfficers());
        listening = listening.and(watch.session()
                .whoProperty()
                .subscribe(who -> button.setText(
                        who == null ? words.of("desk.header.nobody") : who.name() + " " + words.of(who.role()))));
        return button;
    }

    private Node switcher(BoardsPane boards) {
        ToggleGroup group = new ToggleGroup();
        HBox buttons = new HBox();
        buttons.getStyleClass().add("board-switch");
        for (BoardsPane.Shown shown : BoardsPane.Shown.values()) {
            ToggleButton button = new ToggleButton(words.of(shown));
            button.setId("show-" + shown.name().toLowerCase(Locale.ROOT));
            button.setUserData(shown);
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            button.setFocusTraversable(false);
            Hint.on(button, words.of("desk.switch." + shown));
            button.setOnAction(event -> {
                boards.show(shown);
                button.setSelected(true);
            });
            buttons.getChildren().add(button);
        }
        listening = listening.and(boards.shownProperty()
                .subscribe(now -> group.getToggles().stream()
                        .filter(toggle -> toggle.getUserData() == now)
                        .findFirst()
                        .ifPresent(group::selectToggle)));
        return buttons;
    }

    private Node tools(DeskActs acts) {
        HBox tools = new HBox(
                tool("mdi2m-magnify", "desk.command.palette", acts::openPalette),
                tool("mdi2t-theme-light-dark", "desk.command.theme", acts::otherTheme),
                tool("mdi2t-translate", "desk.command.language", acts::otherLanguage),
                tool("mdi2k-keyboard-outline", "desk.command.keys", acts::openKeys));
        tools.getStyleClass().add("header-tools");
        return tools;
    }

    private Button tool(String icon, String key, Runnable act) {
        FontIcon drawn = new FontIcon(icon);
        Icons.size(drawn, presentation.look());
        Button button = new Button(null, drawn);
        button.getStyleClass().add("tool");
        Hint.on(button, words.of(key));
        button.setAccessibleText(words.of(key));
        button.setFocusTraversable(false);
        button.setOnAction(event -> act.run());
        return button;
    }
}
