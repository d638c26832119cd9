package org.shichen.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;

/**
 * The numbered steps of {@code sqlite-schema/}, applied in order, each in a transaction of its own. A step that was
 * applied is kept with its checksum; a desk whose applied steps differ from ours is refused.
 */
final class Migrations {

    /** {@code application_id} of our files: the letters SHIC. */
    static final int APPLICATION_ID = 0x53484943;

    /** Every step of this program, oldest first. A new file in sqlite-schema/ is named here. */
    private static final List<String> NAMES = List.of(
            "V001__desk",
            "V002__safety",
            "V003__roster",
            "V004__wishes",
            "V005__base_maps",
            "V006__checkpoints",
            "V007__sketch",
            "V008__base_map_points",
            "V009__meetings",
            "V011__search",
            "V012__night",
            "V013__reports",
            "V016__four_eyes",
            "V017__duty_board",
            "V019__assessment_four_eyes",
            "V020__packed_duties");

    /** One numbered file. */
    record Step(int version, String name, String script) {
        String checksum() {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(hash);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private final List<Step> steps;

    Migrations(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    static Migrations ofThisProgram() {
        return new Migrations(NAMES.stream()
                .map(name -> new Step(number(name), name, resource(name)))
                .toList());
    }

    /** These steps and one more. */
    Migrations and(Step next) {
        return new Migrations(Stream.concat(steps.stream(), Stream.of(next)).toList());
    }

    /** The steps up to this version. */
    Migrations upTo(int version) {
        return new Migrations(
                steps.stream().filter(step -> step.version() <= version).toList());
    }

    int latest() {
        return steps.getLast().version();
    }

    /** Brings the file behind the connection to the latest version. Does nothing when it is there already. */
    void apply(Connection connection) throws SQLException {
        int version = userVersion(connection);
        checkApplied(connection, version);
        for (Step step : steps) {
            if (step.version() > version) {
                apply(connection, step);
            }
        }
    }

    static int userVersion(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            return row.getInt(1);
        }
    }

    private void checkApplied(Connection connection, int version) throws SQLException {
        if (version == 0) {
            return;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT version, checksum FROM schema_step ORDER BY version")) {
            while (row.next()) {
                int applied = row.getInt(1);
                String checksum = row.getString(2);
                boolean same = steps.stream()
                        .anyMatch(step ->
                                step.version() == applied && step.checksum().equals(checksum));
                if (!same) {
                    throw new ProblemException(Problem.of("problem.store.schema", applied));
                }
            }
        }
    }

    private static void apply(Connection connection, Step step) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(step.script());
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO schema_step (version, name, checksum, applied_at) VALUES (?, ?, ?, ?)")) {
                insert.setInt(1, step.version());
                insert.setString(2, step.name());
                insert.setString(3, step.checksum());
                insert.setLong(4, System.currentTimeMillis());
                insert.executeUpdate();
            }
            statement.executeUpdate("PRAGMA application_id = " + APPLICATION_ID);
            statement.executeUpdate("PRAGMA user_version = " + step.version());
            connection.commit();
        } catch (SQLException failure) {
            connection.rollback();
            throw failure;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static int number(String name) {
        return Integer.parseInt(name.substring(1, 4));
    }

    private static String resource(String name) {
        try (InputStream in = Migrations.class.getResourceAsStream("/sqlite-schema/" + name + ".sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Used by the build, run from source: makes an empty desk (second argument) from the folder of steps (first). */
    public static void main(String[] arguments) throws IOException, SQLException {
        Path database = Path.of(arguments[1]);
        Files.createDirectories(database.getParent());
        Files.deleteIfExists(database);
        List<Step> steps = new ArrayList<>();
        try (var files = Files.list(Path.of(arguments[0]))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".sql", "");
                steps.add(new Step(number(name), name, Files.readString(file)));
            }
        }
        List<String> found = steps.stream().map(Step::name).toList();
        if (!found.equals(NAMES)) {
            throw new IllegalStateException("sqlite-schema/ holds " + found + " but Migrations names " + NAMES);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
            new Migrations(steps).apply(connection);
        }
    }
}
