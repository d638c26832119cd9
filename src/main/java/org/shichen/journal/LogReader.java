package org.shichen.journal;

import static org.shichen.store.schema.Tables.ACTION_ITEM;
import static org.shichen.store.schema.Tables.CHECKPOINT;
import static org.shichen.store.schema.Tables.LOG_ENTRY;
import static org.shichen.store.schema.Tables.LOG_STEP;
import static org.shichen.store.schema.Tables.MEETING;
import static org.shichen.store.schema.Tables.PERSON;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.shichen.store.schema.tables.Person;
import org.shichen.ui.Formats;

/** All questions to the duty log. */
final class LogReader {

    private static final Person CONCERNED = PERSON.as("concerned");
    private static final Field<Long> ROOT = DSL.coalesce(LOG_ENTRY.AMENDS_ID, LOG_ENTRY.ID);

    /** More roots than this are asked for in several queries. */
    private static final int TOGETHER = 500;

    private LogReader() {}

    static List<LogEntry> entries(DSLContext dsl, Instant from, Instant until) {
        return read(
                dsl,
                LOG_ENTRY.OCCURRED_AT.ge(from.toEpochMilli()).and(LOG_ENTRY.OCCURRED_AT.le(until.toEpochMilli())),
                until);
    }

    /** When the standing lines of this span of time happened: for counting them, without what they say. */
    static List<Instant> standingTimes(DSLContext dsl, Instant from, Instant until) {
        return dsl.select(LOG_ENTRY.OCCURRED_AT)
                .from(LOG_ENTRY)
                .where(LOG_ENTRY.OCCURRED_AT.between(from.toEpochMilli(), until.toEpochMilli()))
                .and(LOG_ENTRY.STRUCK_AT.isNull())
                .fetch(row -> Instant.ofEpochMilli(row.value1()));
    }

    static List<LogEntry> orders(DSLContext dsl, Instant from, Instant until) {
        Map<Long, LogEntry> orders = new LinkedHashMap<>();
        List<LogEntry> all = new ArrayList<>(read(
                dsl,
                LOG_ENTRY
                        .KIND
                        .eq(LogKind.ORDER.name())
                        .and(LOG_ENTRY.STRUCK_AT.isNull())
                        .and(LOG_ENTRY.OCCURRED_AT.ge(from.toEpochMilli()))
                        .and(LOG_ENTRY.OCCURRED_AT.le(until.toEpochMilli())),
                until));
        open(dsl, until).stream().filter(entry -> entry.kind() == LogKind.ORDER).forEach(all::add);
        all.stream()
                .sorted(Comparator.comparing(LogEntry::occurredAt)
                        .thenComparingLong(LogEntry::id)
                        .reversed())
                .forEach(entry -> orders.putIfAbsent(entry.id(), entry));
        return List.copyOf(orders.values());
    }

    /** Each kind of open thing has its own question, so that an index answers it whatever the log has grown to. */
    static List<LogEntry> open(DSLContext dsl, Instant moment) {
        Condition standing = LOG_ENTRY.STRUCK_AT.isNull().and(LOG_ENTRY.OCCURRED_AT.le(moment.toEpochMilli()));
        Map<Long, LogEntry> open = new HashMap<>();
        for (Condition which : List.of(
                LOG_ENTRY.KIND.eq(LogKind.ORDER.name()).and(without(LogStepKind.REPORTED, moment)),
                LOG_ENTRY.KIND.eq(LogKind.INCIDENT.name()).and(without(LogStepKind.RESULT, moment)))) {
            read(dsl, standing.and(which), moment).forEach(entry -> open.put(entry.id(), entry));
        }
        for (Collection<Long> roots : portions(followedUp(dsl, moment))) {
            Condition which = LOG_ENTRY.ID.in(roots).or(LOG_ENTRY.AMENDS_ID.in(roots));
            read(dsl, standing.and(which), moment).forEach(entry -> open.put(entry.id(), entry));
        }
        return open.values().stream()
                .filter(LogEntry::open)
                .sorted(Comparator.comparing(LogEntry::occurredAt).thenComparingLong(LogEntry::id))
                .toList();
    }

    /** The entry that stands for this first line: it, or the last that corrected it. */
    static Optional<LogEntry> standing(DSLContext dsl, long root) {
        return read(
                        dsl,
                        LOG_ENTRY.ID.eq(root).or(LOG_ENTRY.AMENDS_ID.eq(root)).and(LOG_ENTRY.STRUCK_AT.isNull()),
                        Instant.ofEpochMilli(Long.MAX_VALUE))
                .stream()
                .findFirst();
    }

    private static Condition without(LogStepKind kind, Instant moment) {
        return DSL.notExists(DSL.selectOne()
                .from(LOG_STEP)
                .where(LOG_STEP.LOG_ENTRY_ID.eq(ROOT))
                .and(LOG_STEP.KIND.eq(kind.name()))
                .and(LOG_STEP.STRUCK_AT.isNull())
                .and(LOG_STEP.OCCURRED_AT.le(moment.toEpochMilli())));
    }

