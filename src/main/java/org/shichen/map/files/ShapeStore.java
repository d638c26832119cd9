package org.shichen.map.files;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.shichen.map.FeatureKind;
import org.shichen.map.GeoPoint;

/**
 * Takes the shapes of a map as they are read and keeps them at five coarsenesses, so that painting a province costs no
 * more than painting a street. One thread.
 */
final class ShapeStore implements Closeable {

    /** The last zoom at which each coarseness is painted: half a pixel there is its tolerance. */
    private static final int[] LAST_ZOOM = {5, 8, 11, 14};

    /**
     * Vertices after which a line is continued as another shape, so that a tile reads little more than its own part.
     */
    private static final int CHOP = 400;

    private final ByteSpool spool;
    private final List<LineWriter> writers;
    private boolean chopping;
    private long inRun;

    ShapeStore(int inMemory) {
        spool = new ByteSpool(inMemory);
        writers = IntStream.concat(
                        Arrays.stream(LAST_ZOOM).map(zoom -> 1 << LineWriter.GRID_BITS - 9 - zoom), IntStream.of(1))
                .mapToObj(tolerance -> new LineWriter(tolerance, spool))
                .toList();
    }

    /** Where the shapes stand that are read from now on; see {@link #kind}. */
    int[] mark() {
        return writers.stream().mapToInt(LineWriter::count).toArray();
    }

    void kind(int[] since, FeatureKind kind) {
        for (int i = 0; i < since.length; i++) {
            writers.get(i).kind(since[i], (byte) kind.ordinal());
        }
    }

    /** Forgets what was read since. */
    void drop(int[] since) {
        for (int i = 0; i < since.length; i++) {
            writers.get(i).drop(since[i]);
        }
    }

    /** Whether what follows are lines, which may be cut into pieces, or rings, which may not. */
    void lines(boolean yes) {
        chopping = yes;
    }

    void vertex(GeoPoint point) throws IOException {
        int x = cell(point.worldX());
        int y = cell(point.worldY());
        writers.forEach(writer -> writer.vertex(x, y));
        inRun++;
        if (chopping && inRun == CHOP) {
            endShape();
            writers.forEach(writer -> writer.vertex(x, y));
            inRun = 1;
        }
    }

    /** Vertices of the present run; of a line, since it was last cut. */
    long inRun() {
        return inRun;
    }

    void endRun() {
        writers.forEach(LineWriter::endRun);
        inRun = 0;
    }

    /** Ends the run as well. */
    void endShape() throws IOException {
        endRun();
        for (LineWriter writer : writers) {
            writer.endShape();
        }
    }

    /** All that was read, from the coarsest. The spool is theirs from now on. */
    List<Lines> finish() throws IOException {
        spool.finish();
        return writers.stream().map(LineWriter::lines).toList();
    }

    ByteSpool spool() {
        return spool;
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }

    private static int cell(double world) {
        return (int) Math.clamp((long) (world * (1L << LineWriter.GRID_BITS)), 0, (1L << LineWriter.GRID_BITS) - 1);
    }
}
