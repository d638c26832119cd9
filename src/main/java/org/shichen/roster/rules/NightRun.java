package org.shichen.roster.rules;

import org.jspecify.annotations.Nullable;

/** Nights of one person on duty dates one after the other. Dates are epoch-days, both inclusive. */
record NightRun(long first, long last) {

    /** The run of nights that this date belongs to, or null when it has no night. */
    static @Nullable NightRun around(long epochDay, Timeline person) {
        if (!person.hasNight(epochDay)) {
            return null;
        }
        long first = epochDay;
        while (person.hasNight(first - 1)) {
            first--;
        }
        long last = epochDay;
        while (person.hasNight(last + 1)) {
            last++;
        }
        return new NightRun(first, last);
    }

    int nights() {
        return (int) (last - first + 1);
    }

    boolean holds(Work work) {
        return work.night() && work.date() >= first && work.date() <= last;
    }

    /** When the last night ends, in milliseconds since 1970 UTC. */
    long endMillis(Timeline person) {
        return person.lastNightEnd(first, last);
    }
}
