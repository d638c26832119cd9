package org.shichen.roster;

import static org.shichen.store.schema.Tables.DUTY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shichen.store.Change;

/**
 * The duties of some days, read once and then kept up with what the store announces: a month of 500 people is ten
 * thousands of duties, of which an act changes one.
 *
 * <p>What another process wrote is read anew, for of many rows written at once it announces only the first; so is
 * everything after a failure. Safe for all threads.
 */
final class KnownDuties {

    /** More than these, strewn about, are as quickly read with all others. */
    private static final int FEW = 500;

    private final Rosters rosters;
    private final Object reading = new Object();
    private List<Duty> known = List.of();
    private LocalDate first = LocalDate.MAX;
    private LocalDate last = LocalDate.MIN;

    // What was announced since the last reading began; guarded by this.
    private final Set<Long> changed = new HashSet<>();
    private boolean unsure = true;

    KnownDuties(Rosters rosters) {
        this.rosters = rosters;
    }

    /** To be told of every change, before it is read again because of it. */
    synchronized void heard(Change change) {
        unsure |= change.elsewhere() && change.touches(DUTY);
        changed.addAll(change.idsIn(DUTY));
    }

    /** As {@link Rosters#duties(LocalDate, LocalDate)}. Blocks; not for the FX thread. */
    List<Duty> on(LocalDate from, LocalDate to) {
        synchronized (reading) {
            // Taken before the file is asked: what is announced meanwhile may be in the answer or not, and is asked
            // for once more.
            Set<Long> since = since(from, to);
            try {
                known = since == null ? rosters.duties(from, to) : upToDate(since, from, to);
                first = from;
                last = to;
                return known;
            } catch (RuntimeException failure) {
                doubt();
                throw failure;
            }
        }
    }

    /** What changed since the last reading; null when all is to be read. */
    private synchronized @Nullable Set<Long> since(LocalDate from, LocalDate to) {
        // Not Set.copyOf: rows written at once have numbers in a row, over which its search walks one by one.
        Set<Long> since = new HashSet<>(changed);
        boolean all = unsure || !from.equals(first) || !to.equals(last) || (since.size() > FEW && !dense(since));
        changed.clear();
        unsure = false;
        return all ? null : since;
    }

    private synchronized void doubt() {
        unsure = true;
    }

    /** Rows that were written at once stand together. */
    static boolean dense(Set<Long> ids) {
        long least = ids.stream().mapToLong(Long::longValue).min().orElse(0);
        long most = ids.stream().mapToLong(Long::longValue).max().orElse(0);
        return most - least < 2L * ids.size();
    }

    private List<Duty> upToDate(Set<Long> since, LocalDate from, LocalDate to) {
        if (since.isEmpty()) {
            return known;
        }
        List<Duty> fresh = new ArrayList<>();
        for (Duty duty : rosters.duties(since)) {
            if (!duty.dutyDate().isBefore(from) && !duty.dutyDate().isAfter(to)) {
                fresh.add(duty);
            }
        }
        fresh.sort(DutyReader.ORDER);
        return merged(since, fresh);
    }

    /** What is known without these ids, and what is fresh, which is in order. */
    private List<Duty> merged(Set<Long> without, List<Duty> fresh) {
        List<Duty> now = new ArrayList<>(known.size() + fresh.size());
        int taken = 0;
        // What was just written has the highest numbers: nearly all that is known is older than that.
        long least = Collections.min(without);
        for (Duty duty : known) {
            if (duty.id() < least || !without.contains(duty.id())) {
                while (taken < fresh.size() && DutyReader.ORDER.compare(fresh.get(taken), duty) < 0) {
                    now.add(fresh.get(taken++));
                }
                now.add(duty);
            }
        }
        now.addAll(fresh.subList(taken, fresh.size()));
        return now;
    }
}
