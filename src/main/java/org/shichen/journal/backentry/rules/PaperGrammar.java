package org.shichen.journal.backentry.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shichen.checkpoint.Checkpoint;
import org.shichen.clock.DutyCalendar;
import org.shichen.journal.FigureKind;
import org.shichen.journal.TypedLine;
import org.shichen.journal.backentry.PaperLine;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;

/**
 * How a row of the night's paper is typed. A time comes first ({@code 0215}); then a code with heads is a contact
 * ({@code K03 2/4}, {@code K03 ?} for no answer), a code with a kind and a number is a figure ({@code K03 1 25}), with
 * an equals sign a correction to that total ({@code K03 1 =23 reason}), a code with a zero a nil report ({@code K03
 * 0}), and all else is a line of the log, with the marks of the log line.
 *
 * @param checkpoints that a row can name by their code
 * @param kinds in the order of their numbers on the figures sheet, from 1; also named by code or by how they begin
 */
public record PaperGrammar(DutyCalendar calendar, List<Checkpoint> checkpoints, List<FigureKind> kinds) {

    private static final Pattern ROW =
            Pattern.compile("(\\d{2}|\\d(?=[:\uff1a]))[:\uff1a]?(\\d{2})(?:\\s+(.*))?", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("\\p{Alpha}+-?\\d+");
    private static final Pattern HEADS = Pattern.compile("(\\d{1,4})[/\uff0f](\\d{1,4})");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern TOTAL = Pattern.compile("[=\uff1d](\\d{1,9})(?:\\s+(.*))?", Pattern.DOTALL);
    private static final Pattern NIL = Pattern.compile("0+|\u96f6(?:\u62a5\u544a)?|nil", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_ANSWER = Pattern.compile("[?\uff1f]");

    /** 点名记录 counts three figures of heads at most. */
    private static final int MOST_HEADS = 999;

    /**
     * @param dutyDate the duty day whose paper it is: a time before its start is that of the next calendar day
     * @param now nothing that is typed has happened later
     * @throws ProblemException {@code problem.backentry.*} for what cannot be read
     */
    public PaperLine read(String typed, LocalDate dutyDate, Instant now) {
        Matcher row = ROW.matcher(typed.strip());
        if (!row.matches()) {
            throw refused("problem.backentry.time");
        }
        Instant at = at(row.group(1), row.group(2), dutyDate);
        if (at.isAfter(now)) {
            throw refused("problem.backentry.future");
        }
        String rest = row.group(3) == null ? "" : row.group(3).strip();
        if (rest.isEmpty()) {
            throw refused("problem.backentry.nothing");
        }
        String[] words = rest.split("\\s+", 3);
        Checkpoint place = checkpoint(words[0]);
        if (place == null && !CODE.matcher(words[0]).matches()) {
            return text(typed, at);
        }
        if (place == null) {
            throw refused("problem.backentry.code", words[0]);
        }
        return told(at, place, words);
    }

    private PaperLine.Text text(String typed, Instant at) {
        Matcher row = ROW.matcher(typed.strip());
        TypedLine line = row.matches()
                ? TypedLine.of(
                        String.format(
                                Locale.ROOT, "%02d%s %s", Integer.parseInt(row.group(1)), row.group(2), row.group(3)),
                        at,
                        calendar)
                : new TypedLine(at, "");
        if (line.content().isEmpty()) {
            throw refused("problem.backentry.nothing");
        }
        return new PaperLine.Text(at, line);
    }

    private PaperLine told(Instant at, Checkpoint place, String[] words) {
        if (words.length < 2) {
            throw refused("problem.backentry.what", place.code());
        }
        String more = words.length > 2 ? words[2] : "";
        Matcher heads = HEADS.matcher(words[1]);
        if (heads.matches()) {
            return new PaperLine.Contact(at, place, true, heads(heads.group(1)), heads(heads.group(2)), more);
        }
        if (NO_ANSWER.matcher(words[1]).matches()) {
            return new PaperLine.Contact(at, place, false, null, null, more);
        }
        if (more.isEmpty() && NIL.matcher(words[1]).matches()) {
            return new PaperLine.Nil(at, place);
        }
        Matcher total = TOTAL.matcher(more);
        if (total.matches()) {
            if (total.group(2) == null) {
                throw refused("problem.backentry.reason", place.code());
            }
            return new PaperLine.Correction(
                    at,
                    place,
                    kind(words[1]),
                    Long.parseLong(total.group(1)),
                    total.group(2).strip());
        }
        if (!NUMBER.matcher(more).matches()) {
            throw refused("problem.backentry.what", place.code());
        }
        return new PaperLine.Figure(at, place, kind(words[1]), Long.parseLong(more));
    }

    private Instant at(String hour, String minute, LocalDate dutyDate) {
        int hours = Integer.parseInt(hour);
        int minutes = Integer.parseInt(minute);
        if (hours > 23 || minutes > 59) {
            throw refused("problem.backentry.hour", hour + minute);
        }
        LocalTime time = LocalTime.of(hours, minutes);
        LocalDate day = time.isBefore(calendar.dayStart()) ? dutyDate.plusDays(1) : dutyDate;
        if (calendar.zone()
                .getRules()
                .getValidOffsets(LocalDateTime.of(day, time))
                .isEmpty()) {
            throw refused("problem.backentry.skipped", hour + minute);
        }
        return calendar.at(day, hours * 60 + minutes);
    }

    private @Nullable Checkpoint checkpoint(String code) {
        return checkpoints.stream()
                .filter(each -> each.code().equalsIgnoreCase(code))
                .findFirst()
                .orElse(null);
    }

    private FigureKind kind(String typed) {
        if (NUMBER.matcher(typed).matches()) {
            int number = Integer.parseInt(typed);
            if (number < 1 || number > kinds.size()) {
                throw refused("problem.backentry.kind", typed);
            }
            return kinds.get(number - 1);
        }
        Optional<FigureKind> exact = kinds.stream()
                .filter(kind -> names(kind).anyMatch(typed::equalsIgnoreCase))
                .findFirst();
        if (exact.isPresent()) {
            return exact.get();
        }
        String start = typed.toLowerCase(Locale.ROOT);
        List<FigureKind> begun = kinds.stream()
                .filter(kind -> names(kind)
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith(start)))
                .toList();
        if (begun.size() != 1) {
            throw refused(begun.isEmpty() ? "problem.backentry.kind" : "problem.backentry.kinds", typed);
        }
        return begun.getFirst();
    }

    private static Stream<String> names(FigureKind kind) {
        return Stream.of(kind.code(), kind.nameZh(), kind.nameEn());
    }

    private static int heads(String typed) {
        int heads = Integer.parseInt(typed);
        if (heads > MOST_HEADS) {
            throw refused("problem.backentry.heads", typed);
        }
        return heads;
    }

    private static ProblemException refused(String key, Object... args) {
        return new ProblemException(Problem.of(key, args));
    }
}
