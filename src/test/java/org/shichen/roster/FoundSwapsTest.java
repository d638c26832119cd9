package org.shichen.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.people.AbsenceKind;
import org.shichen.roster.attendance.AttendanceKind;
import org.shichen.roster.rules.Violation;
import org.shichen.roster.swaps.SwapFinder;
import org.shichen.roster.swaps.SwapKind;
import org.shichen.roster.swaps.SwapPart;
import org.shichen.roster.swaps.SwapStage;
import org.shichen.roster.swaps.Swaps;
import org.shichen.store.Act;
import org.shichen.store.schema.tables.records.AttendanceRecord;
import org.shichen.testing.OnTestDesk;
import org.shichen.testing.TestDesk;

/** Who could take a duty, and the roster painted as it would be. It is 02:30 of the night shift of 6 February. */
class FoundSwapsTest extends OnTestDesk {

    private static final LocalDate DAY = LocalDate.of(2020, 2, 8);

    private Swaps swaps;
    private RosterBoard board;
    private long post;
    private long wang;
    private long li;

    @BeforeEach
    void open() {
        post = desk.post(null, PostKind.DESK, "值班室");
        wang = desk.sworn("000101", "王建国");
        li = desk.sworn("000102", "李志强");
        Rosters rosters = new Rosters(desk.store(), TestDesk.CALENDAR, () -> true);
        swaps = new Swaps(desk.store(), rosters);
        board = RosterBoardDesk.board(desk, rosters, () -> true);
    }

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void an_exchange_with_a_duty_of_another_day_and_a_relief_without_return_are_offered() {
        long mine = desk.duty(wang, post, desk.night, DAY);
        long theirs = desk.duty(li, post, desk.day, DAY.plusDays(3));
        List<SwapFinder.Found> found = find(mine);
        assertTrue(found.stream()
                .anyMatch(each -> each.kind() == SwapKind.TWO_WAY
                        && each.parts()
                                .equals(List.of(SwapPart.whole(mine, wang, li), SwapPart.whole(theirs, li, wang)))));
        assertTrue(found.stream().anyMatch(each -> each.kind() == SwapKind.PART && halves(each, mine)));
        assertEquals(
                found.stream()
                        .sorted(Comparator.comparingDouble(SwapFinder.Found::price))
                        .toList(),
                found);
    }

    @Test
    void whoever_is_away_or_has_a_watch_then_is_not_offered() {
        long mine = desk.duty(wang, post, desk.night, DAY);
        desk.duty(li, post, desk.night, DAY);
        desk.absence(desk.officer.personId(), AbsenceKind.LEAVE, DAY, DAY.plusDays(1));
        assertEquals(List.of(), find(mine));
    }

    @Test
    void a_post_that_needs_a_sworn_officer_is_not_left_to_one_who_is_none() {
        long clerk = desk.civilian("W00001", "周文静");
        long mine = desk.duty(wang, post, desk.night, DAY);
        assertTrue(find(mine).stream().anyMatch(each -> takes(each, clerk)));
        desk.require(post, desk.night, DutyLevel.NORMAL, 1, 1);
        List<SwapFinder.Found> found = find(mine);
        assertFalse(found.stream().anyMatch(each -> takes(each, clerk)), found.toString());
        assertTrue(found.stream().anyMatch(each -> takes(each, li)), found.toString());
    }

    @Test
    void a_round_of_three_is_found_where_two_cannot_exchange() {
        long zhao = desk.sworn("000103", "赵卫东");
        long mine = desk.duty(wang, post, desk.night, DAY);
        // Wang is away on Li's day, and Li on Zhao's, so only a round helps.
        long lis = desk.duty(li, post, desk.day, DAY.plusDays(3));
        long zhaos = desk.duty(zhao, post, desk.day, DAY.plusDays(4));
        desk.absence(wang, AbsenceKind.LEAVE, DAY.plusDays(3), DAY.plusDays(3));
        desk.absence(zhao, AbsenceKind.LEAVE, DAY, DAY.plusDays(1));
        List<SwapFinder.Found> found = find(mine);
        assertFalse(found.stream().anyMatch(each -> each.kind() == SwapKind.TWO_WAY));
        assertTrue(found.stream()
                .anyMatch(each -> each.parts()
                        .equals(List.of(
                                SwapPart.whole(mine, wang, li),
                                SwapPart.whole(lis, li, zhao),
                                SwapPart.whole(zhaos, zhao, wang)))));
    }

