package org.shichen.roster.relief.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
        List<MealTurn> turns = people.stream()
                .map(person -> new MealTurn(
                        person.personId(), person.postId(), slotOf.getOrDefault(person.personId(), MealTurn.NONE)))
                .toList();
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
        return new ReliefPlan(turns, standIns, shortfalls);
    }

    /** Sworn officers first: they are the scarcer. */
    private void choose(List<OnShift> here, Map<Long, Integer> chosen) {
        List<OnShift> order = here.stream()
                .sorted(Comparator.comparing((OnShift person) -> !person.sworn())
                        .thenComparingLong(OnShift::postId)
                        .thenComparingLong(OnShift::personId))
                .toList();
        int[] spare = new int[slots];
        int[] spareSworn = new int[slots];
        for (int slot = 0; slot < slots; slot++) {
            int at = slot;
            spare[slot] = (int) here.stream().filter(person -> person.in(at)).count();
            spareSworn[slot] = (int) here.stream()
                    .filter(person -> person.in(at) && person.sworn())
                    .count();
            for (long post : posts(here)) {
                PostNeed need = need(post, slot, here);
                spare[slot] -= need.heads();
                spareSworn[slot] -= need.sworn();
            }
        }
        Map<Cell, Integer> away = new HashMap<>();
        for (OnShift person : order) {
            int best = MealTurn.NONE;
            for (int slot = 0; slot < slots; slot++) {
                boolean room = person.in(slot) && spare[slot] > 0 && (!person.sworn() || spareSworn[slot] > 0);
                if (room && (best == MealTurn.NONE || better(person, slot, best, away, spare))) {
                    best = slot;
                }
            }
            if (best != MealTurn.NONE) {
                chosen.put(person.personId(), best);
                spare[best]--;
                spareSworn[best] -= person.sworn() ? 1 : 0;
                away.merge(new Cell(person.postId(), best), 1, Integer::sum);
            }
        }
    }

    /** Fewer of the own post away at once, then more room left. */
    private static boolean better(OnShift person, int slot, int best, Map<Cell, Integer> away, int[] spare) {
        int mine = away.getOrDefault(new Cell(person.postId(), slot), 0);
        int theirs = away.getOrDefault(new Cell(person.postId(), best), 0);
        return mine != theirs ? mine < theirs : spare[slot] > spare[best];
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
