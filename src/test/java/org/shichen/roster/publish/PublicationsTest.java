package org.shichen.roster.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shichen.roster.publish.PublishDesk.MONDAY;
import static org.shichen.testing.Refusal.refused;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.roster.Duty;
import org.shichen.roster.RosterChange;
import org.shichen.roster.Rosters;
import org.shichen.roster.publish.rules.Gate;
import org.shichen.roster.publish.rules.PublishRange;
import org.shichen.roster.publish.rules.RosterDifference.Kind;
import org.shichen.store.Act;
import org.shichen.store.Actor;
import org.shichen.store.Store;
import org.shichen.testing.OnTestDesk;
import org.shichen.testing.TestDesk;
import org.shichen.ui.Formats;
import org.shichen.ui.Language;
import org.shichen.ui.Words;

/** Versions of a roster on a real file: published, changed, published again, taken back. */
class PublicationsTest extends OnTestDesk {

    private PublishDesk roster;

    @BeforeEach
    void open() {
        roster = new PublishDesk(desk);
    }

    @AfterEach
    void close() {
        roster.close();
    }

    @Test
    void what_was_published_stays_whatever_becomes_of_the_duties() {
        long first = roster.publish("");
        roster.remove(roster.dutyOf(roster.li));
        assertEquals(2, roster.publications.duties(first).size());
        PublishedVersion version = roster.publications.versions().getFirst();
        assertEquals(1, version.number());
        assertEquals("值班员", version.by());
        assertEquals(desk.now(), version.occurredAt());
    }

    @Test
    void open_warnings_and_gaps_are_published_with_a_reason_only_and_it_is_kept() {
        roster.remove(roster.dutyOf(roster.li));
        assertEquals("problem.publish.reason", refused(() -> roster.publish("  ")));
        assertTrue(roster.publications.versions().isEmpty());
        roster.publish("辅警增援次日到位");
        assertEquals("辅警增援次日到位", roster.publications.versions().getFirst().reason());
    }

    @Test
    void a_range_without_duties_is_not_published() {
        PublishRange empty = new PublishRange(MONDAY.plusDays(20), MONDAY.plusDays(21));
        Gate gate = roster.publications.judge(empty, desk.now(), done -> true);
        assertEquals(
                "problem.publish.empty",
                refused(() -> roster.publications.publish(roster.act("roster.publish"), gate, "缺")));
    }

    @Test
    void what_another_console_wrote_after_the_gate_was_seen_is_judged_again() {
        Gate seen = roster.judge();
        try (Store second = Store.open(folder.resolve("desk.db"), desk::now, TestDesk.KEY, Runnable::run)) {
            Rosters there = new Rosters(second, TestDesk.CALENDAR, () -> true);
            Act act = Act.of(new Actor(roster.zhao, "赵海明"), "roster.remove");
            there.change(act.because("试验"), RosterChange.removing(List.of(roster.dutyOf(roster.wang))));
        }
        assertEquals(
                "problem.publish.moved-on",
                refused(() -> roster.publications.publish(roster.act("roster.publish"), seen, "照发")));
        assertTrue(roster.publications.versions().isEmpty(), "nothing was half published");
        // Two posts at once are refused whatever was seen.
        desk.duty(roster.li, roster.other, desk.day, MONDAY);
        assertEquals(
                "problem.publish.forbidden",
                refused(() -> roster.publications.publish(roster.act("roster.publish"), seen, "照发")));
    }

    @Test
    void a_change_after_publishing_is_marked_and_told_with_who_when_and_why() {
        roster.publish("");
        assertTrue(roster.published.changes(MONDAY, MONDAY).byDuty().isEmpty());
        Duty moved = roster.dutyOf(roster.wang);
        desk.clock(Instant.parse("2020-02-06T20:00:00Z"));
        roster.move(moved, roster.wang, MONDAY, roster.other, desk.day);
        desk.duty(roster.zhao, roster.post, desk.day, MONDAY);
        roster.remove(roster.dutyOf(roster.li));

        Map<Long, Kind> marks = roster.published.changes(MONDAY, MONDAY).byDuty();
        assertEquals(Kind.MOVED, marks.get(moved.id()));
        assertEquals(Kind.ADDED, marks.get(roster.dutyOf(roster.zhao).id()));
        assertEquals(3, marks.size());

        List<PublishLine> lines = new DifferenceWords(
                        Words.in(Language.ZH), new Formats(Language.ZH, TestDesk.CALENDAR), roster.publications.names())
                .lines(roster.published.changesWithTheirActs(MONDAY, MONDAY));
        assertEquals("2月10日 周一", lines.getFirst().text());
        assertEquals(
                "王建国 由 东岭检查站·登记岗 早班 08:00–16:00 调到 东岭检查站·观察引导岗 早班 08:00–16:00",
                lines.get(1).text());
        assertEquals("值班员 2月7日 04:00 调整班次，理由：登记岗人手已足", lines.get(1).note());
        assertEquals("李小红 取消：东岭检查站·登记岗 早班 08:00–16:00", lines.get(2).text());
        assertTrue(lines.get(3).text().startsWith("赵海明 新增："), lines.get(3).text());

        roster.publish("补发");
        assertTrue(
                roster.published.changes(MONDAY, MONDAY).byDuty().isEmpty(), "published again, it is the new version");
        assertEquals(List.of(1, 2), numbers());
    }

