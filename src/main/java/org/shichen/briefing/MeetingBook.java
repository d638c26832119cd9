package org.shichen.briefing;

import static org.shichen.store.schema.Tables.AGENDA_ITEM;
import static org.shichen.store.schema.Tables.CHANGE_LOG;
import static org.shichen.store.schema.Tables.DECISION;
import static org.shichen.store.schema.Tables.MEETING;
import static org.shichen.store.schema.Tables.MEETING_ATTENDANCE;
import static org.shichen.store.schema.Tables.MEETING_EDITION;
import static org.shichen.store.schema.Tables.MEETING_GUEST;
import static org.shichen.store.schema.Tables.PERSON;
import static org.shichen.store.schema.Tables.SPEECH;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.shichen.briefing.rules.CompleteMeeting;
import org.shichen.briefing.rules.Differences;
import org.shichen.briefing.rules.MinutesLife;
import org.shichen.clock.DutyCalendar;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.Tx;
import org.shichen.store.schema.tables.records.MeetingEditionRecord;
import org.shichen.store.schema.tables.records.MeetingRecord;

/** Changes meetings that are on record, and takes their minutes from draft to issue. Blocks. */
public final class MeetingBook {

    /** How much of what another clerk changed is told. */
    private static final int TOLD = 4;

    /** What is frozen with the minutes; a speech or a topic taken back would change them as well. */
    private static final List<Table<?>> FROZEN =
            List.of(AGENDA_ITEM, DECISION, SPEECH, MEETING_ATTENDANCE, MEETING_GUEST);

    private final Store store;
    private final DutyCalendar calendar;

    /**
     * The PDF of the minutes as finalised.
     *
     * @param sha256 in hexadecimal
     * @param at the moment it tells
     */
    public record Seal(String sha256, Instant at) {}

    /** From now on nothing is taken back that finalised minutes are made of. */
    public MeetingBook(Store store, DutyCalendar calendar) {
        this.store = store;
        this.calendar = calendar;
        store.beforeTakingBack(MeetingBook::refuseFrozen);
    }

    /**
     * Writes what was changed in a draft: the differences between what was read and what is typed now, and nothing
     * else, so that what another clerk changed elsewhere stays.
     *
     * @param version of the meeting that was read
     * @param read the meeting as it was read
     * @param typed as it is to be
     * @throws ProblemException {@code problem.briefing.changed-meanwhile} with what changed when somebody else saved it
     *     since: nothing is written, and the same call with the version that is now writes over it
     */
    public void revise(Act act, long meeting, long version, NewMeeting read, NewMeeting typed) {
        CompleteMeeting.refuse(typed).ifPresent(problem -> {
            throw new ProblemException(problem);
        });
        store.write(act, tx -> {
            MeetingRecord row = draft(tx, meeting);
            if (row.getVersion() != version) {
                throw new ProblemException(changedMeanwhile(tx.read(), meeting, version));
            }
            if (typed.opened().isAfter(tx.now())) {
                throw new ProblemException(Problem.of("problem.briefing.later"));
            }
            new MeetingRevision(tx, calendar, row).apply(read, typed);
            new MeetingWriter(tx, calendar, meeting).edition();
            return meeting;
        });
    }

    /**
     * Takes the minutes a step further or back.
     *
     * @param personId who reviews, finalises, issues, or sends back
     * @param words a reason where they are sent back
     * @param seal of the PDF when they are finalised; null otherwise
     * @throws ProblemException when the step may not be taken, see {@link MinutesLife}
     */
    public void move(
            Act act, long meeting, long version, StageMove move, long personId, String words, @Nullable Seal seal) {
        store.write(act, tx -> {
            Meeting now = new MeetingReader(tx.read(), calendar, tx.now())
                    .meeting(meeting)
                    .orElseThrow(() -> new ProblemException(Problem.of("problem.store.moved-on", meeting)));
            if (now.keeping().version() != version) {
                throw new ProblemException(changedMeanwhile(tx.read(), meeting, version));
            }
            MinutesLife.refuse(now, move, personId, words, newerFinalised(tx.read(), now))
                    .ifPresent(problem -> {
                        throw new ProblemException(problem);
                    });
            MeetingRecord row = tx.read().fetchSingle(MEETING, MEETING.ID.eq(meeting));
            row.setStage(MinutesLife.after(move, now.summary().stage()).name());
            tx.update(row);
            new MeetingWriter(tx, calendar, meeting)
                    .edition(
                            personId,
                            words.strip(),
                            move == StageMove.FINALISE && seal != null ? seal.sha256() : null,
                            move == StageMove.FINALISE && seal != null ? seal.at() : tx.now());
            return meeting;
        });
    }

