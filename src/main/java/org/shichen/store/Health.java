package org.shichen.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;

/**
 * Whether a desk's file may be written: what SQLite answered is put into words here, and a file that was found damaged
 * is not written any more. Safe for all threads.
 */
final class Health {

    private final Path path;
    private final Executor announceOn;
    private final List<Consumer<Problem>> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable Problem damage;
    private volatile BooleanSupplier onFull = () -> false;

    /** @param damage of a file that is opened to be read only; null for a healthy one */
    Health(Path path, Executor announceOn, @Nullable Problem damage) {
        this.path = path;
        this.announceOn = announceOn;
        this.damage = damage;
    }

    Optional<Problem> damage() {
        return Optional.ofNullable(damage);
    }

    void onDamage(Consumer<Problem> listener) {
        listeners.add(listener);
    }

    void onFull(BooleanSupplier freeReserve) {
        onFull = freeReserve;
    }

    /** From now on nothing is written; tells the listeners the first time. */
    void damaged(Problem problem) {
        if (damage == null) {
            damage = problem;
            announceOn.execute(() -> listeners.forEach(listener -> listener.accept(problem)));
        }
    }

    /** @throws ProblemException when the file is damaged */
    void refuseDamaged() {
        Problem found = damage;
        if (found != null) {
            throw new ProblemException(found);
        }
    }

    /** As {@link SqliteTrouble#explain}; damage that SQLite met on the way stops all writing. */
    RuntimeException explained(Exception failure) {
        RuntimeException problem = SqliteTrouble.explain(failure, path);
        if (problem instanceof ProblemException told
                && told.problem().key().equals("problem.store.full")
                && onFull.getAsBoolean()) {
            return new ProblemException(Problem.of("problem.store.full-reserve"), failure);
        }
        if (problem instanceof ProblemException told && told.problem().key().equals("problem.store.damaged")) {
            damaged(told.problem());
        }
        return problem;
    }
}
