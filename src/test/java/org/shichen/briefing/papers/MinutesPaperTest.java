package org.shichen.briefing.papers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shichen.briefing.papers.RandomMinutes.BUNDLED;
import static org.shichen.briefing.papers.RandomMinutes.IMPRINT;
import static org.shichen.briefing.papers.RandomMinutes.MADE;
import static org.shichen.briefing.papers.RandomMinutes.MEASURED;
import static org.shichen.briefing.papers.RandomMinutes.body;
import static org.shichen.briefing.papers.RandomMinutes.meeting;
import static org.shichen.briefing.papers.RandomMinutes.paper;
import static org.shichen.briefing.papers.RandomMinutes.print;
import static org.shichen.briefing.papers.RandomMinutes.random;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.shichen.briefing.AgendaItem;
import org.shichen.briefing.Meeting;
import org.shichen.clock.DutyCalendar;
import org.shichen.paper.Document;
import org.shichen.paper.Face;
import org.shichen.paper.Mark;
import org.shichen.paper.Page;
import org.shichen.paper.ReadBack;
import org.shichen.problem.ProblemException;
import org.shichen.ui.Formats;
import org.shichen.ui.Imprint;
import org.shichen.ui.Language;
import org.shichen.ui.Words;

/** How the text of minutes is set: lines, faces and pages by GB/T 9704-2012, for whatever was written. */
class MinutesPaperTest {

    private static final double RULER = 0.5;

    @Test
    void every_line_stands_on_the_grid_and_every_character_inside_the_type_area() {
        for (long seed = 0; seed < MEASURED; seed++) {
            ReadBack read = print(random(seed));
            for (ReadBack.Character each : body(read)) {
                double end = "、。，．！？；：".contains(each.text()) ? each.x() : each.x() + each.width();
                assertTrue(each.x() > 28 - RULER && end < 28 + 156 + RULER, "seed " + seed + " " + each);
                assertTrue(each.y() > 37 - RULER && each.y() < 37 + 225 + RULER, "seed " + seed + " " + each);
                if (each.points() == 15.75) {
                    double line = (each.y() - 37) / (225.0 / 22);
                    // The baseline stands at the same height of each of the 22 lines.
                    assertEquals(0.707, line - Math.floor(line), RULER / 10.227, "seed " + seed + " " + each);
                }
            }
        }
    }

    @Test
    void a_full_line_has_twenty_eight_characters_and_a_full_page_twenty_two_lines() {
        ReadBack read = print(meeting(List.of(new AgendaItem(1, "情况", "会".repeat(28 * 60))), List.of(), 3));
        TreeMap<Double, List<Double>> lines = new TreeMap<>();
        read.characters().stream()
                .filter(each -> each.page() == 1 && each.text().equals("会"))
                .forEach(each -> lines.computeIfAbsent(Math.round(each.y() * 100) / 100.0, y -> new ArrayList<>())
                        .add(each.x()));
        assertEquals(22, lines.size());
        lines.values().forEach(line -> {
            assertEquals(28, line.size());
            assertEquals(28, line.getFirst(), RULER);
            assertEquals(28 + 27 * 156.0 / 28, line.getLast(), RULER);
        });
    }

    @Test
    void no_line_begins_with_a_closing_mark_and_no_number_is_torn() {
        for (long seed = 0; seed < MEASURED; seed++) {
            for (String line : continued(paper(random(seed)))) {
                assertFalse("、。，．！？；：）》”".contains(line.substring(0, 1)), "seed " + seed + " " + line);
            }
        }
        String times = "民警08:30到岗，G6京藏高速K1820+300处2020年2月7日检查。".repeat(40);
        List<String> lines = continued(paper(meeting(List.of(new AgendaItem(1, "情况", times)), List.of(), 3)));
        assertTrue(lines.size() > 20);
        lines.stream()
                .filter(line -> line.matches("^[0-9:+].*"))
                .forEach(line -> assertTrue(line.matches("^(08:30|2020|2|7)($|\\D.*)"), line));
    }

    /** How the lines of paragraphs begin that are not their first ones: at the left edge. */
    private static List<String> continued(Document document) {
        return document.pages().stream()
                .flatMap(page -> page.marks().stream())
                .filter(mark -> mark instanceof Mark.Text text && Math.abs(text.x() - 28) < 0.01)
                .map(mark -> ((Mark.Text) mark).text())
                .toList();
    }

    @Test
    void lines_inside_a_paragraph_fill_the_type_area() {
        String times = "民警08:30到岗，在G6京藏高速K1820+300处检查车辆。".repeat(40);
        ReadBack read = print(meeting(List.of(new AgendaItem(1, "情况", times)), List.of(), 3));
        TreeMap<Double, Double> rightmost = new TreeMap<>();
        read.characters().stream()
                .filter(each -> each.page() == 1 && each.y() < 37 + 225 && !"，。".contains(each.text()))
                .forEach(each -> rightmost.merge(each.y(), each.x() + each.width(), Math::max));
        List<Double> ends = List.copyOf(rightmost.values());
        assertTrue(ends.size() > 10, ends.toString());
        // The last line of the paragraph ends where its text does.
        long filled = ends.stream().filter(end -> end > 28 + 156 - 1.2).count();
        assertTrue(filled >= ends.size() * 9 / 10 - 4, ends.toString());
    }

