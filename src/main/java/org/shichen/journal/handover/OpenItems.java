package org.shichen.journal.handover;

import static org.shichen.store.schema.Tables.CHANGE_ACT;
import static org.shichen.store.schema.Tables.DRAFT;
import static org.shichen.store.schema.Tables.PERSON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jooq.impl.DSL;
import org.shichen.briefing.ActionItem;
import org.shichen.briefing.Briefings;
import org.shichen.checkpoint.CheckpointStatus;
import org.shichen.checkpoint.ContactState;
import org.shichen.checkpoint.Operation;
import org.shichen.checkpoint.StatusReader;
import org.shichen.clock.DutyCalendar;
import org.shichen.journal.Journal;
import org.shichen.journal.LogEntry;
import org.shichen.journal.LogKind;
import org.shichen.journal.LogStepKind;
import org.shichen.journal.batches.Batches;
import org.shichen.journal.handover.rules.ComingShift;
import org.shichen.journal.supplies.Supplies;
import org.shichen.people.People;
import org.shichen.people.Person;
import org.shichen.roster.Duty;
import org.shichen.roster.Post;
import org.shichen.roster.PostKind;
import org.shichen.roster.PostStaffing;
import org.shichen.roster.Rosters;
import org.shichen.roster.RuleOverride;
import org.shichen.roster.Shift;
import org.shichen.store.Store;

/**
 * Everything that is open at a moment, asked of every room. Nothing is remembered here: a thing is in the list as long
 * as the fact that it stems from is not settled, so no handover can lose it. Blocks; not for the FX thread.
 */
public final class OpenItems {

    private final Store store;
    private final Journal journal;
    private final StatusReader statuses;
    private final Rosters rosters;
    private final Briefings briefings;
    private final People people;
    private final OpenReports reports;
    private final OpenSupplies supplies;
    private final DutyCalendar calendar;

    public OpenItems(
            Store store,
            Journal journal,
            StatusReader statuses,
            Rosters rosters,
            Briefings briefings,
            People people,
            Batches batches,
            Supplies supplies,
            DutyCalendar calendar) {
        this.store = store;
        this.journal = journal;
        this.statuses = statuses;
        this.rosters = rosters;
        this.briefings = briefings;
        this.people = people;
        this.reports = new OpenReports(store, batches, calendar);
        this.supplies = new OpenSupplies(supplies, calendar);
        this.calendar = calendar;
    }

    /**
     * What is open, in the order of the kinds.
     *
     * @param coming the shift for which it matters who is missing and what is due
     * @param before what the last handover names stays in the list until it is settled, however old it gets
     */
    public List<OpenItem> at(Instant now, ShiftSpan coming, LastSigned before) {
        List<OpenItem> items = new ArrayList<>();
        entries(now, items);
        checkpoints(now, items);
        manning(coming, items);
        overrides(coming, items);
        actions(now, coming, items);
        reports.at(now, before, items);
        supplies.at(now, coming, before, items);
        drafts(items);
        items.sort(Comparator.comparing(OpenItem::kind));
        return List.copyOf(items);
    }

    /** The turns of the desk by the roster around the moment; turns of several people at one time are one. */
    public List<ShiftSpan> deskShifts(Instant now) {
        Map<Long, String> names = new HashMap<>();
        List<Long> desk = rosters.posts().stream()
                .filter(post -> post.kind() == PostKind.DESK)
                .map(Post::id)
                .toList();
        LocalDate date = calendar.localDate(now);
        rosters.shifts(date.minusDays(3), date.plusDays(2)).forEach(shift -> names.put(shift.id(), shift.name()));
        return rosters.duties(date.minusDays(3), date.plusDays(2)).stream()
                .filter(duty -> desk.contains(duty.postId()))
                .map(duty ->
                        new ShiftSpan(names.getOrDefault(duty.shiftId(), ""), duty.start(calendar), duty.end(calendar)))
                .distinct()
                .sorted(Comparator.comparing(ShiftSpan::start))
                .toList();
    }

    public ShiftSpan coming(Instant now) {
        return ComingShift.coming(deskShifts(now), now);
    }

    /** Duties of the coming shift on posts of this kind. */
    public List<Person> on(PostKind kind, ShiftSpan span) {
        List<Long> posts = rosters.posts().stream()
                .filter(post -> post.kind() == kind)
                .map(Post::id)
                .toList();
        Map<Long, Person> persons = new HashMap<>();
        people.active().forEach(person -> persons.put(person.id(), person));
        LocalDate date = calendar.localDate(span.start());
        return rosters.duties(date.minusDays(3), calendar.localDate(span.end())).stream()
                .filter(duty ->
                        posts.contains(duty.postId()) && span.overlaps(duty.start(calendar), duty.end(calendar)))
                .map(Duty::personId)
                .filter(persons::containsKey)
                .distinct()
                .map(persons::get)
                .toList();
    }

    private void entries(Instant now, List<OpenItem> into) {
        for (LogEntry entry : journal.open(now)) {
            if (entry.kind() == LogKind.INCIDENT
                    && entry.last(LogStepKind.RESULT).isEmpty()) {
                into.add(OpenItem.of(OpenKind.INCIDENT, entry.root(), entry.occurredAt(), said(entry)));
            }
            entry.orderStage()
                    .filter(stage -> !stage.over())
                    .ifPresent(stage -> into.add(
                            OpenItem.of(OpenKind.ORDER, entry.root(), entry.occurredAt(), said(entry), stage)));
            entry.openFollowUp()
                    .ifPresent(
                            step -> into.add(OpenItem.of(OpenKind.FOLLOW_UP, entry.root(), step.dueAt(), said(entry))));
        }
    }

