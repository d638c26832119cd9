package org.shichen.roster;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.shichen.clock.WatchSpan;
import org.shichen.people.Category;
import org.shichen.people.Person;
import org.shichen.roster.rules.Violation;
import org.shichen.ui.Formats;
import org.shichen.ui.Palette.Role;
import org.shichen.ui.Presentation;
import org.shichen.ui.Theme;
import org.shichen.ui.Words;

/** Paints the cells that are seen, and nothing else. */
final class GridPainter {

    private final Presentation presentation;
    private final Words words;
    private final Formats formats;
    private final Map<String, Double> widths = new HashMap<>();
    private GraphicsContext g;
    private GridLayout at;
    private RosterWeek week;
    private Font body;
    private Font small;
    private Font bold;

    GridPainter(Presentation presentation) {
        this.presentation = presentation;
        this.words = presentation.words();
        this.formats = presentation.formats();
    }

    /** @param family of the scene, so that the canvas writes as the controls do */
    void paint(
            GraphicsContext graphics,
            String family,
            GridLayout layout,
            RosterWeek shown,
            List<Row> rows,
            boolean days,
            @Nullable Place selected,
            @Nullable Duty picked,
            boolean focused) {
        g = graphics;
        at = layout;
        week = shown;
        if (body == null || !body.getFamily().equals(family)) {
            double em = presentation.look().em();
            body = Font.font(family, em);
            small = Font.font(family, em * 12.5 / 14);
            bold = Font.font(family, FontWeight.BOLD, em);
            widths.clear();
        }
        g.setTextBaseline(VPos.CENTER);
        fill(Role.RAISED, 0, 0, at.width(), at.height());
        clip(0, at.head(), at.width(), at.bodyHeight());
        for (int row = at.firstRow(); row <= at.lastRow(); row++) {
            row(row, rows.get(row), days, selected, picked, focused);
        }
        g.restore();
        if (rows.isEmpty()) {
            text(
                    words.of("roster.empty"),
                    at.side() + 8,
                    at.head() + at.rowHeight(),
                    at.width(),
                    Role.TEXT_MUTED,
                    body);
        }
        header(days);
        foot(days);
        for (int column = 0; column < at.columns(); column++) {
            fill(Role.HAIRLINE, at.x(column), 0, 1, at.height());
        }
    }

    private void row(
            int index, Row row, boolean days, @Nullable Place selected, @Nullable Duty picked, boolean focused) {
        double y = at.y(index);
        double h = at.rowHeight();
        switch (row) {
            case Row.Group group -> {
                fill(Role.GROUND, 0, y, at.width(), h);
                String none = words.of(days ? "roster.no-squad" : "roster.command-post");
                String name = group.name().isEmpty() ? none : group.name();
                text(words.of("roster.group", name, group.size()), 8, y + h / 2, at.side(), Role.TEXT_MUTED, bold);
            }
            case Row.OfPerson of -> {
                personHead(of.person(), y);
                for (int column = 0; column < at.columns(); column++) {
                    var place =
                            new Place.PersonDay(of.person().id(), week.days().get(column));
                    personCell(place, column, y);
                    cursor(place, selected, picked, column, y, focused);
                }
            }
            case Row.OfPost of -> {
                String number = String.valueOf(of.number());
                double px = em(24);
                right(number, px, y + h / 2, Role.TEXT_MUTED, small);
                text(of.post().name(), px + 8, y + h / 2, at.side() - px - 12, Role.TEXT, body);
                for (int column = 0; column < at.columns(); column++) {
                    var place = new Place.PostSpan(of.post().id(), week.spans().get(column));
                    postCell(place, column, y);
                    cursor(place, selected, picked, column, y, focused);
                }
            }
        }
        fill(Role.HAIRLINE, 0, y + h - 1, at.width(), 1);
    }

