package org.shichen.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.shichen.problem.ProblemException;
import org.shichen.roster.rules.RuleKind;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.schema.tables.records.RuleSettingRecord;
import org.shichen.testing.TestDesk;

/** What is not done, or only with a right and a reason: by the board, and by the write behind it. */
class RosterRefusalsTest extends RosterBoardDesk {

    @Test
    void a_double_booking_is_refused_with_the_reason() {
        desk.duty(wang, north, desk.day, THURSDAY);
        Duty landing = landing(wang, THURSDAY, south, desk.day);
        assertTrue(week().judge(RosterChange.adding(List.of(landing.numbered(-1))))
                .getFirst()
                .forbids());
        board.does().assign(landing);
        assertEquals(1, at(wang, THURSDAY).size());
        assertEquals(List.of("problem.roster.double-booking"), keys());
        assertEquals("北站·查验岗", desk.problems.getFirst().args().get(3));
    }

    @Test
    void a_duty_that_touches_another_is_allowed_and_the_short_rest_told() {
        desk.duty(wang, north, desk.day, THURSDAY);
        board.does().assign(landing(wang, THURSDAY, north, desk.evening));
        assertEquals(2, at(wang, THURSDAY).size());
        assertEquals(List.of(), desk.problems);
        assertEquals(List.of("problem.roster.rest"), desk.said);
    }

