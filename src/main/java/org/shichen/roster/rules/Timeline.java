package org.shichen.roster.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Works in the order of their starts: of one person, or on one post. Immutable. */
public final class Timeline {

    static final Timeline EMPTY = new Timeline(List.of());

    private static final Comparator<Work> ORDER =
            Comparator.comparingLong(Work::startMillis).thenComparingLong(Work::endMillis);

    /**
     * No duty is longer, so nothing that began earlier reaches in: 24 hours by the schema, and what a clock that is set
     * back adds to them.
     */
    private static final long LONGEST = 27 * 3_600_000L;

    private final List<Work> works;

    private Timeline(List<Work> works) {
        this.works = works;
    }

    static Timeline of(List<Work> works) {
        return new Timeline(works.stream().sorted(ORDER).toList());
    }

    public List<Work> works() {
        return works;
    }

    Timeline with(Work work) {
        List<Work> more = new ArrayList<>(works.size() + 1);
        more.addAll(works);
        int at = firstFrom(work.startMillis());
        while (at < more.size() && ORDER.compare(more.get(at), work) <= 0) {
            at++;
        }
        more.add(at, work);
        return new Timeline(more);
    }

    Timeline without(long dutyId) {
        List<Work> fewer = new ArrayList<>(works.size());
        for (Work work : works) {
            if (work.duty().id() != dutyId) {
                fewer.add(work);
            }
        }
        return new Timeline(fewer);
    }

    boolean has(long dutyId) {
        for (Work work : works) {
            if (work.duty().id() == dutyId) {
                return true;
            }
        }
        return false;
    }

    /** Those that have a part between the two, the end exclusive. */
    public List<Work> touching(long fromMillis, long toMillis) {
        int first = firstFrom(fromMillis - LONGEST);
        int last = firstFrom(toMillis);
        List<Work> there = new ArrayList<>();
        for (int i = first; i < last; i++) {
            if (works.get(i).endMillis() > fromMillis) {
                there.add(works.get(i));
            }
        }
        return there;
    }

    /** Whether there is a night of this duty date. */
    boolean hasNight(long epochDay) {
        for (Work work : works) {
            if (work.night() && work.date() == epochDay) {
                return true;
            }
        }
        return false;
    }

    private int firstFrom(long millis) {
        int low = 0;
        int high = works.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (works.get(middle).startMillis() < millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
