package org.shichen.roster.rules;

/**
 * One rule of the roster. Pure: the same duty in the same state is always judged the same. The board, the lists of
 * candidates, swaps, imports, proposals, the publish gate and the footnotes on paper all ask the same objects.
 */
public interface Rule {

    RuleKind kind();

    /** Tells what this duty breaks as it stands in the state. */
    void judge(Work duty, RosterState state, Breaks breaks);
}
