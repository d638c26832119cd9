package org.shichen.app.sample;

import static org.shichen.store.schema.Tables.LOG_ENTRY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.shichen.journal.LogKind;
import org.shichen.journal.LogStepKind;
import org.shichen.roster.PostKind;
import org.shichen.store.Tx;
import org.shichen.store.schema.tables.records.LogEntryRecord;
import org.shichen.store.schema.tables.records.LogStepRecord;
import org.shichen.store.schema.tables.records.QuickTextRecord;

/** Ten to twenty lines of the duty log a day, a few of them struck, what became of them, and quick texts. */
final class SampleLog {

    private final SamplePlaces places;
    private final SampleRoster roster;
    private final Map<String, String> words;
    private final RandomGenerator random;

    SampleLog(SamplePlaces places, SampleRoster roster, Map<String, String> words, RandomGenerator random) {
        this.places = places;
        this.roster = roster;
        this.words = words;
        this.random = random;
    }

    void write(Tx tx) {
        List<String> phrases = SampleText.lines("log.txt");
        List<LogEntryRecord> entries = new ArrayList<>();
        for (LocalDate date : SampleSpan.days()) {
            int count = 10 + random.nextInt(11);
            for (int i = 0; i < count; i++) {
                entries.add(entry(date, 480 + random.nextInt(1440), phrases.get(random.nextInt(phrases.size()))));
            }
        }
        entries.sort(Comparator.comparing(LogEntryRecord::getOccurredAt));
        tx.insertAll(entries);
        for (int i = 0; i < entries.size(); i += 70) {
            tx.strike(LOG_ENTRY, entries.get(i).getId(), words.get("strike.reason"));
        }
        tx.insertAll(entries.stream().flatMap(this::steps).toList());
        quickTexts(tx);
    }

    /** Orders were carried out and incidents ended within the hours after; an hour before now some are still open. */
    private Stream<LogStepRecord> steps(LogEntryRecord entry) {
        return switch (LogKind.valueOf(entry.getKind())) {
            case ORDER ->
                Stream.of(
                        step(entry, LogStepKind.ACKNOWLEDGED, 5),
                        step(entry, LogStepKind.IMPLEMENTED, 75),
                        step(entry, LogStepKind.REPORTED, 120));
            case INCIDENT -> Stream.of(step(entry, LogStepKind.DISPOSAL, 10), step(entry, LogStepKind.RESULT, 90));
            default -> Stream.empty();
        };
    }

    private LogStepRecord step(LogEntryRecord entry, LogStepKind kind, int minutes) {
        LogStepRecord row = new LogStepRecord();
        row.setLogEntryId(entry.getId());
        row.setKind(kind.name());
        row.setWords(words.getOrDefault("log." + kind.name().toLowerCase(Locale.ROOT), ""));
        row.setOccurredAt(entry.getOccurredAt() + 60_000L * minutes);
        row.setRecordedAt(entry.getOccurredAt() + 60_000L * (minutes + 1));
        row.setRecordedBy(entry.getRecordedBy());
        return row;
    }

    private static void quickTexts(Tx tx) {
        List<QuickTextRecord> texts = new ArrayList<>();
        for (String line : SampleText.lines("quick-texts.txt")) {
            String[] part = line.split("\\|");
            QuickTextRecord row = new QuickTextRecord();
            row.setKind(part[0]);
            row.setContent(part[1]);
            row.setOperation(part.length > 2 ? part[2] : null);
            row.setOrdinal(texts.size() + 1L);
            texts.add(row);
        }
        tx.insertAll(texts);
    }

    private LogEntryRecord entry(LocalDate date, int minute, String phrase) {
        String[] part = phrase.split("\\|");
        SamplePlaces.Place place =
                places.places().get(random.nextInt(places.places().size()));
        Instant occurred = SampleSpan.at(date, minute);
        LogEntryRecord row = new LogEntryRecord();
        row.setKind(part[0]);
        row.setContent(part[1].replace("{c}", place.name()));
        row.setCheckpointId(part[1].contains("{c}") ? place.id() : null);
        row.setOccurredAt(occurred.toEpochMilli());
        row.setRecordedAt(occurred.toEpochMilli() + 60_000L * (random.nextInt(8) == 0 ? 15 + random.nextInt(30) : 1));
        row.setRecordedBy(
                roster.on(PostKind.DESK, date, minute).stream().findFirst().orElse(null));
        return row;
    }
}
