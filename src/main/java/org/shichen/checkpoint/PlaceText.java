package org.shichen.checkpoint;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shichen.map.GeoPoint;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;

/**
 * A place as it is typed: longitude, then latitude, in WGS-84 degrees, apart by a comma or blanks. Degrees, minutes and
 * seconds go as well: 102°03′39″ 36°32′31″.
 */
final class PlaceText {

    /** Web-Mercator shows no more. */
    private static final double MOST_LATITUDE = 85;

    private static final Pattern DECIMAL =
            Pattern.compile("(-?\\d{1,3}(?:\\.\\d+)?)\\s*[,\uff0c;\uff1b\\s]\\s*(-?\\d{1,3}(?:\\.\\d+)?)");
    private static final String PARTS =
            "(\\d{1,3})[°\u5ea6]\\s*(?:(\\d{1,2})[′'\u5206]\\s*)?(?:(\\d{1,2}(?:\\.\\d+)?)[″\"\u79d2])?";
    private static final Pattern DEGREES =
            Pattern.compile(PARTS + "\\s*[Ee\uff25]?\\s*[,\uff0c;\uff1b]?\\s*" + PARTS + "\\s*[Nn]?");

    private PlaceText() {}

    /** To about a tenth of a metre. */
    static String write(double longitude, double latitude) {
        return String.format(Locale.ROOT, "%.6f, %.6f", longitude, latitude);
    }

    /** @throws ProblemException {@code problem.checkpoint.place*} with what was typed */
    static GeoPoint read(String typed) {
        GeoPoint place = decimal(typed.strip())
                .or(() -> degrees(typed.strip()))
                .orElseThrow(() -> new ProblemException(Problem.of("problem.checkpoint.place", typed.strip())));
        if (Math.abs(place.latitude()) > MOST_LATITUDE && Math.abs(place.longitude()) <= MOST_LATITUDE) {
            throw new ProblemException(Problem.of("problem.checkpoint.place-swapped", typed.strip()));
        }
        if (Math.abs(place.latitude()) > MOST_LATITUDE || Math.abs(place.longitude()) > 180) {
            throw new ProblemException(Problem.of("problem.checkpoint.place-range", typed.strip()));
        }
        return place;
    }

    private static Optional<GeoPoint> decimal(String typed) {
        Matcher found = DECIMAL.matcher(typed);
        return found.matches()
                ? Optional.of(new GeoPoint(Double.parseDouble(found.group(1)), Double.parseDouble(found.group(2))))
                : Optional.empty();
    }

    private static Optional<GeoPoint> degrees(String typed) {
        Matcher found = DEGREES.matcher(typed);
        return found.matches() ? Optional.of(new GeoPoint(degrees(found, 1), degrees(found, 4))) : Optional.empty();
    }

    private static double degrees(Matcher found, int first) {
        return Integer.parseInt(found.group(first))
                + part(found.group(first + 1)) / 60
                + part(found.group(first + 2)) / 3600;
    }

    private static double part(String digits) {
        return digits == null ? 0 : Double.parseDouble(digits);
    }
}
