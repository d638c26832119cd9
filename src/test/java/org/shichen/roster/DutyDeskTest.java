package org.shichen.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.problem.ProblemException;
import org.shichen.roster.attendance.AttendanceBoard;
import org.shichen.roster.attendance.AttendanceKind;
import org.shichen.roster.attendance.AttendanceSheet;
import org.shichen.roster.attendance.AttendanceState;
import org.shichen.roster.attendance.Attendances;
import org.shichen.roster.attendance.Stretch;
import org.shichen.roster.swaps.SwapBoard;
import org.shichen.roster.swaps.SwapFinder;
import org.shichen.roster.swaps.SwapKind;
import org.shichen.roster.swaps.SwapPart;
import org.shichen.roster.swaps.SwapSheet;
import org.shichen.roster.swaps.SwapStage;
import org.shichen.roster.swaps.Swaps;
import org.shichen.store.Act;
import org.shichen.testing.OnTestDesk;
import org.shichen.testing.Painting;
import org.shichen.testing.TestDesk;
import org.shichen.ui.Language;
import org.shichen.ui.Look;
import org.shichen.ui.Presentation;
import org.shichen.ui.Theme;

/** Attendance and swaps on a real file; the sheets by their keys. It is 02:30 of the night shift of 6 February. */
class DutyDeskTest extends OnTestDesk {

    private static final LocalDate DAY = LocalDate.of(2020, 2, 6);

    private Rosters rosters;
    private Attendances attendances;
    private Swaps swaps;
    private RosterBoard board;
    private long post;
    private long wang;
    private long li;
    private long duty;
    private long other;

    @BeforeEach
    void open() {
        post = desk.post(null, PostKind.DESK, "值班室");
        wang = desk.sworn("000101", "王建国");
        li = desk.sworn("000102", "李志强");
        duty = desk.duty(wang, post, desk.night, DAY);
        other = desk.duty(li, post, desk.night, DAY.plusDays(3));
        rosters = new Rosters(desk.store(), TestDesk.CALENDAR, () -> true);
        attendances = new Attendances(desk.store(), TestDesk.CALENDAR);
        swaps = new Swaps(desk.store(), rosters);
        board = RosterBoardDesk.board(desk, rosters, () -> true);
    }

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void the_keys_of_the_sheet_sign_in_and_out_and_refuse_the_future() {
        Scene scene = scene(sheet());
        press(scene, "#attendance-list", KeyCode.I);
        assertEquals(AttendanceState.Kind.ON_POST, state().kind());
        assertEquals(150, state().lateBy());
        type(scene, "#attendance-time", "0300");
        press(scene, "#attendance-list", KeyCode.O);
        assertEquals("problem.attendance.future", desk.problems.getLast().key());
        assertEquals("0300", ((TextField) scene.lookup("#attendance-time")).getText());
        type(scene, "#attendance-time", "");
        type(scene, "#attendance-note", "登错");
        press(scene, "#attendance-list", KeyCode.DELETE);
        assertEquals(AttendanceState.Kind.MISSING, state().kind());
        type(scene, "#attendance-time", "2355");
        press(scene, "#attendance-list", KeyCode.P);
        assertEquals(0, state().lateBy());
        assertEquals(
                1, attendances.onPostAt(Instant.parse("2020-02-06T16:10:00Z")).size());
        assertEquals(
                0, attendances.onPostAt(Instant.parse("2020-02-06T15:50:00Z")).size());
    }

    @Test
    void a_duty_that_was_signed_for_is_neither_removed_nor_given_away() {
        attendances.record(act("attendance.record"), shift(), AttendanceKind.SIGN_IN, desk.now(), "");
        Duty signed = duty(duty);
        for (RosterChange change : List.of(
                RosterChange.removing(List.of(signed)),
                RosterChange.replacing(List.of(new RosterChange.Replaced(signed, signed.of(li, DAY)))))) {
            ProblemException refused = assertThrows(
                    ProblemException.class,
                    () -> rosters.change(act("roster.override").because("试"), change));
            assertEquals("problem.roster.attended", refused.problem().key());
        }
        assertEquals(signed, duty(duty));
    }

