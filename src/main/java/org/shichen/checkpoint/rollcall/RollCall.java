package org.shichen.checkpoint.rollcall;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.shichen.checkpoint.Channel;
import org.shichen.checkpoint.CheckpointStatus;
import org.shichen.problem.Problem;
import org.shichen.ui.Acts;

/**
 * One round through all checkpoints that are open. Nothing counts as missed by itself: when the time of a call is over
 * it is shown, and whoever calls says so. FX thread.
 */
public final class RollCall {

    /**
     * Where the round stands.
     *
     * @param current index of the one that is called now
     * @param since when its call began
     */
    public record Round(List<Call> calls, int current, Instant since) {

        /** The one that is called now. */
        public Call call() {
            return calls.get(current);
        }

        /** Whether every checkpoint has answered or was given up. */
        public boolean done() {
            return calls.stream().allMatch(call -> call.stage().settled());
        }

        public long count(Call.Stage stage) {
            return calls.stream().filter(call -> call.stage() == stage).count();
        }
    }

    private final RollCalls book;
    private final Acts acts;
    private final Channel channel;
    private final ReadOnlyObjectWrapper<Round> round;
    private long id;
    private boolean writing;

    /** @param open not empty: closed checkpoints are not called */
    RollCall(RollCalls book, Acts acts, Channel channel, List<CheckpointStatus> open, Instant now) {
        this.book = book;
        this.acts = acts;
        this.channel = channel;
        this.round = new ReadOnlyObjectWrapper<>(
                this, "round", new Round(open.stream().map(Call::of).toList(), 0, now));
    }

    public ReadOnlyObjectProperty<Round> roundProperty() {
        return round.getReadOnlyProperty();
    }

    /** Seconds left of the call; below zero when its time is over, 0 for one that is settled. */
    public long secondsLeft(Instant now) {
        Round at = round.get();
        int seconds = at.call().stage().seconds();
        return seconds == 0 ? 0 : seconds - Duration.between(at.since, now).toSeconds();
    }

    /** The checkpoint answered; the round goes on to the next that did not yet. */
    public void answered(
            @Nullable Integer sworn, @Nullable Integer auxiliary, String words, Consumer<Problem> onRefused) {
        int index = round.get().current;
        log(index, true, sworn, auxiliary, words, onRefused, at -> {
            settle(index, call -> call.answered(at, sworn, auxiliary, words.strip()), at);
            next(at);
        });
    }

    /** Nobody answered: the first time it is called once more at once, the second time the round goes on. */
    public void missed(Consumer<Problem> onRefused) {
        int index = round.get().current;
        log(index, false, null, null, "", onRefused, at -> {
            settle(index, call -> call.missed(at), at);
            if (round.get().calls.get(index).stage().settled()) {
                next(at);
            }
        });
    }

    /**
     * Goes to another one, for instance to one that calls by itself. @param by 1 for the next, −1 for the one before
     */
    public void go(int by, Instant now) {
        Round at = round.get();
        int size = at.calls.size();
        round.set(new Round(at.calls, Math.floorMod(at.current + by, size), now));
    }

    private void log(
            int index,
            boolean answered,
            @Nullable Integer sworn,
            @Nullable Integer auxiliary,
            String words,
            Consumer<Problem> onRefused,
            Consumer<Instant> onDone) {
        // A second Enter while the first is being written is not a second answer.
        if (writing || round.get().calls.get(index).stage().settled()) {
            return;
        }
        writing = true;
        long checkpoint = round.get().calls.get(index).status().checkpoint().id();
        acts.performTelling(
                "checkpoint.roll-call",
                act -> book.log(act, id, checkpoint, channel, answered, sworn, auxiliary, words),
                logged -> {
                    writing = false;
                    id = logged.rollCall();
                    onDone.accept(logged.at());
                },
                refused -> {
                    writing = false;
                    onRefused.accept(refused);
                });
    }

    private void settle(int index, UnaryOperator<Call> by, Instant at) {
        List<Call> calls = new ArrayList<>(round.get().calls);
        calls.set(index, by.apply(calls.get(index)));
        round.set(new Round(List.copyOf(calls), round.get().current, at));
    }

    private void next(Instant now) {
        Round at = round.get();
        for (int step = 1; step <= at.calls.size(); step++) {
            int index = (at.current + step) % at.calls.size();
            if (!at.calls.get(index).stage().settled()) {
                round.set(new Round(at.calls, index, now));
                return;
            }
        }
    }
}
