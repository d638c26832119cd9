package org.shichen.map.files;

/** The kinds of map files that are read. */
public enum MapFileKind {
    GEOJSON,
    MBTILES,
    PMTILES,
    PICTURE
}
