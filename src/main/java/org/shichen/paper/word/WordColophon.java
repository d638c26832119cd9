package org.shichen.paper.word;

import java.math.BigInteger;
import java.util.List;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STYAlign;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHeightRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;
import org.shichen.paper.OfficialGrid;

/** 版记 for a word processor: a table that lies on the lower edge of the type area, GB/T 9704-2012 7.4. */
final class WordColophon {

    /** Eighths of a point: 0.35 mm and 0.25 mm. */
    private static final int OUTER = 8;

    private static final int INNER = 6;
    private static final double LINE = 8;
    private static final double HALF = OfficialGrid.WIDTH / 2;

    private WordColophon() {}

    static void write(CTTbl into, String copies, String unit, String issued) {
        WordTable.frame(into, List.of(HALF, HALF), OfficialGrid.COLOPHON.em());
        var properties = into.getTblPr();
        var place = properties.addNewTblpPr();
        place.setVertAnchor(STVAnchor.MARGIN);
        // From the edge of the sheet: LibreOffice leaves a table as wide as the type area in the text otherwise.
        place.setHorzAnchor(STHAnchor.PAGE);
        place.setTblpX(WordText.twips(OfficialGrid.FORMAT.left()));
        place.setTblpYSpec(STYAlign.BOTTOM);
        var borders = properties.addNewTblBorders();
        WordTable.line(borders.addNewTop(), OUTER);
        WordTable.line(borders.addNewBottom(), OUTER);
        WordTable.line(borders.addNewInsideH(), INNER);
        if (!copies.isEmpty()) {
            CTTc cell = cell(row(into), OfficialGrid.WIDTH, copies, STJc.LEFT);
            cell.getTcPr().addNewGridSpan().setVal(BigInteger.TWO);
        }
        CTRow row = row(into);
        cell(row, HALF, unit, STJc.LEFT);
        cell(row, HALF, issued, STJc.RIGHT);
    }

    private static CTRow row(CTTbl into) {
        CTRow row = into.addNewTr();
        var height = row.addNewTrPr().addNewTrHeight();
        height.setVal(WordText.twips(LINE));
        height.setHRule(STHeightRule.AT_LEAST);
        return row;
    }

    private static CTTc cell(CTRow row, double width, String text, STJc.Enum align) {
        CTTc cell = row.addNewTc();
        WordTable.wide(cell.addNewTcPr().addNewTcW(), width);
        cell.getTcPr().addNewVAlign().setVal(STVerticalJc.CENTER);
        CTP paragraph = cell.addNewP();
        WordText.style(paragraph, "TableText");
        WordText.of(paragraph).addNewJc().setVal(align);
        WordText.run(paragraph, text, OfficialGrid.COLOPHON);
        return cell;
    }
}
