package org.shichen.briefing;

/** @param reason of an absence, as the minutes give it */
public record Attendance(long personId, String name, Presence presence, String reason) {}
