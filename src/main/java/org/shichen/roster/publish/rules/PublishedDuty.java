package org.shichen.roster.publish.rules;

import java.time.LocalDate;

/**
 * A duty as it was published, or as one that is compared with those: whatever becomes of it later, this stays.
 *
 * @param dutyId of the duty that was copied; it may be gone by now
 * @param date the duty day
 * @param startMinute after local midnight of the date
 * @param endMinute exclusive
 */
public record PublishedDuty(
        long dutyId,
        LocalDate date,
        long personId,
        long postId,
        long shiftId,
        int startMinute,
        int endMinute,
        boolean lead,
        String note) {

    /** The same under another number: equal for two duties that nobody who reads the roster can tell apart. */
    PublishedDuty numbered(long id) {
        return new PublishedDuty(id, date, personId, postId, shiftId, startMinute, endMinute, lead, note);
    }

    boolean samePlaceAndTime(PublishedDuty other) {
        return date.equals(other.date)
                && postId == other.postId
                && shiftId == other.shiftId
                && startMinute == other.startMinute
                && endMinute == other.endMinute;
    }
}
