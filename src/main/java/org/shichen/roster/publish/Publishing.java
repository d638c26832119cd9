package org.shichen.roster.publish;

import static org.shichen.store.schema.Tables.ABSENCE;
import static org.shichen.store.schema.Tables.DUTY;
import static org.shichen.store.schema.Tables.DUTY_LEVEL_ORDER;
import static org.shichen.store.schema.Tables.PERSON;
import static org.shichen.store.schema.Tables.PERSON_SKILL;
import static org.shichen.store.schema.Tables.POST;
import static org.shichen.store.schema.Tables.POST_NEED;
import static org.shichen.store.schema.Tables.REQUIREMENT;
import static org.shichen.store.schema.Tables.REQUIREMENT_WEEKDAY;
import static org.shichen.store.schema.Tables.ROSTER_PUBLICATION;
import static org.shichen.store.schema.Tables.RULE_OVERRIDE;
import static org.shichen.store.schema.Tables.RULE_SETTING;
import static org.shichen.store.schema.Tables.SHIFT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.shichen.clock.DutyCalendar;
import org.shichen.clock.Moment;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.roster.publish.rules.Gate;
import org.shichen.roster.publish.rules.PublishRange;
import org.shichen.store.Change;
import org.shichen.store.Store;
import org.shichen.ui.Acts;
import org.shichen.ui.DraftBook;
import org.shichen.ui.LongWork;
import org.shichen.ui.Notices;
import org.shichen.ui.Tasks;
import org.shichen.ui.TypedDay;

/**
 * Publishing a range of the roster: what the gate says, the versions there are, and what was changed since. Reads only
 * while it is open; then again whenever something it depends on has changed. FX thread.
 */
public final class Publishing {

    /** What was read together, so that its parts agree. */
    public record Shown(Gate gate, List<PublishedVersion> versions, PublishedChanges changes, RosterNames names) {}

    private static final Set<Table<?>> JUDGED = Set.of(
            DUTY,
            ROSTER_PUBLICATION,
            RULE_OVERRIDE,
            RULE_SETTING,
            ABSENCE,
            PERSON,
            PERSON_SKILL,
            POST,
            POST_NEED,
            SHIFT,
            REQUIREMENT,
            REQUIREMENT_WEEKDAY,
            DUTY_LEVEL_ORDER);

    private final Publications publications;
    private final Published published;
    private final Store store;
    private final Tasks tasks;
    private final Acts acts;
    private final Notices notices;
    private final DraftBook drafts;
    private final ObservableValue<Moment> moment;
    private final DutyCalendar calendar;
    private final StringProperty first = new SimpleStringProperty(this, "first", "");
    private final StringProperty last = new SimpleStringProperty(this, "last", "");
    private final StringProperty reason = new SimpleStringProperty(this, "reason", "");
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private final ReadOnlyObjectWrapper<@Nullable Problem> trouble = new ReadOnlyObjectWrapper<>(this, "trouble");
    private final ReadOnlyObjectWrapper<@Nullable LongWork> judging = new ReadOnlyObjectWrapper<>(this, "judging");
    private final VersionComparing comparing;
    private Store.@Nullable Listening listening;
    private DraftBook.@Nullable Entry draft;

    public Publishing(
            Publications publications,
            Published published,
            Store store,
            Tasks tasks,
            Acts acts,
            Notices notices,
            DraftBook drafts,
            ObservableValue<Moment> moment,
            DutyCalendar calendar) {
        this.publications = publications;
        this.published = published;
        this.store = store;
        this.tasks = tasks;
        this.acts = acts;
        this.notices = notices;
        this.drafts = drafts;
        this.moment = moment;
        this.calendar = calendar;
        this.comparing = new VersionComparing(publications, tasks, trouble::set);
    }

    // ── what is typed ──

    /** The first duty day, as typed. */
    public StringProperty firstProperty() {
        return first;
    }

    public StringProperty lastProperty() {
        return last;
    }

    /** Why it is published with what is open. Kept through a crash. */
    public StringProperty reasonProperty() {
        return reason;
    }

    // ── what is shown ──

    /** Null until it has been judged. */
    public ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** What is wrong with what was typed, or why nothing was published; null for nothing. */
    public ReadOnlyObjectProperty<@Nullable Problem> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** The judging that is under way, or null. */
    public ReadOnlyObjectProperty<@Nullable LongWork> judgingProperty() {
        return judging.getReadOnlyProperty();
    }

    /** The two versions that were last compared; null before. */
    public ReadOnlyObjectProperty<VersionComparing.@Nullable Comparison> comparedProperty() {
        return comparing.comparedProperty();
    }

    // ── acts ──

