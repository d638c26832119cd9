package org.shichen.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Points that a desk's change log once reached, one a line, in a small file away from the desk's file. It grows by a
 * line at a time; after a restore the lines of the lost future are kept, marked as given up, with who gave them up.
 */
public final class AnchorBook {

    private static final String GIVEN_UP = "#";

    private final Path file;

    public AnchorBook(Path file) {
        this.file = file;
    }

    /**
     * Every point that the log must have passed. An unreadable line is passed over: another hand cannot hide the rest.
     */
    public List<Anchor> anchors() throws IOException {
        List<Anchor> anchors = new ArrayList<>();
        for (String line : lines()) {
            if (!line.startsWith(GIVEN_UP)) {
                Anchor.parse(line.split(" ")[0]).ifPresent(anchors::add);
            }
        }
        return anchors;
    }

    /** Adds the point. A later point vouches for the earlier ones, so the points of one hour share a line. */
    public void note(Anchor anchor, Instant when) throws IOException {
        List<String> lines = lines();
        String line = anchor.text(false) + " " + when.truncatedTo(ChronoUnit.SECONDS);
        if (anchor.seq() == 0) {
            return;
        }
        if (!lines.isEmpty() && hour(lines.getLast()).equals(hour(line))) {
            lines.removeLast();
        }
        lines.add(line);
        write(lines);
    }

    /** Year to hour of a line's time; never equal for a line that was given up. */
    private static String hour(String line) {
        String[] parts = line.split(" ");
        return line.startsWith(GIVEN_UP) || parts.length < 2 || parts[1].length() < 13
                ? line
                : parts[1].substring(0, 13);
    }

    /** The desk was restored: points that its change log does not pass any more are kept as given up, and by whom. */
    public void giveUp(Predicate<Anchor> lost, Instant when, String who) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : lines()) {
            boolean gone = !line.startsWith(GIVEN_UP)
                    && Anchor.parse(line.split(" ")[0]).filter(lost).isPresent();
            lines.add(
                    gone
                            ? GIVEN_UP + " " + line + " given up " + when.truncatedTo(ChronoUnit.SECONDS) + " " + who
                            : line);
        }
        write(lines);
    }

    private List<String> lines() throws IOException {
        return Files.exists(file)
                ? new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                        .filter(line -> !line.isBlank())
                        .toList())
                : new ArrayList<>();
    }

    private void write(List<String> lines) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        PrivateFiles.createFolder(folder);
        // Two consoles on one desk note the same commit at the same time: each makes a file of its own.
        Path partial = Files.createTempFile(folder, file.getFileName().toString(), ".partial");
        try {
            Files.write(partial, lines, StandardCharsets.UTF_8);
            PrivateFiles.tighten(partial);
            WholeFile.publish(partial, file);
        } finally {
            Files.deleteIfExists(partial);
        }
    }
}
