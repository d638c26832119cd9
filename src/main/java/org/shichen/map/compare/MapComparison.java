package org.shichen.map.compare;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shichen.map.BaseMap;
import org.shichen.map.Datum;
import org.shichen.map.GeoPoint;

/**
 * Finds maps that lie beside where they should. The lines of one map are moved over those of another until they cover
 * one another best; a map whose lines fit clearly better somewhere else, 50 to 1200 m away, was probably declared in
 * the wrong datum (GCJ-02 lies 100 to 700 m off, BD-09 up to 1200) or is in a local grid. Where there is only one map,
 * checkpoints serve, which stand on roads: then only the shifts of the known datums are tried, because few points fit
 * well somewhere by chance. Pictures cannot be compared. Pure; blocks.
 */
public final class MapComparison {

    /** In metres: less is a matter of drawing, more is not looked for. */
    static final double LEAST = 50;

    static final double MOST = 1200;

    /** Of places that are looked at. */
    private static final int PLACES = 9;

    private static final int FEWEST_PLACES = 5;

    /** Cells with a line below which a place says nothing. */
    private static final int FEWEST_CELLS = 150;

    private static final int STEP = 2;

    /** In cells: lines that lie on one another are this near, drawn by two hands. */
    private static final double CLOSE = 3;

    /** The better fit must be so much better than the one in place, and than any other. */
    private static final double CLEARLY = 0.5;

    private static final double METRES_A_DEGREE = 111_319.5;

    private MapComparison() {}

    /**
     * @param map the one that is doubted, with its declared datum
     * @param other what it is compared with
     * @param places around which is looked, WGS-84; far apart is best
     */
    public static Comparison with(BaseMap map, Datum declared, BaseMap other, List<GeoPoint> places) {
        List<LinePatch> ours = new ArrayList<>();
        List<LinePatch> theirs = new ArrayList<>();
        List<GeoPoint> where = new ArrayList<>();
        for (GeoPoint place : chosen(places)) {
            LinePatch mine = LinePatch.of(map, place);
            if (mine.cells() < FEWEST_CELLS) {
                continue;
            }
            LinePatch there = LinePatch.of(other, place);
            if (there.cells() >= FEWEST_CELLS) {
                ours.add(mine);
                theirs.add(there);
                where.add(place);
            }
        }
        if (ours.isEmpty()) {
            return Comparison.NOTHING;
        }
        Shift best = Shift.of(samples(ours), theirs);
        if (!best.isOff()) {
            return Comparison.FITS;
        }
        double east = best.x() * LinePatch.CELL;
        double north = -best.y() * LinePatch.CELL;
        return Comparison.off(new Offset(east, north, meant(declared, where, east, north)));
    }

    /**
     * By how much the one has to be moved to lie upon the other best.
     *
     * @param x to the right, in cells
     * @param y downwards, in cells
     * @param misfit when moved so
     * @param unmoved misfit as it lies
     * @param elsewhere least misfit of all that is clearly farther away
     */
    private record Shift(int x, int y, double misfit, double unmoved, double elsewhere) {

        static Shift of(int[][] samples, List<LinePatch> theirs) {
            int reach = (int) (MOST / LinePatch.CELL) / STEP;
            double[][] misfit = new double[2 * reach + 1][2 * reach + 1];
            misfit[reach][reach] = MapComparison.misfit(samples, theirs, 0, 0);
            int bestX = 0;
            int bestY = 0;
            for (int x = -reach; x <= reach; x++) {
                for (int y = -reach; y <= reach; y++) {
                    double here = MapComparison.misfit(samples, theirs, x * STEP, y * STEP);
                    misfit[x + reach][y + reach] = here;
                    if (here < misfit[bestX + reach][bestY + reach]
                            || here == misfit[bestX + reach][bestY + reach]
                                    && Math.hypot(x, y) < Math.hypot(bestX, bestY)) {
                        bestX = x;
                        bestY = y;
                    }
                }
            }
            return new Shift(
                    bestX * STEP,
                    bestY * STEP,
                    misfit[bestX + reach][bestY + reach],
                    misfit[reach][reach],
                    elsewhere(misfit, reach, bestX, bestY));
        }

        private static double elsewhere(double[][] misfit, int reach, int bestX, int bestY) {
            double least = LinePatch.FAR;
            for (int x = -reach; x <= reach; x++) {
                for (int y = -reach; y <= reach; y++) {
                    if (Math.hypot(x - bestX, y - bestY) * STEP > 10) {
                        least = Math.min(least, misfit[x + reach][y + reach]);
                    }
                }
            }
            return least;
        }

