package org.shichen.checkpoint;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.shichen.problem.Problem;
import org.shichen.ui.Acts;
import org.shichen.ui.Notices;
import org.shichen.ui.Reading;
import org.shichen.ui.Tasks;

/** How the window adds, changes, moves and retires checkpoints and sets their limits. FX thread. */
public final class CheckpointKeeping {

    private final CheckpointBook book;
    private final ContactLimits limits;
    private final Tasks tasks;
    private final Acts acts;
    private final Notices notices;

    public CheckpointKeeping(CheckpointBook book, ContactLimits limits, Tasks tasks, Acts acts, Notices notices) {
        this.book = book;
        this.limits = limits;
        this.tasks = tasks;
        this.acts = acts;
        this.notices = notices;
    }

    Reading<String> nextCode() {
        return new Reading<>(tasks, "checkpoint.next-code", book::nextCode);
    }

    /** Empty where another console has retired it meanwhile. */
    Reading<Optional<CheckpointEntry>> entry(long id) {
        return new Reading<>(tasks, "checkpoint.read", () -> book.read(id));
    }

    Reading<List<ContactLimit>> limits() {
        return new Reading<>(tasks, "checkpoint.limits", limits::all);
    }

    /** @param onDone gets the id; {@code onRefused} what is wrong, nothing is kept then */
    void save(CheckpointEntry entry, Consumer<Long> onDone, Consumer<Problem> onRefused) {
        acts.performTelling(
                "checkpoint.save",
                act -> book.save(act, entry),
                id -> {
                    notices.say(entry.id() == 0 ? "checkpoint.added" : "checkpoint.saved", entry.name());
                    onDone.accept(id);
                },
                onRefused);
    }

    /** @param metres how far it is from where it stood */
    void move(Checkpoint checkpoint, double longitude, double latitude, long metres) {
        acts.perform(
                "checkpoint.move",
                act -> {
                    book.move(act, checkpoint.id(), longitude, latitude);
                    return checkpoint;
                },
                moved -> notices.say("checkpoint.moved", moved.name(), metres));
    }

    void retire(CheckpointEntry entry, Runnable onDone, Consumer<Problem> onRefused) {
        acts.performTelling(
                "checkpoint.retire",
                act -> {
                    book.retire(act, entry.id());
                    return entry;
                },
                retired -> {
                    notices.say("checkpoint.retired", retired.name());
                    onDone.run();
                },
                onRefused);
    }

    void saveLimits(List<ContactLimit> rows, Runnable onDone, Consumer<Problem> onRefused) {
        acts.performTelling(
                "checkpoint.limits",
                act -> limits.save(act, rows),
                count -> {
                    notices.say("checkpoint.limits.saved", count);
                    onDone.run();
                },
                onRefused);
    }
}
