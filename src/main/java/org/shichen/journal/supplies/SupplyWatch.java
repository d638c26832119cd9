package org.shichen.journal.supplies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import org.shichen.clock.DutyCalendar;
import org.shichen.journal.supplies.rules.SupplyNeed;
import org.shichen.ui.Notices;
import org.shichen.ui.Tasks;

/** Says once for each shift, before it begins, that supplies are short. FX thread. */
public final class SupplyWatch {

    private static final long EVERY_SECONDS = 60;

    private record Shift(LocalDate date, long id) {}

    private final Supplies supplies;
    private final DutyCalendar calendar;
    private final Tasks tasks;
    private final Notices notices;
    private final Set<Shift> said = new HashSet<>();
    private long last;

    /** @param seconds the time at the desk, which moves on by itself */
    public SupplyWatch(
            Supplies supplies, DutyCalendar calendar, Tasks tasks, Notices notices, ObservableValue<Instant> seconds) {
        this.supplies = supplies;
        this.calendar = calendar;
        this.tasks = tasks;
        this.notices = notices;
        seconds.subscribe((before, now) -> {
            if (Math.abs(now.getEpochSecond() - last) >= EVERY_SECONDS) {
                last = now.getEpochSecond();
                look(now);
            }
        });
    }

    private void look(Instant now) {
        tasks.run(
                "supplies.read",
                () -> warned(now),
                warned -> warned.stream()
                        .filter(line -> said.add(
                                new Shift(line.on().dutyDate(), line.on().shiftId())))
                        .forEach(line -> notices.say(
                                "supplies.warning",
                                line.on().shift(),
                                line.on().checkpoint(),
                                line.kind().nameZh(),
                                line.lacking())));
    }

    /** A shift that begins soon may belong to the next duty day. */
    private List<SupplyLine> warned(Instant now) {
        List<SupplyLine> warned = new ArrayList<>();
        LocalDate today = calendar.dutyDate(now);
        for (LocalDate date : List.of(today, today.plusDays(1))) {
            warned.addAll(SupplyNeed.warned(supplies.lines(date, now), now));
        }
        return warned;
    }
}
