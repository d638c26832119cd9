package org.shichen.app.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.shichen.clock.WatchSpan;
import org.shichen.store.Tx;
import org.shichen.store.schema.tables.records.FigureIncrementRecord;
import org.shichen.store.schema.tables.records.FigureKindRecord;

/** The figures by watch and checkpoint, whose plain sums are exactly the totals of {@code figure-kinds.csv}. */
final class SampleFigures {

    private static final int CORRECTIONS = 14;

    private record Cell(LocalDate date, WatchSpan span, SamplePlaces.Place place) {}

    private final SamplePlaces places;
    private final Map<String, String> words;
    private final RandomGenerator random;
    private final Map<String, Map<LocalDate, Long>> byDay = new HashMap<>();

    SampleFigures(SamplePlaces places, Map<String, String> words, RandomGenerator random) {
        this.places = places;
        this.words = words;
        this.random = random;
    }

    void write(Tx tx) {
        List<FigureIncrementRecord> all = new ArrayList<>();
        int ordinal = 1;
        for (String[] row : SampleText.rows("figure-kinds.csv")) {
            FigureKindRecord kind = new FigureKindRecord();
            kind.setCode(row[0]);
            kind.setNameZh(row[1]);
            kind.setNameEn(row[2]);
            kind.setUnitZh(row[3]);
            kind.setUnitEn(row[4]);
            kind.setOrdinal((long) ordinal++);
            all.addAll(spread(tx.insert(kind), row[0], Integer.parseInt(row[5]), row[6]));
        }
        List<FigureIncrementRecord> wrong = new ArrayList<>();
        while (wrong.size() < CORRECTIONS) {
            FigureIncrementRecord increment = all.get(random.nextInt(all.size()));
            if (increment.getAmount() >= 4 && !wrong.contains(increment)) {
                increment.setAmount(increment.getAmount() + 2);
                wrong.add(increment);
            }
        }
        tx.insertAll(all);
        tx.insertAll(wrong.stream().map(this::correction).toList());
    }

    /** The day's sum as the assessment quotes it, corrections included. */
    long on(String code, LocalDate date) {
        return byDay.getOrDefault(code, Map.of()).getOrDefault(date, 0L);
    }

    /** Shares the total out over watches, days and places by weight; what rounding leaves over falls where it may. */
    private List<FigureIncrementRecord> spread(long kind, String code, int total, String weights) {
        List<Cell> cells = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        double sum = 0;
        for (LocalDate date : SampleSpan.days()) {
            for (WatchSpan span : SampleSpan.CALENDAR.spans(date)) {
                for (String weight : weights.split(" ")) {
                    double share = Integer.parseInt(weight.substring(4)) * busy(span) * (0.3 + random.nextDouble());
                    cells.add(new Cell(date, span, place(weight.substring(0, 3))));
                    shares.add(share);
                    sum += share;
                }
            }
        }
        int[] amounts = new int[cells.size()];
        int left = total;
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] = (int) (total * shares.get(i) / sum);
            left -= amounts[i];
        }
        while (left > 0) {
            int cell = random.nextInt(amounts.length);
            if (random.nextDouble() * 3 < shares.get(cell)) {
                amounts[cell]++;
                left--;
            }
        }
        List<FigureIncrementRecord> rows = new ArrayList<>();
        for (int i = 0; i < amounts.length; i++) {
            if (amounts[i] > 0) {
                rows.add(increment(kind, cells.get(i), amounts[i]));
                byDay.computeIfAbsent(code, any -> new HashMap<>())
                        .merge(cells.get(i).date(), (long) amounts[i], Long::sum);
            }
        }
        return rows;
    }

    /** Traffic and visits by the time of day: little at night, most before noon and in the afternoon. */
    private static double busy(WatchSpan span) {
        int hour = SampleSpan.CALENDAR.local(span.start()).getHour();
        return hour >= 8 && hour < 19 ? 1.0 : hour >= 19 && hour < 23 ? 0.45 : 0.12;
    }

    private SamplePlaces.Place place(String code) {
        return places.places().stream()
                .filter(place -> place.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private FigureIncrementRecord increment(long kind, Cell cell, int amount) {
        Instant occurred = cell.span().end().minusSeconds(60L * (2 + random.nextInt(12)));
        FigureIncrementRecord row = new FigureIncrementRecord();
        row.setKindId(kind);
        row.setCheckpointId(cell.place().id());
        row.setDutyDate(cell.date().toEpochDay());
        row.setWatch((long) cell.span().watch().ordinal());
        row.setAmount((long) amount);
        row.setReason("");
        row.setOccurredAt(occurred.toEpochMilli());
        row.setRecordedAt(occurred.toEpochMilli() + 60_000L * (1 + random.nextInt(9)));
        return row;
    }

    private FigureIncrementRecord correction(FigureIncrementRecord wrong) {
        FigureIncrementRecord row = new FigureIncrementRecord();
        row.setKindId(wrong.getKindId());
        row.setCheckpointId(wrong.getCheckpointId());
        row.setDutyDate(wrong.getDutyDate());
        row.setWatch(wrong.getWatch());
        row.setAmount(-2L);
        row.setReason(words.get("correct.reason"));
        row.setCorrectsId(wrong.getId());
        row.setOccurredAt(wrong.getOccurredAt());
        row.setRecordedAt(wrong.getRecordedAt() + 60_000L * (20 + random.nextInt(400)));
        return row;
    }
}
