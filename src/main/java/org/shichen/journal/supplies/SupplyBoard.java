package org.shichen.journal.supplies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.shichen.clock.DutyCalendar;
import org.shichen.journal.supplies.Supplies.Movement;
import org.shichen.journal.supplies.rules.SupplyNeed;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Store;
import org.shichen.store.schema.Tables;
import org.shichen.ui.Acts;
import org.shichen.ui.LiveQuery;
import org.shichen.ui.Tasks;

/** The supplies of the shifts of a duty day. FX thread. */
public final class SupplyBoard {

    /**
     * What is known.
     *
     * @param readAt the moment that they were read of
     * @param warned what lacks in shifts that begin soon
     * @param empty no kind of supply is kept yet
     */
    public record Reading(
            LocalDate date, Instant readAt, List<SupplyLine> lines, List<SupplyLine> warned, boolean empty) {}

    private final Supplies supplies;
    private final DutyCalendar calendar;
    private final Acts acts;
    private final Supplier<Instant> moment;
    private final LiveQuery<Reading> query;
    private final ReadOnlyObjectWrapper<@Nullable Reading> reading = new ReadOnlyObjectWrapper<>(this, "reading");
    private volatile LocalDate shown;

    /** @param moment which the desk shows; asked in the background as well */
    public SupplyBoard(
            Supplies supplies, DutyCalendar calendar, Store store, Tasks tasks, Acts acts, Supplier<Instant> moment) {
        this.supplies = supplies;
        this.calendar = calendar;
        this.acts = acts;
        this.moment = moment;
        shown = calendar.dutyDate(moment.get());
        query = new LiveQuery<>(tasks, "supplies.read", this::read, reading::set);
        store.onChange(change -> {
            if (reading.get() != null
                    && (change.touches(Tables.SUPPLY_KIND)
                            || change.touches(Tables.SUPPLY_MOVEMENT)
                            || change.touches(Tables.DUTY)
                            || change.touches(Tables.MEAL_WINDOW))) {
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
        shown = calendar.dutyDate(moment.get());
        query.refresh();
    }

    /** @param by days, negative for earlier ones */
    public void turn(int by) {
        shown = shown.plusDays(by);
        query.refresh();
    }

    /** @param text a number, with a reason behind it where it takes back */
    public void move(SupplyLine line, Movement movement, String text, Runnable onDone, Consumer<Problem> onRefused) {
        understood(onRefused, () -> {
            SupplyText.Amount amount = SupplyText.amount(text);
            acts.performTelling(
                    "supplies.move",
                    act -> supplies.move(act, line, movement, amount.number(), amount.reason()),
                    done -> onDone.run(),
                    onRefused);
        });
    }

    /** @param text see {@link SupplyText#kind} */
    public void add(String text, Runnable onDone, Consumer<Problem> onRefused) {
        understood(onRefused, () -> {
            SupplyKind kind = SupplyText.kind(text);
            acts.performTelling(
                    "supplies.kinds", act -> supplies.add(act, List.of(kind)), done -> onDone.run(), onRefused);
        });
    }

    public void addProposed(Consumer<Problem> onRefused) {
        acts.performTelling("supplies.kinds", act -> supplies.add(act, SupplyText.proposed()), done -> {}, onRefused);
    }

    /** @param text how many for each; 0 ends the kind */
    public void setQuantity(SupplyKind kind, String text, Runnable onDone, Consumer<Problem> onRefused) {
        understood(onRefused, () -> {
            int quantity = Math.clamp(SupplyText.amount(text).number(), -1, Integer.MAX_VALUE);
            acts.performTelling(
                    "supplies.kinds",
                    act -> supplies.setQuantity(act, kind.id(), quantity),
                    done -> onDone.run(),
                    onRefused);
        });
    }

    private static void understood(Consumer<Problem> onRefused, Runnable work) {
        try {
            work.run();
        } catch (ProblemException wrong) {
            onRefused.accept(wrong.problem());
        }
    }

    private Reading read() {
        LocalDate date = shown;
        Instant now = moment.get();
        List<SupplyLine> lines = supplies.lines(date, now);
        return new Reading(
                date,
                now,
                lines,
                SupplyNeed.warned(lines, now),
                supplies.kinds().isEmpty());
    }
}
