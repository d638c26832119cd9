package org.shichen.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shichen.checkpoint.Checkpoint;
import org.shichen.clock.DutyCalendar;
import org.shichen.clock.WatchSpan;
import org.shichen.people.Absence;
import org.shichen.people.Category;
import org.shichen.people.Person;
import org.shichen.roster.rules.Fairness;
import org.shichen.roster.rules.LeaveBan;
import org.shichen.roster.rules.RosterRules;
import org.shichen.roster.rules.RosterState;
import org.shichen.roster.rules.Violation;
import org.shichen.roster.wishes.Wish;
import org.shichen.roster.wishes.WishKind;

/**
 * Some days of the roster as of a moment, with what is needed to judge them. Made off the FX thread, immutable, and
 * quick to ask, so that a cell is looked up while it is painted.
 */
public final class RosterRange {

    private record PersonDate(long person, LocalDate date) {}

    private final RangeDays days;
    private final RosterSources sources;
    private final List<WatchSpan> spans;
    private final RosterRules rules;
    private final RosterState state;
    private final Map<Long, Person> people;
    private final Map<Long, Post> posts;
    private final Map<Long, Checkpoint> checkpoints;
    private final Map<Long, Shift> shifts;
    private final DutyIndex duties;
    private final RangeCells cells;
    private final Map<PersonDate, WishKind> wishes;
    private final RangeStaffing staffing;
    private final RangeBreaks breaks;
    private final Map<Long, List<Violation>> violations;
    private final Map<Long, Fairness> fairness;
    private final Map<RosterBoard.Layout, List<Column>> columns = new EnumMap<>(RosterBoard.Layout.class);

    /** @param before as it was read or tried out last: what nothing has changed since is judged and counted no more */
    RosterRange(RangeDays days, RosterSources sources, @Nullable RosterRange before) {
        this.days = days;
        this.sources = sources;
        this.spans = days.calendar().spans(days.day());
        this.rules = new RosterRules(sources.basis().settings());
        this.people = sources.people().stream().collect(Collectors.toMap(Person::id, Function.identity()));
        this.posts = sources.posts().stream().collect(Collectors.toMap(Post::id, Function.identity()));
        this.checkpoints =
                sources.checkpoints().stream().collect(Collectors.toMap(Checkpoint::id, Function.identity()));
        this.shifts = sources.shifts().stream().collect(Collectors.toMap(Shift::id, Function.identity()));
        this.duties = new DutyIndex(sources.duties());
        this.wishes = sources.wishes().stream()
                .collect(Collectors.toMap(each -> new PersonDate(each.personId(), each.date()), Wish::kind));
        // Laid out on the other core while the rules judge.
        CompletableFuture<RangeCells> laid = CompletableFuture.supplyAsync(
                () -> new RangeCells(sources.duties(), days.day(), days.calendar(), this::sworn));
        RangeJudgement judgement = RangeJudgement.of(this, sources, before);
        this.state = judgement.state();
        this.violations = judgement.violations();
        this.fairness = judgement.fairness();
        this.cells = laid.join();
        this.staffing = new RangeStaffing(this, sources);
        this.breaks = new RangeBreaks(this, sources, violations);
        for (RosterBoard.Layout layout : RosterBoard.Layout.values()) {
            columns.put(layout, Column.of(this, layout));
        }
    }

    /** The same days as they would be; nothing is written. Nearly as slow as making the range, so off the FX thread. */
    RosterRange after(RosterChange change) {
        Map<Long, Duty> next = new LinkedHashMap<>();
        sources.duties().forEach(duty -> next.put(duty.id(), duty));
        change.before().forEach(duty -> next.remove(duty.id()));
        change.after().forEach(duty -> next.put(duty.id(), duty));
        return new RosterRange(days, sources.with(List.copyOf(next.values())), this);
    }

    static String placeName(@Nullable String checkpoint, String post) {
        return checkpoint == null ? post : checkpoint + "·" + post;
    }

    /** The duty day whose watches are shown. */
    public LocalDate day() {
        return days.day();
    }

    public LocalDate first() {
        return days.first();
    }

    /** Inclusive. */
    public LocalDate last() {
        return days.last();
    }

    boolean holds(LocalDate date) {
        return days.holds(date);
    }

    /** The duty day of the moment. */
    public LocalDate today() {
        return days.today();
    }

    public Instant moment() {
        return days.moment();
    }

    public DutyCalendar calendar() {
        return days.calendar();
    }

    public List<LocalDate> days() {
        return days.all();
    }

    public List<WatchSpan> spans() {
        return spans;
    }

    List<Column> columns(RosterBoard.Layout layout) {
        return columns.get(layout);
    }

    public List<Person> people() {
        return sources.people();
    }

    public List<Post> posts() {
        return sources.posts();
    }

    public List<Shift> shifts() {
        return sources.shifts();
    }

    boolean sworn(Duty duty) {
        return state.facts().category(duty.personId()) == Category.SWORN;
    }