        /** Far enough to be no matter of drawing, and so much better than any other that it is no chance. */
        boolean isOff() {
            double metres = Math.hypot(x, y) * LinePatch.CELL;
            return metres >= LEAST
                    && metres <= MOST
                    && misfit <= CLOSE
                    && misfit < CLEARLY * unmoved
                    && misfit < 0.8 * elsewhere;
        }
    }

    /** By places that stand on roads. */
    public static Comparison with(BaseMap map, Datum declared, List<GeoPoint> onRoads) {
        List<LinePatch> patches = new ArrayList<>();
        List<GeoPoint> where = new ArrayList<>();
        for (GeoPoint place : chosen(onRoads)) {
            LinePatch patch = LinePatch.of(map, place);
            if (patch.cells() >= FEWEST_CELLS) {
                patches.add(patch);
                where.add(place);
            }
        }
        if (where.size() < FEWEST_PLACES) {
            return Comparison.NOTHING;
        }
        double inPlace = misfit(patches, where, declared, declared);
        Offset best = null;
        double least = Math.min(CLOSE, CLEARLY * inPlace);
        for (Datum tried : new Datum[] {Datum.WGS84, Datum.GCJ02, Datum.BD09}) {
            double misfit = misfit(patches, where, declared, tried);
            double[] shift = shift(where.getFirst(), declared, tried);
            if (misfit < least && Math.hypot(shift[0], shift[1]) >= LEAST) {
                least = misfit;
                best = new Offset(shift[0], shift[1], tried);
            }
        }
        return best == null ? Comparison.FITS : Comparison.off(best);
    }

    /** Spread evenly over the list. */
    private static List<GeoPoint> chosen(List<GeoPoint> places) {
        if (places.size() <= PLACES) {
            return places;
        }
        List<GeoPoint> chosen = new ArrayList<>();
        for (int i = 0; i < PLACES; i++) {
            chosen.add(places.get(i * places.size() / PLACES));
        }
        return chosen;
    }

    /** Some hundred cells with lines of each patch that stay inside however they are moved: patch, x, y by turns. */
    private static int[][] samples(List<LinePatch> patches) {
        int margin = (int) MOST / LinePatch.CELL;
        List<int[]> samples = new ArrayList<>();
        for (int p = 0; p < patches.size(); p++) {
            int every = Math.max(1, patches.get(p).cells() / 400);
            int seen = 0;
            for (int y = margin; y < LinePatch.SIZE - margin; y++) {
                for (int x = margin; x < LinePatch.SIZE - margin; x++) {
                    if (patches.get(p).line(x, y) && seen++ % every == 0) {
                        samples.add(new int[] {p, x, y});
                    }
                }
            }
        }
        return samples.toArray(int[][]::new);
    }

    /** How far the lines are from those of the other map in the mean, moved by so many cells; in cells. */
    private static double misfit(int[][] samples, List<LinePatch> theirs, int dx, int dy) {
        long sum = 0;
        for (int[] sample : samples) {
            sum += theirs.get(sample[0]).distance(sample[1] + dx, sample[2] + dy);
        }
        return samples.length == 0 ? LinePatch.FAR : (double) sum / samples.length;
    }

    private static double misfit(List<LinePatch> patches, List<GeoPoint> where, Datum declared, Datum tried) {
        double sum = 0;
        for (int i = 0; i < patches.size(); i++) {
            double[] shift = shift(where.get(i), declared, tried);
            // The map moves by the shift: the place moves the other way over it. Rows count downwards.
            int x = LinePatch.SIZE / 2 - (int) Math.round(shift[0] / LinePatch.CELL);
            int y = LinePatch.SIZE / 2 + (int) Math.round(shift[1] / LinePatch.CELL);
            sum += patches.get(i).distance(x, y);
        }
        return sum / patches.size();
    }

    /** How far a map moves, in metres east and north, when its degrees are declared to be of another datum. */
    private static double[] shift(GeoPoint place, Datum declared, Datum tried) {
        GeoPoint moved = tried.toWgs84(declared.ofWgs84(place));
        return new double[] {
            (moved.longitude() - place.longitude()) * METRES_A_DEGREE * Math.cos(Math.toRadians(place.latitude())),
            (moved.latitude() - place.latitude()) * METRES_A_DEGREE
        };
    }

    private static @Nullable Datum meant(Datum declared, List<GeoPoint> where, double east, double north) {
        for (Datum tried : new Datum[] {Datum.WGS84, Datum.GCJ02, Datum.BD09}) {
            double[] shift = shift(where.get(where.size() / 2), declared, tried);
            if (Math.hypot(shift[0] - east, shift[1] - north) < 60) {
                return tried;
            }
        }
        return null;
    }
}
