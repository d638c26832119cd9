package org.shichen.map.files;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/**
 * Tiles in an SQLite file. It is opened read-only and immutable, so that not a byte of it and no file beside it is ever
 * written. Its {@code tiles} may be a table or a view; its metadata are not believed and not needed.
 */
final class MbTiles implements TileArchive {

    /** Steps of SQLite's machine that a question may take: a made-up view could otherwise count for ever. */
    private static final int STEPS = 50_000_000;

    private static final int STEPS_AT_ONCE = 100_000;

    private final String file;
    private final Connection connection;
    private final PreparedStatement question;
    private final int least;
    private final int most;
    private int stepped;

    private MbTiles(String file, Connection connection) throws SQLException {
        this.file = file;
        this.connection = connection;
        ProgressHandler.setHandler(connection, STEPS_AT_ONCE, new ProgressHandler() {
            @Override
            protected int progress() {
                stepped += STEPS_AT_ONCE;
                return stepped > STEPS ? 1 : 0;
            }
        });
        try (Statement statement = connection.createStatement()) {
            // Views of the file may not call functions with side effects.
            statement.execute("PRAGMA trusted_schema = OFF");
        }
        // Two questions: each alone is answered from the index.
        least = zoom("min");
        most = zoom("max");
        if (least > most) {
            // Text among the numbers, or a damaged index: the two questions do not agree.
            throw new ProblemException(Problem.of("problem.map.zoom", file, Integer.toString(least)));
        }
        question = connection.prepareStatement("SELECT length(tile_data), tile_data FROM tiles"
                + " WHERE zoom_level = ? AND tile_column = ? AND tile_row = ? LIMIT 1");
    }

    static MbTiles open(Path path, String name) {
        Connection connection = null;
        try {
            SQLiteConfig config = new SQLiteConfig();
            config.setReadOnly(true);
            config.setOpenMode(SQLiteOpenMode.OPEN_URI);
            config.setPragma(SQLiteConfig.Pragma.LIMIT_LENGTH, Integer.toString(2 * Unpacked.MOST));
            connection = config.createConnection("jdbc:sqlite:"
                    + path.toAbsolutePath().toUri().toString().replace("file:///", "file:/") + "?mode=ro&immutable=1");
            return new MbTiles(name, connection);
        } catch (SQLException wrong) {
            close(connection, wrong);
            String words = String.valueOf(wrong.getMessage());
            throw new ProblemException(
                    Problem.of(
                            words.contains("no such table") || words.contains("no such column")
                                    ? "problem.map.no-tiles"
                                    : "problem.map.database",
                            name),
                    wrong);
        } catch (RuntimeException refused) {
            close(connection, refused);
            throw refused;
        }
    }

    private int zoom(String which) throws SQLException {
        stepped = 0;
        try (PreparedStatement asked = connection.prepareStatement("SELECT " + which + "(zoom_level) FROM tiles");
                ResultSet found = asked.executeQuery()) {
            int zoom = found.getInt(1);
            if (found.wasNull()) {
                throw new ProblemException(Problem.of("problem.map.empty", file));
            }
            if (zoom < 0 || zoom > 30) {
                throw new ProblemException(Problem.of("problem.map.zoom", file, Integer.toString(zoom)));
            }
            return zoom;
        }
    }

    @Override
    public int leastZoom() {
        return least;
    }

    @Override
    public int mostZoom() {
        return most;
    }

    @Override
    public TileKind sample() throws IOException {
        stepped = 0;
        try (PreparedStatement asked =
                        connection.prepareStatement("SELECT length(tile_data), tile_data FROM tiles LIMIT 16");
                ResultSet found = asked.executeQuery()) {
            TileKind kind = TileKind.UNKNOWN;
            while (!kind.shown() && found.next()) {
                byte[] plain = found.getLong(1) > Unpacked.MOST ? null : Unpacked.of(bytes(found));
                kind = plain == null ? kind : TileKind.of(plain);
            }
            return kind;
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
    }

    @Override
    public byte @Nullable [] tile(int zoom, int column, int row) throws IOException {
        stepped = 0;
        try {
            question.setInt(1, zoom);
            question.setInt(2, column);
            // Rows of MBTiles count from the south.
            question.setInt(3, (1 << zoom) - 1 - row);
            try (ResultSet found = question.executeQuery()) {
                if (!found.next()) {
                    return null;
                }
                byte[] plain = found.getLong(1) > Unpacked.MOST ? null : Unpacked.of(bytes(found));
                if (plain == null) {
                    throw new ProblemException(Problem.of("problem.map.tile-large", file, place(zoom, column, row)));
                }
                return plain;
            }
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
    }

    private static byte[] bytes(ResultSet found) throws SQLException {
        byte[] bytes = found.getBytes(2);
        return bytes == null ? new byte[0] : bytes;
    }

    /** How a tile is named to people: zoom/column/row, counted from the north. */
    static String place(int zoom, int column, int row) {
        return zoom + "/" + column + "/" + row;
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
    }

    private static void close(@Nullable Connection connection, Exception why) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException failure) {
                why.addSuppressed(failure);
            }
        }
    }
}
