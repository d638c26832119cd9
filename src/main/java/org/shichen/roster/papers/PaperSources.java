package org.shichen.roster.papers;

import static org.shichen.store.schema.Tables.ABSENCE;
import static org.shichen.store.schema.Tables.CHECKPOINT;
import static org.shichen.store.schema.Tables.PERSON;
import static org.shichen.store.schema.Tables.POST;
import static org.shichen.store.schema.Tables.RULE_OVERRIDE;
import static org.shichen.store.schema.Tables.SQUAD;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.shichen.clock.DutyCalendar;
import org.shichen.people.AbsenceKind;
import org.shichen.people.Category;
import org.shichen.roster.Duty;
import org.shichen.roster.DutyLevel;
import org.shichen.roster.LevelOrder;
import org.shichen.roster.PostKind;
import org.shichen.roster.Rosters;
import org.shichen.roster.Shift;
import org.shichen.roster.rules.RuleKind;
import org.shichen.store.Store;

/** All SQL of the roster's paper. Blocks; not for the FX thread. */
final class PaperSources {

    private static final Set<AbsenceKind> PRIVATE = Set.of(AbsenceKind.SICK, AbsenceKind.ISOLATION);

    private final Store store;
    private final Rosters rosters;
    private final DutyCalendar calendar;

    PaperSources(Store store, Rosters rosters, DutyCalendar calendar) {
        this.store = store;
        this.rosters = rosters;
        this.calendar = calendar;
    }

    PaperFacts read(PaperOrder order, Instant moment) {
        LocalDate first = order.first();
        LocalDate last = order.last();
        List<LevelOrder> levels = rosters.levelOrders(moment);
        Set<LocalDate> published = rosters.publishedOn(first, last, moment);
        List<Shift> shifts = rosters.shifts();
        List<Duty> all = rosters.duties(first, last);
        return store.read(dsl -> {
            List<PaperFacts.Post> posts = posts(dsl);
            List<Duty> duties = asked(all, posts, order);
            Set<Long> onDuty = duties.stream().map(Duty::personId).collect(Collectors.toSet());
            return new PaperFacts(
                    first,
                    last,
                    people(dsl, onDuty),
                    stations(dsl),
                    posts,
                    shifts,
                    duties,
                    absences(dsl, first, last),
                    overrides(dsl, first, last, kindsOfAbsence(dsl, first, last)),
                    published,
                    level(levels, calendar.startOf(first)),
                    changes(levels, calendar.startOf(first), calendar.endOf(last)),
                    moment);
        });
    }

    private static DutyLevel level(List<LevelOrder> levels, Instant at) {
        return levels.stream()
                .filter(each -> !each.from().isAfter(at))
                .reduce((one, later) -> later)
                .map(LevelOrder::level)
                .orElse(DutyLevel.NORMAL);
    }

    private static List<LevelOrder> changes(List<LevelOrder> levels, Instant after, Instant before) {
        return levels.stream()
                .filter(each -> each.from().isAfter(after) && each.from().isBefore(before))
                .toList();
    }

    private static List<Duty> asked(List<Duty> all, List<PaperFacts.Post> posts, PaperOrder order) {
        Set<Long> here = posts.stream()
                .filter(post -> order.checkpointId() == null
                        || Objects.equals(post.stationId(), order.checkpointId())
                        // Who leads the brigade's shift stands in the table of each checkpoint.
                        || (post.stationId() == null && order.document() == RosterDocument.TABLE))
                .map(PaperFacts.Post::id)
                .collect(Collectors.toSet());
        return all.stream().filter(duty -> here.contains(duty.postId())).toList();
    }

