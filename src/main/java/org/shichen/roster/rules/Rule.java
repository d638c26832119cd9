package org.shichen.roster.rules;

import java.util.stream.Stream;
import org.shichen.roster.Duty;

/** One rule of the roster. Pure: the same duty in the same state is always judged the same. */
public interface Rule {

    /** What the duty would break if it stood in this state; a duty of the same id in the state is the duty itself. */
    Stream<Violation> judge(Duty duty, RosterState state);
}