    @Test
    void a_part_that_was_swapped_relieves_whom_it_was_taken_from() {
        attendances.record(act("attendance.record"), shift(), AttendanceKind.SIGN_IN, desk.now(), "");
        long id = swaps.ask(
                act("swap.ask"), SwapKind.PART, wang, "家中有事", List.of(new SwapPart(duty, wang, li, 240, 480)));
        assertThrows(ProblemException.class, () -> swaps.approve(act("swap.approve"), id));
        swaps.agree(act("swap.agree"), id, li);
        swaps.approve(act("swap.approve"), id);
        assertEquals(2, rosters.duties(DAY, DAY).size());
        desk.clock(Instant.parse("2020-02-06T21:00:00Z"));
        assertEquals(AttendanceState.Kind.RELIEVED, state().kind());
        assertEquals(SwapStage.APPROVED, stage());
    }

    @Test
    void the_sheet_takes_a_swap_from_asking_to_approval_and_undo_gives_all_back() {
        List<Duty> before = rosters.duties(DAY, DAY.plusDays(4));
        askTwoWay();
        Scene scene = scene(swapSheet());
        press(scene, "#swap-list", KeyCode.A);
        assertEquals("problem.swap.not-agreed", desk.problems.getLast().key());
        press(scene, "#swap-list", KeyCode.G);
        assertEquals(SwapStage.AGREED, stage());
        press(scene, "#swap-list", KeyCode.A);
        assertEquals(SwapStage.APPROVED, stage());
        assertEquals(li, duty(duty).personId());
        assertEquals(wang, duty(other).personId());
        desk.store().undo(desk.officer);
        assertEquals(SwapStage.AGREED, stage());
        assertEquals(
                before.stream().map(Duty::personId).toList(),
                rosters.duties(DAY, DAY.plusDays(4)).stream()
                        .map(Duty::personId)
                        .toList());
    }

