package org.shichen.roster.publish;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One publication of a roster.
 *
 * @param number 1 for the first of its dates; one more than the highest earlier one that shares a date with it
 * @param by the name of who published it; empty when the program did
 * @param reason why it was published with what was open; empty when nothing was
 * @param duties how many it holds
 * @param takenBack whether it was taken back: its number stays used, for it may have been printed
 */
public record PublishedVersion(
        long id,
        int number,
        LocalDate first,
        LocalDate last,
        Instant occurredAt,
        Instant recordedAt,
        String by,
        String reason,
        int duties,
        boolean takenBack) {

    public boolean covers(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }

    boolean overlaps(LocalDate from, LocalDate to) {
        return !first.isAfter(to) && !last.isBefore(from);
    }

    private PublishedVersion numbered(int as) {
        return new PublishedVersion(id, as, first, last, occurredAt, recordedAt, by, reason, duties, takenBack);
    }

    /** @param oldestFirst every publication there is */
    static List<PublishedVersion> number(List<PublishedVersion> oldestFirst) {
        List<PublishedVersion> numbered = new ArrayList<>();
        for (PublishedVersion version : oldestFirst) {
            int highest = numbered.stream()
                    .filter(earlier -> earlier.overlaps(version.first, version.last))
                    .mapToInt(PublishedVersion::number)
                    .max()
                    .orElse(0);
            numbered.add(version.numbered(highest + 1));
        }
        return numbered;
    }
}
