package org.shichen.briefing.papers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.shichen.briefing.ActionItem;
import org.shichen.briefing.ActionStage;
import org.shichen.briefing.AgendaItem;
import org.shichen.briefing.Attendance;
import org.shichen.briefing.Decision;
import org.shichen.briefing.Lamp;
import org.shichen.briefing.Meeting;
import org.shichen.briefing.MeetingSeries;
import org.shichen.briefing.MeetingStage;
import org.shichen.briefing.MeetingSummary;
import org.shichen.briefing.Presence;
import org.shichen.briefing.SeriesKind;
import org.shichen.clock.DutyCalendar;
import org.shichen.paper.Document;
import org.shichen.paper.Mark;
import org.shichen.paper.PdfWriter;
import org.shichen.paper.ReadBack;
import org.shichen.paper.Typefaces;
import org.shichen.ui.Formats;
import org.shichen.ui.Imprint;
import org.shichen.ui.Language;
import org.shichen.ui.Words;

/**
 * A ruler laid on the minutes as they come out of the file: GB/T 9704-2012, within half a millimetre.
 * {@code -Dshichen.minutes=200} measures as many as the long run.
 */
class MinutesPaperTest {

    private static final int MEASURED = Integer.getInteger("shichen.minutes", 25);
    private static final double RULER = 0.5;
    private static final Typefaces BUNDLED = Typefaces.of(List.of());
    private static final Instant MADE = Instant.parse("2020-02-07T02:00:00Z");
    private static final Imprint IMPRINT =
            new Imprint("云岭县公安局道路检查大队", "盛慧洁", Words.in(Language.ZH), new Formats(Language.ZH, DutyCalendar.CHINA));

