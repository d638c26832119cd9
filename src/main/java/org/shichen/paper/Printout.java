package org.shichen.paper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;

/**
 * A document ready for the printer, the file and the screen: all three are this one PDF, so what is seen is what is
 * printed.
 *
 * @param pdf the file; not to be changed
 * @param faces which fonts the faces of the document were set with
 * @param programs every font that is embedded, also those that lent a single character
 */
public record Printout(Document document, byte[] pdf, Set<FaceUsed> faces, Set<String> programs) {

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
     * Writes the PDF as a whole or not at all: beside its place first, then under its name.
     *
     * @param replace whether a file that stands there may go
     * @throws ProblemException {@code problem.paper.exists} when one stands there and may not,
     *     {@code problem.paper.denied} when it cannot be written
     */
    public void write(Path file, boolean replace) {
        Path target = file.toAbsolutePath();
        if (!replace && Files.exists(target)) {
            throw new ProblemException(Problem.of("problem.paper.exists", target));
        }
        Path partial = target.resolveSibling(target.getFileName() + ".partial");
        try {
            try (FileChannel channel = FileChannel.open(
                    partial,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(pdf);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            publish(partial, target, replace);
        } catch (FileAlreadyExistsException meanwhile) {
            discard(partial);
            throw new ProblemException(Problem.of("problem.paper.exists", target), meanwhile);
        } catch (IOException failure) {
            discard(partial);
            throw new ProblemException(Problem.of("problem.paper.denied", target), failure);
        }
    }

    private static void publish(Path partial, Path target, boolean replace) throws IOException {
        if (!replace) {
            Files.move(partial, target);
            return;
        }
        try {
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException plain) {
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(Path partial) {
        try {
            Files.deleteIfExists(partial);
        } catch (IOException left) {
            // The trouble that is told is the one of writing.
        }
    }
}
