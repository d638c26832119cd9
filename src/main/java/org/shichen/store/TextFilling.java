package org.shichen.store;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.shichen.store.text.TextCheck;
import org.shichen.store.text.TextIndex;
import org.shichen.store.text.TextMerging;
import org.shichen.store.text.TextSource;

/**
 * Fills the index of everything written where it is not complete: on a desk from before there was one, after a source
 * came new, or anew from the start. In small transactions, so that acts of this and other consoles go on in between;
 * stopped or killed, it goes on where it was. Blocks; not for the FX thread.
 */
public final class TextFilling {

    /** Rows of one transaction at most. */
    private static final int ROWS = 400;

    /** Characters of one transaction, some tens of milliseconds: an act of the desk waits no longer than for one. */
    private static final int CHARACTERS = 30_000;

    /** From so many steps on the index is worth tidying. */
    private static final int MANY_STEPS = 10;

    /**
     * Each step leaves a piece; so many are merged together. Every step of merging also writes a page of each piece
     * that it takes from: with 256 of them that was three times what it merged.
     */
    private static final int PIECES = 16;

    private final Store store;

    public TextFilling(Store store) {
        this.store = store;
    }

    /** Whether everything written is in the index. */
    public boolean complete() {
        return store.read(dsl -> dsl.connectionResult(
                connection -> new TextIndex(connection).incomplete().isEmpty()));
    }

    /**
     * Takes in what is missing; returns at once when nothing is.
     *
     * @throws CancellationException when {@code progress} says so; what is filled by then stays
     */
    public void fill(Progress progress) {
        if (store.damage().isPresent() || (complete() && !hurried())) {
            return;
        }
        store.derive(index -> {
            if (index.outdated()) {
                index.clear();
            }
            index.merging().hurry();
            return true;
        });
        List<TextSource> missing =
                store.read(dsl -> dsl.connectionResult(connection -> new TextIndex(connection).incomplete()));
        int steps = 0;
        for (int i = 0; i < missing.size(); i++) {
            TextSource source = missing.get(i);
            double part = 0;
            while (part < 1) {
                part = store.derive(index -> index.fill(source, ROWS, CHARACTERS));
                steps++;
                goOn(progress, (i + part) / missing.size());
                if (steps % PIECES == 0) {
                    merge(false, progress, (i + part) / missing.size());
                }
            }
        }
        // Also after a filling that was stopped while it merged.
        if (steps >= MANY_STEPS + missing.size() || missing.isEmpty()) {
            merge(true, progress, 1);
        }
        store.derive(index -> {
            index.merging().calm();
            return true;
        });
    }

    private void merge(boolean whole, Progress progress, double done) {
        boolean more = store.derive(index -> index.merging().merge(whole));
        while (more) {
            goOn(progress, done);
            more = store.derive(index -> index.merging().merge(false));
        }
    }

    private boolean hurried() {
        return store.read(dsl -> dsl.connectionResult(connection -> new TextMerging(connection).hurried()));
    }

    /** Where the index differs from what is written; see {@link TextCheck}. Consoles may go on working meanwhile. */
    public List<TextCheck.Fault> faults(Progress progress) {
        return store.textFaults(progress);
    }

    /** Whether this is what SQLite says of an index that does not fit itself, not of the file. */
    static boolean concerns(String finding) {
        return finding.contains("text_index");
    }

    /** Empties the index and fills it anew. See {@link #fill}. */
    public void rebuild(Progress progress) {
        store.derive(index -> {
            index.clear();
            return true;
        });
        fill(progress);
    }

    private static void goOn(Progress progress, double done) {
        if (!progress.at(done)) {
            throw new CancellationException();
        }
    }
}
