package org.shichen.checkpoint.rollcall;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.shichen.checkpoint.Channel;
import org.shichen.checkpoint.CheckpointStatus;
import org.shichen.checkpoint.CheckpointTool;
import org.shichen.paper.PdfWriter;
import org.shichen.paper.Typefaces;
import org.shichen.paper.view.Preview;
import org.shichen.paper.view.PreviewSheet;
import org.shichen.ui.Acts;
import org.shichen.ui.Command;
import org.shichen.ui.Language;
import org.shichen.ui.Notices;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;
import org.shichen.ui.Tasks;

/** The roll-call on the map: R begins a round or goes on with the one that is not done. FX thread. */
public final class RollCallTool implements CheckpointTool {

    private static final double SHEET = 760;
    private static final double PREVIEW = 1100;

    private final RollCalls book;
    private final Supplier<List<CheckpointStatus>> statuses;
    private final Tasks tasks;
    private final Acts acts;
    private final Notices notices;
    private final InstantSource clock;
    private final ObservableValue<Instant> seconds;
    private final Function<Language, String> unit;
    private final Supplier<String> caller;
    private @Nullable RollCall round;

    /**
     * @param statuses of all checkpoints as the desk shows them
     * @param unit name of the brigade; asked in the background, may block
     * @param caller who is at the desk
     */
    public RollCallTool(
            RollCalls book,
            Supplier<List<CheckpointStatus>> statuses,
            Tasks tasks,
            Acts acts,
            Notices notices,
            InstantSource clock,
            ObservableValue<Instant> seconds,
            Function<Language, String> unit,
            Supplier<String> caller) {
        this.book = book;
        this.statuses = statuses;
        this.tasks = tasks;
        this.acts = acts;
        this.notices = notices;
        this.clock = clock;
        this.seconds = seconds;
        this.unit = unit;
        this.caller = caller;
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
        String name = caller.get();
        tasks.run(
                "rollcall.print",
                () -> {
                    Typefaces typefaces = Typefaces.ofThisMachine();
                    RollCallPaper paper = new RollCallPaper(presentation.words(), presentation.formats());
                    return PdfWriter.write(
                            paper.make(
                                    calls,
                                    presentation.words().of(Channel.RADIO),
                                    new RollCallPaper.Caller(
                                            unit.apply(presentation.words().language()), name),
                                    now,
                                    typefaces),
                            typefaces);
                },
                printout -> {
                    PreviewSheet sheet = new PreviewSheet(new Preview(printout, tasks), presentation, sheets::close);
                    sheet.setMaxWidth(presentation.look().px(PREVIEW));
                    sheets.open(sheet, sheet.first());
                });
    }
}
