package org.shichen.roster;

import static org.shichen.store.schema.Tables.CHECKPOINT;
import static org.shichen.store.schema.Tables.DUTY;
import static org.shichen.store.schema.Tables.DUTY_LEVEL;
import static org.shichen.store.schema.Tables.DUTY_LEVEL_ORDER;
import static org.shichen.store.schema.Tables.PERSON;
import static org.shichen.store.schema.Tables.POST;
import static org.shichen.store.schema.Tables.ROSTER_PUBLICATION;
import static org.shichen.store.schema.Tables.RULE_OVERRIDE;
import static org.shichen.store.schema.Tables.SHIFT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.shichen.clock.DutyCalendar;
import org.shichen.problem.ProblemException;
import org.shichen.roster.rules.LeaveRule;
import org.shichen.roster.rules.LevelTerms;
import org.shichen.roster.rules.PrivateReasons;
import org.shichen.roster.rules.RosterFacts;
import org.shichen.roster.rules.RosterState;
import org.shichen.roster.rules.RuleKind;
import org.shichen.roster.wishes.Wish;
import org.shichen.roster.wishes.Wishes;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.Tx;
import org.shichen.store.schema.tables.records.DutyLevelOrderRecord;
import org.shichen.store.schema.tables.records.DutyRecord;

/** All SQL of the roster. Blocks; not for the FX thread. */
public final class Rosters {

    private final Store store;
    private final DutyCalendar calendar;
    private final BooleanSupplier seesPrivateFacts;

    /**
     * @param seesPrivateFacts whether whoever is at the desk may know why somebody is away and who lives with whom;
     *     asked at each act, by any thread
     */
    public Rosters(Store store, DutyCalendar calendar, BooleanSupplier seesPrivateFacts) {
        this.store = store;
        this.calendar = calendar;
        this.seesPrivateFacts = seesPrivateFacts;
    }

    /** In the order of the day, those out of use included. */
    public List<Shift> shifts() {
        return store.read(Rosters::shifts);
    }

    /** Those in use, and those in which duties of these dates, both inclusive, stand. */
    public List<Shift> shifts(LocalDate first, LocalDate last) {
        return store.read(dsl -> {
            List<Shift> all = shifts(dsl);
            Set<Long> shown =
                    dsl.select(SHIFT.ID).from(SHIFT).where(SHIFT.ACTIVE.eq(1L)).fetchSet(SHIFT.ID);
            if (shown.size() < all.size()) {
                // By date: asked for a shift, all the years in which it was in use would be gone through.
                shown.addAll(dsl.selectDistinct(DUTY.SHIFT_ID)
                        .from(DUTY)
                        .where(DUTY.DUTY_DATE.between(first.toEpochDay(), last.toEpochDay()))
                        .fetchSet(DUTY.SHIFT_ID));
            }
            return all.stream().filter(shift -> shown.contains(shift.id())).toList();
        });
    }

    static List<Shift> shifts(DSLContext dsl) {
        return dsl.selectFrom(SHIFT)
                .orderBy(SHIFT.ORDINAL)
                .fetch(row -> new Shift(
                        row.getId(),
                        row.getName(),
                        row.getMark(),
                        row.getStartMinute().intValue(),
                        row.getLengthMinutes().intValue(),
                        row.getNight() == 1));
    }

    /** The command post's own first, then by checkpoint, those out of use included. */
    public List<Post> posts() {
        return store.read(Rosters::posts);
    }

    /** Those in use, and those on which duties of these dates, both inclusive, stand. */
    public List<Post> posts(LocalDate first, LocalDate last) {
        return store.read(dsl -> {
            Set<Long> shown = dsl.select(POST.ID)
                    .from(POST)
                    .where(POST.ACTIVE.eq(1L))
                    .or(DSL.exists(DSL.selectOne()
                            .from(DUTY)
                            .where(DUTY.POST_ID.eq(POST.ID))
                            .and(DUTY.DUTY_DATE.between(first.toEpochDay(), last.toEpochDay()))))
                    .fetchSet(POST.ID);
            return posts(dsl).stream().filter(post -> shown.contains(post.id())).toList();
        });
    }

    /** Checkpoint and post in full, by the id of the post; the post alone at the command post. */
    public Map<Long, String> placeNames() {
        return store.read(RosterFactsReader::postNames);
    }

    /** Duties whose duty date is one of these days, both inclusive, by date, person and start. */
    public List<Duty> duties(LocalDate first, LocalDate last) {
        return store.read(dsl -> duties(dsl, first, last));
    }

