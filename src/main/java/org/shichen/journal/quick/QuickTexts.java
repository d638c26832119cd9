package org.shichen.journal.quick;

import static org.shichen.store.schema.Tables.QUICK_TEXT;

import java.util.List;
import org.jooq.impl.DSL;
import org.shichen.checkpoint.Operation;
import org.shichen.journal.LogKind;
import org.shichen.journal.QuickText;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.schema.tables.records.QuickTextRecord;

/** The quick texts of the desk. Blocks; not for the FX thread. */
public final class QuickTexts {

    private final Store store;

    public QuickTexts(Store store) {
        this.store = store;
    }

    /** In the order in which they are offered. */
    public List<QuickText> all() {
        return store.read(dsl -> dsl.selectFrom(QUICK_TEXT)
                .orderBy(QUICK_TEXT.ORDINAL, QUICK_TEXT.ID)
                .fetch(row -> new QuickText(
                        row.getId(),
                        LogKind.valueOf(row.getKind()),
                        row.getContent(),
                        row.getOperation() == null ? null : Operation.valueOf(row.getOperation()),
                        row.getVersion())));
    }

    /** Adds one at the end, or changes the one of this number. */
    public long save(Act act, QuickText text) {
        if (text.content().isBlank()) {
            throw new ProblemException(Problem.of("problem.journal.empty"));
        }
        return store.write(act, tx -> {
            QuickTextRecord row = text.id() == 0
                    ? new QuickTextRecord()
                    : tx.read().fetchSingle(QUICK_TEXT, QUICK_TEXT.ID.eq(text.id()));
            if (text.id() != 0 && row.getVersion() != text.version()) {
                throw new ProblemException(Problem.of("problem.store.moved-on", QUICK_TEXT.getName()));
            }
            row.setKind(text.kind().name());
            row.setContent(text.content().strip());
            row.setOperation(text.operation() == null ? null : text.operation().name());
            if (text.id() != 0) {
                tx.update(row);
                return text.id();
            }
            Long last = tx.read()
                    .select(DSL.max(QUICK_TEXT.ORDINAL))
                    .from(QUICK_TEXT)
                    .fetchSingle()
                    .value1();
            row.setOrdinal(last == null ? 1 : last + 1);
            return tx.insert(row);
        });
    }

    public void remove(Act act, QuickText text) {
        store.write(act, tx -> {
            tx.delete(QUICK_TEXT, text.id(), text.version());
            return text.id();
        });
    }
}
