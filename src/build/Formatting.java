import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks (first argument {@code check}) or writes ({@code write}) the formatting of every Java file below the folder
 * named second. A program of its own because the formatter must run on the JDK whose language the files are written in,
 * and Maven itself may run on an older one.
 */
class Formatting {
    public static void main(String[] arguments) throws Exception {
        boolean write = arguments[0].equals("write");
        Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
                .style(JavaFormatterOptions.Style.PALANTIR)
                .formatJavadoc(true)
                .build());
        List<Path> files;
        try (var walk = Files.walk(Path.of(arguments[1]))) {
            files = walk.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
        List<Path> wrong = new ArrayList<>();
        for (Path file : files) {
            String text = Files.readString(file);
            String formatted = formatter.formatSourceAndFixImports(text);
            if (!formatted.equals(text)) {
                wrong.add(file);
                if (write) {
                    Files.writeString(file, formatted);
                }
            }
        }
        if (!wrong.isEmpty() && !write) {
            wrong.forEach(file -> System.err.println("not formatted: " + file));
            System.err.println("Run `mvn -Pformat` to format these files.");
            System.exit(1);
        }
    }
}
