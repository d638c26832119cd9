package org.shichen.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.shichen.problem.Problem;

/**
 * Every text of the desk in one language. Each feature keeps its own pair of files, {@code i18n/roster_zh.properties}
 * and {@code i18n/roster_en.properties}, whose keys begin with the feature's name or with a shared prefix
 * ({@code act.}, {@code problem.}). Placeholders are those of {@link MessageFormat}. Safe for all threads.
 */
public final class Words {

    /** The files, by the room whose words they hold. */
    public static final List<String> FILES = List.of(
            "desk",
            "settings",
            "help",
            "begin",
            "wall",
            "access",
            "roster",
            "plan",
            "fill",
            "relief",
            "swap",
            "attendance",
            "papers",
            "publish",
            "files",
            "paper",
            "people",
            "checkpoint",
            "rollcall",
            "map",
            "sketch",
            "briefing",
            "meetings",
            "minutes",
            "journal",
            "log",
            "handover",
            "logfind",
            "backentry",
            "forms",
            "search",
            "report",
            "figures",
            "batches",
            "days",
            "supplies",
            "assessment",
            "catalogue",
            "store",
            "ui",
            "app",
            "history");

    private final Language language;
    private final Map<String, String> texts;

    /** Eighty files are read once for each language, not with every window and every paper. */
    private static final Map<Language, Words> READ = new ConcurrentHashMap<>();

    private Words(Language language, Map<String, String> texts) {
        this.language = language;
        this.texts = texts;
    }

    public static Words in(Language language) {
        return READ.computeIfAbsent(language, Words::read);
    }

    private static Words read(Language language) {
        Map<String, String> texts = new HashMap<>();
        for (String file : FILES) {
            load("/i18n/" + file + "_" + language.code() + ".properties", texts);
        }
        return new Words(language, texts);
    }

    public Language language() {
        return language;
    }

    /**
     * The text under the key with its placeholders filled. Numbers and instants should be given as text already,
     * formatted by {@link Formats}; whole numbers are written without grouping, days and local times as the language
     * writes them; of several values of an enumeration every word is.
     *
     * @return the key itself in angle brackets when there is no such text, so that a gap is seen and not fatal
     */
    public String of(String key, Object... args) {
        String text = texts.get(key);
        if (text == null) {
            return "⟨" + key + "⟩";
        }
        if (args.length == 0) {
            return text.replace("''", "'");
        }
        Object[] plain = args.clone();
        for (int i = 0; i < plain.length; i++) {
            if (plain[i] instanceof Notices.Word word) {
                plain[i] = of(word.key());
            } else if (plain[i] instanceof Problem cause) {
                plain[i] = trouble(cause);
            } else if (plain[i] instanceof Enum<?> value) {
                plain[i] = of(value);
            } else if (plain[i] instanceof LocalDate date) {
                plain[i] = Formats.shortDate(date, language);
            } else if (plain[i] instanceof LocalDateTime time) {
                plain[i] = Formats.dateTime(time, language);
            } else if (plain[i] instanceof Collection<?> several) {
                plain[i] = several.stream()
                        .map(each -> each instanceof Enum<?> value ? of(value) : each.toString())
                        .collect(Collectors.joining(of("ui.comma")));
            }
            // Numbers stay numbers only where a choice is made on them: {0,choice,…}.
            if (plain[i] instanceof Number && !text.contains("{" + i + ",choice")) {
                plain[i] = plain[i].toString();
            }
        }
        return new MessageFormat(text, language.locale()).format(plain);
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** The word for a value of an enumeration: {@code of(Operation.OPEN)} looks under {@code operation.OPEN}. */
    public String of(Enum<?> value) {
        String type = value.getDeclaringClass().getSimpleName();
        return of(Character.toLowerCase(type.charAt(0)) + type.substring(1) + "." + value.name());
    }

    /** What happened and what was kept. */
    public String of(Problem problem) {
        return of(problem.key(), problem.args().toArray());
    }

    /** What to do about it; empty when there is nothing to say. */
    public String remedy(Problem problem) {
        String key = problem.key() + ".remedy";
        return has(key) ? of(key, problem.args().toArray()) : "";
    }

    /** What happened, and what to do about it, one after the other. */
    public String trouble(Problem problem) {
        String happened = of(problem);
        // A full-width mark brings its own blank.
        boolean apart = !happened.endsWith("。");
        return (happened + (apart ? " " : "") + remedy(problem)).strip();
    }

    /** The same in two lines, where there is room for them. */
    public String troubleLines(Problem problem) {
        return (of(problem) + "\n" + remedy(problem)).strip();
    }

    private static void load(String resource, Map<String, String> into) {
        Properties properties = new Properties();
        try (InputStream in = Words.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no language file " + resource);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.stringPropertyNames().forEach(key -> into.put(key, properties.getProperty(key)));
    }
}
