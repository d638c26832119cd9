package org.shichen.app.sample;

import static org.shichen.store.schema.Tables.LOG_ENTRY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.shichen.roster.PostKind;
import org.shichen.store.Tx;
import org.shichen.store.schema.tables.records.LogEntryRecord;

/** Ten to twenty lines of the duty log a day, a few of them struck. */
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
