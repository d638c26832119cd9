package org.shichen.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shichen.people.AbsenceKind;
import org.shichen.roster.rules.Fairness;
import org.shichen.store.Act;
import org.shichen.store.schema.tables.records.RosterPublicationRecord;

/** What the roster board shows, and that it says what stands in the file. */
class RosterBoardTest extends RosterBoardDesk {

    @Test
    void the_week_of_the_duty_day_is_shown_and_turned() {
        assertEquals(LocalDate.of(2020, 2, 3), week().days().getFirst());
        assertEquals(THURSDAY, week().today());
        board.next();
        assertEquals(LocalDate.of(2020, 2, 10), week().days().getFirst());
        board.today();
        board.previous();
        assertEquals(LocalDate.of(2020, 1, 27), week().days().getFirst());
        board.today();
        assertEquals(LocalDate.of(2020, 2, 3), week().days().getFirst());
    }

    @Test
    void after_many_acts_the_board_says_what_a_board_says_that_is_opened_then() {
        mayOverride = true;
        desk.duty(wang, north, desk.night, THURSDAY);
        desk.duty(li, north, desk.night, THURSDAY);
        saysTheSame();
        desk.duty(wang, south, desk.night, THURSDAY.plusDays(1));
        desk.duty(wang, south, desk.day, THURSDAY.plusDays(2));
        saysTheSame();
        board.does().remove(List.of(only(wang, THURSDAY)));
        assertFalse(week().violations(only(li, THURSDAY)).isEmpty(), "the auxiliary is left alone");
        saysTheSame();
        desk.store().undo(desk.officer);
        assertTrue(week().violations(only(li, THURSDAY)).isEmpty());
        saysTheSame();
        desk.absence(wang, AbsenceKind.SICK, THURSDAY, THURSDAY.plusDays(1));
        saysTheSame();
    }

    /** Then all are judged at once, whoever is concerned. */
    @Test
    void after_an_act_that_moves_hundreds_of_people_too() {
        Shift night = week().shift(desk.night);
        List<Duty> many = IntStream.range(0, 201)
                .mapToObj(number -> desk.auxiliary(Integer.toString(300000 + number), "辅警" + number))
                .map(person -> Duty.laid(THURSDAY, person, north, night))
                .toList();
        desk.duty(wang, north, desk.night, THURSDAY);
        saysTheSame();
        rosters.change(Act.of(desk.officer, "test"), RosterChange.adding(many));
        saysTheSame();
        rosters.change(
                Act.of(desk.officer, "roster.override").because("演练"),
                RosterChange.removing(List.of(only(wang, THURSDAY))));
        assertEquals(many.size(), week().violations().size(), "all are left alone");
        saysTheSame();
        rosters.change(Act.of(desk.officer, "test"), RosterChange.removing(rosters.duties(THURSDAY, THURSDAY)));
        assertTrue(week().violations().isEmpty());
        saysTheSame();
    }

    /** As a board that knows nothing of what stood before. */
    private void saysTheSame() {
        RosterBoard fresh = opened();
        RosterRange anew = Objects.requireNonNull(fresh.rangeProperty().get());
        assertEquals(anew.violations(), week().violations());
        anew.people().forEach(person -> assertEquals(anew.fairness(person.id()), week().fairness(person.id())));
        fresh.close();
    }

    @Test
    void a_publication_counts_from_when_it_was_made() {
        RosterPublicationRecord row = new RosterPublicationRecord();
        row.setFirstDate(THURSDAY.toEpochDay());
        row.setLastDate(THURSDAY.plusDays(1).toEpochDay());
        Instant made = desk.now().plus(Duration.ofMinutes(10));
        row.setOccurredAt(made.toEpochMilli());
        row.setRecordedAt(made.toEpochMilli());
        desk.insert(row);
        assertFalse(week().published(THURSDAY));
        desk.clock(made);
        assertTrue(week().published(THURSDAY.plusDays(1)));
        assertFalse(week().published(THURSDAY.plusDays(2)));
    }

    @Test
    void a_person_dropped_on_a_watch_takes_the_shift_that_runs_then() {
        board.layoutProperty().set(RosterBoard.Layout.POSTS_BY_WATCH);
        Place.PostSpan chou = new Place.PostSpan(north, week().spans().get(9));
        board.does().assign(new Landing(board).of(wang, chou).orElseThrow());
        Duty duty = only(wang, THURSDAY);
        assertEquals(desk.night, duty.shiftId());
        board.select(chou);
        assertEquals(duty, board.selectedDuty());
        board.does().remove(List.of(duty));
        assertNull(board.selectedDuty());
    }

    @Test
    void typing_finds_people_by_badge_name_or_pinyin() {
        board.filterProperty().set("李小");
        assertEquals(2, board.rowsProperty().get().size());
        board.filterProperty().set("2000");
        assertEquals(2, board.rowsProperty().get().size());
        board.filterProperty().set("");
        assertEquals(4, board.rowsProperty().get().size());
    }

    @Test
    void a_post_and_shift_are_typed_by_number_name_and_mark() {
        PostChoice typed = PostChoice.typed("2 夜", week()).getFirst();
        assertEquals(
                List.of(south, desk.night),
                List.of(typed.post().id(), typed.shift().id()));
        PostChoice named = PostChoice.typed("北站 2", week()).getFirst();
        assertEquals(
                List.of(north, desk.evening),
                List.of(named.post().id(), named.shift().id()));
    }

