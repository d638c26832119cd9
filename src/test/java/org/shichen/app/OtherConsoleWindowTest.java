package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.briefing.ActionAct;
import org.shichen.briefing.ActionBook;
import org.shichen.briefing.ActionDeed;
import org.shichen.briefing.ActionStage;
import org.shichen.checkpoint.CheckpointStatus;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.checkpoint.Operation;
import org.shichen.clock.DutyCalendar;
import org.shichen.journal.Journal;
import org.shichen.journal.LogKind;
import org.shichen.journal.TypedLine;
import org.shichen.journal.figures.FigureBook;
import org.shichen.journal.figures.WatchFigures;
import org.shichen.map.MapView;
import org.shichen.map.Viewport;
import org.shichen.roster.Duty;
import org.shichen.roster.DutyLevel;
import org.shichen.roster.Place;
import org.shichen.roster.RosterChange;
import org.shichen.roster.RosterRange;
import org.shichen.roster.Rosters;
import org.shichen.store.Act;
import org.shichen.store.Actor;
import org.shichen.store.Store;
import org.shichen.testing.TestDesk;

/** Two consoles on one desk: what one writes is on every board of the other, by itself, and nothing there moves. */
class OtherConsoleWindowTest extends OneDesk {

    private static final LocalDate SATURDAY = LocalDate.of(2020, 2, 8);

    private Store elsewhere;
    private Actor somebody;

    @BeforeEach
    void openElsewhere() {
        Instant now = desk.wiring.clock().moment().instant();
        elsewhere = Store.open(folder.resolve("desk.db"), () -> now, TestDesk.KEY, Runnable::run);
        somebody = new Actor(free("程文博"), "程文博");
    }

    @AfterEach
    void closeElsewhere() {
        elsewhere.close();
    }

    @Test
    void what_another_console_writes_is_on_every_board_without_a_key() throws Exception {
        int entries = entries();
        long person = free("易学文");
        int duties = duties(person);
        int open = open();

        new Checkpoints(elsewhere).setOperation(act("checkpoint.operation"), checkpoint("K01"), Operation.INCIDENT, "");
        desk.waitUntil(() -> status("K01").operation() == Operation.INCIDENT);
        desk.settle();
        assertTrue(row("K01").contains("突发"), row("K01"));

        new Journal(elsewhere).log(act("journal.log"), LogKind.RADIO, new TypedLine(null, "南桥站报桥面结冰"));
        desk.waitUntil(() -> desk.text("#log-last").contains("南桥站报桥面结冰"));
        desk.waitUntil(() -> entries() == entries + 1);

        Rosters rosters = new Rosters(elsewhere, DutyCalendar.CHINA, () -> true);
        RosterRange shown = desk.ask(() -> desk.desk.roster().rangeProperty().get());
        rosters.change(
                act("roster.assign").because("增援"),
                RosterChange.adding(List.of(Duty.laid(
                        SATURDAY,
                        person,
                        shown.posts().getFirst().id(),
                        shown.shifts().getFirst()))));
        desk.waitUntil(() -> duties(person) > duties);

        rosters.order(
                act("level.order"),
                DutyLevel.L1_PLUS,
                desk.wiring.clock().moment().instant(),
                "");
        desk.waitUntil(() -> desk.text("#header-level").contains("一级加强"));

        long action = desk.ask(() -> desk.desk.briefing().contentsProperty().get().actions().stream()
                .filter(item -> item.stage() == ActionStage.ASSIGNED)
                .findFirst()
                .orElseThrow()
                .id());
        new ActionBook(elsewhere, DutyCalendar.CHINA)
                .perform(act("briefing.step"), action, new ActionDeed(ActionAct.CANCEL, somebody.personId(), "并案"));
        desk.waitUntil(() -> open() == open - 1);
    }

