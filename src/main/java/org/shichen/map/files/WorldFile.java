package org.shichen.map.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shichen.map.GeoPoint;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;

/**
 * The six lines beside a picture that say where its pixels lie: the middle of pixel (column, row) is at east
 * {@code a·column + b·row + c}, north {@code d·column + e·row + f}; in degrees, or in metres of Web-Mercator when they
 * are too large for degrees.
 */
record WorldFile(double a, double d, double b, double e, double c, double f) {

    /** Half the length of the equator in metres of Web-Mercator. */
    private static final double MERCATOR = 20_037_508.342_789_244;

    /** The world file of a picture, if there is one: picture.pgw, picture.pngw or picture.wld beside picture.png. */
    static Optional<WorldFile> beside(Path picture) {
        return place(picture).map(WorldFile::read);
    }

    private static WorldFile read(Path found) {
        String file = found.getFileName().toString();
        try {
            if (Files.size(found) > 4096) {
                throw new ProblemException(Problem.of("problem.map.world-file", file, "7"));
            }
            List<String> lines = Files.readString(found, StandardCharsets.ISO_8859_1)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            double[] numbers = new double[6];
            for (int i = 0; i < 6; i++) {
                numbers[i] = i < lines.size() ? number(lines.get(i)) : Double.NaN;
                if (!Double.isFinite(numbers[i])) {
                    throw new ProblemException(Problem.of("problem.map.world-file", file, Integer.toString(i + 1)));
                }
            }
            WorldFile read = new WorldFile(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
            if (read.a * read.e - read.b * read.d == 0 || Math.abs(read.c) > MERCATOR || Math.abs(read.f) > MERCATOR) {
                throw new ProblemException(Problem.of("problem.map.world-file", file, "1"));
            }
            return read;
        } catch (IOException failure) {
            throw new ProblemException(Problem.of("problem.map.unreadable", file), failure);
        }
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.replace(',', '.'));
        } catch (NumberFormatException wrong) {
            return Double.NaN;
        }
    }

    private static Optional<Path> place(Path picture) {
        String name = picture.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        String ending = dot < 0 ? "" : name.substring(dot + 1);
        String shortened = ending.length() < 2 ? "" : ending.charAt(0) + ending.substring(ending.length() - 1) + "w";
        return List.of(shortened, ending + "w", "wld").stream()
                .flatMap(tried -> List.of(tried, tried.toUpperCase(Locale.ROOT)).stream())
                .map(tried -> picture.resolveSibling(stem + "." + tried))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /**
     * Where a point of the picture lies, in the picture's own datum; (0, 0) is the upper left corner of its first
     * pixel.
     */
    GeoPoint at(double column, double row) {
        double x = column - 0.5;
        double y = row - 0.5;
        double east = a * x + b * y + c;
        double north = d * x + e * y + f;
        return metres()
                ? GeoPoint.ofWorld(east / MERCATOR / 2 + 0.5, 0.5 - north / MERCATOR / 2)
                : new GeoPoint(east, Math.clamp(north, -85.05, 85.05));
    }

    boolean metres() {
        return Math.abs(c) > 180 || Math.abs(f) > 90;
    }
}