    /** Begins with these days, both inclusive. */
    public void open(LocalDate from, LocalDate to) {
        if (listening == null) {
            listening = store.onChange(this::changed);
            draft = drafts.open("publish.reason", reason);
        }
        comparing.forget();
        shown.set(null);
        range(from, to);
    }

    /** Lets go of the store; what is being judged stops. */
    public void close() {
        stop();
        if (listening != null) {
            listening.close();
            listening = null;
        }
        if (draft != null) {
            draft.close();
            draft = null;
        }
    }

    /** The week, Monday to Sunday, around the first date. */
    public void week() {
        typedFirst().ifPresent(date -> {
            LocalDate monday = date.minusDays(date.getDayOfWeek().getValue() - 1);
            range(monday, monday.plusDays(6));
        });
    }

    /** The calendar month of the first date. */
    public void month() {
        typedFirst().ifPresent(date -> range(date.withDayOfMonth(1), date.with(TemporalAdjusters.lastDayOfMonth())));
    }

    private void range(LocalDate from, LocalDate to) {
        first.set(from.toString());
        last.set(to.toString());
        judge();
    }

    /** Judges the range as it is typed, in place of any judging under way. */
    public void judge() {
        stop();
        PublishRange range;
        try {
            LocalDate from = typed(first, today());
            range = new PublishRange(from, typed(last, from));
        } catch (ProblemException refused) {
            trouble.set(refused.problem());
            return;
        }
        trouble.set(null);
        Instant now = moment.getValue().instant();
        LongWork work = tasks.longWork();
        judging.set(work);
        tasks.run(
                "publish.judge",
                () -> new Shown(
                        publications.judge(range, now, work::at),
                        publications.versions().reversed(),
                        published.changesWithTheirActs(range.first(), range.last()),
                        publications.names()),
                answer -> {
                    if (judging.get() == work) {
                        judging.set(null);
                        shown.set(answer);
                        comparing.again();
                    }
                },
                problem -> {
                    if (judging.get() == work) {
                        judging.set(null);
                        trouble.set(problem);
                    }
                });
    }

    /** Stops the judging; what was shown before stays. */
    public void stop() {
        LongWork work = judging.get();
        if (work != null) {
            work.stop();
            judging.set(null);
        }
    }

    /** Whether there is something judged that may be published now and is not yet, as far as this console knows. */
    public boolean ready() {
        Shown judged = shown.get();
        if (judged == null || judging.get() != null || judged.gate().refused()) {
            return false;
        }
        PublishRange range = judged.gate().range();
        return judged.changes().standsAsVersion(range.first(), range.last()).isEmpty();
    }

    /** Publishes what was judged; what is refused is told in {@link #troubleProperty()}. */
    public void publish() {
        Shown judged = shown.get();
        DraftBook.Entry entry = draft;
        if (judged == null || judging.get() != null || entry == null) {
            trouble.set(Problem.of("problem.publish.not-judged"));
            return;
        }
        String why = reason.get().strip();
        trouble.set(null);
        acts.performTelling(
                "roster.publish",
                act -> publications.publish(
                        why.isEmpty() ? entry.act(act) : entry.act(act).because(why), judged.gate(), why),
                publication -> {
                    reason.set("");
                    entry.settled();
                    trouble.set(null);
                    notices.say(
                            "publish.done",
                            judged.gate().range().first(),
                            judged.gate().range().last(),
                            judged.gate().duties());
                },
                problem -> {
                    entry.refused(problem);
                    if (problem.key().equals("problem.publish.moved-on")
                            || problem.key().equals("problem.publish.forbidden")) {
                        judge();
                    }
                    trouble.set(problem);
                });
    }

    /** Compares two versions, whichever is older; see {@link VersionComparing#compare}. */
    public void compare(PublishedVersion one, @Nullable PublishedVersion other) {
        comparing.compare(one, other);
    }

    private void changed(Change change) {
        if (JUDGED.stream().anyMatch(change::touches)) {
            judge();
        }
    }

    /** Short or whole, the nearest such day to {@code about}. */
    private static LocalDate typed(StringProperty day, LocalDate about) {
        try {
            return TypedDay.near(day.get(), about);
        } catch (ProblemException none) {
            throw new ProblemException(
                    Problem.of("problem.publish.date", day.get().strip()), none);
        }
    }

    private Optional<LocalDate> typedFirst() {
        try {
            return Optional.of(typed(first, today()));
        } catch (ProblemException refused) {
            trouble.set(refused.problem());
            return Optional.empty();
        }
    }

    private LocalDate today() {
        return calendar.dutyDate(moment.getValue().instant());
    }
}
