package org.shichen.map;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;

/**
 * Where symbols, clusters and their labels go in a view. Marks come first and no label lies on one; labels are placed
 * the chosen and the most urgent first, and those that find no room are left out. Says nothing of how it is painted.
 *
 * @param placed the most urgent last, so that it is painted above the others
 * @param labels holds what room is taken, for what is named beneath
 */
public record SymbolLayout(List<Placed> placed, Labels labels) {

    /** More labels than a window has room for; the others are not even tried. */
    private static final int MOST_LABELS = 300;

    /**
     * One mark with its label.
     *
     * @param title first line of its label; empty when no label was tried
     * @param label null when it found no room
     */
    public record Placed(
            Cluster cluster, String title, @Nullable Rectangle2D label) {

        /** Middle of the mark, in pixels of the view. */
        public double x() {
            return cluster.x();
        }

        /** Middle of the mark, in pixels of the view. */
        public double y() {
            return cluster.y();
        }
    }

    /**
     * @param radius of a mark in pixels
     * @param height of a label
     * @param foot in pixels at the lower edge that belong to the scale
     * @param named the title of a cluster of several: the name of its worst and how many there are
     * @param width of a symbol's label under this title
     */
    public static SymbolLayout of(
            RankedSymbols symbols,
            Projection view,
            double radius,
            double height,
            double foot,
            BiFunction<String, Integer, String> named,
            BiFunction<String, String, Double> width) {
        List<Cluster> clusters = Cluster.of(symbols, view, reach(radius));
        Labels labels = new Labels(view.width(), view.height() - foot);
        for (Cluster cluster : clusters) {
            double x = cluster.x();
            double y = cluster.y();
            // The number of a cluster stands at the upper right of its mark.
            double more = cluster.count() > 1 ? radius * 1.3 : 0;
            labels.occupy(x - radius * 1.3, y - radius * 1.3 - more / 2, radius * 2.6 + more, radius * 2.6 + more / 2);
        }
        List<Placed> placed = new ArrayList<>(clusters.size());
        for (Cluster cluster : chosenFirst(clusters)) {
            Symbol worst = cluster.worst();
            String title = "";
            Rectangle2D label = null;
            if (placed.size() < MOST_LABELS) {
                title = cluster.count() == 1 ? worst.title() : named.apply(worst.title(), cluster.count());
                double wide = Math.ceil(width.apply(title, worst.words()));
                label = labels.place(cluster.x(), cluster.y(), radius * 1.7, wide, height)
                        .orElse(null);
            }
            placed.add(new Placed(cluster, title, label));
        }
        return new SymbolLayout(placed.reversed(), labels);
    }

    /** The most urgent come first already. */
    private static List<Cluster> chosenFirst(List<Cluster> clusters) {
        List<Cluster> ordered = new ArrayList<>(clusters.size());
        List<Cluster> others = new ArrayList<>(clusters.size());
        for (Cluster cluster : clusters) {
            (cluster.chosen() ? ordered : others).add(cluster);
        }
        ordered.addAll(others);
        return ordered;
    }

    /** Marks nearer than this would touch. */
    static double reach(double radius) {
        return radius * 2.9;
    }
}
