import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.spi.ToolProvider;

/** The packages that can be made on this machine; of the others it is said why they were not. */
final class Packages {

    private final Description description;
    private final Path installers;
    private final Path work;

    Packages(Description description, Path installers, Path work) {
        this.description = description;
        this.installers = installers;
        this.work = work;
    }

    Optional<Path> deb(LinuxTree files, Path tree) throws IOException, InterruptedException {
        if (!found("dpkg-deb")) {
            System.out.println("No .deb: there is no dpkg-deb here.");
            return Optional.empty();
        }
        long kilobytes = Image.bytes(tree) / 1024;
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
        Path debian = tree.resolve("DEBIAN");
        Path control = files.write(debian.resolve("control"), "control");
        Files.writeString(
                control,
                Files.readString(control)
                        .replace("@kilobytes@", Long.toString(kilobytes))
                        .replace("@architecture@", machine));
        for (String when : List.of("postinst", "postrm")) {
            LinuxTree.executable(files.write(debian.resolve(when), "after-install"));
        }
        Path made = installers.resolve(
                description.of("name") + "_" + description.version() + "_" + machine + ".deb");
        run("dpkg-deb", "--root-owner-group", "-Zxz", "-z2", "--build", tree.toString(), made.toString());
        Image.delete(debian);
        return Optional.of(made);
    }

    Optional<Path> rpm(LinuxTree files, Path tree) throws IOException, InterruptedException {
        Path specification = files.write(work.resolve("shichen.spec"), "shichen.spec");
        if (!found("rpmbuild")) {
            System.out.println("No .rpm: there is no rpmbuild here. Its definition is in " + specification);
            return Optional.empty();
        }
        Path top = work.resolve("rpm");
        run(
                "rpmbuild",
                "-bb",
                "--define",
                "_topdir " + top.toAbsolutePath(),
                "--define",
                "staged " + tree.toAbsolutePath(),
                specification.toString());
        try (var made = Files.walk(top.resolve("RPMS"))) {
            Path rpm = made.filter(file -> file.toString().endsWith(".rpm"))
                    .findFirst()
                    .orElseThrow();
            Path kept = installers.resolve(rpm.getFileName());
            Files.move(rpm, kept, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return Optional.of(kept);
        }
    }

    /** Needs Windows and the WiX toolset that jpackage asks for. */
    Path msi(Path image, Path icon) throws IOException {
        Path association = work.resolve("backup.properties");
        Files.writeString(
                association,
                "extension=" + description.of("association.ending") + "\nmime-type="
                        + description.of("association.type") + "\ndescription="
                        + description.of("association.title.en") + "\nicon="
                        + icon.toString().replace('\\', '/') + "\n");
        List<String> options = List.of(
                "--type", "msi",
                "--app-image", image.toString(),
                "--name", description.of("title.en"),
                "--app-version", description.version(),
                "--vendor", description.of("vendor"),
                "--description", description.of("summary.zh"),
                "--dest", installers.toString(),
                "--file-associations", association.toString(),
                "--win-upgrade-uuid", description.of("msi.upgrade"),
                "--win-menu",
                "--win-menu-group", description.of("title.zh"),
                "--win-shortcut",
                "--win-dir-chooser",
                "--install-dir", description.of("title.en"));
        int exit = ToolProvider.findFirst("jpackage").orElseThrow().run(System.out, System.err, options.toArray(String[]::new));
        if (exit != 0) {
            throw new IllegalStateException("jpackage ended with " + exit);
        }
        return installers.resolve(description.of("title.en") + "-" + description.version() + ".msi");
    }

    /** Folders of a package are open to all, whatever the mask of the account that builds it. */
    static void openFolders(Path tree) throws IOException {
        try (var files = Files.walk(tree)) {
            for (Path file : files.filter(Files::isDirectory).toList()) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    private static boolean found(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> new File(folder, program).canExecute());
    }

    private static void run(String... command) throws IOException, InterruptedException {
        List<String> whole = new ArrayList<>(List.of(command));
        int exit = new ProcessBuilder(whole).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException(String.join(" ", whole) + " ended with " + exit);
        }
    }
}
