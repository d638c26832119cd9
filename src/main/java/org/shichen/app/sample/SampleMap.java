package org.shichen.app.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.shichen.map.BaseMap;
import org.shichen.map.files.GeoJsonBaseMap;

/** The base map that comes with the sample; a real desk has none until its own is chosen. */
public final class SampleMap {

    private static final String RESOURCE = "/sample/base-map.geojson";

    private SampleMap() {}

    public static BaseMap read() {
        try (InputStream in = SampleMap.class.getResourceAsStream(RESOURCE)) {
            return GeoJsonBaseMap.read(in, RESOURCE);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
