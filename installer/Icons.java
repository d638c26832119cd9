import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/** The icon, drawn at every size that a desktop asks for: twelve strokes of a dial and the character of the name. */
final class Icons {

    static final List<Integer> SIZES = List.of(16, 22, 24, 32, 48, 64, 96, 128, 256, 512);

    private static final Color GROUND = new Color(0x1f5fbf);
    private static final double WHOLE = 256;

    /** How many coordinates a segment of an outline has: move, line, quadratic, cubic, close. */
    private static final int[] NUMBERS_OF_SEGMENT = {2, 2, 4, 6, 0};

    private final Shape character;

    /** @param face the bold typeface that the character is drawn with */
    Icons(Path face) throws IOException {
        try {
            Font font = Font.createFont(Font.TRUETYPE_FONT, face.toFile()).deriveFont(134f);
            Shape outline = font.createGlyphVector(new FontRenderContext(null, true, true), "\u8fb0")
                    .getOutline();
            Rectangle2D box = outline.getBounds2D();
            character = AffineTransform.getTranslateInstance(
                            WHOLE / 2 - box.getCenterX(), WHOLE / 2 - box.getCenterY())
                    .createTransformedShape(outline);
        } catch (java.awt.FontFormatException wrong) {
            throw new IOException(wrong);
        }
    }

    /** All sizes as PNG, and the drawing itself, where the desktops of Linux look for them. */
    void hicolor(Path folder, String name) throws IOException {
        for (int size : SIZES) {
            Path file = folder.resolve(size + "x" + size).resolve("apps").resolve(name + ".png");
            Files.createDirectories(file.getParent());
            Files.write(file, png(size));
        }
        Path drawing = folder.resolve("scalable/apps").resolve(name + ".svg");
        Files.createDirectories(drawing.getParent());
        Files.writeString(drawing, svg());
    }

    /** In the form that jpackage wants on this system. */
    Path forSystem(String system, Path folder) throws IOException {
        boolean windows = system.equals("windows");
        Path file = Files.createDirectories(folder).resolve(windows ? "shichen.ico" : "shichen.png");
        Files.write(file, windows ? ico() : png(256));
        return file;
    }

    private byte[] png(int size) throws IOException {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(size / WHOLE, size / WHOLE);
        pen.setColor(GROUND);
        pen.fill(new RoundRectangle2D.Double(0, 0, WHOLE, WHOLE, 56, 56));
        pen.setColor(Color.WHITE);
        // Below 32 pixels the dial is only dirt around the character, which then may fill the ground.
        if (size >= 32) {
            pen.setStroke(new BasicStroke(8, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
            for (int hour = 0; hour < 12; hour++) {
                pen.draw(stroke(hour));
            }
        } else {
            pen.translate(WHOLE / 2, WHOLE / 2);
            pen.scale(1.5, 1.5);
            pen.translate(-WHOLE / 2, -WHOLE / 2);
        }
        pen.fill(character);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static Line2D stroke(int hour) {
        double angle = Math.PI * hour / 6;
        double x = Math.sin(angle);
        double y = -Math.cos(angle);
        return new Line2D.Double(128 + 93 * x, 128 + 93 * y, 128 + 116 * x, 128 + 116 * y);
    }

    private String svg() {
        StringBuilder text = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 256 256\">\n");
        text.append("<rect width=\"256\" height=\"256\" rx=\"28\" fill=\"#1f5fbf\"/>\n");
        text.append("<g stroke=\"#fff\" stroke-width=\"8\">\n");
        for (int hour = 0; hour < 12; hour++) {
            Line2D line = stroke(hour);
            text.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%.2f\" y1=\"%.2f\" x2=\"%.2f\" y2=\"%.2f\"/>%n",
                    line.getX1(),
                    line.getY1(),
                    line.getX2(),
                    line.getY2()));
        }
        text.append("</g>\n<path fill=\"#fff\" d=\"");
        double[] at = new double[6];
        for (PathIterator path = character.getPathIterator(null); !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            text.append("MLQCZ".charAt(kind));
            for (int i = 0; i < NUMBERS_OF_SEGMENT[kind]; i++) {
                text.append(String.format(Locale.ROOT, "%.2f ", at[i]));
            }
        }
        return text.append("\"/>\n</svg>\n").toString();
    }

    /** The container of Windows: a head, a line for each size, then the PNGs. */
    private byte[] ico() throws IOException {
        List<Integer> sizes = List.of(16, 24, 32, 48, 64, 128, 256);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(file);
        ByteBuffer head = ByteBuffer.allocate(6 + 16 * sizes.size()).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) 0).putShort((short) 1).putShort((short) sizes.size());
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        for (int size : sizes) {
            byte[] picture = png(size);
            head.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0);
            head.putShort((short) 1).putShort((short) 32);
            head.putInt(picture.length).putInt(head.capacity() + pictures.size());
            pictures.write(picture);
        }
        out.write(head.array());
        pictures.writeTo(out);
        return file.toByteArray();
    }
}
