package org.shichen.journal.forms;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shichen.clock.DutyCalendar;
import org.shichen.clock.WatchSpan;
import org.shichen.journal.figures.FigureBook;
import org.shichen.journal.figures.WatchFigures;
import org.shichen.paper.PdfWriter;
import org.shichen.paper.Printout;
import org.shichen.paper.Typefaces;
import org.shichen.people.People;
import org.shichen.people.Person;
import org.shichen.roster.Duty;
import org.shichen.roster.Post;
import org.shichen.roster.Rosters;
import org.shichen.ui.Imprint;

/**
 * The sheets on which a desk goes on by hand when the power is off: for the coming twelve hours, as one document.
 * Blocks; not for the FX thread.
 */
public final class Forms {

    /** A shift of the field, 白班 or 夜班. */
    private static final int HOURS = 12;

    private final Rosters rosters;
    private final People people;
    private final FigureBook figures;
    private final DutyCalendar calendar;
    private final Typefaces typefaces;

    public Forms(Rosters rosters, People people, FigureBook figures, DutyCalendar calendar, Typefaces typefaces) {
        this.rosters = rosters;
        this.people = people;
        this.figures = figures;
        this.calendar = calendar;
        this.typefaces = typefaces;
    }

    /**
     * Roster, sign-in, roll-call, figures and log.
     *
     * @param at the hours begin with the full hour in which it lies
     * @param now when it is made
     */
    public Printout print(Instant at, Imprint imprint, Instant now) {
        return PdfWriter.write(FormPaper.of(facts(at, now), imprint, typefaces, now), typefaces);
    }

    private FormFacts facts(Instant at, Instant now) {
        Instant from = at.atZone(calendar.zone()).truncatedTo(ChronoUnit.HOURS).toInstant();
        Instant until = from.plus(Duration.ofHours(HOURS));
        WatchFigures known = figures.read(from, now);
        LocalDate day = calendar.dutyDate(from);
        List<WatchSpan> watches = Stream.of(day, day.plusDays(1))
                .flatMap(date -> calendar.spans(date).stream())
                .filter(span -> span.start().isBefore(until) && span.end().isAfter(from))
                .toList();
        return new FormFacts(
                from,
                until,
                turns(from, until),
                known.checkpoints(),
                IntStream.range(0, HOURS)
                        .mapToObj(hour -> from.plus(Duration.ofHours(hour)))
                        .toList(),
                watches,
                known.kinds());
    }

    private List<FormFacts.Turn> turns(Instant from, Instant until) {
        Map<Long, Person> persons = new HashMap<>();
        people.active().forEach(person -> persons.put(person.id(), person));
        Map<Long, String> places = rosters.placeNames();
        // A duty may begin on its duty date and reach two days further.
        List<Duty> duties = rosters.duties(calendar.localDate(from).minusDays(3), calendar.localDate(until)).stream()
                .filter(duty -> persons.containsKey(duty.personId()))
                .filter(duty -> duty.start(calendar).isBefore(until)
                        && duty.end(calendar).isAfter(from))
                .sorted((one, other) -> one.start(calendar).compareTo(other.start(calendar)))
                .toList();
        List<FormFacts.Turn> turns = new ArrayList<>();
        for (Post post : rosters.posts()) {
            duties.stream()
                    .filter(duty -> duty.postId() == post.id())
                    .map(duty -> new FormFacts.Turn(
                            places.getOrDefault(post.id(), post.name()),
                            persons.get(duty.personId()),
                            duty.start(calendar),
                            duty.end(calendar),
                            duty.lead()))
                    .forEach(turns::add);
        }
        return turns;
    }
}
