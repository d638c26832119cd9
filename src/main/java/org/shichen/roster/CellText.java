package org.shichen.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shichen.clock.TimeOfDay;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;

/**
 * A person's day as text that a person reads and writes: {@code 夜 东岭省际检查站·登记岗}, with {@code 02:00-05:00} behind it when
 * it is not the whole shift and {@code ★} for who leads; several duties on lines of their own. Pure.
 */
public final class CellText {

    private static final String LEADS = "★";
    private static final Pattern LINE = Pattern.compile(
            "(?<shift>\\S+)\\s+(?<place>.+?)(?:\\s+(?<from>\\d{1,2}:\\d{2})\\s*[-–—~]\\s*(?<to>\\d{1,2}:\\d{2}))?(?<lead>\\s*★)?");

    private final Map<Long, Shift> shifts = new HashMap<>();
    private final Map<String, Shift> shiftsByName = new HashMap<>();
    private final Map<Long, String> places;
    private final Map<String, Long> placesByName = new HashMap<>();

    /** @param places checkpoint and post in full, by the id of the post */
    public CellText(List<Shift> shifts, Map<Long, String> places) {
        this.places = Map.copyOf(places);
        places.forEach((id, name) -> placesByName.put(name, id));
        for (Shift shift : shifts) {
            this.shifts.put(shift.id(), shift);
            shiftsByName.put(shift.mark(), shift);
            shiftsByName.put(shift.name(), shift);
        }
    }

    public String of(List<Duty> duties) {
        return String.join("\n", duties.stream().map(this::line).toList());
    }

    private String line(Duty duty) {
        Shift shift = shifts.get(duty.shiftId());
        StringBuilder line = new StringBuilder(shift == null ? "?" : shift.mark())
                .append(' ')
                .append(places.getOrDefault(duty.postId(), "?"));
        if (shift == null || duty.startMinute() != shift.startMinute() || duty.endMinute() != shift.endMinute()) {
            line.append(' ')
                    .append(TimeOfDay.text(duty.startMinute()))
                    .append('-')
                    .append(TimeOfDay.text(duty.endMinute()));
        }
        return duty.lead() ? line.append(' ').append(LEADS).toString() : line.toString();
    }

    /**
     * The duties that the text says, new ones, each with the id 0.
     *
     * @throws ProblemException {@code problem.files.cell} for what is no duty, {@code problem.files.shift},
     *     {@code problem.files.place} and {@code problem.files.times} for what there is not
     */
    public List<Duty> read(String text, long personId, LocalDate date) {
        List<Duty> duties = new ArrayList<>();
        for (String line : text.strip().split("\\R")) {
            if (!line.isBlank()) {
                duties.add(duty(line.strip(), personId, date));
            }
        }
        return duties;
    }

    private Duty duty(String line, long personId, LocalDate date) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new ProblemException(Problem.of("problem.files.cell", line));
        }
        Shift shift = shiftsByName.get(parts.group("shift"));
        if (shift == null) {
            throw new ProblemException(Problem.of("problem.files.shift", parts.group("shift")));
        }
        Long post = placesByName.get(parts.group("place"));
        if (post == null) {
            throw new ProblemException(Problem.of("problem.files.place", parts.group("place")));
        }
        Duty duty = Duty.laid(date, personId, post, shift).led(parts.group("lead") != null);
        return parts.group("from") == null
                ? duty
                : times(duty, shift, line, minute(parts.group("from")), minute(parts.group("to")));
    }

    /** The first such time within the shift, and the first end after it. */
    private static Duty times(Duty duty, Shift shift, String line, int from, int to) {
        int start = from;
        while (start < shift.startMinute()) {
            start += 1440;
        }
        int end = to;
        while (end <= start) {
            end += 1440;
        }
        if (from < 0 || to < 0 || start >= shift.endMinute() || end > shift.endMinute()) {
            throw new ProblemException(Problem.of("problem.files.times", line));
        }
        return duty.between(start, end);
    }

    /** After midnight; -1 for what is no time. */
    private static int minute(String clock) {
        int colon = clock.indexOf(':');
        int hours = Integer.parseInt(clock.substring(0, colon));
        int minutes = Integer.parseInt(clock.substring(colon + 1));
        return hours > 24 || minutes > 59 ? -1 : hours * 60 + minutes;
    }
}
