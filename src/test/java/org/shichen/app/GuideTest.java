package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.desk.BoardsPane.Shown;

/** What the guides promise is there: their pictures, and every key they name. */
class GuideTest {

    private static final Path GUIDES = Path.of("src/docs/guide");
    private static final Pattern PICTURE = Pattern.compile("!\\[[^]]*]\\(([^)]+)\\)");
    private static final Pattern KEY = Pattern.compile("`((?:Ctrl|Alt|Shift)\\+[^`\\s]+|F[0-9]{1,2})`");

    @TempDir
    Path folder;

    @Test
    void every_picture_of_the_guides_is_there() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (Path guide : guides()) {
            Matcher pictures = PICTURE.matcher(Files.readString(guide));
            while (pictures.find()) {
                if (!Files.isRegularFile(GUIDES.resolve(pictures.group(1)))) {
                    missing.add(guide.getFileName() + ": " + pictures.group(1));
                }
            }
        }
        assertTrue(missing.isEmpty(), missing.toString());
    }

    @Test
    void every_key_of_the_guides_is_one_of_the_program() throws IOException {
        Set<String> known;
        try (OpenDesk desk = new OpenDesk(folder)) {
            ViewWalk walk = new ViewWalk(desk.window, desk::still);
            known = desk.ask(() -> Arrays.stream(Shown.values())
                    .flatMap(board -> walk.acts(board).stream())
                    .filter(act -> act.keys() != null)
                    .map(act -> act.keys().getDisplayText())
                    .collect(Collectors.toSet()));
        }
        String words = words();
        Set<String> unknown = new TreeSet<>();
        for (Path guide : guides()) {
            Matcher keys = KEY.matcher(Files.readString(guide));
            while (keys.find()) {
                // What belongs to one sheet stands in the words of that sheet.
                if (!known.contains(keys.group(1)) && !words.contains(keys.group(1))) {
                    unknown.add(guide.getFileName() + ": " + keys.group(1));
                }
            }
        }
        assertTrue(unknown.isEmpty(), unknown.toString());
    }

    private static String words() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(Path.of("resources/i18n"))) {
            for (Path file : files.filter(each -> each.toString().endsWith("_en.properties"))
                    .toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    private static Iterable<Path> guides() throws IOException {
        try (Stream<Path> files = Files.list(GUIDES)) {
            return files.filter(file -> file.toString().endsWith(".md")).toList();
        }
    }
}
