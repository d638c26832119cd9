import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** What a package does not carry: libraries of other machines, weights of the typeface that nothing is set in. */
final class Jars {

    private Jars() {}

    /** Copies the jar without the entries that are named. Signed jars must be copied whole. */
    static void copyWithout(Path jar, Path copy, Predicate<String> left) throws IOException {
        try (ZipFile from = new ZipFile(jar.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (ZipEntry entry : from.stream().toList()) {
                if (left.test(entry.getName())) {
                    continue;
                }
                ZipEntry kept = new ZipEntry(entry.getName());
                kept.setLastModifiedTime(entry.getLastModifiedTime());
                to.putNextEntry(kept);
                from.getInputStream(entry).transferTo(to);
                to.closeEntry();
            }
        }
    }

    /** Unpacks the entries that are wanted, by their last names. @return how many there were */
    static int unpack(Path jar, Path folder, Predicate<String> wanted) throws IOException {
        Files.createDirectories(folder);
        int found = 0;
        try (ZipFile from = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : from.stream().toList()) {
                if (!entry.isDirectory() && wanted.test(entry.getName())) {
                    Path file =
                            folder.resolve(Path.of(entry.getName()).getFileName().toString());
                    try (var in = from.getInputStream(entry)) {
                        Files.copy(in, file);
                    }
                    found++;
                }
            }
        }
        return found;
    }
}
