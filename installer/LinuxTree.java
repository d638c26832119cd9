import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The files of the program where they stand on a Linux machine; the .deb and the .rpm are made of the same tree. */
final class LinuxTree {

    private final Description description;
    private final Path templates;

    /** @param templates the folder {@code installer/linux} */
    LinuxTree(Description description, Path templates) {
        this.description = description;
        this.templates = templates;
    }

    void lay(Path image, Icons icons, Path licence, Path tree) throws IOException {
        String name = description.of("name");
        Path program = tree.resolve("opt").resolve(name);
        copy(image, program);
        Path share = tree.resolve("usr/share");
        write(share.resolve("applications/" + name + ".desktop"), "shichen.desktop");
        write(share.resolve("mime/packages/" + name + ".xml"), "shichen.xml");
        write(share.resolve("doc/" + name + "/copyright"), "copyright");
        Files.copy(licence, share.resolve("doc/" + name + "/LICENSE"));
        icons.hicolor(share.resolve("icons/hicolor"), name);
        Files.createDirectories(tree.resolve("usr/bin"));
        Files.createSymbolicLink(tree.resolve("usr/bin").resolve(name), Path.of("/opt", name, "bin", name));
        executable(write(program.resolve("after-install"), "after-install"));
    }

    Path write(Path file, String template) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, description.fill(templates.resolve(template)));
    }

    static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** With the times of the files: the cache of the start knows the jars by them. */
    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }
}
