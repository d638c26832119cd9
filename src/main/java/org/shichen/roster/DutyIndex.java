package org.shichen.roster;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Duties by id. Made anew with every answer of the store, for ten thousands of duties, so it keeps them side by side
 * and not in an entry each. Immutable once made; of several with one id it keeps the last.
 */
final class DutyIndex {

    private final @Nullable Duty[] places;
    private final int mask;

    DutyIndex(List<Duty> duties) {
        int size = Integer.highestOneBit(Math.max(8, duties.size())) * 4;
        places = new Duty[size];
        mask = size - 1;
        for (Duty duty : duties) {
            places[place(duty.id())] = duty;
        }
    }

    @Nullable
    Duty get(long id) {
        return places[place(id)];
    }

    void forEach(Consumer<Duty> each) {
        for (Duty duty : places) {
            if (duty != null) {
                each.accept(duty);
            }
        }
    }

    /** Where the duty of this id stands, or would stand: at least half of the places are free. */
    private int place(long id) {
        int at = Long.hashCode(id * 0x9E37_79B9_7F4A_7C15L) & mask;
        for (Duty there = places[at]; there != null && there.id() != id; there = places[at]) {
            at = (at + 1) & mask;
        }
        return at;
    }
}
