package org.shichen.journal.figures;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.shichen.clock.DutyCalendar;
import org.shichen.clock.WatchSpan;
import org.shichen.journal.figures.WatchFigures.Cell;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Store;
import org.shichen.store.schema.Tables;
import org.shichen.ui.Acts;
import org.shichen.ui.LiveQuery;
import org.shichen.ui.Tasks;

/** The figures of one watch and how they are entered; the watch can be turned back and forth. FX thread. */
public final class FigureBoard {

    private final FigureBook book;
    private final DutyCalendar calendar;
    private final Acts acts;
    private final InstantSource clock;
    private final LiveQuery<WatchFigures> query;
    private final ReadOnlyObjectWrapper<@Nullable WatchFigures> figures = new ReadOnlyObjectWrapper<>(this, "figures");
    private volatile Instant shown;

    /** What was typed into a cell asks for: something to add, or another total with a reason. */
    public record Typed(boolean correction, long amount) {}

    public FigureBoard(
            FigureBook book, DutyCalendar calendar, Store store, Tasks tasks, Acts acts, InstantSource clock) {
        this.book = book;
        this.calendar = calendar;
        this.acts = acts;
        this.clock = clock;
        this.shown = clock.instant();
        query = new LiveQuery<>(tasks, "figures.read", () -> book.read(shown, clock.instant()), figures::set);
        store.onChange(change -> {
            if (figures.get() != null
                    && (change.touches(Tables.FIGURE_INCREMENT)
                            || change.touches(Tables.NIL_REPORT)
                            || change.touches(Tables.FIGURE_KIND)
                            || change.touches(Tables.CHECKPOINT)
                            || change.touches(Tables.OPERATION_STATE))) {
                query.refresh();
            }
        });
    }

    public ReadOnlyObjectProperty<@Nullable WatchFigures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /** The watch that runs now. */
    public void showNow() {
        shown = clock.instant();
        query.refresh();
    }

    /** @param by −1 for the watch before, 1 for the one after; none that has not begun is shown */
    public void turn(int by) {
        WatchSpan span = calendar.spanAt(shown);
        Instant next = by < 0 ? span.start().minusMillis(1) : span.end();
        if (!next.isAfter(clock.instant())) {
            shown = next;
            query.refresh();
        }
    }

    /**
     * What was typed into a cell that stands at {@code sum}: a number where nothing stands yet, or one after a plus, is
     * added; any other number is what the cell should have been.
     *
     * @param empty nothing stands in the cell
     * @throws ProblemException {@code problem.figures.number} for what is no number, {@code .below} when more is taken
     *     away than there is, before a reason is asked for
     */
    public static Typed typed(String text, boolean empty, long sum) {
        String digits = text.strip().replace('\uff0b', '+').replace('\uff0d', '-');
        try {
            if (digits.startsWith("+")) {
                return new Typed(false, Long.parseLong(digits.substring(1).strip()));
            }
            if (digits.startsWith("-")) {
                long less = Long.parseLong(digits.substring(1).strip());
                if (less > sum) {
                    throw new ProblemException(Problem.of("problem.figures.below", sum, less));
                }
                return new Typed(true, sum - less);
            }
            return new Typed(!empty, Long.parseLong(digits));
        } catch (NumberFormatException notANumber) {
            throw new ProblemException(Problem.of("problem.figures.number", text.strip()));
        }
    }

    public void enter(Cell cell, long amount, Runnable onDone, Consumer<Problem> onRefused) {
        WatchSpan span = figures.get().span();
        acts.performTelling(
                "figures.enter", act -> book.enter(act, span, cell, amount), done -> onDone.run(), onRefused);
    }

    public void correct(Cell cell, long total, String reason, Runnable onDone, Consumer<Problem> onRefused) {
        WatchFigures seen = figures.get();
        acts.performTelling(
                "figures.correct",
                act -> book.correct(act, seen.span(), cell, seen.sum(cell), total, reason),
                done -> onDone.run(),
                onRefused);
    }

    public void nil(long checkpoint, Runnable onDone, Consumer<Problem> onRefused) {
        WatchSpan span = figures.get().span();
        acts.performTelling("figures.nil", act -> book.nil(act, span, checkpoint), done -> onDone.run(), onRefused);
    }
}
