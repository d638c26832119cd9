package org.shichen.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Both languages are complete, key by key, and no text stands in code. */
class LanguagesTest {

    private static final Pattern CHINESE = Pattern.compile("[\\u3400-\\u9fff]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

    @Test
    void every_text_stands_in_both_languages() throws IOException {
        for (String file : Words.FILES) {
            assertEquals(texts(file, "zh").keySet(), texts(file, "en").keySet(), file);
        }
    }

    @Test
    void both_languages_name_the_same_things() throws IOException {
        for (String file : Words.FILES) {
            Map<String, String> english = texts(file, "en");
            texts(file, "zh").forEach((key, chinese) -> {
                assertEquals(placeholders(chinese), placeholders(english.get(key)), key);
                new MessageFormat(chinese);
                new MessageFormat(english.get(key));
            });
        }
    }

    /**
     * The typeface is a Chinese one: it draws these marks a whole character wide, and dots in the middle of the line.
     */
    @Test
    void english_is_written_with_the_marks_that_are_narrow_in_the_typeface_of_the_desk() throws IOException {
        for (String file : Words.FILES) {
            texts(file, "en")
                    .forEach((key, text) -> assertFalse(text.matches(".*[“”‘’…，。：；？！（）].*"), key + ": " + text));
        }
    }

    /**
     * A key is called what stands on it, and what the card of keys calls it; a space typed between words is another.
     */
    @Test
    void a_key_has_one_name_in_sheets_and_guides() throws IOException {
        Pattern otherwise = Pattern.compile("回车|空格键|(?:^|[，。；：、·] ?)空格(?:[ ：或]|$)|Escape|Return");
        for (String file : Words.FILES) {
            texts(file, "zh")
                    .forEach((key, text) -> assertFalse(otherwise.matcher(text).find(), key + ": " + text));
        }
        for (String guide : List.of("user-zh.md", "admin-zh.md", "keys-zh.md")) {
            String text = Files.readString(Path.of("src/docs/guide", guide));
            assertFalse(otherwise.matcher(text).find(), guide);
        }
    }

    /**
     * What has three names is three things to whoever reads; those of the field are 起, 止 and, in a text, 至. Where a
     * night belongs to the day before, as in the finder of the duty log, the field says that duty days are meant.
     */
    @Test
    void the_days_of_a_range_are_named_in_one_way_in_fields_and_texts() throws IOException {
        Map<String, String> names = new HashMap<>();
        Pattern otherwise = Pattern.compile("从前到后|\\} 至 \\{|起始日(?!期)|截止日(?!期)|开始日期|结束日期");
        for (String language : List.of("zh", "en")) {
            for (String file : Words.FILES) {
                texts(file, language).forEach((key, text) -> {
                    names.put(language + key, text);
                    assertFalse(otherwise.matcher(text).find(), key + ": " + text);
                });
            }
        }
        List<String> first = List.of("fill.from", "report.from", "search.from", "rotation.from", "publish.first");
        List<String> last = List.of("fill.to", "report.to", "search.until", "rotation.to", "publish.last");
        first.forEach(key -> assertEquals("起始日期 From", names.get("zh" + key) + " " + names.get("en" + key), key));
        last.forEach(key -> assertEquals("截止日期 To", names.get("zh" + key) + " " + names.get("en" + key), key));
    }

    @Test
    void no_text_is_empty_and_no_key_stands_twice() throws IOException {
        Map<String, String> where = new HashMap<>();
        for (String file : Words.FILES) {
            for (String language : List.of("zh", "en")) {
                texts(file, language).forEach((key, text) -> assertFalse(text.isBlank(), key));
            }
            for (String key : texts(file, "zh").keySet()) {
                assertEquals(null, where.put(key, file), key + " stands in two files");
            }
        }
    }

    @Test
    void no_chinese_text_stands_in_code() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                // Twelve characters of the watches, the date patterns of the field and its list comma are formats.
                if (Set.of("Watch.java", "Formats.java")
                        .contains(file.getFileName().toString())) {
                    continue;
                }
                for (String line : Files.readAllLines(file)) {
                    Matcher literal = LITERAL.matcher(line);
                    while (literal.find()) {
                        assertFalse(CHINESE.matcher(literal.group()).find(), file + ": " + line.strip());
                    }
                }
            }
        }
    }

    @Test
    void every_act_and_problem_that_code_names_has_words() throws IOException {
        Words words = Words.in(Language.ZH);
        Pattern named = Pattern.compile("\"(problem\\.[a-z.\\-]+[a-z])\"");
        Pattern acts = Pattern.compile("(?:acts\\.perform|perform)\\(\\s*\"([a-z.\\-]+)\"");
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String code = Files.readString(file);
                Matcher problem = named.matcher(code);
                while (problem.find()) {
                    assertTrue(words.has(problem.group(1)), problem.group(1) + " in " + file);
                    assertTrue(
                            words.has(problem.group(1) + ".remedy")
                                    || problem.group(1).contains("interrupted"),
                            problem.group(1) + " says nothing of what to do");
                }
                Matcher act = acts.matcher(code);
                while (act.find()) {
                    assertTrue(words.has("act." + act.group(1)), "act." + act.group(1) + " in " + file);
                }
            }
        }
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static Map<String, String> texts(String file, String language) throws IOException {
        Properties properties = new Properties();
        String resource = "/i18n/" + file + "_" + language + ".properties";
        try (var in =
                new InputStreamReader(LanguagesTest.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        Map<String, String> texts = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    @Test
    void every_value_of_every_shown_enumeration_has_a_word() {
        for (Language language : Language.values()) {
            Words words = Words.in(language);
            for (Class<? extends Enum<?>> shown : List.of(
                    org.shichen.people.Category.class,
                    org.shichen.people.AbsenceKind.class,
                    org.shichen.roster.DutyLevel.class,
                    org.shichen.checkpoint.Operation.class,
                    org.shichen.checkpoint.Manning.class,
                    org.shichen.checkpoint.ContactState.class,
                    org.shichen.checkpoint.Channel.class,
                    org.shichen.briefing.papers.MeetingDocument.class,
                    org.shichen.journal.LogKind.class)) {
                Arrays.stream(shown.getEnumConstants())
                        .forEach(value -> assertFalse(words.of(value).contains("⟨"), value + " in " + language));
            }
        }
    }

    /** A text that nobody says any more is not kept up in two languages; {@link SaidKeys} tells how it knows. */
    @Test
    void every_text_is_said_somewhere() throws IOException {
        SaidKeys said = new SaidKeys();
        List<String> unsaid = new ArrayList<>();
        for (String file : Words.FILES) {
            texts(file, "zh").keySet().stream()
                    .filter(key -> !said.contains(key))
                    .forEach(unsaid::add);
        }
        assertEquals(List.of(), unsaid);
        assertFalse(said.contains("problem.map.points-nobody-says"));
    }
}
