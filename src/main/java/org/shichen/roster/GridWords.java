package org.shichen.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shichen.clock.WatchSpan;
import org.shichen.people.Person;
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

    String of(RosterWeek week, Place place) {
        Stream<String> head = switch (place) {
            case Place.PersonDay at ->
                week.absence(at.personId(), at.date()).stream()
                        .map(absence -> words.of(
                                "roster.absence.told",
                                words.of(absence.kind()),
                                formats.shortDate(absence.firstDate()),
                                formats.shortDate(absence.lastDate()),
                                absence.note()));
            case Place.PostSpan at -> Stream.of(staffing(week, at));
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
                    week.violations(duty).stream().map(broken -> "▲ " + words.of(broken.words())));
        });
        return Stream.concat(head, duties).collect(Collectors.joining("\n"));
    }

    String row(RosterWeek week, Row row) {
        return switch (row) {
            case Row.Group group -> group.name();
            case Row.OfPerson of ->
                of.person().badge() + " " + of.person().name() + " "
                        + words.of(of.person().category()) + " " + of.person().position();
            case Row.OfPost of -> of.number() + " " + week.placeName(of.post().id());
        };
    }

    String column(RosterWeek week, boolean days, int column) {
        if (days) {
            LocalDate date = week.days().get(column);
            String published = words.of(week.published(date) ? "roster.published" : "roster.draft");
            return formats.date(date) + " " + formats.weekday(date) + " " + published;
        }
        return span(week.spans().get(column));
    }

    /** @param line of the foot: a shift, or the sums of a span */
    String gap(RosterWeek week, boolean days, int column, int line) {
        Gap gap;
        String of;
        if (days) {
            List<Shift> shifts = week.shifts();
            Shift shift = shifts.get(Math.clamp(line, 0, shifts.size() - 1));
            gap = week.gap(week.days().get(column), shift);
            of = formats.shortDate(week.days().get(column)) + " " + shift.name();
        } else {
            gap = week.gap(week.spans().get(column));
            of = span(week.spans().get(column));
        }
        String told = words.of("roster.gap.told", of, gap.required(), gap.present(), gap.missing());
        return gap.swornMissing() ? told + "\n" + words.of("roster.gap.no-sworn") : told;
    }

    private String staffing(RosterWeek week, Place.PostSpan at) {
        PostStaffing staffing = week.staffing(at);
        return words.of(
                "roster.staffing.told",
                week.placeName(at.postId()) + " " + span(at.span()),
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
