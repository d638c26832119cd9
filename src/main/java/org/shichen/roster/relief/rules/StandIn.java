package org.shichen.roster.relief.rules;

/** A person holds another post than their own while somebody there eats. */
public record StandIn(long personId, long fromPostId, long toPostId, int slot) {}
