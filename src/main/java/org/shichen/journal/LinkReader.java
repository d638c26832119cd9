package org.shichen.journal;

import static org.shichen.store.schema.Tables.ACTION_ITEM;
import static org.shichen.store.schema.Tables.CHECKPOINT;
import static org.shichen.store.schema.Tables.MEETING;
import static org.shichen.store.schema.Tables.PERSON;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;

/** Finds what a log entry is about by what was typed for it. Nothing is guessed: none or several are refused. */
final class LinkReader {

    private static final Pattern NUMBER = Pattern.compile("(?:.*?(\\d{4})-)?0*(\\d{1,6})");

    private LinkReader() {}

    /** @param keep what was linked before; fields whose text did not change keep it */
    static LogLinks links(DSLContext dsl, LinkText typed, LogEntry seen) {
        LogLinks keep = seen.links();
        return new LogLinks(
                typed.place().strip().equals(seen.checkpoint())
                        ? keep.checkpointId()
                        : blank(typed.place()) ? null : Long.valueOf(place(dsl, typed.place())),
                typed.person().strip().equals(keep.person())
                        ? keep.personId()
                        : blank(typed.person())
                                ? null
                                : Long.valueOf(person(dsl, typed.person().strip())),
                typed.meeting().strip().equals(keep.meeting())
                        ? keep.meetingId()
                        : blank(typed.meeting())
                                ? null
                                : Long.valueOf(meeting(dsl, typed.meeting().strip())),
                typed.action().strip().equals(keep.action())
                        ? keep.actionId()
                        : blank(typed.action())
                                ? null
                                : Long.valueOf(action(dsl, typed.action().strip())),
                typed.person(),
                typed.meeting(),
                typed.action());
    }

    static long place(DSLContext dsl, String named) {
        String text = named.strip();
        Condition used = CHECKPOINT.RETIRED_AT.isNull();
        return one(
                text,
                rows(
                        dsl,
                        CHECKPOINT,
                        CHECKPOINT.ID,
                        CHECKPOINT.NAME,
                        used.and(CHECKPOINT.CODE.equalIgnoreCase(text).or(CHECKPOINT.CALL_SIGN.equalIgnoreCase(text)))),
                rows(dsl, CHECKPOINT, CHECKPOINT.ID, CHECKPOINT.NAME, used.and(CHECKPOINT.NAME.contains(text))));
    }

    private static long person(DSLContext dsl, String text) {
        return one(
                text,
                rows(dsl, PERSON, PERSON.ID, PERSON.NAME, PERSON.BADGE.eq(text).or(PERSON.NAME.eq(text))),
                List.of());
    }

    private static long meeting(DSLContext dsl, String text) {
        return one(
                text,
                rows(
                        dsl,
                        MEETING,
                        MEETING.ID,
                        MEETING.TITLE,
                        MEETING.STRUCK_AT.isNull().and(MEETING.TITLE.eq(text))),
                rows(
                        dsl,
                        MEETING,
                        MEETING.ID,
                        MEETING.TITLE,
                        MEETING.STRUCK_AT.isNull().and(MEETING.TITLE.contains(text))));
    }

    /** By its number, of the newest year where none is said. */
    private static long action(DSLContext dsl, String text) {
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()) {
            throw new ProblemException(Problem.of("problem.journal.link", text));
        }
        Condition which = ACTION_ITEM.NUMBER.eq(Long.valueOf(number.group(2))).and(ACTION_ITEM.STRUCK_AT.isNull());
        Long found = dsl.select(ACTION_ITEM.ID)
                .from(ACTION_ITEM)
                .where(number.group(1) == null ? which : which.and(ACTION_ITEM.YEAR.eq(Long.valueOf(number.group(1)))))
                .orderBy(ACTION_ITEM.YEAR.desc())
                .limit(1)
                .fetchOne(ACTION_ITEM.ID);
        return found(text, found);
    }

    private static List<Record2<Long, String>> rows(
            DSLContext dsl, Table<?> table, TableField<?, Long> id, TableField<?, String> name, Condition which) {
        return dsl.select(id, name).from(table).where(which).orderBy(id.desc()).fetch();
    }

    private static long one(String text, List<Record2<Long, String>> exact, List<Record2<Long, String>> like) {
        List<Record2<Long, String>> meant = exact.isEmpty() ? like : exact;
        if (meant.size() > 1) {
            throw new ProblemException(Problem.of(
                    "problem.journal.links",
                    text,
                    meant.getFirst().value2(),
                    meant.get(1).value2()));
        }
        return found(text, meant.isEmpty() ? null : meant.getFirst().value1());
    }

    private static long found(String text, @Nullable Long id) {
        if (id == null) {
            throw new ProblemException(Problem.of("problem.journal.link", text));
        }
        return id;
    }

    private static boolean blank(String text) {
        return text.isBlank();
    }
}
