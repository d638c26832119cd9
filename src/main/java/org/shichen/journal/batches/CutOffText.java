package org.shichen.journal.batches;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shichen.clock.DutyCalendar;
import org.shichen.clock.TimeOfDay;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;

/** Cut-off times as they are typed: 10:00 18:00 06:00. What is before the duty day begins is of the next morning. */
final class CutOffText {

    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])[:\uff1a]?([0-5]\\d)");
    private static final int DAY = 1440;

    private CutOffText() {}

    /** @throws ProblemException {@code problem.batches.cut-offs} when a word is no time */
    static List<Integer> read(String text, DutyCalendar calendar) {
        List<Integer> minutes = new ArrayList<>();
        int start = TimeOfDay.minute(calendar.dayStart());
        for (String word : text.strip().split("[\\s,;\uff0c\uff1b\u3001]+")) {
            Matcher time = TIME.matcher(word);
            if (!time.matches()) {
                throw new ProblemException(Problem.of("problem.batches.cut-offs", calendar.dayStart()));
            }
            int minute = Integer.parseInt(time.group(1)) * 60 + Integer.parseInt(time.group(2));
            minutes.add(minute <= start ? minute + DAY : minute);
        }
        return minutes;
    }

    static String write(List<Integer> minutes) {
        return minutes.stream().map(TimeOfDay::text).collect(Collectors.joining(" "));
    }
}
