package org.shichen.people;

/**
 * A squad or a skill as the lists of the brigade hold it.
 *
 * @param ordinal its place in the list, from 1
 * @param used how many people belong to it or have it; somebody on the books no longer counts as well
 */
public record Listed(long id, String name, int ordinal, int used, long version) {}
