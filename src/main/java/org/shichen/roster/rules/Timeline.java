package org.shichen.roster.rules;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Works in the order of their starts: of one person, or on one post. Immutable. */
public final class Timeline {

    static final Timeline EMPTY = new Timeline(new Work[0]);

    private static final Comparator<Work> ORDER = Timeline::order;

    /**
     * No duty is longer, so nothing that began earlier reaches in: 24 hours by the schema, and what a clock that is set
     * back adds to them.
     */
    private static final long LONGEST = 27 * 3_600_000L;

    private static final long DAY = 86_400_000L;

    private final Work[] works;

    /** Of each work, side by side: they are searched all the time. */
    private final long[] starts;

    private Timeline(Work[] works) {
        this.works = works;
        starts = new long[works.length];
        for (int i = 0; i < works.length; i++) {
            starts[i] = works[i].startMillis();
        }
    }

    private Timeline(Work[] works, long[] starts) {
        this.works = works;
        this.starts = starts;
    }

    private static int order(Work one, Work other) {
        int byStart = Long.compare(one.startMillis(), other.startMillis());
        return byStart != 0 ? byStart : Long.compare(one.endMillis(), other.endMillis());
    }

    static Timeline of(List<Work> works) {
        Work[] sorted = works.toArray(Work[]::new);
        Arrays.sort(sorted, ORDER);
        return new Timeline(sorted);
    }

    public List<Work> works() {
        return Collections.unmodifiableList(Arrays.asList(works));
    }

    Timeline with(Work work) {
        int at = firstFrom(work.startMillis());
        while (at < works.length && ORDER.compare(works[at], work) <= 0) {
            at++;
        }
        Work[] more = new Work[works.length + 1];
        System.arraycopy(works, 0, more, 0, at);
        more[at] = work;
        System.arraycopy(works, at, more, at + 1, works.length - at);
        long[] then = new long[more.length];
        System.arraycopy(starts, 0, then, 0, at);
        then[at] = work.startMillis();
        System.arraycopy(starts, at, then, at + 1, works.length - at);
        return new Timeline(more, then);
    }

    Timeline without(long dutyId) {
        int at = place(dutyId);
        if (at < 0) {
            return this;
        }
        Work[] fewer = new Work[works.length - 1];
        System.arraycopy(works, 0, fewer, 0, at);
        System.arraycopy(works, at + 1, fewer, at, fewer.length - at);
        long[] then = new long[fewer.length];
        System.arraycopy(starts, 0, then, 0, at);
        System.arraycopy(starts, at + 1, then, at, fewer.length - at);
        return new Timeline(fewer, then);
    }

    /**
     * Without the works of these duties and with others, in any order; beside its equals the one that comes is last.
     */
    Timeline after(Set<Long> gone, List<Work> come) {
        if (gone.size() + come.size() == 1) {
            return gone.isEmpty()
                    ? with(come.getFirst())
                    : without(gone.iterator().next());
        }
        Work[] next = come.toArray(Work[]::new);
        Arrays.sort(next, ORDER);
        Work[] merged = new Work[works.length + next.length];
        int count = 0;
        int taken = 0;
        for (Work work : works) {
            if (gone.isEmpty() || !gone.contains(work.duty().id())) {
                while (taken < next.length && ORDER.compare(next[taken], work) < 0) {
                    merged[count++] = next[taken++];
                }
                merged[count++] = work;
            }
        }
        while (taken < next.length) {
            merged[count++] = next[taken++];
        }
        return new Timeline(count == merged.length ? merged : Arrays.copyOf(merged, count));
    }

    boolean has(long dutyId) {
        return place(dutyId) >= 0;
    }

    private int place(long dutyId) {
        for (int i = 0; i < works.length; i++) {
            if (works[i].duty().id() == dutyId) {
                return i;
            }
        }
        return -1;
    }

    /** Those that have a part between the two, the end exclusive. */
    public List<Work> touching(long fromMillis, long toMillis) {
        int first = firstFrom(fromMillis - LONGEST);
        int last = firstFrom(toMillis);
        int count = 0;
        for (int i = first; i < last; i++) {
            count += works[i].endMillis() > fromMillis ? 1 : 0;
        }
        if (count == 0) {
            return List.of();
        }
        Work[] there = new Work[count];
        for (int i = last - 1; count > 0; i--) {
            if (works[i].endMillis() > fromMillis) {
                there[--count] = works[i];
            }
        }
        return Arrays.asList(there);
    }

    /** Tells of each whose duty date is at most so many days from this one. */
    public void near(long epochDay, int days, Consumer<Work> each) {
        for (Work work : works) {
            if (Math.abs(work.date() - epochDay) <= days) {
                each.accept(work);
            }
        }
    }

    /** How long is worked on these duty dates together, both inclusive. */
    long millis(long firstDay, long lastDay) {
        long sum = 0;
        int end = endOf(lastDay);
        for (int i = startOf(firstDay); i < end; i++) {
            Work work = works[i];
            sum += work.date() >= firstDay && work.date() <= lastDay ? work.lengthMillis() : 0;
        }
        return sum;
    }

    /** Whether there is a night of this duty date. */
    boolean hasNight(long epochDay) {
        int end = endOf(epochDay);
        for (int i = startOf(epochDay); i < end; i++) {
            if (works[i].night() && works[i].date() == epochDay) {
                return true;
            }
        }
        return false;
    }

    /** When the last night of these duty dates, both inclusive, ends; {@link Long#MIN_VALUE} when there is none. */
    long lastNightEnd(long firstDay, long lastDay) {
        long latest = Long.MIN_VALUE;
        int end = endOf(lastDay);
        for (int i = startOf(firstDay); i < end; i++) {
            Work work = works[i];
            if (work.night() && work.date() >= firstDay && work.date() <= lastDay) {
                latest = Math.max(latest, work.endMillis());
            }
        }
        return latest;
    }

    /** Nothing of this duty date or a later one stands before here: no zone is a day away from UTC. */
    private int startOf(long epochDay) {
        return firstFrom((epochDay - 1) * DAY);
    }

    /**
     * Nothing of this duty date or an earlier one stands here or after: a duty begins within three days of its date,
     * and a zone has skipped a whole day before now.
     */
    private int endOf(long epochDay) {
        return firstFrom((epochDay + 5) * DAY);
    }

    private int firstFrom(long millis) {
        int low = 0;
        int high = works.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] < millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
