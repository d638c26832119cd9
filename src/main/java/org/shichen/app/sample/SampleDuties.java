package org.shichen.app.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.shichen.store.Tx;
import org.shichen.store.schema.tables.records.AttendanceRecord;
import org.shichen.store.schema.tables.records.DutyRecord;
import org.shichen.store.schema.tables.records.MealWindowRecord;
import org.shichen.store.schema.tables.records.PublishedDutyRecord;
import org.shichen.store.schema.tables.records.RotationDayRecord;
import org.shichen.store.schema.tables.records.RotationPatternRecord;

/** What stands around the duties: the version that was published, who came and went, when people eat, the patterns. */
final class SampleDuties {

    /** One in so many comes a few minutes late. */
    private static final int LATE_ONE_IN = 60;

    private final SamplePlaces places;
    private final Map<String, String> words;
    private final RandomGenerator random;

    SampleDuties(SamplePlaces places, Map<String, String> words, RandomGenerator random) {
        this.places = places;
        this.words = words;
        this.random = random;
    }

    void write(Tx tx, long publication, List<DutyRecord> duties) {
        tx.insertAll(duties.stream().map(duty -> published(publication, duty)).toList());
        List<AttendanceRecord> entries = new ArrayList<>();
        for (DutyRecord duty : duties) {
            int start = duty.getStartMinute().intValue();
            int in = random.nextInt(LATE_ONE_IN) == 0 ? 7 + random.nextInt(6) : -random.nextInt(1, 15);
            entries.add(entry(duty, "SIGN_IN", start + in));
            entries.add(entry(duty, "SIGN_OUT", duty.getEndMinute().intValue() + random.nextInt(8)));
        }
        // Nobody has come yet to what lies ahead of the practice night.
        long opens = SampleSpan.OPENS.toInstant().toEpochMilli();
        entries.removeIf(entry -> entry.getOccurredAt() > opens);
        tx.insertAll(entries);
        List<SamplePlaces.Turn> turns = places.turns();
        meal(tx, turns.get(0), "meal.noon", 11 * 60, 13 * 60);
        meal(tx, turns.get(1), "meal.evening", 17 * 60 + 30, 19 * 60 + 30);
        meal(tx, turns.get(2), "meal.night", 26 * 60, 28 * 60);
        pattern(
                tx,
                1,
                "pattern.four-crews",
                turns.get(0),
                turns.get(0),
                turns.get(1),
                turns.get(1),
                turns.get(2),
                turns.get(2),
                null,
                null);
        pattern(tx, 2, "pattern.three-crews", turns.get(0), turns.get(1), turns.get(2));
        pattern(tx, 3, "pattern.fourth-night", turns.get(2), null, null, null);
    }

    private static PublishedDutyRecord published(long publication, DutyRecord duty) {
        PublishedDutyRecord row = new PublishedDutyRecord();
        row.setPublicationId(publication);
        row.setDutyId(duty.getId());
        row.setDutyDate(duty.getDutyDate());
        row.setPersonId(duty.getPersonId());
        row.setPostId(duty.getPostId());
        row.setShiftId(duty.getShiftId());
        row.setStartMinute(duty.getStartMinute());
        row.setEndMinute(duty.getEndMinute());
        row.setLead(0L);
        row.setNote("");
        return row;
    }

    private static AttendanceRecord entry(DutyRecord duty, String kind, int minute) {
        long at =
                SampleSpan.at(LocalDate.ofEpochDay(duty.getDutyDate()), minute).toEpochMilli();
        AttendanceRecord row = new AttendanceRecord();
        row.setDutyId(duty.getId());
        row.setPersonId(duty.getPersonId());
        row.setKind(kind);
        row.setNote("");
        row.setOccurredAt(at);
        row.setRecordedAt(at);
        return row;
    }

    private void meal(Tx tx, SamplePlaces.Turn turn, String name, int from, int to) {
        MealWindowRecord row = new MealWindowRecord();
        row.setShiftId(turn.id());
        row.setName(words.get(name));
        row.setFromMinute((long) from);
        row.setToMinute((long) to);
        row.setLengthMinutes(30L);
        tx.insert(row);
    }

    private void pattern(Tx tx, int ordinal, String name, SamplePlaces.@Nullable Turn... days) {
        RotationPatternRecord row = new RotationPatternRecord();
        row.setName(words.get(name));
        row.setOrdinal((long) ordinal);
        long pattern = tx.insert(row);
        for (int i = 0; i < days.length; i++) {
            RotationDayRecord day = new RotationDayRecord();
            day.setPatternId(pattern);
            day.setOrdinal((long) i + 1);
            SamplePlaces.Turn turn = days[i];
            day.setShiftId(turn == null ? null : turn.id());
            tx.insert(day);
        }
    }
}
