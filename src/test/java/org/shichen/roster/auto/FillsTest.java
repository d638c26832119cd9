package org.shichen.roster.auto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shichen.testing.Refusal.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.people.AbsenceKind;
import org.shichen.people.People;
import org.shichen.roster.Duty;
import org.shichen.roster.DutyLevel;
import org.shichen.roster.DutySource;
import org.shichen.roster.PostKind;
import org.shichen.roster.RosterChange;
import org.shichen.roster.Rosters;
import org.shichen.roster.wishes.Wish;
import org.shichen.roster.wishes.WishKind;
import org.shichen.roster.wishes.Wishes;
import org.shichen.store.Act;
import org.shichen.store.schema.tables.records.RosterPublicationRecord;
import org.shichen.testing.OnTestDesk;
import org.shichen.testing.TestDesk;

/** The auto-roster on a desk. The duty day is Thursday 2020-02-06. */
class FillsTest extends OnTestDesk {

    private static final LocalDate THURSDAY = LocalDate.of(2020, 2, 6);

    private Rosters rosters;
    private Fills fills;
    private long wang;
    private long li;
    private long zhao;
    private long post;

    @BeforeEach
    void open() {
        wang = desk.sworn("100001", "王建国");
        zhao = desk.sworn("100002", "赵卫东");
        li = desk.auxiliary("200001", "李小明");
        post = desk.post(desk.checkpoint("N", "北站", 101.7, 36.6), PostKind.VEHICLE_CHECK, "查验岗");
        desk.require(post, desk.day, DutyLevel.NORMAL, 1, 2);
        rosters = new Rosters(desk.store(), TestDesk.CALENDAR, () -> true);
        fills = new Fills(
                rosters, new People(desk.store(), () -> true), new FillWeights(desk.store()), TestDesk.CALENDAR);
    }

    @Test
    void open_seats_are_filled_in_one_act_that_is_taken_back_as_one() {
        FillPlan plan = read(THURSDAY, THURSDAY.plusDays(2));
        assertEquals(6, plan.task().seats().size());
        Proposal proposal = fill(plan);
        assertEquals(List.of(), proposal.open());
        lay(plan, proposal);
        List<Duty> laid = rosters.duties(THURSDAY, THURSDAY.plusDays(2));
        assertEquals(6, laid.size());
        assertTrue(laid.stream().allMatch(duty -> duty.source() == DutySource.PROPOSAL));
        assertEquals("roster.fill", desk.store().undo(desk.officer).orElseThrow());
        assertEquals(List.of(), rosters.duties(THURSDAY, THURSDAY.plusDays(2)));
    }

    @Test
    void what_the_hand_placed_stays_and_counts() {
        desk.duty(wang, post, desk.day, THURSDAY);
        FillPlan plan = read(THURSDAY, THURSDAY);
        assertEquals(1, plan.task().seats().size());
        assertFalse(plan.task().seats().getFirst().sworn());
        RosterChange change = plan.change(fill(plan));
        assertEquals(List.of(), change.removed());
        assertTrue(change.added().stream().noneMatch(duty -> duty.personId() == wang));
    }

    @Test
    void an_earlier_proposal_may_be_laid_otherwise_and_what_comes_out_the_same_stays_the_same_duty() {
        FillPlan first = read(THURSDAY, THURSDAY.plusDays(1));
        lay(first, fill(first));
        FillPlan again = read(THURSDAY, THURSDAY.plusDays(1));
        assertEquals(4, again.free().size());
        assertEquals(4, again.task().seats().size());
        RosterChange change = again.change(fill(again));
        assertEquals(change.removed().size(), change.added().size());
        Proposal same = new Proposal(first.task(), fill(first).holders(), 0, 0);
        assertTrue(again.change(same).isEmpty());
    }

    @Test
    void a_published_day_and_a_day_that_is_over_get_nothing() {
        publish(THURSDAY.plusDays(1));
        FillPlan plan = read(THURSDAY.minusDays(3), THURSDAY.plusDays(2));
        assertEquals(
                Set.of(THURSDAY, THURSDAY.plusDays(2)),
                plan.task().seats().stream().map(Seat::date).collect(Collectors.toSet()));
        assertEquals("problem.fill.past", refused(() -> read(THURSDAY.minusDays(3), THURSDAY.minusDays(1))));
    }

