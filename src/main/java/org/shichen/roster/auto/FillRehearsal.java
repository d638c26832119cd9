package org.shichen.roster.auto;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.shichen.ui.Tasks;

/**
 * Fills some days for nobody while a person looks at the sheet: the first two seconds of the first filling would else
 * go into compiling the program, and its first proposals be half as good. Nothing of it is shown or kept; what is asked
 * in earnest ends it at once.
 */
final class FillRehearsal {

    private static final Filler.Limit LIMIT = Filler.Limit.seconds(1.5);

    private final AtomicBoolean wanted = new AtomicBoolean(true);

    /** @param read the days, as they would be read in earnest; when nothing is to be filled there it is left */
    void begin(Tasks tasks, Callable<FillPlan> read) {
        tasks.run(
                "fill.rehearsal",
                () -> {
                    FillPlan plan = read.call();
                    new Filler(plan.task(), plan.weights(), 1).fill(LIMIT, wanted::get, better -> {});
                    return plan;
                },
                done -> {},
                nothingToFill -> {});
    }

    /** Any thread. */
    void end() {
        wanted.set(false);
    }
}
