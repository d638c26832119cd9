package org.shichen.roster;

import static org.shichen.store.schema.Tables.CHECKPOINT;
import static org.shichen.store.schema.Tables.DUTY;
import static org.shichen.store.schema.Tables.DUTY_LEVEL_ORDER;
import static org.shichen.store.schema.Tables.PERSON;
import static org.shichen.store.schema.Tables.POST;
import static org.shichen.store.schema.Tables.REQUIREMENT;
import static org.shichen.store.schema.Tables.ROSTER_PUBLICATION;
import static org.shichen.store.schema.Tables.SHIFT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.shichen.clock.DutyCalendar;
import org.shichen.people.Category;
import org.shichen.people.Person;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.roster.rules.RosterFacts;
import org.shichen.roster.rules.RosterRules;
import org.shichen.roster.rules.RosterState;
import org.shichen.roster.rules.Violation;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.Tx;
import org.shichen.store.schema.tables.records.DutyLevelOrderRecord;
import org.shichen.store.schema.tables.records.DutyRecord;
import org.shichen.store.schema.tables.records.ShiftRecord;

/** All SQL of the roster. Blocks; not for the FX thread. */
public final class Rosters {

    private final Store store;
    private final DutyCalendar calendar;

    public Rosters(Store store, DutyCalendar calendar) {
        this.store = store;
        this.calendar = calendar;
    }

    /** In the order of the day. */
    public List<Shift> shifts() {
        return store.read(dsl -> dsl.selectFrom(SHIFT)
                .orderBy(SHIFT.ORDINAL)
                .fetch(row -> new Shift(
                        row.getId(),
                        row.getName(),
                        row.getMark(),
                        row.getStartMinute().intValue(),
                        row.getLengthMinutes().intValue(),
                        row.getNight() == 1)));
    }

    /** The command post's own first, then by checkpoint. */
    public List<Post> posts() {
        return store.read(Rosters::posts);
    }

    /** Duties whose duty date is one of these days, both inclusive, by date, person and start. */
    public List<Duty> duties(LocalDate first, LocalDate last) {
        return store.read(dsl -> duties(dsl, first, last));
    }

    /** The duty level in force at this moment; NORMAL when none was ever ordered. */
    public DutyLevel levelAt(Instant moment) {
        return store.read(dsl -> levelAt(dsl, moment));
    }

    /** The orders in force up to this moment, oldest first; later ones do not exist yet. */
    public List<LevelOrder> levelOrders(Instant moment) {
        return store.read(dsl -> dsl.selectFrom(DUTY_LEVEL_ORDER)
                .where(DUTY_LEVEL_ORDER.OCCURRED_AT.le(moment.toEpochMilli()))
                .and(DUTY_LEVEL_ORDER.STRUCK_AT.isNull())
                .orderBy(DUTY_LEVEL_ORDER.OCCURRED_AT, DUTY_LEVEL_ORDER.ID)
                .fetch(row ->
                        new LevelOrder(DutyLevel.valueOf(row.getLevel()), Instant.ofEpochMilli(row.getOccurredAt()))));
    }

    /** The duty dates among these, both inclusive, whose roster was published by this moment. */
    public Set<LocalDate> publishedOn(LocalDate first, LocalDate last, Instant moment) {
        Set<LocalDate> published = new TreeSet<>();
        store.read(dsl -> dsl.selectFrom(ROSTER_PUBLICATION)
                        .where(ROSTER_PUBLICATION.FIRST_DATE.le(last.toEpochDay()))
                        .and(ROSTER_PUBLICATION.LAST_DATE.ge(first.toEpochDay()))
                        .and(ROSTER_PUBLICATION.OCCURRED_AT.le(moment.toEpochMilli()))
                        .and(ROSTER_PUBLICATION.STRUCK_AT.isNull())
                        .fetch())
                .forEach(row -> first.datesUntil(last.plusDays(1))
                        .filter(date ->
                                date.toEpochDay() >= row.getFirstDate() && date.toEpochDay() <= row.getLastDate())
                        .forEach(published::add));
        return published;
    }

    /**
     * Lays a whole shift down by hand; returns the id of the duty.
     *
     * @throws ProblemException {@code problem.roster.double-booking} when the person is on another post then
     */
    public long assign(Act act, long personId, long postId, long shiftId, LocalDate date) {
        return store.write(act, tx -> {
            DutyRecord row = new DutyRecord();
            row.setNote("");
            place(tx, row, personId, postId, shiftId, date);
            refuseDoubleBooking(tx, duty(row, 0, 0));
            row.setRecordedAt(tx.now().toEpochMilli());
            row.setRecordedBy(tx.recordedBy());
            return tx.insert(row);
        });
    }

