package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.desk.BoardsPane.Shown;
import org.shichen.desk.help.CardUser;
import org.shichen.ui.Language;
import org.shichen.ui.Words;

/** What the guides promise is there: their pictures, and every key they and the cards name. */
class GuideTest {

    private static final Path GUIDES = Path.of("src/docs/guide");
    private static final Pattern PICTURE = Pattern.compile("!\\[[^]]*]\\(([^)]+)\\)");
    private static final Pattern KEY = Pattern.compile("`((?:Ctrl|Alt|Shift)\\+[^`\\s]+|F[0-9]{1,2}|[A-Z])`");

    /** Without marks around it; a letter alone is no key where it is a word: {@code A decision}. */
    private static final Pattern KEY_IN_WORDS = Pattern.compile(
            "(?:Ctrl|Alt|Shift)\\+(?:Shift\\+)?(?:Enter|[A-Z0-9])(?![a-z])|(?<![A-Za-z+])F[0-9]{1,2}|(?<![A-Za-z0-9+/])[B-Z](?![A-Za-z0-9/])");

    /** What the program calls something stands in italics in English, and in quotes in Chinese. */
    private static final Pattern NAMED_EN = Pattern.compile("(?<!\\*)\\*([A-Z][^*]+)\\*(?!\\*)");

    private static final Pattern NAMED_ZH = Pattern.compile("“([^”]+)”");

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
        Set<String> known = keysOfTheProgram();
        String words = words();
        Set<String> unknown = new TreeSet<>();
        for (Path guide : guides()) {
            Matcher keys = KEY.matcher(Files.readString(guide));
            while (keys.find()) {
                // What belongs to one sheet stands in the words of that sheet.
                if (!known.contains(keys.group(1)) && !inWords(words, keys.group(1))) {
                    unknown.add(guide.getFileName() + ": " + keys.group(1));
                }
            }
        }
        assertTrue(unknown.isEmpty(), unknown.toString());
    }

    @Test
    void both_languages_list_the_same_keys_in_the_same_order() throws IOException {
        List<String> english = keysOfLines(GUIDES.resolve("keys-en.md"));
        assertEquals(english, keysOfLines(GUIDES.resolve("keys-zh.md")));
        assertTrue(english.size() > 100, "only " + english.size() + " lines name a key");
    }

    /** The keys that each line of a list names, in the order of the lines; what is typed as an example is no key. */
    private static List<String> keysOfLines(Path list) throws IOException {
        return Files.readAllLines(list).stream()
                .map(line ->
                        KEY.matcher(line).results().map(key -> key.group(1)).toList())
                .filter(keys -> !keys.isEmpty())
                .map(keys -> String.join(" ", keys))
                .toList();
    }

    @Test
    void every_act_and_button_that_a_guide_names_has_that_name_in_the_program() throws IOException {
        Set<String> unknown = new TreeSet<>();
        for (Path guide : guides()) {
            boolean chinese = guide.toString().endsWith("zh.md");
            Set<String> texts = texts(chinese ? "zh" : "en");
            Matcher names = (chinese ? NAMED_ZH : NAMED_EN).matcher(Files.readString(guide));
            while (names.find()) {
                String name = names.group(1).replaceAll("\\s+", " ").replace("…", "");
                if (texts.stream().noneMatch(text -> text.startsWith(name))) {
                    unknown.add(guide.getFileName() + ": " + name);
                }
            }
        }
        assertTrue(unknown.isEmpty(), unknown.toString());
    }

    private static Set<String> texts(String language) throws IOException {
        Set<String> texts = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("resources/i18n"))) {
            for (Path file : files.filter(each -> each.toString().endsWith("_" + language + ".properties"))
                    .toList()) {
                for (String line : Files.readAllLines(file)) {
                    int equals = line.indexOf('=');
                    if (equals > 0) {
                        texts.add(line.substring(equals + 1).strip());
                    }
                }
            }
        }
        return texts;
    }

    @Test
    void every_key_in_the_steps_of_the_cards_and_of_the_walk_is_one_of_the_program_in_both_languages()
            throws IOException {
        Set<String> known = keysOfTheProgram();
        String words = words();
        Set<String> wrong = new TreeSet<>();
        Map<String, Set<String>> chinese = named(Language.ZH);
        named(Language.EN).forEach((step, keys) -> {
            if (!keys.equals(chinese.get(step))) {
                wrong.add(step + ": " + keys + " in English, " + chinese.get(step) + " in Chinese");
            }
            keys.stream()
                    .filter(key -> !known.contains(key) && !inWords(words, key))
                    .forEach(key -> wrong.add(step + ": " + key));
        });
        assertTrue(wrong.isEmpty(), wrong.toString());
        assertTrue(chinese.size() > 20, "only " + chinese.size() + " steps name a key");
    }

    /** The keys that each step names; what names none is left out. */
    private static Map<String, Set<String>> named(Language language) {
        Words words = Words.in(language);
        Map<String, Set<String>> named = new TreeMap<>();
        Stream.concat(
                        Arrays.stream(CardUser.values())
                                .flatMap(user -> Stream.of("1", "2", "3", "4", "5")
                                        .map(step -> "help.card." + user + ".step." + step)),
                        Stream.of("header", "strip", "roster", "map", "briefing", "log", "help")
                                .map(step -> "help.tour." + step))
                .forEach(step -> {
                    Matcher keys = KEY_IN_WORDS.matcher(words.of(step));
                    while (keys.find()) {
                        named.computeIfAbsent(step, none -> new TreeSet<>()).add(keys.group());
                    }
                });
        return named;
    }

    private Set<String> keysOfTheProgram() throws IOException {
        try (OpenDesk desk = new OpenDesk(folder)) {
            ViewWalk walk = new ViewWalk(desk.window, desk::still);
            return desk.ask(() -> Arrays.stream(Shown.values())
                    .flatMap(board -> walk.acts(board).stream())
                    .filter(act -> act.keys() != null)
                    .map(act -> act.keys().getDisplayText())
                    .collect(Collectors.toSet()));
        }
    }

    /** A letter is a key of a sheet where it stands before what it does: {@code I in · O out}. */
    private static boolean inWords(String words, String key) {
        return key.length() > 1
                ? words.contains(key)
                : Pattern.compile("(= |· |, |\\()" + Pattern.quote(key) + "[ :,)]")
                        .matcher(words)
                        .find();
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
