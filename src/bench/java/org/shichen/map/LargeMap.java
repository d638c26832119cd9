package org.shichen.map;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.shichen.map.files.MapFiles;

/** A map that is far larger than usual: whether it fits into memory, and how long it is read. No window. */
final class LargeMap {

    private LargeMap() {}

    /** A file of so many megabytes: how long it takes and what memory is in use at most, looked at every 20 ms. */
    static void open(int megabytes) throws Exception {
        Path file = Files.createTempFile("map-big", ".geojson");
        MapData.write(file, megabytes * 1_000_000L);
        System.out.printf(
                Locale.ROOT,
                "%.0f MB, most memory %d MB%n",
                Files.size(file) / 1e6,
                Runtime.getRuntime().maxMemory() >> 20);
        long[] peak = {0};
        Thread watch = Thread.ofPlatform().daemon().start(() -> {
            Runtime runtime = Runtime.getRuntime();
            while (!Thread.currentThread().isInterrupted()) {
                peak[0] = Math.max(peak[0], runtime.totalMemory() - runtime.freeMemory());
                try {
                    Thread.sleep(20);
                } catch (InterruptedException done) {
                    return;
                }
            }
        });
        long start = System.nanoTime();
        BaseMap map = MapFiles.open(file, Datum.WGS84).map();
        double seconds = (System.nanoTime() - start) / 1e9;
        watch.interrupt();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "read in %.1f s; heap in use at most %d MB (garbage included), %d MB held%n",
                seconds,
                peak[0] >> 20,
                runtime.totalMemory() - runtime.freeMemory() >> 20);
        map.close();
        Files.delete(file);
        System.exit(0);
    }
}
