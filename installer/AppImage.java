import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * Builds the app image: the program, a trimmed Java with JavaFX, and nothing that the target machine must have. Run by
 * {@code mvn -Pinstaller package}; arguments: build folder, name of the program's jar, version.
 */
class AppImage {
    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[0]);
        Path app = target.resolve("app");
        Path image = target.resolve("installer");
        Files.copy(target.resolve(arguments[1]), app.resolve(arguments[1]), StandardCopyOption.REPLACE_EXISTING);
        delete(image);
        int exit = ToolProvider.findFirst("jpackage")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        List.of(
                                        "--type", "app-image",
                                        "--name", "shichen",
                                        "--app-version", arguments[2],
                                        "--vendor", "Shichen",
                                        "--dest", image.toString(),
                                        "--input", app.toString(),
                                        "--main-jar", arguments[1],
                                        "--main-class", "org.shichen.app.Main",
                                        "--module-path", target.resolve("javafx").toString(),
                                        "--add-modules",
                                                "javafx.controls,java.sql,java.naming,java.logging,java.xml,jdk.unsupported,jdk.localedata,jdk.zipfs",
                                        "--jlink-options",
                                                "--strip-debug --no-header-files --no-man-pages --include-locales=zh,en",
                                        "--java-options", "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                                        "--java-options", "-XX:+UseSerialGC")
                                .toArray(String[]::new));
        if (exit == 0) {
            System.out.println("The app image stands in " + image.resolve("shichen"));
        }
        System.exit(exit);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
