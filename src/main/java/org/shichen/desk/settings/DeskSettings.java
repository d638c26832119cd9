package org.shichen.desk.settings;

import static org.shichen.store.schema.Tables.SETTING;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.shichen.clock.DutyCalendar;
import org.shichen.store.Act;
import org.shichen.store.Change;
import org.shichen.store.Store;
import org.shichen.store.schema.tables.records.SettingRecord;

/** What the desk's file says of the desk. Blocks; not for the FX thread. */
public final class DeskSettings {

    private static final String UNIT_ZH = "desk.unit";
    private static final String UNIT_EN = "desk.unit.en";
    private static final String DAY_START = "desk.day-start";

    private final Store store;

    public DeskSettings(Store store) {
        this.store = store;
    }

    public DeskNames names() {
        Map<String, String> texts = store.read(dsl -> dsl.selectFrom(SETTING)
                .where(SETTING.NAME.in(UNIT_ZH, UNIT_EN, DAY_START))
                .fetchMap(SETTING.NAME, SETTING.CONTENT));
        String zh = texts.getOrDefault(UNIT_ZH, "");
        return new DeskNames(
                zh,
                texts.getOrDefault(UNIT_EN, zh),
                LocalTime.parse(texts.getOrDefault(
                        DAY_START, DutyCalendar.CHINA.dayStart().toString())));
    }

    /** Keeps what is different, in one act. @return whether anything was */
    public boolean keep(Act act, DeskNames names) {
        if (names.equals(names())) {
            return false;
        }
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put(UNIT_ZH, names.unitZh());
        wanted.put(UNIT_EN, names.unitEn());
        wanted.put(DAY_START, names.dayStart().toString());
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
