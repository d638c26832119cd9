package org.shichen.map;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Symbols that would lie on one another, shown as one: at the place and in the state of the most urgent of them, with
 * their number. No symbol in view is left out, and none is shown as less urgent than it is.
 *
 * @param members the most urgent first
 * @param x of the most urgent in the view, in pixels
 * @param y of the most urgent in the view, in pixels
 */
public record Cluster(List<Symbol> members, double x, double y) {

    /** Decides who stands for the others: the most urgent, of equals the chosen one, then always the same. */
    static final Comparator<Symbol> FIRST = Comparator.comparingInt(Symbol::urgency)
            .reversed()
            .thenComparing(symbol -> !symbol.chosen())
            .thenComparingLong(Symbol::id);

    /**
     * Squares of a view that may hold a mark; a hundred checkpoints never come near it, ten thousand show about 450.
     */
    private static final int MOST = 800;

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
     * @param nearest in pixels: symbols nearer than this to one that stands join it; where so many stood then that
     *     nobody could take them in, those farther from it do as well
     */
    public static List<Cluster> of(RankedSymbols symbols, Projection view, double nearest) {
        int count = symbols.count();
        double[] x = new double[count];
        double[] y = new double[count];
        int[] inView = new int[count];
        int seen = 0;
        for (int i = 0; i < count; i++) {
            x[i] = symbols.x(i, view);
            y[i] = symbols.y(i, view);
            if (x[i] >= 0 && y[i] >= 0 && x[i] <= view.width() && y[i] <= view.height()) {
                inView[seen++] = i;
            }
        }
        double reach = nearest;
        while (heaps(x, y, inView, seen, view, reach) > MOST) {
            reach *= 1.25;
        }
        Cells cells = new Cells(view, reach, seen);
        for (int s = 0; s < seen; s++) {
            int symbol = inView[s];
            cells.at(x[symbol], y[symbol]).members.add(symbols.get(symbol));
        }
        return cells.clusters;
    }

    /** The clusters by the squares of the view that they stand in: a symbol asks those around it only. */
    private static final class Cells {

        private final double reach;
        private final int columns;
        private final int rows;
        // The clusters of a cell are a chain: the first of them, and behind each the next; 0 ends it.
        private final int[] first;
        private final int[] next;
        private final double[] headX;
        private final double[] headY;
        private final List<Cluster> clusters = new ArrayList<>();

        /** @param reach in pixels; @param most clusters there can be */
        Cells(Projection view, double reach, int most) {
            this.reach = reach;
            columns = (int) (view.width() / reach) + 1;
            rows = (int) (view.height() / reach) + 1;
            first = new int[columns * rows];
            next = new int[most + 1];
            headX = new double[most + 1];
            headY = new double[most + 1];
        }

        /** The nearest within reach, else a new one. */
        Cluster at(double x, double y) {
            int column = (int) (x / reach);
            int row = (int) (y / reach);
            int joined = nearest(x, y, column, row);
            if (joined == 0) {
                clusters.add(new Cluster(new ArrayList<>(2), x, y));
                joined = clusters.size();
                headX[joined] = x;
                headY[joined] = y;
                next[joined] = first[row * columns + column];
                first[row * columns + column] = joined;
            }
            return clusters.get(joined - 1);
        }

        private int nearest(double x, double y, int column, int row) {
            int nearest = 0;
            double least = reach * reach;
            for (int r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
                for (int c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
                    for (int each = first[r * columns + c]; each != 0; each = next[each]) {
                        double dx = headX[each] - x;
                        double dy = headY[each] - y;
                        double distance = dx * dx + dy * dy;
                        if (distance < least) {
                            least = distance;
                            nearest = each;
                        }
                    }
                }
            }
            return nearest;
        }
    }

    /** Squares of this size in which something stands: about as many marks there would be. */
    private static int heaps(double[] x, double[] y, int[] inView, int seen, Projection view, double size) {
        int columns = (int) (view.width() / size) + 1;
        BitSet squares = new BitSet();
        for (int s = 0; s < seen; s++) {
            squares.set((int) (y[inView[s]] / size) * columns + (int) (x[inView[s]] / size));
        }
        return squares.cardinality();
    }
}
