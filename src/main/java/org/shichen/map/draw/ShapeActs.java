package org.shichen.map.draw;

import java.util.function.Consumer;
import java.util.function.Function;
import org.shichen.map.draw.rules.KeptShape;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.ui.Acts;
import org.shichen.ui.Tasks;

/** Writes what is drawn, one act after another: while one is under way another is not begun. FX thread. */
final class ShapeActs<K extends Enum<K> & ShapeKind> {

    private final String acting;
    private final Tasks tasks;
    private final Acts acts;
    private boolean busy;

    ShapeActs(String acting, Tasks tasks, Acts acts) {
        this.acting = acting;
        this.tasks = tasks;
        this.acts = acts;
    }

    /** @param onDone gets its id */
    void add(Shapes<K> book, ShapeDraft<K> draft, DrawnShape<K> drawn, Consumer<Long> onDone) {
        if (busy || refused(drawn)) {
            return;
        }
        busy = true;
        acts.perform(
                acting + ".draw",
                act -> book.add(draft.act(act), drawn),
                id -> {
                    busy = false;
                    draft.settled();
                    onDone.accept(id);
                },
                problem -> {
                    busy = false;
                    draft.refused(problem);
                });
    }

    /** @param onDone gets it as it is read again; {@code onRefused} runs when nothing was written */
    void change(
            String what, Shapes<K> book, DrawnShape<K> changed, Consumer<DrawnShape<K>> onDone, Runnable onRefused) {
        if (!refused(changed)) {
            write(
                    what,
                    act -> {
                        book.change(act, changed);
                        return changed.kept();
                    },
                    onDone,
                    onRefused);
        }
    }

    void delete(Shapes<K> book, DrawnShape<K> deleted, Runnable onDone, Runnable onRefused) {
        write(
                "delete",
                act -> {
                    book.delete(act, deleted);
                    return deleted;
                },
                done -> onDone.run(),
                onRefused);
    }

    private void write(
            String what, Function<Act, DrawnShape<K>> work, Consumer<DrawnShape<K>> onDone, Runnable onRefused) {
        if (busy) {
            return;
        }
        busy = true;
        acts.perform(
                acting + "." + what,
                work,
                done -> {
                    busy = false;
                    onDone.accept(done);
                },
                problem -> {
                    busy = false;
                    onRefused.run();
                });
    }

    /** Told at once where the fingers still are; it is judged again where it is written. */
    private boolean refused(DrawnShape<K> shape) {
        try {
            KeptShape.check(shape);
            return false;
        } catch (ProblemException wrong) {
            tasks.report(wrong.problem());
            return true;
        }
    }
}
