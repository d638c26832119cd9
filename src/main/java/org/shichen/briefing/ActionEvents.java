package org.shichen.briefing;

import static org.shichen.store.schema.Tables.ACTION_COHANDLER;
import static org.shichen.store.schema.Tables.ACTION_EXTENSION;
import static org.shichen.store.schema.Tables.ACTION_ITEM;
import static org.shichen.store.schema.Tables.ACTION_STEP;
import static org.shichen.store.schema.Tables.ACTION_URGE;
import static org.shichen.store.schema.Tables.PERSON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.shichen.briefing.rules.ActionLife;
import org.shichen.store.schema.tables.records.ActionCohandlerRecord;
import org.shichen.store.schema.tables.records.ActionExtensionRecord;
import org.shichen.store.schema.tables.records.ActionStepRecord;
import org.shichen.store.schema.tables.records.ActionUrgeRecord;
import org.shichen.ui.Formats;

/** Tells what happened to an action item by a moment: its steps, extensions, urging, who came to help. Blocks. */
final class ActionEvents {

    private final DSLContext dsl;
    private final long item;
    private final long until;
    private final Map<Long, String> names;

    /** @param until the moment, in milliseconds UTC */
    ActionEvents(DSLContext dsl, long item, long until) {
        this.dsl = dsl;
        this.item = item;
        this.until = until;
        this.names = dsl.select(PERSON.ID, PERSON.NAME).from(PERSON).fetchMap(PERSON.ID, PERSON.NAME);
    }

    /** The oldest first. */
    List<ActionEvent> all() {
        return Stream.of(steps(), extensions(), urges(), coHandlers())
                .flatMap(List::stream)
                .sorted(Comparator.comparing(ActionEvent::at))
                .toList();
    }

    private List<ActionEvent> steps() {
        return dsl.selectFrom(ACTION_STEP)
                .where(ACTION_STEP.ACTION_ITEM_ID.eq(item))
                .and(ACTION_STEP.STRUCK_AT.isNull())
                .and(ACTION_STEP.OCCURRED_AT.le(until))
                .orderBy(ACTION_STEP.OCCURRED_AT, ACTION_STEP.ID)
                .fetch(this::step);
    }

    private ActionEvent step(ActionStepRecord row) {
        return new ActionEvent(
                row.getId(),
                Instant.ofEpochMilli(row.getOccurredAt()),
                act(row),
                ActionStage.valueOf(row.getStage()),
                name(row.getPersonId()),
                name(row.getRecordedBy()),
                row.getWords(),
                null,
                row.getMergedIntoId() == null ? "" : ledgerNumber(row.getMergedIntoId()));
    }

    private List<ActionEvent> extensions() {
        return dsl.selectFrom(ACTION_EXTENSION)
                .where(ACTION_EXTENSION.ACTION_ITEM_ID.eq(item))
                .and(ACTION_EXTENSION.STRUCK_AT.isNull())
                .and(ACTION_EXTENSION.OCCURRED_AT.le(until))
                .fetch(this::extension);
    }

    private ActionEvent extension(ActionExtensionRecord row) {
        return new ActionEvent(
                null,
                Instant.ofEpochMilli(row.getOccurredAt()),
                switch (ExtensionVerdict.valueOf(row.getVerdict())) {
                    case ASKED -> ActionAct.ASK_EXTENSION;
                    case GRANTED -> ActionAct.GRANT_EXTENSION;
                    case REFUSED -> ActionAct.REFUSE_EXTENSION;
                },
                null,
                name(row.getPersonId()),
                name(row.getRecordedBy()),
                row.getWords(),
                LocalDate.parse(row.getToDate()),
                "");
    }

    private List<ActionEvent> urges() {
        return dsl.selectFrom(ACTION_URGE)
                .where(ACTION_URGE.ACTION_ITEM_ID.eq(item))
                .and(ACTION_URGE.STRUCK_AT.isNull())
                .and(ACTION_URGE.OCCURRED_AT.le(until))
                .fetch(this::urge);
    }

    private ActionEvent urge(ActionUrgeRecord row) {
        return new ActionEvent(
                null,
                Instant.ofEpochMilli(row.getOccurredAt()),
                ActionAct.URGE,
                null,
                name(row.getPersonId()),
                name(row.getRecordedBy()),
                row.getWords(),
                null,
                "");
    }

    private List<ActionEvent> coHandlers() {
        return dsl
                .selectFrom(ACTION_COHANDLER)
                .where(ACTION_COHANDLER.ACTION_ITEM_ID.eq(item))
                .and(ACTION_COHANDLER.OCCURRED_AT.le(until))
                .fetch()
                .stream()
                .flatMap(this::coHandler)
                .toList();
    }

    /** Who came, and whether they went again. A row struck without a reason was taken back: it never was. */
    private Stream<ActionEvent> coHandler(ActionCohandlerRecord row) {
        if (row.getStruckAt() != null && row.getStruckReason() == null) {
            return Stream.empty();
        }
        ActionEvent came = coHandler(row, ActionAct.ADD_COHANDLER, row.getOccurredAt(), row.getRecordedBy(), "");
        return row.getStruckAt() == null
                ? Stream.of(came)
                : Stream.of(
                        came,
                        coHandler(
                                row,
                                ActionAct.REMOVE_COHANDLER,
                                row.getStruckAt(),
                                row.getStruckBy(),
                                row.getStruckReason()));
    }

    private ActionEvent coHandler(
            ActionCohandlerRecord row, ActionAct act, long at, @Nullable Long recordedBy, String words) {
        return new ActionEvent(
                null, Instant.ofEpochMilli(at), act, null, "", name(recordedBy), words, null, name(row.getPersonId()));
    }

    private static ActionAct act(ActionStepRecord step) {
        return switch (StepWay.valueOf(step.getWay())) {
            case RETURNED -> ActionAct.RETURN;
            case MERGED -> ActionAct.MERGE;
            case REOPENED -> ActionAct.REOPEN;
            case STEP -> ActionLife.straightTo(ActionStage.valueOf(step.getStage()));
        };
    }

    private String ledgerNumber(long other) {
        return dsl.select(ACTION_ITEM.YEAR, ACTION_ITEM.NUMBER)
                .from(ACTION_ITEM)
                .where(ACTION_ITEM.ID.eq(other))
                .fetchSingle(row ->
                        row.value1() + "-" + Formats.numberInYear(row.value2().intValue()));
    }

    private String name(@Nullable Long person) {
        return person == null ? "" : names.getOrDefault(person, "");
    }
}
