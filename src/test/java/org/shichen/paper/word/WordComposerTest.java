package org.shichen.paper.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.shichen.paper.Cell;
import org.shichen.paper.Face;
import org.shichen.paper.Measure;
import org.shichen.paper.OfficialGrid;
import org.shichen.paper.Table;
import org.shichen.paper.Type;

/** What a word processor gets, read back: the same paper, grid, faces and parts, and words that can be worked on. */
class WordComposerTest {

    private static final Measure EMS = (type, text) -> type.em() * text.codePointCount(0, text.length());
    private static final Instant MADE = Instant.parse("2020-02-07T02:00:00Z");

    /** Twips of a millimetre. */
    private static final double TWIPS = 1440 / 25.4;

    private final WordComposer composer = new WordComposer(EMS);

    @Test
    void the_paper_has_the_margins_and_the_grid_of_the_standard() throws IOException {
        composer.paragraph("会议要求", OfficialGrid.BODY);
        try (XWPFDocument read = read()) {
            var section = read.getDocument().getBody().getSectPr();
            assertEquals(210, millimetres(section.getPgSz().getW()), 0.02);
            assertEquals(297, millimetres(section.getPgSz().getH()), 0.02);
            assertEquals(37, millimetres(section.getPgMar().getTop()), 0.02);
            assertEquals(28, millimetres(section.getPgMar().getLeft()), 0.02);
            assertEquals(26, millimetres(section.getPgMar().getRight()), 0.02);
            assertEquals(35, millimetres(section.getPgMar().getBottom()), 0.02);
            var grid = section.getDocGrid();
            assertEquals(STDocGrid.LINES_AND_CHARS, grid.getType());
            double room = 225 * TWIPS;
            assertEquals(22, (int) (room / grid.getLinePitch().doubleValue()));
            double character = 16 + grid.getCharSpace().doubleValue() / 4096;
            assertEquals(28, (int) (156 * TWIPS / 20 / character));
        }
    }

    @Test
    void page_numbers_stand_outside_between_dashes() throws IOException {
        composer.paragraph("会议要求", OfficialGrid.BODY);
        try (XWPFDocument read = read()) {
            assertTrue(read.getEvenAndOddHeadings());
            var policy = read.getHeaderFooterPolicy();
            var odd = policy.getDefaultFooter().getParagraphs().getFirst();
            var even = policy.getEvenPageFooter().getParagraphs().getFirst();
            assertEquals(STJc.RIGHT, odd.getCTP().getPPr().getJc().getVal());
            assertEquals(STJc.LEFT, even.getCTP().getPPr().getJc().getVal());
            for (XWPFParagraph number : List.of(odd, even)) {
                assertEquals("— 1 —", number.getText());
                assertEquals("PAGE", number.getCTP().getFldSimpleArray(0).getInstr());
            }
        }
    }

    @Test
    void the_mark_is_red_and_thirty_five_millimetres_down_with_number_unit_date_and_rule_under_it() throws IOException {
        composer.mark("疫情防控专题会议纪要", "第14期", "道路检查大队", "2020年2月7日");
        try (XWPFDocument read = read()) {
            XWPFParagraph mark = read.getParagraphs().getFirst();
            assertEquals("疫情防控专题会议纪要", mark.getText());
            assertEquals("D90000", mark.getRuns().getFirst().getColor());
            assertEquals("方正小标宋简体", eastAsia(mark.getRuns().getFirst()));
            assertEquals(35, millimetres(mark.getCTP().getPPr().getSpacing().getBefore()), 0.02);
            assertEquals("第14期", read.getParagraphs().get(1).getText());
            XWPFParagraph between = read.getParagraphs().get(3);
            assertEquals("道路检查大队\t2020年2月7日", between.getText());
            assertEquals(
                    "D90000",
                    between.getCTP().getPPr().getPBdr().getBottom().xgetColor().getStringValue());
        }
    }

    @Test
    void levels_have_their_styles_and_faces_and_names_hang_under_the_first() throws IOException {
        composer.text("一、夜间联络\n（一）加强值守。每小时联络一次。\n1.白班");
        composer.labelled("出席：", "陆志远、云静月");
        try (XWPFDocument read = read()) {
            var paragraphs = read.getParagraphs();
            assertEquals("Heading1", paragraphs.get(0).getStyle());
            assertEquals("黑体", eastAsia(paragraphs.get(0).getRuns().getFirst()));
            assertEquals(
                    List.of("楷体_GB2312", "仿宋_GB2312"),
                    paragraphs.get(1).getRuns().stream()
                            .map(WordComposerTest::eastAsia)
                            .toList());
            assertEquals(32, 2 * paragraphs.get(2).getRuns().getFirst().getFontSizeAsDouble(), 0.01);
            assertEquals(
                    BigInteger.valueOf(200),
                    paragraphs.get(2).getCTP().getPPr().getInd().getFirstLineChars());
            var indent = paragraphs.get(3).getCTP().getPPr().getInd();
            assertEquals(5 * 156.0 / 28, millimetres(indent.getLeft()), 0.05);
            assertEquals(3 * 156.0 / 28, millimetres(indent.getHanging()), 0.05);
        }
    }

