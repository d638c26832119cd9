package org.shichen.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.shichen.store.RecordingDisk.Created;
import org.shichen.store.RecordingDisk.Deleted;
import org.shichen.store.RecordingDisk.Event;
import org.shichen.store.RecordingDisk.FolderSynced;
import org.shichen.store.RecordingDisk.Marked;
import org.shichen.store.RecordingDisk.Synced;
import org.shichen.store.RecordingDisk.Truncated;
import org.shichen.store.RecordingDisk.Written;

/**
 * What is certain on a medium after some of a recording, and what is not: of a file, everything up to its last sync is;
 * each later write may be there, missing, or torn between sectors, in any order. Files are made and deleted in order
 * (the file system keeps a journal of that), but only up to the last sync of the folder for certain.
 */
final class Medium {

    private static final int SECTOR = 512;

    /** One file, under whatever name. */
    private static final class Content {
        private byte[] bytes = new byte[0];
        private int size;
        private final List<Event> uncertain = new ArrayList<>();

        Content copy() {
            Content copy = new Content();
            copy.bytes = Arrays.copyOf(bytes, size);
            copy.size = size;
            return copy;
        }

        void sync() {
            uncertain.forEach(this::apply);
            uncertain.clear();
        }

        void apply(Event event) {
            switch (event) {
                case Written written -> write(written, 0, written.bytes().length);
                case Truncated truncated -> resize(Math.toIntExact(truncated.size()));
                default -> throw new IllegalArgumentException(event.toString());
            }
        }

        /** Lets the sectors that the random numbers choose reach the medium. */
        void tear(Written written, SplittableRandom random) {
            int from = 0;
            while (from < written.bytes().length) {
                int to = Math.min(
                        written.bytes().length, from + SECTOR - Math.toIntExact((written.offset() + from) % SECTOR));
                if (random.nextBoolean()) {
                    write(written, from, to);
                }
                from = to;
            }
        }

        private void write(Written written, int from, int to) {
            int offset = Math.toIntExact(written.offset());
            if (offset + to > size) {
                resize(offset + to);
            }
            System.arraycopy(written.bytes(), from, bytes, offset + from, to - from);
        }

        private void resize(int newSize) {
            if (newSize > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(newSize, bytes.length * 2));
            }
            if (newSize < size) {
                Arrays.fill(bytes, newSize, size, (byte) 0);
            }
            size = newSize;
        }
    }

    private final Map<String, Content> now = new HashMap<>();
    private final Map<String, Content> certain = new HashMap<>();
    private final List<Consumer<Map<String, Content>>> uncertain = new ArrayList<>();
    private final List<String> marks = new ArrayList<>();

    /** @param file is there, empty, before the recording begins */
    Medium(String file) {
        Content empty = new Content();
        now.put(file, empty);
        certain.put(file, empty);
    }

    void play(Event event) {
        switch (event) {
            case Written written -> now.get(written.file()).uncertain.add(written);
            case Truncated truncated -> now.get(truncated.file()).uncertain.add(truncated);
            case Synced synced -> now.get(synced.file()).sync();
            case Created created -> {
                Content made = new Content();
                now.put(created.file(), made);
                uncertain.add(names -> names.put(created.file(), made));
            }
            case Deleted deleted -> {
                now.remove(deleted.file());
                uncertain.add(names -> names.remove(deleted.file()));
            }
            case FolderSynced synced -> {
                uncertain.forEach(step -> step.accept(certain));
                uncertain.clear();
            }
            case Marked marked -> marks.add(marked.mark());
        }
    }

    /** The marks so far, oldest first. */
    List<String> marks() {
        return List.copyOf(marks);
    }

    /** Writes the files into the folder as a power cut at this moment could leave them. */
    void cut(Path folder, SplittableRandom random) throws IOException {
        Map<String, Content> names = new HashMap<>(certain);
        uncertain.subList(0, random.nextInt(uncertain.size() + 1)).forEach(step -> step.accept(names));
        for (var name : names.entrySet()) {
            Content left = name.getValue().copy();
            // Some cuts lose nearly all that was not certain and some nearly nothing: both find other things.
            double kept = random.nextDouble();
            for (Event event : name.getValue().uncertain) {
                if (random.nextDouble() < kept) {
                    left.apply(event);
                } else if (event instanceof Written written && random.nextBoolean()) {
                    left.tear(written, random);
                }
            }
            try (var out = Files.newOutputStream(folder.resolve(name.getKey()))) {
                out.write(left.bytes, 0, left.size);
            }
        }
    }
}
