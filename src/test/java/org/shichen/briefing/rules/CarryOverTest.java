package org.shichen.briefing.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.shichen.briefing.CarriedTopic;
import org.shichen.briefing.CarryReason;

/** What comes to the next meeting of a series, and that nothing unfinished is lost on the way. */
class CarryOverTest {

    /** What is known of a matter over all meetings, kept apart from how the rule reads it. */
    private static final class Matter {
        private final List<Integer> seenIn = new ArrayList<>();
        private long lastTopic;
        private boolean talkedOf;
        private boolean always;
        private boolean askedBack;
        private boolean open;
        private int leftOutOf = -1;

        boolean comesTo(int meeting) {
            return leftOutOf != meeting && (!talkedOf || open || always || askedBack);
        }
    }

    private static final class Mutable {
        private final long id;
        private final Long from;
        private boolean discussed;
        private Boolean recurring;
        private boolean reopened;
        private Integer skippedAfter;
        private boolean open;

        private Mutable(long id, Long from) {
            this.id = id;
            this.from = from;
        }

        CarryOver.Topic topic() {
            return new CarryOver.Topic(id, from, "议题" + id, discussed, recurring, reopened, skippedAfter, open);
        }
    }

    @Test
    void over_random_series_exactly_what_is_unfinished_or_recurring_comes_back() {
        SplittableRandom random = new SplittableRandom(3);
        int carriedInAll = 0;
        for (int series = 0; series < Integer.getInteger("shichen.series", 300); series++) {
            carriedInAll += follow(random);
        }
        assertTrue(carriedInAll > 1000, "topics do come back: " + carriedInAll);
    }

    private static int follow(SplittableRandom random) {
        List<Matter> matters = new ArrayList<>();
        List<Mutable> topics = new ArrayList<>();
        List<Integer> ofMatter = new ArrayList<>();
        int carriedInAll = 0;
        for (int meeting = 0; meeting < 12; meeting++) {
            int number = meeting;
            List<Long> expected = matters.stream()
                    .filter(matter -> matter.comesTo(number))
                    .map(matter -> matter.lastTopic)
                    .sorted()
                    .toList();
            List<CarriedTopic> carried =
                    CarryOver.next(topics.stream().map(Mutable::topic).toList(), meeting);
            assertEquals(
                    expected, carried.stream().map(CarriedTopic::from).sorted().toList());
            carriedInAll += carried.size();
            for (CarriedTopic each : carried) {
                // Now and then the clerk leaves one out of the agenda: it must come again.
                if (random.nextInt(6) > 0) {
                    int matter = ofMatter.get((int) each.from());
                    add(topics, ofMatter, matters.get(matter), matter, each.from(), meeting);
                }
            }
            for (int fresh = random.nextInt(3); fresh >= 0; fresh--) {
                matters.add(new Matter());
                add(topics, ofMatter, matters.getLast(), matters.size() - 1, null, meeting);
            }
            happen(random, matters, topics, meeting + 1);
        }
        return carriedInAll;
    }

    private static void add(
            List<Mutable> topics, List<Integer> ofMatter, Matter matter, int number, Long from, int meeting) {
        Mutable topic = new Mutable(topics.size(), from);
        topics.add(topic);
        ofMatter.add(number);
        matter.lastTopic = topic.id;
        matter.seenIn.add(meeting);
        matter.talkedOf = false;
        matter.askedBack = false;
        matter.leftOutOf = -1;
    }

    /** Between two meetings things are said, decided, done and marked. */
    private static void happen(SplittableRandom random, List<Matter> matters, List<Mutable> topics, int meetings) {
        for (Matter matter : matters) {
            Mutable last = topics.get((int) matter.lastTopic);
            switch (random.nextInt(9)) {
                case 0, 1, 2, 3 -> {
                    matter.talkedOf = true;
                    last.discussed = true;
                }
                case 4 -> {
                    matter.always = true;
                    last.recurring = true;
                }
                case 5 -> {
                    matter.always = false;
                    last.recurring = false;
                }
                case 6 -> {
                    boolean open = random.nextBoolean();
                    matter.open = open;
                    for (Mutable each = last;
                            each != null;
                            each = each.from == null ? null : topics.get((int) (long) each.from)) {
                        each.open = false;
                    }
                    last.open = open;
                }
                case 7 -> {
                    matter.leftOutOf = meetings;
                    matter.askedBack = false;
                    last.skippedAfter = meetings;
                    last.reopened = false;
                }
                default -> {
                    matter.askedBack = true;
                    matter.leftOutOf = -1;
                    last.reopened = true;
                    last.skippedAfter = null;
                }
            }
        }
    }

    @Test
    void a_skipped_topic_misses_one_meeting_and_comes_to_the_one_after() {
        CarryOver.Topic skipped = new CarryOver.Topic(1, null, "夜间照明", false, null, false, 1, false);
        assertEquals(List.of(), CarryOver.next(List.of(skipped), 1));
        assertEquals(
                CarryReason.UNDISCUSSED,
                CarryOver.next(List.of(skipped), 2).getFirst().reason());
    }

    @Test
    void a_matter_with_an_open_action_comes_back_by_its_last_topic_only() {
        CarryOver.Topic first = new CarryOver.Topic(1, null, "夜间照明", true, null, false, null, true);
        CarryOver.Topic second = new CarryOver.Topic(2, 1L, "夜间照明", true, null, false, null, false);
        assertEquals(
                List.of(new CarriedTopic(2, "夜间照明", CarryReason.OPEN_ACTION)),
                CarryOver.next(List.of(first, second), 2));
    }
}
