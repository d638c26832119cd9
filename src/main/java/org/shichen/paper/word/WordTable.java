package org.shichen.paper.word;

import java.math.BigInteger;
import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHeightRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;
import org.shichen.paper.Cell;
import org.shichen.paper.Drawing;
import org.shichen.paper.Measure;
import org.shichen.paper.Table;
import org.shichen.paper.Type;

/** Writes a table for a word processor: heads said again on each page, rows whole, cells merged as on our own paper. */
final class WordTable {

    /** Eighths of a point: 0.2 mm. */
    private static final int HAIRLINE = 4;

    private static final String BLACK = "000000";
    private static final String GREY = "E6E6E6";

    private final Table table;
    private final CTTbl into;
    private final Measure measure;

    private WordTable(Table table, CTTbl into, Measure measure) {
        this.table = table;
        this.into = into;
        this.measure = measure;
    }

    static void write(Table table, CTTbl into, Measure measure) {
        WordTable writing = new WordTable(table, into, measure);
        frame(into, table.widths(), table.padding());
        var borders = into.getTblPr().addNewTblBorders();
        for (CTBorder border : List.of(
                borders.addNewTop(),
                borders.addNewLeft(),
                borders.addNewBottom(),
                borders.addNewRight(),
                borders.addNewInsideH(),
                borders.addNewInsideV())) {
            line(border, HAIRLINE);
        }
        writing.head();
        writing.body();
    }

    /** An empty table of fixed columns, in millimetres. */
    static void frame(CTTbl into, List<Double> widths, double padding) {
        var properties = into.addNewTblPr();
        double sum = widths.stream().mapToDouble(Double::doubleValue).sum();
        wide(properties.addNewTblW(), sum);
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var margins = properties.addNewTblCellMar();
        wide(margins.addNewLeft(), padding);
        wide(margins.addNewRight(), padding);
        var grid = into.addNewTblGrid();
        widths.forEach(width -> grid.addNewGridCol().setW(WordText.twips(width)));
    }

    static void line(CTBorder border, int eighths) {
        border.setVal(STBorder.SINGLE);
        border.setSz(BigInteger.valueOf(eighths));
        border.setSpace(BigInteger.ZERO);
        border.setColor(BLACK);
    }

    private void head() {
        int columns = table.widths().size();
        // Which cell covers each column in the row above, and how many rows it reaches further down.
        int[] further = new int[columns];
        int[] spans = new int[columns];
        for (List<Cell> cells : table.head()) {
            CTRow row = into.addNewTr();
            var properties = row.addNewTrPr();
            properties.addNewCantSplit();
            properties.addNewTblHeader();
            var next = cells.iterator();
            for (int column = 0; column < columns; ) {
                int wide;
                if (further[column] > 0) {
                    wide = spans[column];
                    CTTc continued = cell(row, Cell.of(""), column, wide, table.headType());
                    continued.getTcPr().addNewVMerge().setVal(STMerge.CONTINUE);
                    further[column]--;
                } else {
                    Cell cell = next.next();
                    wide = cell.columns();
                    CTTc written = cell(row, cell, column, wide, table.headType());
                    if (cell.rows() > 1) {
                        written.getTcPr().addNewVMerge().setVal(STMerge.RESTART);
                    }
                    further[column] = cell.rows() - 1;
                    spans[column] = wide;
                }
                column += wide;
            }
        }
    }

    private void body() {
        for (int at = 0; at < table.body().size(); at++) {
            CTRow row = into.addNewTr();
            var properties = row.addNewTrPr();
            properties.addNewCantSplit();
            double tallest = 0;
            int column = 0;
            for (Cell cell : table.body().get(at).cells()) {
                boolean continues = cell.rows() == 0;
                CTTc written = cell(row, cell, column, cell.columns(), table.type());
                if (continues) {
                    written.getTcPr().addNewVMerge().setVal(STMerge.CONTINUE);
                } else if (continuedBelow(at, column)) {
                    written.getTcPr().addNewVMerge().setVal(STMerge.RESTART);
                }
                Drawing drawing = cell.drawing();
                tallest = Math.max(tallest, Math.max(cell.least(), drawing == null ? 0 : drawing.height(measure)));
                column += cell.columns();
            }
            if (tallest > 0) {
                var height = properties.addNewTrHeight();
                height.setVal(WordText.twips(tallest));
                height.setHRule(STHeightRule.AT_LEAST);
            }
        }
    }

    private boolean continuedBelow(int row, int column) {
        if (row + 1 >= table.body().size()) {
            return false;
        }
        int at = 0;
        for (Cell cell : table.body().get(row + 1).cells()) {
            if (at == column) {
                return cell.rows() == 0;
            }
            at += cell.columns();
        }
        return false;
    }

    private CTTc cell(CTRow row, Cell cell, int column, int wide, Type plain) {
        CTTc written = row.addNewTc();
        CTTcPr properties = written.addNewTcPr();
        double width = 0;
        for (int each = column; each < column + wide; each++) {
            width += table.widths().get(each);
        }
        wide(properties.addNewTcW(), width);
        if (wide > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(wide));
        }
        if (cell.filling() != Cell.Filling.NONE) {
            var shade = properties.addNewShd();
            shade.setVal(cell.filling() == Cell.Filling.HATCHED ? STShd.DIAG_STRIPE : STShd.CLEAR);
            shade.setColor("auto");
            shade.setFill(GREY);
        }
        properties.addNewVAlign().setVal(STVerticalJc.CENTER);
        Type type = cell.type() == null ? plain : cell.type();
        for (String text : cell.text().split("\n", -1)) {
            CTP paragraph = written.addNewP();
            WordText.style(paragraph, "TableText");
            WordText.of(paragraph)
                    .addNewJc()
                    .setVal(
                            switch (cell.align()) {
                                case LEFT -> STJc.LEFT;
                                case CENTRE -> STJc.CENTER;
                                case RIGHT -> STJc.RIGHT;
                            });
            WordText.run(paragraph, text, type);
        }
        return written;
    }

    static void wide(CTTblWidth width, double millimetres) {
        width.setType(STTblWidth.DXA);
        width.setW(WordText.twips(millimetres));
    }
}