    /** As {@link #duties(LocalDate, LocalDate)}, of these posts alone. */
    public List<Duty> duties(Set<Long> posts, LocalDate first, LocalDate last) {
        return posts.isEmpty()
                ? List.of()
                : store.read(dsl -> DutyReader.read(
                        dsl,
                        DUTY.DUTY_DATE
                                .between(first.toEpochDay(), last.toEpochDay())
                                .and(DUTY.POST_ID.in(posts))));
    }

    /** Those of these duties that are still there, in no order. */
    List<Duty> duties(Set<Long> ids) {
        return store.read(dsl -> DutyReader.read(dsl, ids));
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
        return store.read(dsl -> published(dsl, first, last, moment));
    }

    private static Set<LocalDate> published(DSLContext dsl, LocalDate first, LocalDate last, Instant moment) {
        Set<LocalDate> published = new TreeSet<>();
        publishedDays(dsl, first, last).forEach(days -> published.addAll(days.within(first, last, moment)));
        return published;
    }

    /** Those that touch any of these days, both inclusive, whenever they were published. */
    static List<PublishedDays> publishedDays(DSLContext dsl, LocalDate first, LocalDate last) {
        return dsl.select(ROSTER_PUBLICATION.FIRST_DATE, ROSTER_PUBLICATION.LAST_DATE, ROSTER_PUBLICATION.OCCURRED_AT)
                .from(ROSTER_PUBLICATION)
                .where(ROSTER_PUBLICATION.FIRST_DATE.le(last.toEpochDay()))
                .and(ROSTER_PUBLICATION.LAST_DATE.ge(first.toEpochDay()))
                .and(ROSTER_PUBLICATION.STRUCK_AT.isNull())
                .fetch(row -> new PublishedDays(
                        LocalDate.ofEpochDay(row.value1()),
                        LocalDate.ofEpochDay(row.value2()),
                        Instant.ofEpochMilli(row.value3())));
    }

    /** What people bring and posts need, and how the rules are applied, for judging on the board. */
    public RuleBasis ruleBasis() {
        return store.read(dsl -> {
            Map<Long, List<RosterFacts.Need>> needs = RosterFactsReader.needs(dsl);
            return new RuleBasis(RosterFactsReader.traits(dsl, needs), needs, RosterFactsReader.settings(dsl));
        });
    }

    /**
     * The duties of these days and of those around them, with all facts that the rules ask, private ones too: for
     * judging, and told only through {@link PrivateReasons}.
     */
    public RosterState state(LocalDate first, LocalDate last) {
        LocalDate from = first.minusDays(RosterState.REACH_DAYS);
        LocalDate to = last.plusDays(RosterState.REACH_DAYS);
        return store.read(dsl -> new RosterState(
                RosterFactsReader.aboutAll(dsl, calendar).with(RosterFactsReader.absences(dsl, from, to)),
                duties(dsl, from, to)));
    }

    /** Wishes that stand on these duty days, both inclusive. */
    public List<Wish> wishes(LocalDate first, LocalDate last) {
        return new Wishes(store).on(first, last);
    }

    /** Whether whoever is at the desk may know why somebody is away and who lives with whom. */
    public boolean seesPrivateFacts() {
        return seesPrivateFacts.getAsBoolean();
    }

