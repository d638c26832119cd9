package org.shichen.map.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shichen.store.Progress;

/**
 * The folder of what was cut from large pictures. It holds a bounded number of bytes: what was not opened for longest
 * goes first, but never what is open, here or in another console: who has a file open holds its lock. Locks go with
 * their process, so what a killed one left half cut is known by having none. Files that are not its own are let be. Any
 * thread.
 */
public final class PictureCache {

    /** In bytes; a scan of 30 000 × 30 000 takes 0.1 to 2 GB. */
    static final long MOST = 4L << 30;

    private static final String CUT = "[0-9a-f]{24}\\.tiles";
    private static final String PART = "picture-.*\\.part";

    private final Path folder;
    private final long most;

    /** What is open here, once each: closing any handle of a file lets its lock go (POSIX). */
    private final Map<Path, PictureTiles> open = new HashMap<>();

    /** What is being cut here. */
    private final Set<Path> cutting = new HashSet<>();

    /** @param folder of the program's own; it need not be there yet */
    public PictureCache(Path folder) {
        this(folder, MOST);
    }

    /** @param most bytes; where there are more, what is not open goes */
    public PictureCache(Path folder, long most) {
        this.folder = folder.toAbsolutePath().normalize();
        this.most = most;
    }

    /**
     * The tiles of a picture, cut now if they are not there. Blocks.
     *
     * @param step of which scale on the tiles are not needed
     * @throws IOException when the picture or the folder cannot be read
     */
    PictureTiles tiles(Path picture, String name, int step, Progress progress) throws IOException {
        Path file = place(picture);
        PictureTiles known = known(file);
        if (known != null) {
            return known;
        }
        Files.createDirectories(folder);
        PictureCutter.cut(picture, name, step, this, file, progress);
        return opened(file);
    }

    /** Null when there are none, and when they are damaged: then they are cut anew. */
    private synchronized @Nullable PictureTiles known(Path file) throws IOException {
        PictureTiles shared = open.get(file);
        if (shared != null && shared.share()) {
            return shared;
        }
        if (Files.notExists(file)) {
            return null;
        }
        try {
            used(file);
            return opened(file);
        } catch (IOException damaged) {
            Files.deleteIfExists(file);
            return null;
        }
    }

    private synchronized PictureTiles opened(Path file) throws IOException {
        PictureTiles tiles = PictureTiles.open(file, () -> closed(file));
        open.put(file, tiles);
        return tiles;
    }

    private synchronized void closed(Path file) {
        open.remove(file);
    }

    private static void used(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        } catch (IOException readOnly) {
            // It is shown all the same, and goes a little sooner.
        }
    }

    /** Where the tiles of a picture stand: for another path, size or time of it, elsewhere. */
    private Path place(Path picture) throws IOException {
        String told = picture.toAbsolutePath() + "|" + Files.size(picture) + "|"
                + Files.getLastModifiedTime(picture).toMillis();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(told.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(hash, 0, 12) + ".tiles");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    // ── what is being cut ──

    /** A file that is being written, with its lock; {@link #discard} it, moved away or not. */
    record Part(Path file, FileChannel channel) {}

    /** A new file to cut into. */
    Part part() throws IOException {
        while (true) {
            Path file = folder.resolve("picture-" + HexFormat.of().toHexDigits(System.nanoTime()) + ".part");
            begin(file);
            Part part;
            try {
                part = new Part(file, FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
            } catch (IOException failure) {
                ended(file);
                throw failure;
            }
            lock(part.channel);
            // Another console may have swept it away before it was locked.
            if (Files.exists(file)) {
                return part;
            }
            discard(part);
        }
    }

    private static void lock(FileChannel channel) {
        try {
            channel.lock();
        } catch (IOException noLocksHere) {
            // Then nobody can have one, and nobody removes what has none to be had.
        }
    }

    void discard(Part part) throws IOException {
        part.channel.close();
        Files.deleteIfExists(part.file);
        ended(part.file);
    }

    private synchronized void begin(Path file) {
        cutting.add(file);
    }

    private synchronized void ended(Path file) {
        cutting.remove(file);
    }

    // ── keeping it small ──

    /** Removes what killed consoles left half cut. Blocks. Returns true when all of it is gone. */
    public synchronized boolean sweep() {
        return files(PART).stream().allMatch(this::removed);
    }

    /** Removes what was not opened for longest until the rest fits. Blocks. Returns true when it does. */
    public synchronized boolean trim() {
        List<Kept> kept = new ArrayList<>();
        long bytes = 0;
        for (Path file : files(CUT)) {
            try {
                Kept one = new Kept(file, Files.size(file), Files.getLastModifiedTime(file));
                kept.add(one);
                bytes += one.bytes;
            } catch (IOException goneMeanwhile) {
                continue;
            }
        }
        kept.sort(Comparator.comparing(Kept::used));
        for (Kept one : kept) {
            if (bytes <= most) {
                break;
            }
            bytes -= removed(one.file) ? one.bytes : 0;
        }
        return bytes <= most;
    }

    private record Kept(Path file, long bytes, FileTime used) {}

    private List<Path> files(String form) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().matches(form)
                            && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        } catch (IOException | UncheckedIOException nothingThere) {
            return List.of();
        }
    }

    private boolean removed(Path file) {
        if (open.containsKey(file) || cutting.contains(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null && Files.deleteIfExists(file);
        } catch (IOException | OverlappingFileLockException cannotBeHad) {
            return false;
        }
    }
}
