package org.shichen.paper;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/** Puts pictures into a PDF, without loss; in grey ones no colour is left, and what was transparent stays so. */
final class PagePictures {

    private final PDDocument pdf;

    PagePictures(PDDocument pdf) {
        this.pdf = pdf;
    }

    /** @param sheet height of the page in millimetres */
    void draw(Mark.Picture mark, PDPageContentStream out, double sheet) throws IOException {
        BufferedImage picture = mark.picture();
        PDImageXObject image = mark.grey() ? grey(picture) : LosslessFactory.createFromImage(pdf, picture);
        // A picture of a PDF is a unit square that stands on its foot.
        AffineTransform placement =
                new AffineTransform(1 / Length.POINT, 0, 0, -1 / Length.POINT, 0, Length.points(sheet));
        placement.concatenate(mark.placement());
        placement.concatenate(
                new AffineTransform(picture.getWidth(), 0, 0, -picture.getHeight(), 0, picture.getHeight()));
        out.drawImage(image, new Matrix(placement));
    }

    /** Written byte by byte: Java's own grey is linear and would come out too light. */
    private PDImageXObject grey(BufferedImage picture) throws IOException {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        byte[] light = new byte[pixels.length];
        byte[] cover = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            int pixel = pixels[i];
            Ink ink = new Ink((pixel >> 16 & 255) / 255.0, (pixel >> 8 & 255) / 255.0, (pixel & 255) / 255.0);
            light[i] = (byte) Math.round(ink.greyed().red() * 255);
            cover[i] = (byte) (pixel >>> 24);
        }
        PDImageXObject image = bytes(light, width, height);
        if (picture.getColorModel().hasAlpha()) {
            image.getCOSObject().setItem(COSName.SMASK, bytes(cover, width, height));
        }
        return image;
    }

    private PDImageXObject bytes(byte[] samples, int width, int height) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(samples);
        }
        return new PDImageXObject(
                pdf,
                new ByteArrayInputStream(packed.toByteArray()),
                COSName.FLATE_DECODE,
                width,
                height,
                8,
                PDDeviceGray.INSTANCE);
    }
}
