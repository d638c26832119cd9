package org.shichen.checkpoint.rollcall;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.shichen.checkpoint.Channel;
import org.shichen.checkpoint.CheckpointStatus;
import org.shichen.checkpoint.CheckpointTool;
import org.shichen.paper.view.PaperDesk;
import org.shichen.ui.Acts;
import org.shichen.ui.Command;
import org.shichen.ui.Notices;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;

/** The roll-call on the map: R begins a round or goes on with the one that is not done. FX thread. */
public final class RollCallTool implements CheckpointTool {

    private static final double SHEET = 760;

    private final RollCalls book;
    private final Supplier<List<CheckpointStatus>> statuses;
    private final Acts acts;
    private final Notices notices;
    private final InstantSource clock;
    private final ObservableValue<Instant> seconds;
    private final PaperDesk papers;
    private @Nullable RollCall round;

    /** @param statuses of all checkpoints as the desk shows them */
    public RollCallTool(
            RollCalls book,
            Supplier<List<CheckpointStatus>> statuses,
            Acts acts,
            Notices notices,
            InstantSource clock,
            ObservableValue<Instant> seconds,
            PaperDesk papers) {
        this.book = book;
        this.statuses = statuses;
        this.acts = acts;
        this.notices = notices;
        this.clock = clock;
        this.seconds = seconds;
        this.papers = papers;
    }

    @Override
    public List<Command> commands(Supplier<Optional<Long>> chosen, Presentation presentation, Sheets sheets) {
        return List.of(Command.of("rollcall.command", "R", () -> open(presentation, sheets)));
    }

    private void open(Presentation presentation, Sheets sheets) {
        if (round == null || round.roundProperty().get().done()) {
            List<CheckpointStatus> open = statuses.get().stream()
                    .filter(status -> !status.operation().closed())
                    .toList();
            if (open.isEmpty() || !acts.live()) {
                notices.say(acts.live() ? "rollcall.nobody" : "rollcall.past");
                return;
            }
            round = new RollCall(book, acts, Channel.RADIO, open, clock.instant());
        }
        RollCall here = round;
        RollCallSheet sheet =
                new RollCallSheet(here, presentation, clock, seconds, () -> print(here, presentation, sheets));
        sheet.setMaxWidth(presentation.look().px(SHEET));
        sheets.open(sheet, sheet.first());
    }

    private void print(RollCall printed, Presentation presentation, Sheets sheets) {
        List<Call> calls = printed.roundProperty().get().calls();
        Instant now = clock.instant();
        papers.set(
                "rollcall.print",
                (imprint, measure) -> new RollCallPaper(imprint.words(), imprint.formats())
                        .make(
                                calls,
                                imprint.words().of(Channel.RADIO),
                                new RollCallPaper.Caller(imprint.unit(), imprint.maker()),
                                now,
                                measure),
                presentation,
                sheets);
    }
}