    /**
     * Moves a duty, as it was read, to another person, date, post or shift. Its hours are kept while the shift is.
     *
     * @throws ProblemException {@code problem.roster.double-booking}, or {@code problem.store.moved-on} when somebody
     *     changed or removed it since
     */
    public void move(Act act, Duty duty, long personId, LocalDate date, long postId, long shiftId) {
        store.write(act, tx -> {
            DutyRecord row = tx.read().fetchOne(DUTY, DUTY.ID.eq(duty.id()));
            if (row == null || row.getVersion() != duty.version()) {
                throw new ProblemException(Problem.of("problem.store.moved-on", DUTY.getName()));
            }
            place(tx, row, personId, postId, shiftId, date);
            refuseDoubleBooking(tx, duty(row, duty.id(), duty.version()));
            tx.update(row);
            return null;
        });
    }

    /** Takes a duty, as it was read, out of the roster. */
    public void remove(Act act, Duty duty) {
        store.write(act, tx -> {
            tx.delete(DUTY, duty.id(), duty.version());
            return null;
        });
    }

    /** Orders a duty level from this instant on; returns the id of the order. */
    public long order(Act act, DutyLevel level, Instant from) {
        return store.write(act, tx -> {
            DutyLevelOrderRecord row = new DutyLevelOrderRecord();
            row.setLevel(level.name());
            row.setNote("");
            row.setOccurredAt(from.toEpochMilli());
            row.setRecordedAt(tx.now().toEpochMilli());
            row.setRecordedBy(tx.recordedBy());
            return tx.insert(row);
        });
    }

    private static void place(Tx tx, DutyRecord row, long personId, long postId, long shiftId, LocalDate date) {
        if (row.getShiftId() == null || row.getShiftId() != shiftId) {
            ShiftRecord shift = tx.read().fetchSingle(SHIFT, SHIFT.ID.eq(shiftId));
            row.setShiftId(shiftId);
            row.setStartMinute(shift.getStartMinute());
            row.setEndMinute(shift.getStartMinute() + shift.getLengthMinutes());
        }
        row.setPersonId(personId);
        row.setPostId(postId);
        row.setDutyDate(date.toEpochDay());
        row.setSource(DutySource.HAND.name());
    }

    /** Once more inside the transaction: another console may have written since the board was read. */
    private void refuseDoubleBooking(Tx tx, Duty duty) {
        List<Duty> around = duties(
                        tx.read(), duty.dutyDate().minusDays(3), duty.dutyDate().plusDays(3))
                .stream()
                .filter(other -> other.personId() == duty.personId())
                .toList();
        Map<Long, String> posts = new HashMap<>();
        tx.read()
                .select(POST.ID, POST.NAME, CHECKPOINT.NAME)
                .from(POST)
                .leftJoin(CHECKPOINT)
                .on(CHECKPOINT.ID.eq(POST.CHECKPOINT_ID))
                .forEach(row -> posts.put(row.value1(), RosterWeek.placeName(row.value3(), row.value2())));
        List<Person> person = tx.read()
                .selectFrom(PERSON)
                .where(PERSON.ID.eq(duty.personId()))
                .fetch(row -> new Person(
                        row.getId(),
                        row.getBadge(),
                        row.getName(),
                        row.getPinyin(),
                        Category.valueOf(row.getCategory()),
                        row.getPosition(),
                        row.getPhone(),
                        "",
                        row.getHouseholdId()));
        RosterFacts facts = new RosterFacts(calendar, person, Map.of(), posts, Map.of(), Set.of(), List.of());
        RosterRules.AS_THEY_COME.judge(duty, new RosterState(facts, around)).stream()
                .filter(Violation::forbids)
                .findFirst()
                .ifPresent(violation -> {
                    throw new ProblemException(violation.words());
                });
    }

    /** What every level asks of every post. */
    public List<Requirement> requirements() {
        return store.read(dsl -> Stream.of(DutyLevel.values())
                .flatMap(level -> requirements(dsl, level).stream())
                .toList());
    }

    public List<Requirement> requirements(DutyLevel level) {
        return store.read(dsl -> requirements(dsl, level));
    }

    /** Every post of a checkpoint or of the command post, as manned by the roster at this moment. */
    public List<PostStaffing> staffingAt(Instant moment) {
        return staffingAt(List.of(moment)).getFirst();
    }

    /** As {@link #staffingAt(Instant)} for several moments of about the same day, in one go. */
    public List<List<PostStaffing>> staffingAt(List<Instant> moments) {
        return store.read(dsl -> {
            Map<Long, Category> categories = new HashMap<>();
            dsl.select(PERSON.ID, PERSON.CATEGORY)
                    .from(PERSON)
                    .forEach(row -> categories.put(row.value1(), Category.valueOf(row.value2())));
            List<Post> posts = posts(dsl);
            // A duty may begin on its duty date and reach two days further.
            Instant earliest = moments.stream().min(Instant::compareTo).orElseThrow();
            Instant latest = moments.stream().max(Instant::compareTo).orElseThrow();
            List<Duty> duties = duties(dsl, calendar.localDate(earliest).minusDays(3), calendar.localDate(latest));
            return moments.stream()
                    .map(moment -> staffing(dsl, moment, posts, duties, categories))
                    .toList();
        });
    }

