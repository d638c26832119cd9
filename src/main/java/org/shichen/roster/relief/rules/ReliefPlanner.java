package org.shichen.roster.relief.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the meal relief (就餐换岗): everybody eats once, and no post falls below its minimum nor loses its sworn officer at
 * any minute. Pure and deterministic.
 *
 * <p>Within one place anybody may stand in for anybody, so a slot is good as long as enough people, and enough sworn
 * ones, are left in the place. What remains is to send each post's people away in different slots, so that as few as
 * possible must change posts.
 */
public final class ReliefPlanner {

    private record Cell(long post, int slot) {}

    private final int slots;
    private final List<OnShift> people;
    private final Map<Cell, PostNeed> needs = new HashMap<>();
    private final Map<Long, List<OnShift>> byPlace;
    private final Map<Long, Long> placeOf = new TreeMap<>();

    /**
     * @param slots of the window, each as long as a meal
     * @param people whoever holds two posts one after the other is given once for each, with the slots of each
     * @param needs of the posts in each slot; a post without one needs nobody
     */
    public ReliefPlanner(int slots, List<OnShift> people, List<PostNeed> needs) {
        this.slots = slots;
        this.people = List.copyOf(people);
        this.byPlace =
                people.stream().collect(Collectors.groupingBy(OnShift::place, TreeMap::new, Collectors.toList()));
        people.forEach(person -> placeOf.put(person.postId(), person.place()));
        for (PostNeed need : needs) {
            this.needs.put(new Cell(need.postId(), need.slot()), need);
        }
    }

    /** The best chain there is. */
    public ReliefPlan plan() {
        Map<Long, Integer> chosen = new LinkedHashMap<>();
        byPlace.values().forEach(here -> choose(here, chosen));
        return with(chosen);
    }

    /** The chain with these meals, by person; whoever is missing does not eat. */
    public ReliefPlan with(Map<Long, Integer> slotOf) {
        Map<Long, MealTurn> turns = new LinkedHashMap<>();
        people.forEach(person -> turns.putIfAbsent(
                person.personId(),
                new MealTurn(
                        person.personId(), person.postId(), slotOf.getOrDefault(person.personId(), MealTurn.NONE))));
        List<StandIn> standIns = new ArrayList<>();
        List<Shortfall> shortfalls = new ArrayList<>();
        for (int slot = 0; slot < slots; slot++) {
            int at = slot;
            for (List<OnShift> here : byPlace.values()) {
                List<OnShift> left = here.stream()
                        .filter(person -> person.in(at) && slotOf.getOrDefault(person.personId(), MealTurn.NONE) != at)
                        .toList();
                new Redistribution(at, here, left).find(standIns, shortfalls);
            }
        }
        return new ReliefPlan(List.copyOf(turns.values()), standIns, shortfalls);
    }

    /** As many as can eat, sworn officers first: they are the scarcer. */
    private void choose(List<OnShift> here, Map<Long, Integer> chosen) {
        Room room = new Room(here);
        List<Long> order = here.stream()
                .sorted(Comparator.comparing((OnShift person) -> !person.sworn())
                        .thenComparingLong(OnShift::postId)
                        .thenComparingLong(OnShift::personId))
                .map(OnShift::personId)
                .distinct()
                .toList();
        List<Long> late = new ArrayList<>();
        for (long person : order) {
            int best = room.best(person);
            if (best == MealTurn.NONE) {
                late.add(person);
            } else {
                room.put(person, best);
            }
        }
        // Whoever found no room may find it when others move: as in a matching by augmenting paths.
        late.forEach(person -> room.make(person, new HashSet<>()));
        chosen.putAll(room.slotOf);
    }

    /** How many may be away from one place in each slot, and who is. */
    private final class Room {

        private final Map<Long, List<OnShift>> byPerson;
        private final int[] spare = new int[slots];
        private final int[] spareSworn = new int[slots];
        private final Map<Cell, Integer> away = new HashMap<>();
        private final Map<Long, Integer> slotOf = new TreeMap<>();

        Room(List<OnShift> here) {
            byPerson =
                    here.stream().collect(Collectors.groupingBy(OnShift::personId, TreeMap::new, Collectors.toList()));
            for (int slot = 0; slot < slots; slot++) {
                int at = slot;
                spare[slot] =
                        (int) here.stream().filter(person -> person.in(at)).count();
                spareSworn[slot] = (int) here.stream()
                        .filter(person -> person.in(at) && person.sworn())
                        .count();
                for (long post : posts(here)) {
                    PostNeed need = need(post, slot, here);
                    spare[slot] -= need.heads();
                    spareSworn[slot] -= need.sworn();
                }
            }
        }

        /** Where the person stands in a slot, or null when they are not on duty then. */
        private @Nullable OnShift in(long person, int slot) {
            return byPerson.get(person).stream()
                    .filter(each -> each.in(slot))
                    .findFirst()
                    .orElse(null);
        }

        /** The slot with room in which the fewest of the same post are away, then the one with most room. */
        int best(long person) {
            int best = MealTurn.NONE;
            for (int slot = 0; slot < slots; slot++) {
                OnShift there = in(person, slot);
                if (there != null
                        && fits(there, slot)
                        && (best == MealTurn.NONE || better(there, slot, in(person, best), best))) {
                    best = slot;
                }
            }
            return best;
        }

        private boolean fits(OnShift person, int slot) {
            return spare[slot] > 0 && (!person.sworn() || spareSworn[slot] > 0);
        }

        private boolean better(OnShift mine, int slot, @Nullable OnShift theirs, int best) {
            int here = away.getOrDefault(new Cell(mine.postId(), slot), 0);
            int there = theirs == null ? 0 : away.getOrDefault(new Cell(theirs.postId(), best), 0);
            return here != there ? here < there : spare[slot] > spare[best];
        }

