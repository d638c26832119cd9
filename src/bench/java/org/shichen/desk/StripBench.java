package org.shichen.desk;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.checkpoint.ContactLimits;
import org.shichen.checkpoint.StatusReader;
import org.shichen.clock.DutyCalendar;
import org.shichen.journal.DeskEvents;
import org.shichen.journal.Figures;
import org.shichen.journal.Journal;
import org.shichen.people.People;
import org.shichen.roster.BigDesk;
import org.shichen.roster.PaintedBoard;
import org.shichen.roster.RosterBoard;
import org.shichen.roster.Rosters;
import org.shichen.store.Act;
import org.shichen.store.Actor;
import org.shichen.store.Store;
import org.shichen.store.schema.tables.records.FigureKindRecord;
import org.shichen.testing.Painting;

/**
 * The strip is moved to a past moment: how long each board takes to read what it shows then, and all of them one after
 * the other, on one thread. 60 checkpoints and 500 people over {@value #DAYS} days with 200 000 facts besides the
 * duties: contacts, states, log lines, what was told of them, figures. Seeded; laid down by plain SQL, so
 * {@code verify} would name them. The roster is the board itself: its week is read, judged, counted and painted. Told
 * by the clock and in processor time of the threads that work for it.
 */
public final class StripBench {

    private static final DutyCalendar CALENDAR = BigDesk.CALENDAR;
    private static final int DAYS = 28;
    private static final int DAYS_OF_DUTIES = 73;
    private static final int CONTACTS = 120_000;
    private static final int STATES = 6_000;
    private static final int LINES = 30_000;
    private static final int STEPS = 14_000;
    private static final int FIGURES = 30_000;
    private static final int KINDS = 12;
    private static final int PLACES = 60;
    private static final String ALL = "all, one after the other";

    private final Random random = new Random(7);
    private final List<Long> threads = new ArrayList<>();
    private final Instant last = BigDesk.CLOCK.instant();
    private final Instant first = last.minus(Duration.ofDays(DAYS));

    private StripBench() {}

