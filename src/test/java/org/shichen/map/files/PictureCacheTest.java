package org.shichen.map.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.store.Progress;

/** What is cut of large pictures takes a bounded part of the disk, and nothing that is in use is lost. */
class PictureCacheTest {

    @TempDir
    Path folder;

    private Path kept() {
        return folder.resolve("cache");
    }

    private Path picture(String name) throws IOException {
        BufferedImage image = new BufferedImage(600, 300, BufferedImage.TYPE_INT_RGB);
        image.setRGB(30, 30, Color.RED.getRGB());
        Path file = folder.resolve(name);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private static PictureTiles tiles(PictureCache cache, Path picture) throws IOException {
        return cache.tiles(picture, "scan", 4, Progress.UNSEEN);
    }

    private Set<String> left() throws IOException {
        try (Stream<Path> files = Files.list(kept())) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    /** The name of what the last one was cut into, which was then not opened for so many days. */
    private String cut(PictureCache cache, String name, int days) throws IOException {
        Set<String> before = Files.exists(kept()) ? left() : Set.of();
        tiles(cache, picture(name)).close();
        String cut = left().stream()
                .filter(file -> !before.contains(file))
                .findFirst()
                .orElseThrow();
        Files.setLastModifiedTime(
                kept().resolve(cut), FileTime.fromMillis(System.currentTimeMillis() - days * 86_400_000L));
        return cut;
    }

    @Test
    void what_was_not_opened_for_longest_goes_first_and_other_files_are_let_be() throws Exception {
        PictureCache cache = new PictureCache(kept());
        String oldest = cut(cache, "a.png", 30);
        String newest = cut(cache, "b.png", 1);
        String middle = cut(cache, "c.png", 10);
        long one = Files.size(kept().resolve(newest));
        Files.writeString(kept().resolve("notes.txt"), "not ours".repeat(1000));
        assertTrue(new PictureCache(kept(), 3 * one).trim());
        assertEquals(Set.of(oldest, middle, newest, "notes.txt"), left());
        // Opening it makes it the newest.
        tiles(cache, folder.resolve("a.png")).close();
        assertTrue(new PictureCache(kept(), 2 * one).trim());
        assertEquals(Set.of(oldest, newest, "notes.txt"), left());
        assertTrue(new PictureCache(kept(), 0).trim());
        assertEquals(Set.of("notes.txt"), left());
    }

    @Test
    void what_is_open_is_not_removed_until_it_is_closed() throws Exception {
        PictureCache cache = new PictureCache(kept(), 0);
        Path picture = picture("a.png");
        PictureTiles first = tiles(cache, picture);
        PictureTiles second = tiles(cache, picture);
        assertFalse(cache.trim());
        first.close();
        assertFalse(cache.trim());
        assertEquals(Color.RED.getRGB(), second.tile(second.fitting(1), 0, 0).getRGB(30, 30));
        second.close();
        assertTrue(cache.trim());
        assertEquals(Set.of(), left());
    }

    @Test
    void what_another_console_has_open_or_is_cutting_stays_and_what_it_left_when_killed_goes() throws Exception {
        Path picture = picture("a.png");
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true",
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Other.class.getName(),
                        kept().toString(),
                        picture.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertEquals("ready", other.inputReader().readLine());
            Set<String> theirs = left();
            assertEquals(2, theirs.size(), theirs.toString());
            PictureCache ours = new PictureCache(kept(), 0);
            assertFalse(ours.sweep());
            assertFalse(ours.trim());
            assertEquals(theirs, left());
            // The same picture in both: ours is closed, theirs is open.
            tiles(ours, picture).close();
            assertFalse(ours.trim());
            other.destroyForcibly().waitFor();
            assertTrue(ours.sweep());
            assertTrue(ours.trim());
            assertEquals(Set.of(), left());
        } finally {
            other.destroyForcibly();
        }
    }

    /** Another console: it has one picture open and cuts a second one for ever. */
    static final class Other {
        public static void main(String[] args) throws Exception {
            PictureCache cache = new PictureCache(Path.of(args[0]));
            PictureTiles open = tiles(cache, Path.of(args[1]));
            PictureCache.Part part = cache.part();
            System.out.println("ready");
            System.in.transferTo(System.err);
            cache.discard(part);
            open.close();
        }
    }
}
