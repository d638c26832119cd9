package org.shichen.roster;

import static org.shichen.store.schema.Tables.PERSON;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.shichen.clock.DutyCalendar;
import org.shichen.people.Category;

/** Who is on which post at moments of about the same day. What is the same for all of them is read once. */
final class StaffingReader {

    /** A duty with its bounds, which are asked for every moment. */
    private record Timed(long post, boolean sworn, Instant start, Instant end) {}

    private final DSLContext dsl;
    private final DutyCalendar calendar;
    private final List<Post> posts;
    private final List<Shift> shifts;
    private final Requirements requirements;
    private final List<Timed> duties;

    StaffingReader(DSLContext dsl, DutyCalendar calendar, List<Instant> moments) {
        this.dsl = dsl;
        this.calendar = calendar;
        posts = Rosters.posts(dsl);
        shifts = Rosters.shifts(dsl);
        requirements = RequirementReader.read(dsl);
        Map<Long, Category> categories = new HashMap<>();
        dsl.select(PERSON.ID, PERSON.CATEGORY)
                .from(PERSON)
                .forEach(row -> categories.put(row.value1(), Category.valueOf(row.value2())));
        // A duty may begin on its duty date and reach two days further.
        Instant earliest = moments.stream().min(Instant::compareTo).orElseThrow();
        Instant latest = moments.stream().max(Instant::compareTo).orElseThrow();
        duties = Rosters.duties(dsl, calendar.localDate(earliest).minusDays(3), calendar.localDate(latest)).stream()
                .map(duty -> new Timed(
                        duty.postId(),
                        categories.get(duty.personId()) == Category.SWORN,
                        duty.start(calendar),
                        duty.end(calendar)))
                .filter(duty -> !duty.start().isAfter(latest) && duty.end().isAfter(earliest))
                .toList();
    }

    List<PostStaffing> at(Instant moment) {
        Map<Long, int[]> present = new HashMap<>();
        for (Timed duty : duties) {
            if (!moment.isBefore(duty.start()) && moment.isBefore(duty.end())) {
                int[] count = present.computeIfAbsent(duty.post(), post -> new int[2]);
                count[0]++;
                count[1] += duty.sworn() ? 1 : 0;
            }
        }
        Map<Long, int[]> least = leastAt(moment);
        int[] none = new int[2];
        return posts.stream()
                .map(post -> {
                    int[] here = present.getOrDefault(post.id(), none);
                    int[] needed = least.getOrDefault(post.id(), none);
                    return new PostStaffing(post, here[1], here[0], needed[1], needed[0]);
                })
                .toList();
    }

    /** What each post needs at this moment, heads and sworn: the sum over the shifts that run then. */
    private Map<Long, int[]> leastAt(Instant moment) {
        DutyLevel level = Rosters.levelAt(dsl, moment);
        Map<Long, int[]> least = new HashMap<>();
        for (Shift shift : shifts) {
            shift.runningAt(moment, calendar)
                    .ifPresent(date -> posts.forEach(post -> {
                        Requirement asked = requirements.on(date, post.id(), shift.id(), level);
                        int[] sum = least.computeIfAbsent(post.id(), id -> new int[2]);
                        sum[0] += asked.totalLeast();
                        sum[1] += asked.swornLeast();
                    }));
        }
        return least;
    }
}