    @Test
    void levels_have_their_faces_and_a_head_stands_with_its_text() {
        String notes = "（一）加强联络。每小时联络一次。\n1.白班由值班员联络。\n(1)先叫远站。\n（二）补齐装备\n反光背心两日内补齐。";
        ReadBack read = print(meeting(List.of(new AgendaItem(1, "夜间值守", notes)), List.of(), 3));
        Document document = paper(meeting(List.of(new AgendaItem(1, "夜间值守", notes)), List.of(), 3));
        assertEquals(1, read.count("一、夜间值守"));
        assertEquals(Face.HEI, face(document, "一、夜间值守"));
        assertEquals(Face.KAI, face(document, "（一）加强联络。"));
        assertEquals(Face.FANGSONG, face(document, "每小时联络一次。"));
        assertEquals(Face.FANGSONG, face(document, "1.白班由值班员联络。"));
        assertEquals(Face.FANGSONG, face(document, "(1)先叫远站。"));
        assertEquals(Face.KAI, face(document, "（二）补齐装备"));
    }

    private static Face face(Document document, String text) {
        return document.pages().stream()
                .flatMap(page -> page.marks().stream())
                .filter(mark -> mark instanceof Mark.Text words && words.text().equals(text))
                .map(mark -> ((Mark.Text) mark).type().face())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_colophon_is_on_the_last_page_wherever_the_text_ends() {
        // The text grows by a line each time, through the foot of a page and on.
        for (int lines = 1; lines <= 30; lines++) {
            Document document = paper(meeting(List.of(new AgendaItem(1, "情况", "会\n".repeat(lines))), List.of(), 0));
            List<Page> pages = document.pages();
            for (Page page : pages) {
                long rules = page.marks().stream()
                        .filter(mark ->
                                mark instanceof Mark.Line line && line.ink().red() == 0)
                        .count();
                assertEquals(page == pages.getLast() ? 2 : 0, rules, lines + " lines");
                // Besides its page number.
                assertTrue(page.marks().size() > 1, lines + " lines");
            }
        }
    }

    @Test
    void three_hundred_people_and_a_record_of_two_hundred_pages_are_set_as_well() {
        ReadBack many = print(meeting(List.of(), List.of(), 300));
        assertEquals(1, many.count("姓名" + (char) ('甲' + 298)));
        String said = "各检查站夜间每小时联络一次，发现情况立即报告。".repeat(25);
        List<AgendaItem> agenda = new ArrayList<>();
        for (int i = 1; i <= 205; i++) {
            agenda.add(new AgendaItem(i, "情况" + i, said));
        }
        Document record =
                RecordPaper.of(meeting(agenda, List.of(), 300), IMPRINT).onPaper(IMPRINT, BUNDLED, MADE);
        assertTrue(record.pages().size() >= 200, record.pages().size() + " pages");
        for (Page page : record.pages()) {
            // Nothing but the page number stands on no page.
            assertTrue(page.marks().size() > 1);
            page.marks().stream()
                    .filter(Mark.Text.class::isInstance)
                    .map(Mark.Text.class::cast)
                    .filter(text -> text.type().points() == 15.75)
                    .forEach(text -> assertTrue(text.baseline() < 37 + 225));
        }
    }

    @Test
    void a_record_that_ends_at_the_foot_of_a_page_has_no_empty_page_behind_it() {
        for (int lines = 1; lines <= 30; lines++) {
            Document record = RecordPaper.of(
                            meeting(List.of(new AgendaItem(1, "情况", "会\n".repeat(lines))), List.of(), 0), IMPRINT)
                    .onPaper(IMPRINT, BUNDLED, MADE);
            assertTrue(record.pages().getLast().marks().size() > 1, lines + " lines");
        }
    }

    @Test
    void rare_emoji_and_foreign_writing_is_printed_or_refused_by_name_and_never_a_box() {
        for (String name : List.of("𠮷", "😀", "👨‍👩‍👧", "محمد", "שלום", "བཀྲ", "\ud800")) {
            Meeting meeting = meeting(List.of(new AgendaItem(1, "情况", "联系人李" + name + "到场。")), List.of(), 1);
            ProblemException refused = assertThrows(ProblemException.class, () -> print(meeting), name);
            String first = Character.toString(name.codePointAt(0));
            assertTrue(refused.problem().args().getFirst().toString().startsWith(first), name);
        }
        ReadBack printed = print(meeting(List.of(new AgendaItem(1, "情况", "联系人李㛃到场。")), List.of(), 1));
        assertEquals(1, printed.count("李㛃"));
    }

    @Test
    void a_topic_that_was_written_with_its_number_is_not_numbered_twice() {
        ReadBack read = print(meeting(List.of(new AgendaItem(1, "一、总体情况", "正常。")), List.of(), 1));
        assertEquals(1, read.count("一、总体情况"));
        assertEquals(0, read.count("一、一、"));
    }

    @Test
    void in_english_no_words_stand_on_others() {
        Imprint english = new Imprint(
                "Yunling County Public Security Bureau, Road Checkpoint Brigade",
                "",
                Words.in(Language.EN),
                new Formats(Language.EN, DutyCalendar.CHINA));
        Document document =
                MinutesPaper.of(meeting(List.of(), List.of(), 2), english, MADE).onPaper(english, BUNDLED, MADE);
        List<Mark.Text> texts = document.pages().getFirst().marks().stream()
                .filter(Mark.Text.class::isInstance)
                .map(Mark.Text.class::cast)
                .toList();
        for (Mark.Text one : texts) {
            for (Mark.Text other : texts) {
                boolean level = one != other && Math.abs(one.baseline() - other.baseline()) < 1;
                double end = one.x() + BUNDLED.width(one.type(), one.text());
                assertFalse(level && other.x() >= one.x() && other.x() < end, one + " under " + other);
            }
        }
    }
}
