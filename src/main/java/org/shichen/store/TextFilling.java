package org.shichen.store;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.shichen.store.text.TextIndex;
import org.shichen.store.text.TextSource;

/**
 * Fills the index of everything written where it is not complete: on a desk from before there was one, after a source
 * came new, or anew from the start. In small transactions, so that acts of this and other consoles go on in between;
 * stopped or killed, it goes on where it was. Blocks; not for the FX thread.
 */
public final class TextFilling {

    /** Rows of one transaction, some tens of milliseconds. */
    private static final int STEP = 200;

    /** From so many steps on the index is worth tidying. */
    private static final int MANY_STEPS = 10;

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
        if (store.damage().isPresent() || complete()) {
            return;
        }
        store.derive(index -> {
            if (index.outdated()) {
                index.clear();
            }
            return true;
        });
        List<TextSource> missing =
                store.read(dsl -> dsl.connectionResult(connection -> new TextIndex(connection).incomplete()));
        int steps = 0;
        for (int i = 0; i < missing.size(); i++) {
            TextSource source = missing.get(i);
            double part = 0;
            while (part < 1) {
                part = store.derive(index -> index.fill(source, STEP));
                steps++;
                goOn(progress, (i + part) / missing.size());
            }
        }
        if (steps >= MANY_STEPS + missing.size()) {
            boolean more = store.derive(index -> index.merge(true));
            while (more) {
                goOn(progress, 1);
                more = store.derive(index -> index.merge(false));
            }
        }
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
