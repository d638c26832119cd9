package org.shichen.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shichen.clock.WatchSpan;
import org.shichen.people.Absence;
import org.shichen.people.Person;
import org.shichen.roster.rules.LeaveBan;
import org.shichen.roster.rules.Violation;
import org.shichen.ui.Formats;
import org.shichen.ui.Presentation;
import org.shichen.ui.Words;

/** What the cells, heads and sums of the grid say in full. */
final class GridWords {

    private final Words words;
    private final Formats formats;

    GridWords(Presentation presentation) {
        this.words = presentation.words();
        this.formats = presentation.formats();
    }

    String of(RosterRange week, Place place) {
        Stream<String> head = switch (place) {
            case Place.PersonDay at ->
                Stream.concat(
                        Stream.concat(
                                week.absence(at.personId(), at.date()).stream().map(this::told),
                                week.wish(at.personId(), at.date()).stream().map(wish -> words.of("wish." + wish))),
                        week.bannedLeave(at.personId(), at.date()).stream().map(breach -> told(week, breach)));
            case Place.PostShift at -> Stream.of(staffing(week, at, at.postId(), shift(week, at.date(), at.shiftId())));
            case Place.PostSpan at -> Stream.of(staffing(week, at, at.postId(), span(at.span())));
        };
        Stream<String> duties = week.dutiesAt(place).stream().flatMap(duty -> {
            Person person = week.person(duty.personId());
            Shift shift = week.shift(duty.shiftId());
            return Stream.concat(
                    Stream.of(words.of(
                            "roster.duty.told",
                            person == null ? "" : person.name(),
                            shift == null ? "" : shift.name(),
                            formats.minute(duty.startMinute()),
                            formats.minute(duty.endMinute()),
                            week.placeName(duty.postId()))),
                    Stream.concat(
                            duty.note().isEmpty() ? Stream.empty() : Stream.of(words.of("roster.noted", duty.note())),
                            week.violations(duty).stream().map(broken -> told(week, duty, broken))));
        });
        return Stream.concat(head, duties).collect(Collectors.joining("\n"));
    }

    String row(RosterRange week, Row row) {
        return switch (row) {
            case Row.Group group -> group.name();
            case Row.OfPerson of ->
                of.person().badge() + " " + of.person().name() + " "
                        + words.of(of.person().category()) + " " + of.person().position();
            case Row.OfPost of -> of.number() + " " + week.placeName(of.post().id());
        };
    }

    String column(GridView view, int column) {
        return switch (view.columns().get(column)) {
            case Column.OfDay of -> {
                String published = words.of(view.range().published(of.date()) ? "roster.published" : "roster.draft");
                yield formats.date(of.date()) + " " + formats.weekday(of.date()) + " " + published;
            }
            case Column.OfShift of -> shift(view.range(), of.date(), of.shift().id());
            case Column.OfSpan of -> span(of.span());
        };
    }

    /** @param line of the foot: a shift under days, else one of the three sums */
    String gap(GridView view, int column, int line) {
        Gap gap = GridFrame.gap(view, column);
        String of = column(view, column);
        if (view.columns().get(column) instanceof Column.OfDay day) {
            List<Shift> shifts = view.range().shifts();
            Shift shift = shifts.get(Math.clamp(line, 0, shifts.size() - 1));
            gap = view.range().gap(day.date(), shift);
            of = shift(view.range(), day.date(), shift.id());
        }
        String told = words.of("roster.gap.told", of, gap.required(), gap.present(), gap.missing());
        return gap.swornMissing() ? told + "\n" + words.of("roster.gap.no-sworn") : told;
    }

    String carried(RosterBoard.Order order) {
        return words.of("roster.order." + order);
    }

    private String told(Absence absence) {
        return words.of(
                "roster.absence.told",
                words.of(absence.kind()),
                formats.shortDate(absence.firstDate()),
                formats.shortDate(absence.lastDate()),
                absence.note());
    }

    private String told(RosterRange range, LeaveBan.Breach breach) {
        Person person = range.person(breach.absence().personId());
        return "▲ "
                + words.of(
                        "problem.roster.leave-ban",
                        person == null ? "" : person.name(),
                        formats.shortDate(breach.from()),
                        words.of(breach.level()));
    }

    private String told(RosterRange range, Duty duty, Violation broken) {
        return "▲ " + words.of(broken.words())
                + range.override(duty, broken)
                        .map(allowed -> "\n" + words.of("roster.overridden", allowed.by(), allowed.reason()))
                        .orElse("");
    }

    private String shift(RosterRange range, LocalDate date, long shiftId) {
        Shift shift = range.shift(shiftId);
        return formats.shortDate(date) + " " + (shift == null ? "" : shift.name());
    }

    private String staffing(RosterRange range, Place place, long post, String when) {
        PostStaffing staffing = range.staffing(place);
        return words.of(
                "roster.staffing.told",
                range.placeName(post) + " " + when,
                staffing.headsLeast(),
                staffing.swornLeast(),
                staffing.heads(),
                staffing.sworn(),
                staffing.missing());
    }

    private String span(WatchSpan span) {
        return span.watch().character() + " " + formats.time(span.start()) + "–" + formats.time(span.end());
    }
}
