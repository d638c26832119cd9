package org.shichen.roster.swaps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.shichen.roster.Duty;
import org.shichen.roster.DutySource;
import org.shichen.roster.RosterChange;

/** What a swap leaves behind, minute by minute. */
class SwapChangeTest {

    private static final LocalDate DAY = LocalDate.of(2020, 2, 6);

    @Test
    void every_minute_has_the_swapped_person_and_no_minute_is_lost() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            int people = 1 + random.nextInt(3);
            Map<Long, Duty> duties = new HashMap<>();
            for (long id = 1; id <= people; id++) {
                int start = random.nextInt(1440);
                duties.put(id, duty(id, id, start, start + 2 + random.nextInt(700)));
            }
            List<SwapPart> parts = new ArrayList<>();
            if (people == 1) {
                int length = duties.get(1L).endMinute() - duties.get(1L).startMinute();
                int from = random.nextInt(length);
                parts.add(new SwapPart(1, 1, 9, from, from + 1 + random.nextInt(length - from)));
            } else {
                for (long id = 1; id <= people; id++) {
                    parts.add(SwapPart.whole(id, id, id % people + 1));
                }
            }
            Map<String, Long> expected = new TreeMap<>();
            duties.values().forEach(duty -> minutes(duty, duty.personId(), expected));
            for (SwapPart part : parts) {
                Duty duty = duties.get(part.dutyId());
                int from = part.fromOffset() == null ? 0 : part.fromOffset();
                int to = part.toOffset() == null ? duty.endMinute() - duty.startMinute() : part.toOffset();
                for (int minute = from; minute < to; minute++) {
                    expected.put(duty.postId() + "@" + (duty.startMinute() + minute), part.toPersonId());
                }
            }
            RosterChange change = SwapChange.of(parts, duties);
            Map<String, Long> after = new TreeMap<>();
            change.after().forEach(duty -> minutes(duty, duty.personId(), after));
            assertEquals(expected, after);
            assertEquals(
                    duties.values().stream().mapToInt(SwapChangeTest::length).sum(),
                    change.after().stream().mapToInt(SwapChangeTest::length).sum());
            assertEquals(
                    change.added().size(),
                    change.added().stream().map(Duty::id).distinct().count());
            assertEquals(Collections.emptyList(), change.removed());
        }
    }

    private static int length(Duty duty) {
        return duty.endMinute() - duty.startMinute();
    }

    private static void minutes(Duty duty, long person, Map<String, Long> into) {
        for (int minute = duty.startMinute(); minute < duty.endMinute(); minute++) {
            into.put(duty.postId() + "@" + minute, person);
        }
    }

    private static Duty duty(long id, long person, int start, int end) {
        return new Duty(id, DAY, person, 100 + id, 1, start, end, DutySource.PATTERN, false, "", 1);
    }
}