    @Test
    void a_swap_whose_duty_is_signed_in_for_meanwhile_is_void_and_stands_again_when_that_is_struck() {
        askTwoWay();
        attendances.record(act("attendance.record"), shift(), AttendanceKind.SIGN_IN, desk.now(), "");
        assertEquals(SwapStage.VOID, stage());
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> swaps.agree(
                        act("swap.agree"), swaps.all().swaps().getFirst().id(), li));
        assertEquals("problem.swap.attended", refused.problem().key());
        attendances.strike(
                act("attendance.strike"),
                shift().getFirst(),
                shift().getFirst().entries().getFirst(),
                "登错");
        assertEquals(SwapStage.ASKED, stage());
    }

    @Test
    void the_chosen_duty_and_the_ways_to_swap_it_follow_an_approval() {
        askTwoWay();
        board.select(new Place.PersonDay(wang, DAY));
        Scene scene = scene(swapSheet());
        assertTrue(chosenDuty(scene).contains("王建国"), chosenDuty(scene));
        assertEquals(List.of(), ways(scene));
        press(scene, "#swap-list", KeyCode.G);
        press(scene, "#swap-list", KeyCode.A);
        board.refresh();
        assertEquals(SwapStage.APPROVED, stage());
        assertTrue(chosenDuty(scene).contains("李志强"), chosenDuty(scene));
        assertFalse(ways(scene).isEmpty());
        assertTrue(ways(scene).stream().allMatch(each -> each.parts().getFirst().fromPersonId() == li));
    }

    private static String chosenDuty(Scene scene) {
        return Painting.onFx(() -> ((Label) scene.lookup("#swap-chosen")).getText());
    }

    @SuppressWarnings("unchecked")
    private static List<SwapFinder.Found> ways(Scene scene) {
        return Painting.onFx(() -> List.copyOf(((ListView<SwapFinder.Found>) scene.lookup("#swap-found")).getItems()));
    }

    @Test
    void a_swap_refused_without_a_reason_waits_for_it_and_enter_refuses_it() {
        askTwoWay();
        Scene scene = scene(swapSheet());
        press(scene, "#swap-list", KeyCode.X);
        assertEquals("problem.swap.reason", desk.problems.getLast().key());
        Painting.onFx(() -> {
            assertEquals("swap-reason", scene.getFocusOwner().getId());
            return null;
        });
        type(scene, "#swap-reason", "人手不够");
        press(scene, "#swap-reason", KeyCode.ENTER);
        assertEquals(SwapStage.REFUSED, stage());
    }

    @Test
    void enter_after_the_reason_of_a_swap_goes_to_the_ways_there_are() {
        board.select(new Place.PersonDay(wang, DAY));
        assertEquals(1, board.selectedDuties().size());
        Scene scene = scene(swapSheet());
        type(scene, "#swap-reason", "就医");
        press(scene, "#swap-reason", KeyCode.ENTER);
        Painting.onFx(() -> {
            assertEquals("swap-found", scene.getFocusOwner().getId());
            return null;
        });
    }

    @Test
    void a_swap_moves_with_its_duty_and_is_void_without_it() {
        swaps.ask(act("swap.ask"), SwapKind.PART, wang, "就医", List.of(new SwapPart(duty, wang, li, 0, 120)));
        Duty standing = duty(duty);
        rosters.change(
                act("roster.move"),
                RosterChange.replacing(List.of(new RosterChange.Replaced(standing, standing.between(1500, 1900)))));
        assertEquals(SwapStage.ASKED, stage());
        rosters.change(act("roster.remove"), RosterChange.removing(List.of(duty(duty))));
        assertEquals(SwapStage.VOID, stage());
        Scene scene = scene(swapSheet());
        Painting.onFx(() -> {
            assertTrue(scene.lookup("#swap-approve") instanceof Button);
            return null;
        });
    }

    private void askTwoWay() {
        swaps.ask(
                act("swap.ask"),
                SwapKind.TWO_WAY,
                wang,
                "就医",
                List.of(SwapPart.whole(duty, wang, li), SwapPart.whole(other, li, wang)));
    }

    private AttendanceState state() {
        return shift().getFirst().at(desk.now());
    }

    private List<Stretch> shift() {
        return attendances.shift(DAY, desk.night);
    }

    private SwapStage stage() {
        Swaps.Shown all = swaps.all();
        return all.swaps().getFirst().stage(all.duties());
    }

    private Duty duty(long id) {
        return rosters.duties(DAY, DAY.plusDays(4)).stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private Act act(String name) {
        return Act.of(desk.officer, name);
    }

    private Function<Presentation, Region> sheet() {
        return presentation -> new AttendanceSheet(
                new AttendanceBoard(attendances, work(), board.rangeProperty().get()), presentation);
    }

    private Function<Presentation, Region> swapSheet() {
        return presentation ->
                new SwapSheet(new SwapBoard(swaps, work(), board.rangeProperty().get()), presentation);
    }

    private DutyDesk work() {
        return new DutyDesk(board, desk.store(), desk.tasks, desk.acts, desk.notices, desk.moment);
    }

    private static Scene scene(Function<Presentation, Region> sheet) {
        return Painting.onFx(() -> Painting.scene(760, 640, new Look(Language.ZH, Theme.DAY, 100), sheet));
    }

    private static void press(Scene scene, String id, KeyCode code) {
        Painting.onFx(() -> {
            Event.fireEvent(
                    scene.lookup(id), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            return null;
        });
    }

    private static void type(Scene scene, String id, String text) {
        Painting.onFx(() -> {
            ((TextField) scene.lookup(id)).setText(text);
            return null;
        });
    }
}
