package org.shichen.roster;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import org.shichen.checkpoint.Checkpoint;
import org.shichen.people.Category;
import org.shichen.people.Person;
import org.shichen.roster.rules.Violation;
import org.shichen.ui.Palette.Role;
import org.shichen.ui.Presentation;
import org.shichen.ui.Theme;
import org.shichen.ui.Words;

/** Paints the cells that are seen, and nothing else. */
final class GridPainter {

    private final Presentation presentation;
    private final Words words;
    private final GridBrush brush;
    private final GridFrame frame;
    private GridLayout at;
    private GridView view;
    private RosterRange range;

    GridPainter(Presentation presentation) {
        this.presentation = presentation;
        this.words = presentation.words();
        this.brush = new GridBrush(presentation);
        this.frame = new GridFrame(presentation, brush);
    }

    /** @param family of the scene, so that the canvas writes as the controls do */
    void paint(GraphicsContext graphics, String family, GridLayout layout, GridView shown) {
        at = layout;
        view = shown;
        range = shown.range();
        brush.on(graphics, family);
        brush.fill(Role.RAISED, 0, 0, at.width(), at.height());
        brush.clip(0, at.head(), at.width(), at.bodyHeight());
        for (int row = at.firstRow(); row <= at.lastRow(); row++) {
            row(row, view.rows().get(row));
        }
        brush.unclip();
        if (view.rows().isEmpty()) {
            brush.text(
                    words.of("roster.empty"),
                    at.side() + 8,
                    at.head() + at.rowHeight(),
                    at.width(),
                    Role.TEXT_MUTED,
                    brush.body);
        }
        frame.paint(at, view);
    }

    private void row(int index, Row row) {
        double y = at.y(index);
        double h = at.rowHeight();
        switch (row) {
            case Row.Group group -> {
                brush.fill(Role.GROUND, 0, y, at.width(), h);
                String none = words.of(view.layout().people() ? "roster.no-squad" : "roster.command-post");
                String name = group.name().isEmpty() ? none : group.name();
                brush.text(
                        words.of("roster.group", name, group.size()),
                        8,
                        y + h / 2,
                        at.side(),
                        Role.TEXT_MUTED,
                        brush.bold);
            }
            case Row.OfPerson of -> {
                personHead(of.person(), y);
                for (int column = 0; column < at.columns(); column++) {
                    Place place = view.place(index, column);
                    if (place instanceof Place.PersonDay day) {
                        personCell(day, column, y);
                        cursor(place, column, y);
                    }
                }
                frame.fairness(at, view, of.person().id(), y);
            }
            case Row.OfPost of -> {
                postHead(of, y);
                for (int column = 0; column < at.columns(); column++) {
                    Place place = view.place(index, column);
                    if (place != null) {
                        if (at.lines() > 1) {
                            stackedCell(place, index, column);
                        } else {
                            postCell(place, column, y);
                        }
                        cursor(place, column, y);
                    }
                }
            }
        }
        brush.fill(Role.HAIRLINE, 0, y + h - 1, at.width(), 1);
    }

    private void personHead(Person person, double y) {
        double middle = y + at.rowHeight() / 2;
        Role role = person.category() == Category.SWORN ? Role.ACCENT : Role.TEXT_MUTED;
        brush.text(words.of("roster.category." + person.category()), 8, middle, brush.em(18), role, brush.bold);
        double left = brush.em(28);
        double badge = brush.width(person.badge(), brush.small);
        boolean room = at.side() - left - badge - 16 > brush.em(44);
        brush.text(person.name(), left, middle, at.side() - left - (room ? badge + 16 : 4), Role.TEXT, brush.body);
        if (room) {
            brush.right(person.badge(), at.side() - 8, middle, Role.TEXT_MUTED, brush.small);
        }
    }

