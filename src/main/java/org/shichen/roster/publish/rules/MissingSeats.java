package org.shichen.roster.publish.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.shichen.clock.DutyCalendar;
import org.shichen.people.Category;
import org.shichen.roster.Duty;
import org.shichen.roster.LevelOrder;
import org.shichen.roster.Post;
import org.shichen.roster.PostStaffing;
import org.shichen.roster.Requirement;
import org.shichen.roster.Requirements;
import org.shichen.roster.Shift;

/** Finds the seats that a roster leaves empty, at the worst minute of each shift. Pure. */
final class MissingSeats {

    private record Seat(long post, long shift) {}

    private record Cell(LocalDate date, Seat seat) {}

    private final DutyCalendar calendar;
    private final List<LevelOrder> orders;
    private final LongFunction<@Nullable Category> categories;
    private final Map<Long, Shift> shifts = new HashMap<>();
    private final Requirements requirements;
    private final Map<Cell, List<Duty>> duties = new HashMap<>();
    private final List<Post> posts;

    /** @param orders oldest first; without one the level is NORMAL */
    MissingSeats(
            DutyCalendar calendar,
            List<Post> posts,
            List<Shift> shifts,
            Requirements requirements,
            List<LevelOrder> orders,
            List<Duty> duties,
            LongFunction<@Nullable Category> categories) {
        this.calendar = calendar;
        this.posts = posts;
        this.requirements = requirements;
        this.orders = orders;
        this.categories = categories;
        shifts.forEach(shift -> this.shifts.put(shift.id(), shift));
        duties.forEach(duty -> this.duties
                .computeIfAbsent(
                        new Cell(duty.dutyDate(), new Seat(duty.postId(), duty.shiftId())), cell -> new ArrayList<>())
                .add(duty));
    }

    /** In the order of shifts and posts. */
    List<MissingSeat> on(LocalDate date) {
        List<MissingSeat> missing = new ArrayList<>();
        for (Shift shift : shifts.values().stream()
                .sorted(Comparator.comparingInt(Shift::startMinute))
                .toList()) {
            for (Post post : posts) {
                Seat seat = new Seat(post.id(), shift.id());
                judge(date, shift, post, duties.getOrDefault(new Cell(date, seat), List.of()), missing);
            }
        }
        return missing;
    }

    private void judge(LocalDate date, Shift shift, Post post, List<Duty> there, List<MissingSeat> missing) {
        Instant start = calendar.at(date, shift.startMinute());
        Instant end = calendar.at(date, shift.endMinute());
        // Between two cuts nobody comes or goes and the level stays.
        TreeSet<Instant> cuts = new TreeSet<>(List.of(start, end));
        there.forEach(duty -> cuts.addAll(List.of(duty.start(calendar), duty.end(calendar))));
        orders.forEach(order -> cuts.add(order.from()));
        PostStaffing worst = null;
        Instant from = end;
        Instant to = start;
        boolean whole = true;
        for (Instant cut : cuts.subSet(start, true, end, false)) {
            PostStaffing staffing = staffing(date, shift, post, there, cut);
            if (staffing.missing() == 0) {
                whole = false;
                continue;
            }
            from = from.isBefore(cut) ? from : cut;
            to = cuts.higher(cut);
            if (worst == null || staffing.missing() > worst.missing()) {
                worst = staffing;
            }
        }
        if (worst != null) {
            missing.add(new MissingSeat(date, shift, worst, from, to, whole));
        }
    }

    private PostStaffing staffing(LocalDate date, Shift shift, Post post, List<Duty> there, Instant at) {
        int heads = 0;
        int sworn = 0;
        for (Duty duty : there) {
            if (duty.covers(at, calendar)) {
                heads++;
                sworn += categories.apply(duty.personId()) == Category.SWORN ? 1 : 0;
            }
        }
        Requirement asked = requirements.on(date, post.id(), shift.id(), LevelOrder.inForce(orders, at));
        return new PostStaffing(post, sworn, heads, asked.swornLeast(), asked.totalLeast());
    }
}