    /** Arguments: {@code --moments N}. */
    public static void main(String[] arguments) throws Exception {
        int moments = arguments.length == 2 ? Integer.parseInt(arguments[1]) : 200;
        Path file = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "bench-strip")
                .resolve("strip.db");
        new StripBench().run(file, moments);
    }

    private void run(Path file, int moments) throws SQLException {
        long duties = BigDesk.write(file, 1, DAYS_OF_DUTIES);
        try (Store store = Store.open(file, BigDesk.CLOCK, BigDesk.KEY, Runnable::run)) {
            store.write(Act.of(Actor.PROGRAM, "bench.arrange"), tx -> {
                for (int i = 0; i < KINDS; i++) {
                    FigureKindRecord kind = new FigureKindRecord();
                    kind.setCode(i == 0 ? "VEHICLES_CHECKED" : "FIGURE_" + i);
                    kind.setNameZh("数" + i);
                    kind.setNameEn("figure " + i);
                    kind.setUnitZh("次");
                    kind.setUnitEn("");
                    kind.setOrdinal((long) i);
                    tx.insert(kind);
                }
                return KINDS;
            });
        }
        arrange(file);
        System.out.printf(
                Locale.ROOT,
                "%d facts in %d days, %d duties in %d%n",
                CONTACTS + STATES + LINES + STEPS + FIGURES,
                DAYS,
                duties,
                DAYS_OF_DUTIES);
        try (Store store = Store.open(file, BigDesk.CLOCK, BigDesk.KEY, Runnable::run)) {
            measure(readings(store), moments);
        }
        // The toolkit's threads would keep the process.
        System.exit(0);
    }

    private Map<String, Consumer<Instant>> readings(Store store) {
        People people = new People(store, () -> true);
        Rosters rosters = new Rosters(store, CALENDAR, () -> true);
        Checkpoints checkpoints = new Checkpoints(store);
        Journal journal = new Journal(store);
        DeskEvents events = new DeskEvents(store);
        Overviews overviews =
                new Overviews(CALENDAR, people, rosters, checkpoints, journal, new Figures(store, CALENDAR));
        StatusReader statuses = new StatusReader(checkpoints, new ContactLimits(store), CALENDAR.zone(), rosters);
        Map<String, Consumer<Instant>> readings = new LinkedHashMap<>();
        readings.put("overview and strip", overviews::at);
        readings.put("checkpoints on the map", statuses::at);
        readings.put("log: lines of the day", at -> journal.entries(dayOf(at), at));
        readings.put("log: what the desk did", at -> events.events(dayOf(at), at));
        readings.put("log: what is open", journal::open);
        // The week, half a screen wide.
        PaintedBoard roster = PaintedBoard.of(store, rosters, RosterBoard.Layout.PEOPLE_BY_DAY, 960, 560);
        readings.put("roster: read and judged", roster::at);
        readings.put("roster: painted", at -> Painting.onFx(roster::frame));
        findThreads();
        return readings;
    }

    private static Instant dayOf(Instant at) {
        return CALENDAR.startOf(CALENDAR.dutyDate(at));
    }

    /** The one that asks, the window's, and the one that paints. */
    private void findThreads() {
        threads.clear();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread == Thread.currentThread()
                    || thread.getName().startsWith("JavaFX Application")
                    || thread.getName().startsWith("QuantumRenderer")) {
                threads.add(thread.threadId());
            }
        }
    }

    private double processor() {
        return threads.stream()
                        .mapToLong(id -> ManagementFactory.getThreadMXBean().getThreadCpuTime(id))
                        .sum()
                / 1e6;
    }

    private void measure(Map<String, Consumer<Instant>> readings, int moments) {
        Map<String, List<Double>> times = new LinkedHashMap<>();
        Map<String, List<Double>> busy = new LinkedHashMap<>();
        for (int i = -moments / 4; i < moments; i++) {
            Instant moment = any();
            double sum = 0;
            double worked = 0;
            for (Map.Entry<String, Consumer<Instant>> reading : readings.entrySet()) {
                double idle = processor();
                long began = System.nanoTime();
                reading.getValue().accept(moment);
                double took = (System.nanoTime() - began) / 1e6;
                double work = processor() - idle;
                sum += took;
                worked += work;
                if (i >= 0) {
                    put(times, reading.getKey(), took);
                    put(busy, reading.getKey(), work);
                }
            }
            if (i >= 0) {
                put(times, ALL, sum);
                put(busy, ALL, worked);
            }
        }
        times.forEach((name, all) -> {
            tell(name, all);
            tell("  on the processor", busy.get(name));
        });
    }

    private static void put(Map<String, List<Double>> figures, String name, double figure) {
        figures.computeIfAbsent(name, key -> new ArrayList<>()).add(figure);
    }

    private static void tell(String name, List<Double> all) {
        all.sort(null);
        System.out.printf(
                Locale.ROOT,
                "%-24s median %6.1f ms, 99 %% %6.1f, worst %6.1f%n",
                name,
                all.get(all.size() / 2),
                all.get(all.size() * 99 / 100),
                all.getLast());
    }

    /** Any instant of the history. */
    private Instant any() {
        return first.plusMillis(random.nextLong(Duration.between(first, last).toMillis()));
    }

    private void arrange(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            connection.setAutoCommit(false);
            fill(
                    connection,
                    "contact (checkpoint_id, channel, answered, sworn_count, auxiliary_count, occurred_at,"
                            + " recorded_at)",
                    CONTACTS,
                    i -> new Object[] {place(), "RADIO", random.nextInt(20) == 0 ? 0 : 1, 2, 3});
            fill(
                    connection,
                    "operation_state (checkpoint_id, operation, note, occurred_at, recorded_at)",
                    STATES,
                    i -> new Object[] {
                        place(), List.of("OPEN", "REINFORCED", "CONGESTED").get(i % 3), ""
                    });
            fill(
                    connection,
                    "log_entry (kind, content, checkpoint_id, occurred_at, recorded_at)",
                    LINES,
                    i -> new Object[] {
                        i % 300 == 0 ? "ORDER" : i % 500 == 1 ? "INCIDENT" : "CALL_IN", "来电:车流较大,已增派警力", place()
                    });
            // Orders were reported and incidents have their result, but for a few; the rest is about any line.
            fill(
                    connection,
                    "log_step (log_entry_id, kind, who, words, occurred_at, recorded_at)",
                    STEPS,
                    i -> i < 95
                            ? new Object[] {1 + 300 * i, "REPORTED", "", ""}
                            : i < 150
                                    ? new Object[] {2 + 500 * (i - 95), "RESULT", "", "已办结"}
                                    : new Object[] {1 + random.nextInt(LINES), "DISPOSAL", "", "已告知"});
            fillFigures(connection);
            connection.commit();
        }
    }

    private interface Row {
        Object[] of(int i);
    }

    /** The last two columns are the times. */
    private void fill(Connection connection, String into, int count, Row row) throws SQLException {
        String marks = "?, ".repeat(row.of(0).length) + "?, ?";
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO " + into + " VALUES (" + marks + ")")) {
            for (int i = 0; i < count; i++) {
                Object[] values = row.of(i);
                long at = any().toEpochMilli();
                for (int column = 0; column < values.length; column++) {
                    insert.setObject(column + 1, values[column]);
                }
                insert.setLong(values.length + 1, at);
                insert.setLong(values.length + 2, at);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void fillFigures(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO figure_increment (kind_id, checkpoint_id, duty_date, watch, amount, occurred_at,"
                        + " recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < FIGURES; i++) {
                Instant at = any();
                insert.setLong(1, 1 + random.nextInt(KINDS));
                insert.setLong(2, place());
                insert.setLong(3, CALENDAR.dutyDate(at).toEpochDay());
                insert.setLong(4, CALENDAR.watch(at).ordinal());
                insert.setLong(5, random.nextInt(80));
                insert.setLong(6, at.toEpochMilli());
                insert.setLong(7, at.toEpochMilli());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private long place() {
        return 1 + random.nextInt(PLACES);
    }
}