    private static Map<Long, Set<AbsenceKind>> kindsOfAbsence(DSLContext dsl, LocalDate first, LocalDate last) {
        return dsl
                .selectFrom(ABSENCE)
                .where(ABSENCE.FIRST_DATE.le(last.plusDays(1).toString()))
                .and(ABSENCE.LAST_DATE.ge(first.toString()))
                .fetchGroups(ABSENCE.PERSON_ID, row -> AbsenceKind.valueOf(row.getKind()))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    /** For choosing, by their ordinal. */
    List<PaperFacts.Station> stations() {
        return store.read(PaperSources::stations);
    }

    /** By code or by name. */
    Optional<Long> checkpoint(String text) {
        return store.read(dsl -> dsl.select(CHECKPOINT.ID)
                .from(CHECKPOINT)
                .where(CHECKPOINT.CODE.eq(text).or(CHECKPOINT.NAME.eq(text)))
                .limit(1)
                .fetchOptional(CHECKPOINT.ID));
    }

    /** By badge, or by a name that only one person has. */
    Optional<Long> person(String text) {
        return store.read(dsl -> {
            List<Long> named = dsl.select(PERSON.ID)
                    .from(PERSON)
                    .where(PERSON.BADGE.eq(text).or(PERSON.NAME.eq(text)))
                    .fetch(PERSON.ID);
            return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
        });
    }

    private static List<PaperFacts.Station> stations(DSLContext dsl) {
        return dsl.selectFrom(CHECKPOINT)
                .orderBy(CHECKPOINT.ORDINAL, CHECKPOINT.ID)
                .fetch(row -> new PaperFacts.Station(row.getId(), row.getName(), row.getCallSign(), row.getPhone()));
    }

    private static List<PaperFacts.Person> people(DSLContext dsl, Set<Long> onDuty) {
        return dsl.select(PERSON.asterisk(), SQUAD.NAME.as("squad"))
                .from(PERSON)
                .leftJoin(SQUAD)
                .on(SQUAD.ID.eq(PERSON.SQUAD_ID))
                .where(PERSON.ACTIVE.eq(1L).or(PERSON.ID.in(onDuty)))
                .orderBy(DSL.coalesce(SQUAD.ORDINAL, 9999L), PERSON.BADGE)
                .fetch(row -> new PaperFacts.Person(
                        row.get(PERSON.ID),
                        row.get(PERSON.BADGE),
                        row.get(PERSON.NAME),
                        Category.valueOf(row.get(PERSON.CATEGORY)),
                        row.get(PERSON.POSITION),
                        row.get(PERSON.PHONE),
                        Objects.requireNonNullElse(row.get("squad", String.class), "")));
    }

    private static List<PaperFacts.Post> posts(DSLContext dsl) {
        return dsl.select(POST.asterisk())
                .from(POST)
                .leftJoin(CHECKPOINT)
                .on(CHECKPOINT.ID.eq(POST.CHECKPOINT_ID))
                .orderBy(DSL.coalesce(CHECKPOINT.ORDINAL, -1L), POST.ORDINAL, POST.ID)
                .fetch(row -> new PaperFacts.Post(
                        row.get(POST.ID),
                        row.get(POST.CHECKPOINT_ID),
                        PostKind.valueOf(row.get(POST.KIND)),
                        row.get(POST.NAME),
                        row.get(POST.TASK),
                        row.get(POST.CAUTION),
                        row.get(POST.EQUIPMENT)));
    }

    private static List<PaperFacts.Absence> absences(DSLContext dsl, LocalDate first, LocalDate last) {
        return dsl.selectFrom(ABSENCE)
                .where(ABSENCE.FIRST_DATE.le(last.toString()))
                .and(ABSENCE.LAST_DATE.ge(first.toString()))
                .orderBy(ABSENCE.PERSON_ID, ABSENCE.FIRST_DATE, ABSENCE.ID)
                .fetch(row -> {
                    AbsenceKind kind = AbsenceKind.valueOf(row.getKind());
                    return new PaperFacts.Absence(
                            row.getPersonId(),
                            PRIVATE.contains(kind) ? AbsenceKind.AWAY : kind,
                            LocalDate.parse(row.getFirstDate()),
                            LocalDate.parse(row.getLastDate()),
                            row.getFromMinute() != null);
                });
    }

    private static List<PaperFacts.Override> overrides(
            DSLContext dsl, LocalDate first, LocalDate last, Map<Long, Set<AbsenceKind>> kinds) {
        return dsl.selectFrom(RULE_OVERRIDE)
                .where(RULE_OVERRIDE.DUTY_DATE.between(first.toEpochDay(), last.toEpochDay()))
                .and(RULE_OVERRIDE.STRUCK_AT.isNull())
                .orderBy(RULE_OVERRIDE.DUTY_DATE, RULE_OVERRIDE.START_MINUTE, RULE_OVERRIDE.ID)
                .fetch(row -> new PaperFacts.Override(
                        row.getRule(),
                        LocalDate.ofEpochDay(row.getDutyDate()),
                        row.getPersonId(),
                        row.getPostId(),
                        row.getStartMinute().intValue(),
                        row.getEndMinute().intValue(),
                        row.getReason(),
                        !tellsPrivateFact(row.getRule())
                                && kinds.getOrDefault(row.getPersonId(), Set.of()).stream()
                                        .noneMatch(PRIVATE::contains)));
    }

    /** Whether the very name of the rule tells a private fact. */
    private static boolean tellsPrivateFact(String rule) {
        return RuleKind.valueOf(rule) == RuleKind.HOUSEHOLD;
    }
}
