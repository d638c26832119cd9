package org.shichen.checkpoint;

import org.shichen.map.MarkShape;
import org.shichen.ui.Palette.Role;

/** Shape and colour of a status, so that neither alone carries it (field list of the three axes). */
public record StatusMark(MarkShape shape, Role colour) {

    public static StatusMark of(CheckpointStatus status) {
        return switch (status.worst()) {
            case OPERATION -> of(status.operation());
            case MANNING -> of(status.manning());
            case CONTACT -> of(status.contact());
        };
    }

    static StatusMark of(Operation operation) {
        return switch (operation) {
            case PLANNED -> new StatusMark(MarkShape.DIAMOND, Role.STATE_GREY);
            case OPEN -> new StatusMark(MarkShape.DISC, Role.STATE_GREEN);
            case REINFORCED -> new StatusMark(MarkShape.TRIANGLE, Role.STATE_BLUE);
            case CONGESTED -> new StatusMark(MarkShape.SQUARE, Role.STATE_YELLOW);
            case LIMITED -> new StatusMark(MarkShape.HALF_DISC, Role.STATE_ORANGE);
            case SUSPENDED -> new StatusMark(MarkShape.CROSS, Role.STATE_DARK);
            case INCIDENT -> new StatusMark(MarkShape.STAR, Role.STATE_RED);
            case WITHDRAWN -> new StatusMark(MarkShape.RING, Role.STATE_GREY);
        };
    }

    static StatusMark of(Manning manning) {
        return switch (manning) {
            case EMPTY -> new StatusMark(MarkShape.FRAME, Role.STATE_RED);
            case NO_SWORN -> new StatusMark(MarkShape.SHIELD, Role.STATE_RED);
            case SHORT -> new StatusMark(MarkShape.MINUS, Role.STATE_ORANGE);
            case FULL -> of(Operation.OPEN);
        };
    }

    static StatusMark of(ContactState contact) {
        return switch (contact) {
            case NO_ANSWER -> new StatusMark(MarkShape.OCTAGON, Role.STATE_RED);
            case OVERDUE -> new StatusMark(MarkShape.BANG, Role.STATE_RED);
            case DUE -> new StatusMark(MarkShape.HOURGLASS, Role.STATE_YELLOW);
            case OK, EXEMPT -> of(Operation.OPEN);
        };
    }
}