    /** Entries whose last word on a follow-up is that there is one. */
    private static List<Long> followedUp(DSLContext dsl, Instant moment) {
        Map<Long, LogStepKind> last = new LinkedHashMap<>();
        dsl.select(LOG_STEP.LOG_ENTRY_ID, LOG_STEP.KIND)
                .from(LOG_STEP)
                .where(LOG_STEP.KIND.in(LogStepKind.FOLLOW_UP.name(), LogStepKind.FOLLOWED_UP.name()))
                .and(LOG_STEP.STRUCK_AT.isNull())
                .and(LOG_STEP.OCCURRED_AT.le(moment.toEpochMilli()))
                .orderBy(LOG_STEP.ID)
                .forEach(row -> last.put(row.value1(), LogStepKind.valueOf(row.value2())));
        return last.entrySet().stream()
                .filter(each -> each.getValue() == LogStepKind.FOLLOW_UP)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<LogEntry> read(DSLContext dsl, Condition which, Instant until) {
        List<Record> rows = new ArrayList<>(dsl.select(
                        LOG_ENTRY.asterisk(),
                        PERSON.NAME,
                        CHECKPOINT.NAME,
                        CONCERNED.NAME,
                        MEETING.TITLE,
                        ACTION_ITEM.YEAR,
                        ACTION_ITEM.NUMBER)
                .from(LOG_ENTRY)
                .leftJoin(CONCERNED)
                .on(CONCERNED.ID.eq(LOG_ENTRY.PERSON_ID))
                .leftJoin(MEETING)
                .on(MEETING.ID.eq(LOG_ENTRY.MEETING_ID))
                .leftJoin(ACTION_ITEM)
                .on(ACTION_ITEM.ID.eq(LOG_ENTRY.ACTION_ITEM_ID))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(LOG_ENTRY.RECORDED_BY))
                .leftJoin(CHECKPOINT)
                .on(CHECKPOINT.ID.eq(LOG_ENTRY.CHECKPOINT_ID))
                .where(which)
                .orderBy(LOG_ENTRY.OCCURRED_AT.desc(), LOG_ENTRY.ID.desc())
                .fetch());
        Map<Long, List<LogStep>> steps = new HashMap<>();
        for (Collection<Long> roots :
                portions(rows.stream().map(LogReader::root).distinct().toList())) {
            steps(dsl, roots, until)
                    .forEach(step -> steps.computeIfAbsent(step.entryId(), id -> new ArrayList<>())
                            .add(step));
        }
        return rows.stream()
                .map(row -> entry(row, steps.getOrDefault(root(row), List.of())))
                .toList();
    }

    private static List<LogStep> steps(DSLContext dsl, Collection<Long> roots, Instant until) {
        return dsl.select(LOG_STEP.asterisk(), PERSON.NAME)
                .from(LOG_STEP)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(LOG_STEP.RECORDED_BY))
                .where(LOG_STEP.LOG_ENTRY_ID.in(roots))
                .and(LOG_STEP.STRUCK_AT.isNull())
                .and(LOG_STEP.OCCURRED_AT.le(until.toEpochMilli()))
                .orderBy(LOG_STEP.ID)
                .fetch(row -> new LogStep(
                        row.get(LOG_STEP.ID),
                        row.get(LOG_STEP.LOG_ENTRY_ID),
                        LogStepKind.valueOf(row.get(LOG_STEP.KIND)),
                        row.get(LOG_STEP.WHO),
                        row.get(LOG_STEP.WORDS),
                        instant(row.get(LOG_STEP.DUE_AT)),
                        Instant.ofEpochMilli(row.get(LOG_STEP.OCCURRED_AT)),
                        row.get(PERSON.NAME) == null ? "" : row.get(PERSON.NAME)));
    }

    private static long root(Record row) {
        Long first = row.get(LOG_ENTRY.AMENDS_ID);
        return first == null ? row.get(LOG_ENTRY.ID) : first;
    }

    private static LogEntry entry(Record row, List<LogStep> steps) {
        String recorder = row.get(PERSON.NAME);
        String checkpoint = row.get(CHECKPOINT.NAME);
        boolean struck = row.get(LOG_ENTRY.STRUCK_AT) != null;
        return new LogEntry(
                row.get(LOG_ENTRY.ID),
                LogKind.valueOf(row.get(LOG_ENTRY.KIND)),
                row.get(LOG_ENTRY.CONTENT),
                Instant.ofEpochMilli(row.get(LOG_ENTRY.OCCURRED_AT)),
                Instant.ofEpochMilli(row.get(LOG_ENTRY.RECORDED_AT)),
                recorder == null ? "" : recorder,
                checkpoint == null ? "" : checkpoint,
                instant(row.get(LOG_ENTRY.STRUCK_AT)),
                row.get(LOG_ENTRY.STRUCK_REASON),
                new LogLinks(
                        row.get(LOG_ENTRY.CHECKPOINT_ID),
                        row.get(LOG_ENTRY.PERSON_ID),
                        row.get(LOG_ENTRY.MEETING_ID),
                        row.get(LOG_ENTRY.ACTION_ITEM_ID),
                        Objects.requireNonNullElse(row.get(CONCERNED.NAME), ""),
                        Objects.requireNonNullElse(row.get(MEETING.TITLE), ""),
                        row.get(ACTION_ITEM.NUMBER) == null
                                ? ""
                                : row.get(ACTION_ITEM.YEAR) + "-" + Formats.numberInYear(row.get(ACTION_ITEM.NUMBER))),
                row.get(LOG_ENTRY.AMENDS_ID),
                struck ? List.of() : steps);
    }

    private static List<Collection<Long>> portions(List<Long> all) {
        List<Collection<Long>> portions = new ArrayList<>();
        for (int from = 0; from < all.size(); from += TOGETHER) {
            portions.add(all.subList(from, Math.min(from + TOGETHER, all.size())));
        }
        return portions;
    }

    private static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
