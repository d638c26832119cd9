package org.shichen.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shichen.problem.ProblemException;

/** Tables over several pages: heads again on each, rows whole, everything within the margins, pages numbered. */
class ComposerTest {

    private static final Typefaces BUNDLED = Typefaces.of(List.of());
    private static final PageFormat A4 = new PageFormat(Paper.A4, false, new Margins(20, 15, 18, 25));
    private static final Type BODY = new Type(Face.SONG, 10.5);
    private static final Type HEAD = new Type(Face.HEI, 10.5);

    @Test
    void heads_stand_on_every_page_and_no_row_is_split() {
        ReadBack read = read(table(rows(90)));
        int pages = read.sheets().size();
        assertTrue(pages >= 3, pages + " pages");
        assertEquals(pages, read.count("姓名时间"));
        for (int row = 0; row < 90; row++) {
            String one = "行" + row + "甲";
            String other = "行" + row + "乙";
            int first = pageOf(read, one);
            assertEquals(first, pageOf(read, other), one);
        }
        for (int page = 0; page < pages; page++) {
            assertTrue(read.page(page).contains("第" + (page + 1) + "页共" + pages + "页"), read.page(page));
        }
    }

    @Test
    void everything_stands_within_the_margins_and_the_table_fills_them() {
        Document document = document(table(rows(90)));
        double left = Double.MAX_VALUE;
        double right = 0;
        for (Page page : document.pages()) {
            for (Mark mark : page.marks()) {
                if (mark instanceof Mark.Line line) {
                    left = Math.min(left, line.x1());
                    right = Math.max(right, line.x2());
                    assertTrue(line.y1() >= 20 - 0.01 && line.y2() <= 297 - 18 + 0.01, line.toString());
                }
            }
        }
        assertEquals(25, left, 0.01);
        assertEquals(195, right, 0.01);
        for (ReadBack.Character each : read(table(rows(90))).characters()) {
            assertTrue(each.x() >= 25 - 0.01 && each.x() + each.width() <= 195 + 0.01, each.toString());
        }
    }

    @Test
    void what_continues_from_above_is_said_again_on_the_next_page_and_only_there() {
        List<Table.Row> rows = new ArrayList<>();
        for (int row = 0; row < 60; row++) {
            rows.add(Table.Row.of(List.of(row == 0 ? Cell.of("二月六日") : Cell.ABOVE, Cell.of("值班" + row))));
        }
        ReadBack read = read(table(rows));
        assertEquals(read.sheets().size(), read.count("二月六日"));
    }

    @Test
    void the_last_page_of_a_table_has_three_rows_and_the_sum_at_least() {
        for (int count = 30; count < 70; count++) {
            List<Table.Row> rows = new ArrayList<>(rows(count));
            rows.add(Table.Row.of(List.of(Cell.of("合计"), Cell.of("总数"))));
            ReadBack read = read(table(rows));
            assertEquals(pageOf(read, "合计"), pageOf(read, "行" + (count - 3) + "甲"), count + " rows");
        }
    }

    @Test
    void a_table_that_fits_on_a_page_is_not_broken_and_its_title_goes_with_it() {
        for (int before = 5; before < 60; before += 3) {
            Composer composer = new Composer(A4, BUNDLED);
            composer.table(table(rows(before)));
            Table second = table(List.of(
                    Table.Row.of(List.of(Cell.of("首行"), Cell.of("一"))),
                    Table.Row.of(List.of(Cell.of("次行"), Cell.of("二"))),
                    Table.Row.of(List.of(Cell.of("末行"), Cell.of("三")))));
            composer.room("按检查站", HEAD, second, 20);
            composer.paragraph("按检查站", HEAD);
            composer.table(second);
            ReadBack read =
                    read(composer.finish("表", "甲", "zh-CN", Instant.EPOCH, "脚", (page, of) -> "第" + page + "页"));
            assertEquals(pageOf(read, "末行"), pageOf(read, "首行"), before + " rows before");
            assertEquals(pageOf(read, "首行"), pageOf(read, "按检查站"), before + " rows before");
        }
    }

    @Test
    void the_head_of_a_group_is_never_the_last_row_of_a_page() {
        for (int before = 20; before < 60; before++) {
            List<Table.Row> rows = new ArrayList<>(rows(before));
            rows.add(new Table.Row(List.of(Cell.of("第二中队").spanning(2, 1)), true));
            rows.add(Table.Row.of(List.of(Cell.of("组员"), Cell.of("组员时间"))));
            ReadBack read = read(table(rows));
            assertEquals(pageOf(read, "组员"), pageOf(read, "第二中队"), before + " rows before");
        }
    }

