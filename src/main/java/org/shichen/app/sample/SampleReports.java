package org.shichen.app.sample;

import static org.shichen.store.schema.Tables.ACCOUNT;
import static org.shichen.store.schema.Tables.FIGURE_KIND;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shichen.access.Role;
import org.shichen.journal.batches.PastBatches;
import org.shichen.journal.batches.PastBatches.Past;
import org.shichen.journal.supplies.Supplies;
import org.shichen.journal.supplies.Supplies.Movement;
import org.shichen.journal.supplies.SupplyLine;
import org.shichen.store.Act;
import org.shichen.store.Actor;
import org.shichen.store.Store;
import org.shichen.store.Tx;
import org.shichen.store.schema.tables.records.CutOffRecord;
import org.shichen.store.schema.tables.records.FigureKindRecord;
import org.shichen.store.schema.tables.records.ReportingLineRecord;
import org.shichen.store.schema.tables.records.SupplyMovementRecord;

/**
 * What went up and what was brought until the night at which the sample opens: lines, cut-offs, the batches of every
 * cut-off but the last, and the supplies of the last duty days, of which some lack and some are on their way.
 */
final class SampleReports {

    private static final List<Integer> CUT_OFFS = List.of(600, 1080, 1320, 1800);

    /** So long after the cut-off the batch is drafted. */
    private static final int AFTER_MINUTES = 12;

    private static final int SUPPLIED_DAYS = 3;

    private static final Instant OPENS = SampleSpan.OPENS.toInstant();
    private static final LocalDate LAST_DAY = SampleSpan.CALENDAR.dutyDate(OPENS);

    private final Store store;
    private final long officer;
    private final long clerk;
    private final long lead;

    /** On the desk as it was written so far. */
    SampleReports(Store store) {
        this.store = store;
        officer = first(Role.DUTY_OFFICER);
        clerk = first(Role.CLERK);
        lead = first(Role.TEAM_LEAD);
    }

    void write() {
        Act act = Act.of(Actor.PROGRAM, "sample.write");
        store.write(act.as(Act.newId()).forGood(), tx -> {
            lines(tx);
            for (int minute : CUT_OFFS) {
                CutOffRecord row = new CutOffRecord();
                row.setCutMinute((long) minute);
                tx.insert(row);
            }
            return CUT_OFFS;
        });
        List<Past> past = new ArrayList<>();
        for (LocalDate date : SampleSpan.days()) {
            for (int minute : CUT_OFFS) {
                // The last cut-off before the night opens is left for the user to draft.
                if (!date.isAfter(LAST_DAY) && (date.isBefore(LAST_DAY) || minute < 1320)) {
                    past.add(new Past(date, minute, SampleSpan.at(date, minute + AFTER_MINUTES), officer, clerk, lead));
                }
            }
        }
        new PastBatches(store, SampleSpan.CALENDAR).write(act, past);
        supplies(act);
    }

    private long first(Role role) {
        return store.read(dsl -> dsl.select(ACCOUNT.PERSON_ID)
                .from(ACCOUNT)
                .where(ACCOUNT.ROLE.eq(role.name()))
                .orderBy(ACCOUNT.ID)
                .limit(1)
                .fetchSingle(ACCOUNT.PERSON_ID));
    }

    private static void lines(Tx tx) {
        long ordinal = 0;
        for (String[] line : SampleText.rows("lines.csv")) {
            ReportingLineRecord row = new ReportingLineRecord();
            row.setNameZh(line[0]);
            row.setNameEn(line[1]);
            row.setOrdinal(++ordinal);
            long id = tx.insert(row);
            for (String code : line[2].split(" ")) {
                FigureKindRecord kind = tx.read().fetchSingle(FIGURE_KIND, FIGURE_KIND.CODE.eq(code));
                kind.setLineId(id);
                tx.update(kind);
            }
        }
    }

    /** Everything went out before its shift; of the last shift one supply is short and one has not come in. */
    private void supplies(Act act) {
        Supplies supplies = new Supplies(store, SampleSpan.CALENDAR);
        supplies.add(act.as(Act.newId()).forGood(), Supplies.proposed());
        List<SupplyLine> lines = LAST_DAY.minusDays(SUPPLIED_DAYS - 1L)
                .datesUntil(LAST_DAY.plusDays(1))
                .flatMap(date -> supplies.lines(date, OPENS).stream())
                .filter(line -> line.on().start().isBefore(OPENS))
                .toList();
        store.write(act.as(Act.newId()).forGood(), tx -> {
            for (int i = 0; i < lines.size(); i++) {
                SupplyLine line = lines.get(i);
                boolean lastShift = line.on().end().isAfter(OPENS);
                long out = lastShift && i == lines.size() - 1 ? line.need() / 2 : line.need();
                Instant sent = line.on().start().minusSeconds(2700);
                move(tx, line, Movement.DELIVERED, out, sent);
                if (!lastShift || i != lines.size() - 3) {
                    move(tx, line, Movement.RECEIVED, out, sent.plusSeconds(1500));
                }
            }
            return lines;
        });
    }

    private void move(Tx tx, SupplyLine line, Movement movement, long amount, Instant at) {
        if (amount == 0) {
            return;
        }
        SupplyMovementRecord row = new SupplyMovementRecord();
        row.setSupplyKindId(line.kind().id());
        row.setCheckpointId(line.on().checkpointId());
        row.setDutyDate(line.on().dutyDate().toEpochDay());
        row.setShiftId(line.on().shiftId());
        row.setMovement(movement.name());
        row.setAmount(amount);
        row.setOccurredAt(at.toEpochMilli());
        row.setRecordedAt(at.toEpochMilli());
        row.setRecordedBy(officer);
        tx.insert(row);
    }
}
