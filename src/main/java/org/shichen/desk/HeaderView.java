package org.shichen.desk;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import org.shichen.briefing.BriefingLog;
import org.shichen.briefing.Lamp;
import org.shichen.checkpoint.Alarm;
import org.shichen.checkpoint.AlarmQueue;
import org.shichen.ui.Hint;
import org.shichen.ui.Presentation;
import org.shichen.ui.Words;

/**
 * Unit, duty level, who leads and who is at the desk, the clock and the duty day, alarms, and the ways to everything.
 */
final class HeaderView extends HeaderRows {

    private final Presentation presentation;
    private final Words words;
    private final Label due = new Label();
    private final CareButton care;
    private Subscription listening = Subscription.EMPTY;

    HeaderView(
            CommandPost desk,
            ReadOnlyObjectProperty<Settings> settings,
            BoardsPane boards,
            AlarmQueue alarms,
            Watchkeeping watch,
            DeskActs acts,
            Presentation p) {
        super(p.look());
        this.presentation = p;
        this.words = p.words();

        Label unit = new Label();
        unit.getStyleClass().add("unit");
        listening = settings.subscribe(now -> unit.setText(now.unit(words.language())));
        Label level = fact("desk.header.level");
        Label leading = fact("desk.header.leading");
        Label officer = fact("desk.header.officer");
        Label dutyDay = fact("desk.header.duty-day");
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

        Label clock = new Label();
        clock.setId("clock");
        clock.getStyleClass().add("clock");
        if (settings.get().practice()) {
            clock.getStyleClass().add("practising");
        }

        Button alarm = alarmButton(alarms, acts);
        care = new CareButton(watch, desk, acts, p);
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
        show(
                new Parts(
                        unit, level, leading, officer, dutyDay, practice, due, alarm, care, clock, switcher, signedIn,
                        tools),
                () -> new HeaderMenu(leftOut, acts, p));

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

    @Override
    void close() {
        super.close();
        care.close();
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
