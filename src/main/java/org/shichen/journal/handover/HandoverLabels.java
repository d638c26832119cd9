package org.shichen.journal.handover;

import static org.shichen.store.schema.Tables.SETTING;

import java.util.Map;
import java.util.stream.Collectors;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.schema.tables.records.SettingRecord;

/** What the three things made clear (三明) are called here: it differs by place. Blocks; not for the FX thread. */
public final class HandoverLabels {

    private static final String NAME = "handover.label.";

    private final Store store;

    public HandoverLabels(Store store) {
        this.store = store;
    }

    /** By part; without those that are called as usual. */
    public Map<String, String> all() {
        return store.read(dsl -> dsl.selectFrom(SETTING).where(SETTING.NAME.startsWith(NAME)).fetch().stream()
                .collect(Collectors.toMap(row -> row.getName().substring(NAME.length()), SettingRecord::getContent)));
    }

    /** @param labels by part; a blank one is called as usual again */
    public int save(Act act, Map<String, String> labels) {
        return store.write(act, tx -> {
            for (String part : Handover.PARTS) {
                String label = labels.getOrDefault(part, "").strip();
                SettingRecord row = tx.read().fetchOne(SETTING, SETTING.NAME.eq(NAME + part));
                if (row == null && !label.isEmpty()) {
                    SettingRecord fresh = new SettingRecord();
                    fresh.setName(NAME + part);
                    fresh.setContent(label);
                    tx.insert(fresh);
                } else if (row != null && label.isEmpty()) {
                    tx.delete(SETTING, row.getId(), row.getVersion());
                } else if (row != null && !row.getContent().equals(label)) {
                    row.setContent(label);
                    tx.update(row);
                }
            }
            return labels.size();
        });
    }
}
