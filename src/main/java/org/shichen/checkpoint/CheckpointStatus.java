package org.shichen.checkpoint;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shichen.checkpoint.rules.ContactClock;
import org.shichen.checkpoint.rules.ManningRule;
import org.shichen.checkpoint.rules.WorstAxis;
import org.shichen.roster.PostStaffing;

/**
 * A checkpoint at a moment, on its three axes.
 *
 * @param posts its posts as manned by the roster
 * @param limit of the time since the last contact
 * @param at the moment that was judged
 */
public record CheckpointStatus(
        Checkpoint checkpoint, ContactHistory history, List<PostStaffing> posts, Duration limit, Instant at) {

    /** The same facts, judged at another moment. */
    CheckpointStatus at(Instant moment) {
        return new CheckpointStatus(checkpoint, history, posts, limit, moment);
    }

    /** Which axis the map shows. */
    public enum Axis {
        OPERATION,
        MANNING,
        CONTACT
    }

    public Operation operation() {
        return history.operation();
    }

    /** A closed checkpoint needs nobody. */
    public Manning manning() {
        return operation().closed() ? Manning.FULL : ManningRule.judge(posts);
    }

    public ContactState contact() {
        return ContactClock.judge(history, limit, at);
    }

    public Axis worst() {
        if (operation().closed()) {
            return Axis.OPERATION;
        }
        int contact = WorstAxis.urgency(contact());
        int manning = WorstAxis.urgency(manning());
        int operation = WorstAxis.urgency(operation());
        if (contact >= manning && contact >= operation) {
            return Axis.CONTACT;
        }
        return manning >= operation ? Axis.MANNING : Axis.OPERATION;
    }

    public int urgency() {
        return Math.max(
                WorstAxis.urgency(operation()), Math.max(WorstAxis.urgency(manning()), WorstAxis.urgency(contact())));
    }

    /** The value of the worst axis; its words stand under its name in the language files. */
    public Enum<?> worstValue() {
        return switch (worst()) {
            case OPERATION -> operation();
            case MANNING -> manning();
            case CONTACT -> contact();
        };
    }

    public boolean alarms() {
        return !operation().closed() && urgency() >= WorstAxis.ALARMS;
    }

    public int heads() {
        return posts.stream().mapToInt(PostStaffing::heads).sum();
    }

    public int headsLeast() {
        return posts.stream().mapToInt(PostStaffing::headsLeast).sum();
    }

    public int sworn() {
        return posts.stream().mapToInt(PostStaffing::sworn).sum();
    }

    public int swornLeast() {
        return posts.stream().mapToInt(PostStaffing::swornLeast).sum();
    }

    /** Whole minutes since the checkpoint was last heard of; null for one that is exempt. */
    public @Nullable Long silentMinutes() {
        Instant since = ContactClock.since(history);
        return contact() == ContactState.EXEMPT || since == null
                ? null
                : Duration.between(since, at).toMinutes();
    }
}
