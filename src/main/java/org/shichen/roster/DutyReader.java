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
 * Reads many duties. Each value that crosses from SQLite costs more than the row it stands in, so a duty comes as three
 * whole numbers that SQLite packs: which and how often written, who and where and how, when. All of it stands in the
 * index {@code duty_board_ix}. The text of a note comes only with a duty that has one.
 *
 * <p>The numbers hold 2^39 duties, each written 2^23 times, 2^27 people, 2^28 posts, 2^18 shifts and the dates up to
 * the year 3405: ids are never given twice, and no desk comes near. A minute of a duty is at most 4320 by the schema.
 */
final class DutyReader {

    private static final int ID = 24;
    private static final int VERSION = 1;
    private static final int PERSON = 36;
    private static final int POST = 8;
    private static final int SOURCE = 1;
    private static final int DATE = 44;
    private static final int SHIFT = 26;
    private static final int START = 13;

    private static final Field<Long> WHICH = DUTY.ID
            .shl(DSL.inline(ID))
            .bitOr(DUTY.VERSION.shl(DSL.inline(VERSION)))
            .bitOr(DSL.field(DUTY.NOTE.ne(DSL.inline(""))).coerce(Long.class));

    // A source is told by the length of its name, which SQLite knows without reading the name.
    private static final Field<Long> WHO_WHERE = DUTY.PERSON_ID
            .shl(DSL.inline(PERSON))
            .bitOr(DUTY.POST_ID.shl(DSL.inline(POST)))
            .bitOr(DSL.function("octet_length", Long.class, DUTY.SOURCE).shl(DSL.inline(SOURCE)))
            .bitOr(DUTY.LEAD);
    private static final Field<Long> WHEN = DUTY.DUTY_DATE
            .shl(DSL.inline(DATE))
            .bitOr(DUTY.SHIFT_ID.shl(DSL.inline(SHIFT)))
            .bitOr(DUTY.START_MINUTE.shl(DSL.inline(START)))
            .bitOr(DUTY.END_MINUTE);

    private static final DutySource[] SOURCES = new DutySource[1 << POST - SOURCE];

    static {
        for (DutySource source : DutySource.values()) {
            if (SOURCES[source.name().length()] != null) {
                throw new IllegalStateException(source + " is as long as another");
            }
            SOURCES[source.name().length()] = source;
        }
    }

    private DutyReader() {}

    /** As {@code duty_board_ix} has them, so that nothing is sorted: by date, person and start, then as the rest. */
    static final Comparator<Duty> ORDER = DutyReader::order;

    private static int order(Duty one, Duty other) {
        // Of two duties nearly all stand on another date or are another person's.
        int found = one.dutyDate().compareTo(other.dutyDate());
        found = found != 0 ? found : Long.compare(one.personId(), other.personId());
        found = found != 0 ? found : Integer.compare(one.startMinute(), other.startMinute());
        found = found != 0 ? found : Integer.compare(one.endMinute(), other.endMinute());
        found = found != 0 ? found : Long.compare(one.postId(), other.postId());
        return found != 0 ? found : Long.compare(one.shiftId(), other.shiftId());
    }

    /** The bits from {@code low} on and below {@code high}. */
    private static long between(long packed, int low, int high) {
        return packed >> low & (1L << high - low) - 1;
    }

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
        return dsl.select(WHICH, WHO_WHERE, WHEN, DUTY.NOTE).from(DUTY).where(which);
    }

    private static List<Duty> read(ResultQuery<?> question) {
        try (ResultSet rows = question.fetchResultSet()) {
            List<Duty> duties = new ArrayList<>();
            LocalDate date = LocalDate.EPOCH;
            while (rows.next()) {
                long which = rows.getLong(1);
                long whoWhere = rows.getLong(2);
                long when = rows.getLong(3);
                long day = when >> DATE;
                date = day == date.toEpochDay() ? date : LocalDate.ofEpochDay(day);
                duties.add(new Duty(
                        which >> ID,
                        date,
                        whoWhere >> PERSON,
                        between(whoWhere, POST, PERSON),
                        between(when, SHIFT, DATE),
                        (int) between(when, START, SHIFT),
                        (int) between(when, 0, START),
                        SOURCES[(int) between(whoWhere, SOURCE, POST)],
                        (whoWhere & 1) != 0,
                        (which & 1) == 0 ? "" : rows.getString(4),
                        between(which, VERSION, ID)));
            }
            return duties;
        } catch (SQLException failure) {
            throw new DataAccessException("duties", failure);
        }
    }
}