    /** What was kept of the meeting at each save and step, the newest first. */
    public List<Edition> editions(long meeting, Instant moment) {
        return store.read(dsl -> new MeetingReader(dsl, calendar, moment).editions(meeting));
    }

    /** The meeting's row, to be changed; refuses what is reviewed, finalised, issued or struck. */
    static MeetingRecord draft(Tx tx, long meeting) {
        MeetingRecord row = tx.read().fetchOne(MEETING, MEETING.ID.eq(meeting).and(MEETING.STRUCK_AT.isNull()));
        if (row == null) {
            throw new ProblemException(Problem.of("problem.store.moved-on", meeting));
        }
        MeetingStage stage = MeetingStage.valueOf(row.getStage());
        if (stage != MeetingStage.DRAFT) {
            throw new ProblemException(Problem.of("problem.briefing.not-draft", stage));
        }
        return row;
    }

    private static boolean newerFinalised(DSLContext dsl, Meeting meeting) {
        return dsl.fetchExists(
                MEETING,
                MEETING.SERIES_ID
                        .eq(meeting.summary().series().id())
                        .and(MEETING.NUMBER.gt((long) meeting.summary().number()))
                        .and(MEETING.STRUCK_AT.isNull())
                        .and(MEETING.STAGE.in(MeetingStage.FINALISED.name(), MeetingStage.ISSUED.name())));
    }

    private static Problem changedMeanwhile(DSLContext dsl, long meeting, long version) {
        MeetingEditionRecord seen = dsl.selectFrom(MEETING_EDITION)
                .where(MEETING_EDITION.MEETING_ID.eq(meeting))
                .and(MEETING_EDITION.MEETING_VERSION.le(version))
                .and(MEETING_EDITION.STRUCK_AT.isNull())
                .orderBy(MEETING_EDITION.ID.desc())
                .limit(1)
                .fetchOne();
        MeetingEditionRecord now = dsl.selectFrom(MEETING_EDITION)
                .where(MEETING_EDITION.MEETING_ID.eq(meeting))
                .and(MEETING_EDITION.STRUCK_AT.isNull())
                .orderBy(MEETING_EDITION.ID.desc())
                .limit(1)
                .fetchOne();
        String who = now == null || now.getRecordedBy() == null
                ? ""
                : dsl.select(PERSON.NAME)
                        .from(PERSON)
                        .where(PERSON.ID.eq(now.getRecordedBy()))
                        .fetchSingle(PERSON.NAME);
        return Problem.of(
                "problem.briefing.changed-meanwhile", who, seen == null || now == null ? "" : told(seen, now));
    }

    private static String told(MeetingEditionRecord seen, MeetingEditionRecord now) {
        return Differences.between(
                        seen.getContent().lines().toList(),
                        now.getContent().lines().toList())
                .stream()
                .limit(TOLD)
                .map(each -> (each.added() ? "+ " : "− ")
                        + each.line().substring(each.line().indexOf('\t') + 1))
                .collect(Collectors.joining("  "));
    }

    /** Undo and redo: what belongs to finalised minutes stays as it is. */
    private static void refuseFrozen(DSLContext dsl, long act) {
        Set<Long> meetings = new HashSet<>();
        for (Table<?> table : FROZEN) {
            meetings.addAll(dsl.select(table.field("meeting_id", Long.class))
                    .from(table)
                    .where(table.field("id", Long.class)
                            .in(dsl.select(CHANGE_LOG.ROW_ID)
                                    .from(CHANGE_LOG)
                                    .where(CHANGE_LOG.ACT.eq(act))
                                    .and(CHANGE_LOG.TABLE_NAME.eq(table.getName()))))
                    .fetchSet(0, Long.class));
        }
        meetings.addAll(dsl.select(CHANGE_LOG.ROW_ID)
                .from(CHANGE_LOG)
                .where(CHANGE_LOG.ACT.eq(act))
                .and(CHANGE_LOG.TABLE_NAME.eq(MEETING.getName()))
                .and(CHANGE_LOG.BEFORE_JSON.isNull())
                .fetch(CHANGE_LOG.ROW_ID));
        meetings.remove(null);
        if (!meetings.isEmpty()
                && dsl.fetchExists(
                        MEETING,
                        MEETING.ID
                                .in(meetings)
                                .and(MEETING.STRUCK_AT.isNull())
                                .and(MEETING.STAGE.in(MeetingStage.FINALISED.name(), MeetingStage.ISSUED.name())))) {
            throw new ProblemException(Problem.of("problem.briefing.frozen"));
        }
    }
}