    @Test
    void who_is_on_leave_is_left_at_home_and_the_open_seat_says_what_would_help() {
        desk.absence(wang, AbsenceKind.LEAVE, THURSDAY, THURSDAY);
        desk.absence(zhao, AbsenceKind.LEAVE, THURSDAY, THURSDAY);
        desk.absence(desk.officer.personId(), AbsenceKind.LEAVE, THURSDAY, THURSDAY);
        FillPlan plan = read(THURSDAY, THURSDAY);
        Proposal proposal = fill(plan);
        assertEquals(1, proposal.open().size());
        List<Reasons.Remedy> remedies =
                new Reasons(plan, proposal).remedies(proposal.open().getFirst(), 3);
        Reasons.Remedy remedy = remedies.getFirst();
        assertEquals(3, remedies.stream().map(Reasons.Remedy::person).distinct().count());
        assertTrue(remedies.getFirst().price() <= remedies.getLast().price());
        assertEquals(3, remedy.fitting());
        assertEquals("problem.roster.absent.LEAVE", remedy.words().getFirst().key());
        assertTrue(remedy.price() > 0);
    }

    @Test
    void duties_of_the_hand_that_contradict_each_other_are_named_and_stay() {
        long other = desk.post(desk.checkpoint("S", "南站", 101.8, 36.5), PostKind.REGISTRATION, "登记岗");
        desk.duty(wang, post, desk.day, THURSDAY);
        desk.duty(wang, other, desk.day, THURSDAY);
        FillPlan plan = read(THURSDAY, THURSDAY);
        assertEquals(2, plan.contradictory().size());
        assertEquals(
                "problem.roster.double-booking",
                plan.contradictory().getFirst().words().getFirst().key());
        lay(plan, fill(plan));
        assertEquals(
                2,
                rosters.duties(THURSDAY, THURSDAY).stream()
                        .filter(duty -> duty.personId() == wang)
                        .count());
    }

    @Test
    void in_a_repair_only_duties_of_people_who_cannot_come_are_given_to_others() {
        LocalDate friday = THURSDAY.plusDays(1);
        desk.duty(wang, post, desk.day, THURSDAY);
        desk.duty(li, post, desk.day, THURSDAY);
        desk.duty(wang, post, desk.day, friday);
        desk.duty(li, post, desk.day, friday);
        desk.absence(wang, AbsenceKind.SICK, friday, friday);
        FillPlan plan = fills.repair(THURSDAY, friday, desk.now());
        Proposal repaired = new Repairer(plan).repair(() -> true);
        assertEquals(List.of(), repaired.open());
        lay(plan, repaired);
        List<Duty> now = rosters.duties(THURSDAY, friday);
        assertEquals(4, now.size());
        assertEquals(
                1,
                now.stream()
                        .filter(duty -> duty.source() == DutySource.PROPOSAL)
                        .count());
        assertTrue(now.stream()
                .noneMatch(duty -> duty.personId() == wang && duty.dutyDate().equals(friday)));
    }

    @Test
    void what_a_desk_minds_more_is_kept_and_weighs_more_and_a_senseless_factor_is_refused() {
        FillWeights weights = new FillWeights(desk.store());
        weights.keep(Act.of(desk.officer, "roster.weights"), Map.of(Price.NIGHTS, 4.0));
        assertEquals(
                4 * Weights.usual().night(), read(THURSDAY, THURSDAY).weights().night());
        assertEquals(
                "problem.fill.weight",
                refused(() -> weights.keep(Act.of(desk.officer, "roster.weights"), Map.of(Price.NIGHTS, Double.NaN))));
        assertEquals("roster.weights", desk.store().undo(desk.officer).orElseThrow());
        assertEquals(Map.of(), weights.factors());
    }

