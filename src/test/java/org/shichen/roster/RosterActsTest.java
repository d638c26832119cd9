package org.shichen.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shichen.clock.Moment;
import org.shichen.problem.ProblemException;

/** What the acts at the roster board do, and that each is taken back as one. */
class RosterActsTest extends RosterBoardDesk {

    @Test
    void an_assignment_is_taken_back() {
        board.does().assign(landing(wang, THURSDAY, north, desk.day));
        assertEquals(north, only(wang, THURSDAY).postId());
        assertEquals("roster.assign", desk.store().undo(desk.officer).orElseThrow());
        assertEquals(List.of(), at(wang, THURSDAY));
    }

    @Test
    void many_warnings_of_many_duties_are_counted_and_a_single_one_is_said_in_its_words() {
        board.does()
                .assign(List.of(
                        landing(wang, THURSDAY, north, desk.night),
                        landing(wang, THURSDAY.plusDays(1), north, desk.day),
                        landing(li, THURSDAY, north, desk.night),
                        landing(li, THURSDAY.plusDays(1), north, desk.day)));
        assertEquals(List.of("roster.warned"), desk.said);
        board.does().assign(landing(wang, THURSDAY.plusDays(2), north, desk.night));
        board.does().assign(landing(wang, THURSDAY.plusDays(3), north, desk.day));
        assertEquals("problem.roster.rest", desk.said.getLast());
    }

    @Test
    void a_move_is_taken_back() {
        desk.duty(wang, north, desk.day, THURSDAY);
        Duty duty = only(wang, THURSDAY);
        board.does().move(List.of(duty), List.of(duty.of(wang, THURSDAY.plusDays(1))));
        assertEquals(List.of(), at(wang, THURSDAY));
        only(wang, THURSDAY.plusDays(1));
        assertEquals("roster.move", desk.store().undo(desk.officer).orElseThrow());
        only(wang, THURSDAY);
        assertEquals(List.of(), at(wang, THURSDAY.plusDays(1)));
    }

    @Test
    void a_removal_is_taken_back() {
        desk.duty(wang, north, desk.day, THURSDAY);
        board.does().remove(List.of(only(wang, THURSDAY)));
        assertEquals(List.of(), at(wang, THURSDAY));
        assertEquals("roster.remove", desk.store().undo(desk.officer).orElseThrow());
        assertEquals(north, only(wang, THURSDAY).postId());
    }

    @Test
    void a_duty_carried_to_another_shift_takes_its_hours_and_keeps_its_person() {
        desk.duty(wang, north, desk.day, THURSDAY);
        Duty duty = only(wang, THURSDAY);
        Place.PostShift from = new Place.PostShift(north, THURSDAY, desk.day);
        Place.PostShift to = new Place.PostShift(south, THURSDAY.plusDays(1), desk.night);
        board.layoutProperty().set(RosterBoard.Layout.POSTS_BY_SHIFT);
        Duty landing =
                new Landing(board).of(List.of(duty), from, to).orElseThrow().getFirst();
        board.does().move(List.of(duty), List.of(landing));
        Duty moved = only(wang, THURSDAY.plusDays(1));
        assertEquals(List.of(south, desk.night), List.of(moved.postId(), moved.shiftId()));
        assertEquals(1440, moved.startMinute());
        assertEquals(duty.id(), moved.id());
    }

    @Test
    void several_duties_move_as_a_block_and_as_one_act() {
        desk.duty(wang, north, desk.day, THURSDAY);
        desk.duty(wang, north, desk.day, THURSDAY.plusDays(1));
        List<Duty> both = List.of(only(wang, THURSDAY), only(wang, THURSDAY.plusDays(1)));
        List<Duty> landing = new Landing(board)
                .of(both, day(wang, THURSDAY), day(li, THURSDAY.plusDays(1)))
                .orElseThrow();
        board.does().move(both, landing);
        assertEquals(List.of(), at(wang, THURSDAY));
        only(li, THURSDAY.plusDays(1));
        only(li, THURSDAY.plusDays(2));
        assertEquals("roster.move", desk.store().undo(desk.officer).orElseThrow());
        only(wang, THURSDAY);
        only(wang, THURSDAY.plusDays(1));
    }

    @Test
    void a_block_that_would_fall_off_the_board_lands_nowhere() {
        desk.duty(wang, north, desk.day, THURSDAY);
        desk.duty(li, north, desk.day, THURSDAY);
        List<Duty> both = List.of(only(wang, THURSDAY), only(li, THURSDAY));
        assertTrue(new Landing(board)
                .of(both, day(wang, THURSDAY), day(li, THURSDAY))
                .isEmpty());
        board.filterProperty().set("王建国");
        assertTrue(
                new Landing(board)
                        .of(both, day(wang, THURSDAY), day(wang, THURSDAY.plusDays(1)))
                        .isEmpty(),
                "one of them is filtered away");
    }