        void put(long person, int slot) {
            count(person, slot, 1);
            slotOf.put(person, slot);
        }

        private void count(long person, int slot, int one) {
            OnShift there = in(person, slot);
            if (there != null) {
                spare[slot] -= one;
                spareSworn[slot] -= there.sworn() ? one : 0;
                away.merge(new Cell(there.postId(), slot), one, Integer::sum);
            }
        }

        /** Makes room by sending others to other slots; false when there is none however they are sent. */
        boolean make(long person, Set<Integer> tried) {
            int free = best(person);
            if (free != MealTurn.NONE) {
                put(person, free);
                return true;
            }
            for (int slot = 0; slot < slots; slot++) {
                OnShift wants = in(person, slot);
                // A sworn officer may need another sworn one's room: that is another question about the same slot.
                if (wants != null && tried.add(slot * 2 + (wants.sworn() ? 1 : 0)) && displace(wants, slot, tried)) {
                    put(person, slot);
                    return true;
                }
            }
            return false;
        }

        private boolean displace(OnShift wants, int slot, Set<Integer> tried) {
            boolean swornOnly = wants.sworn() && spareSworn[slot] <= 0;
            for (long other : List.copyOf(slotOf.keySet())) {
                OnShift there = slotOf.get(other) == slot ? in(other, slot) : null;
                if (there == null || (swornOnly && !there.sworn())) {
                    continue;
                }
                slotOf.remove(other);
                count(other, slot, -1);
                // Taken as full while the other looks for a place, or it would come back to its own.
                spare[slot]--;
                boolean moved = make(other, tried);
                spare[slot]++;
                if (moved && fits(wants, slot)) {
                    return true;
                }
                if (!moved) {
                    put(other, slot);
                }
            }
            return false;
        }
    }

    private static List<Long> posts(List<OnShift> here) {
        return here.stream().map(OnShift::postId).distinct().sorted().toList();
    }

    /** What the level asks, and a sworn officer wherever one stands before the meal. */
    private PostNeed need(long post, int slot, List<OnShift> here) {
        PostNeed asked = needs.getOrDefault(new Cell(post, slot), new PostNeed(post, slot, 0, 0));
        boolean held = here.stream().anyMatch(person -> person.postId() == post && person.in(slot) && person.sworn());
        int sworn = Math.max(asked.sworn(), held ? 1 : 0);
        return new PostNeed(post, slot, sworn, Math.max(asked.heads(), sworn));
    }

    /** Puts those who are left in a place where they are needed, moving as few as possible. */
    private final class Redistribution {

        private final int slot;
        private final Map<Long, PostNeed> needs = new TreeMap<>();
        private final Map<Long, List<OnShift>> standing = new TreeMap<>();
        private final Map<Long, Long> movedFrom = new LinkedHashMap<>();

        Redistribution(int slot, List<OnShift> here, List<OnShift> left) {
            this.slot = slot;
            for (long post : posts(here)) {
                needs.put(post, need(post, slot, here));
                standing.put(post, new ArrayList<>());
            }
            left.forEach(person -> standing.get(person.postId()).add(person));
        }

        void find(List<StandIn> standIns, List<Shortfall> shortfalls) {
            for (long post : needs.keySet()) {
                while (sworn(post) < needs.get(post).sworn() && lend(post, true)) {
                    // One more is there now.
                }
            }
            for (long post : needs.keySet()) {
                while (standing.get(post).size() < needs.get(post).heads() && lend(post, false)) {
                    // One more is there now.
                }
            }
            standing.forEach((post, there) -> {
                for (OnShift person : there) {
                    if (movedFrom.containsKey(person.personId()) && person.postId() != post) {
                        standIns.add(new StandIn(person.personId(), person.postId(), post, slot));
                    }
                }
                int sworn = Math.max(0, needs.get(post).sworn() - sworn(post));
                int heads = Math.max(0, needs.get(post).heads() - there.size());
                if (sworn > 0 || heads > 0) {
                    shortfalls.add(new Shortfall(post, slot, sworn, heads));
                }
            });
        }

        private int sworn(long post) {
            return (int) standing.get(post).stream().filter(OnShift::sworn).count();
        }

        /**
         * Sends one person there from the post that can best do without. A sworn officer may leave a post short of
         * heads that another then fills; nobody leaves a post short of sworn officers.
         */
        private boolean lend(long to, boolean swornWanted) {
            OnShift best = null;
            int bestSpare = Integer.MIN_VALUE;
            for (Map.Entry<Long, List<OnShift>> from : standing.entrySet()) {
                int spare = from.getValue().size() - needs.get(from.getKey()).heads();
                if (from.getKey() == to || (!swornWanted && spare <= 0)) {
                    continue;
                }
                boolean swornSpare =
                        sworn(from.getKey()) > needs.get(from.getKey()).sworn();
                for (OnShift person : from.getValue()) {
                    boolean can = swornWanted ? person.sworn() && swornSpare : !person.sworn() || swornSpare;
                    // An auxiliary goes before a sworn officer where either would do.
                    int worth = 2 * spare - (person.sworn() && !swornWanted ? 1 : 0);
                    if (can && worth > bestSpare) {
                        best = person;
                        bestSpare = worth;
                    }
                }
            }
            if (best == null) {
                return false;
            }
            OnShift lent = best;
            standing.values().forEach(there -> there.remove(lent));
            standing.get(to).add(lent);
            movedFrom.put(lent.personId(), lent.postId());
            return true;
        }
    }
}
