package org.shichen.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files and folders that only the account may open that the console runs under. On systems without POSIX permissions
 * the folders of the person's own profile are private already.
 */
public final class PrivateFiles {

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private PrivateFiles() {}

    /** Makes the folder with what is above it, private from the first moment; one that exists is left as it is. */
    public static void createFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (posix(folder)) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(FOLDER));
        } else {
            Files.createDirectories(folder);
        }
    }

    /** Makes an empty private file; fails when something is there. */
    public static void createFile(Path file) throws IOException {
        if (posix(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(FILE));
        } else {
            Files.createFile(file);
        }
    }

    /**
     * Takes away what others may do with the file or folder.
     *
     * @return whether others could do anything with it until now
     */
    public static boolean tighten(Path path) throws IOException {
        if (!openToOthers(path)) {
            return false;
        }
        Files.setPosixFilePermissions(path, Files.isDirectory(path) ? FOLDER : FILE);
        return true;
    }

    /** Whether somebody else on this machine may read or write it. */
    public static boolean openToOthers(Path path) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class, new LinkOption[0]);
        if (view == null) {
            return false;
        }
        return !FOLDER.containsAll(view.readAttributes().permissions());
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
