package org.shichen.roster.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shichen.roster.publish.PublishDesk.MONDAY;
import static org.shichen.testing.Refusal.refused;

import java.time.LocalDate;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.people.AbsenceKind;
import org.shichen.roster.Duty;
import org.shichen.roster.DutyLevel;
import org.shichen.roster.publish.rules.Gate;
import org.shichen.roster.publish.rules.MissingSeat;
import org.shichen.roster.publish.rules.PublishRange;
import org.shichen.roster.rules.RuleKind;
import org.shichen.store.schema.Tables;
import org.shichen.store.schema.tables.records.DutyRecord;
import org.shichen.store.schema.tables.records.RequirementWeekdayRecord;
import org.shichen.store.schema.tables.records.RuleSettingRecord;
import org.shichen.testing.OnTestDesk;
import org.shichen.testing.TestDesk;

/** What stands in the way of publishing, by the rules and the needs of this desk. */
class PublishGateTest extends OnTestDesk {

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
    void a_roster_in_order_needs_no_reason() {
        Gate gate = roster.judge();
        assertFalse(gate.refused());
        assertFalse(gate.needsReason());
        assertEquals(2, gate.duties());
    }

    @Test
    void who_is_away_refuses_until_it_is_allowed_for_just_this_duty() {
        desk.absence(roster.wang, AbsenceKind.LEAVE, MONDAY, MONDAY);
        Gate refused = roster.judge();
        assertEquals(1, refused.forbidden().size());
        assertEquals(RuleKind.ABSENCE, refused.forbidden().getFirst().rule());

        roster.allow(RuleKind.ABSENCE, roster.dutyOf(roster.wang), "自愿返岗");
        Gate allowed = roster.judge();
        assertFalse(allowed.refused());
        assertEquals("自愿返岗", allowed.allowed().getFirst().override().reason());

        Duty duty = roster.dutyOf(roster.wang);
        roster.move(duty, roster.zhao, MONDAY, roster.post, desk.day);
        roster.move(roster.dutyOf(roster.zhao), roster.zhao, MONDAY, roster.other, desk.day);
        desk.absence(roster.zhao, AbsenceKind.LEAVE, MONDAY, MONDAY);
        assertTrue(roster.judge().refused(), "the reason was given for another person and post");
    }

    @Test
    void one_reason_answers_for_both_of_two_posts_at_once_but_not_for_a_third() {
        desk.duty(roster.wang, roster.other, desk.day, MONDAY);
        assertEquals(2, roster.judge().forbidden().size());
        Duty second = roster.dutiesOf(roster.wang).stream()
                .filter(duty -> duty.postId() == roster.other)
                .findFirst()
                .orElseThrow();
        roster.allow(RuleKind.DOUBLE_BOOKING, second, "两岗相邻兼顾");
        Gate gate = roster.judge();
        assertFalse(gate.refused());
        assertEquals(2, gate.allowed().size());
        assertEquals(
                1, gate.allowed().stream().filter(Gate.Allowed::counterpart).count());

        desk.duty(roster.wang, roster.other, desk.day, MONDAY);
        assertTrue(roster.judge().refused());
    }

    @Test
    void a_rule_is_applied_as_this_desk_has_set_it() {
        desk.duty(roster.wang, roster.post, desk.night, MONDAY);
        assertEquals(
                1,
                roster.judge().warnings().get(RuleKind.REST).stream()
                        .map(finding -> finding.words().key())
                        .distinct()
                        .count());
        RuleSettingRecord setting = new RuleSettingRecord();
        setting.setRule(RuleKind.REST.name());
        setting.setActive(1L);
        setting.setSeverity("FORBIDS");
        setting.setLimitValue(660L);
        desk.insert(setting);
        assertEquals(2, roster.judge().forbidden().size());
    }

    @Test
    void an_empty_seat_is_told_with_its_worst_minute_and_when() {
        DutyRecord row = desk.store().read(dsl -> dsl.fetchSingle(Tables.DUTY, Tables.DUTY.PERSON_ID.eq(roster.wang)));
        row.setEndMinute(720L);
        desk.store().write(roster.act("test.arrange"), tx -> {
            tx.update(row);
            return null;
        });
        Gate gate = roster.judge();
        MissingSeat gap = gate.gaps().getFirst();
        assertEquals(1, gap.worst().missing());
        assertTrue(gap.worst().swornMissing());
        assertFalse(gap.whole());
        assertEquals(gap.from(), roster.dutyOf(roster.wang).end(TestDesk.CALENDAR));
        assertTrue(gate.needsReason());
        assertEquals(1, gate.warnings().get(RuleKind.SWORN_PRESENCE).size());
    }

    @Test
    void the_needs_are_those_of_the_weekday_and_of_the_duty_level() {
        long requirement =
                desk.store().read(dsl -> dsl.fetchValue("SELECT id FROM requirement WHERE post_id = ?", roster.post))
                                instanceof Number id
                        ? id.longValue()
                        : 0;
        RequirementWeekdayRecord row = new RequirementWeekdayRecord();
        row.setRequirementId(requirement);
        row.setWeekday(1L);
        row.setSwornLeast(1L);
        row.setTotalLeast(4L);
        desk.insert(row);
        assertEquals(2, roster.judge().missing());
        desk.require(roster.post, desk.day, DutyLevel.L1, 3, 5);
        desk.order(DutyLevel.L1, desk.now());
        assertEquals(3, roster.judge().missing());
    }

    @Test
    void past_days_need_a_reason_and_a_range_without_an_end_is_refused_in_words() {
        LocalDate past = LocalDate.of(2020, 2, 3);
        Gate gate = roster.publications.judge(new PublishRange(past, past), desk.now(), done -> true);
        assertTrue(gate.past() && gate.needsReason());
        assertEquals("problem.publish.too-long", refused(() -> new PublishRange(past, past.plusDays(399))));
        assertEquals("problem.publish.order", refused(() -> new PublishRange(past, past.minusDays(1))));
    }

    @Test
    void a_judging_that_is_not_wanted_any_more_stops() {
        assertThrows(
                CancellationException.class,
                () -> roster.publications.judge(PublishDesk.DAY, desk.now(), done -> false));
    }
}
