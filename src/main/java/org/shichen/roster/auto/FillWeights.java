package org.shichen.roster.auto;

import static org.shichen.store.schema.Tables.SETTING;

import java.util.EnumMap;
import java.util.Map;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.schema.tables.records.SettingRecord;

/** How much this desk minds each thing in a proposal, as factors of what is usual. Blocks; not for the FX thread. */
public final class FillWeights {

    /** Further than this, one price would drown all others. */
    public static final double MOST = 10;

    private static final String NAME = "fill.weight.";

    private final Store store;

    public FillWeights(Store store) {
        this.store = store;
    }

    /** From 0 to {@value #MOST}; a price that is missing counts as usual. */
    public Map<Price, Double> factors() {
        Map<Price, Double> factors = new EnumMap<>(Price.class);
        Map<String, String> texts = store.read(dsl ->
                dsl.selectFrom(SETTING).where(SETTING.NAME.startsWith(NAME)).fetchMap(SETTING.NAME, SETTING.CONTENT));
        for (Price price : Price.values()) {
            String text = texts.get(NAME + price.name());
            if (text != null) {
                factors.put(price, Double.valueOf(text));
            }
        }
        return factors;
    }

    /**
     * Keeps those that changed, in one act.
     *
     * @throws ProblemException {@code problem.fill.weight} for a factor outside 0 to {@value #MOST}
     */
    public void keep(Act act, Map<Price, Double> factors) {
        for (double factor : factors.values()) {
            if (!(factor >= 0 && factor <= MOST)) {
                throw new ProblemException(Problem.of("problem.fill.weight", MOST));
            }
        }
        store.write(act, tx -> {
            factors.forEach((price, factor) -> {
                SettingRecord row = tx.read().fetchOne(SETTING, SETTING.NAME.eq(NAME + price.name()));
                if (row == null) {
                    if (factor != 1) {
                        SettingRecord fresh = new SettingRecord();
                        fresh.setName(NAME + price.name());
                        fresh.setContent(factor.toString());
                        fresh.setVersion(1L);
                        tx.insert(fresh);
                    }
                } else {
                    row.setContent(factor.toString());
                    if (row.modified()) {
                        tx.update(row);
                    }
                }
            });
            return factors.size();
        });
    }
}