    private void postHead(Row.OfPost row, double y) {
        double middle = y + at.rowHeight() / 2;
        double left = brush.em(24) + 8;
        double room = at.side() - left - 4;
        brush.right(String.valueOf(row.number()), left - 8, middle, Role.TEXT_MUTED, brush.small);
        Checkpoint checkpoint = range.checkpointOf(row.post());
        if (checkpoint == null) {
            brush.text(row.post().name(), left, middle, room, Role.TEXT, brush.body);
        } else if (at.lines() > 1) {
            brush.text(checkpoint.name(), left, middle - brush.em(8), room, Role.TEXT_MUTED, brush.small);
            brush.text(row.post().name(), left, middle + brush.em(8), room, Role.TEXT, brush.body);
        } else {
            brush.text(shortName(row.post().id()), left, middle, room, Role.TEXT, brush.body);
        }
    }

    private void personCell(Place.PersonDay place, int column, double y) {
        double x = at.x(column) + 1;
        double w = at.columnWidth(column) - 1;
        double h = at.rowHeight();
        List<Duty> duties = range.dutiesAt(place);
        range.absence(place.personId(), place.date()).ifPresent(absence -> {
            boolean whole = absence.fromMinute() == null;
            // A daily window leaves the rest of the day free: it is a strip, not the cell.
            brush.hatch(x, whole ? y : y + h - brush.em(6), w, whole ? h - 1 : brush.em(5));
            if (duties.isEmpty() && whole) {
                brush.text(
                        words.of(absence.kind()),
                        x + (narrow() ? 2 : 6),
                        y + h / 2,
                        w - (narrow() ? 2 : 8),
                        Role.TEXT_MUTED,
                        brush.small);
            }
            if (duties.isEmpty()
                    && range.bannedLeave(place.personId(), place.date()).isPresent()) {
                brush.warning(x + w - brush.em(10), y + h / 2, Role.GAP, false);
            }
        });
        if (duties.isEmpty() && range.absence(place.personId(), place.date()).isEmpty()) {
            range.wish(place.personId(), place.date())
                    .ifPresent(wish -> brush.text(
                            words.of((narrow() ? "wish.short." : "wish.") + wish),
                            x + (narrow() ? 2 : 6),
                            y + h / 2,
                            w - (narrow() ? 2 : 8),
                            Role.TEXT_MUTED,
                            brush.small));
        }
        double part = w / Math.max(1, duties.size());
        for (int i = 0; i < duties.size(); i++) {
            Duty duty = duties.get(i);
            block(duty, shortName(duty.postId()), x + i * part, y, part);
        }
    }

    /** A month has room for the marks of the shifts only. */
    private boolean narrow() {
        return at.columns() > 14;
    }

    private void postCell(Place place, int column, double y) {
        double x = at.x(column) + 1;
        double w = at.columnWidth(column) - 1;
        double middle = y + at.rowHeight() / 2;
        PostStaffing staffing = range.staffing(place);
        List<Duty> duties = range.dutiesAt(place);
        double room = CellPart.room(w, true, countWidth());
        if (room > brush.em(30)) {
            double part = room / Math.max(1, duties.size());
            for (int i = 0; i < duties.size(); i++) {
                Person person = range.person(duties.get(i).personId());
                block(duties.get(i), person == null ? "" : person.name(), x + i * part, y, part);
            }
        }
        if (staffing.headsLeast() > 0 || staffing.heads() > 0) {
            boolean gap = staffing.missing() > 0;
            String count = staffing.heads() + "/" + staffing.headsLeast();
            if (gap) {
                // A triangle as well, or a bar where it has no room: the colour alone says nothing in greyscale.
                double left = x + w - 4 - brush.width(count, brush.bold) - brush.em(9);
                if (left - brush.em(6) > x) {
                    brush.warning(left, middle, Role.GAP, false);
                } else {
                    brush.fill(Role.GAP, x + 2, y + at.rowHeight() - 5, w - 4, 2);
                }
            }
            brush.right(count, x + w - 4, middle, gap ? Role.GAP : Role.TEXT_MUTED, gap ? brush.bold : brush.small);
        }
    }

