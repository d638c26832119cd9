package org.shichen.roster.attendance;

import java.time.Instant;

/**
 * One entry of one person for one duty.
 *
 * @param at when it happened, which may be earlier than when it was typed
 */
public record AttendanceEntry(long id, long dutyId, long personId, AttendanceKind kind, String note, Instant at) {}
