package org.shichen.store;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;

/** Another console of the tests: a main class of the test tree in a process of its own, small and quick to start. */
final class ChildProcess {

    private static final String ARCHIVE = "shared.jsa";

    private ChildProcess() {}

    /**
     * Makes later starts quick: the classes of this test run as two jars, and an archive of those that a first run of
     * the main class, left without input, has loaded. The archive takes jars only.
     */
    static void rehearse(Path folder, Class<?> main) throws IOException, InterruptedException {
        Process first = start(folder, main, List.of(folder.toString()));
        first.outputWriter().close();
        first.getInputStream().transferTo(OutputStream.nullOutputStream());
        first.waitFor();
    }

    private static String classPath(Path folder) throws IOException {
        List<String> parts = new ArrayList<>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(part).toAbsolutePath();
            parts.add(Files.isDirectory(path) ? jar(folder, path).toString() : path.toString());
        }
        return String.join(File.pathSeparator, parts);
    }

    private static Path jar(Path folder, Path classes) throws IOException {
        Path jar = folder.resolve(classes.getFileName() + ".jar");
        if (Files.exists(jar)) {
            return jar;
        }
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            out.setLevel(Deflater.NO_COMPRESSION);
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
        return jar;
    }

    static Process start(Path folder, Class<?> main, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + folder.resolve(ARCHIVE),
                "-Xlog:disable",
                "-Dorg.jooq.no-logo=true",
                "-Dorg.jooq.no-tips=true",
                // The driver unpacks its library at each start, and a killed process cannot clear it away.
                "-Dorg.sqlite.tmpdir=" + folder,
                "-Djava.util.logging.config.file=" + System.getProperty("java.util.logging.config.file", ""),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(folder),
                main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
