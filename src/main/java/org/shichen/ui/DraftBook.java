package org.shichen.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import org.shichen.problem.Problem;
import org.shichen.store.Act;
import org.shichen.store.Store;

/**
 * Keeps what is being typed on disk and brings it back after a crash, in the same field, for the same person. Writing
 * follows typing by a moment and never holds it up. FX thread.
 */
public final class DraftBook {

    private final Store store;
    private final Tasks tasks;
    private final LongSupplier holder;
    private final Executor later;
    private final List<Entry> open = new ArrayList<>();
    private boolean ended;

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

    /** Writes what has not been written yet, and no more after it: the window is being closed. */
    public void end() {
        List.copyOf(open).forEach(Entry::keep);
        ended = true;
    }

    /** Another person has come: each field shows what is theirs, and the one who left will find theirs again. */
    public void holderChanged() {
        List.copyOf(open).forEach(Entry::changeHolder);
    }

    /**
     * @param text empty when nothing is to come back
     * @param act the id of the act that will save the text
     */
    private record Typed(long whose, String text, String act) {}

    /** One field. */
    public final class Entry {

        private final String field;
        private final StringProperty content;
        private final ChangeListener<String> listener = (value, before, now) -> changed();
        private long whose = holder.getAsLong();
        private String actId = Act.newId();
        private String kept = "";
        // Of each person the newest. Taken by the writing under way, so that it is written even when no other can
        // follow.
        private final Map<Long, Typed> unwritten = new ConcurrentHashMap<>();
        private boolean writing;
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
            drop();
        }

        /** What was refused as already on record gets a fresh act: pressed again, it is meant. */
        public void refused(Problem problem) {
            if (problem.key().equals("problem.store.already-written")) {
                actId = Act.newId();
            }
        }

        /** The field is gone; what stands in it is kept for when it comes again. */
        public void close() {
            content.removeListener(listener);
            keep();
            open.remove(this);
        }

        private void load() {
            long mine = whose;
            tasks.run(
                    "draft.load",
                    () -> store.draft(mine, field),
                    found -> found.ifPresent(draft -> {
                        if (content.get().isBlank() && whose == mine) {
                            kept = draft.content();
                            actId = draft.actId();
                            content.set(draft.content());
                        }
                    }));
        }

        private void changed() {
            if (!waiting) {
                waiting = true;
                later.execute(() -> {
                    waiting = false;
                    if (!ended) {
                        keep();
                    }
                });
            }
        }

        private void keep() {
            String text = content.get();
            if (!text.equals(kept)) {
                kept = text.isBlank() ? "" : text;
                write(new Typed(whose, kept, actId));
            }
        }

        private void drop() {
            kept = "";
            write(new Typed(whose, "", actId));
        }

        /** Never two at once, so that an older text cannot overtake a younger one, nor come after it was given up. */
        private void write(Typed typed) {
            unwritten.put(typed.whose(), typed);
            if (writing) {
                return;
            }
            writing = true;
            tasks.run(
                    "draft.keep",
                    () -> {
                        while (!unwritten.isEmpty()) {
                            unwritten.keySet().forEach(this::writeOf);
                        }
                        return field;
                    },
                    done -> {
                        writing = false;
                        unwritten.values().stream().findFirst().ifPresent(this::write);
                    },
                    // A draft that cannot be kept is no news of its own: the act that saves will tell what is wrong.
                    problem -> writing = false);
        }

        /** On a background thread. */
        private void writeOf(long person) {
            Typed typed = unwritten.remove(person);
            if (typed == null) {
                return;
            }
            if (typed.text().isEmpty()) {
                store.dropDraft(person, field);
            } else {
                store.keepDraft(person, field, typed.text(), typed.act());
            }
        }

        private void changeHolder() {
            if (whose == holder.getAsLong()) {
                return;
            }
            keep();
            whose = holder.getAsLong();
            kept = "";
            actId = Act.newId();
            content.removeListener(listener);
            content.set("");
            content.addListener(listener);
            load();
        }
    }
}