    @Test
    void the_colophon_lies_on_the_lower_edge_of_the_type_area_between_thick_rules() throws IOException {
        composer.colophon("抄送：市公安局", "道路检查大队", "2020年2月7日印发");
        try (XWPFDocument read = read()) {
            XWPFTable table = read.getTables().getFirst();
            assertEquals("抄送：市公安局", table.getRow(0).getCell(0).getText());
            assertEquals("道路检查大队", table.getRow(1).getCell(0).getText());
            assertEquals("2020年2月7日印发", table.getRow(1).getCell(1).getText());
            var properties = table.getCTTbl().getTblPr();
            assertEquals("bottom", properties.getTblpPr().getTblpYSpec().toString());
            assertEquals("margin", properties.getTblpPr().getVertAnchor().toString());
            // Eighths of a point: 0.35 mm and 0.25 mm.
            assertEquals(0.35, properties.getTblBorders().getTop().getSz().doubleValue() / 8 * 25.4 / 72, 0.02);
            assertEquals(0.25, properties.getTblBorders().getInsideH().getSz().doubleValue() / 8 * 25.4 / 72, 0.02);
        }
    }

    @Test
    void tables_say_their_head_again_and_keep_rows_whole_and_cells_merged() throws IOException {
        composer.table(new Table(
                List.of(36.0, 60.0, 60.0),
                List.of(
                        List.of(
                                Cell.centred("甲").spanning(1, 2),
                                Cell.centred("乙").spanning(2, 1)),
                        List.of(Cell.centred("丙"), Cell.centred("丁"))),
                List.of(
                        Table.Row.of(List.of(Cell.of("一"), Cell.of("二").spanning(2, 1))),
                        Table.Row.of(
                                List.of(Cell.of("三"), Cell.of("四"), Cell.of("").atLeast(20))),
                        Table.Row.of(List.of(Cell.ABOVE, Cell.of("五"), Cell.of("六")))),
                new Type(Face.HEI, 14),
                new Type(Face.FANGSONG, 14),
                1));
        try (XWPFDocument read = read()) {
            XWPFTable table = read.getTables().getFirst();
            assertEquals(5, table.getNumberOfRows());
            assertTrue(table.getRow(0).isRepeatHeader() && table.getRow(1).isRepeatHeader());
            assertTrue(!table.getRow(2).isRepeatHeader() && table.getRow(2).isCantSplitRow());
            assertEquals(2, table.getRow(0).getTableCells().size());
            assertEquals("丁", table.getRow(1).getCell(2).getText());
            assertNotNull(table.getRow(3).getCell(0).getCTTc().getTcPr().getVMerge());
            assertNotNull(table.getRow(4).getCell(0).getCTTc().getTcPr().getVMerge());
            assertEquals(
                    20,
                    millimetres(table.getRow(3)
                            .getCtRow()
                            .getTrPr()
                            .getTrHeightArray(0)
                            .getVal()),
                    0.02);
        }
    }

    @Test
    void the_file_says_what_it_is_and_which_fonts_may_stand_in() throws Exception {
        composer.title("会议记录");
        try (XWPFDocument read = read()) {
            var properties = read.getProperties().getCoreProperties();
            assertEquals("纪要", properties.getTitle());
            assertEquals("大队", properties.getCreator());
            assertEquals(MADE, properties.getCreated().toInstant());
            var fonts = read.getPackage().getPart(PackagingURIHelper.createPartName("/word/fontTable.xml"));
            assertTrue(new String(fonts.getInputStream().readAllBytes(), StandardCharsets.UTF_8).contains("仿宋_GB2312"));
        }
    }

    private XWPFDocument read() throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(composer.finish("纪要", "大队", "zh-CN", MADE)));
    }

    private static String eastAsia(XWPFRun run) {
        return run.getCTR().getRPr().getRFontsArray(0).getEastAsia();
    }

    private static double millimetres(Object twips) {
        return Double.parseDouble(twips.toString()) / TWIPS;
    }
}
