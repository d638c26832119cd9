package org.shichen.roster.publish;

import static org.shichen.store.schema.Tables.CHANGE_LOG;
import static org.shichen.store.schema.Tables.CHECKPOINT;
import static org.shichen.store.schema.Tables.DUTY;
import static org.shichen.store.schema.Tables.PERSON;
import static org.shichen.store.schema.Tables.POST;
import static org.shichen.store.schema.Tables.PUBLISHED_DUTY;
import static org.shichen.store.schema.Tables.ROSTER_PUBLICATION;
import static org.shichen.store.schema.Tables.RULE_OVERRIDE;
import static org.shichen.store.schema.Tables.SHIFT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.roster.publish.rules.Gate;
import org.shichen.roster.publish.rules.PublishGate;
import org.shichen.roster.publish.rules.PublishRange;
import org.shichen.roster.publish.rules.PublishedDuty;
import org.shichen.store.Act;
import org.shichen.store.History;
import org.shichen.store.HistoryEntry;
import org.shichen.store.Store;
import org.shichen.store.schema.tables.records.DutyRecord;
import org.shichen.store.schema.tables.records.PublishedDutyRecord;
import org.shichen.store.schema.tables.records.RosterPublicationRecord;

/** All SQL of published rosters. Blocks; not for the FX thread. */
public final class Publications {

    /** How many numbers are asked for in one question: SQLite reads no statement of any length. */
    private static final int ASKED_AT_ONCE = 500;

    private final Store store;
    private final GateReading reading;

    /** From now on a publication is not taken back when a newer one of its dates stands. */
    public Publications(Store store, GateReading reading) {
        this.store = store;
        this.reading = reading;
        store.beforeTakingBack(Publications::refuseBelowNewer);
    }

    /**
     * Judges the roster of these days as it stands.
     *
     * @param now the desk's time
     * @throws java.util.concurrent.CancellationException when {@code progress} answers false
     */
    public Gate judge(PublishRange range, Instant now, DoublePredicate progress) {
        return PublishGate.judge(reading.facts(range, now), progress);
    }

    /**
     * Publishes the roster of the gate's days as it stands in the store; returns the id of the publication. The gate is
     * judged again inside the transaction, for another console may have written since.
     *
     * @param seen what whoever publishes has been shown
     * @param reason kept with the publication; needed when something is open
     * @throws ProblemException {@code problem.publish.forbidden}, {@code problem.publish.moved-on} when something is
     *     wrong that was not shown, {@code problem.publish.reason} or {@code problem.publish.empty}
     */
    public long publish(Act act, Gate seen, String reason) {
        return store.write(act, tx -> {
            Gate gate = judge(seen.range(), tx.now(), done -> true);
            PublishRange range = gate.range();
            if (gate.refused()) {
                throw new ProblemException(Problem.of(
                        "problem.publish.forbidden",
                        gate.forbidden().size(),
                        gate.forbidden().getFirst().duty().dutyDate().toString()));
            }
            if (!gate.knownTo(seen)) {
                throw new ProblemException(Problem.of("problem.publish.moved-on"));
            }
            if (gate.needsReason() && reason.isBlank()) {
                throw new ProblemException(Problem.of("problem.publish.reason"));
            }
            List<PublishedDuty> duties = standing(tx.read(), range.first(), range.last());
            if (duties.isEmpty()) {
                throw new ProblemException(Problem.of(
                        "problem.publish.empty",
                        range.first().toString(),
                        range.last().toString()));
            }
            RosterPublicationRecord row = new RosterPublicationRecord();
            row.setFirstDate(range.first().toEpochDay());
            row.setLastDate(range.last().toEpochDay());
            row.setReason(reason.strip());
            row.setOccurredAt(tx.now().toEpochMilli());
            row.setRecordedAt(tx.now().toEpochMilli());
            row.setRecordedBy(tx.recordedBy());
            long publication = tx.insert(row);
            tx.insertAll(duties.stream().map(duty -> copy(publication, duty)).toList());
            return publication;
        });
    }

    /** Every publication, oldest first, those that were taken back included. */
    public List<PublishedVersion> versions() {
        return store.read(Publications::versions);
    }

    /** The duties of a version; none for one that was taken back. */
    public List<PublishedDuty> duties(long publication) {
        return store.read(dsl -> dsl.selectFrom(PUBLISHED_DUTY)
                .where(PUBLISHED_DUTY.PUBLICATION_ID.eq(publication))
                .fetch(Publications::published));
    }

