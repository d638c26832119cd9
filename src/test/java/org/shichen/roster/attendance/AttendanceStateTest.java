package org.shichen.roster.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shichen.roster.attendance.AttendanceState.EARLY_BEFORE;
import static org.shichen.roster.attendance.AttendanceState.LATE_AFTER;
import static org.shichen.roster.attendance.AttendanceState.MISSING_AFTER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shichen.roster.attendance.AttendanceState.Kind;

/** The state of a person on a post against walking through the minutes one by one. */
class AttendanceStateTest {

    private static final Instant START = Instant.parse("2020-02-07T00:00:00Z");

    @Test
    void the_state_is_what_walking_through_the_minutes_finds() {
        Random random = new Random(41);
        Set<Kind> seen = EnumSet.noneOf(Kind.class);
        for (int round = 0; round < 20_000; round++) {
            int length = 30 + random.nextInt(90);
            boolean relieved = random.nextInt(3) == 0;
            List<AttendanceEntry> entries = entries(random, length);
            int now = random.nextInt(length + 60) - 20;
            AttendanceState state = AttendanceState.of(START, at(length), relieved, entries, at(now));
            assertEquals(
                    slow(length, relieved, entries, now), state, length + " " + relieved + " " + now + " " + entries);
            seen.add(state.kind());
        }
        assertEquals(EnumSet.allOf(Kind.class), seen);
    }

    @Test
    void who_was_relieved_never_looks_late_or_early() {
        List<AttendanceEntry> entries =
                List.of(entry(1, AttendanceKind.SIGN_IN, 40), entry(2, AttendanceKind.SIGN_OUT, 70));
        AttendanceState plain = AttendanceState.of(START, at(120), false, entries, at(130));
        assertEquals(new AttendanceState(Kind.EARLY, 50, 40), plain);
        AttendanceState relieved = AttendanceState.of(START, at(120), true, entries, at(130));
        assertEquals(new AttendanceState(Kind.RELIEVED, 0, 0), relieved);
        assertTrue(plain.stands() && !relieved.stands());
    }

    /** Present or away, minute for minute. */
    private static AttendanceState slow(int length, boolean relieved, List<AttendanceEntry> entries, int now) {
        AttendanceKind last = null;
        int firstIn = Integer.MAX_VALUE;
        int waited = 0;
        int away = 0;
        int absentAtEnd = 0;
        for (int minute = -60; minute <= Math.max(now, length); minute++) {
            for (AttendanceEntry entry : entries) {
                if (minute <= now && entry.at().equals(at(minute))) {
                    last = entry.kind();
                    firstIn = Math.min(firstIn, minute);
                    away = 0;
                    absentAtEnd = 0;
                }
            }
            boolean here = last == AttendanceKind.SIGN_IN || last == AttendanceKind.RETURNED;
            waited += last == null && minute >= 0 && minute < now && minute < length ? 1 : 0;
            away += !here && minute < now ? 1 : 0;
            absentAtEnd += !here && minute < length ? 1 : 0;
        }
        boolean over = now >= length;
        if (last == null) {
            Kind kind = over || waited >= MISSING_AFTER ? Kind.MISSING : waited > LATE_AFTER ? Kind.LATE : Kind.DUE;
            return new AttendanceState(kind, kind == Kind.DUE ? 0 : waited, 0);
        }
        if (relieved && (over || last == AttendanceKind.SIGN_OUT)) {
            return new AttendanceState(Kind.RELIEVED, 0, 0);
        }
        int lateBy = firstIn > LATE_AFTER ? firstIn : 0;
        return switch (last) {
            case SIGN_IN -> new AttendanceState(over ? Kind.DONE : Kind.ON_POST, 0, lateBy);
            case RETURNED -> new AttendanceState(over ? Kind.DONE : Kind.RETURNED, 0, lateBy);
            case LEFT, SIGN_OUT -> {
                if (last == AttendanceKind.LEFT && !over) {
                    yield new AttendanceState(Kind.LEFT, away, lateBy);
                }
                yield absentAtEnd > EARLY_BEFORE
                        ? new AttendanceState(Kind.EARLY, absentAtEnd, lateBy)
                        : new AttendanceState(Kind.DONE, 0, lateBy);
            }
        };
    }

    /** An orderly course with some entries before the start and after the end, at most one in a minute. */
    private static List<AttendanceEntry> entries(Random random, int length) {
        List<AttendanceEntry> entries = new ArrayList<>();
        AttendanceKind before = null;
        int minute = -20 + random.nextInt(40);
        while (minute < length + 20 && random.nextInt(5) > 0) {
            List<AttendanceKind> possible = new ArrayList<>();
            for (AttendanceKind kind : AttendanceKind.values()) {
                if (kind.follows(before)) {
                    possible.add(kind);
                }
            }
            before = possible.get(random.nextInt(possible.size()));
            entries.add(entry(entries.size(), before, minute));
            minute += 1 + random.nextInt(40);
        }
        return entries;
    }

    private static AttendanceEntry entry(long id, AttendanceKind kind, int minute) {
        return new AttendanceEntry(id, 1, 1, kind, "", at(minute));
    }

    private static Instant at(int minute) {
        return START.plusSeconds(60L * minute);
    }
}
