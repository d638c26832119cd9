package org.shichen.checkpoint.rules;

import org.shichen.checkpoint.ContactState;
import org.shichen.checkpoint.Manning;
import org.shichen.checkpoint.Operation;

/**
 * How urgent each value of the three axes is. The map shows the most urgent one; between equals, contact before manning
 * before operation, because silence may hide anything.
 */
public final class WorstAxis {

    /** From here on a value alarms. */
    public static final int ALARMS = 70;

    private WorstAxis() {}

    public static int urgency(Operation operation) {
        return switch (operation) {
            case INCIDENT -> 100;
            case LIMITED -> 50;
            case CONGESTED -> 40;
            case REINFORCED -> 20;
            case OPEN -> 10;
            case SUSPENDED -> 5;
            case PLANNED, WITHDRAWN -> 0;
        };
    }

    public static int urgency(Manning manning) {
        return switch (manning) {
            case EMPTY -> 85;
            case NO_SWORN -> 80;
            case SHORT -> 60;
            case FULL -> 0;
        };
    }

    public static int urgency(ContactState contact) {
        return switch (contact) {
            case NO_ANSWER -> 95;
            case OVERDUE -> 90;
            case DUE -> 55;
            case OK, EXEMPT -> 0;
        };
    }
}
