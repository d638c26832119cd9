package org.shichen.roster.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.shichen.clock.DutyCalendar;
import org.shichen.roster.Duty;

/**
 * Duties in the order of time, by person and by post, as the rules see them. To judge the duties of a day it must hold
 * those of {@value #REACH_DAYS} days before and after. Changed only by whoever made it: shared between threads once it
 * is complete, or used by one thread that tries things out.
 */
public final class RosterState {

    /** How far a rule looks: a week of hours, a run of nights. */
    public static final int REACH_DAYS = 10;

    private record Stretch(long post, long startMillis, long endMillis) {}

    private final RosterFacts facts;
    private final Map<Long, Timeline> people;
    private final Map<Long, Timeline> posts;

    public RosterState(RosterFacts facts, Collection<Duty> duties) {
        this.facts = facts;
        Map<Long, List<Work>> byPerson = new HashMap<>();
        Map<Long, List<Work>> byPost = new HashMap<>();
        for (Duty duty : duties) {
            Work work = work(duty);
            byPerson.computeIfAbsent(duty.personId(), id -> new ArrayList<>()).add(work);
            byPost.computeIfAbsent(duty.postId(), id -> new ArrayList<>()).add(work);
        }
        people = timelines(byPerson);
        posts = timelines(byPost);
    }

    private RosterState(RosterState other) {
        facts = other.facts;
        people = new HashMap<>(other.people);
        posts = new HashMap<>(other.posts);
    }

    private static Map<Long, Timeline> timelines(Map<Long, List<Work>> works) {
        Map<Long, Timeline> timelines = HashMap.newHashMap(works.size());
        works.forEach((id, list) -> timelines.put(id, Timeline.of(list)));
        return timelines;
    }

    /** The state as it would be; this one stays. */
    public RosterState after(Collection<Duty> removed, Collection<Duty> added) {
        RosterState next = new RosterState(this);
        List<Work> come = added.stream().map(this::work).toList();
        change(next.people, removed, come, Duty::personId);
        change(next.posts, removed, come, Duty::postId);
        return next;
    }

    /** Each timeline at once: a month that is filled puts hundreds of duties into one. */
    private static void change(
            Map<Long, Timeline> timelines, Collection<Duty> gone, List<Work> come, ToLongFunction<Duty> whose) {
        Map<Long, Set<Long>> leaving = new HashMap<>();
        gone.forEach(duty -> leaving.computeIfAbsent(whose.applyAsLong(duty), id -> new HashSet<>())
                .add(duty.id()));
        Map<Long, List<Work>> coming = new HashMap<>();
        come.forEach(work -> coming.computeIfAbsent(whose.applyAsLong(work.duty()), id -> new ArrayList<>())
                .add(work));
        leaving.forEach((id, ids) ->
                timelines.computeIfPresent(id, (same, here) -> here.after(ids, coming.getOrDefault(id, List.of()))));
        coming.forEach((id, works) -> {
            if (!leaving.containsKey(id) || !timelines.containsKey(id)) {
                timelines.put(id, timelines.getOrDefault(id, Timeline.EMPTY).after(Set.of(), works));
            }
        });
    }

    public void add(Duty duty) {
        add(work(duty));
    }

    /** As {@link #add(Duty)}, for a work that was made before. */
    public void add(Work work) {
        Duty duty = work.duty();
        people.put(duty.personId(), ofPerson(duty.personId()).with(work));
        posts.put(duty.postId(), onPost(duty.postId()).with(work));
    }

    /** Takes out the duty of this id, which stands as it is given. */
    public void remove(Duty duty) {
        people.computeIfPresent(duty.personId(), (id, here) -> here.without(duty.id()));
        posts.computeIfPresent(duty.postId(), (id, here) -> here.without(duty.id()));
    }

    /** Takes out whatever stands under this id; a duty that is not in the store yet has none. */
    void removeById(long dutyId) {
        if (dutyId != 0) {
            people.replaceAll((id, here) -> here.has(dutyId) ? here.without(dutyId) : here);
            posts.replaceAll((id, here) -> here.has(dutyId) ? here.without(dutyId) : here);
        }
    }

    /** Everything that stands, in no order. */
    public List<Work> works() {
        return people.values().stream()
                .flatMap(timeline -> timeline.works().stream())
                .toList();
    }

    /**
     * The duties standing here that may break, since some went and some came, what they did not break before, or break
     * it no more: all of the people whose they were and are, and of those who live with them; and who is on the same
     * posts at the same time. No rule looks further.
     *
     * @return by the id of the duty
     */
    public Map<Long, Duty> concernedBy(Collection<Duty> gone, Collection<Duty> come) {
        Set<Long> whose = new HashSet<>();
        Map<Long, Duty> concerned = new LinkedHashMap<>();
        Set<Stretch> looked = new HashSet<>();
        Stream.concat(gone.stream(), come.stream()).forEach(duty -> {
            if (whose.add(duty.personId())) {
                whose.addAll(facts.householdOf(duty.personId()));
            }
            Work work = work(duty);
            // Many may come to one post for one shift.
            if (looked.add(new Stretch(duty.postId(), work.startMillis(), work.endMillis()))) {
                onPost(duty.postId())
                        .touching(work.startMillis(), work.endMillis())
                        .forEach(mate -> concerned.put(mate.duty().id(), mate.duty()));
            }
        });
        whose.forEach(person -> ofPerson(person)
                .works()
                .forEach(work -> concerned.put(work.duty().id(), work.duty())));
        return concerned;
    }

    public RosterFacts facts() {
        return facts;
    }

    public DutyCalendar calendar() {
        return facts.calendar();
    }

    public Timeline ofPerson(long personId) {
        return people.getOrDefault(personId, Timeline.EMPTY);
    }

    public Timeline onPost(long postId) {
        return posts.getOrDefault(postId, Timeline.EMPTY);
    }

    public Work work(Duty duty) {
        DutyCalendar calendar = facts.calendar();
        long day = duty.dutyDate().toEpochDay();
        return new Work(
                duty,
                calendar.millisAt(day, duty.startMinute()),
                calendar.millisAt(day, duty.endMinute()),
                facts.night(duty.shiftId()),
                day);
    }
}
