package org.shichen.people.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shichen.people.Absence;
import org.shichen.people.AbsenceKind;
import org.shichen.problem.Problem;

/** What an absence may be. Pure. */
public final class AbsenceCheck {

    /** Longer than any leave or secondment that is entered in one piece; above it a year was mistyped. */
    private static final int MOST_DAYS = 1100;

    private static final int DAY_MINUTES = 1440;

    private AbsenceCheck() {}

    /** What forbids the absence by itself, if anything. */
    public static Optional<Problem> problem(Absence absence) {
        if (absence.kind() == AbsenceKind.AWAY) {
            return Optional.of(Problem.of("problem.people.absence-kind"));
        }
        if (absence.lastDate().isBefore(absence.firstDate())) {
            return Optional.of(Problem.of(
                    "problem.people.absence-dates",
                    absence.firstDate().toString(),
                    absence.lastDate().toString()));
        }
        if (absence.firstDate().plusDays(MOST_DAYS).isBefore(absence.lastDate())) {
            return Optional.of(Problem.of("problem.people.absence-long", MOST_DAYS));
        }
        Integer from = absence.fromMinute();
        Integer to = absence.toMinute();
        boolean whole = from == null && to == null;
        if (!whole && (from == null || to == null || from < 0 || from >= to || to > DAY_MINUTES)) {
            return Optional.of(Problem.of("problem.people.absence-window"));
        }
        if (absence.yearly() && absence.kind() != AbsenceKind.LEAVE) {
            return Optional.of(Problem.of("problem.people.absence-yearly"));
        }
        List<Problem> text = new ArrayList<>();
        PersonCheck.text(PersonCheck.Text.NOTE, absence.note(), text);
        return text.stream().findFirst();
    }

    /** The first of these absences of the same person during which they would be away twice. */
    public static Optional<Absence> overlapped(Absence absence, List<Absence> others) {
        return others.stream()
                .filter(other -> other.id() != absence.id() && other.personId() == absence.personId())
                .filter(absence::overlaps)
                .findFirst();
    }
}
