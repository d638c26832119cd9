import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/** {@code shichen.properties}, and the version that is being built. */
record Description(Properties texts, String version) {

    static Description read(Path file, String version) throws IOException {
        Properties texts = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            texts.load(in);
        }
        return new Description(texts, version);
    }

    String of(String name) {
        String text = texts.getProperty(name);
        if (text == null) {
            throw new IllegalStateException("installer/shichen.properties says nothing of " + name);
        }
        return text;
    }

    List<String> list(String name) {
        return Arrays.asList(of(name).split(",\\s*"));
    }

    /** The template with {@code @name@} replaced by what stands here, and {@code @version@}. */
    String fill(Path template) throws IOException {
        String filled = Files.readString(template).replace("@version@", version);
        for (String name : texts.stringPropertyNames()) {
            filled = filled.replace("@" + name + "@", of(name));
        }
        return filled;
    }
}