    @Test
    void every_line_stands_on_the_grid_and_every_character_inside_the_type_area() {
        for (long seed = 0; seed < MEASURED; seed++) {
            ReadBack read = print(random(seed));
            for (ReadBack.Character each : body(read)) {
                assertTrue(each.x() > 28 - RULER && each.x() < 28 + 156 + RULER, "seed " + seed + " " + each);
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
    void the_mark_is_red_and_thirty_five_millimetres_under_the_edge_of_the_type_area() {
        for (long seed = 0; seed < MEASURED; seed++) {
            Document document = MinutesPaper.of(random(seed), IMPRINT, BUNDLED, MADE);
            Mark.Text mark = (Mark.Text) document.pages().getFirst().marks().getFirst();
            assertEquals(37 + 35, mark.baseline() - mark.type().rise(), RULER);
            assertTrue(mark.ink().red() > 0.7 && mark.ink().green() < 0.2);
            ReadBack read = new ReadBack(PdfWriter.write(document, BUNDLED).pdf());
            List<ReadBack.Character> printed = read.characters().stream()
                    .filter(each -> each.page() == 0 && Math.abs(each.y() - mark.baseline()) < 0.1)
                    .toList();
            double left = printed.getFirst().x() - 28;
            double right = 28 + 156 - printed.getLast().x() - printed.getLast().width();
            assertEquals(left, right, RULER);
        }
    }

    @Test
    void page_numbers_stand_seven_millimetres_under_the_type_area_odd_right_even_left() {
        ReadBack read = print(meeting(List.of(new AgendaItem(1, "情况", "会".repeat(28 * 60))), List.of(), 3));
        assertTrue(read.sheets().size() >= 3);
        for (int page = 0; page < read.sheets().size(); page++) {
            int at = page;
            List<ReadBack.Character> number = read.characters().stream()
                    .filter(each -> each.page() == at && each.y() > 37 + 225)
                    .toList();
            assertEquals(
                    "— " + (page + 1) + " —",
                    number.stream().map(ReadBack.Character::text).reduce("", String::concat));
            double dash = number.getFirst().y() - 0.38 * 4.939;
            assertEquals(37 + 225 + 7, dash, RULER);
            double edge = page % 2 == 0
                    ? 28 + 156 - number.getLast().x() - number.getLast().width()
                    : number.getFirst().x() - 28;
            assertEquals(4.939, edge, RULER);
        }
    }

    @Test
    void the_colophon_ends_on_the_lower_edge_of_the_last_page_and_nothing_stands_in_it() {
        for (long seed = 0; seed < MEASURED; seed++) {
            Document document = MinutesPaper.of(random(seed), IMPRINT, BUNDLED, MADE);
            List<Mark.Line> rules = document.pages().getLast().marks().stream()
                    .filter(Mark.Line.class::isInstance)
                    .map(Mark.Line.class::cast)
                    .filter(rule -> rule.ink().red() == 0)
                    .toList();
            assertEquals(37 + 225, rules.getLast().y1(), 0.01);
            assertEquals(0.35, rules.getFirst().thickness());
            assertEquals(156, rules.getFirst().x2() - rules.getFirst().x1(), 0.01);
            double top = rules.getFirst().y1();
            document.pages().getLast().marks().stream()
                    .filter(Mark.Text.class::isInstance)
                    .map(Mark.Text.class::cast)
                    .filter(text -> text.type().points() == 15.75)
                    .forEach(text -> assertTrue(text.baseline() < top));
        }
    }

    @Test
    void who_is_responsible_and_who_was_there_stands_in_it_and_names_stand_under_the_first_name() {
        Meeting meeting =
                meeting(List.of(new AgendaItem(1, "夜间联络", "每小时联络一次。")), List.of(new Decision(1, "补齐反光背心。")), 40);
        ReadBack read = print(meeting);
        assertEquals(1, read.count("补齐反光背心。（责任人：赵卫东，时限：2020年2月9日）"));
        assertEquals(1, read.count("一、夜间联络"));
        List<ReadBack.Character> body = body(read);
        int label = 0;
        while (!body.get(label).text().equals("出")
                || !body.get(label + 1).text().equals("席")) {
            label++;
        }
        double first = body.get(label + 3).x();
        double y = body.get(label).y();
        int on = body.get(label).page();
        double under = body.stream()
                .filter(each -> each.y() > y + 5 && each.y() < y + 12 && each.page() == on)
                .mapToDouble(ReadBack.Character::x)
                .min()
                .orElseThrow();
        assertEquals(28 + 2 * 156.0 / 28 + 3 * 156.0 / 28, first, RULER);
        assertEquals(first, under, RULER);
    }

    @Test
    void the_record_says_when_the_meeting_closed_and_leaves_room_to_sign() {
        Document document = RecordPaper.of(random(3), IMPRINT, BUNDLED, MADE);
        ReadBack read = new ReadBack(PdfWriter.write(document, BUNDLED).pdf());
        assertEquals(1, read.count("散会（12:30）"));
        assertEquals(1, read.count("主持人（签字）"));
        assertTrue(read.count("应到") == 1);
    }

    @Test
    void the_printed_page_has_ink_where_a_person_expects_it() throws IOException {
        try (PDDocument pdf =
                Loader.loadPDF(PdfWriter.write(MinutesPaper.of(random(1), IMPRINT, BUNDLED, MADE), BUNDLED)
                        .pdf())) {
            var picture = new PDFRenderer(pdf).renderImageWithDPI(0, 254);
            int red = 0;
            for (int x = 280; x < 1840; x++) {
                for (int y = 720; y < 860; y++) {
                    int rgb = picture.getRGB(x, y);
                    red += ((rgb >> 16) & 255) > 180 && (rgb & 255) < 90 ? 1 : 0;
                }
            }
            assertTrue(red > 5000, "red dots " + red);
        }
    }

    private static ReadBack print(Meeting meeting) {
        return new ReadBack(PdfWriter.write(MinutesPaper.of(meeting, IMPRINT, BUNDLED, MADE), BUNDLED)
                .pdf());
    }

    /** Without page numbers. */
    private static List<ReadBack.Character> body(ReadBack read) {
        return read.characters().stream().filter(each -> each.y() < 37 + 225).toList();
    }

    private static Meeting random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<AgendaItem> agenda = new ArrayList<>();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            agenda.add(new AgendaItem(
                    agenda.size() + 1, text(random, 4 + random.nextInt(40)), text(random, random.nextInt(700))));
        }
        List<Decision> decisions = new ArrayList<>();
        for (int i = random.nextInt(9); i > 0; i--) {
            decisions.add(new Decision(decisions.size() + 1, text(random, 10 + random.nextInt(90)) + "。"));
        }
        return meeting(agenda, decisions, random.nextInt(60));
    }

    private static String text(SplittableRandom random, int length) {
        String letters = "检查站夜间联络每小时一次车辆人员登记值守“”,。、;:()《》2020年2月7日08:30 G6京藏高速K1820+300民警辅警";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString().strip();
    }

    private static Meeting meeting(List<AgendaItem> agenda, List<Decision> decisions, int people) {
        List<Attendance> attendance = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            attendance.add(new Attendance(
                    i,
                    "姓名" + (char) ('甲' + i),
                    i % 5 == 4 ? Presence.ABSENT : Presence.PRESENT,
                    i % 5 == 4 ? "值守" : ""));
        }
        List<ActionItem> actions = decisions.stream()
                .map(decision -> new ActionItem(
                        decision.ordinal(),
                        2020,
                        decision.ordinal(),
                        1,
                        decision.ordinal(),
                        decision.content(),
                        7,
                        "赵卫东",
                        LocalDate.of(2020, 2, 9),
                        MADE,
                        ActionStage.ASSIGNED,
                        MADE,
                        "",
                        Lamp.YELLOW))
                .toList();
        return new Meeting(
                new MeetingSummary(
                        1,
                        new MeetingSeries(1, SeriesKind.values()[0], "疫情防控专题会议"),
                        14,
                        "省界检查站夜间值守",
                        Instant.parse("2020-02-06T03:00:00Z"),
                        MeetingStage.DRAFT,
                        decisions.size(),
                        actions.size(),
                        0),
                "指挥室",
                "陆志远",
                "云静月",
                Instant.parse("2020-02-06T04:30:00Z"),
                agenda,
                attendance,
                decisions,
                actions);
    }
}
