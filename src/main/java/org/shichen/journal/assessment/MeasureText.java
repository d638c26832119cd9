package org.shichen.journal.assessment;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.shichen.journal.assessment.Assessment.Measure;
import org.shichen.people.Person;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;

/** Measures as they are typed: 加强夜间查验 | 张三 | 2020-02-09. Whom and until when may both be left out. */
final class MeasureText {

    private static final String BAR = "\\s*[|\uff5c]\\s*";

    private MeasureText() {}

    /**
     * @param people by badge, name, pinyin or initials
     * @throws ProblemException {@code problem.assessment.measure}, {@code .who}, {@code .due} with the number of the
     *     line
     */
    static List<Measure> read(String text, List<Person> people) {
        List<Measure> measures = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\\R")) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            String[] parts = line.strip().split(BAR, -1);
            if (parts[0].isBlank() || (parts.length != 1 && parts.length != 3)) {
                throw new ProblemException(Problem.of("problem.assessment.measure", number));
            }
            measures.add(parts.length == 1 ? new Measure(parts[0], null, "", null) : assigned(parts, number, people));
        }
        return measures;
    }

    private static Measure assigned(String[] parts, int number, List<Person> people) {
        List<Person> exactly = people.stream()
                .filter(person ->
                        person.name().equals(parts[1]) || person.badge().equals(parts[1]))
                .toList();
        List<Person> meant = !exactly.isEmpty()
                ? exactly
                : people.stream()
                        .filter(person -> !parts[1].isBlank() && person.matches(parts[1]))
                        .toList();
        if (meant.size() != 1) {
            throw new ProblemException(Problem.of("problem.assessment.who", number, parts[1], meant.size()));
        }
        try {
            return new Measure(parts[0], meant.getFirst().id(), meant.getFirst().name(), LocalDate.parse(parts[2]));
        } catch (DateTimeParseException wrong) {
            throw new ProblemException(Problem.of("problem.assessment.due", number, parts[2]));
        }
    }

    static String write(List<Measure> measures) {
        return measures.stream()
                .map(measure -> measure.handlerId() == null
                        ? measure.content()
                        : measure.content() + " | " + measure.handler() + " | " + measure.due())
                .collect(Collectors.joining("\n"));
    }
}
