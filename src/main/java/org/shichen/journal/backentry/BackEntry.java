package org.shichen.journal.backentry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.shichen.journal.LogKind;
import org.shichen.journal.backentry.rules.PaperGrammar;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.ui.Acts;
import org.shichen.ui.DraftBook;
import org.shichen.ui.LiveQuery;
import org.shichen.ui.Tasks;

/**
 * A night's paper, typed row by row: what is typed is read back at once, and the field is free for the next row when it
 * goes to be written. What was typed and not written comes back, also after a crash. FX thread.
 */
public final class BackEntry {

    /**
     * What the typed row comes to.
     *
     * @param line null for none; {@code problem} likewise
     */
    record Reading(@Nullable PaperLine line, @Nullable Problem problem) {
        static final Reading NOTHING = new Reading(null, null);
    }

    private final BackEntries book;
    private final Acts acts;
    private final Supplier<Instant> now;
    private final LiveQuery<PaperGrammar> query;
    private final DraftBook.Entry kept;
    private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
    private final ObjectProperty<LogKind> source = new SimpleObjectProperty<>(this, "source", LogKind.NOTE);
    private final ReadOnlyObjectWrapper<LocalDate> dutyDate;
    private final ReadOnlyObjectWrapper<PaperGrammar> grammar;
    private final ReadOnlyObjectWrapper<Reading> reading =
            new ReadOnlyObjectWrapper<>(this, "reading", Reading.NOTHING);
    private final ObservableList<WrittenLine> written = FXCollections.observableArrayList();
    private final LiveQuery<List<WrittenLine>> standing;
    private volatile List<WrittenLine> all = List.of();
    private volatile LocalDate asked;
    // Rows that wait for the one before to be on disk.
    private final Deque<Runnable> inOrder = new ArrayDeque<>();
    private boolean writing;

    /** @param now the desk's time, never a looked-back one */
    public BackEntry(BackEntries book, Tasks tasks, Acts acts, DraftBook drafts, Supplier<Instant> now) {
        this.book = book;
        this.acts = acts;
        this.now = now;
        asked = book.calendar().dutyDate(now.get());
        dutyDate = new ReadOnlyObjectWrapper<>(this, "dutyDate", asked);
        grammar = new ReadOnlyObjectWrapper<>(this, "grammar", new PaperGrammar(book.calendar(), List.of(), List.of()));
        query = new LiveQuery<>(tasks, "backentry.known", () -> book.grammar(asked, now.get()), known -> {
            grammar.set(known);
            read();
        });
        standing = new LiveQuery<>(tasks, "backentry.standing", () -> book.standing(all), written::setAll);
        book.onChange(() -> {
            if (!all.isEmpty()) {
                standing.refresh();
            }
        });
        typed.addListener((value, before, text) -> read());
        kept = drafts.open("journal.back-entry", typed);
    }

    StringProperty typedProperty() {
        return typed;
    }

    /** 来源 of a line of the log, and the way of a contact; again that of a note after each row. */
    ObjectProperty<LogKind> sourceProperty() {
        return source;
    }

    ReadOnlyObjectProperty<LocalDate> dutyDateProperty() {
        return dutyDate.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<PaperGrammar> grammarProperty() {
        return grammar.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Reading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** What was written since the program began and still stands, newest first. */
    ObservableList<WrittenLine> written() {
        return written;
    }

    boolean live() {
        return acts.live();
    }

    /** Begins with the present duty day, unless a row stands half typed. */
    void begin() {
        if (typed.get().isBlank()) {
            turnTo(book.calendar().dutyDate(now.get()));
        } else {
            query.refresh();
        }
    }

    /** Another duty day's paper; none later than the present one. */
    void turn(int days) {
        LocalDate present = book.calendar().dutyDate(now.get());
        LocalDate wanted = dutyDate.get().plusDays(days);
        turnTo(wanted.isAfter(present) ? present : wanted);
    }

    private void turnTo(LocalDate date) {
        asked = date;
        dutyDate.set(date);
        read();
        query.refresh();
    }

    void nextSource(int steps) {
        LogKind[] all = LogKind.values();
        source.set(all[Math.floorMod(source.get().ordinal() + steps, all.length)]);
    }

    /**
     * Writes the row if it can be read; if not, it stays as it is and the reading says why. The next can be typed at
     * once and is written after it.
     */
    void write() {
        read();
        PaperLine line = reading.get().line();
        if (line == null) {
            return;
        }
        LogKind kind = source.get();
        DraftBook.HandedIn handed = kept.handIn();
        source.set(LogKind.NOTE);
        inOrder.add(() -> write(handed, line, kind));
        writeNext();
    }

    private void writeNext() {
        if (!writing && !inOrder.isEmpty()) {
            writing = true;
            inOrder.remove().run();
        }
    }

    private void write(DraftBook.HandedIn handed, PaperLine line, LogKind kind) {
        acts.performHandedIn(
                BackEntries.act(line),
                problem -> refused(handed, kind, problem),
                act -> new WrittenLine(line, kind, book.write(handed.act(act), line, kind)),
                done -> {
                    handed.settled();
                    all = Stream.concat(Stream.of(done), all.stream()).toList();
                    standing.refresh();
                    ended();
                });
    }

    private Problem refused(DraftBook.HandedIn handed, LogKind kind, Problem problem) {
        Problem told = handed.refused(problem);
        if (told == problem) {
            source.set(kind);
            reading.set(new Reading(null, problem));
        }
        ended();
        return told;
    }

    private void ended() {
        writing = false;
        writeNext();
    }

    private void read() {
        if (typed.get().isBlank()) {
            reading.set(Reading.NOTHING);
            return;
        }
        try {
            reading.set(new Reading(grammar.get().read(typed.get(), dutyDate.get(), now.get()), null));
        } catch (ProblemException refused) {
            reading.set(new Reading(null, refused.problem()));
        }
    }
}
