package org.shichen.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite refuses, in words for the user. jOOQ leaves sqlState empty; the cause carries the result code. */
final class SqliteTrouble {

    private SqliteTrouble() {}

    static RuntimeException explain(Exception failure, Path path) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return problem;
            }
            if (cause instanceof SQLiteException sqlite) {
                return new ProblemException(Problem.of(key(sqlite.getResultCode()), path), failure);
            }
        }
        return new ProblemException(Problem.of("problem.store.failed", path), failure);
    }

    /** Whether a value that may stand once stands already, in a column other than the key. */
    static boolean twice(SQLException failure) {
        return failure instanceof SQLiteException sqlite
                && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE;
    }

    static boolean busy(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return primary(sqlite.getResultCode()) == SQLiteErrorCode.SQLITE_BUSY.code;
            }
        }
        return false;
    }

    /** Whether SQLite says by this code that the file is broken, not that it is busy or the disk is full. */
    static boolean damage(SQLiteErrorCode code) {
        return primary(code) == SQLiteErrorCode.SQLITE_CORRUPT.code
                || primary(code) == SQLiteErrorCode.SQLITE_NOTADB.code;
    }

    private static String key(SQLiteErrorCode code) {
        if (damage(code)) {
            return "problem.store.damaged";
        }
        return switch (primary(code)) {
            case 5, 6 -> "problem.store.busy";
            case 8 -> "problem.store.read-only";
            case 13 -> "problem.store.full";
            case 14 -> "problem.store.unreadable";
            case 19 -> "problem.store.refused";
            default -> "problem.store.failed";
        };
    }

    /** Extended codes carry the primary one in their low byte. */
    private static int primary(SQLiteErrorCode code) {
        return code.code & 0xff;
    }
}
