package org.shichen.desk.settings.rules;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.shichen.clock.TimeOfDay;
import org.shichen.desk.settings.Choices;
import org.shichen.desk.settings.DeskNames;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.ui.Language;
import org.shichen.ui.Look;
import org.shichen.ui.Theme;
import org.shichen.ui.TypedTime;

/**
 * Settings as a text file: a first line that says what it is, then {@code name = value}, one a line, all of them. Lines
 * that begin with # are remarks. A file is good as a whole or refused as a whole, with the line that is wrong.
 */
public final class ChoiceText {

    private static final String KIND = "shichen-settings ";
    private static final String HEAD = KIND + "1";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** Longer is no name of a unit and no name of a printer. */
    private static final int LONGEST = 120;

    /** Far above any real file. */
    private static final int MOST_LINES = 200;

    private enum Name {
        UNIT_ZH("unit.zh"),
        UNIT_EN("unit.en"),
        DAY_START("day-start"),
        LANGUAGE("language"),
        THEME("theme"),
        SCALE("scale"),
        PRINTER("printer");

        private final String written;

        Name(String written) {
            this.written = written;
        }
    }

    private ChoiceText() {}

    public static String write(Choices choices) {
        Map<Name, String> values = new LinkedHashMap<>();
        values.put(Name.UNIT_ZH, choices.desk().unitZh());
        values.put(Name.UNIT_EN, choices.desk().unitEn());
        values.put(Name.DAY_START, TimeOfDay.text(choices.desk().dayStart()));
        values.put(Name.LANGUAGE, choices.look().language().code());
        values.put(Name.THEME, lower(choices.look().theme()));
        values.put(Name.SCALE, Integer.toString(choices.look().scalePercent()));
        values.put(Name.PRINTER, choices.printer().orElse(""));
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        values.forEach((name, value) ->
                text.append(name.written).append(" = ").append(value).append('\n'));
        return text.toString();
    }

    /**
     * @throws ProblemException {@code problem.settings.file} when it is no such file at all,
     *     {@code problem.settings.newer} when a newer program wrote it, {@code problem.settings.line} with the number
     *     of the first wrong line, {@code problem.settings.missing} with the name that is not set
     */
    public static Choices read(String text) {
        String[] lines = text.startsWith("\ufeff") ? text.substring(1).split("\\R", -1) : text.split("\\R", -1);
        if (lines[0].strip().matches(KIND + "([2-9]|[1-9]\\d{1,8})")) {
            throw new ProblemException(
                    Problem.of("problem.settings.newer", lines[0].strip().substring(KIND.length())));
        }
        if (!lines[0].strip().equals(HEAD) || lines.length > MOST_LINES) {
            throw new ProblemException(Problem.of("problem.settings.file"));
        }
        Map<Name, String> values = new LinkedHashMap<>();
        Map<Name, Integer> where = new LinkedHashMap<>();
        for (int i = 1; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            Optional<Name> name = equals < 0
                    ? Optional.empty()
                    : named(line.substring(0, equals).strip());
            if (name.isEmpty()
                    || values.put(name.get(), line.substring(equals + 1).strip()) != null) {
                throw wrong(i, line);
            }
            where.put(name.get(), i);
        }
        for (Name name : Name.values()) {
            if (!values.containsKey(name)) {
                throw new ProblemException(Problem.of("problem.settings.missing", name.written));
            }
            check(name, values.get(name), where.get(name));
        }
        return new Choices(
                new DeskNames(
                        values.get(Name.UNIT_ZH),
                        values.get(Name.UNIT_EN),
                        time(values.get(Name.DAY_START)).orElseThrow()),
                new Look(
                        language(values.get(Name.LANGUAGE)).orElseThrow(),
                        theme(values.get(Name.THEME)).orElseThrow(),
                        Integer.parseInt(values.get(Name.SCALE))),
                Optional.of(values.get(Name.PRINTER)).filter(printer -> !printer.isEmpty()));
    }

    /**
     * What is typed in the window, judged by the same rules.
     *
     * @throws ProblemException {@code problem.settings.unit}, {@code problem.settings.unit-en} or
     *     {@code problem.settings.day-start}: the field that is wrong
     */
    public static DeskNames typed(String unitZh, String unitEn, String dayStart) {
        String zh = unitZh.strip();
        String en = unitEn.strip().isEmpty() ? zh : unitEn.strip();
        if (!unit(zh)) {
            throw new ProblemException(Problem.of("problem.settings.unit", Integer.toString(LONGEST), zh.length()));
        }
        if (!unit(en)) {
            throw new ProblemException(Problem.of("problem.settings.unit-en", Integer.toString(LONGEST), en.length()));
        }
        return new DeskNames(
                zh,
                en,
                TypedTime.of(dayStart)
                        .orElseThrow(() -> new ProblemException(
                                Problem.of("problem.settings.day-start", Problem.quoted(dayStart.strip(), 20)))));
    }

    private static void check(Name name, String value, int line) {
        boolean good = switch (name) {
            case UNIT_ZH, UNIT_EN -> unit(value);
            case DAY_START -> time(value).isPresent();
            case LANGUAGE -> language(value).isPresent();
            case THEME -> theme(value).isPresent();
            case SCALE -> value.matches("\\d{2,3}") && Integer.parseInt(value) >= 80 && Integer.parseInt(value) <= 200;
            case PRINTER -> value.length() <= LONGEST;
        };
        if (!good) {
            throw wrong(line, name.written + " = " + value);
        }
    }

    private static ProblemException wrong(int line, String text) {
        return new ProblemException(
                Problem.of("problem.settings.line", Integer.toString(line + 1), Problem.quoted(text, 60)));
    }

    private static boolean unit(String name) {
        return !name.isBlank() && name.length() <= LONGEST && name.chars().noneMatch(Character::isISOControl);
    }

    private static Optional<Name> named(String written) {
        for (Name name : Name.values()) {
            if (name.written.equals(written)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalTime> time(String text) {
        try {
            return Optional.of(LocalTime.parse(text, TIME));
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
    }

    private static Optional<Language> language(String code) {
        for (Language language : Language.values()) {
            if (language.code().equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    private static Optional<Theme> theme(String name) {
        for (Theme theme : Theme.values()) {
            if (lower(theme).equals(name)) {
                return Optional.of(theme);
            }
        }
        return Optional.empty();
    }

    private static String lower(Theme theme) {
        return theme.name().toLowerCase(Locale.ROOT);
    }
}
