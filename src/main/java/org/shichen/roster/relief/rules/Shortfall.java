package org.shichen.roster.relief.rules;

/**
 * A post that cannot be held as it must be in a slot, whoever is moved.
 *
 * @param sworn missing sworn officers
 * @param heads missing heads, sworn ones included
 */
public record Shortfall(long postId, int slot, int sworn, int heads) {}
