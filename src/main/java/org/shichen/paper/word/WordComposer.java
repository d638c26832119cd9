package org.shichen.paper.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.shichen.paper.Face;
import org.shichen.paper.Levels;
import org.shichen.paper.Levels.Part;
import org.shichen.paper.Measure;
import org.shichen.paper.OfficialGrid;
import org.shichen.paper.OfficialPaper;
import org.shichen.paper.PageFormat;
import org.shichen.paper.Table;
import org.shichen.paper.Type;

/**
 * Sets official paper for a word processor (.docx), so that it can be worked on: the same paper, margins, grid of 22
 * lines of 28 characters, faces and parts as {@link org.shichen.paper.OfficialComposer} draws. Where the lines break is
 * up to the word processor and its fonts. Not for two threads.
 */
public final class WordComposer implements OfficialPaper {

    private static final int INDENT = 2;
    private static final String RED = "D90000";

    /** GB/T 9704-2012 10.3. */
    private static final double MARK_BELOW = 35;

    private static final double LARGEST_MARK = 36;

    /** A character less than the type area, for a face that runs wider than ours. */
    private static final double MARK_WIDTH = OfficialGrid.WIDTH - OfficialGrid.CHARACTER;

    /**
     * From the lower edge of the sheet to the foot of a page number, whose line of 6.35 mm is halved by its dashes 7 mm
     * under the type area.
     */
    private static final double NUMBER_ABOVE = 35 - 7 - 6.35 / 2;

    /** Word fits a line fewer on the page when the grid is a hair taller than the type area. */
    private static final BigInteger LINE_PITCH = BigInteger.valueOf(579);

    /** 4096ths of a point between characters of 16 pt, so that 28 stand in 156 mm. */
    private static final BigInteger CHARACTER_SPACE = BigInteger.valueOf(-849);

    private final Measure measure;
    private final XWPFDocument word = new XWPFDocument();
    private boolean leads;
    private int together;

    public WordComposer(Measure measure) {
        this.measure = measure;
        try (InputStream styles = WordComposer.class.getResourceAsStream("/paper/word-styles.xml")) {
            word.createStyles().setStyles(StylesDocument.Factory.parse(styles).getStyles());
            fonts();
        } catch (IOException | XmlException | OpenXML4JException broken) {
            throw new IllegalStateException(broken);
        }
        page();
        number(word.createFooter(HeaderFooterType.DEFAULT).createParagraph().getCTP(), true);
        number(word.createFooter(HeaderFooterType.EVEN).createParagraph().getCTP(), false);
        word.setEvenAndOddHeadings(true);
    }

    @Override
    public void bookmark(String title) {
        leads = true;
    }

    @Override
    public void blank(int lines) {
        for (int i = 0; i < lines; i++) {
            paragraph();
        }
    }

    @Override
    public void together(int lines) {
        together = lines;
    }

    @Override
    public void mark(String mark, String number, String unit, String date) {
        double points = LARGEST_MARK;
        while (points > OfficialGrid.BODY.points() && measure.width(new Type(Face.TITLE, points), mark) > MARK_WIDTH) {
            points -= 0.5;
        }
        Type type = new Type(Face.TITLE, points);
        CTP red = paragraph();
        WordText.style(red, "Title");
        var properties = WordText.of(red);
        var spacing = properties.addNewSpacing();
        spacing.setBefore(WordText.twips(MARK_BELOW));
        spacing.setLine(WordText.twips(type.em()));
        spacing.setLineRule(STLineSpacingRule.EXACT);
        // On to the next line of the grid.
        double end = MARK_BELOW + type.em();
        spacing.setAfter(WordText.twips(Math.ceil(end / OfficialGrid.LINE) * OfficialGrid.LINE - end));
        WordText.run(red, mark, type).getRPr().addNewColor().setVal(RED);

        CTP numbered = paragraph();
        WordText.of(numbered).addNewJc().setVal(STJc.CENTER);
        WordText.run(numbered, number, OfficialGrid.BODY);
        blank(1);

        CTP between = paragraph();
        var ruled = WordText.of(between);
        var rule = ruled.addNewPBdr().addNewBottom();
        rule.setVal(STBorder.SINGLE);
        rule.setSz(BigInteger.valueOf(16));
        rule.setSpace(BigInteger.valueOf(3));
        rule.setColor(RED);
        var stop = ruled.addNewTabs().addNewTab();
        stop.setVal(STTabJc.RIGHT);
        stop.setPos(WordText.twips(OfficialGrid.WIDTH - OfficialGrid.CHARACTER));
        firstLine(between, 1);
        WordText.run(between, unit, OfficialGrid.BODY);
        WordText.run(between, "", OfficialGrid.BODY).addNewTab();
        WordText.run(between, date, OfficialGrid.BODY);
        blank(1);
    }

    @Override
    public void title(String text) {
        CTP title = paragraph();
        WordText.style(title, "Title");
        WordText.run(title, text, OfficialGrid.TITLE);
        blank(1);
    }

    @Override
    public void paragraph(List<Part> set) {
        CTP written = paragraph();
        if (Levels.headAlone(set)) {
            boolean first = set.getFirst().type().equals(OfficialGrid.HEAD);
            WordText.style(written, first ? "Heading1" : "Heading2");
        }
        firstLine(written, INDENT);
        set.forEach(part -> WordText.run(written, part.text(), part.type()));
    }

