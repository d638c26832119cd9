package org.shichen.access;

import java.util.Locale;
import org.shichen.clock.DutyCalendar;
import org.shichen.store.Tx;
import org.shichen.store.schema.tables.records.PersonRecord;
import org.shichen.store.schema.tables.records.SettingRecord;
import org.shichen.ui.Language;

/**
 * What a new desk is told first: its unit, and its first person, who administers it.
 *
 * @param unitEn empty when the unit has no English name
 * @param badge 警号
 * @param pinyin lower case, one blank between syllables
 * @param female for the roster's rules
 * @param language in which the desk is set up; what it begins with and has one name only is named in it
 */
public record FirstRun(
        String unit, String unitEn, String badge, String name, String pinyin, boolean female, Language language) {

    boolean incomplete() {
        return unit.isBlank() || badge.isBlank() || name.isBlank();
    }

    /** @return the id of the person */
    long write(Tx tx) {
        setting(tx, "desk.unit", unit.strip());
        setting(tx, "desk.unit.en", unitEn.isBlank() ? unit.strip() : unitEn.strip());
        setting(tx, "desk.zone", DutyCalendar.CHINA.zone().getId());
        setting(tx, "desk.day-start", DutyCalendar.CHINA.dayStart().toString());
        return person(tx);
    }

    long person(Tx tx) {
        PersonRecord row = new PersonRecord();
        row.setBadge(badge.strip());
        row.setName(name.strip());
        row.setPinyin(pinyin.strip().toLowerCase(Locale.ROOT));
        row.setCategory("SWORN");
        row.setGender(female ? "FEMALE" : "MALE");
        return tx.insert(row);
    }

    private static void setting(Tx tx, String name, String content) {
        SettingRecord row = new SettingRecord();
        row.setName(name);
        row.setContent(content);
        tx.insert(row);
    }
}
