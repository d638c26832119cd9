package org.shichen.store;

import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;

/** The connections of a desk's file that cannot write, lent to whoever asks a question. Safe for all threads. */
final class Readers implements AutoCloseable {

    private static final int COUNT = 2;

    private final Health health;
    private final BlockingQueue<Conversation> idle = new ArrayBlockingQueue<>(COUNT);

    /** Makes a reader. */
    interface Source {
        Conversation open() throws SQLException;
    }

    /** @param health puts into words why a question could not be answered */
    Readers(Source source, Health health) throws SQLException {
        this.health = health;
        try {
            for (int i = 0; i < COUNT; i++) {
                idle.add(source.open());
            }
        } catch (SQLException | RuntimeException failure) {
            close();
            throw failure;
        }
    }

    /** See {@link Store#read}. */
    <T> T read(Function<DSLContext, T> question) {
        Conversation reader = null;
        try {
            reader = idle.take();
            return question.apply(reader.dsl());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ProblemException(Problem.of("problem.store.interrupted"), interrupted);
        } catch (DataAccessException failure) {
            throw health.explained(failure);
        } finally {
            if (reader != null) {
                idle.add(reader);
            }
        }
    }

    @Override
    public void close() {
        idle.forEach(Conversation::closeQuietly);
    }
}
