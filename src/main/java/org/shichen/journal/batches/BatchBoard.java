package org.shichen.journal.batches;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.shichen.clock.DutyCalendar;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.schema.Tables;
import org.shichen.ui.Acts;
import org.shichen.ui.LiveQuery;
import org.shichen.ui.Tasks;

/** The reporting batches, the one that is looked at, and how it goes up. FX thread. */
public final class BatchBoard {

    private static final int LISTED = 200;

    /** A batch with what it says. */
    public record Shown(Batch batch, BatchContent content, String hash) {
        public BatchStage stage() {
            return batch.stage(hash);
        }
    }

    /** What is known at a moment. */
    public record Reading(
            List<Batch> batches, Optional<CutOffs.Due> due, Optional<Shown> shown, List<Integer> cutOffs) {}

    private final Batches batches;
    private final DutyCalendar calendar;
    private final Acts acts;
    private final InstantSource clock;
    private final BooleanSupplier mayOverride;
    private final LiveQuery<Reading> query;
    private final ReadOnlyObjectWrapper<@Nullable Reading> reading = new ReadOnlyObjectWrapper<>(this, "reading");
    private volatile long selected;
    private boolean opened;

    /** @param mayOverride whether who is at the desk has the right of {@link #override} */
    public BatchBoard(
            Batches batches,
            DutyCalendar calendar,
            Store store,
            Tasks tasks,
            Acts acts,
            InstantSource clock,
            BooleanSupplier mayOverride) {
        this.batches = batches;
        this.calendar = calendar;
        this.acts = acts;
        this.clock = clock;
        this.mayOverride = mayOverride;
        query = new LiveQuery<>(tasks, "batches.read", this::read, this::show);
        store.onChange(change -> {
            if (opened
                    && (change.touches(Tables.REPORT_BATCH)
                            || change.touches(Tables.REPORT_BATCH_STEP)
                            || change.touches(Tables.CUT_OFF)
                            || change.touches(Tables.FIGURE_INCREMENT)
                            || change.touches(Tables.FIGURE_KIND)
                            || change.touches(Tables.REPORTING_LINE)
                            || change.touches(Tables.NIL_REPORT)
                            || change.touches(Tables.OPERATION_STATE))) {
                query.refresh();
            }
        });
    }

    /** Null until it was read for the first time. */
    public ReadOnlyObjectProperty<@Nullable Reading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** Reads, with the newest batch chosen when none is. */
    public void open() {
        opened = true;
        query.refresh();
    }

    public void select(Batch batch) {
        if (selected != batch.id()) {
            selected = batch.id();
            query.refresh();
        }
    }

    /** Drafts the batch of the last cut-off that has passed; nothing when there is none. */
    public boolean draft(Consumer<Problem> onRefused) {
        Reading now = reading.get();
        if (now == null || now.due().isEmpty()) {
            return false;
        }
        CutOffs.Due due = now.due().get();
        acts.performTelling(
                "batches.draft",
                act -> batches.draft(act, due.dutyDate(), due.minute()),
                id -> {
                    selected = id;
                    query.refresh();
                },
                onRefused);
        return true;
    }

    public void check(Consumer<Problem> onRefused) {
        acts.performTelling("batches.check", act -> step(act, BatchStage.CHECKED, ""), done -> {}, refused(onRefused));
    }

    public void sign(Consumer<Problem> onRefused) {
        acts.performTelling("batches.sign", act -> step(act, BatchStage.SIGNED, ""), done -> {}, refused(onRefused));
    }

    public void send(Consumer<Problem> onRefused) {
        acts.performTelling("batches.send", act -> step(act, BatchStage.SENT, ""), done -> {}, refused(onRefused));
    }

    /** Whether who is at the desk may check and sign their own draft, with a reason. */
    public boolean mayOverride() {
        return mayOverride.getAsBoolean();
    }

    /**
     * The leader, who drafted it and has nobody else on the desk, checks or signs it as well.
     *
     * @param to checked or signed
     */
    public void override(BatchStage to, String reason, Runnable onDone, Consumer<Problem> onRefused) {
        acts.performTelling("batches.override", act -> step(act, to, reason), done -> onDone.run(), refused(onRefused));
    }

    public void drop(String reason, Runnable onDone, Consumer<Problem> onRefused) {
        long id = selected;
        acts.performTelling("batches.drop", act -> batches.drop(act, id, reason), done -> onDone.run(), onRefused);
    }

    /** @param text as typed, see {@link CutOffText} */
    public void setCutOffs(String text, Runnable onDone, Consumer<Problem> onRefused) {
        try {
            List<Integer> minutes = CutOffText.read(text, calendar);
            acts.performTelling(
                    "batches.cut-offs", act -> batches.cutOffs().set(act, minutes), done -> onDone.run(), onRefused);
        } catch (ProblemException wrong) {
            onRefused.accept(wrong.problem());
        }
    }

    private long step(Act act, BatchStage to, String reason) {
        Reading seen = reading.get();
        Shown shown = seen == null ? null : seen.shown().orElse(null);
        if (shown == null) {
            throw new ProblemException(Problem.of("problem.batches.order"));
        }
        return batches.step(act, shown.batch(), to, shown.hash(), clock.instant(), reason);
    }

    /** What was refused because the figures moved is read again, so that it can be looked at. */
    private Consumer<Problem> refused(Consumer<Problem> then) {
        return problem -> {
            query.refresh();
            then.accept(problem);
        };
    }

    private Reading read() {
        Instant now = clock.instant();
        List<Batch> all = batches.newest(LISTED);
        Optional<Shown> shown = all.stream()
                .filter(batch -> batch.id() == selected)
                .findFirst()
                .or(() -> all.stream().findFirst())
                .flatMap(
                        batch -> batches.content(batch, now).map(content -> new Shown(batch, content, content.hash())));
        return new Reading(
                all, batches.cutOffs().due(now), shown, batches.cutOffs().minutes());
    }

    /** What is chosen is said here alone: a reading that began before a draft must not choose another over it. */
    private void show(Reading now) {
        if (now.batches().stream().noneMatch(batch -> batch.id() == selected)) {
            selected = now.shown().map(shown -> shown.batch().id()).orElse(0L);
        }
        reading.set(now);
    }
}