    /** A name to a line, and below them a line for each seat that is open. */
    private void stackedCell(Place place, int row, int column) {
        double x = at.x(column) + 1;
        double w = at.columnWidth(column) - 1;
        PostStaffing staffing = range.staffing(place);
        List<Duty> duties = range.dutiesAt(place);
        int named = duties.size() > at.lines() ? at.lines() - 1 : duties.size();
        for (int i = 0; i < named; i++) {
            stackedName(duties.get(i), x, at.lineY(row, i), w);
        }
        double next = at.lineY(row, named) + at.line() / 2;
        if (named < duties.size()) {
            brush.text("+" + (duties.size() - named), x + 6, next, w - 8, Role.TEXT_MUTED, brush.small);
        } else if (staffing.missing() > 0) {
            boolean room = named < at.lines();
            String open = words.of("roster.open-seats", staffing.missing());
            if (room) {
                brush.warning(x + 8, next, Role.GAP, false);
                brush.text(open, x + 16, next, w - 18, Role.GAP, brush.bold);
            } else {
                brush.fill(Role.GAP, x + 2, at.y(row) + at.rowHeight() - 4, w - 4, 2);
            }
        }
    }

    private void stackedName(Duty duty, double x, double y, double w) {
        Person person = range.person(duty.personId());
        double middle = y + at.line() / 2;
        boolean sworn = person != null && person.category() == Category.SWORN;
        List<Violation> broken = range.violations(duty);
        double mark = broken.isEmpty() ? 0 : brush.em(12);
        brush.text(
                person == null ? "" : person.name(),
                x + 6,
                middle,
                w - 8 - mark,
                sworn ? Role.TEXT : Role.TEXT_MUTED,
                sworn ? brush.body : brush.small);
        if (duty.lead()) {
            brush.fill(Role.ACCENT, x + 1, y + 2, 3, at.line() - 4);
        }
        if (duty.id() == view.selection().picked()) {
            brush.frame(Role.ACCENT, 1, x + 2.5, y + 0.5, w - 5, at.line() - 1);
        }
        if (!broken.isEmpty()) {
            boolean allowed = broken.stream()
                    .allMatch(violation -> range.override(duty, violation).isPresent());
            Role role = broken.getFirst().forbids() ? Role.CONFLICT : Role.STATE_YELLOW;
            brush.warning(x + w - brush.em(7), middle, role, allowed);
        }
    }

    double countWidth() {
        return brush.em(42);
    }

    private void block(Duty duty, String name, double x, double y, double w) {
        double h = at.rowHeight();
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
        double space = w - 8;
        space -= broken(duty, ink, x, y, w);
        if (narrow() && view.layout().people()) {
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
    private double broken(Duty duty, Role ink, double x, double y, double w) {
        List<Violation> broken = range.violations(duty);
        if (broken.isEmpty()) {
            return 0;
        }
        double h = at.rowHeight();
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

    private void cursor(Place place, int column, double y) {
        Selection selection = view.selection();
        if (!selection.holds(place)) {
            return;
        }
        boolean here = place.equals(selection.cursor());
        double x = at.x(column);
        double w = at.columnWidth(column);
        double h = at.rowHeight();
        if (selection.several()) {
            brush.fill(brush.colour(Role.ACCENT).deriveColor(0, 1, 1, 0.22), x + 1, y, w - 1, h - 1);
        }
        if (!here) {
            return;
        }
        double inset = 1.5;
        brush.frame(
                view.focused() ? Role.ACCENT : Role.TEXT_MUTED,
                view.focused() ? 3 : 2,
                x + 1 + inset,
                y + inset,
                w - 1 - 2 * inset,
                h - 1 - 2 * inset);
        if (view.focused()) {
            // A light line inside the dark one is seen on every ground.
            brush.frame(Role.RAISED, 1, x + 4.5, y + 3.5, w - 8, h - 8);
        }
        List<Duty> duties = range.dutiesAt(place);
        for (int i = 0; i < duties.size() && duties.size() > 1 && at.lines() == 1; i++) {
            if (duties.get(i).id() == selection.picked()) {
                double room = CellPart.room(w - 1, !view.layout().people(), countWidth());
                brush.fill(Role.ACCENT, x + 4 + i * room / duties.size(), y + h - 7, room / duties.size() - 6, 3);
            }
        }
    }

    /** Checkpoint and post without the words that all of them share, which a narrow cell has no room for. */
    private String shortName(long postId) {
        return range.placeName(postId).replaceAll(words.of("roster.shared-endings"), "");
    }
}