    public @Nullable Shift shift(long id) {
        return shifts.get(id);
    }

    public @Nullable Person person(long id) {
        return people.get(id);
    }

    public @Nullable Post post(long id) {
        return posts.get(id);
    }

    /** As it stands, or null when it is gone. */
    public @Nullable Duty duty(long id) {
        return duties.get(id);
    }

    public @Nullable Checkpoint checkpointOf(Post post) {
        return post.checkpointId() == null ? null : checkpoints.get(post.checkpointId());
    }

    /** Checkpoint and post in full. */
    public String placeName(long postId) {
        return state.facts().postName(postId);
    }

    /** Checkpoint and post in full, before there is a state to ask. */
    String nameOf(Post post) {
        Checkpoint checkpoint = checkpointOf(post);
        return placeName(checkpoint == null ? null : checkpoint.name(), post.name());
    }

    public boolean published(LocalDate date) {
        return sources.published().contains(date);
    }

    public List<Duty> dutiesAt(Place place) {
        return cells.at(place);
    }

    public Optional<Absence> absence(long personId, LocalDate date) {
        return state.facts().absencesOf(personId).stream()
                .filter(absence -> absence.covers(date))
                .findFirst();
    }

    /** What the person would like on this date. */
    public Optional<WishKind> wish(long personId, LocalDate date) {
        return Optional.ofNullable(wishes.get(new PersonDate(personId, date)));
    }

    /** Leave of the person on this date that the duty level forbids. */
    public Optional<LeaveBan.Breach> bannedLeave(long personId, LocalDate date) {
        return breaks.bannedLeave(personId, date);
    }

    /** What this duty breaks as it stands, what was allowed on purpose included; empty for none. */
    public List<Violation> violations(Duty duty) {
        return breaks.of(duty);
    }

    /** Why this break was allowed, if it was. */
    public Optional<RuleOverride> override(Duty duty, Violation violation) {
        return breaks.override(duty, violation);
    }

    /**
     * Whether the person is on leave against the duty level, or a duty of theirs in the shown days breaks a rule and
     * nobody has allowed it.
     */
    boolean breaksSomething(long personId) {
        return breaks.anyOf(
                personId, days().stream().flatMap(date -> dutiesAt(new Place.PersonDay(personId, date)).stream()));
    }

    /** What the duty would break if it stood there. */
    public List<Violation> judge(Duty duty) {
        return rules.judge(duty, state);
    }

    /** What the change would break that is not broken now, for those who are moved and for those who are left. */
    public List<Violation> judge(RosterChange change) {
        return rules.newlyBroken(change.before(), change.after(), state);
    }

    public RosterRules rules() {
        return rules;
    }

    /** Everything that stands, {@value RosterState#REACH_DAYS} days over either end included. */
    public RosterState state() {
        return state;
    }

    /** What the person carries over the shown days. */
    public Fairness fairness(long personId) {
        return fairness.getOrDefault(personId, new Fairness(0, 0, 0, 0, null));
    }

    /** As it would be after the change, for those whom it concerns. */
    public Map<Long, Fairness> fairnessAfter(RosterChange change) {
        RosterState after = state.after(change.before(), change.after());
        Map<Long, Fairness> changed = new HashMap<>();
        Stream.concat(change.before().stream(), change.after().stream())
                .map(Duty::personId)
                .distinct()
                .forEach(person -> changed.put(person, fairness(person, after)));
        return changed;
    }

    private Fairness fairness(long personId, RosterState of) {
        return Fairness.of(of.ofPerson(personId), days.first(), days.last(), days.restUntil(), days.calendar());
    }

    /** From which date on a free one is looked for, backwards: today, as far as it is shown. */
    LocalDate restUntil() {
        return days.restUntil();
    }

    /** Duties by id, as they stand. */
    DutyIndex duties() {
        return duties;
    }

    /** In the order of people. */
    List<Duty> ofPost(long post, LocalDate date) {
        return cells.ofPost(post, date);
    }

    RosterSources sources() {
        return sources;
    }

    Map<Long, List<Violation>> violations() {
        return violations;
    }

    /** The worst minute of the span, or of the shift. */
    public PostStaffing staffing(Place place) {
        return staffing.at(place);
    }

    /** How many people the fullest post of any shift has or should have. */
    int mostOnAShift() {
        return staffing.mostOnAShift();
    }

    public Gap gap(LocalDate date, Shift shift) {
        return staffing.gap(date, shift);
    }

    public Gap gap(WatchSpan span) {
        return staffing.gap(span);
    }

    /** The shift of the shown day to which a span belongs: the one that covers most of it. */
    public Optional<Shift> shiftOf(WatchSpan span) {
        return days.shiftOf(span, sources.shifts());
    }

    /** The level at this instant as the moment knows it: orders after the moment do not exist yet. */
    public DutyLevel levelAt(Instant instant) {
        return LevelOrder.inForce(sources.orders(), instant);
    }
}
