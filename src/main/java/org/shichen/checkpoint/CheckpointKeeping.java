package org.shichen.checkpoint;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.shichen.problem.Problem;
import org.shichen.store.Act;
import org.shichen.ui.Acts;
import org.shichen.ui.Notices;
import org.shichen.ui.Sheets;
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

    void nextCode(Sheets sheets, Consumer<String> show) {
        sheets.openAfter(tasks, "checkpoint.next-code", book::nextCode, show);
    }

    void read(Sheets sheets, long id, Consumer<CheckpointEntry> show) {
        sheets.openAfter(tasks, "checkpoint.read", () -> book.read(id), found -> found.ifPresent(show));
    }

    void limits(Sheets sheets, Consumer<List<ContactLimit>> show) {
        sheets.openAfter(tasks, "checkpoint.limits", limits::all, show);
    }

    /** @param onDone gets the id; {@code onRefused} what is wrong, nothing is kept then */
    void save(CheckpointEntry entry, Consumer<Long> onDone, Consumer<Problem> onRefused) {
        perform("checkpoint.save", act -> book.save(act, entry), onRefused, id -> {
            if (entry.id() == 0) {
                notices.say("checkpoint.added", entry.name());
            } else {
                notices.say("checkpoint.saved", entry.name());
            }
            onDone.accept(id);
        });
    }

    /** @param metres how far it is from where it stood */
    void move(Checkpoint checkpoint, double longitude, double latitude, long metres) {
        perform(
                "checkpoint.move",
                act -> {
                    book.move(act, checkpoint.id(), longitude, latitude);
                    return checkpoint;
                },
                refused -> {},
                moved -> notices.say("checkpoint.moved", moved.name(), metres));
    }

    void retire(CheckpointEntry entry, Runnable onDone, Consumer<Problem> onRefused) {
        perform(
                "checkpoint.retire",
                act -> {
                    book.retire(act, entry.id());
                    return entry;
                },
                onRefused,
                retired -> {
                    notices.say("checkpoint.retired", retired.name());
                    onDone.run();
                });
    }

    void saveLimits(List<ContactLimit> rows, Runnable onDone, Consumer<Problem> onRefused) {
        perform("checkpoint.limits", act -> limits.save(act, rows), onRefused, count -> {
            notices.say("checkpoint.limits.saved", count);
            onDone.run();
        });
    }

    private <T> void perform(
            String name, Function<Act, T> work, Consumer<Problem> onRefused, Consumer<? super T> onDone) {
        acts.perform(name, work, onDone, onRefused);
    }
}
