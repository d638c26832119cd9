package org.shichen.desk;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import org.shichen.briefing.BriefingLog;
import org.shichen.briefing.Lamp;
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
    private final AlarmButton alarm;
    private final BoardSwitch switcher;
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
        HeaderFacts facts = new HeaderFacts(p);
        prepareReminders();
        Label clock = clock(desk, settings.get().practice());
        alarm = new AlarmButton(alarms, acts, words);
        care = new CareButton(watch, desk, acts, p);
        Button signedIn = officerButton(watch, acts);
        switcher = new BoardSwitch(boards, words);
        Node tools = tools(acts);
        Supplier<List<String>> leftOut = () -> List.of(
                unit.getText(),
                facts.leading.getText(),
                facts.officer.getText(),
                facts.dutyDay.getText(),
                words.of("desk.header.here", signedIn.getText()),
                care.getText());
        show(
                new Parts(
                        unit,
                        facts.level,
                        facts.leading,
                        facts.officer,
                        facts.dutyDay,
                        practiceMark(settings.get().practice()),
                        due,
                        alarm,
                        care,
                        clock,
                        switcher,
                        signedIn,
                        tools),
                () -> new HeaderMenu(leftOut, acts, p));

        listening = listening.and(facts.follow(desk.overviewProperty()));
    }

    private Label practiceMark(boolean practice) {
        Label mark = new Label(words.of("desk.practice"));
        mark.setId("practice");
        mark.getStyleClass().add("practice");
        mark.setVisible(practice);
        mark.managedProperty().bind(mark.visibleProperty());
        Hint.on(mark, words.of("desk.practice.explained"));
        return mark;
    }

    private void prepareReminders() {
        due.setId("action-reminders");
        due.getStyleClass().add("header-fact");
        due.setMinWidth(USE_PREF_SIZE);
        due.setVisible(false);
        due.managedProperty().bind(due.visibleProperty());
        Hint.on(due, due::getAccessibleText);
    }

    private Label clock(CommandPost desk, boolean practice) {
        Label clock = new Label();
        clock.setId("clock");
        clock.getStyleClass().add("clock");
        if (practice) {
            clock.getStyleClass().add("practising");
        }
        listening = listening.and(desk.clock()
                .nowProperty()
                .subscribe(now -> clock.setText(presentation.formats().second(now))));
        return clock;
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
        alarm.close();
        switcher.close();
        listening.unsubscribe();
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
