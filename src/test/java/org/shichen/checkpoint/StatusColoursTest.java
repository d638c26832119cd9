package org.shichen.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shichen.map.MarkShape;
import org.shichen.map.ScreenPen;
import org.shichen.ui.Palette.Role;

/** The states of checkpoints are told apart by people who see colours otherwise, and in grey, in both themes. */
class StatusColoursTest {

    /** As small as the marks are drawn: radius at 80 % text size. */
    private static final double RADIUS = 7;

    private static final int SIZE = 22;

    /** Linear light, severity 1.0: Machado, Oliveira, Fernandes 2009, table 1. */
    private static final Map<String, double[]> EYES = Map.of(
            "usual", new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1},
            "protan",
                    new double[] {
                        0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998
                    },
            "deutan",
                    new double[] {
                        0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881
                    },
            "tritan",
                    new double[] {
                        1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900
                    },
            "grey", new double[] {0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722});

    @ParameterizedTest
    @CsvSource({
        "day, usual", "day, protan", "day, deutan", "day, tritan", "day, grey",
        "night, usual", "night, protan", "night, deutan", "night, tritan", "night, grey"
    })
    void every_two_states_look_different_and_each_stands_out_from_its_ground(String theme, String eye)
            throws IOException {
        Map<Role, Color> colours = colours(theme);
        Color ground = colours.get(Role.RAISED);
        Map<StatusMark, BufferedImage> seen = new LinkedHashMap<>();
        for (StatusMark mark : marks()) {
            Color colour = colours.get(mark.colour());
            assertTrue(
                    contrast(seen(colour, eye), seen(ground, eye)) >= 3,
                    mark + " on its ground: " + contrast(seen(colour, eye), seen(ground, eye)));
            seen.put(mark, painted(mark.shape(), colour, ground));
        }
        List<StatusMark> marks = List.copyOf(seen.keySet());
        for (int i = 0; i < marks.size(); i++) {
            for (int j = i + 1; j < marks.size(); j++) {
                double apart = apart(seen.get(marks.get(i)), seen.get(marks.get(j)), eye);
                // A tenth of the disc of a mark, in pixels that clearly differ.
                assertTrue(
                        apart >= 0.1 * Math.PI * RADIUS * RADIUS,
                        marks.get(i) + " and " + marks.get(j) + " differ in " + apart + " pixels");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"day", "night"})
    void no_two_states_share_a_shape(String theme) throws IOException {
        Set<MarkShape> shapes = new HashSet<>();
        marks().forEach(mark -> shapes.add(mark.shape()));
        assertEquals(marks().size(), shapes.size());
        assertEquals(Role.values().length, colours(theme).size());
    }

    private static Set<StatusMark> marks() {
        Set<StatusMark> marks = new HashSet<>();
        Stream.of(Operation.values()).map(StatusMark::of).forEach(marks::add);
        Stream.of(Manning.values()).map(StatusMark::of).forEach(marks::add);
        Stream.of(ContactState.values()).map(StatusMark::of).forEach(marks::add);
        return marks;
    }

    private static Map<Role, Color> colours(String theme) throws IOException {
        String css = new String(
                StatusColoursTest.class
                        .getResourceAsStream("/css/" + theme + ".css")
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        Map<Role, Color> colours = new EnumMap<>(Role.class);
        Matcher set = Pattern.compile("-role-([a-z-]+):\\s*(#[0-9a-fA-F]{6})").matcher(css);
        while (set.find()) {
            colours.put(
                    Role.valueOf(set.group(1).toUpperCase(Locale.ROOT).replace('-', '_')), Color.decode(set.group(2)));
        }
        return colours;
    }

    private static BufferedImage painted(MarkShape shape, Color colour, Color ground) {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(ground);
        graphics.fillRect(0, 0, SIZE, SIZE);
        shape.draw(new ScreenPen(graphics), SIZE / 2.0, SIZE / 2.0, RADIUS, colour, ground);
        graphics.dispose();
        return image;
    }

    /** Pixels of which the contrast between the two is at least 1.5. */
    private static double apart(BufferedImage one, BufferedImage other, String eye) {
        int apart = 0;
        for (int x = 0; x < SIZE; x++) {
            for (int y = 0; y < SIZE; y++) {
                double contrast =
                        contrast(seen(new Color(one.getRGB(x, y)), eye), seen(new Color(other.getRGB(x, y)), eye));
                if (contrast >= 1.5) {
                    apart++;
                }
            }
        }
        return apart;
    }

    /** The colour in linear light as this eye has it. */
    private static double[] seen(Color colour, String eye) {
        double[] m = EYES.get(eye);
        double r = linear(colour.getRed());
        double g = linear(colour.getGreen());
        double b = linear(colour.getBlue());
        return new double[] {
            Math.clamp(m[0] * r + m[1] * g + m[2] * b, 0, 1),
            Math.clamp(m[3] * r + m[4] * g + m[5] * b, 0, 1),
            Math.clamp(m[6] * r + m[7] * g + m[8] * b, 0, 1)
        };
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /** By luminance alone, as WCAG counts it: what differs only in hue is not relied on. */
    private static double contrast(double[] one, double[] other) {
        double first = 0.2126 * one[0] + 0.7152 * one[1] + 0.0722 * one[2];
        double second = 0.2126 * other[0] + 0.7152 * other[1] + 0.0722 * other[2];
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }
}
