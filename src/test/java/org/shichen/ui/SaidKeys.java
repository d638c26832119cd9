package org.shichen.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which keys of texts the code can say. A key stands in it as it is; or it is put together: of a beginning that ends in
 * a dot or a dash and a word that stands in the same folder, is the name of a constant, or of a table or column; with
 * an ending that begins so, like {@code .remedy}. Names of acts, sources and drafts come from every folder.
 */
final class SaidKeys {

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9_]*\\b");
    private static final Pattern ENUMERATION = Pattern.compile("\\benum ([A-Z]\\w*)");
    private static final Pattern IN_SCHEMA = Pattern.compile("\\b[a-z][a-z0-9_]*\\b");

    /** Their words are named elsewhere than where they are told. */
    private static final List<String> FROM_EVERYWHERE =
            List.of("act.", "history.", "search.source.", "handover.draft.");

    /** The gate says a rule's problem in words of its own. */
    private static final String GATE = "publish.breach.";

    private static final String RULE = "problem.roster.";

    private final Set<String> literals = new HashSet<>();
    private final Map<String, Set<Path>> beginnings = new HashMap<>();
    private final Set<String> endings = new HashSet<>();
    private final Map<Path, Set<String>> folders = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    SaidKeys() throws IOException {
        for (Path file : files("src/main/java", ".java")) {
            for (String line : Files.readAllLines(file)) {
                read(file.getParent(), line);
            }
        }
        for (Path file : files("sqlite-schema", ".sql")) {
            found(IN_SCHEMA, Files.readString(file)).forEach(names::add);
        }
        Arrays.stream(DayOfWeek.values()).map(Enum::name).forEach(names::add);
        literals.stream()
                .filter(literal -> literal.indexOf('.') > 0)
                .forEach(literal -> folder(Path.of("")).add(literal.substring(0, literal.indexOf('.'))));
        folder(Path.of("")).addAll(literals);
    }

    private void read(Path folder, String line) {
        found(LITERAL, line).forEach(literal -> {
            literals.add(literal);
            folder(folder).add(literal);
            if (literal.matches("[a-zA-Z].*[.-]")) {
                boolean everywhere = FROM_EVERYWHERE.stream().anyMatch(literal::startsWith);
                begin(literal, everywhere ? Path.of("") : folder);
            } else if (literal.matches("[.-].+")) {
                endings.add(literal);
            }
        });
        found(CONSTANT, line).forEach(name -> {
            names.add(name);
            names.add(name.toLowerCase(Locale.ROOT));
        });
        found(ENUMERATION, line)
                .forEach(type -> begin(
                        type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1) + ".", Path.of("nowhere")));
    }

    boolean contains(String key) {
        return literals.contains(key)
                || endings.stream().anyMatch(ending -> key.endsWith(ending) && contains(without(key, ending)))
                || endings.stream().anyMatch(middle -> parted(key, middle))
                || beginnings.entrySet().stream()
                        .anyMatch(beginning -> key.startsWith(beginning.getKey())
                                && beginning.getValue().stream()
                                        .anyMatch(folder -> ends(
                                                key.substring(beginning.getKey().length()), folder(folder))))
                || key.startsWith(GATE) && contains(RULE + key.substring(GATE.length()));
    }

    /** Something that stands in the code, what joins them, and the name of a constant. */
    private boolean parted(String key, String middle) {
        int at = middle.endsWith(".") ? key.indexOf(middle) : -1;
        return at > 0 && literals.contains(key.substring(0, at)) && names.contains(key.substring(at + middle.length()));
    }

    private boolean ends(String rest, Set<String> words) {
        if (word(rest, words)) {
            return true;
        }
        for (int at = rest.indexOf('.'); at > 0; at = rest.indexOf('.', at + 1)) {
            if (word(rest.substring(0, at), words) && ends(rest.substring(at + 1), words)) {
                return true;
            }
        }
        return endings.stream().anyMatch(ending -> rest.endsWith(ending) && ends(without(rest, ending), words));
    }

    private boolean word(String text, Set<String> words) {
        return words.contains(text) || names.contains(text) || text.matches("\\d");
    }

    private static String without(String text, String ending) {
        return text.substring(0, text.length() - ending.length());
    }

    private void begin(String beginning, Path folder) {
        beginnings.computeIfAbsent(beginning, each -> new HashSet<>()).add(folder);
    }

    private Set<String> folder(Path folder) {
        return folders.computeIfAbsent(folder, each -> new HashSet<>());
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(result -> result.group(Math.min(1, result.groupCount())))
                .toList();
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
