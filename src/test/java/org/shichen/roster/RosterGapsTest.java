package org.shichen.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shichen.store.schema.Tables.DUTY_LEVEL;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shichen.people.AbsenceKind;
import org.shichen.store.Act;
import org.shichen.store.schema.tables.records.DutyLevelRecord;
import org.shichen.store.schema.tables.records.RequirementWeekdayRecord;
import org.shichen.testing.TestDesk;

/** Who is missing where: counted by post, span and duty level, as the moment knows them. */
class RosterGapsTest extends RosterBoardDesk {

    @Test
    void gaps_count_each_post_so_that_a_surplus_hides_nothing() {
        desk.require(north, desk.day, DutyLevel.NORMAL, 1, 2);
        desk.require(south, desk.day, DutyLevel.NORMAL, 1, 1);
        desk.duty(wang, north, desk.day, THURSDAY);
        desk.duty(li, south, desk.day, THURSDAY);
        Shift day = week().shifts().getFirst();
        assertEquals(new Gap(3, 2, 2, true), week().gap(THURSDAY, day));
        assertEquals(new Gap(3, 0, 3, true), week().gap(THURSDAY.plusDays(1), day));
        assertEquals(new Gap(3, 2, 2, true), week().gap(week().spans().getFirst()));
        assertEquals(Gap.NONE, week().gap(week().spans().get(8)));
    }

    @Test
    void the_duty_day_has_thirteen_spans_and_a_night_after_midnight_belongs_to_it() {
        desk.duty(wang, north, desk.night, THURSDAY);
        assertEquals(13, week().spans().size());
        List<Integer> heads = week().spans().stream()
                .map(span -> week().staffing(new Place.PostSpan(north, span)).heads())
                .toList();
        // 子 is 23–01 and the night begins at 24:00, so its first hour is the worst of the span.
        assertEquals(List.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1), heads);
    }

    @Test
    void a_level_ordered_later_does_not_exist_yet() {
        desk.require(north, desk.day, DutyLevel.NORMAL, 1, 1);
        desk.require(north, desk.day, DutyLevel.L1, 1, 4);
        Shift day = week().shifts().getFirst();
        desk.order(DutyLevel.L1, desk.now().plus(Duration.ofHours(2)));
        assertEquals(1, week().gap(THURSDAY.plusDays(1), day).required());
        desk.clock(desk.now().plus(Duration.ofHours(3)));
        assertEquals(4, week().gap(THURSDAY.plusDays(1), day).required());
        assertEquals(1, week().gap(THURSDAY, day).required());
    }

    @Test
    void ordering_a_level_opens_its_gaps_and_is_taken_back() {
        desk.require(north, desk.day, DutyLevel.L2, 1, 3);
        Shift day = week().shifts().getFirst();
        rosters.order(Act.of(desk.officer, "plan.level"), DutyLevel.L2, desk.now(), "");
        assertEquals(3, week().gap(THURSDAY.plusDays(1), day).missing());
        desk.store().undo(desk.officer);
        assertEquals(0, week().gap(THURSDAY.plusDays(1), day).missing());
    }

    @Test
    void only_gaps_are_shown_when_asked_for() {
        desk.require(north, desk.day, DutyLevel.NORMAL, 1, 1);
        board.layoutProperty().set(RosterBoard.Layout.POSTS_BY_SHIFT);
        assertEquals(2, board.rowsProperty().get().size());
        board.toggleGaps();
        assertEquals(
                List.of(north),
                board.rowsProperty().get().stream()
                        .map(row -> ((Row.OfPost) row).post().id())
                        .toList());
        // An empty board says where the gaps are, and which key brings everybody back.
        board.layoutProperty().set(RosterBoard.Layout.PEOPLE_BY_DAY);
        assertEquals("roster.empty.broken", board.emptyKey());
        board.filterProperty().set("x");
        assertEquals("roster.empty", board.emptyKey());
        board.filterProperty().set("");
        board.layoutProperty().set(RosterBoard.Layout.POSTS_BY_SHIFT);
        assertEquals("roster.empty.gaps", board.emptyKey());
    }

    @Test
    void a_day_of_the_week_with_its_own_number_is_counted_on_the_board_and_in_the_staffing() {
        long requirement = desk.require(north, desk.day, DutyLevel.NORMAL, 1, 1);
        RequirementWeekdayRecord friday = new RequirementWeekdayRecord();
        friday.setRequirementId(requirement);
        friday.setWeekday(5L);
        friday.setSwornLeast(2L);
        friday.setTotalLeast(4L);
        desk.insert(friday);
        Shift day = week().shift(desk.day);
        assertEquals(1, week().gap(THURSDAY, day).required());
        assertEquals(4, week().gap(THURSDAY.plusDays(1), day).required());
        Instant fridayMorning = TestDesk.CALENDAR.at(THURSDAY.plusDays(1), 9 * 60);
        assertEquals(
                4,
                rosters.staffingAt(fridayMorning).stream()
                        .mapToInt(PostStaffing::headsLeast)
                        .sum());
        desk.clock(fridayMorning);
        assertEquals(
                4,
                week().staffing(new Place.PostSpan(north, week().spans().get(1)))
                        .headsLeast());
    }

    @Test
    void leave_that_the_duty_level_forbids_is_told_in_the_cells_from_the_order_on() {
        desk.absence(li, AbsenceKind.LEAVE, THURSDAY.minusDays(1), THURSDAY.plusDays(2));
        assertTrue(week().bannedLeave(li, THURSDAY).isEmpty());
        desk.store().write(Act.of(desk.officer, "test"), tx -> {
            DutyLevelRecord level = tx.read().fetchOne(DUTY_LEVEL, DUTY_LEVEL.LEVEL.eq(DutyLevel.L1.name()));
            level.setLeaveRule("NONE");
            tx.update(level);
            return 0;
        });
        desk.order(DutyLevel.L1, desk.now());
        assertTrue(week().bannedLeave(li, THURSDAY.minusDays(1)).isEmpty());
        assertEquals(
                DutyLevel.L1, week().bannedLeave(li, THURSDAY).orElseThrow().level());
        assertTrue(week().bannedLeave(li, THURSDAY.plusDays(2)).isPresent());
        assertTrue(week().bannedLeave(wang, THURSDAY).isEmpty());
        assertTrue(week().breaksSomething(li));
    }
}