    @Test
    void nothing_that_somebody_has_in_hand_is_moved_by_it_and_undo_leaves_it_alone() throws Exception {
        desk.click(() -> desk.<Label>all(".checkpoint-row .label").stream()
                .filter(label -> label.getText().startsWith("K08"))
                .findFirst()
                .orElseThrow());
        MapView map = desk.find(".map-view");
        desk.ask(() -> {
            map.zoom(3);
            return map;
        });
        desk.settle();
        desk.press(KeyCode.CONTROL, KeyCode.L);
        desk.write("写到一半");
        Viewport view = desk.ask(map::viewport);
        Place cell = desk.ask(() -> desk.desk.roster().selectionProperty().get().cursor());
        Node focused = desk.ask(() -> desk.window.scene().getFocusOwner());

        new Checkpoints(elsewhere).setOperation(act("checkpoint.operation"), checkpoint("K01"), Operation.INCIDENT, "");
        new Journal(elsewhere).log(act("journal.log"), LogKind.RADIO, new TypedLine(null, "南桥站报桥面结冰"));
        desk.waitUntil(() -> status("K01").operation() == Operation.INCIDENT);
        desk.waitUntil(() -> desk.text("#log-last").contains("南桥站报桥面结冰"));
        desk.settle();

        assertEquals(view, desk.ask(map::viewport));
        assertEquals(
                "K08",
                desk.ask(() ->
                        desk.desk.map().chosen().orElseThrow().checkpoint().code()));
        assertEquals(
                cell,
                desk.ask(() -> desk.desk.roster().selectionProperty().get().cursor()));
        assertEquals(focused, desk.ask(() -> desk.window.scene().getFocusOwner()));
        assertEquals("写到一半", desk.ask(() -> desk.desk.log().typedProperty().get()));
        assertEquals(Optional.empty(), desk.wiring.store().undo(somebody), "only one's own acts are taken back");
        assertEquals(Operation.INCIDENT, status("K01").operation());
    }

    @Test
    void what_is_asked_of_a_correction_follows_the_number_that_another_console_writes() throws Exception {
        desk.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        desk.press(KeyCode.SLASH);
        desk.write("K03");
        desk.press(KeyCode.ENTER);
        desk.press(KeyCode.D);
        desk.write("9");
        desk.press(KeyCode.ENTER);
        desk.press(KeyCode.LEFT);
        desk.write("3");
        desk.press(KeyCode.ENTER);
        assertTrue(asked().contains("9 → 3"), asked());
        FigureBook book = new FigureBook(elsewhere, new Checkpoints(elsewhere), DutyCalendar.CHINA);
        Instant now = desk.wiring.clock().moment().instant();
        WatchFigures figures = book.read(now, now);
        long vehicles = figures.kinds().stream()
                .filter(kind -> kind.code().equals("VEHICLES_CHECKED"))
                .findFirst()
                .orElseThrow()
                .id();
        book.correct(
                act("figures.correct"),
                figures.span(),
                new WatchFigures.Cell(checkpoint("K03"), vehicles),
                9,
                11,
                "漏报");
        desk.waitUntil(() -> asked().contains("11 → 3"));
    }

    // ── what the tests say ──

    private String asked() {
        Node reason = desk.find("#figure-reason");
        return desk.ask(
                () -> ((Label) reason.getParent().getChildrenUnmodifiable().getFirst()).getText());
    }

    private Act act(String name) {
        return Act.of(somebody, name);
    }

    private long free(String name) {
        return desk.ask(() -> desk.desk.roster().rangeProperty().get().people().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id());
    }

    private int duties(long person) {
        RosterRange shown = desk.ask(() -> desk.desk.roster().rangeProperty().get());
        return shown.dutiesAt(new Place.PersonDay(person, SATURDAY)).size();
    }

    /** In all watches of the strip. */
    private int entries() {
        return desk.ask(() -> desk.desk.commandPost().overviewProperty().get().watches().stream()
                .mapToInt(watch -> watch.entries())
                .sum());
    }

    private int open() {
        return desk.ask(() -> (int) desk.desk.briefing().contentsProperty().get().actions().stream()
                .filter(item -> !item.stage().over())
                .count());
    }

    private long checkpoint(String code) {
        return status(code).checkpoint().id();
    }

    private CheckpointStatus status(String code) {
        return desk.ask(() -> desk.desk.map().statusesProperty().get().stream()
                .filter(status -> status.checkpoint().code().equals(code))
                .findFirst()
                .orElseThrow());
    }

    private String row(String code) {
        List<Label> labels = desk.all(".checkpoint-row .label");
        return desk.ask(() -> labels.stream()
                .filter(label -> label.getText().startsWith(code))
                .flatMap(label -> label.getParent().getChildrenUnmodifiable().stream())
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .toList()
                .toString());
    }
}
