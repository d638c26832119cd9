package org.shichen.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A small file beside the desk's that every open console holds in common, so that nobody puts another file in the
 * desk's place under a console's feet. The desk's own file must never be opened for this: closing it would drop
 * SQLite's locks.
 */
final class InUse implements AutoCloseable {

    static final String ENDING = ".in-use";

    /** Locks belong to the process, so the consoles of one process share one. */
    private static final Map<Path, InUse> HERE = new HashMap<>();

    private final Path desk;
    private final FileChannel channel;
    private int holders = 1;

    private InUse(Path desk, FileChannel channel) {
        this.desk = desk;
        this.channel = channel;
    }

    /**
     * Marks the desk as open here until the answer is closed; empty where the place knows no locks or the desk is just
     * being replaced.
     */
    static Optional<InUse> mark(Path desk) {
        synchronized (HERE) {
            InUse here = HERE.get(desk);
            if (here != null) {
                here.holders++;
                return Optional.of(here);
            }
            Optional<InUse> marked = lock(desk, true);
            marked.ifPresent(mark -> HERE.put(desk, mark));
            return marked;
        }
    }

    /** Keeps consoles out until the answer is closed; empty when one has the desk open. */
    static Optional<InUse> alone(Path desk) {
        synchronized (HERE) {
            return HERE.containsKey(desk) ? Optional.empty() : lock(desk, false);
        }
    }

    private static Optional<InUse> lock(Path desk, boolean shared) {
        try {
            FileChannel channel = FileChannel.open(
                    desk.resolveSibling(desk.getFileName() + ENDING),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock(0, Long.MAX_VALUE, shared);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new InUse(desk, channel));
        } catch (IOException | OverlappingFileLockException none) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        synchronized (HERE) {
            holders--;
            if (holders > 0) {
                return;
            }
            HERE.remove(desk, this);
            try {
                channel.close();
            } catch (IOException gone) {
                // The lock goes with the process at the latest.
            }
        }
    }
}
