package org.shichen.paper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.shichen.problem.ProblemException;

/**
 * A document ready for the printer, the file and the screen: all three are this one PDF, so what is seen is what is
 * printed.
 *
 * @param pdf the file; not to be changed
 * @param faces which fonts the faces of the document were set with
 * @param lent characters that the font of their face has not, by the font that lent them; they are told beforehand
 */
public record Printout(Document document, byte[] pdf, Set<FaceUsed> faces, SortedMap<String, String> lent) {

    /** A page as pixels, each 0xAARRGGBB, row by row. */
    public record Picture(int width, int height, int[] pixels) {}

    public int pages() {
        return document.pages().size();
    }

    /** @param pixelsPerMillimetre at 96 dpi 3.78. Blocks; not for the FX thread. */
    public Picture picture(int page, double pixelsPerMillimetre) {
        try (PDDocument opened = Loader.loadPDF(pdf)) {
            BufferedImage image = new PDFRenderer(opened)
                    .renderImage(page, (float) (pixelsPerMillimetre * Length.POINT), ImageType.RGB);
            int width = image.getWidth();
            int height = image.getHeight();
            int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
            return new Picture(width, height, pixels);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Writes the PDF as a whole or not at all.
     *
     * @param replace whether a file that stands there may go
     * @throws ProblemException as {@link WholeFile#write}
     */
    public void write(Path file, boolean replace) {
        WholeFile.write(file, pdf, replace);
    }
}
