package org.shichen.roster.relief.rules;

/**
 * One person's meal.
 *
 * @param slot of the window, from 0; {@link #NONE} when there is no room for it
 */
public record MealTurn(long personId, long postId, int slot) {

    public static final int NONE = -1;
}
