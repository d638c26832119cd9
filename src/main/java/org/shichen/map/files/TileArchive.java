package org.shichen.map.files;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file of tiles as web maps have them: rows count from the north. One thread at a time. */
interface TileArchive extends Closeable {

    int leastZoom();

    int mostZoom();

    /** What the tiles are, by the bytes of the first that can be shown. */
    TileKind sample() throws IOException;

    /**
     * The bytes of a tile, unpacked.
     *
     * @return null where the file has none
     * @throws org.shichen.problem.ProblemException when this tile cannot be shown; the rest can
     * @throws IOException when the file is gone or damaged
     */
    byte @Nullable [] tile(int zoom, int column, int row) throws IOException;
}
