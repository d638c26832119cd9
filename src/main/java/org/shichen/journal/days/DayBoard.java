package org.shichen.journal.days;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.shichen.clock.DutyCalendar;
import org.shichen.store.Store;
import org.shichen.store.schema.Tables;
import org.shichen.ui.LiveQuery;
import org.shichen.ui.Tasks;

/** The figures of a duty day, and the records behind one of its numbers. FX thread. */
public final class DayBoard {

    /** Records with the question they answer. */
    public record Records(RecordsWanted wanted, List<FigureRecord> rows) {
        public long sum() {
            return rows.stream().mapToLong(FigureRecord::amount).sum();
        }
    }

    private final DayBook book;
    private final DutyCalendar calendar;
    private final Supplier<Instant> moment;
    private final LiveQuery<DayFigures> days;
    private final LiveQuery<@Nullable Records> queries;
    private final ReadOnlyObjectWrapper<@Nullable DayFigures> day = new ReadOnlyObjectWrapper<>(this, "day");
    private final ReadOnlyObjectWrapper<@Nullable Records> records = new ReadOnlyObjectWrapper<>(this, "records");
    private volatile LocalDate shown;
    private volatile @Nullable RecordsWanted wanted;

    /** @param moment which the desk shows; asked in the background as well */
    public DayBoard(DayBook book, DutyCalendar calendar, Store store, Tasks tasks, Supplier<Instant> moment) {
        this.book = book;
        this.calendar = calendar;
        this.moment = moment;
        shown = calendar.dutyDate(moment.get());
        days = new LiveQuery<>(tasks, "days.read", () -> book.day(shown, moment.get()), day::set);
        queries = new LiveQuery<>(tasks, "days.records", this::askRecords, records::set);
        store.onChange(change -> {
            if (day.get() != null
                    && (change.touches(Tables.FIGURE_INCREMENT)
                            || change.touches(Tables.FIGURE_KIND)
                            || change.touches(Tables.CHECKPOINT)
                            || change.touches(Tables.OPERATION_STATE))) {
                days.refresh();
                queries.refresh();
            }
        });
    }

    /** Null until it was read for the first time. */
    public ReadOnlyObjectProperty<@Nullable DayFigures> dayProperty() {
        return day.getReadOnlyProperty();
    }

    /** Null while no number is open. */
    public ReadOnlyObjectProperty<@Nullable Records> recordsProperty() {
        return records.getReadOnlyProperty();
    }

    /** The duty day of the moment that the desk shows. */
    public void open() {
        close();
        shown = calendar.dutyDate(moment.get());
        days.refresh();
    }

    /** @param by days, negative for earlier ones; none that has not begun is shown */
    public void turn(int by) {
        LocalDate next = shown.plusDays(by);
        if (!next.isAfter(calendar.dutyDate(moment.get()))) {
            shown = next;
            close();
            days.refresh();
        }
    }

    public void open(RecordsWanted number) {
        wanted = number;
        queries.refresh();
    }

    /** The records of the number are shown no more. */
    public void close() {
        wanted = null;
        records.set(null);
    }

    private @Nullable Records askRecords() {
        RecordsWanted number = wanted;
        return number == null ? null : new Records(number, book.records(number, moment.get()));
    }
}
