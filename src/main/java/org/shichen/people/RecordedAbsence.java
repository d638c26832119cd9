package org.shichen.people;

/**
 * An absence as it stands in the file.
 *
 * @param version as it was read, for the optimistic lock; 0 for one that is not in the file yet
 */
public record RecordedAbsence(Absence absence, long version) {}
