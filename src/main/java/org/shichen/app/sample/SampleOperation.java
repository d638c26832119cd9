package org.shichen.app.sample;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.shichen.clock.PracticeClock;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.store.Actor;
import org.shichen.store.Store;
import org.shichen.store.Tx;
import org.shichen.store.schema.tables.records.SettingRecord;

/**
 * The sample: an operation of 35 duty days at ten checkpoints with sixty people, all names invented. The same seed
 * gives the same rows; every seed gives the same totals.
 */
public final class SampleOperation {

    private SampleOperation() {}

    /**
     * Writes the sample into a new file. It is made under a partial name and renamed when it is whole, so a run that
     * was killed never leaves half an operation. Blocks for some seconds.
     *
     * @throws ProblemException when the file exists or cannot be made
     */
    public static void write(Path file, byte[] chainKey, long seed) {
        Path target = file.toAbsolutePath();
        if (Files.exists(target)) {
            throw new ProblemException(Problem.of("problem.store.exists", target));
        }
        Path partial = target.resolveSibling(target.getFileName() + ".partial");
        try {
            Store.discard(partial);
            try (Store store = Store.create(partial, SampleSpan.OPENS::toInstant, chainKey, Runnable::run)) {
                store.write(Act.of(Actor.PROGRAM, "sample.write"), tx -> {
                    write(tx, seed);
                    return seed;
                });
                new SampleReports(store).write();
                new SampleEditions(store).write(Act.of(Actor.PROGRAM, "sample.write"));
                new SampleHandovers(store, words()).write(Act.of(Actor.PROGRAM, "sample.write"));
            }
            move(partial, target);
            Store.discard(partial);
        } catch (IOException failure) {
            throw new ProblemException(Problem.of("problem.store.denied", target), failure);
        }
    }

    private static void write(Tx tx, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, String> words = words();
        settings(tx, words);
        SamplePeople people = new SamplePeople();
        people.write(tx);
        SampleAccounts.write(tx);
        SamplePlaces places = new SamplePlaces();
        places.write(tx);
        SampleRoster roster = new SampleRoster(people, places, random.split());
        roster.write(tx, new SampleDuties(places, words, new SplittableRandom(seed + 1)));
        new SampleContacts(places, roster, words, random.split()).write(tx);
        SampleFigures figures = new SampleFigures(places, words, random.split());
        figures.write(tx);
        new SampleMeetings(people, roster, figures, words).write(tx);
        new SampleLog(places, roster, words, random.split()).write(tx);
    }

    private static void settings(Tx tx, Map<String, String> words) {
        Map<String, String> settings = Map.of(
                "desk.unit",
                words.get("unit"),
                "desk.unit.en",
                words.get("unit.en"),
                "desk.zone",
                SampleSpan.CALENDAR.zone().getId(),
                "desk.day-start",
                SampleSpan.CALENDAR.dayStart().toString(),
                PracticeClock.SETTING,
                SampleSpan.OPENS.toString());
        settings.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(setting -> {
            SettingRecord row = new SettingRecord();
            row.setName(setting.getKey());
            row.setContent(setting.getValue());
            tx.insert(row);
        });
    }

    private static Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        for (String line : SampleText.lines("words.txt")) {
            int bar = line.indexOf('|');
            words.put(line.substring(0, bar), line.substring(bar + 1));
        }
        return words;
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException plain) {
            Files.move(from, to);
        }
    }
}