    /** The duties of these days as they are now, both inclusive, and those of these numbers wherever they are. */
    public List<PublishedDuty> standing(LocalDate first, LocalDate last, Collection<Long> alsoIds) {
        return store.read(dsl -> {
            Map<Long, PublishedDuty> found = new HashMap<>();
            standing(dsl, first, last).forEach(duty -> found.put(duty.dutyId(), duty));
            List<Long> elsewhere =
                    alsoIds.stream().filter(id -> !found.containsKey(id)).toList();
            for (int from = 0; from < elsewhere.size(); from += ASKED_AT_ONCE) {
                dsl.selectFrom(DUTY)
                        .where(DUTY.ID.in(elsewhere.subList(from, Math.min(from + ASKED_AT_ONCE, elsewhere.size()))))
                        .fetch(Publications::standing)
                        .forEach(duty -> found.put(duty.dutyId(), duty));
            }
            return List.copyOf(found.values());
        });
    }

    /** What became of each duty since these were published, by duty, oldest first. */
    public Map<Long, List<HistoryEntry>> changesSince(Collection<Long> publications) {
        return store.read(dsl -> dsl.select(DSL.min(CHANGE_LOG.SEQ))
                .from(CHANGE_LOG)
                .where(CHANGE_LOG.TABLE_NAME.eq(ROSTER_PUBLICATION.getName()))
                .and(CHANGE_LOG.ROW_ID.in(publications))
                .and(CHANGE_LOG.BEFORE_JSON.isNull())
                .fetchOptional(0, Long.class)
                .map(seq -> History.since(dsl, DUTY.getName(), seq))
                .orElse(Map.of()));
    }

    /** The number in the change log at which each of these was published. */
    public Map<Long, Long> publishedAt(Collection<Long> publications) {
        return store.read(dsl -> dsl.select(CHANGE_LOG.ROW_ID, DSL.min(CHANGE_LOG.SEQ))
                .from(CHANGE_LOG)
                .where(CHANGE_LOG.TABLE_NAME.eq(ROSTER_PUBLICATION.getName()))
                .and(CHANGE_LOG.ROW_ID.in(publications))
                .groupBy(CHANGE_LOG.ROW_ID)
                .fetchMap(row -> row.value1(), row -> row.value2()));
    }

    /** Why a forbidding rule was broken for a duty, newest last; by duty number. */
    public Map<Long, String> overrideReasons(Collection<Long> duties) {
        Map<Long, String> reasons = new HashMap<>();
        List<Long> asked = List.copyOf(duties);
        store.read(dsl -> {
            for (int from = 0; from < asked.size(); from += ASKED_AT_ONCE) {
                dsl.selectFrom(RULE_OVERRIDE)
                        .where(RULE_OVERRIDE.DUTY_ID.in(
                                asked.subList(from, Math.min(from + ASKED_AT_ONCE, asked.size()))))
                        .and(RULE_OVERRIDE.STRUCK_AT.isNull())
                        .orderBy(RULE_OVERRIDE.ID)
                        .forEach(row -> reasons.put(row.getDutyId(), row.getReason()));
            }
            return reasons;
        });
        return reasons;
    }

    public RosterNames names() {
        return store.read(dsl -> {
            Map<Long, String> posts = new HashMap<>();
            dsl.select(POST.ID, POST.NAME, CHECKPOINT.NAME)
                    .from(POST)
                    .leftJoin(CHECKPOINT)
                    .on(CHECKPOINT.ID.eq(POST.CHECKPOINT_ID))
                    .forEach(row -> posts.put(
                            row.value1(), RosterNames.place(row.value3() == null ? "" : row.value3(), row.value2())));
            return new RosterNames(
                    dsl.select(PERSON.ID, PERSON.NAME).from(PERSON).fetchMap(PERSON.ID, PERSON.NAME),
                    posts,
                    dsl.select(SHIFT.ID, SHIFT.NAME).from(SHIFT).fetchMap(SHIFT.ID, SHIFT.NAME));
        });
    }

