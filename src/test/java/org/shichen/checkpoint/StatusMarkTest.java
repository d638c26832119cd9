package org.shichen.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shichen.testing.Painting;
import org.shichen.ui.Fonts;
import org.shichen.ui.Language;
import org.shichen.ui.Look;
import org.shichen.ui.Palette;
import org.shichen.ui.Palette.Role;
import org.shichen.ui.SceneStyle;
import org.shichen.ui.Theme;

/** Every state is told from every other in both themes: in colour, in grey, and by eyes that lack a colour. */
class StatusMarkTest {

    private static final int SIZE = 26;

    /** Machado, Oliveira, Fernandes 2009, severity 1.0, on linear light. */
    private static final Map<String, double[]> EYES = Map.of(
            "COLOUR", new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1},
            "GREY", new double[] {.2126, .7152, .0722, .2126, .7152, .0722, .2126, .7152, .0722},
            "PROTANOPIA",
                    new double[] {.152286, 1.052583, -.204868, .114503, .786281, .099216, -.003882, -.048116, 1.051998},
            "DEUTERANOPIA",
                    new double[] {.367322, .860646, -.227968, .280085, .672501, .047413, -.011820, .042940, .968881},
            "TRITANOPIA",
                    new double[] {1.255528, -.076749, -.178779, -.078411, .930809, .147602, .004733, .691367, .303900});

    @ParameterizedTest
    @CsvSource({
        "DAY,COLOUR", "DAY,GREY", "DAY,PROTANOPIA", "DAY,DEUTERANOPIA", "DAY,TRITANOPIA",
        "NIGHT,COLOUR", "NIGHT,GREY", "NIGHT,PROTANOPIA", "NIGHT,DEUTERANOPIA", "NIGHT,TRITANOPIA"
    })
    void no_two_states_look_alike(Theme theme, String eyes) {
        Map<Enum<?>, double[][]> seen = new LinkedHashMap<>();
        marks().forEach((state, mark) -> seen.put(state, see(paint(mark, theme), EYES.get(eyes))));
        assertEquals(14, seen.size());
        seen.forEach((one, a) -> seen.forEach((other, b) -> {
            if (one != other) {
                double share = differing(a, b);
                assertTrue(share > 0.06, one + " and " + other + " differ in " + share + " of their pixels");
            }
        }));
    }

    /** All that the map can show; FULL, OK and EXEMPT are never the worst of the three. */
    private static Map<Enum<?>, StatusMark> marks() {
        Map<Enum<?>, StatusMark> marks = new LinkedHashMap<>();
        for (Operation operation : Operation.values()) {
            marks.put(operation, StatusMark.of(operation));
        }
        for (Manning manning : new Manning[] {Manning.EMPTY, Manning.NO_SWORN, Manning.SHORT}) {
            marks.put(manning, StatusMark.of(manning));
        }
        for (ContactState contact :
                new ContactState[] {ContactState.DUE, ContactState.OVERDUE, ContactState.NO_ANSWER}) {
            marks.put(contact, StatusMark.of(contact));
        }
        return marks;
    }

    /** The share of pixels that are plainly of another brightness or colour. */
    private static double differing(double[][] one, double[][] other) {
        int different = 0;
        for (int i = 0; i < one.length; i++) {
            double most = 0;
            for (int c = 0; c < 3; c++) {
                most = Math.max(most, Math.abs(one[i][c] - other[i][c]));
            }
            different += most > 0.2 ? 1 : 0;
        }
        return different / (double) one.length;
    }

    private static double[][] see(Color[] colours, double[] eye) {
        double[][] seen = new double[colours.length][3];
        for (int i = 0; i < colours.length; i++) {
            double[] light = {linear(colours[i].getRed()), linear(colours[i].getGreen()), linear(colours[i].getBlue())};
            for (int c = 0; c < 3; c++) {
                seen[i][c] = gamma(eye[3 * c] * light[0] + eye[3 * c + 1] * light[1] + eye[3 * c + 2] * light[2]);
            }
        }
        return seen;
    }

    private static double linear(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static double gamma(double light) {
        double value = Math.clamp(light, 0, 1);
        return value <= 0.0031308 ? value * 12.92 : 1.055 * Math.pow(value, 1 / 2.4) - 0.055;
    }

    private static Color[] paint(StatusMark mark, Theme theme) {
        return Painting.onFx(() -> {
            Palette palette = new Palette();
            Canvas canvas = new Canvas(SIZE, SIZE);
            Scene scene = new Scene(new StackPane(canvas, palette), SIZE, SIZE);
            SceneStyle.apply(scene, new Look(Language.ZH, theme, 100), Fonts.family());
            scene.snapshot(null);
            Color ground = palette.colour(Role.RAISED);
            var g = canvas.getGraphicsContext2D();
            g.setFill(ground);
            g.fillRect(0, 0, SIZE, SIZE);
            mark.shape().paint(g, SIZE / 2.0, SIZE / 2.0, 9, palette.colour(mark.colour()), ground);
            WritableImage image = scene.snapshot(null);
            Color[] colours = new Color[SIZE * SIZE];
            for (int i = 0; i < colours.length; i++) {
                colours[i] = image.getPixelReader().getColor(i % SIZE, i / SIZE);
            }
            return colours;
        });
    }
}
