package org.shichen.map.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shichen.map.GeoPoint;

/** Points as the desk's file keeps them: {@code 101.8312345,36.5412345 101.8320000,36.5500000}, WGS-84 degrees. */
public final class PointText {

    private PointText() {}

    public static String write(List<GeoPoint> points) {
        return points.stream()
                .map(point -> String.format(Locale.ROOT, "%.7f,%.7f", point.longitude(), point.latitude()))
                .collect(Collectors.joining(" "));
    }

    /** @return empty when it is anything else than points of the map */
    public static Optional<List<GeoPoint>> read(String text) {
        List<GeoPoint> points = new ArrayList<>();
        if (text.isBlank()) {
            return Optional.of(points);
        }
        for (String point : text.strip().split(" +")) {
            String[] both = point.split(",", -1);
            if (both.length != 2) {
                return Optional.empty();
            }
            try {
                GeoPoint read = new GeoPoint(Double.parseDouble(both[0]), Double.parseDouble(both[1]));
                if (!onMap(read)) {
                    return Optional.empty();
                }
                points.add(read);
            } catch (NumberFormatException wrong) {
                return Optional.empty();
            }
        }
        return Optional.of(points);
    }

    /** As they will be read again. */
    public static List<GeoPoint> rounded(List<GeoPoint> points) {
        return read(write(points)).orElse(points);
    }

    /** Web-Mercator shows the world to about 85° north and south. */
    public static boolean onMap(GeoPoint point) {
        return Math.abs(point.longitude()) <= 180 && Math.abs(point.latitude()) <= 85;
    }
}
