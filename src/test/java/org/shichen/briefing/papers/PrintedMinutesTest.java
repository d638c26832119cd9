package org.shichen.briefing.papers;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.shichen.briefing.AgendaItem;
import org.shichen.briefing.Decision;
import org.shichen.briefing.Meeting;
import org.shichen.paper.Document;
import org.shichen.paper.Mark;
import org.shichen.paper.PdfWriter;
import org.shichen.paper.ReadBack;

/**
 * A ruler laid on the minutes as they come out of the file: GB/T 9704-2012, within half a millimetre.
 * {@code -Dshichen.minutes=200} measures as many as the long run.
 */
class PrintedMinutesTest {

    private static final double RULER = 0.5;

    @Test
    void the_mark_is_red_and_thirty_five_millimetres_under_the_edge_of_the_type_area() {
        for (long seed = 0; seed < MEASURED; seed++) {
            Document document = paper(random(seed));
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
            Document document = paper(random(seed));
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
        Document document = RecordPaper.of(random(3), IMPRINT).onPaper(IMPRINT, BUNDLED, MADE);
        ReadBack read = new ReadBack(PdfWriter.write(document, BUNDLED).pdf());
        assertEquals(1, read.count("散会（12:30）"));
        assertEquals(1, read.count("主持人（签字）"));
        assertTrue(read.count("应到") == 1);
    }

    @Test
    void the_printed_page_has_ink_where_a_person_expects_it() throws IOException {
        try (PDDocument pdf =
                Loader.loadPDF(PdfWriter.write(paper(random(1)), BUNDLED).pdf())) {
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
}
