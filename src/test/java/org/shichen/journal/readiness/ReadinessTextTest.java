package org.shichen.journal.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shichen.journal.handover.OpenItem;
import org.shichen.journal.handover.OpenKind;
import org.shichen.journal.handover.ShiftSpan;
import org.shichen.journal.readiness.ReadinessText.Part;
import org.shichen.roster.DutyLevel;
import org.shichen.testing.TestDesk;
import org.shichen.ui.Formats;
import org.shichen.ui.Language;
import org.shichen.ui.Words;

/** The coming shift in words. */
class ReadinessTextTest {

    private static final Instant NOW = Instant.parse("2020-02-06T18:30:00Z");
    private static final Words WORDS = Words.in(Language.ZH);

    private final ReadinessText text = new ReadinessText(WORDS, new Formats(Language.ZH, TestDesk.CALENDAR));

    @Test
    void whatever_may_be_open_has_its_part_once_supplies_and_batches_included() {
        List<String> kinds = new ArrayList<>(Stream.of(OpenKind.values())
                .map(kind -> WORDS.of("readiness.part", WORDS.of(kind), 0))
                .toList());
        kinds.add(WORDS.of("readiness.part", WORDS.of("readiness.away"), 0));
        List<String> parts =
                text.parts(with(List.of())).stream().map(Part::heading).toList();
        assertEquals(kinds.stream().sorted().toList(), parts.stream().sorted().toList());
    }

    @Test
    void a_part_with_something_in_it_warns_and_says_how_much() {
        OpenItem cut = OpenItem.of(OpenKind.CUT_OFF, 7, 1, NOW, NOW);
        Part part = text.parts(with(List.of(cut))).stream()
                .filter(Part::warns)
                .collect(Collectors.collectingAndThen(Collectors.toList(), List::getFirst));
        assertTrue(part.heading().endsWith("1"), part.heading());
        assertEquals(List.of("2月7日 02:30 截数时间已过，未拟批次"), part.lines());
    }

    private static Readiness with(List<OpenItem> items) {
        ShiftSpan coming = new ShiftSpan("早班", NOW, NOW.plus(Duration.ofHours(8)));
        return new Readiness(coming, DutyLevel.L1, true, List.of(), List.of(), 3, 3, items, List.of(), NOW);
    }
}