    private List<PostStaffing> staffing(
            DSLContext dsl, Instant moment, List<Post> posts, List<Duty> duties, Map<Long, Category> categories) {
        Map<Long, int[]> present = new HashMap<>();
        for (Duty duty : duties) {
            if (duty.covers(moment, calendar)) {
                int[] count = present.computeIfAbsent(duty.postId(), post -> new int[2]);
                count[0]++;
                count[1] += categories.get(duty.personId()) == Category.SWORN ? 1 : 0;
            }
        }
        Map<Long, int[]> least = leastAt(dsl, moment);
        int[] none = new int[2];
        return posts.stream()
                .map(post -> {
                    int[] here = present.getOrDefault(post.id(), none);
                    int[] needed = least.getOrDefault(post.id(), none);
                    return new PostStaffing(post, here[1], here[0], needed[1], needed[0]);
                })
                .toList();
    }

    /** What each post needs at this moment, heads and sworn: the sum over the shifts that run then. */
    private Map<Long, int[]> leastAt(DSLContext dsl, Instant moment) {
        Map<Long, Boolean> running = new HashMap<>();
        dsl.selectFrom(SHIFT)
                .forEach(shift -> running.put(
                        shift.getId(),
                        runs(
                                shift.getStartMinute().intValue(),
                                shift.getLengthMinutes().intValue(),
                                moment)));
        Map<Long, int[]> least = new HashMap<>();
        for (Requirement requirement : requirements(dsl, levelAt(dsl, moment))) {
            if (running.getOrDefault(requirement.shiftId(), false)) {
                int[] sum = least.computeIfAbsent(requirement.postId(), post -> new int[2]);
                sum[0] += requirement.totalLeast();
                sum[1] += requirement.swornLeast();
            }
        }
        return least;
    }

    private boolean runs(int startMinute, int lengthMinutes, Instant moment) {
        LocalDate date = calendar.localDate(moment);
        for (int back = 0; back <= 3; back++) {
            Instant start = calendar.at(date.minusDays(back), startMinute);
            Instant end = calendar.at(date.minusDays(back), startMinute + lengthMinutes);
            if (!moment.isBefore(start) && moment.isBefore(end)) {
                return true;
            }
        }
        return false;
    }

    private static List<Post> posts(DSLContext dsl) {
        return dsl.select(POST.asterisk())
                .from(POST)
                .leftJoin(CHECKPOINT)
                .on(CHECKPOINT.ID.eq(POST.CHECKPOINT_ID))
                .orderBy(DSL.coalesce(CHECKPOINT.ORDINAL, -1L), POST.ORDINAL, POST.ID)
                .fetch(row -> new Post(
                        row.get(POST.ID),
                        row.get(POST.CHECKPOINT_ID),
                        PostKind.valueOf(row.get(POST.KIND)),
                        row.get(POST.NAME)));
    }

    private static List<Duty> duties(DSLContext dsl, LocalDate first, LocalDate last) {
        return dsl.selectFrom(DUTY)
                .where(DUTY.DUTY_DATE.between(first.toEpochDay(), last.toEpochDay()))
                .orderBy(DUTY.DUTY_DATE, DUTY.PERSON_ID, DUTY.START_MINUTE)
                .fetch(Rosters::duty);
    }

    private static Duty duty(DutyRecord row) {
        return duty(row, row.getId(), row.getVersion());
    }

    private static Duty duty(DutyRecord row, long id, long version) {
        return new Duty(
                id,
                LocalDate.ofEpochDay(row.getDutyDate()),
                row.getPersonId(),
                row.getPostId(),
                row.getShiftId(),
                row.getStartMinute().intValue(),
                row.getEndMinute().intValue(),
                DutySource.valueOf(row.getSource()),
                row.getNote(),
                version);
    }

    private static DutyLevel levelAt(DSLContext dsl, Instant moment) {
        return dsl.select(DUTY_LEVEL_ORDER.LEVEL)
                .from(DUTY_LEVEL_ORDER)
                .where(DUTY_LEVEL_ORDER.OCCURRED_AT.le(moment.toEpochMilli()))
                .and(DUTY_LEVEL_ORDER.STRUCK_AT.isNull())
                .orderBy(DUTY_LEVEL_ORDER.OCCURRED_AT.desc(), DUTY_LEVEL_ORDER.ID.desc())
                .limit(1)
                .fetchOptional(row -> DutyLevel.valueOf(row.value1()))
                .orElse(DutyLevel.NORMAL);
    }

    private static List<Requirement> requirements(DSLContext dsl, DutyLevel level) {
        return dsl.selectFrom(REQUIREMENT)
                .where(REQUIREMENT.DUTY_LEVEL.eq(level.name()))
                .fetch(row -> new Requirement(
                        row.getPostId(),
                        row.getShiftId(),
                        level,
                        row.getSwornLeast().intValue(),
                        row.getTotalLeast().intValue()));
    }
}