    @Test
    void a_second_console_cannot_slip_a_double_booking_in() {
        desk.duty(wang, north, desk.night, THURSDAY);
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> rosters.change(
                        Act.of(desk.officer, "roster.assign"),
                        RosterChange.adding(List.of(
                                landing(wang, THURSDAY, south, desk.night).numbered(-1)))));
        assertEquals("problem.roster.double-booking", refused.problem().key());
        assertEquals(
                List.of("王建国", LocalDateTime.of(2020, 2, 7, 0, 0), LocalDateTime.of(2020, 2, 7, 8, 0), "北站·查验岗"),
                refused.problem().args());
        rosters.change(
                Act.of(desk.officer, "roster.assign"),
                RosterChange.adding(List.of(
                        landing(wang, THURSDAY.plusDays(1), south, desk.day).numbered(-1))));
    }

    @Test
    void moving_onto_another_duty_of_the_person_is_refused_inside_the_write_too() {
        desk.duty(wang, north, desk.day, THURSDAY);
        desk.duty(li, south, desk.day, THURSDAY);
        Duty duty = only(li, THURSDAY);
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> rosters.change(Act.of(desk.officer, "roster.move"), replacing(duty, duty.of(wang, THURSDAY))));
        assertEquals("problem.roster.double-booking", refused.problem().key());
        assertEquals(1, at(li, THURSDAY).size());
    }

    @Test
    void a_duty_that_was_changed_elsewhere_is_not_overwritten() {
        desk.duty(wang, north, desk.day, THURSDAY);
        Duty read = only(wang, THURSDAY);
        rosters.change(Act.of(desk.officer, "roster.move"), replacing(read, read.at(south)));
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> rosters.change(Act.of(desk.officer, "roster.move"), replacing(read, read.noted("换"))));
        assertEquals("problem.store.moved-on", refused.problem().key());
    }

    @Test
    void a_published_day_changes_only_with_a_reason_that_stays_in_the_log() {
        publish(THURSDAY);
        Duty landing = landing(wang, THURSDAY, north, desk.day);
        board.does().assign(landing);
        assertEquals(List.of(), at(wang, THURSDAY));
        board.does().confirm("  ");
        assertEquals(List.of(), at(wang, THURSDAY));
        board.does().drop();
        board.does().confirm("来晚了");
        assertEquals(List.of(), at(wang, THURSDAY));
        board.does().assign(landing);
        board.does().confirm("增援");
        only(wang, THURSDAY);
        assertEquals(
                "增援",
                desk.store()
                        .read(dsl -> dsl.fetchValue(
                                "select reason from change_act where act = 'roster.assign' order by id desc limit 1")));
    }

    @Test
    void no_way_around_the_board_changes_a_published_day_without_a_reason() {
        publish(THURSDAY);
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> rosters.change(
                        Act.of(desk.officer, "roster.assign"),
                        RosterChange.adding(
                                List.of(landing(wang, THURSDAY, north, desk.day).numbered(-1)))));
        assertEquals("problem.roster.published", refused.problem().key());
    }

    @Test
    void what_forbids_is_broken_only_with_the_right_and_a_reason_which_stays_beside_it() {
        desk.duty(wang, north, desk.day, THURSDAY);
        Duty landing = landing(wang, THURSDAY, south, desk.day);
        mayOverride = true;
        board.does().assign(landing);
        assertEquals(
                RuleKind.DOUBLE_BOOKING,
                board.does().pendingProperty().get().forbidding().getFirst().rule());
        assertEquals(1, at(wang, THURSDAY).size());
        board.does().confirm("两岗相邻,一人兼顾");
        assertEquals(2, at(wang, THURSDAY).size());
        Duty second = at(wang, THURSDAY).getLast();
        RuleOverride allowed =
                week().override(second, week().violations(second).getFirst()).orElseThrow();
        assertEquals("两岗相邻,一人兼顾", allowed.reason());
        assertEquals("roster.override", desk.store().undo(desk.officer).orElseThrow());
        assertEquals(1, at(wang, THURSDAY).size());
        assertEquals(List.of(), rosters.overrides(THURSDAY, THURSDAY));
    }

    @Test
    void an_override_holds_for_its_place_only() {
        mayOverride = true;
        desk.duty(wang, north, desk.day, THURSDAY);
        board.does().assign(landing(wang, THURSDAY, south, desk.day));
        board.does().confirm("一人兼顾");
        Duty allowed = at(wang, THURSDAY).stream()
                .filter(duty -> duty.postId() == south)
                .findFirst()
                .orElseThrow();
        board.does().move(List.of(allowed), List.of(allowed.between(480, 900)));
        assertEquals(
                1,
                Objects.requireNonNull(board.does().pendingProperty().get())
                        .forbidding()
                        .size(),
                "asked again");
    }

    @Test
    void a_published_day_that_is_not_on_the_board_waits_for_its_reason_too() {
        LocalDate later = THURSDAY.plusDays(14);
        publish(later);
        board.does().assign(landing(wang, later, north, desk.day));
        assertEquals(List.of(), keys());
        assertEquals(
                List.of(),
                Objects.requireNonNull(board.does().pendingProperty().get()).forbidding());
        board.does().confirm("轮换调整");
        assertEquals(1, rosters.duties(later, later).size());
    }

    @Test
    void taking_the_sworn_officer_away_is_told_for_those_who_stay() {
        desk.duty(wang, north, desk.day, THURSDAY);
        desk.duty(li, north, desk.day, THURSDAY);
        board.does().remove(List.of(only(wang, THURSDAY)));
        assertEquals(List.of("problem.roster.no-sworn"), desk.said);
        assertEquals(List.of(), at(wang, THURSDAY));
    }

    @Test
    void taking_the_sworn_officer_away_is_refused_inside_the_write_where_the_desk_forbids_it() {
        desk.insert(swornPresenceForbids());
        desk.duty(wang, north, desk.day, THURSDAY);
        desk.duty(li, north, desk.day, THURSDAY);
        Duty sworn = only(wang, THURSDAY);
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> rosters.change(Act.of(desk.officer, "roster.remove"), RosterChange.removing(List.of(sworn))));
        assertEquals("problem.roster.no-sworn", refused.problem().key());
        only(wang, THURSDAY);
    }

    @Test
    void a_rule_that_another_console_tightens_holds_from_the_next_write_on() {
        desk.duty(wang, north, desk.day, THURSDAY);
        desk.duty(li, north, desk.day, THURSDAY);
        rosters.change(
                Act.of(desk.officer, "roster.assign"),
                RosterChange.adding(List.of(landing(wang, THURSDAY.plusDays(1), south, desk.day))));
        Duty sworn = only(wang, THURSDAY);
        try (Store other = Store.open(desk.store().path(), desk::now, TestDesk.KEY, Runnable::run)) {
            other.write(Act.of(desk.officer, "plan.rule"), tx -> tx.insert(swornPresenceForbids()));
        }
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> rosters.change(Act.of(desk.officer, "roster.remove"), RosterChange.removing(List.of(sworn))));
        assertEquals("problem.roster.no-sworn", refused.problem().key());
    }

    private static RuleSettingRecord swornPresenceForbids() {
        RuleSettingRecord row = new RuleSettingRecord();
        row.setRule(RuleKind.SWORN_PRESENCE.name());
        row.setSeverity("FORBIDS");
        row.setActive(1L);
        row.setVersion(1L);
        return row;
    }
}