    @Override
    public void labelled(String label, String text) {
        double beside = measure.width(OfficialGrid.HEAD, label)
                + label.codePointCount(0, label.length()) * (OfficialGrid.CHARACTER - OfficialGrid.HEAD.em());
        CTP written = paragraph();
        var indent = WordText.of(written).addNewInd();
        indent.setLeft(WordText.twips(INDENT * OfficialGrid.CHARACTER + beside));
        indent.setHanging(WordText.twips(beside));
        WordText.run(written, label, OfficialGrid.HEAD);
        WordText.run(written, text, OfficialGrid.BODY);
    }

    @Override
    public void atRight(String text) {
        CTP written = paragraph();
        WordText.of(written).addNewInd().setRight(WordText.twips(OfficialGrid.CHARACTER));
        WordText.of(written).addNewJc().setVal(STJc.RIGHT);
        WordText.run(written, text, OfficialGrid.BODY);
    }

    @Override
    public void table(Table table) {
        WordTable.write(table, word.getDocument().getBody().addNewTbl(), measure);
        // Two tables without anything between them would become one.
        closing();
    }

    @Override
    public void colophon(String copies, String unit, String issued) {
        WordColophon.write(word.getDocument().getBody().addNewTbl(), copies, unit, issued);
        closing();
    }

    /** @return the file; nothing may be set after that */
    public byte[] finish(String title, String author, String language, Instant madeAt) {
        var properties = word.getProperties().getCoreProperties();
        properties.setTitle(title);
        properties.setCreator(author);
        properties.setCreated(Optional.of(Date.from(madeAt)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (word) {
            word.getPackage().getPackageProperties().setLanguageProperty(language);
            word.write(bytes);
        } catch (IOException | OpenXML4JException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private CTP paragraph() {
        CTP paragraph = word.getDocument().getBody().addNewP();
        if (together > 1) {
            WordText.of(paragraph).addNewKeepNext();
        }
        together = Math.max(0, together - 1);
        if (leads) {
            WordText.of(paragraph).addNewOutlineLvl().setVal(BigInteger.ZERO);
            leads = false;
        }
        return paragraph;
    }

    /** A paragraph that takes no room: every document ends with one. */
    private void closing() {
        var spacing = WordText.of(word.getDocument().getBody().addNewP()).addNewSpacing();
        spacing.setLine(BigInteger.valueOf(20));
        spacing.setLineRule(STLineSpacingRule.EXACT);
    }

    private static void firstLine(CTP paragraph, int characters) {
        var indent = WordText.of(paragraph).addNewInd();
        indent.setFirstLine(WordText.twips(characters * OfficialGrid.CHARACTER));
        indent.setFirstLineChars(BigInteger.valueOf(100L * characters));
    }

    private void page() {
        PageFormat format = OfficialGrid.FORMAT;
        CTSectPr section = word.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(WordText.twips(format.width()));
        size.setH(WordText.twips(format.height()));
        var margins = section.addNewPgMar();
        margins.setTop(WordText.twips(format.margins().top()));
        margins.setRight(WordText.twips(format.margins().right()));
        margins.setBottom(WordText.twips(format.margins().bottom()));
        margins.setLeft(WordText.twips(format.margins().left()));
        margins.setHeader(WordText.twips(15));
        margins.setFooter(WordText.twips(NUMBER_ABOVE));
        margins.setGutter(BigInteger.ZERO);
        var grid = section.addNewDocGrid();
        grid.setType(STDocGrid.LINES_AND_CHARS);
        grid.setLinePitch(LINE_PITCH);
        grid.setCharSpace(CHARACTER_SPACE);
    }

    /** GB/T 9704-2012 7.5: between dashes, one character in, odd pages at the right, even pages at the left. */
    private static void number(CTP footer, boolean odd) {
        WordText.style(footer, "Footer");
        var indent = WordText.of(footer).addNewInd();
        if (odd) {
            indent.setRight(WordText.twips(OfficialGrid.NUMBER.em()));
        } else {
            indent.setLeft(WordText.twips(OfficialGrid.NUMBER.em()));
        }
        WordText.of(footer).addNewJc().setVal(odd ? STJc.RIGHT : STJc.LEFT);
        WordText.run(footer, "\u2014 ", OfficialGrid.NUMBER);
        var field = footer.addNewFldSimple();
        field.setInstr("PAGE");
        var run = field.addNewR();
        run.addNewT().setStringValue("1");
        WordText.run(footer, " \u2014", OfficialGrid.NUMBER);
    }

    /** POI knows no table of fonts; it is a part of its own. */
    private void fonts() throws IOException, OpenXML4JException {
        PackagePartName name = PackagingURIHelper.createPartName("/word/fontTable.xml");
        var part = word.getPackage().createPart(name, XWPFRelation.FONT_TABLE.getContentType());
        try (InputStream in = WordComposer.class.getResourceAsStream("/paper/word-fonts.xml");
                OutputStream out = part.getOutputStream()) {
            in.transferTo(out);
        }
        word.getPackagePart().addRelationship(name, TargetMode.INTERNAL, XWPFRelation.FONT_TABLE.getRelation());
    }
}
