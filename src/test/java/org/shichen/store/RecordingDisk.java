package org.shichen.store;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;
import org.sqlite.core.DB;

/**
 * Writes down, in order, what SQLite does to the files of one desk: every write, truncation and sync, every file made
 * and deleted, and between them the marks of the test ("this act was acknowledged"). The files themselves are written
 * as ever.
 *
 * <p>SQLite reaches the disk through a table of functions, its VFS, whose layout is public (sqlite3.h). The driver
 * hides SQLite's own functions, but the first field of the {@code sqlite3} behind each connection points to the VFS;
 * its {@code xOpen} and {@code xDelete} are replaced in memory while this object is open, and so are {@code xWrite},
 * {@code xTruncate} and {@code xSync} of the desk's files that are opened meanwhile. Only for the VFS of Unix.
 *
 * <p>Stores that were opened under a recording are closed before it.
 */
@SuppressWarnings("restricted") // The memory of SQLite is what this class is about.
final class RecordingDisk implements AutoCloseable {

    /** One thing that happened, in the order in which it happened. */
    sealed interface Event {}

    record Written(String file, long offset, byte[] bytes) implements Event {}

    record Truncated(String file, long size) implements Event {}

    /** Everything written to the file before this is on the medium. */
    record Synced(String file) implements Event {}

    record Created(String file) implements Event {}

    record Deleted(String file) implements Event {}

    /** Every file made or deleted before this is so on the medium. */
    record FolderSynced() implements Event {}

    record Marked(String mark) implements Event {}

