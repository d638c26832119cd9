package org.shichen.roster.relief;

import static org.shichen.store.schema.Tables.CHECKPOINT;
import static org.shichen.store.schema.Tables.MEAL_WINDOW;
import static org.shichen.store.schema.Tables.PERSON;
import static org.shichen.store.schema.Tables.POST;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.shichen.clock.DutyCalendar;
import org.shichen.people.Category;
import org.shichen.roster.Duty;
import org.shichen.roster.PostStaffing;
import org.shichen.roster.Rosters;
import org.shichen.roster.Shift;
import org.shichen.roster.relief.rules.OnShift;
import org.shichen.roster.relief.rules.PostNeed;
import org.shichen.store.Store;

/** All SQL of the meal relief. Blocks; not for the FX thread. */
public final class Reliefs {

    private final Store store;
    private final Rosters rosters;
    private final DutyCalendar calendar;

    public Reliefs(Store store, Rosters rosters, DutyCalendar calendar) {
        this.store = store;
        this.rosters = rosters;
        this.calendar = calendar;
    }

    public List<Shift> shifts() {
        return rosters.shifts();
    }

    /** @param meal which of the shift's windows, from 0; the last one when there are fewer */
    public ReliefShift read(LocalDate date, Shift shift, int meal) {
        List<MealWindow> windows = windows(shift.id());
        MealWindow window = windows.isEmpty() ? null : windows.get(Math.clamp(meal, 0, windows.size() - 1));
        Map<Long, String> names = store.read(
                dsl -> dsl.select(PERSON.ID, PERSON.NAME).from(PERSON).fetchMap(PERSON.ID, PERSON.NAME));
        Map<Long, String> posts = new HashMap<>();
        Map<Long, Long> places = new HashMap<>();
        store.read(dsl -> dsl.select(POST.ID, POST.NAME, POST.CHECKPOINT_ID, CHECKPOINT.NAME)
                        .from(POST)
                        .leftJoin(CHECKPOINT)
                        .on(CHECKPOINT.ID.eq(POST.CHECKPOINT_ID))
                        .fetch())
                .forEach(row -> {
                    posts.put(row.value1(), row.value4() == null ? row.value2() : row.value4() + "·" + row.value2());
                    // 0 is the command post.
                    places.put(row.value1(), row.value3() == null ? 0 : row.value3());
                });
        return window == null
                ? new ReliefShift(date, shift, windows, null, List.of(), List.of(), names, posts)
                : new ReliefShift(
                        date,
                        shift,
                        windows,
                        window,
                        people(date, shift, window, places),
                        needs(date, window),
                        names,
                        posts);
    }

    private List<MealWindow> windows(long shift) {
        return store.read(dsl -> dsl.selectFrom(MEAL_WINDOW)
                .where(MEAL_WINDOW.SHIFT_ID.eq(shift))
                .orderBy(MEAL_WINDOW.FROM_MINUTE)
                .fetch(row -> new MealWindow(
                        row.getId(),
                        row.getName(),
                        row.getFromMinute().intValue(),
                        row.getToMinute().intValue(),
                        row.getLengthMinutes().intValue())));
    }

    /** Whoever holds a post of the shift in any slot; pieces of a split duty count together. */
    private List<OnShift> people(LocalDate date, Shift shift, MealWindow window, Map<Long, Long> places) {
        Set<Long> sworn = new HashSet<>(store.read(dsl -> dsl.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.CATEGORY.eq(Category.SWORN.name()))
                .fetch(PERSON.ID)));
        record Holding(long person, long post) {}
        Map<Holding, BitSet> slots = new LinkedHashMap<>();
        List<Duty> duties = rosters.duties(date, date).stream()
                .filter(duty -> duty.shiftId() == shift.id())
                .sorted(Comparator.comparingLong(Duty::postId)
                        .thenComparing(duty -> !duty.lead())
                        .thenComparing(duty -> !sworn.contains(duty.personId()))
                        .thenComparingLong(Duty::personId))
                .toList();
        for (Duty duty : duties) {
            BitSet on = slots.computeIfAbsent(new Holding(duty.personId(), duty.postId()), key -> new BitSet());
            for (int slot = 0; slot < window.slots(); slot++) {
                if (duty.startMinute() <= window.start(slot) && duty.endMinute() >= window.end(slot)) {
                    on.set(slot);
                }
            }
        }
        List<OnShift> people = new ArrayList<>();
        slots.forEach((holding, on) -> {
            if (!on.isEmpty()) {
                people.add(new OnShift(
                        holding.person(),
                        holding.post(),
                        places.getOrDefault(holding.post(), 0L),
                        sworn.contains(holding.person()),
                        on));
            }
        });
        return people;
    }

    private List<PostNeed> needs(LocalDate date, MealWindow window) {
        List<Instant> starts = IntStream.range(0, window.slots())
                .mapToObj(slot -> calendar.at(date, window.start(slot)))
                .toList();
        List<PostNeed> needs = new ArrayList<>();
        if (!starts.isEmpty()) {
            List<List<PostStaffing>> staffing = rosters.staffingAt(starts);
            for (int slot = 0; slot < staffing.size(); slot++) {
                for (PostStaffing post : staffing.get(slot)) {
                    needs.add(new PostNeed(post.post().id(), slot, post.swornLeast(), post.headsLeast()));
                }
            }
        }
        return needs;
    }
}
