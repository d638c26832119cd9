package org.shichen.roster;

import java.time.LocalDate;
import java.util.List;
import org.shichen.clock.WatchSpan;
import org.shichen.roster.rules.Fairness;
import org.shichen.ui.Formats;
import org.shichen.ui.Palette.Role;
import org.shichen.ui.Presentation;
import org.shichen.ui.Words;

/** Paints what stands around the cells: the heads of the columns, the sums along the foot, what each person carries. */
final class GridFrame {

    /** The columns of fairness, in order. */
    static final List<RosterBoard.Order> CARRIED = List.of(
            RosterBoard.Order.HOURS,
            RosterBoard.Order.NIGHTS,
            RosterBoard.Order.WEEKENDS,
            RosterBoard.Order.NIGHTS_IN_A_ROW,
            RosterBoard.Order.LAST_REST);

    private final Words words;
    private final Formats formats;
    private final GridBrush brush;

    GridFrame(Presentation presentation, GridBrush brush) {
        this.words = presentation.words();
        this.formats = presentation.formats();
        this.brush = brush;
    }

    /** The lines between the columns, over this part of a canvas. */
    void columns(GridLayout at, double y, double height) {
        for (int column = 0; column < at.columns(); column++) {
            brush.fill(Role.HAIRLINE, at.x(column), y, 1, height);
        }
        if (at.tail() > 0) {
            brush.fill(Role.HAIRLINE, at.x(at.columns()), y, 1, height);
        }
    }

    /** Hours, nights, weekends, nights in a row and days since the last whole rest, of one row. */
    void fairness(GridLayout at, GridView view, long person, double y) {
        if (at.tail() <= 0) {
            return;
        }
        Fairness carried = view.fairness(person);
        boolean tried = view.trial().containsKey(person);
        double middle = y + at.rowHeight() / 2;
        for (int i = 0; i < CARRIED.size(); i++) {
            brush.right(
                    told(carried, CARRIED.get(i)),
                    at.tailX(i + 1) - 6,
                    middle,
                    tried ? Role.ACCENT : Role.TEXT,
                    tried ? brush.bold : brush.small);
        }
    }

    private static String told(Fairness carried, RosterBoard.Order what) {
        return switch (what) {
            case HOURS -> String.valueOf(carried.hours());
            case NIGHTS -> String.valueOf(carried.nights());
            case WEEKENDS -> String.valueOf(carried.weekends());
            case NIGHTS_IN_A_ROW -> String.valueOf(carried.nightsInARow());
            case LAST_REST -> {
                LocalDate rest = carried.lastRest();
                yield rest == null ? "—" : Formats.briefDate(rest);
            }
            case SQUAD, BADGE, NAME -> "";
        };
    }

    void head(GridLayout at, GridView view) {
        brush.fill(Role.RAISED, 0, 0, at.width(), at.head());
        RosterRange range = view.range();
        int length = dayLength(at, view);
        for (int column = 0; column < at.columns(); column++) {
            double x = at.x(column) + (at.columns() > 14 ? 2 : 6);
            double w = at.columnWidth(column) - (at.columns() > 14 ? 3 : 8);
            switch (view.columns().get(column)) {
                case Column.OfDay of -> {
                    boolean weekend = of.date().getDayOfWeek().getValue() >= 6;
                    if (weekend) {
                        brush.fill(Role.GROUND, at.x(column), 0, at.columnWidth(column), at.head());
                    }
                    boolean today = of.date().equals(range.today());
                    now(at, column, today, "roster.today", day(of.date(), length), x, w);
                    if (!range.published(of.date())) {
                        // Draft: a short bar under the date.
                        brush.fill(Role.TEXT_MUTED, x - 1, at.head() - 4, Math.min(brush.em(10), w), 2);
                    }
                }
                case Column.OfShift of ->
                    now(at, column, of.date().equals(range.today()), "", shift(of, column, view, w), x, w);
                case Column.OfSpan of ->
                    now(at, column, of.span().contains(range.moment()), "roster.now", watch(of.span(), w), x, w);
            }
        }
        carriedHeads(at, view);
        brush.fill(Role.HAIRLINE, 0, at.head() - 1, at.width(), 1);
        columns(at, 0, at.head());
    }

    /** The mark of the shift; the first of a day says the day, and the day of the week where there is room. */
    private String shift(Column.OfShift of, int column, GridView view, double room) {
        boolean firstOfDay = column == 0
                || !(view.columns().get(column - 1) instanceof Column.OfShift before
                        && before.date().equals(of.date()));
        String mark = of.shift().mark();
        String day = firstOfDay ? of.date().getDayOfMonth() + mark : mark;
        String longer = formats.weekday(of.date()) + " " + day;
        return firstOfDay && brush.width(longer, brush.bold) <= room ? longer : day;
    }

