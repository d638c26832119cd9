package org.shichen.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shichen.checkpoint.Checkpoint;
import org.shichen.clock.DutyCalendar;
import org.shichen.clock.WatchSpan;
import org.shichen.people.Absence;
import org.shichen.people.Category;
import org.shichen.people.Person;
import org.shichen.roster.rules.RosterFacts;
import org.shichen.roster.rules.RosterRules;
import org.shichen.roster.rules.RosterState;
import org.shichen.roster.rules.Violation;

/**
 * One week of the roster as of a moment, with what is needed to judge it. Made off the FX thread, immutable, and quick
 * to ask, so that a cell is looked up while it is painted.
 */
public final class RosterWeek {

    /** What was read, see {@link RosterBoard}; duties reach three days over either end of the week. */
    record Sources(
            List<Person> people,
            List<Absence> absences,
            List<Checkpoint> checkpoints,
            List<Post> posts,
            List<Shift> shifts,
            List<Duty> duties,
            List<Requirement> requirements,
            List<LevelOrder> orders,
            Set<LocalDate> published) {}

    private record PersonDate(long person, LocalDate date) {}

    private record Cell(long post, Instant from) {}

    private record DateShift(LocalDate date, long shift) {}

    private final LocalDate day;
    private final LocalDate monday;
    private final Instant moment;
    private final DutyCalendar calendar;
    private final Sources sources;
    private final List<WatchSpan> spans;
    private final RosterState state;
    private final Map<Long, Person> people;
    private final Map<Long, Post> posts;
    private final Map<Long, Checkpoint> checkpoints;
    private final Map<Long, Shift> shifts;
    private final Map<PersonDate, List<Duty>> cells;
    private final Map<Cell, PostStaffing> staffing = new HashMap<>();
    private final Map<DateShift, Gap> dayGaps = new HashMap<>();
    private final Map<Instant, Gap> spanGaps = new HashMap<>();
    private final Map<Long, List<Violation>> violations = new HashMap<>();

    RosterWeek(LocalDate day, Instant moment, DutyCalendar calendar, Sources sources) {
        this.day = day;
        this.monday = mondayOf(day);
        this.moment = moment;
        this.calendar = calendar;
        this.sources = sources;
        this.spans = calendar.spans(day);
        this.people = sources.people.stream().collect(Collectors.toMap(Person::id, Function.identity()));
        this.posts = sources.posts.stream().collect(Collectors.toMap(Post::id, Function.identity()));
        this.checkpoints = sources.checkpoints.stream().collect(Collectors.toMap(Checkpoint::id, Function.identity()));
        this.shifts = sources.shifts.stream().collect(Collectors.toMap(Shift::id, Function.identity()));
        this.cells = sources.duties.stream()
                .collect(Collectors.groupingBy(duty -> new PersonDate(duty.personId(), duty.dutyDate())));
        Map<Long, String> names = new HashMap<>();
        sources.posts.forEach(post -> names.put(post.id(), placeName(post)));
        this.state = new RosterState(
                new RosterFacts(
                        calendar,
                        sources.people,
                        Map.of(),
                        names,
                        Map.of(),
                        sources.shifts.stream()
                                .filter(Shift::night)
                                .map(Shift::id)
                                .collect(Collectors.toSet()),
                        sources.absences),
                sources.duties);
        for (Duty duty : sources.duties) {
            if (days().contains(duty.dutyDate())) {
                List<Violation> broken = RosterRules.AS_THEY_COME.judge(duty, state);
                if (!broken.isEmpty()) {
                    violations.put(duty.id(), broken);
                }
            }
        }
        countDays();
        countSpans();
    }

    static LocalDate mondayOf(LocalDate date) {
        return date.minusDays(date.getDayOfWeek().getValue() - 1);
    }

    static String placeName(@Nullable String checkpoint, String post) {
        return checkpoint == null ? post : checkpoint + "·" + post;
    }

    /** The duty day whose watches are shown. */
    public LocalDate day() {
        return day;
    }

    /** The duty day of the moment. */
    public LocalDate today() {
        return calendar.dutyDate(moment);
    }

    public Instant moment() {
        return moment;
    }

    /** Monday to Sunday. */
    public List<LocalDate> days() {
        return monday.datesUntil(monday.plusDays(7)).toList();
    }

    public List<WatchSpan> spans() {
        return spans;
    }

    public List<Person> people() {
        return sources.people;
    }

    public List<Post> posts() {
        return sources.posts;
    }

    public List<Shift> shifts() {
        return sources.shifts;
    }

    public @Nullable Shift shift(long id) {
        return shifts.get(id);
    }

    public @Nullable Person person(long id) {
        return people.get(id);
    }

    public @Nullable Checkpoint checkpointOf(Post post) {
        return post.checkpointId() == null ? null : checkpoints.get(post.checkpointId());
    }

    /** Checkpoint and post in full. */
    public String placeName(long postId) {
        return state.facts().postName(postId);
    }

    private String placeName(Post post) {
        Checkpoint checkpoint = checkpointOf(post);
        return placeName(checkpoint == null ? null : checkpoint.name(), post.name());
    }

    public boolean published(LocalDate date) {
        return sources.published.contains(date);
    }

    public List<Duty> dutiesAt(Place place) {
        return switch (place) {
            case Place.PersonDay at -> cells.getOrDefault(new PersonDate(at.personId(), at.date()), List.of());
            case Place.PostSpan at ->
                sources.duties.stream()
                        .filter(duty -> duty.postId() == at.postId()
                                && duty.start(calendar).isBefore(at.span().end())
                                && at.span().start().isBefore(duty.end(calendar)))
                        .sorted(Comparator.comparing(duty -> state.facts().category(duty.personId()) != Category.SWORN))
                        .toList();
        };
    }

