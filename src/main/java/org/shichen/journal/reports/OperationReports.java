package org.shichen.journal.reports;

import static org.shichen.store.schema.Tables.FIGURE_INCREMENT;
import static org.shichen.store.schema.Tables.FIGURE_KIND;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.shichen.checkpoint.Checkpoint;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.clock.DutyCalendar;
import org.shichen.journal.FigureKind;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Store;

/** Reads reports of the figures. Blocks; not for the FX thread. */
public final class OperationReports {

    /** The days of one report. */
    public static final int MOST_DAYS = 366;

    private final Store store;
    private final Checkpoints checkpoints;
    private final DutyCalendar calendar;

    public OperationReports(Store store, Checkpoints checkpoints, DutyCalendar calendar) {
        this.store = store;
        this.checkpoints = checkpoints;
        this.calendar = calendar;
    }

    /** The first duty day with a figure, empty when there is none. */
    public Optional<LocalDate> firstDay() {
        return store.read(dsl -> Optional.ofNullable(dsl.select(DSL.min(FIGURE_INCREMENT.DUTY_DATE))
                        .from(FIGURE_INCREMENT)
                        .fetchOne(0, Long.class))
                .map(LocalDate::ofEpochDay));
    }

    /**
     * @param moment what happened or was written down later is left out
     * @throws ProblemException {@code problem.report.range} for no or too many days, {@code problem.report.future} when
     *     the first day has not begun, {@code problem.report.nothing} when there is no figure
     */
    public OperationReport read(LocalDate first, LocalDate last, Instant moment) {
        long length = ChronoUnit.DAYS.between(first, last) + 1;
        if (length < 1 || length > MOST_DAYS) {
            throw new ProblemException(Problem.of("problem.report.range", MOST_DAYS));
        }
        if (first.isAfter(calendar.dutyDate(moment))) {
            throw new ProblemException(Problem.of("problem.report.future", first));
        }
        Condition known = FIGURE_INCREMENT
                .OCCURRED_AT
                .le(moment.toEpochMilli())
                .and(FIGURE_INCREMENT.RECORDED_AT.le(moment.toEpochMilli()));
        Map<Long, String> names = checkpoints.all().stream()
                .collect(Collectors.toMap(Checkpoint::id, place -> place.code() + " " + place.name()));
        OperationReport report = store.read(dsl -> read(dsl, first, last, moment, known, names));
        if (report.isEmpty()) {
            throw new ProblemException(Problem.of("problem.report.nothing", first, last));
        }
        return report;
    }

    /** Sums by kind of all days before. */
    private static Map<Long, Long> before(DSLContext dsl, LocalDate first, Condition known) {
        Map<Long, Long> before = new HashMap<>();
        dsl.select(FIGURE_INCREMENT.KIND_ID, DSL.sum(FIGURE_INCREMENT.AMOUNT))
                .from(FIGURE_INCREMENT)
                .where(FIGURE_INCREMENT.DUTY_DATE.lt(first.toEpochDay()).and(known))
                .groupBy(FIGURE_INCREMENT.KIND_ID)
                .forEach(row -> before.put(row.value1(), row.value2().longValue()));
        return before;
    }

    /** The kinds that are in use, and of the others those that were counted. */
    private static List<FigureKind> kinds(DSLContext dsl, Set<Long> counted) {
        return dsl.selectFrom(FIGURE_KIND).orderBy(FIGURE_KIND.ORDINAL, FIGURE_KIND.ID).stream()
                .filter(row -> row.getActive() == 1 || counted.contains(row.getId()))
                .map(row -> new FigureKind(
                        row.getId(), row.getCode(), row.getNameZh(), row.getNameEn(), row.getUnitZh(), row.getUnitEn()))
                .toList();
    }

    private static OperationReport read(
            DSLContext dsl, LocalDate first, LocalDate last, Instant moment, Condition known, Map<Long, String> names) {
        Map<Long, Long> before = before(dsl, first, known);
        Sums sums = Sums.of(dsl, first, last, known);
        Set<Long> counted = new HashSet<>(before.keySet());
        sums.days().values().forEach(day -> counted.addAll(day.keySet()));
        return new OperationReport(
                first,
                last,
                moment,
                kinds(dsl, counted),
                before,
                sums.days().entrySet().stream()
                        .map(day -> new OperationReport.Day(day.getKey(), day.getValue()))
                        .toList(),
                sums.at(names));
    }

    /**
     * Of each kind of figure.
     *
     * @param days every day of the range, also one on which nothing was counted
     * @param places by the checkpoint
     * @param nowhere what belongs to no checkpoint
     */
    private record Sums(
            Map<LocalDate, Map<Long, Long>> days, Map<Long, Map<Long, Long>> places, Map<Long, Long> nowhere) {

        static Sums of(DSLContext dsl, LocalDate first, LocalDate last, Condition known) {
            Sums sums = new Sums(new TreeMap<>(), new TreeMap<>(), new HashMap<>());
            first.datesUntil(last.plusDays(1)).forEach(day -> sums.days.put(day, new HashMap<>()));
            dsl.select(
                            FIGURE_INCREMENT.DUTY_DATE,
                            FIGURE_INCREMENT.CHECKPOINT_ID,
                            FIGURE_INCREMENT.KIND_ID,
                            DSL.sum(FIGURE_INCREMENT.AMOUNT))
                    .from(FIGURE_INCREMENT)
                    .where(FIGURE_INCREMENT
                            .DUTY_DATE
                            .between(first.toEpochDay(), last.toEpochDay())
                            .and(known))
                    .groupBy(FIGURE_INCREMENT.DUTY_DATE, FIGURE_INCREMENT.CHECKPOINT_ID, FIGURE_INCREMENT.KIND_ID)
                    .forEach(row -> sums.add(
                            LocalDate.ofEpochDay(row.value1()),
                            row.value2(),
                            row.value3(),
                            row.value4().longValue()));
            return sums;
        }

        private void add(LocalDate day, @Nullable Long checkpoint, long kind, long sum) {
            days.get(day).merge(kind, sum, Long::sum);
            Map<Long, Long> place =
                    checkpoint == null ? nowhere : places.computeIfAbsent(checkpoint, id -> new HashMap<>());
            place.merge(kind, sum, Long::sum);
        }

        /** By name; what belongs to no checkpoint comes last and has none. */
        List<OperationReport.Place> at(Map<Long, String> names) {
            List<OperationReport.Place> at = new ArrayList<>();
            places.forEach((id, sums) -> at.add(new OperationReport.Place(names.getOrDefault(id, "#" + id), sums)));
            at.sort(Comparator.comparing(OperationReport.Place::name));
            if (!nowhere.isEmpty()) {
                at.add(new OperationReport.Place(null, nowhere));
            }
            return at;
        }
    }
}