    private String watch(WatchSpan span, double room) {
        String title =
                span.watch().character() + " " + formats.time(span.start()).substring(0, 2);
        return brush.width(title, brush.bold) <= room ? title : span.watch().character();
    }

    private void carriedHeads(GridLayout at, GridView view) {
        for (int i = 0; at.tail() > 0 && i < CARRIED.size(); i++) {
            boolean by = view.order() == CARRIED.get(i);
            brush.right(
                    words.of("roster.carried." + CARRIED.get(i)) + (by ? "↓" : ""),
                    at.tailX(i + 1) - 6,
                    at.head() / 2,
                    by ? Role.ACCENT : Role.TEXT_MUTED,
                    brush.small);
        }
    }

    /** How long the heads of the days may be so that each has room: 0 for 2月7日 周五, 1 for 周五 7, 2 for 7. */
    private int dayLength(GridLayout at, GridView view) {
        double room = at.columnWidth(0) - (at.columns() > 14 ? 4 : 8);
        for (int length = 0; length < 2; length++) {
            int tried = length;
            boolean fits = view.columns().stream()
                    .allMatch(column -> !(column instanceof Column.OfDay of)
                            || brush.width(day(of.date(), tried), brush.bold) <= room);
            if (fits) {
                return length;
            }
        }
        return 2;
    }

    private String day(LocalDate date, int length) {
        return switch (length) {
            case 0 -> words.of("roster.day", formats.shortDate(date), formats.weekday(date));
            case 1 -> formats.weekday(date) + " " + date.getDayOfMonth();
            default -> String.valueOf(date.getDayOfMonth());
        };
    }

    private void now(GridLayout at, int column, boolean now, String key, String title, double x, double w) {
        if (now) {
            brush.fill(Role.ACCENT_GROUND, at.x(column) + 1, 0, at.columnWidth(column) - 1, at.head());
            brush.fill(Role.TODAY, at.x(column) + 1, 0, at.columnWidth(column) - 1, 3);
            String said = key.isEmpty() ? "" : words.of(key);
            if (!said.isEmpty() && brush.width(title, brush.bold) + brush.width(said, brush.small) + 12 < w) {
                brush.right(said, x + w - 4, at.head() / 2, Role.TODAY, brush.small);
            }
        }
        brush.text(title, x, at.head() / 2, w, now ? Role.TODAY : Role.TEXT, now ? brush.bold : brush.body);
    }

    /** At the top of a canvas of its own. */
    void foot(GridLayout at, GridView view) {
        double height = at.height() - at.foot();
        brush.fill(Role.GROUND, 0, 0, at.width(), height);
        brush.fill(Role.HAIRLINE, 0, 0, at.width(), 1);
        List<String> lines = List.of("roster.required", "roster.present", "roster.missing");
        for (int line = 0; line < at.footRows(); line++) {
            double middle = at.footRow() * (line + 0.5);
            Shift shift = view.layout().people() ? view.range().shifts().get(line) : null;
            String name = shift != null ? words.of("roster.gap.shift", shift.mark()) : words.of(lines.get(line));
            brush.text(name, 8, middle, at.side() - 12, Role.TEXT_MUTED, brush.small);
            for (int column = 0; column < at.columns(); column++) {
                double right = at.x(column + 1) - (at.columns() > 14 ? 2 : 6);
                double room = at.columnWidth(column) - 4;
                if (shift != null && view.columns().get(column) instanceof Column.OfDay of) {
                    sum(view.range().gap(of.date(), shift), right, middle, room);
                } else {
                    number(gap(view, column), line, right, middle);
                }
            }
        }
        columns(at, 0, height);
    }

    /** What a column of posts needs, has and lacks. */
    static Gap gap(GridView view, int column) {
        return switch (view.columns().get(column)) {
            case Column.OfSpan of -> view.range().gap(of.span());
            case Column.OfShift of -> view.range().gap(of.date(), of.shift());
            case Column.OfDay of -> Gap.NONE;
        };
    }

    private void sum(Gap gap, double right, double middle, double room) {
        boolean missing = gap.missing() > 0;
        String said = words.of(
                missing ? "roster.gap.short" : "roster.gap.full", gap.required(), gap.present(), gap.missing());
        if (brush.width(said, brush.small) > room) {
            // A month has room for what matters only.
            said = missing ? "−" + gap.missing() : "✓";
        }
        brush.right(said, right, middle, missing ? Role.GAP : Role.TEXT, brush.small);
    }

    private void number(Gap gap, int line, double right, double middle) {
        int number = line == 0 ? gap.required() : line == 1 ? gap.present() : gap.missing();
        boolean missing = line == 2 && number > 0;
        brush.right(
                String.valueOf(number),
                right,
                middle,
                missing ? Role.GAP : Role.TEXT,
                missing ? brush.bold : brush.small);
    }
}
