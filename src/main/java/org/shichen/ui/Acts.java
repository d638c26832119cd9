package org.shichen.ui;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import org.shichen.clock.Moment;
import org.shichen.problem.Problem;
import org.shichen.store.Act;
import org.shichen.store.Actor;

/**
 * How boards write: off the FX thread, as the person who is at the desk, with the outcome told in the window. While the
 * desk shows a past moment nothing is written, and the user is told so. FX thread.
 */
public final class Acts {

    private final Tasks tasks;
    private final Notices notices;
    private final Supplier<Actor> who;
    private final ObservableValue<Moment> moment;

    public Acts(Tasks tasks, Notices notices, Supplier<Actor> who, ObservableValue<Moment> moment) {
        this.tasks = tasks;
        this.notices = notices;
        this.who = who;
        this.moment = moment;
    }

    /** Whether the desk shows the present, so that something can be done. */
    public boolean live() {
        return moment.getValue().live();
    }

    /** As {@link #perform(String, Function, Consumer)} for work whose result nobody waits for. */
    public void perform(String name, Consumer<Act> work) {
        perform(
                name,
                act -> {
                    work.accept(act);
                    return name;
                },
                done -> {});
    }

    /**
     * Does one act.
     *
     * @param name of the act, for example {@code roster.assign}; see {@link Act#name()}
     * @param work writes it, usually one call of a repository; runs on a background thread
     * @param onDone on the FX thread after it is on disk; not called when it was refused, which is explained instead
     */
    public <T> void perform(String name, Function<Act, T> work, Consumer<? super T> onDone) {
        perform(name, work, onDone, problem -> {});
    }

    /** @param onRefused called on the FX thread, before the explanation, when nothing was written */
    public <T> void perform(
            String name, Function<Act, T> work, Consumer<? super T> onDone, Consumer<Problem> onRefused) {
        if (!moment.getValue().live()) {
            Problem past = Problem.of("problem.ui.past");
            onRefused.accept(past);
            notices.explain(past);
            return;
        }
        Act act = Act.of(who.get(), name);
        tasks.run(name, () -> work.apply(act), onDone, problem -> {
            onRefused.accept(problem);
            notices.explain(problem);
        });
    }
}