    @Test
    void a_sum_stands_on_the_page_of_the_two_rows_before_it() {
        for (int before = 20; before < 60; before++) {
            List<Table.Row> rows = new ArrayList<>(rows(before));
            rows.add(Table.Row.of(List.of(Cell.of("末前二行"), Cell.of("时间"))));
            rows.add(Table.Row.of(List.of(Cell.of("末前一行"), Cell.of("时间"))));
            rows.add(Table.Row.of(List.of(Cell.of("合计"), Cell.of("时间"))));
            ReadBack read = read(table(rows));
            assertEquals(pageOf(read, "合计"), pageOf(read, "末前一行"), before + " rows before");
            assertEquals(pageOf(read, "合计"), pageOf(read, "末前二行"), before + " rows before");
        }
    }

    @Test
    void a_row_taller_than_a_page_is_refused() {
        List<Table.Row> rows = List.of(Table.Row.of(List.of(Cell.of("长".repeat(9000)), Cell.of(""))));
        ProblemException refused = assertThrows(ProblemException.class, () -> document(table(rows)));
        assertEquals("problem.paper.row-too-tall", refused.problem().key());
    }

    @Test
    void merged_heads_cover_their_columns() {
        Table table = new Table(
                List.of(50.0, 60.0, 60.0),
                List.of(
                        List.of(
                                Cell.centred("甲").spanning(1, 2),
                                Cell.centred("乙").spanning(2, 1)),
                        List.of(Cell.centred("丙"), Cell.centred("丁"))),
                List.of(Table.Row.of(List.of(Cell.of("1"), Cell.of("2"), Cell.of("3")))),
                HEAD,
                BODY,
                1);
        ReadBack read = read(table);
        assertEquals(25 + 25, centre(read, "甲"), 0.1);
        assertEquals(25 + 50 + 60, centre(read, "乙"), 0.1);
        assertEquals(25 + 50 + 30, centre(read, "丙"), 0.1);
        assertEquals(25 + 110 + 30, centre(read, "丁"), 0.1);
    }

    @Test
    void bars_stand_to_scale_on_their_axis() {
        Bars bars = new Bars(600, 720, 30, List.of(new Bars.Bar(630, 660, "10:30–11:00", Bars.Filling.HATCHED)), BODY);
        List<Mark> marks = new ArrayList<>();
        bars.draw(100, 50, 120, bars.height(BUNDLED), BUNDLED, marks::add);
        Mark.Hatch hatch = marks.stream()
                .filter(Mark.Hatch.class::isInstance)
                .map(Mark.Hatch.class::cast)
                .findFirst()
                .orElseThrow();
        assertEquals(130, hatch.x(), 0.01);
        assertEquals(30, hatch.width(), 0.01);
    }

    private static double centre(ReadBack read, String text) {
        return read.characters().stream()
                .filter(each -> each.text().equals(text))
                .mapToDouble(each -> each.x() + each.width() / 2)
                .findFirst()
                .orElseThrow();
    }

    private static int pageOf(ReadBack read, String words) {
        return IntStream.range(0, read.sheets().size())
                .filter(page -> read.page(page).contains(words))
                .findFirst()
                .orElse(-1);
    }

    private static List<Table.Row> rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(row -> Table.Row.of(
                        List.of(Cell.of("行" + row + "甲" + "\n".repeat(row % 3)), Cell.of("行" + row + "乙"))))
                .toList();
    }

    @Test
    void a_paragraph_of_text_begins_two_characters_in_and_goes_on_at_the_left() {
        Composer composer = new Composer(A4, BUNDLED);
        composer.indented("东岭站保持双通道查验，夜班每小时联络一次，注意防寒防滑。".repeat(4), BODY);
        Document document = composer.finish("段", "甲", "zh-CN", Instant.EPOCH, "", (page, of) -> "");
        List<Mark.Text> lines = document.pages().getFirst().marks().stream()
                .filter(Mark.Text.class::isInstance)
                .map(Mark.Text.class::cast)
                .filter(line -> line.text().length() > 10)
                .toList();
        assertTrue(lines.size() > 2, lines.size() + " lines");
        assertEquals(25 + 2 * BODY.em(), lines.getFirst().x(), 0.01);
        lines.stream().skip(1).forEach(line -> assertEquals(25, line.x(), 0.01, line.text()));
        lines.forEach(line -> assertTrue(line.x() + BUNDLED.width(BODY, line.text()) <= 195 + 0.01, line.text()));
    }

    private static Table table(List<Table.Row> rows) {
        return new Table(
                List.of(60.0, 110.0), List.of(List.of(Cell.centred("姓名"), Cell.centred("时间"))), rows, HEAD, BODY, 1);
    }

    private static Document document(Table table) {
        Composer composer = new Composer(A4, BUNDLED);
        composer.table(table);
        return composer.finish("表", "甲", "zh-CN", Instant.EPOCH, "脚", (page, of) -> "第" + page + "页共" + of + "页");
    }

    private static ReadBack read(Table table) {
        return read(document(table));
    }

    private static ReadBack read(Document document) {
        return new ReadBack(PdfWriter.write(document, BUNDLED).pdf());
    }
}