    @Test
    void the_month_is_shown_turned_and_left_again() {
        board.layoutProperty().set(RosterBoard.Layout.PEOPLE_BY_MONTH);
        assertEquals(29, week().days().size());
        board.next();
        assertEquals(LocalDate.of(2020, 3, 1), week().first());
        assertEquals(LocalDate.of(2020, 3, 31), week().last());
        board.today();
        board.layoutProperty().set(RosterBoard.Layout.POSTS_BY_SHIFT);
        assertEquals(LocalDate.of(2020, 2, 3), week().first());
        assertEquals(21, week().columns(RosterBoard.Layout.POSTS_BY_SHIFT).size());
    }

    @Test
    void what_is_chosen_goes_with_the_days_however_they_turn_so_that_nothing_unseen_is_taken_away() {
        board.select(day(wang, THURSDAY));
        board.next();
        assertEquals(day(wang, THURSDAY.plusWeeks(1)), cursor());
        board.previous();
        assertEquals(day(wang, THURSDAY), cursor());
        board.show(THURSDAY.plusDays(24));
        assertEquals(day(wang, THURSDAY.plusWeeks(3)), cursor());
        board.today();
        assertEquals(day(wang, THURSDAY), cursor());
        desk.clock(desk.now().plus(Duration.ofDays(7)));
        assertEquals(day(wang, THURSDAY.plusWeeks(1)), cursor(), "the clock turns the week as well");
    }

    @Test
    void the_choice_keeps_its_day_of_the_month_and_the_month_opens_on_its_week() {
        board.layoutProperty().set(RosterBoard.Layout.PEOPLE_BY_MONTH);
        board.select(day(wang, LocalDate.of(2020, 2, 26)));
        board.next();
        assertEquals(day(wang, LocalDate.of(2020, 3, 26)), cursor());
        board.layoutProperty().set(RosterBoard.Layout.PEOPLE_BY_DAY);
        assertEquals(LocalDate.of(2020, 3, 23), week().first());
        assertEquals(day(wang, LocalDate.of(2020, 3, 26)), cursor());
    }

    @Test
    void the_choice_keeps_its_watch_from_day_to_day() {
        board.layoutProperty().set(RosterBoard.Layout.POSTS_BY_WATCH);
        board.select(new Place.PostSpan(north, week().spans().get(9)));
        board.next();
        assertEquals(new Place.PostSpan(north, week().spans().get(9)), cursor());
    }

    @Test
    void of_several_chosen_days_none_is_left_behind_unseen() {
        desk.duty(wang, north, desk.day, THURSDAY);
        Place wednesday = day(wang, THURSDAY.minusDays(1));
        board.select(new Selection(wednesday, Set.of(wednesday, day(wang, THURSDAY)), 0));
        board.next();
        assertEquals(List.of(), board.selectedDuties());
        assertEquals(
                Set.of(day(wang, THURSDAY.plusDays(6))),
                board.selectionProperty().get().places());
    }

    @Test
    void what_the_filter_hides_is_not_taken_away() {
        desk.duty(wang, north, desk.day, THURSDAY);
        board.select(day(wang, THURSDAY));
        board.filterProperty().set("李小明");
        assertEquals(List.of(), board.selectedDuties());
        board.filterProperty().set("");
        assertEquals(List.of(only(wang, THURSDAY)), board.selectedDuties(), "it is still chosen");
    }

    @Test
    void what_is_chosen_stays_chosen_in_every_layout() {
        desk.duty(wang, north, desk.evening, THURSDAY);
        Duty duty = only(wang, THURSDAY);
        board.select(day(wang, THURSDAY));
        for (RosterBoard.Layout layout : RosterBoard.Layout.values()) {
            board.layoutProperty().set(layout);
            assertEquals(List.of(duty), board.selectedDuties(), layout.name());
        }
    }

    @Test
    void candidates_come_best_first_each_with_the_reason() {
        long zhao = desk.sworn("100003", "赵明");
        desk.duty(wang, north, desk.night, THURSDAY.minusDays(2));
        desk.duty(li, south, desk.day, THURSDAY);
        List<Candidate> ranked =
                Candidate.forSeat(week(), new Landing(board), new Place.PostShift(north, THURSDAY, desk.day));
        List<Long> order =
                ranked.stream().map(candidate -> candidate.person().id()).toList();
        assertTrue(order.indexOf(zhao) < order.indexOf(wang), "who carries less comes first");
        assertEquals(li, order.getLast());
        assertEquals(
                "problem.roster.double-booking",
                ranked.getLast().broken().getFirst().words().key());
        assertEquals(
                week().people().size(), ranked.size(), "everybody is there, so that nobody asks why one is missing");
    }

    @Test
    void what_people_carry_is_told_as_it_is_and_as_it_would_be() {
        desk.duty(wang, north, desk.night, THURSDAY.plusDays(1));
        desk.duty(wang, north, desk.night, THURSDAY.plusDays(2));
        Fairness now = week().fairness(wang);
        assertEquals(List.of(16, 2, 1, 2), List.of(now.hours(), now.nights(), now.weekends(), now.nightsInARow()));
        assertEquals(THURSDAY, now.lastRest());
        RosterChange change = RosterChange.adding(
                List.of(landing(wang, THURSDAY.plusDays(3), north, desk.night).numbered(-1)));
        Fairness then = week().fairnessAfter(change).get(wang);
        assertEquals(List.of(24, 3, 2, 3), List.of(then.hours(), then.nights(), then.weekends(), then.nightsInARow()));
        board.orderProperty().set(RosterBoard.Order.NIGHTS);
        assertEquals(
                wang,
                ((Row.OfPerson) board.rowsProperty().get().getFirst()).person().id());
    }

    private Place cursor() {
        return board.selectionProperty().get().cursor();
    }
}
