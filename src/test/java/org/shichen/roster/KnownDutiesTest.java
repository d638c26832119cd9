package org.shichen.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.store.Change;
import org.shichen.testing.OnTestDesk;
import org.shichen.testing.TestDesk;

class KnownDutiesTest extends OnTestDesk {

    private static final LocalDate FIRST = LocalDate.of(2020, 2, 10);
    private static final LocalDate LAST = FIRST.plusDays(20);

    @Test
    void what_is_kept_up_is_what_would_be_read_anew() {
        Rosters rosters = new Rosters(desk.store(), TestDesk.CALENDAR, () -> true);
        KnownDuties known = new KnownDuties(rosters);
        desk.store().onChange(known::heard);
        long post = desk.post(null, PostKind.SECURITY, "岗");
        List<Long> people = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            people.add(desk.sworn("B" + i, "P" + i));
        }
        same(rosters, known, FIRST, LAST);

        // Six hundred at once, some of them outside of the days.
        Shift shift = rosters.shifts().getFirst();
        List<Duty> many = new ArrayList<>();
        for (int day = 0; day < 20; day++) {
            for (long person : people) {
                many.add(Duty.laid(FIRST.plusDays(day * 2L), person, post, shift));
            }
        }
        rosters.change(act(), RosterChange.adding(many));
        same(rosters, known, FIRST, LAST);

        // One comes, one goes, one leaves the days and one enters them.
        rosters.change(act(), RosterChange.adding(List.of(Duty.laid(FIRST.plusDays(1), people.get(3), post, shift))));
        List<Duty> standing = rosters.duties(FIRST, LAST.plusDays(30));
        rosters.change(act(), RosterChange.removing(List.of(standing.get(40))));
        same(rosters, known, FIRST, LAST);
        Duty leaving = standing.get(50);
        Duty entering = standing.getLast();
        rosters.change(
                act(),
                RosterChange.replacing(List.of(
                        new RosterChange.Replaced(leaving, on(leaving, LAST.plusDays(60))),
                        new RosterChange.Replaced(entering, on(entering, LAST)))));
        same(rosters, known, FIRST, LAST);
        desk.store().undo(desk.officer);
        same(rosters, known, FIRST, LAST);

        // Twice at one time: both stay in their order, whichever was written last.
        Duty first = rosters.duties(FIRST, LAST).getFirst();
        long other = desk.post(null, PostKind.RESERVE, "备");
        rosters.change(
                act(), RosterChange.adding(List.of(Duty.laid(first.dutyDate(), first.personId(), other, shift))));
        same(rosters, known, FIRST, LAST);
        rosters.change(
                act(),
                RosterChange.replacing(List.of(
                        new RosterChange.Replaced(rosters.duties(FIRST, LAST).getFirst(), first.noted("后")))));
        same(rosters, known, FIRST, LAST);

        // Other days, and back.
        same(rosters, known, FIRST.plusDays(5), LAST.plusDays(9));
        same(rosters, known, FIRST, LAST);
        assertSame(known.on(FIRST, LAST), known.on(FIRST, LAST), "nothing has changed");
    }

    @Test
    void of_what_another_process_wrote_nothing_is_missed() {
        Rosters rosters = new Rosters(desk.store(), TestDesk.CALENDAR, () -> true);
        KnownDuties known = new KnownDuties(rosters);
        same(rosters, known, FIRST, LAST);
        long post = desk.post(null, PostKind.SECURITY, "岗");
        long person = desk.sworn("B", "P");
        Shift shift = rosters.shifts().getFirst();
        List<Long> ids = rosters.change(
                act(),
                RosterChange.adding(List.of(
                        Duty.laid(FIRST, person, post, shift), Duty.laid(FIRST.plusDays(2), person, post, shift))));
        // Of rows that were written at once the change log names the first.
        known.heard(new Change(1, "roster.paste", Map.of("duty", Set.of(ids.getFirst())), true));
        same(rosters, known, FIRST, LAST);
    }

    @Test
    void what_was_heard_before_a_reading_failed_is_not_forgotten() {
        Rosters rosters = new Rosters(desk.store(), TestDesk.CALENDAR, () -> true);
        KnownDuties known = new KnownDuties(rosters);
        desk.store().onChange(known::heard);
        long post = desk.post(null, PostKind.SECURITY, "岗");
        long person = desk.sworn("B", "P");
        same(rosters, known, FIRST, LAST);
        rosters.change(
                act(),
                RosterChange.adding(
                        List.of(Duty.laid(FIRST, person, post, rosters.shifts().getFirst()))));
        // Who is interrupted gets no reader: the question fails after what was heard has been taken up.
        Thread.currentThread().interrupt();
        assertThrows(ProblemException.class, () -> known.on(FIRST, LAST));
        assertTrue(Thread.interrupted());
        same(rosters, known, FIRST, LAST);
    }

    private static void same(Rosters rosters, KnownDuties known, LocalDate first, LocalDate last) {
        assertEquals(rosters.duties(first, last), known.on(first, last));
    }

    private static Duty on(Duty duty, LocalDate date) {
        return new Duty(
                duty.id(),
                date,
                duty.personId(),
                duty.postId(),
                duty.shiftId(),
                duty.startMinute(),
                duty.endMinute(),
                duty.source(),
                duty.lead(),
                duty.note(),
                duty.version());
    }

    private Act act() {
        return Act.of(desk.officer, "roster.override").because("test");
    }
}
