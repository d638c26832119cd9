package org.shichen.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import org.shichen.clock.DutyCalendar;
import org.shichen.problem.Problem;
import org.shichen.ui.Notices;

/** Tells and rings when the term of a follow-up has come. Once for each term; a later term is told anew. FX thread. */
public final class LogReminder {

    private final DutyLog log;
    private final Notices notices;
    private final Runnable bell;
    private final DutyCalendar calendar;
    private final Set<Long> told = new HashSet<>();

    /** @param now the present second; @param bell is rung */
    public LogReminder(
            DutyLog log, ObservableValue<Instant> now, Notices notices, Runnable bell, DutyCalendar calendar) {
        this.log = log;
        this.notices = notices;
        this.bell = bell;
        this.calendar = calendar;
        now.addListener((value, before, second) -> look(second));
        log.openProperty().addListener((value, before, open) -> look(now.getValue()));
    }

    private void look(Instant now) {
        for (LogEntry entry : log.openProperty().get()) {
            entry.openFollowUp()
                    .filter(step -> !step.dueAt().isAfter(now) && told.add(step.id()))
                    .ifPresent(step -> {
                        bell.run();
                        notices.explain(Problem.of(
                                "problem.journal.due",
                                calendar.local(step.dueAt())
                                        .truncatedTo(ChronoUnit.MINUTES)
                                        .toString(),
                                entry.content()));
                    });
        }
    }
}
