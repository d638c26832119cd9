package org.shichen.desk;

import static org.shichen.store.schema.Tables.CHANGE_ACT;
import static org.shichen.store.schema.Tables.SETTING;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.shichen.clock.DutyCalendar;
import org.shichen.clock.PracticeClock;
import org.shichen.store.Store;
import org.shichen.ui.Language;

/**
 * What a desk's file says of the desk itself.
 *
 * @param unitZh name of the unit
 * @param practiceStart where the practice clock of a sample begins; empty for a real desk
 */
public record Settings(String unitZh, String unitEn, DutyCalendar calendar, Optional<Instant> practiceStart) {

    /** Under these names its file keeps what may be changed. */
    public static final String UNIT_ZH = "desk.unit";

    public static final String UNIT_EN = "desk.unit.en";
    public static final String DAY_START = "desk.day-start";

    /** Blocks; not for the FX thread. */
    public static Settings read(Store store) {
        Map<String, String> texts = store.read(dsl -> dsl.selectFrom(SETTING).fetchMap(SETTING.NAME, SETTING.CONTENT));
        DutyCalendar china = DutyCalendar.CHINA;
        String unitZh = texts.getOrDefault(UNIT_ZH, "");
        return new Settings(
                unitZh,
                texts.getOrDefault(UNIT_EN, unitZh),
                new DutyCalendar(
                        ZoneId.of(texts.getOrDefault("desk.zone", china.zone().getId())),
                        LocalTime.parse(
                                texts.getOrDefault(DAY_START, china.dayStart().toString()))),
                Optional.ofNullable(texts.get(PracticeClock.SETTING))
                        .map(text -> resume(store, OffsetDateTime.parse(text).toInstant())));
    }

    public String unit(Language language) {
        return language == Language.ZH ? unitZh : unitEn;
    }

    public boolean practice() {
        return practiceStart.isPresent();
    }

    /** A practice that was begun goes on where it was left, so that nothing written in it lies in the future. */
    private static Instant resume(Store store, Instant start) {
        Long last = store.read(dsl -> dsl.select(DSL.max(CHANGE_ACT.DESK_AT))
                .from(CHANGE_ACT)
                .fetchSingle()
                .value1());
        return last == null || last < start.toEpochMilli() ? start : Instant.ofEpochMilli(last);
    }
}
