package org.shichen.map.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.shichen.map.BaseMap;
import org.shichen.map.Cut;
import org.shichen.map.Datum;
import org.shichen.map.MapColours;
import org.shichen.map.MapPen;
import org.shichen.map.placing.OwnFrame;
import org.shichen.problem.ProblemException;

/**
 * A base map from GeoJSON of any size. The property {@code kind} of a feature says what it is: {@code road},
 * {@code road-major}, {@code river}, {@code water}, {@code area}, {@code building}, {@code border}; {@code name} and
 * {@code name_en} are its names. Without a kind, lines are roads and rings are areas. The file is read once; what is
 * kept of it takes a bounded part of the memory.
 */
public final class GeoJsonBaseMap implements BaseMap {

    private final List<Lines> coarsestFirst;
    private final ByteSpool spool;
    private final List<Name> names;
    /** Many paint at once; nobody paints while the map is closed. */
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    private boolean closed;

    GeoJsonBaseMap(List<Lines> coarsestFirst, ByteSpool spool, List<Name> names) {
        this.coarsestFirst = List.copyOf(coarsestFirst);
        this.spool = spool;
        this.names = List.copyOf(names);
    }

    /** As {@link #read(InputStream, String, Datum)}, for a file in WGS-84. */
    public static GeoJsonBaseMap read(InputStream in, String name) {
        return read(in, name, Datum.WGS84);
    }

    /**
     * Reads a map whole or not at all. Blocks.
     *
     * @param name of the file, for what is told of it
     * @throws ProblemException naming the line and column where the file is not as it must be
     */
    public static GeoJsonBaseMap read(InputStream in, String name, Datum datum) {
        return GeoJsonReader.read(in, name, OwnFrame.degrees(datum), ByteSpool.IN_MEMORY);
    }

    /** The frame with the rectangle that the shapes and names of this map lie in. */
    OwnFrame extent(OwnFrame frame) {
        double[] box = coarsestFirst.getLast().box();
        for (Name name : names) {
            box[0] = Math.min(box[0], name.at().worldX());
            box[1] = Math.min(box[1], name.at().worldY());
            box[2] = Math.max(box[2], name.at().worldX());
            box[3] = Math.max(box[3], name.at().worldY());
        }
        return box[0] <= box[2] ? frame.holding(box[0], box[1], box[2], box[3]) : frame;
    }

    @Override
    public void paint(MapPen pen, Cut cut, MapColours colours) {
        lock.readLock().lock();
        try {
            if (!closed) {
                fitting(cut).paint(pen, cut, colours);
            }
        } finally {
            lock.readLock().unlock();
        }
    }

    /** The coarsest shapes of which half a pixel is not seen. */
    private Lines fitting(Cut cut) {
        double halfPixel = (1L << LineWriter.GRID_BITS) / cut.pixelsPerWorld() / 2;
        return coarsestFirst.stream()
                .filter(lines -> lines.tolerance() <= halfPixel * 1.01)
                .findFirst()
                .orElse(coarsestFirst.getLast());
    }

    @Override
    public List<Name> names(Cut cut) {
        return names.stream().filter(name -> cut.contains(name.at())).toList();
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            closed = true;
            spool.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            lock.writeLock().unlock();
        }
    }
}