    private static List<PublishedVersion> versions(DSLContext dsl) {
        Map<Long, Integer> counts = dsl.select(PUBLISHED_DUTY.PUBLICATION_ID, DSL.count())
                .from(PUBLISHED_DUTY)
                .groupBy(PUBLISHED_DUTY.PUBLICATION_ID)
                .fetchMap(PUBLISHED_DUTY.PUBLICATION_ID, DSL.count());
        List<PublishedVersion> all = new ArrayList<>();
        dsl.select(ROSTER_PUBLICATION.asterisk(), PERSON.NAME)
                .from(ROSTER_PUBLICATION)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(ROSTER_PUBLICATION.RECORDED_BY))
                .orderBy(ROSTER_PUBLICATION.ID)
                .forEach(row -> all.add(new PublishedVersion(
                        row.get(ROSTER_PUBLICATION.ID),
                        0,
                        LocalDate.ofEpochDay(row.get(ROSTER_PUBLICATION.FIRST_DATE)),
                        LocalDate.ofEpochDay(row.get(ROSTER_PUBLICATION.LAST_DATE)),
                        Instant.ofEpochMilli(row.get(ROSTER_PUBLICATION.OCCURRED_AT)),
                        Instant.ofEpochMilli(row.get(ROSTER_PUBLICATION.RECORDED_AT)),
                        row.get(PERSON.NAME) == null ? "" : row.get(PERSON.NAME),
                        row.get(ROSTER_PUBLICATION.REASON),
                        counts.getOrDefault(row.get(ROSTER_PUBLICATION.ID), 0),
                        row.get(ROSTER_PUBLICATION.STRUCK_AT) != null)));
        return PublishedVersion.number(all);
    }

    /**
     * Taking back a version below a newer one, or bringing it back there, would leave the newer one hanging in the air.
     */
    private static void refuseBelowNewer(DSLContext dsl, long act) {
        List<Long> published = dsl.selectDistinct(CHANGE_LOG.ROW_ID)
                .from(CHANGE_LOG)
                .where(CHANGE_LOG.ACT.eq(act))
                .and(CHANGE_LOG.TABLE_NAME.eq(ROSTER_PUBLICATION.getName()))
                .fetch(CHANGE_LOG.ROW_ID);
        if (published.isEmpty()) {
            return;
        }
        List<PublishedVersion> all = versions(dsl);
        for (PublishedVersion version : all) {
            Optional<PublishedVersion> newer = all.stream()
                    .filter(other -> published.contains(version.id())
                            && other.id() > version.id()
                            && !other.takenBack()
                            && other.overlaps(version.first(), version.last()))
                    .findFirst();
            if (newer.isPresent()) {
                throw new ProblemException(Problem.of(
                        "problem.publish.newer", version.number(), newer.get().number()));
            }
        }
    }

    private static List<PublishedDuty> standing(DSLContext dsl, LocalDate first, LocalDate last) {
        return dsl.selectFrom(DUTY)
                .where(DUTY.DUTY_DATE.between(first.toEpochDay(), last.toEpochDay()))
                .orderBy(DUTY.DUTY_DATE, DUTY.PERSON_ID, DUTY.START_MINUTE)
                .fetch(Publications::standing);
    }

    private static PublishedDuty standing(DutyRecord row) {
        return new PublishedDuty(
                row.getId(),
                LocalDate.ofEpochDay(row.getDutyDate()),
                row.getPersonId(),
                row.getPostId(),
                row.getShiftId(),
                row.getStartMinute().intValue(),
                row.getEndMinute().intValue(),
                row.getLead() == 1,
                row.getNote());
    }

    private static PublishedDuty published(PublishedDutyRecord row) {
        return new PublishedDuty(
                row.getDutyId(),
                LocalDate.ofEpochDay(row.getDutyDate()),
                row.getPersonId(),
                row.getPostId(),
                row.getShiftId(),
                row.getStartMinute().intValue(),
                row.getEndMinute().intValue(),
                row.getLead() == 1,
                row.getNote());
    }

    private static PublishedDutyRecord copy(long publication, PublishedDuty duty) {
        PublishedDutyRecord row = new PublishedDutyRecord();
        row.setPublicationId(publication);
        row.setDutyId(duty.dutyId());
        row.setDutyDate(duty.date().toEpochDay());
        row.setPersonId(duty.personId());
        row.setPostId(duty.postId());
        row.setShiftId(duty.shiftId());
        row.setStartMinute((long) duty.startMinute());
        row.setEndMinute((long) duty.endMinute());
        row.setLead(duty.lead() ? 1L : 0L);
        row.setNote(duty.note());
        return row;
    }
}
