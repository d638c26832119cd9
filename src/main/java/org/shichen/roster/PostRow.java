package org.shichen.roster;

import java.util.List;
import org.shichen.checkpoint.Checkpoint;
import org.shichen.people.Category;
import org.shichen.people.Person;
import org.shichen.roster.rules.Violation;
import org.shichen.ui.Palette.Role;
import org.shichen.ui.Presentation;
import org.shichen.ui.Words;

/** Paints a row of a post: who stands there, how many of those asked for, and what is open. */
final class PostRow {

    private final Words words;
    private final GridBrush brush;
    private final DutyBlock block;
    private final ShortNames names;
    private final GridLayout at;
    private final GridView view;
    private final RosterRange range;
    private final double countWidth;

    PostRow(
            Presentation presentation,
            GridBrush brush,
            DutyBlock block,
            ShortNames names,
            GridLayout at,
            GridView view,
            double countWidth) {
        this.words = presentation.words();
        this.brush = brush;
        this.block = block;
        this.names = names;
        this.at = at;
        this.view = view;
        this.range = view.range();
        this.countWidth = countWidth;
    }

    void paint(Row.OfPost row, int index) {
        double y = at.y(index);
        head(row, y);
        for (int column = 0; column < at.columns(); column++) {
            Place place = view.place(index, column);
            if (place != null) {
                if (at.lines() > 1) {
                    stackedCell(place, index, column);
                } else {
                    cell(place, column, y);
                }
            }
        }
    }

    private void head(Row.OfPost row, double y) {
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
            brush.text(names.of(range, row.post().id()), left, middle, room, Role.TEXT, brush.body);
        }
    }

    private void cell(Place place, int column, double y) {
        double x = at.x(column) + 1;
        double w = at.columnWidth(column) - 1;
        double middle = y + at.rowHeight() / 2;
        PostStaffing staffing = range.staffing(place);
        List<Duty> duties = range.dutiesAt(place);
        double room = CellPart.room(w, true, countWidth);
        if (room > brush.em(30)) {
            double part = room / Math.max(1, duties.size());
            for (int i = 0; i < duties.size(); i++) {
                Person person = range.person(duties.get(i).personId());
                block.paint(at, view, duties.get(i), person == null ? "" : person.name(), x + i * part, y, part);
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
                // Where the word has no room the number stands alone behind the sign: how many is what is asked.
                String fits = brush.width(open, brush.bold) <= w - 18 ? open : "−" + staffing.missing();
                brush.text(fits, x + 16, next, w - 18, Role.GAP, brush.bold);
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
}
