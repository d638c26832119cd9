package org.shichen.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Points of the change log beside the desk's file. */
class AnchorBookTest {

    private static final Instant NOW = Instant.parse("2020-02-06T18:30:00Z");

    @TempDir
    Path folder;

    @Test
    void two_consoles_note_their_points_at_the_same_time() throws Exception {
        Path file = folder.resolve("desk.anchors");
        List<Future<?>> consoles = new ArrayList<>();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int console = 0; console < 2; console++) {
                consoles.add(both.submit(() -> {
                    AnchorBook book = new AnchorBook(file);
                    for (int seq = 1; seq <= 100; seq++) {
                        book.note(new Anchor(seq, new byte[8]), NOW);
                    }
                    return book;
                }));
            }
        }
        for (Future<?> console : consoles) {
            console.get();
        }
        assertEquals(1, new AnchorBook(file).anchors().size(), "the points of an hour share a line");
        try (var left = Files.list(folder)) {
            assertEquals(1, left.count(), "nothing half-made is left");
        }
    }
}
