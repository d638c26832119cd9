package org.shichen.roster;

import java.util.List;
import org.shichen.people.Category;
import org.shichen.people.Person;
import org.shichen.ui.Palette.Role;
import org.shichen.ui.Presentation;
import org.shichen.ui.Words;

/** Paints a row of a person: duties, absences and wishes by day. */
final class PersonRow {

    private final Words words;
    private final GridBrush brush;
    private final DutyBlock block;
    private final ShortNames names;
    private final GridLayout at;
    private final GridView view;
    private final RosterRange range;

    PersonRow(
            Presentation presentation,
            GridBrush brush,
            DutyBlock block,
            ShortNames names,
            GridLayout at,
            GridView view) {
        this.words = presentation.words();
        this.brush = brush;
        this.block = block;
        this.names = names;
        this.at = at;
        this.view = view;
        this.range = view.range();
    }

    void paint(Row.OfPerson row, int index) {
        double y = at.y(index);
        head(row.person(), y);
        for (int column = 0; column < at.columns(); column++) {
            if (view.place(index, column) instanceof Place.PersonDay day) {
                cell(day, column, y);
            }
        }
    }

    private void head(Person person, double y) {
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

    private void cell(Place.PersonDay place, int column, double y) {
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
                        x + (at.narrow() ? 2 : 6),
                        y + h / 2,
                        w - (at.narrow() ? 2 : 8),
                        Role.TEXT_MUTED,
                        brush.small);
            }
            if (duties.isEmpty()
                    && range.bannedLeave(place.personId(), place.date()).isPresent()) {
                brush.warning(x + w - brush.em(10), y + h / 2, Role.GAP, false);
            }
        });
        if (duties.isEmpty() && range.absence(place.personId(), place.date()).isEmpty()) {
            double room = w - (at.narrow() ? 2 : 8);
            range.wish(place.personId(), place.date())
                    .ifPresent(wish -> brush.text(
                            brush.fitting(room, brush.small, words.of("wish." + wish), words.of("wish.short." + wish)),
                            x + (at.narrow() ? 2 : 6),
                            y + h / 2,
                            room,
                            Role.TEXT_MUTED,
                            brush.small));
        }
        double part = w / Math.max(1, duties.size());
        for (int i = 0; i < duties.size(); i++) {
            Duty duty = duties.get(i);
            block.paint(at, view, duty, names.of(range, duty.postId()), x + i * part, y, part);
        }
    }
}
