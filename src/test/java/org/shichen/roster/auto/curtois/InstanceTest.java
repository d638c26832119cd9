package org.shichen.roster.auto.curtois;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shichen.roster.auto.Filler;
import org.shichen.roster.auto.terms.Row;
import org.shichen.roster.auto.terms.Term;

/** The public format, the terms of work, and the engine on problems whose best schedule is known. */
class InstanceTest {

    private static final List<String> FILE = List.of(
            "# five days, one shift",
            "SECTION_HORIZON",
            "5",
            "SECTION_SHIFTS",
            "D,480,",
            "N,600,D",
            "SECTION_STAFF",
            "# ID, MaxShifts, ...",
            "A,D=5|N=2,2400,960,3,2,1,1",
            "B,D=5|N=0,2400,0,5,1,1,1",
            "SECTION_DAYS_OFF",
            "A,0,4",
            "",
            "SECTION_SHIFT_ON_REQUESTS",
            "A,2,D,3",
            "SECTION_SHIFT_OFF_REQUESTS",
            "B,1,D,2",
            "SECTION_COVER",
            "0,D,1,100,1",
            "4,N,2,50,4");

    @Test
    void every_section_is_read() {
        Instance read = InstanceReader.read(FILE);
        assertEquals(5, read.days());
        assertEquals(Set.of("D"), read.shifts().get(1).neverNext());
        assertEquals(
                new Instance.Worker("A", Map.of("D", 5, "N", 2), 2400, 960, 3, 2, 1, 1),
                read.staff().getFirst());
        assertEquals(List.of(new Instance.DayOff("A", 0), new Instance.DayOff("A", 4)), read.daysOff());
        assertEquals(
                List.of(new Instance.Request("A", 2, "D", true, 3), new Instance.Request("B", 1, "D", false, 2)),
                read.requests());
        assertEquals(new Instance.Cover(4, "N", 2, 50, 4), read.cover().get(1));
    }

    static Stream<List<String>> damaged() {
        return Stream.of(
                List.of("A,0,4", "A,0,5", "line 12: day 5 lies beyond the 5 days"),
                List.of("SECTION_COVER", "SECTION_COVERS", "line 18: no section is called SECTION_COVERS"),
                List.of("SECTION_DAYS_OFF", "# away", "line 20: SECTION_DAYS_OFF is missing"),
                List.of("A,2,D,3", "A,2,E,3", "line 15: nothing is called \"E\""),
                List.of("A,2,D,3", "A,2,D,much", "line 15: \"much\" is not a number from 0"),
                List.of("B,1,D,2", "B,-1,D,2", "line 17: \"-1\" is not a number from 0"),
                List.of("0,D,1,100,1", "0,D,1", "line 19: value 4 is missing"),
                List.of("N,600,D", "D,600,", "line 6: D stands twice"),
                List.of("B,D=5|N=0,2400,0,5,1,1,1", "B,D,2400,0,5,1,1,1", "line 10: \"D\" is not a shift and a number"),
                List.of("5", "5 days", "line 3: \"5 days\" is not a number from 0"),
                List.of("SECTION_HORIZON", "# nothing", "line 3: a section has to begin before it"));
    }

    @ParameterizedTest
    @MethodSource("damaged")
    void a_file_that_is_not_whole_is_refused_with_its_line(List<String> damage) {
        List<String> lines = FILE.stream()
                .map(line -> line.equals(damage.get(0)) ? damage.get(1) : line)
                .toList();
        assertEquals(
                damage.get(2),
                assertThrows(InstanceException.class, () -> InstanceReader.read(lines))
                        .getMessage());
    }

    @Test
    void a_missing_section_is_named() {
        List<String> lines = new ArrayList<>(FILE.subList(0, FILE.indexOf("SECTION_COVER")));
        assertTrue(assertThrows(InstanceException.class, () -> InstanceReader.read(lines))
                .getMessage()
                .contains("SECTION_COVER is missing"));
    }

    @Test
    void the_terms_and_the_checker_agree_on_what_is_broken() {
        int broken = 0;
        int kept = 0;
        for (long seed = 0; seed < 4000; seed++) {
            Instance instance = RandomInstance.of(seed, 1, 9, 2);
            // Days off are absences to the engine and no terms.
            Instance atWork = new Instance(
                    instance.days(), instance.shifts(), instance.staff(), List.of(), List.of(), instance.cover());
            long all = (long) Math.pow(3, 9);
            String[][] schedule = RandomInstance.schedule(atWork, new SplittableRandom(seed).nextLong(all));
            boolean none = Score.of(atWork, schedule).broken().isEmpty();
            assertEquals(none, new InstanceTask(atWork).broken(schedule) == 0, "seed " + seed);
            broken += none ? 0 : 1;
            kept += none ? 1 : 0;
        }
        assertTrue(broken > 50 && kept > 50, broken + " " + kept);
    }

    @Test
    void a_term_counts_by_how_much_it_is_broken() {
        Row row = new Row(LocalDate.of(2020, 2, 3), 14);
        for (int day : new int[] {0, 2, 3, 4, 5, 6, 8, 12}) {
            row.work(day, 1, 480);
        }
        assertEquals(2, new Term.LongestRun(3).broken(row));
        assertEquals(3, new Term.ShortestRun(3).broken(row) - 1);
        assertEquals(2, new Term.ShortestRest(2).broken(row));
        assertEquals(1, new Term.MostWeekends(1).broken(row));
        assertEquals(1, new Term.MinutesBetween(9 * 480, 10 * 480).broken(row));
        assertEquals(3, new Term.MinutesBetween(0, 5 * 480).broken(row));
        assertEquals(2, new Term.MostOfShift(1, 6).broken(row));
    }

    @Test
    void the_engine_finds_the_best_schedule_of_small_problems() {
        int solved = 0;
        for (long seed = 0; seed < 60; seed++) {
            Instance instance = seed % 2 == 0 ? RandomInstance.of(seed, 2, 7, 1) : RandomInstance.of(seed, 2, 4, 2);
            int optimum = RandomInstance.optimum(instance);
            if (optimum < 0) {
                continue;
            }
            int best = Integer.MAX_VALUE;
            for (long chance = 0; chance < 5 && best > optimum; chance++) {
                Score score = Score.of(instance, new InstanceTask(instance).solve(Filler.Limit.moves(15_000), chance));
                assertEquals(List.of(), score.broken(), "seed " + seed);
                best = Math.min(best, score.objective());
            }
            assertEquals(optimum, best, "seed " + seed);
            solved++;
        }
        assertTrue(solved > 30, "only " + solved);
    }
}
