package org.shichen.roster;

import static org.shichen.store.schema.Tables.DUTY;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * Reads many duties. Each value that crosses from SQLite costs more than the row it stands in, so a duty comes as three
 * whole numbers: which and how often written, who and where and how, when. They stand packed in the index
 * {@code duty_board_ix}, so that SQLite reckons nothing while it reads; it finds them there only by the same
 * expressions (V020). The text of a note comes only with a duty that has one.
 *
 * <p>The numbers hold 2^39 duties; of people, posts, shifts and times written 2^18 each, and the days from 1970 to
 * 2687; a minute of a duty is at most 4320 by the schema. No desk comes near, but a file may have been written by
 * another hand: a row that does not fit says so in its first number, and then all are read column by column, which is
 * slower and has no bounds. So nothing is ever read as something else.
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

    /**
     * A source is told by the length of its word, which SQLite knows without reading the word; by the schema it is one
     * of these.
     */
    private static final DutySource[] BY_LENGTH = new DutySource[1 << POST - SOURCE];

    static {
        for (DutySource source : DutySource.values()) {
            if (BY_LENGTH[source.name().length()] != null) {
                throw new IllegalStateException(source + " is as long as another");
            }
            BY_LENGTH[source.name().length()] = source;
        }
    }

    /** In place of a packed number, which is never negative, for a duty that has no room in it. */
    private static final long NO_ROOM = -1;

    /** The bits that stand above what is packed without a doubt; 0 when there are none. */
    private static final Field<Long> ABOVE = DUTY.PERSON_ID
            .bitOr(DUTY.POST_ID)
            .bitOr(DUTY.SHIFT_ID)
            .bitOr(DUTY.VERSION)
            .bitOr(DUTY.DUTY_DATE)
            .shr(DSL.inline(DATE - SHIFT))
            .bitOr(DUTY.ID.shr(DSL.inline(63 - ID)));

    private static final Field<Long> WHICH = written(DSL.case_()
            .when(
                    ABOVE.eq(DSL.inline(0L)),
                    DUTY.ID
                            .shl(DSL.inline(ID))
                            .bitOr(DUTY.VERSION.shl(DSL.inline(VERSION)))
                            .bitOr(DSL.field(DUTY.NOTE.ne(DSL.inline(""))).coerce(Long.class)))
            .otherwise(DSL.inline(NO_ROOM)));

    private static final Field<Long> WHO_WHERE = written(DUTY.PERSON_ID
            .shl(DSL.inline(PERSON))
            .bitOr(DUTY.POST_ID.shl(DSL.inline(POST)))
            .bitOr(DSL.function("octet_length", Long.class, DUTY.SOURCE).shl(DSL.inline(SOURCE)))
            .bitOr(DUTY.LEAD));

    private static final Field<Long> WHEN = written(DUTY.DUTY_DATE
            .shl(DSL.inline(DATE))
            .bitOr(DUTY.SHIFT_ID.shl(DSL.inline(SHIFT)))
            .bitOr(DUTY.START_MINUTE.shl(DSL.inline(START)))
            .bitOr(DUTY.END_MINUTE));

    /** As {@link #ORDER}, so that the rows come as they stand in {@code duty_board_ix}. */
    private static final List<Field<?>> ORDERED =
            List.of(DUTY.DUTY_DATE, DUTY.PERSON_ID, DUTY.START_MINUTE, DUTY.END_MINUTE, DUTY.POST_ID, DUTY.SHIFT_ID);

    private DutyReader() {}

    /** As SQL, put into words once: jOOQ would do that in every act, and it costs as much as SQLite's answer. */
    private static Field<Long> written(Field<Long> reckoned) {
        return DSL.field(DSL.raw(DSL.using(SQLDialect.SQLITE).render(reckoned)), Long.class);
    }

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
        return read(dsl, which, ORDERED);
    }

    /** Those of these ids that there are. In no order: asked for one, SQLite would go through all years by date. */
    static List<Duty> read(DSLContext dsl, Set<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return KnownDuties.dense(ids)
                ? read(dsl, DUTY.ID.between(Collections.min(ids), Collections.max(ids)), List.of()).stream()
                        .filter(duty -> ids.contains(duty.id()))
                        .toList()
                : read(dsl, DUTY.ID.in(ids), List.of());
    }

    private static List<Duty> read(DSLContext dsl, Condition which, List<Field<?>> order) {
        return packed(question(dsl, which, order))
                .orElseGet(
                        () -> dsl.selectFrom(DUTY).where(which).orderBy(order).fetch(Rosters::duty));
    }

    /** Of the days of {@code which}, in {@link #ORDER}, as SQLite is asked. */
    static ResultQuery<?> question(DSLContext dsl, Condition which) {
        return question(dsl, which, ORDERED);
    }

    private static ResultQuery<?> question(DSLContext dsl, Condition which, List<Field<?>> order) {
        return dsl.select(WHICH, WHO_WHERE, WHEN, DUTY.NOTE)
                .from(DUTY)
                .where(which)
                .orderBy(order);
    }

    /** Nothing when one of them has no room. */
    private static Optional<List<Duty>> packed(ResultQuery<?> question) {
        try (ResultSet rows = question.fetchResultSet()) {
            List<Duty> duties = new ArrayList<>();
            LocalDate date = LocalDate.EPOCH;
            while (rows.next()) {
                long which = rows.getLong(1);
                long whoWhere = rows.getLong(2);
                long when = rows.getLong(3);
                DutySource source = BY_LENGTH[(int) between(whoWhere, SOURCE, POST)];
                if (which == NO_ROOM || source == null) {
                    return Optional.empty();
                }
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
                        source,
                        (whoWhere & 1) != 0,
                        (which & 1) == 0 ? "" : rows.getString(4),
                        between(which, VERSION, ID)));
            }
            return Optional.of(duties);
        } catch (SQLException failure) {
            throw new DataAccessException("duties", failure);
        }
    }
}
