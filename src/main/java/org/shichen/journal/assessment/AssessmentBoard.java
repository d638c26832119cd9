package org.shichen.journal.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.shichen.clock.DutyCalendar;
import org.shichen.journal.Journal;
import org.shichen.journal.assessment.Assessment.Stage;
import org.shichen.journal.days.DayBook;
import org.shichen.journal.days.DayFigures;
import org.shichen.problem.Problem;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.schema.Tables;
import org.shichen.ui.Acts;
import org.shichen.ui.DraftBook;
import org.shichen.ui.Formats;
import org.shichen.ui.Latest;
import org.shichen.ui.LiveQuery;
import org.shichen.ui.Tasks;
import org.shichen.ui.Words;

/** The daily assessment of one duty day: drafted from figures and log, edited, reviewed, issued. FX thread. */
public final class AssessmentBoard {

    /**
     * What is known of a day.
     *
     * @param saved empty when nothing has been saved
     * @param number its own, or the one it will get
     */
    public record Reading(LocalDate date, Optional<Assessment> saved, int number, DayFigures day) {}

    private final Assessments assessments;
    private final DayBook days;
    private final Journal journal;
    private final DutyCalendar calendar;
    private final Tasks tasks;
    private final Acts acts;
    private final DraftBook drafts;
    private final Supplier<Instant> moment;
    private final BooleanSupplier mayOverride;
    private final LiveQuery<Reading> query;
    private final Latest drafting = new Latest();
    private final ReadOnlyObjectWrapper<@Nullable Reading> reading = new ReadOnlyObjectWrapper<>(this, "reading");
    private volatile LocalDate shown;

    /**
     * @param moment which the desk shows; asked in the background as well
     * @param mayOverride whether who is at the desk has the right of {@link #override}
     */
    public AssessmentBoard(
            Assessments assessments,
            DayBook days,
            Journal journal,
            DutyCalendar calendar,
            Store store,
            Tasks tasks,
            Acts acts,
            DraftBook drafts,
            Supplier<Instant> moment,
            BooleanSupplier mayOverride) {
        this.assessments = assessments;
        this.days = days;
        this.journal = journal;
        this.calendar = calendar;
        this.tasks = tasks;
        this.acts = acts;
        this.drafts = drafts;
        this.moment = moment;
        this.mayOverride = mayOverride;
        shown = calendar.dutyDate(moment.get());
        query = new LiveQuery<>(tasks, "assessment.read", this::read, reading::set);
        store.onChange(change -> {
            if (reading.get() != null
                    && (change.touches(Tables.ASSESSMENT)
                            || change.touches(Tables.ASSESSMENT_MEASURE)
                            || change.touches(Tables.ASSESSMENT_STEP))) {
                query.refresh();
            }
        });
    }

    /** Null until it was read for the first time. */
    public ReadOnlyObjectProperty<@Nullable Reading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** The duty day of the moment that the desk shows. */
    public void open() {
        show(calendar.dutyDate(moment.get()));
    }

    /** @param by days, negative for earlier ones; none that has not begun is shown */
    public void turn(int by) {
        LocalDate next = shown.plusDays(by);
        if (!next.isAfter(calendar.dutyDate(moment.get()))) {
            show(next);
        }
    }

    /** Writes a fresh text from the figures and the log, in the language of the words. */
    public void draft(Words words, Formats formats, Consumer<AssessmentText> onDrafted) {
        LocalDate date = shown;
        Instant now = moment.get();
        Instant end = calendar.endOf(date).minusMillis(1);
        tasks.run(
                "assessment.read",
                () -> DraftedAssessment.of(
                        days.day(date, now),
                        journal.entries(calendar.startOf(date), end.isBefore(now) ? end : now),
                        words,
                        formats),
                drafting.question().then(onDrafted));
    }

    public void save(AssessmentText text, Consumer<Long> onDone, Consumer<Problem> onRefused) {
        Reading seen = reading.get();
        if (seen != null) {
            Long version = seen.saved().map(Assessment::version).orElse(null);
            acts.performTelling(
                    "assessment.save", act -> assessments.save(act, seen.date(), version, text), onDone, onRefused);
        }
    }

    public void review(Runnable onDone, Consumer<Problem> onRefused) {
        perform("assessment.review", (act, seen) -> assessments.review(act, seen, ""), onDone, onRefused);
    }

    public void issue(Runnable onDone, Consumer<Problem> onRefused) {
        perform("assessment.issue", (act, seen) -> assessments.issue(act, seen, ""), onDone, onRefused);
    }

    /** Whether who is at the desk may review and issue their own draft, with a reason. */
    public boolean mayOverride() {
        return mayOverride.getAsBoolean();
    }

    /**
     * The leader, who drafted it and has nobody else on the desk, reviews or issues it as well.
     *
     * @param to reviewed or issued
     */
    public void override(Stage to, String reason, Runnable onDone, Consumer<Problem> onRefused) {
        perform(
                "assessment.override",
                (act, seen) -> to == Stage.ISSUED
                        ? assessments.issue(act, seen, reason)
                        : assessments.review(act, seen, reason),
                onDone,
                onRefused);
    }

    private void perform(
            String name, BiFunction<Act, Assessment, Long> work, Runnable onDone, Consumer<Problem> onRefused) {
        saved().ifPresentOrElse(
                        seen -> acts.performTelling(
                                name, act -> work.apply(act, seen), done -> onDone.run(), onRefused),
                        () -> onRefused.accept(Problem.of("problem.assessment.save-first")));
    }

    /** What is typed into the form, kept on disk. */
    DraftBook drafts() {
        return drafts;
    }

    private Optional<Assessment> saved() {
        return reading.get() == null ? Optional.empty() : reading.get().saved();
    }

    private void show(LocalDate date) {
        // What is being drafted for one day is not put into the form of another.
        drafting.forget();
        shown = date;
        query.refresh();
    }

    private Reading read() {
        LocalDate date = shown;
        Optional<Assessment> saved = assessments.of(date);
        // What has been issued keeps the figures that were known then; later corrections are news of a later day.
        Instant known = saved.flatMap(assessment -> assessment.step(Stage.ISSUED))
                .map(Assessment.Step::at)
                .orElseGet(moment);
        return new Reading(
                date, saved, saved.map(Assessment::number).orElseGet(assessments::nextNumber), days.day(date, known));
    }
}
