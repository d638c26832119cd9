package org.shichen.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.clock.DutyCalendar;
import org.shichen.clock.WatchSpan;
import org.shichen.journal.Figures;
import org.shichen.journal.Journal;
import org.shichen.people.People;
import org.shichen.people.Person;
import org.shichen.roster.Duty;
import org.shichen.roster.Post;
import org.shichen.roster.PostKind;
import org.shichen.roster.PostStaffing;
import org.shichen.roster.Rosters;

/** Puts the overview of a moment together from every feature. Blocks; not for the FX thread. */
public final class Overviews {

    /** The figure whose number stands in each watch of the strip. */
    private static final String STRIP_FIGURE = "VEHICLES_CHECKED";

    private final DutyCalendar calendar;
    private final People people;
    private final Rosters rosters;
    private final Checkpoints checkpoints;
    private final Journal journal;
    private final Figures figures;

    public Overviews(
            DutyCalendar calendar,
            People people,
            Rosters rosters,
            Checkpoints checkpoints,
            Journal journal,
            Figures figures) {
        this.calendar = calendar;
        this.people = people;
        this.rosters = rosters;
        this.checkpoints = checkpoints;
        this.journal = journal;
        this.figures = figures;
    }

    public Overview at(Instant moment) {
        LocalDate dutyDate = calendar.dutyDate(moment);
        List<Post> posts = rosters.posts();
        return new Overview(
                dutyDate,
                rosters.levelAt(moment),
                on(PostKind.LEADING, moment, posts).stream().map(Person::name).toList(),
                on(PostKind.DESK, moment, posts).stream().map(Person::name).toList(),
                watches(dutyDate, moment),
                figures.totals(moment));
    }

    /** Who is on a post of this kind at the moment, by the roster. */
    public List<Person> on(PostKind kind, Instant moment) {
        return on(kind, moment, rosters.posts());
    }

    private List<Person> on(PostKind kind, Instant moment, List<Post> posts) {
        Set<Long> ofKind =
                posts.stream().filter(post -> post.kind() == kind).map(Post::id).collect(Collectors.toSet());
        LocalDate date = calendar.localDate(moment);
        List<Long> ids = rosters.duties(ofKind, date.minusDays(3), date).stream()
                .filter(duty -> duty.covers(moment, calendar))
                .map(Duty::personId)
                .distinct()
                .toList();
        Map<Long, Person> persons = new HashMap<>();
        people.active(ids).forEach(person -> persons.put(person.id(), person));
        return ids.stream().filter(persons::containsKey).map(persons::get).toList();
    }

    private List<WatchFacts> watches(LocalDate dutyDate, Instant moment) {
        List<WatchSpan> spans = calendar.spans(dutyDate);
        List<Instant> looks = spans.stream()
                .map(span -> span.contains(moment) ? moment : span.start())
                .toList();
        List<List<PostStaffing>> staffing = rosters.staffingAt(looks);
        int[] contacts = checkpoints.contactCounts(spans, moment);
        int[] entries = journal.counts(spans, moment);
        long[] vehicles = figures.bySpan(STRIP_FIGURE, dutyDate, spans, moment);
        List<WatchFacts> facts = new ArrayList<>(spans.size());
        for (int i = 0; i < spans.size(); i++) {
            int onPost = 0;
            int required = 0;
            int missing = 0;
            for (PostStaffing post : staffing.get(i)) {
                onPost += post.heads();
                required += post.headsLeast();
                missing += post.missing();
            }
            facts.add(new WatchFacts(
                    spans.get(i),
                    !spans.get(i).start().isAfter(moment),
                    onPost,
                    required,
                    missing,
                    contacts[i],
                    vehicles[i],
                    entries[i]));
        }
        return facts;
    }
}
