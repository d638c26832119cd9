package org.shichen.roster.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shichen.roster.publish.PublishDesk.MONDAY;
import static org.shichen.testing.Refusal.refused;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.people.AbsenceKind;
import org.shichen.roster.Duty;
import org.shichen.roster.DutyLevel;
import org.shichen.roster.publish.rules.Gate;
import org.shichen.roster.publish.rules.MissingSeat;
import org.shichen.roster.publish.rules.PublishRange;
import org.shichen.roster.publish.rules.TypedDate;
import org.shichen.roster.rules.RuleKind;
import org.shichen.store.schema.Tables;
import org.shichen.store.schema.tables.records.DutyRecord;
import org.shichen.store.schema.tables.records.RequirementWeekdayRecord;
import org.shichen.store.schema.tables.records.RuleSettingRecord;
import org.shichen.testing.TestDesk;

/** What stands in the way of publishing, by the rules and the needs of this desk. */
class PublishGateTest {

    @TempDir
    Path folder;

    private PublishDesk desk;

    @BeforeEach
    void open() {
        desk = new PublishDesk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_roster_in_order_needs_no_reason() {
        Gate gate = desk.judge();
        assertFalse(gate.refused());
        assertFalse(gate.needsReason());
        assertEquals(2, gate.duties());
    }

    @Test
    void who_is_away_refuses_until_it_is_allowed_for_just_this_duty() {
        desk.desk.absence(desk.wang, AbsenceKind.LEAVE, MONDAY, MONDAY);
        Gate refused = desk.judge();
        assertEquals(1, refused.forbidden().size());
        assertEquals(RuleKind.ABSENCE, refused.forbidden().getFirst().rule());

        desk.allow(RuleKind.ABSENCE, desk.dutyOf(desk.wang), "自愿返岗");
        Gate allowed = desk.judge();
        assertFalse(allowed.refused());
        assertEquals("自愿返岗", allowed.allowed().getFirst().override().reason());

        Duty duty = desk.dutyOf(desk.wang);
        desk.move(duty, desk.zhao, MONDAY, desk.post, desk.desk.day);
        desk.move(desk.dutyOf(desk.zhao), desk.zhao, MONDAY, desk.other, desk.desk.day);
        desk.desk.absence(desk.zhao, AbsenceKind.LEAVE, MONDAY, MONDAY);
        assertTrue(desk.judge().refused(), "the reason was given for another person and post");
    }

    @Test
    void one_reason_answers_for_both_of_two_posts_at_once_but_not_for_a_third() {
        desk.desk.duty(desk.wang, desk.other, desk.desk.day, MONDAY);
        assertEquals(2, desk.judge().forbidden().size());
        Duty second = desk.dutiesOf(desk.wang).stream()
                .filter(duty -> duty.postId() == desk.other)
                .findFirst()
                .orElseThrow();
        desk.allow(RuleKind.DOUBLE_BOOKING, second, "两岗相邻兼顾");
        Gate gate = desk.judge();
        assertFalse(gate.refused());
        assertEquals(2, gate.allowed().size());
        assertEquals(
                1, gate.allowed().stream().filter(Gate.Allowed::counterpart).count());

        desk.desk.duty(desk.wang, desk.other, desk.desk.day, MONDAY);
        assertTrue(desk.judge().refused());
    }

    @Test
    void a_rule_is_applied_as_this_desk_has_set_it() {
        desk.desk.duty(desk.wang, desk.post, desk.desk.night, MONDAY);
        assertEquals(
                1,
                desk.judge().warnings().get(RuleKind.REST).stream()
                        .map(finding -> finding.words().key())
                        .distinct()
                        .count());
        RuleSettingRecord setting = new RuleSettingRecord();
        setting.setRule(RuleKind.REST.name());
        setting.setActive(1L);
        setting.setSeverity("FORBIDS");
        setting.setLimitValue(660L);
        desk.desk.insert(setting);
        assertEquals(2, desk.judge().forbidden().size());
    }

    @Test
    void an_empty_seat_is_told_with_its_worst_minute_and_when() {
        DutyRecord row =
                desk.desk.store().read(dsl -> dsl.fetchSingle(Tables.DUTY, Tables.DUTY.PERSON_ID.eq(desk.wang)));
        row.setEndMinute(720L);
        desk.desk.store().write(desk.act("test.arrange"), tx -> {
            tx.update(row);
            return null;
        });
        Gate gate = desk.judge();
        MissingSeat gap = gate.gaps().getFirst();
        assertEquals(1, gap.worst().missing());
        assertTrue(gap.worst().swornMissing());
        assertFalse(gap.whole());
        assertEquals(gap.from(), desk.dutyOf(desk.wang).end(TestDesk.CALENDAR));
        assertTrue(gate.needsReason());
        assertEquals(1, gate.warnings().get(RuleKind.SWORN_PRESENCE).size());
    }

    @Test
    void the_needs_are_those_of_the_weekday_and_of_the_duty_level() {
        long requirement =
                desk.desk.store().read(dsl -> dsl.fetchValue("SELECT id FROM requirement WHERE post_id = ?", desk.post))
                                instanceof Number id
                        ? id.longValue()
                        : 0;
        RequirementWeekdayRecord row = new RequirementWeekdayRecord();
        row.setRequirementId(requirement);
        row.setWeekday(1L);
        row.setSwornLeast(1L);
        row.setTotalLeast(4L);
        desk.desk.insert(row);
        assertEquals(2, desk.judge().missing());
        desk.desk.require(desk.post, desk.desk.day, DutyLevel.L1, 3, 5);
        desk.desk.order(DutyLevel.L1, desk.desk.now());
        assertEquals(3, desk.judge().missing());
    }

    @Test
    void past_days_need_a_reason_and_a_range_without_an_end_is_refused_in_words() {
        LocalDate past = LocalDate.of(2020, 2, 3);
        Gate gate = desk.publications.judge(new PublishRange(past, past), desk.desk.now(), done -> true);
        assertTrue(gate.past() && gate.needsReason());
        assertEquals("problem.publish.too-long", refused(() -> new PublishRange(past, past.plusDays(399))));
        assertEquals("problem.publish.order", refused(() -> new PublishRange(past, past.minusDays(1))));
        assertEquals("problem.publish.date", refused(() -> TypedDate.of("2020-02-30", past)));
        assertEquals("problem.publish.date", refused(() -> TypedDate.of("明天", past)));
        assertEquals(LocalDate.of(2020, 2, 9), TypedDate.of("2月9日", past));
        assertEquals(LocalDate.of(2021, 12, 31), TypedDate.of("2021/12/31", past));
    }

    @Test
    void a_judging_that_is_not_wanted_any_more_stops() {
        assertThrows(
                CancellationException.class,
                () -> desk.publications.judge(PublishDesk.DAY, desk.desk.now(), done -> false));
    }
}
