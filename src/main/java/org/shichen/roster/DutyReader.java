package org.shichen.roster;

import static org.shichen.store.schema.Tables.DUTY;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SelectConditionStep;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * Reads many duties. Each value that crosses from SQLite costs more than the row it stands in, so a duty comes as four
 * whole numbers that SQLite packs: its id, who and where, when and how, date and version. All of it stands in the index
 * {@code duty_board_ix}. The text of a note comes only with a duty that has one.
 */
final class DutyReader {

    private static final int HALF = 32;
    private static final long LOW = 0xFFFF_FFFFL;

    // A minute of a duty is at most 4320 by the schema, so thirteen bits hold it.
    private static final int MINUTE_BITS = 13;
    private static final long MINUTE = (1 << MINUTE_BITS) - 1;

    private static final Field<Long> WHO_WHERE = DUTY.PERSON_ID.shl(HALF).bitOr(DUTY.POST_ID);
    private static final Field<Long> HOW = DUTY.SHIFT_ID
            .shl(HALF)
            .bitOr(DUTY.START_MINUTE.shl(MINUTE_BITS + 3))
            .bitOr(DUTY.END_MINUTE.shl(3))
            .bitOr(truth(DUTY.SOURCE.eq(DutySource.HAND.name())).shl(2))
            .bitOr(truth(DUTY.SOURCE.eq(DutySource.PATTERN.name())).shl(1))
            .bitOr(DUTY.LEAD);
    private static final Field<Long> DATE_VERSION =
            DUTY.DUTY_DATE.shl(HALF).bitOr(DUTY.VERSION.shl(1)).bitOr(truth(DUTY.NOTE.ne("")));

    private DutyReader() {}

    private static Field<Long> truth(Condition condition) {
        return DSL.field(condition).coerce(Long.class);
    }

    /** As {@code duty_board_ix} has them, so that nothing is sorted: by date, person and start, then as the rest. */
    static final Comparator<Duty> ORDER = Comparator.comparing(Duty::dutyDate)
            .thenComparingLong(Duty::personId)
            .thenComparingInt(Duty::startMinute)
            .thenComparingInt(Duty::endMinute)
            .thenComparingLong(Duty::postId)
            .thenComparingLong(Duty::shiftId);

    /** In the order of {@link #ORDER}. */
    static List<Duty> read(DSLContext dsl, Condition which) {
        return read(select(dsl, which)
                .orderBy(
                        DUTY.DUTY_DATE,
                        DUTY.PERSON_ID,
                        DUTY.START_MINUTE,
                        DUTY.END_MINUTE,
                        DUTY.POST_ID,
                        DUTY.SHIFT_ID));
    }

    /** Those of these ids that there are. In no order: asked for one, SQLite would go through all years by date. */
    static List<Duty> read(DSLContext dsl, Set<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return KnownDuties.dense(ids)
                ? read(select(dsl, DUTY.ID.between(Collections.min(ids), Collections.max(ids)))).stream()
                        .filter(duty -> ids.contains(duty.id()))
                        .toList()
                : read(select(dsl, DUTY.ID.in(ids)));
    }

    private static SelectConditionStep<? extends Record> select(DSLContext dsl, Condition which) {
        return dsl.select(DUTY.ID, WHO_WHERE, HOW, DATE_VERSION, DUTY.NOTE)
                .from(DUTY)
                .where(which);
    }

    private static List<Duty> read(ResultQuery<?> question) {
        try (ResultSet rows = question.fetchResultSet()) {
            List<Duty> duties = new ArrayList<>();
            LocalDate date = LocalDate.EPOCH;
            while (rows.next()) {
                long whoWhere = rows.getLong(2);
                long how = rows.getLong(3);
                long dateVersion = rows.getLong(4);
                long day = dateVersion >> HALF;
                date = day == date.toEpochDay() ? date : LocalDate.ofEpochDay(day);
                duties.add(new Duty(
                        rows.getLong(1),
                        date,
                        whoWhere >> HALF,
                        whoWhere & LOW,
                        how >> HALF,
                        (int) (how >> (MINUTE_BITS + 3) & MINUTE),
                        (int) (how >> 3 & MINUTE),
                        (how & 4) != 0 ? DutySource.HAND : (how & 2) != 0 ? DutySource.PATTERN : DutySource.PROPOSAL,
                        (how & 1) != 0,
                        (dateVersion & 1) == 0 ? "" : rows.getString(5),
                        (dateVersion & LOW) >> 1));
            }
            return duties;
        } catch (SQLException failure) {
            throw new DataAccessException("duties", failure);
        }
    }
}