    public Optional<Absence> absence(long personId, LocalDate date) {
        return state.facts().absencesOf(personId).stream()
                .filter(absence -> absence.covers(date))
                .findFirst();
    }

    /** What this duty of the week breaks as it stands; empty for none. */
    public List<Violation> violations(Duty duty) {
        return violations.getOrDefault(duty.id(), List.of());
    }

    /** What the duty would break if it stood there. */
    public List<Violation> judge(Duty duty) {
        return RosterRules.AS_THEY_COME.judge(duty, state);
    }

    /** The worst minute of the span. */
    public PostStaffing staffing(Place.PostSpan place) {
        return staffing.get(new Cell(place.postId(), place.span().start()));
    }

    public Gap gap(LocalDate date, Shift shift) {
        return dayGaps.getOrDefault(new DateShift(date, shift.id()), Gap.NONE);
    }

    public Gap gap(WatchSpan span) {
        return spanGaps.getOrDefault(span.start(), Gap.NONE);
    }

    /** The shift of the shown day to which a span belongs: the one that covers most of it. */
    public Optional<Shift> shiftOf(WatchSpan span) {
        return sources.shifts.stream()
                .filter(shift -> covered(shift, span) > 0)
                .max(Comparator.comparingLong(shift -> covered(shift, span)));
    }

    private long covered(Shift shift, WatchSpan span) {
        Instant start = calendar.at(day, shift.startMinute());
        Instant end = calendar.at(day, shift.endMinute());
        Instant from = start.isAfter(span.start()) ? start : span.start();
        Instant to = end.isBefore(span.end()) ? end : span.end();
        return to.toEpochMilli() - from.toEpochMilli();
    }

    /** The level at this instant as the moment knows it: orders after the moment do not exist yet. */
    public DutyLevel levelAt(Instant instant) {
        DutyLevel level = DutyLevel.NORMAL;
        for (LevelOrder order : sources.orders) {
            if (!order.from().isAfter(instant)) {
                level = order.level();
            }
        }
        return level;
    }

    private void countDays() {
        for (LocalDate date : days()) {
            for (Shift shift : sources.shifts) {
                DutyLevel level = levelAt(calendar.at(date, shift.startMinute()));
                Gap gap = Gap.NONE;
                for (Post post : sources.posts) {
                    List<Duty> there = sources.duties.stream()
                            .filter(duty -> duty.postId() == post.id()
                                    && duty.shiftId() == shift.id()
                                    && duty.dutyDate().equals(date))
                            .toList();
                    gap = gap.plus(staffing(post, there, level, Set.of(shift.id())));
                }
                dayGaps.put(new DateShift(date, shift.id()), gap);
            }
        }
    }

    private void countSpans() {
        for (WatchSpan span : spans) {
            Gap gap = Gap.NONE;
            for (Post post : sources.posts) {
                PostStaffing worst = worst(post, span);
                staffing.put(new Cell(post.id(), span.start()), worst);
                gap = gap.plus(worst);
            }
            spanGaps.put(span.start(), gap);
        }
    }

    private PostStaffing worst(Post post, WatchSpan span) {
        List<Duty> there = dutiesAt(new Place.PostSpan(post.id(), span));
        TreeSet<Instant> cuts = new TreeSet<>(List.of(span.start()));
        there.forEach(duty -> cuts.addAll(List.of(duty.start(calendar), duty.end(calendar))));
        for (Shift shift : sources.shifts) {
            cuts.add(calendar.at(day, shift.startMinute()));
            cuts.add(calendar.at(day, shift.endMinute()));
        }
        List<PostStaffing> all = new ArrayList<>();
        for (Instant cut : cuts.subSet(span.start(), true, span.end(), false)) {
            List<Duty> present =
                    there.stream().filter(duty -> duty.covers(cut, calendar)).toList();
            all.add(staffing(post, present, levelAt(cut), running(cut)));
        }
        return all.stream()
                .max(Comparator.comparingInt(PostStaffing::missing).thenComparing(PostStaffing::swornMissing))
                .orElseThrow();
    }

    private Set<Long> running(Instant instant) {
        LocalDate date = calendar.localDate(instant);
        return sources.shifts.stream()
                .filter(shift -> date.minusDays(3)
                        .datesUntil(date.plusDays(1))
                        .anyMatch(from -> !instant.isBefore(calendar.at(from, shift.startMinute()))
                                && instant.isBefore(calendar.at(from, shift.endMinute()))))
                .map(Shift::id)
                .collect(Collectors.toSet());
    }

    private PostStaffing staffing(Post post, List<Duty> present, DutyLevel level, Set<Long> running) {
        int sworn = 0;
        for (Duty duty : present) {
            sworn += state.facts().category(duty.personId()) == Category.SWORN ? 1 : 0;
        }
        int swornLeast = 0;
        int headsLeast = 0;
        for (Requirement requirement : sources.requirements) {
            if (requirement.postId() == post.id()
                    && requirement.level() == level
                    && running.contains(requirement.shiftId())) {
                swornLeast += requirement.swornLeast();
                headsLeast += requirement.totalLeast();
            }
        }
        return new PostStaffing(post, sworn, present.size(), swornLeast, headsLeast);
    }
}
