import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.spi.ToolProvider;

/**
 * The program as it stands on a machine: its jars, native libraries unpacked, and a Java of its own with only the
 * modules that are needed. The target machine needs no Java, and nothing is unpacked into its temporary folder.
 */
final class Image {

    static final String SYSTEM = system();

    private final Description description;
    private final Path target;

    /** @param target the build folder: {@code app} holds the jars, {@code javafx} the modules of JavaFX */
    Image(Description description, Path target) {
        this.description = description;
        this.target = target;
    }

    /** @return the image, named after the program, in the folder of installers */
    Path build(String mainJar, Icons icons) throws IOException {
        Path work = target.resolve("installer-work");
        delete(work);
        Path installers = Files.createDirectories(target.resolve("installer"));
        delete(installers.resolve(description.of("name")));
        Path app = input(work, mainJar);
        Path modules = modules(work);
        List<String> options = new ArrayList<>(List.of(
                "--type", "app-image",
                "--name", description.of("name"),
                "--app-version", description.version(),
                "--vendor", description.of("vendor"),
                "--description", description.of("summary.en"),
                "--dest", installers.toString(),
                "--input", app.toString(),
                "--main-jar", mainJar,
                "--main-class", description.of("main.class"),
                "--icon", icons.forSystem(SYSTEM, work).toString(),
                "--module-path", modules.toString(),
                "--add-modules", description.of("modules"),
                "--jlink-options",
                        "--strip-debug --no-header-files --no-man-pages --include-locales=zh,en"));
        for (String java : javaOptions()) {
            options.addAll(List.of("--java-options", java));
        }
        int exit = ToolProvider.findFirst("jpackage")
                .orElseThrow(() -> new IllegalStateException("This Java has no jpackage: a JDK is needed, not a JRE."))
                .run(System.out, System.err, options.toArray(String[]::new));
        if (exit != 0) {
            throw new IllegalStateException("jpackage ended with " + exit);
        }
        Path image = installers.resolve(description.of("name"));
        Path runtime = image.resolve(SYSTEM.equals("windows") ? "runtime/bin" : "lib/runtime/lib");
        for (Path jar : jars(target.resolve("javafx"))) {
            Jars.unpack(jar, runtime, Image::library);
        }
        if (SYSTEM.equals("linux")) {
            Launcher.write(launcher(image), app(image).resolve(description.of("name") + ".cfg"));
        }
        return image;
    }

    private static List<String> javaOptions() throws IOException {
        List<String> options = new ArrayList<>(List.of(
                "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                // ControlsFX, for the list under a name that is being typed
                "--add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED"));
        Files.readAllLines(Path.of("installer", "java.options")).stream()
                .filter(line -> line.startsWith("-"))
                .forEach(options::add);
        options.addAll(List.of(
                // A cache that does not fit this machine is passed by; the desk's user is told nothing of it.
                "-Xlog:aot*=error",
                // The cache of the start is read where it was made for. Elsewhere every page of it is changed and kept.
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:ArchiveRelocationMode=0",
                "-Dorg.sqlite.lib.path=$APPDIR/native",
                "-Dshichen.fonts=$APPDIR/fonts"));
        return options;
    }

    private Path input(Path work, String mainJar) throws IOException {
        Path app = Files.createDirectories(work.resolve("app"));
        StyleSheets.parse(target.resolve(mainJar), app.resolve(mainJar), work);
        for (Path jar : jars(target.resolve("app"))) {
            String name = jar.getFileName().toString();
            Path copy = app.resolve(name);
            if (name.equals(mainJar)) {
                continue;
            }
            if (name.startsWith("sqlite-jdbc")) {
                Jars.copyWithout(jar, copy, entry -> entry.startsWith("org/sqlite/native/"));
                String here = "org/sqlite/native/" + sqliteFolder() + "/";
                if (Jars.unpack(jar, app.resolve("native"), entry -> entry.startsWith(here)) == 0) {
                    throw new IllegalStateException(jar + " has no library for " + here);
                }
            } else if (name.startsWith("ph-fonts-noto")) {
                // Of the typeface the two weights that are used, lying open: they are mapped, not copied at each start.
                Jars.copyWithout(jar, copy, entry -> entry.endsWith(".ttf"));
                Jars.unpack(jar, app.resolve("fonts"), entry -> entry.matches(".*-(Regular|Bold)\\.ttf"));
            } else {
                Files.copy(jar, copy);
            }
        }
        return app;
    }

    /** JavaFX without the libraries inside its jars: they are laid beside Java's own, else each start looks for them. */
    private Path modules(Path work) throws IOException {
        Path modules = Files.createDirectories(work.resolve("modules"));
        for (Path jar : jars(target.resolve("javafx"))) {
            Jars.copyWithout(jar, modules.resolve(jar.getFileName()), Image::library);
        }
        return modules;
    }

    private static boolean library(String entry) {
        return entry.matches("[^/]+\\.(so|dll|dylib)");
    }

    /** Tells the launcher of the image one more option of Java. */
    void option(Path image, String option) throws IOException {
        Path settings = image.resolve(SYSTEM.equals("windows") ? "app" : "lib/app")
                .resolve(description.of("name") + ".cfg");
        Files.writeString(settings, "java-options=" + option + "\n", StandardOpenOption.APPEND);
        if (SYSTEM.equals("linux")) {
            Launcher.write(launcher(image), settings);
        }
    }

    Path launcher(Path image) {
        return SYSTEM.equals("windows")
                ? image.resolve(description.of("name") + ".exe")
                : image.resolve("bin").resolve(description.of("name"));
    }

    static Path app(Path image) {
        return image.resolve(SYSTEM.equals("windows") ? "app" : "lib/app");
    }

    static long bytes(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            long sum = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sum += Files.size(file);
            }
            return sum;
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }

    private static String sqliteFolder() {
        String machine = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64";
        return switch (SYSTEM) {
            case "windows" -> "Windows/" + machine;
            case "mac" -> "Mac/" + machine;
            default -> "Linux/" + machine;
        };
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.contains("win") ? "windows" : name.contains("mac") ? "mac" : "linux";
    }
}
