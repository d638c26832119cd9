package org.shichen.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;

/**
 * How a desk's file is opened.
 *
 * @param clock the desk's time
 * @param key of the change log and the hashes
 * @param announceOn where listeners are called
 * @param migrations that bring an older file up to date
 * @param damage of a file that is opened to be read only; null for a healthy one
 * @param backup is told how far the backup before an upgrade is
 */
record Opening(
        StoreFile file,
        InstantSource clock,
        byte[] key,
        Executor announceOn,
        Migrations migrations,
        @Nullable Problem damage,
        Progress backup) {

    /** @throws ProblemException with words for the user when the file cannot be opened */
    Store open() {
        try {
            return new Store(this);
        } catch (SQLException | DataAccessException failure) {
            throw SqliteTrouble.explain(failure, file.path());
        }
    }

    boolean damaged() {
        return damage != null;
    }

    /** A connection that does not write: to a damaged file one that could not. */
    Conversation reader() throws SQLException {
        return new Conversation(damaged() ? file.inspector() : file.reader());
    }

    /** The connection that writes; to a damaged file it cannot write either. */
    Connection writer() throws SQLException {
        return damaged() ? file.inspector() : file.writer();
    }

    /** Brings an older file up to date, with a backup of it before. */
    void upgrade(Connection writer) throws SQLException {
        if (!damaged()) {
            new Upgrade(file, key, backup).apply(writer, migrations);
        }
    }
}