    @Test
    void two_people_take_each_others_place() {
        desk.duty(wang, north, desk.day, THURSDAY);
        desk.duty(li, south, desk.night, THURSDAY);
        board.does().exchange(only(wang, THURSDAY), only(li, THURSDAY));
        assertEquals(desk.night, only(wang, THURSDAY).shiftId());
        assertEquals(north, only(li, THURSDAY).postId());
        assertEquals("roster.swap-places", desk.store().undo(desk.officer).orElseThrow());
        assertEquals(desk.day, only(wang, THURSDAY).shiftId());
    }

    @Test
    void a_duty_is_cut_in_two_and_is_still_one_duty_to_the_rules() {
        desk.duty(wang, north, desk.day, THURSDAY);
        board.does().split(only(wang, THURSDAY), 660);
        List<Duty> pieces = at(wang, THURSDAY);
        assertEquals(List.of(480, 660), pieces.stream().map(Duty::startMinute).toList());
        assertEquals(List.of(660, 960), pieces.stream().map(Duty::endMinute).toList());
        assertEquals(List.of(), desk.problems);
        assertEquals(List.of(), desk.said);
        assertEquals("roster.split", desk.store().undo(desk.officer).orElseThrow());
        assertEquals(960, only(wang, THURSDAY).endMinute());
    }

    @Test
    void a_shift_on_a_post_has_one_lead() {
        desk.duty(wang, north, desk.day, THURSDAY);
        desk.duty(li, north, desk.day, THURSDAY);
        board.does().lead(only(wang, THURSDAY));
        assertTrue(only(wang, THURSDAY).lead());
        board.does().lead(only(li, THURSDAY));
        assertFalse(only(wang, THURSDAY).lead());
        assertTrue(only(li, THURSDAY).lead());
        desk.store().undo(desk.officer);
        assertTrue(only(wang, THURSDAY).lead());
    }

    @Test
    void a_duty_is_noted_and_let_go_by_hand_without_being_judged_anew() {
        mayOverride = true;
        desk.duty(wang, north, desk.day, THURSDAY);
        desk.duty(wang, south, desk.day, THURSDAY);
        Duty broken = at(wang, THURSDAY).getFirst();
        board.does().note(broken, "带对讲机");
        board.does().hold(List.of(at(wang, THURSDAY).getFirst()));
        assertNull(board.does().pendingProperty().get());
        Duty noted = at(wang, THURSDAY).getFirst();
        // What was let go is the machine's to lay otherwise; what a rotation has laid is not.
        assertEquals(List.of("带对讲机", DutySource.PROPOSAL), List.of(noted.note(), noted.source()));
        assertEquals("roster.let-go", desk.said.getLast());
        board.does().hold(List.of(at(wang, THURSDAY).getFirst()));
        assertEquals(DutySource.HAND, at(wang, THURSDAY).getFirst().source());
        assertEquals("roster.held", desk.said.getLast());
    }

    @Test
    void a_block_goes_to_a_spreadsheet_as_text_and_comes_back_elsewhere() {
        desk.duty(wang, north, desk.day, THURSDAY);
        desk.duty(wang, south, desk.night, THURSDAY.plusDays(1));
        Place first = day(wang, THURSDAY);
        Place second = day(wang, THURSDAY.plusDays(1));
        String text = new TextPaste(board, week())
                .copy(new Selection(first, new LinkedHashSet<>(List.of(first, second)), 0))
                .orElseThrow();
        assertEquals("早 北站·查验岗\t夜 北站·登记岗\r\n", text);
        RosterChange change = new TextPaste(board, week()).paste(text, day(li, THURSDAY));
        board.does().perform("roster.paste", change);
        assertEquals(north, only(li, THURSDAY).postId());
        assertEquals(desk.night, only(li, THURSDAY.plusDays(1)).shiftId());
        assertEquals("roster.paste", desk.store().undo(desk.officer).orElseThrow());
        assertEquals(List.of(), at(li, THURSDAY));
    }

    @Test
    void text_that_says_no_duty_is_refused_whole_with_row_and_column() {
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> new TextPaste(board, week()).paste("早 北站·查验岗\t休息\r\n", day(wang, THURSDAY)));
        assertEquals("problem.roster.paste", refused.problem().key());
        assertEquals(
                List.of("1", "2", "休息"),
                refused.problem().args().stream().map(String::valueOf).toList());
        ProblemException tooWide = assertThrows(
                ProblemException.class, () -> new TextPaste(board, week()).paste("a\tb\tc\td\te", day(wang, THURSDAY)));
        assertEquals("problem.roster.paste-size", tooWide.problem().key());
    }

    @Test
    void nothing_is_assigned_while_a_past_moment_is_shown() {
        Duty landing = landing(wang, THURSDAY, north, desk.day);
        desk.moment.set(Moment.past(desk.now().minus(Duration.ofHours(3))));
        board.does().assign(landing);
        assertEquals(List.of(), at(wang, THURSDAY));
        assertEquals(List.of("problem.ui.past"), keys());
    }
}
