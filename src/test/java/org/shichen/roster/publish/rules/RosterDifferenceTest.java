package org.shichen.roster.publish.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shichen.roster.publish.rules.RosterDifference.Change;
import org.shichen.roster.publish.rules.RosterDifference.Kind;

/** What a reader is told of two rosters, and that it is the whole truth. */
class RosterDifferenceTest {

    private static final LocalDate DAY = LocalDate.of(2020, 2, 10);

    @Test
    void each_change_is_told_as_what_a_person_sees() {
        assertEquals(Kind.ADDED, only(List.of(), List.of(duty(1, 7, 3, 480))));
        assertEquals(Kind.REMOVED, only(List.of(duty(1, 7, 3, 480)), List.of()));
        assertEquals(Kind.MOVED, only(List.of(duty(1, 7, 3, 480)), List.of(duty(1, 7, 4, 480))));
        assertEquals(Kind.MOVED, only(List.of(duty(1, 7, 3, 480)), List.of(duty(1, 7, 3, 960))));
        assertEquals(Kind.HANDED_OVER, only(List.of(duty(1, 7, 3, 480)), List.of(duty(1, 8, 3, 480))));
        PublishedDuty leads = new PublishedDuty(1, DAY, 7, 3, 1, 480, 960, true, "");
        assertEquals(Kind.MARKED, only(List.of(duty(1, 7, 3, 480)), List.of(leads)));
    }

    @Test
    void a_duty_laid_down_again_just_so_is_no_change_to_a_reader() {
        RosterDifference difference =
                RosterDifference.between(List.of(duty(1, 7, 3, 480)), List.of(duty(2, 7, 3, 480)));
        assertTrue(difference.told().isEmpty());
        assertEquals(List.of(duty(2, 7, 3, 480)), applied(difference, List.of(duty(1, 7, 3, 480))));
    }

    @Test
    void what_a_person_lost_and_got_on_one_date_is_one_move() {
        assertEquals(Kind.MOVED, only(List.of(duty(1, 7, 3, 480)), List.of(duty(2, 7, 5, 960))));
    }

    /** 20 000 pairs of small rosters with much in common: the difference, applied to the older, is the newer. */
    @Test
    void applied_to_the_older_it_is_the_newer() {
        Random random = new Random(4);
        for (int round = 0; round < 20_000; round++) {
            List<PublishedDuty> older = roster(random, List.of());
            List<PublishedDuty> newer = roster(random, older);
            RosterDifference difference = RosterDifference.between(older, newer);
            assertEquals(sorted(newer), applied(difference, older), () -> older + " → " + newer);
            assertEquals(
                    sorted(older),
                    applied(
                            new RosterDifference(difference.changes().stream()
                                    .map(change -> new Change(change.after(), change.before()))
                                    .toList()),
                            newer),
                    "and backwards");
            if (sorted(older).equals(sorted(newer))) {
                assertTrue(difference.changes().isEmpty());
            }
            assertEquals(
                    difference.told().isEmpty(),
                    read(older).equals(read(newer)),
                    "nothing is told exactly when both read the same");
        }
    }

    private static List<PublishedDuty> roster(Random random, List<PublishedDuty> like) {
        List<PublishedDuty> roster = new ArrayList<>();
        for (int id = 1; id <= 6; id++) {
            int number = id;
            PublishedDuty kept = like.stream()
                    .filter(duty -> duty.dutyId() == number)
                    .findFirst()
                    .orElse(null);
            switch (random.nextInt(4)) {
                case 0 -> {}
                case 1 -> roster.add(random(random, id));
                case 2 -> {
                    if (kept != null) {
                        roster.add(kept);
                    }
                }
                default -> {
                    if (kept != null) {
                        roster.add(kept.numbered(id + 10));
                    }
                }
            }
        }
        return roster;
    }

    private static PublishedDuty random(Random random, long id) {
        return new PublishedDuty(
                id,
                DAY.plusDays(random.nextInt(2)),
                random.nextInt(2),
                random.nextInt(2),
                1,
                480 * random.nextInt(1, 3),
                1440,
                random.nextInt(4) == 0,
                random.nextInt(4) == 0 ? "x" : "");
    }

    private static List<PublishedDuty> sorted(List<PublishedDuty> roster) {
        return roster.stream()
                .sorted(Comparator.comparingLong(PublishedDuty::dutyId))
                .toList();
    }

    private static List<String> read(List<PublishedDuty> roster) {
        return roster.stream().map(duty -> duty.numbered(0).toString()).sorted().toList();
    }

    private static Kind only(List<PublishedDuty> older, List<PublishedDuty> newer) {
        List<Change> told = RosterDifference.between(older, newer).told();
        assertEquals(1, told.size(), told.toString());
        return told.getFirst().kind();
    }

    private static PublishedDuty duty(long id, long person, long post, int start) {
        return new PublishedDuty(id, DAY, person, post, 1, start, start + 480, false, "");
    }
    /** The roster that the difference makes of the older one, by duty number. */
    private static List<PublishedDuty> applied(RosterDifference difference, List<PublishedDuty> older) {
        Map<Long, PublishedDuty> roster = new HashMap<>();
        older.forEach(duty -> roster.put(duty.dutyId(), duty));
        difference.changes().stream()
                .map(Change::before)
                .filter(Objects::nonNull)
                .forEach(duty -> roster.remove(duty.dutyId()));
        difference.changes().stream()
                .map(Change::after)
                .filter(Objects::nonNull)
                .forEach(duty -> roster.put(duty.dutyId(), duty));
        return sorted(List.copyOf(roster.values()));
    }
}