    @Test
    void who_would_rather_be_free_is_left_free_where_others_can_come_and_who_wants_the_shift_gets_it() {
        Wishes wishes = new Wishes(desk.store());
        wishes.wish(Act.of(desk.officer, "roster.wish"), Set.of(new Wishes.PersonDay(wang, THURSDAY)), WishKind.DAY);
        wishes.wish(Act.of(desk.officer, "roster.wish"), Set.of(new Wishes.PersonDay(zhao, THURSDAY)), WishKind.DAY);
        wishes.wish(Act.of(desk.officer, "roster.wish"), Set.of(new Wishes.PersonDay(zhao, THURSDAY)), WishKind.FREE);
        FillPlan plan = read(THURSDAY, THURSDAY);
        assertEquals(
                List.of(WishKind.DAY, WishKind.FREE),
                plan.task().wishes().stream().map(Wish::kind).toList());
        Set<Long> given = fill(plan).duties().stream().map(Duty::personId).collect(Collectors.toSet());
        assertTrue(given.contains(wang));
        assertFalse(given.contains(zhao));
        assertEquals("roster.wish", desk.store().undo(desk.officer).orElseThrow());
        assertEquals(
                WishKind.DAY,
                wishes.on(THURSDAY, THURSDAY).stream()
                        .filter(wish -> wish.personId() == zhao)
                        .findFirst()
                        .orElseThrow()
                        .kind());
    }

    @Test
    void only_the_chosen_people_are_given_duties() {
        FillPlan plan =
                fills.read(THURSDAY, THURSDAY.plusDays(1), new FillScope(Set.of(zhao, li), Set.of()), desk.now());
        assertTrue(fill(plan).duties().stream().allMatch(duty -> duty.personId() == zhao || duty.personId() == li));
    }

    @Test
    void only_the_chosen_posts_are_filled() {
        long other = desk.post(desk.checkpoint("S", "\u5357\u7ad9", 101.7, 36.5), PostKind.VEHICLE_CHECK, "\u67e5");
        desk.require(other, desk.day, DutyLevel.NORMAL, 1, 1);
        FillPlan plan = fills.read(THURSDAY, THURSDAY, new FillScope(Set.of(), Set.of(other)), desk.now());
        assertEquals(
                List.of(other),
                plan.task().seats().stream().map(seat -> seat.post().id()).toList());
    }

    @Test
    void a_repair_counts_the_holes_of_published_days_and_leaves_them() {
        LocalDate friday = THURSDAY.plusDays(1);
        desk.duty(wang, post, desk.day, THURSDAY);
        desk.duty(wang, post, desk.day, friday);
        publish(THURSDAY);
        desk.absence(wang, AbsenceKind.SICK, THURSDAY, friday);
        FillPlan plan = fills.repair(THURSDAY, friday, desk.now());
        assertEquals(1, plan.publishedHoles());
        assertTrue(plan.task().seats().stream().allMatch(seat -> seat.date().equals(friday)));
    }

    @Test
    void ranges_that_cannot_be_are_refused_in_words() {
        assertEquals("problem.fill.range", refused(() -> read(THURSDAY, THURSDAY.minusDays(1))));
        assertEquals("problem.fill.range", refused(() -> read(THURSDAY, THURSDAY.plusDays(400))));
        desk.order(DutyLevel.L2, desk.now().minusSeconds(60));
        assertEquals("problem.fill.nothing", refused(() -> read(THURSDAY.plusDays(1), THURSDAY.plusDays(1))));
    }

    private void publish(LocalDate day) {
        RosterPublicationRecord row = new RosterPublicationRecord();
        row.setFirstDate(day.toEpochDay());
        row.setLastDate(day.toEpochDay());
        row.setOccurredAt(0L);
        row.setRecordedAt(0L);
        desk.insert(row);
    }

    private FillPlan read(LocalDate first, LocalDate last) {
        return fills.read(first, last, FillScope.ALL, desk.now());
    }

    private static Proposal fill(FillPlan plan) {
        return new Filler(plan.task(), Weights.usual(), 1).fill(Filler.Limit.moves(2000), () -> true, better -> {});
    }

    private void lay(FillPlan plan, Proposal proposal) {
        rosters.change(Act.of(desk.officer, "roster.fill"), plan.change(proposal));
    }
}
