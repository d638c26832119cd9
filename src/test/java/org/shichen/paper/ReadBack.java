package org.shichen.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A PDF as a reader sees it: where each character stands on the sheet, in millimetres from its upper left corner. */
public final class ReadBack {

    /** @param x left edge of the character; {@code y} its baseline */
    public record Character(int page, String text, double x, double y, double width, double points, String font) {}

    /** @param width in millimetres */
    public record Sheet(double width, double height) {}

    private final List<Character> characters = new ArrayList<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private final String text;

    public ReadBack(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.getPages().forEach(page -> {
                PDRectangle box = page.getMediaBox();
                sheets.add(new Sheet(Length.millimetres(box.getWidth()), Length.millimetres(box.getHeight())));
            });
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition at) {
                    super.processTextPosition(at);
                    characters.add(new Character(
                            getCurrentPageNo() - 1,
                            at.getUnicode(),
                            Length.millimetres(at.getXDirAdj()),
                            Length.millimetres(at.getYDirAdj()),
                            Length.millimetres(at.getWidthDirAdj()),
                            at.getFontSizeInPt(),
                            at.getFont().getName()));
                }
            };
            stripper.setSortByPosition(true);
            text = stripper.getText(document);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public List<Sheet> sheets() {
        return sheets;
    }

    public String text() {
        return text;
    }

    public List<Character> characters() {
        return characters;
    }

    /** The text of a page as it was written, in the order of writing, without any break. */
    public String page(int page) {
        StringBuilder all = new StringBuilder();
        characters.stream().filter(each -> each.page == page).forEach(each -> all.append(each.text));
        return all.toString();
    }

    /** How often the words stand on all pages. */
    public int count(String words) {
        int count = 0;
        for (int page = 0; page < sheets.size(); page++) {
            String all = page(page);
            for (int at = all.indexOf(words); at >= 0; at = all.indexOf(words, at + 1)) {
                count++;
            }
        }
        return count;
    }
}