    private void personHead(Person person, double y) {
        double middle = y + at.rowHeight() / 2;
        Role role = person.category() == Category.SWORN ? Role.ACCENT : Role.TEXT_MUTED;
        text(words.of("roster.category." + person.category()), 8, middle, em(18), role, bold);
        double left = em(28);
        double badge = width(person.badge(), small);
        boolean room = at.side() - left - badge - 16 > em(44);
        text(person.name(), left, middle, at.side() - left - (room ? badge + 16 : 4), Role.TEXT, body);
        if (room) {
            right(person.badge(), at.side() - 8, middle, Role.TEXT_MUTED, small);
        }
    }

    private void personCell(Place.PersonDay place, int column, double y) {
        double x = at.x(column) + 1;
        double w = at.columnWidth(column) - 1;
        double h = at.rowHeight();
        List<Duty> duties = week.dutiesAt(place);
        week.absence(place.personId(), place.date()).ifPresent(absence -> {
            boolean whole = absence.fromMinute() == null;
            // A daily window leaves the rest of the day free: it is a strip, not the cell.
            hatch(x, whole ? y : y + h - em(6), w, whole ? h - 1 : em(5));
            if (duties.isEmpty()) {
                text(words.of(absence.kind()), x + 6, y + h / 2, w - 8, Role.TEXT_MUTED, small);
            }
        });
        double part = w / Math.max(1, duties.size());
        for (int i = 0; i < duties.size(); i++) {
            Duty duty = duties.get(i);
            block(duty, shortName(week, duty.postId()), x + i * part, y, part);
        }
    }

    private void postCell(Place.PostSpan place, int column, double y) {
        double x = at.x(column) + 1;
        double w = at.columnWidth(column) - 1;
        double middle = y + at.rowHeight() / 2;
        PostStaffing staffing = week.staffing(place);
        List<Duty> duties = week.dutiesAt(place);
        double room = CellPart.room(w, true, countWidth());
        if (room > em(30)) {
            double part = room / Math.max(1, duties.size());
            for (int i = 0; i < duties.size(); i++) {
                Person person = week.person(duties.get(i).personId());
                block(duties.get(i), person == null ? "" : person.name(), x + i * part, y, part);
            }
        }
        if (staffing.headsLeast() > 0 || staffing.heads() > 0) {
            boolean gap = staffing.missing() > 0;
            String count = staffing.heads() + "/" + staffing.headsLeast();
            if (gap) {
                // A triangle as well, or a bar where it has no room: the colour alone says nothing in greyscale.
                double left = x + w - 4 - width(count, bold) - em(9);
                if (left - em(6) > x) {
                    warning(left, middle, Role.GAP);
                } else {
                    fill(Role.GAP, x + 2, y + at.rowHeight() - 5, w - 4, 2);
                }
            }
            right(count, x + w - 4, middle, gap ? Role.GAP : Role.TEXT_MUTED, gap ? bold : small);
        }
    }

    double countWidth() {
        return em(42);
    }

    private void block(Duty duty, String name, double x, double y, double w) {
        double h = at.rowHeight();
        Shift shift = week.shift(duty.shiftId());
        boolean night = shift != null && shift.night();
        boolean late = shift != null && !night && shift.startMinute() >= 900;
        Role ground = night ? Role.DUTY_NIGHT : late ? Role.DUTY_EVENING : Role.DUTY_DAY;
        Role ink = night ? Role.GROUND : Role.DUTY_TEXT;
        if (night && presentation.look().theme() == Theme.NIGHT) {
            ink = Role.TEXT;
        }
        fill(ground, x + 1, y + 2, w - 2, h - 5);
        double middle = y + h / 2;
        double left = x + 5;
        double space = w - 8;
        List<Violation> broken = week.violations(duty);
        if (!broken.isEmpty()) {
            boolean forbids = broken.getFirst().forbids();
            Role role = forbids ? Role.CONFLICT : Role.STATE_YELLOW;
            if (w < em(48)) {
                // The name needs the room: a bar along the foot instead of the triangle.
                fill(ink, x + 1, y + h - 7, w - 2, 4);
                fill(role, x + 1, y + h - 6, w - 2, 3);
            } else {
                if (ink == Role.GROUND) {
                    // Day theme: the marks are dark and so is a night, so they stand on a light patch.
                    fill(ink, x + w - em(15), y + 3, em(13), h - 7);
                }
                warning(x + w - em(8.5), middle, role);
                space -= em(14);
            }
        }
        if (shift != null && at.columns() < 10) {
            text(shift.mark(), left, middle, em(18), ink, bold);
            left += em(18);
            space -= em(18);
        }
        text(name, left, middle, space, ink, small);
        if (duty.source() == DutySource.HAND && week.published(duty.dutyDate())) {
            // Placed by hand on a published day: a line under it.
            g.setFill(presentation.palette().colour(ink).deriveColor(0, 1, 1, 0.6));
            g.fillRect(x + 5, y + h - 6, em(10), 1);
        }
    }

