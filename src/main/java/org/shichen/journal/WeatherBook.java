package org.shichen.journal;

import static org.shichen.store.schema.Tables.WEATHER;

import java.time.LocalDate;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.schema.tables.records.WeatherRecord;

/** The weather of each duty day, as it stands on the duty log. Blocks; not for the FX thread. */
public final class WeatherBook {

    private final Store store;

    public WeatherBook(Store store) {
        this.store = store;
    }

    /** What was last said of that day; empty when nothing was. */
    public String of(LocalDate dutyDate) {
        return store.read(dsl -> dsl.selectFrom(WEATHER)
                .where(WEATHER.DUTY_DATE.eq(dutyDate.toEpochDay()))
                .and(WEATHER.STRUCK_AT.isNull())
                .orderBy(WEATHER.ID.desc())
                .limit(1)
                .fetchOptional(WeatherRecord::getWords)
                .orElse(""));
    }

    public long say(Act act, LocalDate dutyDate, String words) {
        if (words.isBlank()) {
            throw new ProblemException(Problem.of("problem.journal.weather"));
        }
        return store.write(act, tx -> {
            WeatherRecord row = new WeatherRecord();
            row.setDutyDate(dutyDate.toEpochDay());
            row.setWords(words.strip());
            row.setOccurredAt(tx.now().toEpochMilli());
            row.setRecordedAt(tx.now().toEpochMilli());
            row.setRecordedBy(tx.recordedBy());
            return tx.insert(row);
        });
    }
}
