package org.shichen.desk.settings;

import static org.shichen.store.schema.Tables.SETTING;

import java.util.LinkedHashMap;
import java.util.Map;
import org.shichen.desk.Settings;
import org.shichen.store.Act;
import org.shichen.store.Change;
import org.shichen.store.Store;
import org.shichen.store.schema.tables.records.SettingRecord;

/** What the desk's file says of the desk. Blocks; not for the FX thread. */
public final class DeskSettings {

    private final Store store;

    public DeskSettings(Store store) {
        this.store = store;
    }

    public DeskNames names() {
        Settings read = Settings.read(store);
        return new DeskNames(read.unitZh(), read.unitEn(), read.calendar().dayStart());
    }

    /** Keeps what is different, in one act. @return whether anything was */
    public boolean keep(Act act, DeskNames names) {
        if (names.equals(names())) {
            return false;
        }
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put(Settings.UNIT_ZH, names.unitZh());
        wanted.put(Settings.UNIT_EN, names.unitEn());
        wanted.put(Settings.DAY_START, names.dayStart().toString());
        store.write(act, tx -> {
            wanted.forEach((name, content) -> {
                SettingRecord row = tx.read().fetchOne(SETTING, SETTING.NAME.eq(name));
                if (row == null) {
                    SettingRecord fresh = new SettingRecord();
                    fresh.setName(name);
                    fresh.setContent(content);
                    tx.insert(fresh);
                } else if (!row.getContent().equals(content)) {
                    row.setContent(content);
                    tx.update(row);
                }
            });
            return act.id();
        });
        return true;
    }

    /** Calls after every change of a setting, also from another process, on the thread of the store's announcements. */
    public void onChange(Runnable listener) {
        store.onChange((Change change) -> {
            if (change.touches(SETTING)) {
                listener.run();
            }
        });
    }
}
