package org.shichen.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Symbols that would lie on one another, shown as one: at the place and in the state of the most urgent of them, with
 * their number. No symbol in view is left out, and none is shown as less urgent than it is.
 *
 * @param members the most urgent first
 */
public record Cluster(List<Symbol> members) {

    /** Decides who stands for the others: the most urgent, of equals the chosen one, then always the same. */
    static final Comparator<Symbol> FIRST = Comparator.comparingInt(Symbol::urgency)
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
        // Asked of each cluster several times in a frame: a stream would cost more than the answer.
        for (Symbol member : members) {
            if (member.chosen()) {
                return true;
            }
        }
        return false;
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
        int count = symbols.size();
        double[] x = new double[count];
        double[] y = new double[count];
        int[] inView = new int[count];
        int seen = 0;
        boolean ordered = true;
        for (int i = 0; i < count; i++) {
            Symbol symbol = symbols.get(i);
            x[i] = view.x(symbol.at());
            y[i] = view.y(symbol.at());
            if (x[i] >= 0 && y[i] >= 0 && x[i] <= view.width() && y[i] <= view.height()) {
                ordered &= seen == 0 || FIRST.compare(symbols.get(inView[seen - 1]), symbol) <= 0;
                inView[seen++] = i;
            }
        }
        if (!ordered) {
            Integer[] sorted = new Integer[seen];
            for (int i = 0; i < seen; i++) {
                sorted[i] = inView[i];
            }
            Arrays.sort(sorted, (one, other) -> FIRST.compare(symbols.get(one), symbols.get(other)));
            for (int i = 0; i < seen; i++) {
                inView[i] = sorted[i];
            }
        }
        int columns = (int) (view.width() / reach) + 1;
        int rows = (int) (view.height() / reach) + 1;
        // The clusters of a cell are a chain: the first of them, and behind each the next; 0 ends it.
        int[] first = new int[columns * rows];
        int[] next = new int[seen + 1];
        int[] head = new int[seen + 1];
        List<Cluster> clusters = new ArrayList<>();
        for (int s = 0; s < seen; s++) {
            int symbol = inView[s];
            int column = (int) (x[symbol] / reach);
            int row = (int) (y[symbol] / reach);
            int nearest = 0;
            double least = reach * reach;
            for (int r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
                for (int c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
                    for (int each = first[r * columns + c]; each != 0; each = next[each]) {
                        double dx = x[head[each]] - x[symbol];
                        double dy = y[head[each]] - y[symbol];
                        double distance = dx * dx + dy * dy;
                        if (distance < least) {
                            least = distance;
                            nearest = each;
                        }
                    }
                }
            }
            if (nearest == 0) {
                clusters.add(new Cluster(new ArrayList<>(2)));
                nearest = clusters.size();
                head[nearest] = symbol;
                next[nearest] = first[row * columns + column];
                first[row * columns + column] = nearest;
            }
            clusters.get(nearest - 1).members.add(symbols.get(symbol));
        }
        return clusters;
    }
}
