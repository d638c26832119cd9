package org.shichen.roster.relief.rules;

/** The least that a post must hold in a slot. */
public record PostNeed(long postId, int slot, int sworn, int heads) {}
