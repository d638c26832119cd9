package org.shichen.store;

import static org.shichen.store.schema.Tables.CHANGE_ACT;
import static org.shichen.store.schema.Tables.CHANGE_LOG;
import static org.shichen.store.schema.Tables.LOG_ENTRY;
import static org.shichen.store.schema.Tables.SETTING;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jooq.Cursor;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.shichen.problem.ProblemException;
import org.shichen.store.schema.tables.records.SettingRecord;
import org.shichen.testing.TestDesk;

/**
 * One of two consoles on one file, in a process of its own: {@code TwoConsolesWriter FILE SEED SECONDS}. It writes
 * scripted acts, raises shared counters by reading, adding one and writing, and reads, for so many seconds, and then
 * says {@code wrote ACTS INCREMENTS MOVED-ON BUSY WAITS}, the waits of its writes in microseconds with commas between.
 * Given the number of acts that the other wrote, on standard input, it waits until it has heard of them all and says
 * {@code heard ACTS TWICE COUNTERS STATE}: how many of the other's acts it heard of, how many announcements came twice
 * or were its own coming back as another's, the sum of the counters and a number that stands for all it can read.
 */
final class TwoConsolesWriter {

    static final String COUNTER = "counter-";
    static final int COUNTERS = 3;

    private final Store store;
    private final ScriptedActs script;
    private final SplittableRandom random;
    private final Map<Long, Integer> heard = new HashMap<>();
    private final Map<Long, Integer> own = new HashMap<>();
    private final List<Long> waitMicros = new ArrayList<>();
    private int increments;
    private int movedOn;
    private int busy;

    private TwoConsolesWriter(Store store, SplittableRandom random) {
        this.store = store;
        this.random = random;
        this.script = new ScriptedActs(store);
        store.onChange(this::hear);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(Long.parseLong(arguments[1]));
        long nanos = TimeUnit.SECONDS.toNanos(Long.parseLong(arguments[2]));
        try (Store store = Store.open(Path.of(arguments[0]), InstantSource.system(), TestDesk.KEY, Runnable::run);
                BufferedReader parent = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            TwoConsolesWriter console = new TwoConsolesWriter(store, random);
            System.out.println("ready");
            // Both begin together.
            parent.readLine();
            console.work(System.nanoTime() + nanos);
            System.out.println(console.wrote());
            System.out.println(console.hearAll(Integer.parseInt(parent.readLine())));
        }
    }

    private synchronized void hear(Change change) {
        (change.elsewhere() ? heard : own).merge(change.actId(), 1, Integer::sum);
        notifyAll();
    }

    private void work(long until) {
        while (System.nanoTime() < until) {
            switch (random.nextInt(4)) {
                case 0, 1 -> increment(COUNTER + random.nextInt(COUNTERS));
                case 2 -> {
                    long number = random.nextLong();
                    write(() -> script.write(number));
                }
                default ->
                    store.read(dsl -> dsl.selectFrom(LOG_ENTRY)
                            .where(LOG_ENTRY.STRUCK_AT.isNull())
                            .orderBy(LOG_ENTRY.OCCURRED_AT.desc())
                            .limit(50)
                            .fetch());
            }
        }
    }

    /** Adds one to what was read, and begins again when the other console was quicker. */
    private void increment(String name) {
        Act act = Act.of(Actor.PROGRAM, "test.increment");
        while (true) {
            SettingRecord row = store.read(
                    dsl -> dsl.selectFrom(SETTING).where(SETTING.NAME.eq(name)).fetchSingle());
            row.setContent(String.valueOf(Long.parseLong(row.getContent()) + 1));
            try {
                write(() -> store.write(act, tx -> {
                    tx.update(row);
                    return null;
                }));
                increments++;
                return;
            } catch (ProblemException moved) {
                if (!moved.problem().key().equals("problem.store.moved-on")) {
                    throw moved;
                }
                movedOn++;
            }
        }
    }

    /** A busy file has taken nothing: the same act is sent again. */
    private void write(Runnable act) {
        long from = System.nanoTime();
        while (true) {
            try {
                act.run();
                waitMicros.add((System.nanoTime() - from) / 1000);
                return;
            } catch (ProblemException refused) {
                if (!refused.problem().key().equals("problem.store.busy")) {
                    throw refused;
                }
                busy++;
            }
        }
    }

    private synchronized String wrote() {
        return "wrote %d %d %d %d %s"
                .formatted(
                        own.size(),
                        increments,
                        movedOn,
                        busy,
                        waitMicros.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    private String hearAll(int othersActs) throws InterruptedException {
        synchronized (this) {
            // The limit only ends a test that has failed: then the numbers differ.
            long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
            while (othersHeard() < othersActs && System.nanoTime() < until) {
                wait(1000);
            }
        }
        long counters = store.read(dsl ->
                dsl.select(SETTING.CONTENT).from(SETTING).where(SETTING.NAME.startsWith(COUNTER)).fetch().stream()
                        .mapToLong(row -> Long.parseLong(row.value1()))
                        .sum());
        int state = store.read(dsl -> Objects.hash(
                all(dsl.select(CHANGE_ACT.ACT_ID).from(CHANGE_ACT).orderBy(CHANGE_ACT.ID)),
                all(dsl.select(CHANGE_LOG.AFTER_JSON).from(CHANGE_LOG).orderBy(CHANGE_LOG.SEQ)),
                all(dsl.select(LOG_ENTRY.STRUCK_REASON).from(LOG_ENTRY).orderBy(LOG_ENTRY.ID))));
        synchronized (this) {
            long twice = heard.entrySet().stream()
                    .filter(entry -> entry.getValue() > 1 || own.containsKey(entry.getKey()))
                    .count();
            return "heard %d %d %d %d".formatted(othersHeard(), twice, counters, state);
        }
    }

    /** A number for all the values, row by row: an hour's log is larger than this process. */
    private static int all(ResultQuery<Record1<String>> values) {
        int all = 1;
        try (Cursor<Record1<String>> rows = values.fetchLazy()) {
            for (Record1<String> row : rows) {
                all = 31 * all + Objects.hashCode(row.value1());
            }
        }
        return all;
    }

    private long othersHeard() {
        return heard.keySet().stream().filter(act -> !own.containsKey(act)).count();
    }
}
