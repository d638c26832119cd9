package org.shichen.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.store.Store;

/**
 * Keeps what is being typed on disk and brings it back after a crash, in the same field, for the same person. Writing
 * follows typing by a moment and never holds it up; what has not been written when the desk closes is written then. FX
 * thread, except {@link #close}.
 */
public final class DraftBook implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(DraftBook.class.getName());

    private final Store store;
    private final Tasks tasks;
    private final LongSupplier holder;
    private final Executor later;
    private final List<Entry> open = new ArrayList<>();
    // The acts that are to save what was handed in, from then until it is known how they ended.
    private final Set<String> underWay = new HashSet<>();
    // Of each field the newest. Taken by the writing under way, so that it is written even when no other can follow.
    private final Map<Field, Typed> unwritten = new ConcurrentHashMap<>();
    // Held from taking a text until it is on disk: an older one cannot overtake a younger.
    private final Object inOrder = new Object();
    private boolean writing;
    // Written under this object's lock, so that nothing is handed to a background that is being shut down.
    private volatile boolean closed;

    /**
     * @param holder the person who types, 0 for nobody
     * @param later runs what it is given on the FX thread when the typing has rested for a moment
     */
    public DraftBook(Store store, Tasks tasks, LongSupplier holder, Executor later) {
        this.store = store;
        this.tasks = tasks;
        this.holder = holder;
        this.later = later;
    }

    /**
     * From now on what stands in {@code content} is kept. What was being typed there when the program ended is put into
     * it, if nothing has been typed since.
     *
     * @param field its name, for example {@code journal.line}; with the number of the record it belongs to, if any
     */
    public Entry open(String field, StringProperty content) {
        Entry entry = new Entry(field, content);
        open.add(entry);
        return entry;
    }

    /** Another person has come: each field shows what is theirs, and the one who left will find theirs again. */
    public void holderChanged() {
        List.copyOf(open).forEach(Entry::changeHolder);
    }

    /**
     * The desk is being closed: writes what has not been written yet, and no more after it. To be called before the
     * background and the store end, from any thread but the FX thread; blocks.
     */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        try {
            writeAll();
        } catch (ProblemException away) {
            LOG.log(Level.WARNING, "drafts not kept", away);
        }
    }

    /** Writes in the background what was typed; never twice at once. */
    private void write() {
        if (writing || unwritten.isEmpty()) {
            return;
        }
        synchronized (this) {
            if (closed) {
                return;
            }
            writing = true;
            // A draft that cannot be kept is no news of its own: the act that saves will tell what is wrong.
            tasks.run("draft.keep", this::writeAll, done -> written(), problem -> written());
        }
    }

    private void written() {
        writing = false;
        write();
    }

    /** Blocks; how many fields were written. */
    private int writeAll() {
        int count = 0;
        while (!unwritten.isEmpty()) {
            for (Field field : unwritten.keySet()) {
                writeOf(field);
                count++;
            }
        }
        return count;
    }

    private void writeOf(Field field) {
        synchronized (inOrder) {
            Typed typed = unwritten.remove(field);
            if (typed == null) {
                return;
            }
            if (typed.text().isEmpty() && typed.act().isEmpty()) {
                store.dropDraft(field.whose(), field.name());
            } else if (typed.text().isEmpty()) {
                store.dropDraft(field.whose(), field.name(), typed.act());
            } else {
                store.keepDraft(field.whose(), field.name(), typed.text(), typed.act());
            }
        }
    }

    private record Field(long whose, String name) {}

    /**
     * @param text empty when nothing is to come back
     * @param act the id of the act that will save the text; without a text, the only one whose text is forgotten, or
     *     empty for whatever stands there
     */
    private record Typed(String text, String act) {}

    /** One field. */
    public final class Entry {

        private final String field;
        private final StringProperty content;
        private final ChangeListener<String> listener = (value, before, now) -> changed();
        private long whose = holder.getAsLong();
        private String actId = Act.newId();
        private String kept = "";
        private boolean waiting;

        private Entry(String field, StringProperty content) {
            this.field = field;
            this.content = content;
            content.addListener(listener);
            load();
        }

        /** The act by this id saves the text; should it be done twice, the second is refused. */
        public Act act(Act act) {
            return act.as(actId);
        }

        /** The text is on record, or was given up on purpose: nothing is to come back. */
        public void settled() {
            actId = Act.newId();
            note("");
            write();
        }

        /** What was refused as already on record gets a fresh act: pressed again, it is meant. */
        public void refused(Problem problem) {
            if (problem.key().equals("problem.store.already-written")) {
                actId = Act.newId();
            }
        }

        /**
         * What stands in the field goes to be saved, and the field is empty at once for what comes next. On disk it
         * stays until it is known to be saved or something else is typed.
         */
        public HandedIn handIn() {
            HandedIn handed = new HandedIn(new Field(whose, field), content.get(), actId);
            underWay.add(actId);
            actId = Act.newId();
            kept = "";
            content.set("");
            return handed;
        }

        /** The field is gone; what stands in it is kept for when it comes again. */
        public void close() {
            content.removeListener(listener);
            write();
            open.remove(this);
        }

        private void load() {
            long mine = whose;
            tasks.run(
                    "draft.load",
                    () -> store.draft(mine, field),
                    found -> found.ifPresent(draft -> {
                        if (content.get().isBlank() && whose == mine && !underWay.contains(draft.actId())) {
                            kept = draft.content();
                            actId = draft.actId();
                            content.set(draft.content());
                        }
                    }));
        }

        /** Noted at once, so that it is not lost whenever the desk closes; written when the typing has rested. */
        private void changed() {
            String text = content.get();
            if (!text.equals(kept)) {
                note(text.isBlank() ? "" : text);
            }
            if (!waiting) {
                waiting = true;
                later.execute(() -> {
                    waiting = false;
                    write();
                });
            }
        }

        private void note(String text) {
            kept = text;
            unwritten.put(new Field(whose, field), new Typed(text, text.isEmpty() ? "" : actId));
        }

        private boolean takes(Field returned) {
            return field.equals(returned.name()) && whose == returned.whose();
        }

        private void take(String text, String act) {
            kept = "";
            actId = act;
            content.set(text);
        }

        private void changeHolder() {
            if (whose == holder.getAsLong()) {
                return;
            }
            write();
            whose = holder.getAsLong();
            kept = "";
            actId = Act.newId();
            content.removeListener(listener);
            content.set("");
            content.addListener(listener);
            load();
        }
    }

    /** What was typed into a field, on its way to be saved. FX thread. */
    public final class HandedIn implements HandedText {

        private final Field field;
        private final String text;
        private final String actId;

        private HandedIn(Field field, String text, String actId) {
            this.field = field;
            this.text = text;
            this.actId = actId;
        }

        public String text() {
            return text;
        }

        @Override
        public Act act(Act act) {
            return act.as(actId);
        }

        /** What has been typed since is left alone. */
        @Override
        public void settled() {
            underWay.remove(actId);
            unwritten.compute(
                    field, (same, newer) -> newer == null || newer.act().equals(actId) ? new Typed("", actId) : newer);
            write();
        }

        /** Of a field that is gone they are told; they stand in it when it comes again. */
        @Override
        public Problem refused(Problem problem) {
            underWay.remove(actId);
            // What was refused as already on record gets a fresh act: pressed again, it is meant.
            String act = problem.key().equals("problem.store.already-written") ? Act.newId() : actId;
            List<Entry> fields =
                    open.stream().filter(entry -> entry.takes(field)).toList();
            if (fields.isEmpty()) {
                unwritten.putIfAbsent(field, new Typed(text, act));
                write();
                return HandedText.notTaken(text, problem);
            }
            return fields.stream()
                    .filter(entry -> entry.content.get().isBlank())
                    .findFirst()
                    .map(entry -> {
                        entry.take(text, act);
                        return problem;
                    })
                    .orElseGet(() -> HandedText.notTaken(text, problem));
        }
    }
}