    @Test
    void a_duty_moved_out_of_the_published_days_is_told_where_it_went() {
        roster.publish("");
        Duty duty = roster.dutyOf(roster.wang);
        roster.move(duty, roster.wang, MONDAY.plusDays(1), roster.post, desk.day);
        assertEquals(
                Map.of(duty.id(), Kind.MOVED),
                roster.published.changes(MONDAY, MONDAY).byDuty());
    }

    @Test
    void on_each_date_the_newest_version_that_covers_it_counts() {
        desk.duty(roster.zhao, roster.other, desk.day, MONDAY.plusDays(1));
        PublishRange both = new PublishRange(MONDAY, MONDAY.plusDays(1));
        roster.publications.publish(
                roster.act("roster.publish"), roster.publications.judge(both, desk.now(), done -> true), "两天");
        roster.remove(roster.dutyOf(roster.zhao));
        roster.remove(roster.dutyOf(roster.li));
        roster.publish("只重发周一");
        assertEquals(
                List.of(Kind.REMOVED),
                List.copyOf(roster.published
                        .changes(MONDAY, MONDAY.plusDays(1))
                        .byDuty()
                        .values()));
        assertEquals(List.of(1, 2), numbers());
    }

    @Test
    void taken_back_the_version_is_struck_its_copies_go_and_its_number_stays_used() {
        long first = roster.publish("");
        assertEquals("roster.publish", desk.store().undo(desk.officer).orElseThrow());
        assertTrue(roster.publications.duties(first).isEmpty());
        assertTrue(roster.publications.versions().getFirst().takenBack());
        assertTrue(roster.rosters.publishedOn(MONDAY, MONDAY, desk.now()).isEmpty());
        assertFalse(roster.published.changes(MONDAY, MONDAY).published(MONDAY));

        desk.store().redo(desk.officer);
        assertEquals(2, roster.publications.duties(first).size());
        desk.store().undo(desk.officer);
        roster.publish("");
        assertEquals(List.of(1, 2), numbers());
    }

    @Test
    void below_a_newer_version_it_is_not_taken_back_and_the_acts_before_it_still_can_be() {
        Duty duty = roster.dutyOf(roster.wang);
        roster.move(duty, roster.wang, MONDAY, roster.other, desk.day);
        roster.publish("一");
        Act again = Act.of(new Actor(roster.zhao, "赵海明"), "roster.publish");
        roster.publications.publish(again, roster.judge(), "二");
        assertEquals("problem.publish.newer", refused(() -> desk.store().undo(desk.officer)));
        assertEquals(
                2,
                roster.publications.versions().stream()
                        .filter(version -> !version.takenBack())
                        .count());
        assertEquals("roster.move", desk.store().undo(desk.officer).orElseThrow());
        assertEquals(
                "roster.publish",
                desk.store().undo(again.actor()).orElseThrow(),
                "the newest one can still be taken back");
    }

    @Test
    void a_version_of_other_dates_does_not_stand_in_the_way() {
        roster.publish("");
        desk.duty(roster.zhao, roster.other, desk.day, MONDAY.plusDays(1));
        PublishRange next = new PublishRange(MONDAY.plusDays(1), MONDAY.plusDays(1));
        Act again = Act.of(new Actor(roster.zhao, "赵海明"), "roster.publish");
        roster.publications.publish(again, roster.publications.judge(next, desk.now(), done -> true), "缺员照发");
        assertEquals(List.of(1, 1), numbers());
        desk.store().undo(desk.officer);
        assertTrue(roster.publications.versions().getFirst().takenBack());
    }

    private List<Integer> numbers() {
        return roster.publications.versions().stream()
                .map(PublishedVersion::number)
                .toList();
    }
}
