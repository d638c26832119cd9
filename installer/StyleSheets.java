import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javafx.css.Stylesheet;

/** Puts each style sheet into the program's jar a second time, parsed: JavaFX takes that form where it finds it. */
final class StyleSheets {

    private StyleSheets() {}

    static void parse(Path jar, Path copy, Path work) throws IOException {
        Path text = work.resolve("sheet.css");
        Path parsed = work.resolve("sheet.bss");
        try (ZipFile from = new ZipFile(jar.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (ZipEntry entry : from.stream().toList()) {
                byte[] content;
                try (var in = from.getInputStream(entry)) {
                    content = in.readAllBytes();
                }
                put(to, entry, entry.getName(), content);
                if (entry.getName().endsWith(".css")) {
                    Files.write(text, content);
                    Stylesheet.convertToBinary(text.toFile(), parsed.toFile());
                    put(to, entry, entry.getName().replaceAll("css$", "bss"), Files.readAllBytes(parsed));
                }
            }
        }
    }

    private static void put(ZipOutputStream to, ZipEntry like, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(like.getLastModifiedTime());
        to.putNextEntry(entry);
        to.write(content);
        to.closeEntry();
    }
}
