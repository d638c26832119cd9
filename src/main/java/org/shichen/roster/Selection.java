package org.shichen.roster;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shichen.clock.DutyCalendar;

/**
 * What the keys act on, the same in every layout.
 *
 * @param cursor the cell that the keys move; null when nothing is chosen
 * @param places all chosen cells, the cursor among them
 * @param picked the duty chosen inside the cursor's cell, by id; 0 for its first
 */
public record Selection(@Nullable Place cursor, Set<Place> places, long picked) {

    public static final Selection NONE = new Selection(null, Set.of(), 0);

    public static Selection of(Place place, long picked) {
        return new Selection(place, Set.of(place), picked);
    }

    /**
     * The same while all of it is shown. Else the cell of the cursor alone, on the same weekday, day of the month or
     * watch of the days that are shown now.
     */
    Selection within(RangeReading.Asked days, DutyCalendar calendar) {
        Place here = cursor;
        if (here == null || places.stream().allMatch(place -> days.holds(place, calendar))) {
            return this;
        }
        return of(days.holds(here, calendar) ? here : here.on(days.like(here, calendar), calendar), 0);
    }

    /** What of it can be seen. */
    Selection seen(Predicate<Place> shown) {
        if (places.stream().allMatch(shown)) {
            return this;
        }
        Set<Place> left = new LinkedHashSet<>(places);
        left.removeIf(shown.negate());
        if (left.isEmpty()) {
            return NONE;
        }
        return left.contains(cursor)
                ? new Selection(cursor, left, picked)
                : new Selection(left.iterator().next(), left, 0);
    }

    public boolean holds(Place place) {
        return places.contains(place);
    }

    public boolean several() {
        return places.size() > 1;
    }

    /** The chosen duties: the picked one of a single cell, all of several cells. */
    public List<Duty> duties(RosterRange range) {
        Place here = cursor;
        if (here == null) {
            return List.of();
        }
        if (!several()) {
            List<Duty> there = range.dutiesAt(here);
            return there.stream()
                    .filter(duty -> duty.id() == picked)
                    .findFirst()
                    .map(List::of)
                    .orElse(there.isEmpty() ? List.of() : List.of(there.getFirst()));
        }
        Set<Duty> all = new LinkedHashSet<>();
        places.forEach(place -> all.addAll(range.dutiesAt(place)));
        return List.copyOf(all);
    }
}
