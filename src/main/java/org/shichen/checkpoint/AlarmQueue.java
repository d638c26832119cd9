package org.shichen.checkpoint;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.shichen.checkpoint.rules.AlarmRule;
import org.shichen.checkpoint.rules.AlarmRule.Acknowledgement;
import org.shichen.store.Store;
import org.shichen.ui.Acts;
import org.shichen.ui.LiveQuery;
import org.shichen.ui.Notices;
import org.shichen.ui.Tasks;

/**
 * What alarms now, whatever moment the desk shows: those nobody has taken notice of first, then the worst. Rings for
 * what is new or has become worse, and again every half minute until it is acknowledged. Silence is judged each second
 * from what was read last; the desk's file is read again each minute and after every change. FX thread.
 */
public final class AlarmQueue {

    private static final Duration RINGS_AGAIN = Duration.ofSeconds(30);
    private static final Duration MUTE = Duration.ofMinutes(10);

    /** Something that can be heard; called on the FX thread and returns at once. */
    @FunctionalInterface
    public interface Sound {

        /** @param urgent for an incident or a checkpoint that does not answer */
        void ring(boolean urgent);
    }

    /** What the desk's file says. */
    private record Facts(List<CheckpointStatus> statuses, List<Acknowledgement> given) {}

    private final InstantSource clock;
    private final Sound sound;
    private final Acts acts;
    private final AlarmBook book;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<List<Alarm>> alarms = new ReadOnlyObjectWrapper<>(this, "alarms", List.of());
    private final ReadOnlyObjectWrapper<@Nullable Instant> mutedUntil = new ReadOnlyObjectWrapper<>(this, "muted");
    private Facts facts = new Facts(List.of(), List.of());
    private Map<Long, Integer> rungFor = Map.of();
    private Instant rung = Instant.EPOCH;
    private Instant minute = Instant.EPOCH;

    /** @param seconds changes with every second that the clock goes on */
    public AlarmQueue(
            CheckpointMap map,
            AlarmBook book,
            Store store,
            Tasks tasks,
            Acts acts,
            Notices notices,
            InstantSource clock,
            ObservableValue<Instant> seconds,
            Sound sound) {
        this.clock = clock;
        this.sound = sound;
        this.acts = acts;
        this.book = book;
        this.notices = notices;
        LiveQuery<Facts> query = new LiveQuery<>(
                tasks,
                "checkpoint.alarms",
                () -> {
                    Instant now = clock.instant();
                    return new Facts(map.statusesAt(now), book.at(now));
                },
                read -> {
                    facts = read;
                    judge();
                });
        store.onChange(change -> query.refresh());
        seconds.addListener((value, before, now) -> {
            Instant began = now.truncatedTo(ChronoUnit.MINUTES);
            if (!began.equals(minute)) {
                minute = began;
                query.refresh();
            }
            judge();
        });
        query.refresh();
    }

    /** Those nobody has taken notice of first, of those the worst. */
    public ReadOnlyObjectProperty<List<Alarm>> alarmsProperty() {
        return alarms.getReadOnlyProperty();
    }

    /** Until when nothing is heard; null while alarms ring. */
    public ReadOnlyObjectProperty<@Nullable Instant> mutedUntilProperty() {
        return mutedUntil.getReadOnlyProperty();
    }

    /** Quiet for ten minutes; a second time, it rings again. What alarms is shown as before. */
    public void mute() {
        mutedUntil.set(mutedUntil.get() == null ? clock.instant().plus(MUTE) : null);
    }

    /** Takes notice of these. */
    public void acknowledge(List<Alarm> noticed) {
        List<CheckpointStatus> statuses = noticed.stream()
                .filter(alarm -> !alarm.acknowledged())
                .map(Alarm::status)
                .toList();
        if (!statuses.isEmpty()) {
            acts.perform(
                    "checkpoint.acknowledge",
                    act -> book.acknowledge(act, statuses),
                    count -> notices.say("checkpoint.alarm.acknowledged", count, AlarmRule.HOLDS.toMinutes()));
        }
    }

    private void judge() {
        Instant now = clock.instant();
        Instant until = mutedUntil.get();
        // A clock that was set back must not keep the desk quiet for longer.
        if (until != null && (!now.isBefore(until) || until.isAfter(now.plus(MUTE)))) {
            mutedUntil.set(null);
        }
        List<Alarm> judged = facts.statuses.stream()
                .map(status -> status.at(now))
                .filter(CheckpointStatus::alarms)
                .map(status -> new Alarm(status, AlarmRule.acknowledged(status, facts.given, now)))
                .sorted(Comparator.comparing(Alarm::acknowledged)
                        .thenComparing(alarm -> -alarm.status().urgency()))
                .toList();
        alarms.set(judged);
        ring(judged, now);
    }

    private void ring(List<Alarm> judged, Instant now) {
        Map<Long, Integer> unnoticed = judged.stream()
                .filter(alarm -> !alarm.acknowledged())
                .collect(Collectors.toMap(
                        alarm -> alarm.status().checkpoint().id(),
                        alarm -> alarm.status().urgency()));
        boolean worse = unnoticed.entrySet().stream()
                .anyMatch(alarm -> alarm.getValue() > rungFor.getOrDefault(alarm.getKey(), 0));
        boolean again = !unnoticed.isEmpty()
                && (now.isBefore(rung) || Duration.between(rung, now).compareTo(RINGS_AGAIN) >= 0);
        rungFor = unnoticed;
        if (worse || again) {
            rung = now;
            if (mutedUntil.get() == null) {
                sound.ring(unnoticed.values().stream().anyMatch(urgency -> urgency >= AlarmRule.ESCALATES));
            }
        }
    }
}
