package org.shichen.journal.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shichen.testing.Refusal.assertRefused;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.journal.HandoverStage;
import org.shichen.journal.LogKind;
import org.shichen.journal.LogStepKind;
import org.shichen.journal.handover.rules.ComingShift;
import org.shichen.journal.handover.rules.EquipmentText;
import org.shichen.store.Act;
import org.shichen.store.Actor;
import org.shichen.testing.OnTestDesk;

/** Who signs what, and what a handover does not let pass. */
class HandoversTest extends OnTestDesk {

    private NightDesk night;
    private Actor outgoing;
    private Actor relief;
    private Actor leader;

    @BeforeEach
    void open() {
        night = new NightDesk(desk);
        outgoing = night.officers.get(0);
        relief = night.officers.get(1);
        leader = night.officers.get(2);
    }

    @Test
    void a_handover_is_under_way_until_the_relief_signs() {
        night.log(LogKind.ORDER, "加强查验");
        Handover given = night.give(outgoing, relief);
        assertEquals(HandoverState.UNDER_WAY, given.state());
        assertEquals(1, given.number());
        assertTrue(given.ended().isEmpty());
        night.handovers.take(Act.of(relief, "handover.take"), given, relief.personId(), List.of());
        Handover ended = night.handovers.lastEnded().orElseThrow();
        assertEquals(HandoverState.DONE, ended.state());
        assertEquals("接班员", ended.ended().orElseThrow().person());
        assertEquals(List.of(new EquipmentCount("对讲机", 6, "")), ended.counts());
    }

    @Test
    void a_line_with_words_is_carried_over() {
        night.log(LogKind.ORDER, "加强查验");
        List<Handover.Line> lines = night.lines().stream()
                .map(line -> new Handover.Line(line.key(), line.content(), "等县局回电"))
                .toList();
        night.handovers.give(Act.of(outgoing, "handover.give"), night.given(outgoing, relief, lines));
        Handover given = night.handovers.underWay().orElseThrow();
        night.handovers.take(Act.of(relief, "handover.take"), given, relief.personId(), List.of());
        assertEquals(
                HandoverState.DONE_WITH_REMAINS,
                night.handovers.last().orElseThrow().state());
        assertEquals(1, night.handovers.open(desk.now()).size());
    }

    @Test
    void a_list_that_leaves_something_out_is_not_signed() {
        night.log(LogKind.ORDER, "加强查验");
        assertRefused(
                "problem.handover.news",
                () -> night.handovers.give(
                        Act.of(outgoing, "handover.give"), night.given(outgoing, relief, List.of())));
        Handover given = night.give(outgoing, relief);
        night.log(LogKind.INCIDENT, "剐蹭");
        assertRefused("problem.handover.news", () -> take(given));
        assertEquals(
                HandoverState.UNDER_WAY, night.handovers.last().orElseThrow().state());
    }

    @Test
    void nobody_relieves_themselves() {
        assertRefused(
                "problem.handover.same",
                () -> night.handovers.give(
                        Act.of(outgoing, "handover.give"), night.given(outgoing, outgoing, List.of())));
        Handover given = night.give(outgoing, relief);
        assertRefused(
                "problem.handover.same",
                () -> night.handovers.take(Act.of(outgoing, "handover.take"), given, outgoing.personId(), List.of()));
    }

    @Test
    void a_refusal_needs_a_reason_and_leaves_the_desk_with_the_outgoing_officer() {
        Handover given = night.give(outgoing, relief);
        assertRefused(
                "problem.handover.reason",
                () -> night.handovers.refuse(Act.of(relief, "handover.refuse"), given, relief.personId(), " "));
        night.handovers.refuse(Act.of(relief, "handover.refuse"), given, relief.personId(), "对讲机少一部");
        Handover after = night.handovers.last().orElseThrow();
        assertEquals(HandoverState.PENDING, after.state());
        assertEquals("对讲机少一部", after.last().words());
        assertRefused("problem.handover.over", () -> take(given));
        assertEquals(2, night.give(outgoing, relief).number());
    }

    @Test
    void the_leader_lets_go_with_a_reason() {
        Handover given = night.give(outgoing, relief);
        assertRefused(
                "problem.handover.reason",
                () -> night.handovers.override(
                        Act.of(leader, "handover.override"), given, leader.personId(), "", List.of()));
        night.handovers.override(Act.of(leader, "handover.override"), given, leader.personId(), "接班人途中受阻", List.of());
        assertEquals(
                HandoverStage.OVERRIDDEN,
                night.handovers.lastEnded().orElseThrow().last().stage());
    }

    @Test
    void a_second_one_does_not_begin_while_one_is_under_way_and_signatures_are_not_undone() {
        night.give(outgoing, relief);
        assertRefused(
                "problem.handover.under-way",
                () -> night.handovers.give(
                        Act.of(outgoing, "handover.give"), night.given(outgoing, relief, night.lines())));
        assertTrue(desk.store().undo(outgoing).isEmpty());
        night.handovers.withdraw(
                Act.of(outgoing, "handover.withdraw"),
                night.handovers.underWay().orElseThrow());
        assertTrue(night.handovers.underWay().isEmpty());
    }

    @Test
    void what_is_settled_before_the_signature_is_left_out() {
        long order = night.log(LogKind.INCIDENT, "剐蹭");
        List<Handover.Line> seen = night.lines();
        night.tell(order, LogStepKind.RESULT);
        night.handovers.give(Act.of(outgoing, "handover.give"), night.given(outgoing, relief, seen));
        assertTrue(night.handovers.underWay().orElseThrow().lines().isEmpty());
    }

    @Test
    void the_coming_shift_is_found_around_midnight_and_at_the_edge_of_the_duty_day() {
        Instant eve = Instant.parse("2020-02-06T12:00:00Z");
        List<ShiftSpan> shifts = List.of(
                new ShiftSpan("白班", eve.minusSeconds(43_200), eve),
                new ShiftSpan("夜班", eve, eve.plusSeconds(43_200)),
                new ShiftSpan("白班", eve.plusSeconds(43_200), eve.plusSeconds(86_400)));
        Instant eight = eve.plusSeconds(43_200);
        for (int minutes : new int[] {-600, -10, 0, 10, 110}) {
            Instant at = eight.plusSeconds(minutes * 60L);
            assertEquals(eight, ComingShift.coming(shifts, at).start(), minutes + " minutes from eight");
        }
        assertEquals(
                "夜班",
                ComingShift.ending(shifts, eight.minusSeconds(600))
                        .orElseThrow()
                        .name());
        assertEquals(
                "夜班",
                ComingShift.ending(shifts, eight.plusSeconds(600)).orElseThrow().name());
        assertEquals("", ComingShift.coming(List.of(), eight).name());
    }

    @Test
    void equipment_is_counted_a_line_a_thing() {
        List<EquipmentCount> counts = EquipmentText.read("对讲机 6\n\n执法记录仪 4 一部送修\n测温枪 3");
        assertEquals(new EquipmentCount("执法记录仪", 4, "一部送修"), counts.get(1));
        assertEquals("对讲机 6\n执法记录仪 4 一部送修\n测温枪 3", EquipmentText.write(counts));
        assertRefused("problem.handover.count", () -> EquipmentText.read("对讲机"));
        assertRefused("problem.handover.count-twice", () -> EquipmentText.read("对讲机 6\n对讲机 5"));
    }

    private void take(Handover given) {
        night.handovers.take(Act.of(relief, "handover.take"), given, relief.personId(), List.of());
    }
}