    private static String said(LogEntry entry) {
        return entry.checkpoint().isEmpty() || entry.content().contains(entry.checkpoint())
                ? entry.content()
                : entry.checkpoint() + " " + entry.content();
    }

    private void checkpoints(Instant now, List<OpenItem> into) {
        for (CheckpointStatus status : statuses.at(now)) {
            long id = status.checkpoint().id();
            Operation operation = status.operation();
            if (operation == Operation.INCIDENT
                    || operation == Operation.CONGESTED
                    || operation == Operation.LIMITED
                    || operation == Operation.SUSPENDED) {
                into.add(OpenItem.of(
                        OpenKind.STATE,
                        id,
                        status.checkpoint().name(),
                        operation,
                        status.history().operationNote()));
            }
            if (status.contact() == ContactState.OVERDUE || status.contact() == ContactState.NO_ANSWER) {
                into.add(OpenItem.of(
                        OpenKind.CONTACT, id, status.checkpoint().name(), status.contact(), status.silentMinutes()));
            }
        }
    }

    /** The worst minute of each post: who is there changes only when a shift or a duty begins or ends. */
    private void manning(ShiftSpan coming, List<OpenItem> into) {
        List<Instant> looks = changesOfManning(coming);
        Map<Long, String> places = rosters.placeNames();
        Map<Long, PostStaffing> worst = new LinkedHashMap<>();
        Map<Long, Instant> from = new HashMap<>();
        List<List<PostStaffing>> staffing = rosters.staffingAt(looks);
        for (int i = 0; i < looks.size(); i++) {
            for (PostStaffing post : staffing.get(i)) {
                PostStaffing known = worst.get(post.post().id());
                if (post.missing() > (known == null ? 0 : known.missing())) {
                    worst.put(post.post().id(), post);
                    from.putIfAbsent(post.post().id(), looks.get(i));
                }
            }
        }
        worst.forEach((id, post) -> into.add(OpenItem.of(
                OpenKind.MANNING,
                id,
                post.post().checkpointId() == null
                        ? ""
                        : places.getOrDefault(post.post().checkpointId(), ""),
                post.post().name(),
                from.get(id),
                post.headsLeast(),
                post.heads(),
                post.missing(),
                post.swornMissing() ? 1 : 0)));
    }

    private List<Instant> changesOfManning(ShiftSpan coming) {
        TreeSet<Instant> moments = new TreeSet<>(List.of(coming.start()));
        LocalDate first = calendar.localDate(coming.start()).minusDays(3);
        LocalDate last = calendar.localDate(coming.end());
        for (Duty duty : rosters.duties(first, last)) {
            moments.add(duty.start(calendar));
            moments.add(duty.end(calendar));
        }
        for (Shift shift : rosters.shifts(first, last)) {
            first.datesUntil(last.plusDays(1)).forEach(date -> {
                moments.add(calendar.at(date, shift.startMinute()));
                moments.add(calendar.at(date, shift.endMinute()));
            });
        }
        return List.copyOf(moments.subSet(coming.start(), true, coming.end(), false));
    }

    private void overrides(ShiftSpan coming, List<OpenItem> into) {
        LocalDate first = calendar.localDate(coming.start()).minusDays(3);
        Map<Long, String> names = new HashMap<>();
        people.active().forEach(person -> names.put(person.id(), person.name()));
        for (RuleOverride override : rosters.overrides(first, calendar.localDate(coming.end()))) {
            Instant start = calendar.at(override.dutyDate(), override.startMinute());
            if (coming.overlaps(start, calendar.at(override.dutyDate(), override.endMinute()))) {
                into.add(OpenItem.of(
                        OpenKind.OVERRIDE,
                        override.rule().name() + "/" + override.dutyDate() + "/" + override.personId() + "/"
                                + override.startMinute(),
                        names.getOrDefault(override.personId(), ""),
                        start,
                        override.rule(),
                        override.reason()));
            }
        }
    }

    /** Due by the end of the day on which the coming shift ends, or overdue. */
    private void actions(Instant now, ShiftSpan coming, List<OpenItem> into) {
        LocalDate last = calendar.localDate(coming.end());
        for (ActionItem action : briefings.actions(now)) {
            if (!action.stage().over() && !action.due().isAfter(last)) {
                into.add(OpenItem.of(
                        OpenKind.ACTION,
                        action.id(),
                        action.year(),
                        String.format("%03d", action.number()),
                        action.content(),
                        action.handler(),
                        action.due(),
                        action.stage()));
            }
        }
    }

    /** Which field is half filled in and by whom; never what: that is nobody else's to read. */
    private void drafts(List<OpenItem> into) {
        store.read(dsl -> {
            dsl.select(DRAFT.HOLDER_ID, DRAFT.FIELD, DRAFT.SAVED_AT, PERSON.NAME)
                    .from(DRAFT)
                    .join(PERSON)
                    .on(PERSON.ID.eq(DRAFT.HOLDER_ID))
                    .whereNotExists(DSL.selectOne().from(CHANGE_ACT).where(CHANGE_ACT.ACT_ID.eq(DRAFT.ACT_ID)))
                    .and(DRAFT.FIELD.notLike("handover.%"))
                    .orderBy(DRAFT.SAVED_AT)
                    .forEach(row -> into.add(OpenItem.of(
                            OpenKind.DRAFT,
                            row.value1() + "/" + row.value2(),
                            row.value4(),
                            row.value2().split("\\.")[0],
                            Instant.ofEpochMilli(row.value3()))));
            return into;
        });
    }
}