    @Test
    void a_duty_that_is_signed_in_for_or_in_an_open_swap_is_not_offered() {
        // It is 02:30: tomorrow's morning may be signed in for two hours before it begins, and so may Wang's night now.
        long mine = desk.duty(wang, post, desk.night, DAY.minusDays(2));
        long theirs = desk.duty(li, post, desk.day, DAY.minusDays(1));
        assertTrue(find(mine).stream().anyMatch(each -> exchanges(each, theirs)));
        long id = swaps.ask(act("swap.ask"), SwapKind.PART, li, "就医", List.of(new SwapPart(theirs, li, wang, 0, 60)));
        assertFalse(find(mine).stream().anyMatch(each -> exchanges(each, theirs)));
        assertEquals(List.of(), find(theirs));
        swaps.withdraw(act("swap.withdraw"), id, "");
        assertTrue(find(mine).stream().anyMatch(each -> exchanges(each, theirs)));
        signIn(theirs);
        assertFalse(find(mine).stream().anyMatch(each -> exchanges(each, theirs)));
        signIn(mine);
        assertFalse(find(mine).isEmpty());
        assertTrue(find(mine).stream()
                .allMatch(each -> each.parts().getFirst().fromOffset() != null
                        && each.parts().getFirst().fromOffset() > 0));
    }

    @Test
    void what_is_offered_on_a_full_desk_breaks_nothing_that_forbids_and_can_be_asked_for() {
        SplittableRandom random = new SplittableRandom(3);
        List<Long> people = new ArrayList<>(List.of(wang, li));
        for (int i = 0; i < 10; i++) {
            people.add(desk.sworn("0002" + (10 + i), "民警" + i));
        }
        List<Long> duties = new ArrayList<>();
        for (int day = 0; day < 6; day++) {
            for (long person : people) {
                if (random.nextInt(3) != 0) {
                    long shift = random.nextBoolean() ? desk.day : desk.night;
                    duties.add(desk.duty(person, post, shift, DAY.plusDays(day - 1)));
                }
            }
        }
        int offered = 0;
        for (long duty : duties.subList(0, 15)) {
            for (SwapFinder.Found found : find(duty)) {
                offered++;
                assertTrue(found.broken().stream().noneMatch(Violation::forbids));
                long id = swaps.ask(
                        Act.of(desk.officer, "swap.ask"),
                        found.kind(),
                        range().duty(duty).personId(),
                        "家事",
                        found.parts());
                assertEquals(
                        SwapStage.ASKED,
                        swaps.all().swaps().stream()
                                .filter(swap -> swap.id() == id)
                                .findFirst()
                                .orElseThrow()
                                .stage(swaps.all().duties()));
                swaps.withdraw(Act.of(desk.officer, "swap.withdraw"), id, "试");
            }
        }
        assertTrue(offered > 50, "offered " + offered);
    }

    @Test
    void the_roster_is_painted_as_it_would_be_and_as_it_stands_again_and_nothing_is_written() {
        long mine = desk.duty(wang, post, desk.night, DAY);
        refresh();
        Duty stands = range().duty(mine);
        board.preview(new RosterChange(
                List.of(stands), List.of(), List.of(stands.of(li, DAY).numbered(-1))));
        assertEquals(List.of(), range().dutiesAt(new Place.PersonDay(wang, DAY)));
        assertEquals(1, range().dutiesAt(new Place.PersonDay(li, DAY)).size());
        // What is written meanwhile does not end the preview.
        desk.duty(li, post, desk.day, DAY.plusDays(1));
        refresh();
        assertEquals(List.of(), range().dutiesAt(new Place.PersonDay(wang, DAY)));
        assertEquals(
                1, range().dutiesAt(new Place.PersonDay(li, DAY.plusDays(1))).size());
        board.preview(null);
        assertEquals(List.of(stands), range().dutiesAt(new Place.PersonDay(wang, DAY)));
    }

    private List<SwapFinder.Found> find(long duty) {
        refresh();
        return new SwapFinder(range(), range().duty(duty), swaps.bound(DAY.minusDays(7), DAY.plusDays(7))).best(10);
    }

    private void refresh() {
        board.refresh();
    }

    private RosterRange range() {
        return board.rangeProperty().get();
    }

    private static boolean takes(SwapFinder.Found found, long person) {
        return found.parts().stream().anyMatch(part -> part.toPersonId() == person);
    }

    private static boolean exchanges(SwapFinder.Found found, long duty) {
        return found.kind() == SwapKind.TWO_WAY && found.parts().stream().anyMatch(part -> part.dutyId() == duty);
    }

    private Act act(String name) {
        return Act.of(desk.officer, name);
    }

    private void signIn(long duty) {
        AttendanceRecord row = new AttendanceRecord();
        row.setDutyId(duty);
        row.setPersonId(range().duty(duty).personId());
        row.setKind(AttendanceKind.SIGN_IN.name());
        row.setNote("");
        row.setOccurredAt(desk.now().toEpochMilli());
        row.setRecordedAt(desk.now().toEpochMilli());
        desk.insert(row);
    }

    private static boolean halves(SwapFinder.Found found, long duty) {
        return found.parts().size() == 1 && found.parts().getFirst().dutyId() == duty;
    }
}
