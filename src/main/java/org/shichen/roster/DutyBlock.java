package org.shichen.roster;

import java.util.List;
import org.shichen.roster.rules.Violation;
import org.shichen.ui.Palette.Role;
import org.shichen.ui.Presentation;
import org.shichen.ui.Theme;

/** Paints one duty as a block in its cell: shift, name, lead, note, who placed it, and what it breaks. */
final class DutyBlock {

    private final Presentation presentation;
    private final GridBrush brush;

    DutyBlock(Presentation presentation, GridBrush brush) {
        this.presentation = presentation;
        this.brush = brush;
    }

    /** @param name who or where, what the row does not say */
    void paint(GridLayout at, GridView view, Duty duty, String name, double x, double y, double w) {
        double h = at.rowHeight();
        RosterRange range = view.range();
        Shift shift = range.shift(duty.shiftId());
        boolean night = shift != null && shift.night();
        boolean late = shift != null && !night && shift.startMinute() >= 900;
        Role ground = night ? Role.DUTY_NIGHT : late ? Role.DUTY_EVENING : Role.DUTY_DAY;
        Role ink = night ? Role.GROUND : Role.DUTY_TEXT;
        if (night && presentation.look().theme() == Theme.NIGHT) {
            ink = Role.TEXT;
        }
        brush.fill(ground, x + 1, y + 2, w - 2, h - 5);
        double middle = y + h / 2;
        double left = x + 5;
        double space = w - 9;
        space -= broken(range, duty, ink, x, y, w, h);
        if (at.narrow() && view.layout().people()) {
            if (shift != null) {
                brush.centred(shift.mark(), x + 1, middle, w - 2, ink, brush.small);
            }
        } else {
            if (shift != null && at.columns() < 10) {
                brush.text(shift.mark(), left, middle, brush.em(18), ink, brush.bold);
                left += brush.em(18);
                space -= brush.em(18);
            }
            brush.text(name, left, middle, space, ink, brush.small);
        }
        if (duty.lead()) {
            // 带班: a bar at the left edge.
            brush.fill(Role.ACCENT, x + 1, y + 2, 3, h - 5);
        }
        if (!duty.note().isEmpty()) {
            brush.fill(ink, x + w - brush.em(5), y + 3, brush.em(3), brush.em(3));
        }
        if (duty.source() == DutySource.HAND) {
            // Placed by hand, not to be moved by a machine: a line under it.
            brush.fill(
                    brush.colour(ink).deriveColor(0, 1, 1, 0.6), x + 5, y + h - 6, Math.min(brush.em(10), w - 10), 1);
        }
    }

    /** The mark of a broken rule; hollow when all of it was allowed. Returns the room it takes. */
    private double broken(RosterRange range, Duty duty, Role ink, double x, double y, double w, double h) {
        List<Violation> broken = range.violations(duty);
        if (broken.isEmpty()) {
            return 0;
        }
        List<Violation> open = broken.stream()
                .filter(violation -> range.override(duty, violation).isEmpty())
                .toList();
        boolean forbids = (open.isEmpty() ? broken : open).getFirst().forbids();
        Role role = forbids ? Role.CONFLICT : Role.STATE_YELLOW;
        if (w < brush.em(48)) {
            // The name needs the room: a bar along the foot instead of the triangle.
            brush.fill(ink, x + 1, y + h - 7, w - 2, 4);
            brush.fill(role, x + 1, y + h - 6, open.isEmpty() ? (w - 2) / 3 : w - 2, 3);
            return 0;
        }
        if (ink == Role.GROUND) {
            // Day theme: the marks are dark and so is a night, so they stand on a light patch.
            brush.fill(ink, x + w - brush.em(15), y + 3, brush.em(13), h - 7);
        }
        brush.warning(x + w - brush.em(8.5), y + h / 2, role, open.isEmpty());
        return brush.em(14);
    }
}
