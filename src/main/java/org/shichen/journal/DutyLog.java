package org.shichen.journal;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.shichen.clock.DutyCalendar;
import org.shichen.clock.Moment;
import org.shichen.store.Store;
import org.shichen.store.schema.Tables;
import org.shichen.ui.Acts;
import org.shichen.ui.DraftBook;
import org.shichen.ui.LiveQuery;
import org.shichen.ui.Notices;
import org.shichen.ui.Tasks;

/** The duty log of the shown duty day, and the line being typed. FX thread. */
public final class DutyLog {

    private final Journal journal;
    private final Acts acts;
    private final Notices notices;
    private final ObservableValue<Moment> moment;
    private final DutyCalendar calendar;
    private final LiveQuery<List<LogEntry>> query;

    private final ObservableList<LogEntry> entries = FXCollections.observableArrayList();
    private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
    private final ObjectProperty<LogKind> kind = new SimpleObjectProperty<>(this, "kind", LogKind.NOTE);
    private final ObjectProperty<@Nullable LogEntry> selected = new SimpleObjectProperty<>(this, "selected");
    private final ObjectProperty<@Nullable Long> pointed = new SimpleObjectProperty<>(this, "pointed");
    private final DraftBook drafts;
    private final DraftBook.Entry kept;
    private boolean logging;

    public DutyLog(
            Journal journal,
            Store store,
            Tasks tasks,
            Acts acts,
            Notices notices,
            DraftBook drafts,
            ObservableValue<Moment> moment,
            DutyCalendar calendar) {
        this.drafts = drafts;
        this.kept = drafts.open("journal.line", typed);
        this.journal = journal;
        this.acts = acts;
        this.notices = notices;
        this.moment = moment;
        this.calendar = calendar;
        this.query = new LiveQuery<>(tasks, "journal.entries", this::ask, entries::setAll);
        moment.addListener((value, before, now) -> query.refresh());
        store.onChange(change -> {
            if (change.touches(Tables.LOG_ENTRY)) {
                query.refresh();
            }
        });
        query.refresh();
    }

    /** Newest first, of the duty day of the shown moment up to that moment. */
    public ObservableList<LogEntry> entries() {
        return entries;
    }

    /** What stands in the line; kept when it could not be saved. */
    public StringProperty typedProperty() {
        return typed;
    }

    public ObjectProperty<LogKind> kindProperty() {
        return kind;
    }

    public ObjectProperty<@Nullable LogEntry> selectedProperty() {
        return selected;
    }

    /** Id of a line to which the view is to go as soon as it is listed; null again when it is there. */
    public ObjectProperty<@Nullable Long> pointedProperty() {
        return pointed;
    }

    /** What the line would be logged as at this moment. */
    public TypedLine line() {
        return TypedLine.of(typed.get(), moment.getValue().instant(), calendar);
    }

    /** Logs the line; it is cleared only when it is on disk, and unless the user has typed on meanwhile. */
    public void log() {
        if (logging || typed.get().isBlank()) {
            return;
        }
        String text = typed.get();
        LogKind source = kind.get();
        TypedLine line = line();
        logging = true;
        acts.perform(
                "journal.log",
                act -> journal.log(kept.act(act), source, line),
                id -> {
                    logging = false;
                    kept.settled();
                    if (typed.get().equals(text)) {
                        typed.set("");
                        kind.set(LogKind.NOTE);
                    }
                    notices.say("journal.logged");
                },
                problem -> {
                    logging = false;
                    kept.refused(problem);
                });
    }

    /**
     * Strikes the line with the user's words.
     *
     * @param onDone called when it is on disk; when it was refused, what was typed is left where it is
     */
    public void strike(LogEntry entry, String reason, Runnable onDone) {
        acts.perform(
                "journal.strike",
                act -> {
                    journal.strike(act, entry.id(), reason);
                    return entry;
                },
                done -> onDone.run());
    }

    /** What is typed into the forms of this board, kept on disk. */
    DraftBook drafts() {
        return drafts;
    }

    private List<LogEntry> ask() {
        Moment shown = moment.getValue();
        return journal.entries(calendar.startOf(calendar.dutyDate(shown.instant())), shown.instant());
    }
}