    /** One entry of sqlite3_io_methods or sqlite3_vfs: where it stands, and what it takes. */
    private enum Function {
        OPEN(40, FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, JAVA_INT, ADDRESS)),
        DELETE(48, FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT)),
        WRITE(24, FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, JAVA_LONG)),
        TRUNCATE(32, FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG)),
        SYNC(40, FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));

        final long offset;
        final FunctionDescriptor type;

        Function(long offset, FunctionDescriptor type) {
            this.offset = offset;
            this.type = type;
        }

        MethodHandle in(MemorySegment table) {
            return Linker.nativeLinker().downcallHandle(table.get(ADDRESS, offset), type);
        }
    }

    private static final int OK = 0;
    private static final int IO_ERROR = 10;
    private static final int OPEN_CREATE = 0x4;
    private static final long VFS_NAME_OFFSET = 24;
    private static final long VFS_BYTES = 56;

    /** Bytes of sqlite3_io_methods by its iVersion. */
    private static final Map<Integer, Long> METHODS_BYTES = Map.of(1, 104L, 2, 136L, 3, 152L);

    private static final Set<String> SUFFIXES = Set.of("", "-wal", "-journal");

    /** A copy of a table of file functions that records, and the functions of the table it was copied from. */
    private record Methods(MemorySegment recording, MethodHandle write, MethodHandle truncate, MethodHandle sync) {}

    private static final class OpenFile {
        final String name;
        final Methods methods;
        boolean syncsFolder;

        OpenFile(String name, Methods methods, boolean syncsFolder) {
            this.name = name;
            this.methods = methods;
            this.syncsFolder = syncsFolder;
        }
    }

    private final Path desk;
    private final MemorySegment vfs;
    private final MemorySegment originalOpen;
    private final MemorySegment originalDelete;
    private final MethodHandle open;
    private final MethodHandle delete;
    private final MemorySegment writeStub;
    private final MemorySegment truncateStub;
    private final MemorySegment syncStub;
    private final Map<Long, Methods> methodsByOriginal = new ConcurrentHashMap<>();
    private final Map<Long, OpenFile> files = new ConcurrentHashMap<>();
    private final List<Event> events = new ArrayList<>();
    private volatile @Nullable Throwable failure;

    /** Starts recording the desk of this file. Nothing of it is open yet. */
    static RecordingDisk of(Path desk) throws SQLException {
        return new RecordingDisk(
                desk.toAbsolutePath().normalize(), unixVfs().orElseThrow(() -> new IllegalStateException("not unix")));
    }

    /** Whether SQLite runs here on the VFS whose tables this class knows. */
    static boolean possible() throws SQLException {
        return unixVfs().isPresent();
    }

    private RecordingDisk(Path desk, MemorySegment vfs) {
        this.desk = desk;
        this.vfs = vfs;
        this.originalOpen = vfs.get(ADDRESS, Function.OPEN.offset);
        this.originalDelete = vfs.get(ADDRESS, Function.DELETE.offset);
        this.open = Function.OPEN.in(vfs);
        this.delete = Function.DELETE.in(vfs);
        this.writeStub = stub("write", Function.WRITE);
        this.truncateStub = stub("truncate", Function.TRUNCATE);
        this.syncStub = stub("sync", Function.SYNC);
        vfs.set(ADDRESS, Function.OPEN.offset, stub("open", Function.OPEN));
        vfs.set(ADDRESS, Function.DELETE.offset, stub("delete", Function.DELETE));
    }

    /** Notes something the test knows, between what the disk was told. */
    void mark(String mark) {
        add(new Marked(mark));
    }

    /** What happened so far. */
    List<Event> events() {
        synchronized (events) {
            return List.copyOf(events);
        }
    }

    @Override
    public void close() {
        vfs.set(ADDRESS, Function.OPEN.offset, originalOpen);
        vfs.set(ADDRESS, Function.DELETE.offset, originalDelete);
        if (failure != null) {
            throw new IllegalStateException("the recording is not whole", failure);
        }
    }

    private void add(Event event) {
        synchronized (events) {
            events.add(event);
        }
    }

    // ── called by SQLite; what is thrown here would end the process ──

    private int open(MemorySegment ofVfs, MemorySegment path, MemorySegment file, int flags, MemorySegment outFlags) {
        try {
            String name = nameOfOurs(path);
            boolean made = name != null && !Files.exists(desk.resolveSibling(name));
            int result = (int) open.invokeExact(ofVfs, path, file, flags, outFlags);
            files.remove(file.address());
            if (result == OK && name != null) {
                if (made) {
                    add(new Created(name));
                }
                MemorySegment pointer = file.reinterpret(ADDRESS.byteSize());
                Methods methods = recording(pointer.get(ADDRESS, 0));
                // SQLite's unix VFS syncs the folder with the first sync of a journal or WAL that it may have made.
                boolean syncsFolder = (flags & OPEN_CREATE) != 0 && name.contains("-");
                files.put(file.address(), new OpenFile(name, methods, syncsFolder));
                pointer.set(ADDRESS, 0, methods.recording());
            }
            return result;
        } catch (Throwable thrown) {
            return failed(thrown);
        }
    }

    private int delete(MemorySegment ofVfs, MemorySegment path, int syncFolder) {
        try {
            String name = nameOfOurs(path);
            int result = (int) delete.invokeExact(ofVfs, path, syncFolder);
            if (result == OK && name != null) {
                add(new Deleted(name));
                if (syncFolder != 0) {
                    add(new FolderSynced());
                }
            }
            return result;
        } catch (Throwable thrown) {
            return failed(thrown);
        }
    }

    private int write(MemorySegment file, MemorySegment bytes, int length, long offset) {
        try {
            OpenFile ours = files.get(file.address());
            add(new Written(ours.name, offset, bytes.reinterpret(length).toArray(ValueLayout.JAVA_BYTE)));
            return (int) ours.methods.write().invokeExact(file, bytes, length, offset);
        } catch (Throwable thrown) {
            return failed(thrown);
        }
    }

    private int truncate(MemorySegment file, long size) {
        try {
            OpenFile ours = files.get(file.address());
            add(new Truncated(ours.name, size));
            return (int) ours.methods.truncate().invokeExact(file, size);
        } catch (Throwable thrown) {
            return failed(thrown);
        }
    }

    private int sync(MemorySegment file, int flags) {
        try {
            OpenFile ours = files.get(file.address());
            int result = (int) ours.methods.sync().invokeExact(file, flags);
            // Noted after it returned: before, nothing is promised.
            if (result == OK) {
                add(new Synced(ours.name));
                if (ours.syncsFolder) {
                    ours.syncsFolder = false;
                    add(new FolderSynced());
                }
            }
            return result;
        } catch (Throwable thrown) {
            return failed(thrown);
        }
    }

    private int failed(Throwable thrown) {
        failure = thrown;
        return IO_ERROR;
    }

    // ── tables of functions ──

    private Methods recording(MemorySegment original) {
        return methodsByOriginal.computeIfAbsent(original.address(), address -> {
            int version = original.reinterpret(JAVA_INT.byteSize()).get(JAVA_INT, 0);
            Long bytes = METHODS_BYTES.get(version);
            if (bytes == null) {
                throw new IllegalStateException("sqlite3_io_methods of version " + version);
            }
            MemorySegment table = original.reinterpret(bytes);
            MemorySegment copy = Arena.global().allocate(bytes, ADDRESS.byteAlignment());
            copy.copyFrom(table);
            copy.set(ADDRESS, Function.WRITE.offset, writeStub);
            copy.set(ADDRESS, Function.TRUNCATE.offset, truncateStub);
            copy.set(ADDRESS, Function.SYNC.offset, syncStub);
            return new Methods(copy, Function.WRITE.in(table), Function.TRUNCATE.in(table), Function.SYNC.in(table));
        });
    }

    /** Kept until the process ends: SQLite would jump into nothing if a file outlived its recording. */
    private MemorySegment stub(String method, Function function) {
        try {
            MethodHandle target = MethodHandles.lookup().bind(this, method, function.type.toMethodType());
            return Linker.nativeLinker().upcallStub(target, function.type, Arena.global());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private @Nullable String nameOfOurs(MemorySegment path) {
        if (path.address() == 0) {
            return null;
        }
        String text = path.reinterpret(Long.MAX_VALUE).getString(0);
        return SUFFIXES.stream()
                .filter(suffix -> text.equals(desk + suffix))
                .map(suffix -> desk.getFileName() + suffix)
                .findFirst()
                .orElse(null);
    }

    private static Optional<MemorySegment> unixVfs() throws SQLException {
        try (SQLiteConnection connection =
                DriverManager.getConnection("jdbc:sqlite::memory:").unwrap(SQLiteConnection.class)) {
            DB database = connection.getDatabase();
            var pointer = database.getClass().getDeclaredField("pointer");
            pointer.setAccessible(true);
            MemorySegment vfs = MemorySegment.ofAddress(pointer.getLong(database))
                    .reinterpret(ADDRESS.byteSize())
                    .get(ADDRESS, 0)
                    .reinterpret(VFS_BYTES);
            String name = vfs.get(ADDRESS, VFS_NAME_OFFSET)
                    .reinterpret(Long.MAX_VALUE)
                    .getString(0);
            return name.startsWith("unix") ? Optional.of(vfs) : Optional.empty();
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("the driver keeps its sqlite3 pointer elsewhere now", changed);
        }
    }
}