    /** Forbidding rules that were broken on purpose on these days, both inclusive. */
    public List<RuleOverride> overrides(LocalDate first, LocalDate last) {
        return store.read(dsl -> dsl.select(RULE_OVERRIDE.asterisk(), PERSON.NAME)
                .from(RULE_OVERRIDE)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(RULE_OVERRIDE.RECORDED_BY))
                .where(RULE_OVERRIDE.DUTY_DATE.between(first.toEpochDay(), last.toEpochDay()))
                .and(RULE_OVERRIDE.STRUCK_AT.isNull())
                .orderBy(RULE_OVERRIDE.ID)
                .fetch(row -> new RuleOverride(
                        RuleKind.valueOf(row.get(RULE_OVERRIDE.RULE)),
                        LocalDate.ofEpochDay(row.get(RULE_OVERRIDE.DUTY_DATE)),
                        row.get(RULE_OVERRIDE.PERSON_ID),
                        row.get(RULE_OVERRIDE.POST_ID),
                        row.get(RULE_OVERRIDE.START_MINUTE).intValue(),
                        row.get(RULE_OVERRIDE.END_MINUTE).intValue(),
                        row.get(RULE_OVERRIDE.REASON),
                        Instant.ofEpochMilli(row.get(RULE_OVERRIDE.OCCURRED_AT)),
                        Objects.requireNonNullElse(row.get(PERSON.NAME), ""))));
    }

    /**
     * Changes the roster; returns the ids of what was added, in its order.
     *
     * @param act with a reason where it changes a published day; of the name {@code roster.override}, with a reason,
     *     where it is to break what forbids
     * @throws ProblemException with the sentence of the first rule that forbids it, {@code problem.roster.published}
     *     without a reason for a published day, or {@code problem.store.moved-on} when somebody changed a duty since
     */
    public List<Long> change(Act act, RosterChange change) {
        return store.write(
                act, tx -> new RosterWriter(calendar, seesPrivateFacts.getAsBoolean()).write(tx, act, change));
    }

    /** As {@link #change} inside an act that writes more than the roster, on the store's writer thread. */
    public List<Long> changeWithin(Tx tx, Act act, RosterChange change) {
        return new RosterWriter(calendar, seesPrivateFacts.getAsBoolean()).write(tx, act, change);
    }

    /**
     * Orders a duty level from this instant on; returns the id of the order.
     *
     * @param note by whose word, or why; may be empty
     */
    public long order(Act act, DutyLevel level, Instant from, String note) {
        return store.write(act, tx -> {
            DutyLevelOrderRecord row = new DutyLevelOrderRecord();
            row.setLevel(level.name());
            row.setNote(note);
            row.setOccurredAt(from.toEpochMilli());
            row.setRecordedAt(tx.now().toEpochMilli());
            row.setRecordedBy(tx.recordedBy());
            return tx.insert(row);
        });
    }

    /** What every level asks of every post that is in use. */
    public Requirements requirements() {
        return store.read(RequirementReader::read);
    }

    /** What each duty level means here; a level without a row forbids nothing. */
    public Map<DutyLevel, LevelTerms> levelTerms() {
        Map<DutyLevel, LevelTerms> terms = new EnumMap<>(DutyLevel.class);
        store.read(dsl -> dsl.selectFrom(DUTY_LEVEL).fetch()).forEach(row -> {
            DutyLevel level = DutyLevel.valueOf(row.getLevel());
            terms.put(
                    level,
                    new LevelTerms(
                            level, row.getContactLimitMinutes().intValue(), LeaveRule.valueOf(row.getLeaveRule())));
        });
        return terms;
    }

    /** Every post of a checkpoint or of the command post, as manned by the roster at this moment. */
    public List<PostStaffing> staffingAt(Instant moment) {
        return staffingAt(List.of(moment)).getFirst();
    }

    /** As {@link #staffingAt(Instant)} for several moments of about the same day, in one go. */
    public List<List<PostStaffing>> staffingAt(List<Instant> moments) {
        return store.read(dsl -> {
            StaffingReader reader = new StaffingReader(dsl, calendar, moments);
            return moments.stream().map(reader::at).toList();
        });
    }

    static List<Post> posts(DSLContext dsl) {
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

    /** As {@link #duties(LocalDate, LocalDate)} inside a transaction or reading of another part of the roster. */
    public static List<Duty> duties(DSLContext dsl, LocalDate first, LocalDate last) {
        return DutyReader.read(dsl, DUTY.DUTY_DATE.between(first.toEpochDay(), last.toEpochDay()));
    }

    /** The ids of those duties of these dates, both inclusive, for which somebody has signed in. */
    public static Set<Long> attended(DSLContext dsl, LocalDate first, LocalDate last) {
        return AttendedDuties.of(dsl, DUTY.DUTY_DATE.between(first.toEpochDay(), last.toEpochDay()));
    }

    /** Those of these duties, by id, for which somebody has signed in. */
    public static Set<Long> attended(DSLContext dsl, Collection<Long> duties) {
        return AttendedDuties.of(dsl, DUTY.ID.in(duties));
    }

    public static Duty duty(DutyRecord row) {
        return new Duty(
                row.getId(),
                LocalDate.ofEpochDay(row.getDutyDate()),
                row.getPersonId(),
                row.getPostId(),
                row.getShiftId(),
                row.getStartMinute().intValue(),
                row.getEndMinute().intValue(),
                DutySource.valueOf(row.getSource()),
                row.getLead() == 1,
                row.getNote(),
                row.getVersion());
    }

    static DutyLevel levelAt(DSLContext dsl, Instant moment) {
        return dsl.select(DUTY_LEVEL_ORDER.LEVEL)
                .from(DUTY_LEVEL_ORDER)
                .where(DUTY_LEVEL_ORDER.OCCURRED_AT.le(moment.toEpochMilli()))
                .and(DUTY_LEVEL_ORDER.STRUCK_AT.isNull())
                .orderBy(DUTY_LEVEL_ORDER.OCCURRED_AT.desc(), DUTY_LEVEL_ORDER.ID.desc())
                .limit(1)
                .fetchOptional(row -> DutyLevel.valueOf(row.value1()))
                .orElse(DutyLevel.NORMAL);
    }
}
