package org.shichen.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Symbols that would lie on one another, shown as one: at the place and in the state of the most urgent of them, with
 * their number. No symbol in view is left out, and none is shown as less urgent than it is.
 *
 * @param members the most urgent first
 */
public record Cluster(List<Symbol> members) {

    /** Decides who stands for the others: the most urgent, of equals the chosen one, then always the same. */
    private static final Comparator<Symbol> FIRST = Comparator.comparingInt(Symbol::urgency)
            .reversed()
            .thenComparing(symbol -> !symbol.chosen())
            .thenComparingLong(Symbol::id);

    public Symbol worst() {
        return members.getFirst();
    }

    public int count() {
        return members.size();
    }

    public boolean chosen() {
        return members.stream().anyMatch(Symbol::chosen);
    }

    /** The worst, or where one of these is chosen already, the one after it. */
    Symbol nextAfterChosen() {
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).chosen()) {
                return members.get((i + 1) % members.size());
            }
        }
        return worst();
    }

    /**
     * Those of the symbols whose middle is in view, the most urgent cluster first. A symbol out of view never takes one
     * in view with it.
     *
     * @param reach in pixels: symbols nearer than this to one that stands join it
     */
    public static List<Cluster> of(List<Symbol> symbols, Projection view, double reach) {
        List<Symbol> inView = symbols.stream()
                .filter(symbol -> inView(symbol, view))
                .sorted(FIRST)
                .toList();
        List<Cluster> clusters = new ArrayList<>();
        Map<Long, List<Cluster>> cells = new HashMap<>();
        for (Symbol symbol : inView) {
            double x = view.x(symbol.at());
            double y = view.y(symbol.at());
            long column = (long) Math.floor(x / reach);
            long row = (long) Math.floor(y / reach);
            Cluster nearest = null;
            double least = reach;
            for (long c = column - 1; c <= column + 1; c++) {
                for (long r = row - 1; r <= row + 1; r++) {
                    for (Cluster cluster : cells.getOrDefault(cell(c, r), List.of())) {
                        Symbol worst = cluster.worst();
                        double distance = Math.hypot(view.x(worst.at()) - x, view.y(worst.at()) - y);
                        if (distance < least) {
                            least = distance;
                            nearest = cluster;
                        }
                    }
                }
            }
            if (nearest == null) {
                nearest = new Cluster(new ArrayList<>());
                clusters.add(nearest);
                cells.computeIfAbsent(cell(column, row), key -> new ArrayList<>())
                        .add(nearest);
            }
            nearest.members.add(symbol);
        }
        return clusters;
    }

    private static boolean inView(Symbol symbol, Projection view) {
        double x = view.x(symbol.at());
        double y = view.y(symbol.at());
        return x >= 0 && y >= 0 && x <= view.width() && y <= view.height();
    }

    private static long cell(long column, long row) {
        return column << 32 ^ row & 0xffffffffL;
    }
}
