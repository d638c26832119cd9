package org.shichen.roster.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shichen.roster.Duty;

/**
 * After a change only those are judged whom it concerns: over random months ({@link RandomMonth}) that is the same as
 * judging everybody anew.
 */
class ConcernedDutiesTest {

    private static final long MONTHS = Long.getLong("shichen.months", 150);

    @Test
    void what_is_judged_since_a_change_is_what_would_be_judged_anew() {
        for (long number = 0; number < MONTHS; number++) {
            Random random = new Random(number);
            RandomMonth month = RandomMonth.of(random);
            List<Duty> world = month.duties();
            RosterRules rules = new RosterRules(month.settings().values());
            RosterState state = month.state(world);
            Map<Long, List<Violation>> broken = rules.judgeAll(shown(month, world), state);
            for (int change = 0; change < 3; change++) {
                Set<Duty> gone = new LinkedHashSet<>();
                List<Duty> come = new ArrayList<>();
                for (int i = random.nextInt(4); i >= 0; i--) {
                    Duty old = world.get(random.nextInt(world.size()));
                    if (random.nextInt(3) > 0) {
                        come.add(month.another(-10L * change - i - 1, random));
                    }
                    if (random.nextInt(3) > 0 && month.holds(old)) {
                        gone.add(old);
                    }
                }
                state = state.after(gone, come);
                world = new ArrayList<>(world);
                world.removeAll(gone);
                world.addAll(come);
                Map<Long, List<Violation>> since = new HashMap<>(broken);
                gone.forEach(duty -> since.remove(duty.id()));
                List<Duty> concerned =
                        shown(month, state.concernedBy(gone, come).values());
                concerned.forEach(duty -> since.remove(duty.id()));
                since.putAll(rules.judgeAll(concerned, state));
                broken = rules.judgeAll(shown(month, world), state);
                assertEquals(broken, since, "month " + number + ", change " + change);
            }
        }
    }

    private static List<Duty> shown(RandomMonth month, Collection<Duty> duties) {
        return duties.stream().filter(month::holds).toList();
    }
}
