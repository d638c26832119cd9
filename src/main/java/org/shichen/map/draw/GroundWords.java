package org.shichen.map.draw;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.shichen.ui.Words;

/** Lengths and areas as people say them: metres below one kilometre, square metres below a tenth of a square one. */
public record GroundWords(Words words) {

    private static final double KILOMETRE = 1000;
    private static final double MANY_SQUARE_METRES = 100_000;

    public String length(double metres) {
        return metres < KILOMETRE - 0.05
                ? words.of("measure.metres", plain(metres, metres < 100 ? 1 : 0))
                : words.of("measure.kilometres", plain(metres / KILOMETRE, metres < 100 * KILOMETRE ? 3 : 1));
    }

    public String area(double squareMetres) {
        return squareMetres < MANY_SQUARE_METRES
                ? words.of("measure.square-metres", plain(squareMetres, 0))
                : words.of(
                        "measure.square-kilometres",
                        plain(squareMetres / KILOMETRE / KILOMETRE, squareMetres < 1e8 ? 3 : 0));
    }

    private static String plain(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).toPlainString();
    }
}
