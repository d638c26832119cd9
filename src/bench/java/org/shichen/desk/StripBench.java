package org.shichen.desk;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
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
import org.shichen.bench.Scratch;
import org.shichen.bench.Told;
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
import org.shichen.store.Store;
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
    private static final int FACTS = 200_000;

    /** The desk of twenty years has as many in all. */
    private static final int WHOLE_HISTORY = 7305;

    private static final String ALL = "all, one after the other";

    private final Random random = new Random(7);
    private final List<Long> threads = new ArrayList<>();
    private final Instant last = BigDesk.CLOCK.instant();
    private final Instant first;
    private final int facts;
    private final int daysOfDuties;

    /** @param history 0 for the busy four weeks, else so many days of an ordinary desk */
    private StripBench(int history) {
        daysOfDuties = history == 0 ? DAYS_OF_DUTIES : history;
        facts = history == 0 ? FACTS : (int) ((long) FACTS * history / WHOLE_HISTORY);
        first = last.minus(Duration.ofDays(history == 0 ? DAYS : history));
    }

    /**
     * Arguments: {@code --moments N}; {@code --history DAYS} for a desk that is so old, with as many facts in twenty
     * years as the other has in four weeks, and moments of the last four weeks.
     */
    public static void main(String[] arguments) throws Exception {
        int moments = 200;
        int history = 0;
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            switch (arguments[i]) {
                case "--moments" -> moments = Integer.parseInt(arguments[i + 1]);
                case "--history" -> history = Integer.parseInt(arguments[i + 1]);
                default -> throw new IllegalArgumentException(arguments[i]);
            }
        }
        Path file = Scratch.folder("bench-strip").resolve("strip.db");
        new StripBench(history).run(file, moments, history == 0);
    }

    private void run(Path file, int moments, boolean busy) throws SQLException {
        long duties = BigDesk.write(file, 1, daysOfDuties);
        DeskFacts.write(file, facts, first, last);
        System.out.printf(
                Locale.ROOT,
                "%d facts in %d days, %d duties in %d%n",
                facts,
                Duration.between(first, last).toDays(),
                duties,
                daysOfDuties);
        try (Store store = Store.open(file, BigDesk.CLOCK, BigDesk.KEY, Runnable::run)) {
            String data = "%d facts, %d duties".formatted(facts, duties);
            measure(readings(store), moments, busy ? "strip" : "strip.now", data);
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

    private void measure(Map<String, Consumer<Instant>> readings, int moments, String told, String data) {
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
        Told.figure(told, times.get(ALL).get(moments / 2), data);
        Told.figure(told + ".99", times.get(ALL).get(moments * 99 / 100), data);
        Told.figure(told + ".processor", busy.get(ALL).get(moments / 2), data);
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

    /** Any instant of the last four weeks. */
    private Instant any() {
        Duration time = Duration.ofDays(DAYS);
        return last.minus(time).plusMillis(random.nextLong(time.toMillis()));
    }
}
