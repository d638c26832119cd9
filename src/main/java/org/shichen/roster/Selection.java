package org.shichen.roster;

import java.time.Period;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    /** The cell of the cursor so much later, alone; nothing for a cell of a single day's watches. */
    Selection after(Period step) {
        return switch (cursor) {
            case Place.PersonDay at ->
                of(new Place.PersonDay(at.personId(), at.date().plus(step)), 0);
            case Place.PostShift at ->
                of(new Place.PostShift(at.postId(), at.date().plus(step), at.shiftId()), 0);
            case Place.PostSpan at -> NONE;
            case null -> NONE;
        };
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