    private void cursor(
            Place place, @Nullable Place selected, @Nullable Duty picked, int column, double y, boolean focused) {
        if (!place.equals(selected)) {
            return;
        }
        double inset = 1.5;
        g.setStroke(presentation.palette().colour(focused ? Role.ACCENT : Role.TEXT_MUTED));
        g.setLineWidth(focused ? 3 : 2);
        g.strokeRect(
                at.x(column) + 1 + inset,
                y + inset,
                at.columnWidth(column) - 1 - 2 * inset,
                at.rowHeight() - 1 - 2 * inset);
        if (focused) {
            // A light line inside the dark one is seen on every ground.
            g.setStroke(colour(Role.RAISED));
            g.setLineWidth(1);
            g.strokeRect(at.x(column) + 4.5, y + 3.5, at.columnWidth(column) - 8, at.rowHeight() - 8);
        }
        List<Duty> duties = week.dutiesAt(place);
        int index = picked == null ? -1 : duties.indexOf(picked);
        if (index >= 0 && duties.size() > 1) {
            double w = at.columnWidth(column) - 1;
            double room = CellPart.room(w, place instanceof Place.PostSpan, countWidth());
            fill(
                    Role.ACCENT,
                    at.x(column) + 4 + index * room / duties.size(),
                    y + at.rowHeight() - 7,
                    room / duties.size() - 6,
                    3);
        }
    }

    private void header(boolean days) {
        fill(Role.RAISED, 0, 0, at.width(), at.head());
        for (int column = 0; column < at.columns(); column++) {
            double x = at.x(column) + 6;
            double w = at.columnWidth(column) - 8;
            boolean now;
            String title;
            if (days) {
                LocalDate date = week.days().get(column);
                now = date.equals(week.today());
                title = words.of("roster.day", formats.shortDate(date), formats.weekday(date));
                title = width(title, bold) <= w ? title : formats.weekday(date) + " " + date.getDayOfMonth();
                if (!week.published(date)) {
                    g.setFill(presentation.palette().colour(Role.TEXT_MUTED));
                    g.fillRect(x - 5, at.head() - 4, em(10), 2);
                }
            } else {
                WatchSpan span = week.spans().get(column);
                now = span.contains(week.moment());
                String hours = formats.time(span.start()).substring(0, 2);
                title = span.watch().character() + " " + hours;
                title = width(title, bold) <= w ? title : span.watch().character();
            }
            if (now) {
                fill(Role.ACCENT_GROUND, at.x(column) + 1, 0, at.columnWidth(column) - 1, at.head());
                fill(Role.TODAY, at.x(column) + 1, 0, at.columnWidth(column) - 1, 3);
                String today = words.of(days ? "roster.today" : "roster.now");
                if (width(title, bold) + width(today, small) + 8 < w) {
                    right(today, x + w, at.head() / 2, Role.TODAY, small);
                }
            }
            text(title, x, at.head() / 2, w, now ? Role.TODAY : Role.TEXT, now ? bold : body);
        }
        fill(Role.HAIRLINE, 0, at.head() - 1, at.width(), 1);
    }

