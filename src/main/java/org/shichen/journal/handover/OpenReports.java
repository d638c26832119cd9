package org.shichen.journal.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.shichen.clock.DutyCalendar;
import org.shichen.clock.WatchSpan;
import org.shichen.journal.batches.Batch;
import org.shichen.journal.batches.BatchContent;
import org.shichen.journal.batches.BatchStage;
import org.shichen.journal.batches.Batches;
import org.shichen.journal.batches.CutOffs;
import org.shichen.store.Store;

/** What has not been reported: by the checkpoints to the desk, and by the desk upwards. Blocks. */
final class OpenReports {

    private final Store store;
    private final Batches batches;
    private final DutyCalendar calendar;

    OpenReports(Store store, Batches batches, DutyCalendar calendar) {
        this.store = store;
        this.batches = batches;
        this.calendar = calendar;
    }

    void at(Instant now, LastSigned before, List<OpenItem> into) {
        watches(now, before, into);
        cutOffs(now, into);
        batches(now, into);
    }

    private void watches(Instant now, LastSigned before, List<OpenItem> into) {
        LocalDate today = calendar.dutyDate(now);
        TreeSet<LocalDate> dates = new TreeSet<>(before.days());
        dates.add(today.minusDays(1));
        dates.add(today);
        store.read(dsl -> {
            MissingReports reports = new MissingReports(dsl, calendar);
            for (LocalDate date : dates) {
                Map<WatchSpan, List<String>> missing = reports.of(date, now);
                if (!missing.isEmpty()) {
                    into.add(new OpenItem(OpenKind.REPORT, date.toString(), List.of(date, missing)));
                }
            }
            return dates;
        });
    }

    /** One line for all that were missed since the last batch: the next one takes the earlier ones with it. */
    private void cutOffs(Instant now, List<OpenItem> into) {
        CutOffs.Missed missed = batches.cutOffs().missed(now);
        if (!missed.passed().isEmpty()) {
            into.add(OpenItem.of(
                    OpenKind.CUT_OFF,
                    missed.after(),
                    missed.passed().size(),
                    missed.passed().getFirst().at(),
                    missed.passed().getLast().at()));
        }
    }

    private void batches(Instant now, List<OpenItem> into) {
        for (Batch batch : batches.notSent().reversed()) {
            List<String> missing = batches.missing(batch, now).stream()
                    .map(BatchContent.Post::checkpoint)
                    .distinct()
                    .toList();
            BatchStage stage = batch.steps().isEmpty()
                    ? BatchStage.DRAFT
                    : batch.steps().getLast().stage();
            into.add(OpenItem.of(
                    OpenKind.BATCH, batch.id(), batch.cutAt(), stage, batch.draftedBy(), missing.size(), missing));
        }
    }
}
