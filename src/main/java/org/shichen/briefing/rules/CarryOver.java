package org.shichen.briefing.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shichen.briefing.CarriedTopic;
import org.shichen.briefing.CarryReason;

/**
 * Which topics come to the next meeting of a series: what is undiscussed, recurring, or has an open action; what was
 * re-opened; not what is to be skipped once. A topic and those that went on with it are one matter: only the last of
 * them counts, and nothing of a matter is lost because one meeting left it out.
 */
public final class CarryOver {

    /**
     * A topic of a meeting that was held or is planned.
     *
     * @param carriedFrom the earlier topic it goes on with; null for none
     * @param recurring null when nothing was said on it here: then it is as before
     * @param skippedAfter how many meetings the series had when it was marked to be skipped; null when it was not
     * @param openAction whether an action item from its decisions is not over
     */
    public record Topic(
            long id,
            @Nullable Long carriedFrom,
            String topic,
            boolean discussed,
            @Nullable Boolean recurring,
            boolean reopened,
            @Nullable Integer skippedAfter,
            boolean openAction) {}

    private CarryOver() {}

    /**
     * @param topics of all meetings of the series, the oldest meeting first
     * @param meetings how many meetings the series has
     * @return in the order of the topics
     */
    public static List<CarriedTopic> next(List<Topic> topics, int meetings) {
        Map<Long, Topic> byId = new HashMap<>();
        Set<Long> goneOnWith = new HashSet<>();
        for (Topic topic : topics) {
            byId.put(topic.id(), topic);
            if (topic.carriedFrom() != null) {
                goneOnWith.add(topic.carriedFrom());
            }
        }
        List<CarriedTopic> carried = new ArrayList<>();
        for (Topic last : topics) {
            boolean skipped = last.skippedAfter() != null && last.skippedAfter() == meetings;
            if (!goneOnWith.contains(last.id()) && !skipped) {
                reason(last, byId).ifPresent(why -> carried.add(new CarriedTopic(last.id(), last.topic(), why)));
            }
        }
        return List.copyOf(carried);
    }

    private static Optional<CarryReason> reason(Topic last, Map<Long, Topic> byId) {
        List<Topic> matter = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (Topic each = last;
                each != null && seen.add(each.id());
                each = each.carriedFrom() == null ? null : byId.get(each.carriedFrom())) {
            matter.add(each);
        }
        if (!last.discussed()) {
            return Optional.of(CarryReason.UNDISCUSSED);
        }
        if (matter.stream().anyMatch(Topic::openAction)) {
            return Optional.of(CarryReason.OPEN_ACTION);
        }
        boolean recurring = matter.stream()
                .map(Topic::recurring)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(false);
        if (recurring) {
            return Optional.of(CarryReason.RECURRING);
        }
        return last.reopened() ? Optional.of(CarryReason.REOPENED) : Optional.empty();
    }
}
