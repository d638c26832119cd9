package org.shichen.ui;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
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
    private @Nullable Refusal refused;

    /** What was refused last, and in which room: {@code briefing} of {@code briefing.hold}. */
    private record Refusal(String room, Problem problem) {}

    /**
     * @param who is at the desk when something is done
     * @param moment that the desk shows
     */
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

    /**
     * Tells why an act is not even begun, such as what cannot be read in its fields. The explanation goes when an act
     * of the same room has succeeded: then it was read and heeded, and "nothing was saved" would no longer be true.
     *
     * @param name of the act that is refused
     */
    public void refuse(String name, Problem problem) {
        refused = new Refusal(room(name), problem);
        notices.explain(problem);
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
        performTelling(name, work, onDone, problem -> {
            onRefused.accept(problem);
            refuse(name, problem);
        });
    }

    /**
     * Does one act for a sheet that tells itself, beside what was typed, why it was refused; the window does not tell
     * it a second time.
     *
     * @param tell called on the FX thread when nothing was written
     */
    public <T> void performTelling(
            String name, Function<Act, T> work, Consumer<? super T> onDone, Consumer<Problem> tell) {
        if (!moment.getValue().live()) {
            tell.accept(Problem.of("problem.ui.past"));
            return;
        }
        Act act = Act.of(who.get(), name);
        tasks.run(
                name,
                () -> work.apply(act),
                done -> {
                    heeded(name);
                    onDone.accept(done);
                },
                tell);
    }

    /**
     * Does one act that saves what was typed, whose field is free already for what comes next. When it is refused, the
     * words go back into their field or are told with the reason.
     */
    public <T> void performHandedIn(String name, HandedText handed, Function<Act, T> work, Consumer<? super T> onDone) {
        performTelling(
                name,
                act -> work.apply(handed.act(act)),
                done -> {
                    handed.settled();
                    onDone.accept(done);
                },
                problem -> refuse(name, handed.refused(problem)));
    }

    private void heeded(String name) {
        Refusal before = refused;
        if (before != null && before.room.equals(room(name))) {
            refused = null;
            notices.settle(before.problem);
        }
    }

    private static String room(String name) {
        return name.substring(0, Math.max(0, name.indexOf('.')));
    }
}
