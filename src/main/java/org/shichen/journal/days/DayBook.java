package org.shichen.journal.days;

import static org.shichen.store.schema.Tables.CHECKPOINT;
import static org.shichen.store.schema.Tables.FIGURE_INCREMENT;
import static org.shichen.store.schema.Tables.FIGURE_KIND;
import static org.shichen.store.schema.Tables.PERSON;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.shichen.checkpoint.Checkpoint;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.clock.DutyCalendar;
import org.shichen.clock.Watch;
import org.shichen.journal.FigureKind;
import org.shichen.journal.days.DayFigures.Place;
import org.shichen.journal.days.DayFigures.Strength;
import org.shichen.store.Store;

/** Reads the figures of a day and the records behind each number. Blocks; not for the FX thread. */
public final class DayBook {

    private static final int WEEK = 7;

    private final Store store;
    private final Checkpoints checkpoints;
    private final DutyCalendar calendar;
    private final Function<LocalDate, Strength> strength;

    /** @param strength who had duty on a duty day; may block */
    public DayBook(
            Store store, Checkpoints checkpoints, DutyCalendar calendar, Function<LocalDate, Strength> strength) {
        this.store = store;
        this.checkpoints = checkpoints;
        this.calendar = calendar;
        this.strength = strength;
    }

    /** @param moment what was written down later is left out as well */
    public DayFigures day(LocalDate date, Instant moment) {
        Instant until = until(date, moment);
        int open = checkpoints.openAt(List.of(until)).getFirst().size();
        List<Checkpoint> places = checkpoints.at(until);
        Strength on = strength.apply(date);
        Condition known = known(counted(date, until, moment), moment);
        return store.read(dsl -> {
            Map<Long, Map<LocalDate, Long>> byDay = byDay(dsl, date, known);
            Map<Long, Long> yesterday = sums(dsl, date, 1, until, moment);
            Map<Long, Long> lastWeek = sums(dsl, date, WEEK, until, moment);
            List<DayFigures.Row> rows = new ArrayList<>();
            for (FigureKind kind : kinds(dsl, byDay)) {
                Map<LocalDate, Long> days = byDay.getOrDefault(kind.id(), Map.of());
                long today = days.getOrDefault(date, 0L);
                long all = days.values().stream().mapToLong(Long::longValue).sum();
                rows.add(new DayFigures.Row(
                        kind,
                        all - today,
                        today,
                        yesterday.getOrDefault(kind.id(), 0L),
                        lastWeek.getOrDefault(kind.id(), 0L),
                        days));
            }
            return new DayFigures(date, until, open, on, rows, places(dsl, date, places, known));
        });
    }

