package org.shichen.map;

import java.util.List;

/**
 * Symbols in the order in which they stand for one another, and where they lie in the world. Worked out once for all
 * views of them: the sines and logarithms of ten thousand places took longer than to put them together. Immutable.
 */
public final class RankedSymbols {

    public static final RankedSymbols NONE = of(List.of());

    private final List<Symbol> symbols;
    private final double[] worldX;
    private final double[] worldY;

    private RankedSymbols(List<Symbol> symbols) {
        this.symbols = symbols;
        worldX = symbols.stream().mapToDouble(symbol -> symbol.at().worldX()).toArray();
        worldY = symbols.stream().mapToDouble(symbol -> symbol.at().worldY()).toArray();
    }

    public static RankedSymbols of(List<Symbol> symbols) {
        return new RankedSymbols(symbols.stream().sorted(Cluster.FIRST).toList());
    }

    int count() {
        return symbols.size();
    }

    /** The most urgent is 0. */
    Symbol get(int rank) {
        return symbols.get(rank);
    }

    double x(int rank, Projection view) {
        return view.x(worldX[rank]);
    }

    double y(int rank, Projection view) {
        return view.y(worldY[rank]);
    }

    List<GeoPoint> places() {
        return symbols.stream().map(Symbol::at).toList();
    }
}