    private void foot(boolean days) {
        fill(Role.GROUND, 0, at.foot(), at.width(), at.height() - at.foot());
        fill(Role.HAIRLINE, 0, at.foot(), at.width(), 1);
        for (int line = 0; line < at.footRows(); line++) {
            double middle = at.foot() + at.footRow() * (line + 0.5);
            List<String> lines = List.of("roster.required", "roster.present", "roster.missing");
            Shift shift = days ? week.shifts().get(line) : null;
            String name = shift != null ? words.of("roster.gap.shift", shift.mark()) : words.of(lines.get(line));
            text(name, 8, middle, at.side() - 12, Role.TEXT_MUTED, small);
            for (int column = 0; column < at.columns(); column++) {
                double right = at.x(column + 1) - 6;
                if (shift != null) {
                    Gap gap = week.gap(week.days().get(column), shift);
                    boolean missing = gap.missing() > 0;
                    String said = words.of(
                            missing ? "roster.gap.short" : "roster.gap.full",
                            gap.required(),
                            gap.present(),
                            gap.missing());
                    right(said, right, middle, missing ? Role.GAP : Role.TEXT, small);
                } else {
                    Gap gap = week.gap(week.spans().get(column));
                    int number = line == 0 ? gap.required() : line == 1 ? gap.present() : gap.missing();
                    boolean missing = line == 2 && number > 0;
                    right(
                            String.valueOf(number),
                            right,
                            middle,
                            missing ? Role.GAP : Role.TEXT,
                            missing ? bold : small);
                }
            }
        }
    }

    private void hatch(double x, double y, double w, double h) {
        fill(Role.ABSENCE, x, y, w, h);
        clip(x, y, w, h);
        g.setStroke(presentation.palette().colour(Role.HAIRLINE));
        g.setLineWidth(1);
        for (double from = x - h; from < x + w; from += em(7)) {
            g.strokeLine(from, y + h, from + h, y);
        }
        g.restore();
    }

    private void warning(double x, double y, Role role) {
        double r = em(4.5);
        g.setFill(presentation.palette().colour(role));
        g.fillPolygon(new double[] {x - r, x + r, x}, new double[] {y + r * 0.8, y + r * 0.8, y - r}, 3);
    }

    private void clip(double x, double y, double w, double h) {
        g.save();
        g.beginPath();
        g.rect(x, y, w, h);
        g.clip();
    }

    private void fill(Role role, double x, double y, double w, double h) {
        g.setFill(colour(role));
        g.fillRect(x, y, w, h);
    }

    private Color colour(Role role) {
        return presentation.palette().colour(role);
    }

    private void text(String said, double x, double middle, double room, Role role, Font font) {
        g.setTextAlign(TextAlignment.LEFT);
        g.setFill(colour(role));
        g.setFont(font);
        g.fillText(fitted(said, room, font), x, middle);
    }

    private void right(String said, double x, double middle, Role role, Font font) {
        g.setTextAlign(TextAlignment.RIGHT);
        g.setFill(colour(role));
        g.setFont(font);
        g.fillText(said, x, middle);
    }

    /** The text, or its beginning and an ellipsis; the tooltip of the cell has it in full. */
    private String fitted(String said, double room, Font font) {
        if (width(said, font) <= room) {
            return said;
        }
        for (int length = said.length() - 1; length > 0; length--) {
            String shorter = said.substring(0, length) + "…";
            if (width(shorter, font) <= room) {
                return shorter;
            }
        }
        return "";
    }

    private double width(String said, Font font) {
        return widths.computeIfAbsent(said + font.getSize() + font.getStyle(), key -> {
            Text measure = new Text(said);
            measure.setFont(font);
            return measure.getLayoutBounds().getWidth();
        });
    }

    private double em(double pixels) {
        return presentation.look().px(pixels);
    }

    /** Checkpoint and post without the words that all of them share, which a narrow cell has no room for. */
    private String shortName(RosterWeek week, long postId) {
        return week.placeName(postId).replaceAll(words.of("roster.shared-endings"), "");
    }
}
