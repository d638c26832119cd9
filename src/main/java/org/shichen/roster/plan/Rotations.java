package org.shichen.roster.plan;

import static org.shichen.store.schema.Tables.ROTATION_DAY;
import static org.shichen.store.schema.Tables.ROTATION_PATTERN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shichen.roster.Duty;
import org.shichen.roster.RosterChange;
import org.shichen.roster.Rosters;
import org.shichen.roster.Shift;
import org.shichen.roster.plan.rules.Rotation;
import org.shichen.store.Store;

/** The rotation patterns of this desk, and laying one over the roster as it stands. Blocks. */
public final class Rotations {

    private record PersonDay(long person, LocalDate date) {}

    private final Store store;
    private final Rosters rosters;

    public Rotations(Store store, Rosters rosters) {
        this.store = store;
        this.rosters = rosters;
    }

    /** Those with at least one day, in their order. */
    public List<Rotation> all() {
        Map<Long, Shift> shifts = rosters.shifts().stream().collect(Collectors.toMap(Shift::id, shift -> shift));
        return store.read(dsl -> dsl
                .selectFrom(ROTATION_PATTERN)
                .orderBy(ROTATION_PATTERN.ORDINAL, ROTATION_PATTERN.ID)
                .fetch(pattern -> {
                    List<@Nullable Shift> cycle = new ArrayList<>();
                    dsl.selectFrom(ROTATION_DAY)
                            .where(ROTATION_DAY.PATTERN_ID.eq(pattern.getId()))
                            .orderBy(ROTATION_DAY.ORDINAL)
                            .forEach(day -> cycle.add(day.getShiftId() == null ? null : shifts.get(day.getShiftId())));
                    return new Rotation(pattern.getId(), pattern.getName(), cycle);
                })
                .stream()
                .filter(rotation -> !rotation.cycle().isEmpty())
                .toList());
    }

    /** What laying it would add; whatever stands stays. */
    public RosterChange lay(
            Rotation rotation, List<Long> people, long post, LocalDate first, LocalDate last, int step) {
        Set<PersonDay> busy = new HashSet<>();
        for (Duty duty : rosters.duties(first, last)) {
            busy.add(new PersonDay(duty.personId(), duty.dutyDate()));
        }
        return rotation.lay(
                people, post, first, last, step, (person, date) -> busy.contains(new PersonDay(person, date)));
    }
}