    /** In the order of recording. */
    public List<FigureRecord> records(RecordsWanted wanted, Instant moment) {
        Condition which = FIGURE_INCREMENT
                .KIND_ID
                .eq(wanted.kind().id())
                .and(FIGURE_INCREMENT.DUTY_DATE.le(wanted.last().toEpochDay()))
                .and(known(counted(wanted.last(), wanted.until(), moment), moment));
        if (wanted.first() != null) {
            which = which.and(FIGURE_INCREMENT.DUTY_DATE.ge(wanted.first().toEpochDay()));
        }
        if (wanted.place() != null) {
            Long place = wanted.place().id();
            which = which.and(
                    place == null ? FIGURE_INCREMENT.CHECKPOINT_ID.isNull() : FIGURE_INCREMENT.CHECKPOINT_ID.eq(place));
        }
        Condition asked = which;
        return store.read(dsl -> dsl.select(FIGURE_INCREMENT.asterisk(), CHECKPOINT.CODE, CHECKPOINT.NAME, PERSON.NAME)
                .from(FIGURE_INCREMENT)
                .leftJoin(CHECKPOINT)
                .on(CHECKPOINT.ID.eq(FIGURE_INCREMENT.CHECKPOINT_ID))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(FIGURE_INCREMENT.RECORDED_BY))
                .where(asked)
                .orderBy(FIGURE_INCREMENT.RECORDED_AT, FIGURE_INCREMENT.ID)
                .fetch(row -> new FigureRecord(
                        row.get(FIGURE_INCREMENT.ID),
                        LocalDate.ofEpochDay(row.get(FIGURE_INCREMENT.DUTY_DATE)),
                        Watch.values()[row.get(FIGURE_INCREMENT.WATCH).intValue()],
                        row.get(CHECKPOINT.CODE) == null
                                ? ""
                                : row.get(CHECKPOINT.CODE) + " " + row.get(CHECKPOINT.NAME),
                        row.get(FIGURE_INCREMENT.AMOUNT),
                        row.get(FIGURE_INCREMENT.REASON),
                        Instant.ofEpochMilli(row.get(FIGURE_INCREMENT.RECORDED_AT)),
                        row.get(PERSON.NAME) == null ? "" : row.get(PERSON.NAME))));
    }

    /** The moment, or the last one of a day that is over. */
    private Instant until(LocalDate date, Instant moment) {
        Instant last = calendar.endOf(date).minusMillis(1);
        return last.isBefore(moment) ? last : moment;
    }

    /**
     * Of a day that is over everything counts that was counted for it: when the beginning of the duty day has been
     * changed since, its last figures may have happened after what is now its end, and the total would not close.
     */
    private Instant counted(LocalDate date, Instant until, Instant moment) {
        return until.isBefore(calendar.endOf(date).minusMillis(1)) ? until : moment;
    }

    private static Condition known(Instant until, Instant moment) {
        return FIGURE_INCREMENT
                .OCCURRED_AT
                .le(until.toEpochMilli())
                .and(FIGURE_INCREMENT.RECORDED_AT.le(moment.toEpochMilli()));
    }

    private static Map<Long, Map<LocalDate, Long>> byDay(DSLContext dsl, LocalDate date, Condition known) {
        Map<Long, Map<LocalDate, Long>> byDay = new HashMap<>();
        dsl.select(FIGURE_INCREMENT.KIND_ID, FIGURE_INCREMENT.DUTY_DATE, DSL.sum(FIGURE_INCREMENT.AMOUNT))
                .from(FIGURE_INCREMENT)
                .where(FIGURE_INCREMENT.DUTY_DATE.le(date.toEpochDay()))
                .and(known)
                .groupBy(FIGURE_INCREMENT.KIND_ID, FIGURE_INCREMENT.DUTY_DATE)
                .forEach(row -> byDay.computeIfAbsent(row.value1(), kind -> new TreeMap<>())
                        .put(LocalDate.ofEpochDay(row.value2()), row.value3().longValue()));
        return byDay;
    }

    /** Of the day so many days before, up to the same length of the duty day. */
    private Map<Long, Long> sums(DSLContext dsl, LocalDate date, int daysBefore, Instant until, Instant moment) {
        LocalDate then = date.minusDays(daysBefore);
        Duration into = Duration.between(calendar.startOf(date), until);
        Map<Long, Long> sums = new HashMap<>();
        dsl.select(FIGURE_INCREMENT.KIND_ID, DSL.sum(FIGURE_INCREMENT.AMOUNT))
                .from(FIGURE_INCREMENT)
                .where(FIGURE_INCREMENT.DUTY_DATE.eq(then.toEpochDay()))
                .and(known(counted(then, calendar.startOf(then).plus(into), moment), moment))
                .groupBy(FIGURE_INCREMENT.KIND_ID)
                .forEach(row -> sums.put(row.value1(), row.value2().longValue()));
        return sums;
    }

    private static List<FigureKind> kinds(DSLContext dsl, Map<Long, Map<LocalDate, Long>> byDay) {
        return dsl.selectFrom(FIGURE_KIND).orderBy(FIGURE_KIND.ORDINAL, FIGURE_KIND.ID).stream()
                .filter(row -> row.getActive() == 1 || byDay.containsKey(row.getId()))
                .map(row -> new FigureKind(
                        row.getId(), row.getCode(), row.getNameZh(), row.getNameEn(), row.getUnitZh(), row.getUnitEn()))
                .toList();
    }

    private static List<Place> places(DSLContext dsl, LocalDate date, List<Checkpoint> places, Condition known) {
        Map<Long, Map<Long, Long>> sums = new HashMap<>();
        Map<Long, Long> nowhere = new HashMap<>();
        dsl.select(FIGURE_INCREMENT.CHECKPOINT_ID, FIGURE_INCREMENT.KIND_ID, DSL.sum(FIGURE_INCREMENT.AMOUNT))
                .from(FIGURE_INCREMENT)
                .where(FIGURE_INCREMENT.DUTY_DATE.eq(date.toEpochDay()))
                .and(known)
                .groupBy(FIGURE_INCREMENT.CHECKPOINT_ID, FIGURE_INCREMENT.KIND_ID)
                .forEach(row -> (row.value1() == null
                                ? nowhere
                                : sums.computeIfAbsent(row.value1(), place -> new HashMap<>()))
                        .put(row.value2(), row.value3().longValue()));
        List<Place> found = new ArrayList<>();
        for (Checkpoint place : places) {
            found.add(new Place(place.id(), place.code(), place.name(), sums.getOrDefault(place.id(), Map.of())));
        }
        if (!nowhere.isEmpty()) {
            found.add(new Place(null, "", "", nowhere));
        }
        return found;
    }
}
