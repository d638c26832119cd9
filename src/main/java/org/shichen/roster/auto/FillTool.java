package org.shichen.roster.auto;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.shichen.roster.RosterBoard;
import org.shichen.roster.RosterChange;
import org.shichen.roster.RosterRange;
import org.shichen.roster.RosterTool;
import org.shichen.ui.Acts;
import org.shichen.ui.Command;
import org.shichen.ui.Notices;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;
import org.shichen.ui.Tasks;
import org.shichen.ui.WhileShown;

/** Opens the auto-roster over the shown days. FX thread. */
public final class FillTool implements RosterTool {

    private final Fills fills;
    private final FillWeights weights;
    private final Tasks tasks;
    private final Acts acts;
    private final Notices notices;
    private final Supplier<Instant> moment;
    private boolean rehearsed;

    public FillTool(
            Fills fills, FillWeights weights, Tasks tasks, Acts acts, Notices notices, Supplier<Instant> moment) {
        this.fills = fills;
        this.weights = weights;
        this.tasks = tasks;
        this.acts = acts;
        this.notices = notices;
        this.moment = moment;
    }

    @Override
    public List<Command> commands(RosterBoard board, Presentation presentation, Sheets sheets) {
        return List.of(Command.of("fill.command.open", "Alt+A", () -> open(board, presentation, sheets)));
    }

    private void open(RosterBoard board, Presentation presentation, Sheets sheets) {
        RosterRange shown = board.rangeProperty().get();
        if (shown == null) {
            return;
        }
        FillScope chosen = FillScope.of(board.selectionProperty().get().places());
        LocalDate first = shown.first().isBefore(shown.today()) ? shown.today() : shown.first();
        LocalDate from = first.isAfter(shown.last()) ? shown.first() : first;
        FillRehearsal rehearsal = new FillRehearsal();
        FillSheet sheet = new FillSheet(
                from,
                shown.last(),
                chosen,
                presentation,
                tasks,
                notices,
                new WeightsPane(new Weighing(weights, tasks, acts), presentation),
                new OnBoard(board, sheets, rehearsal));
        sheet.setMaxWidth(presentation.look().px(820));
        WhileShown.onLeft(sheet, () -> {
            rehearsal.end();
            sheet.stop();
            board.preview(null);
        });
        // Beside the roster, which shows what is found.
        StackPane.setAlignment(sheet, Pos.TOP_RIGHT);
        sheets.open(sheet, sheet.first());
        if (!rehearsed) {
            rehearsed = true;
            rehearsal.begin(tasks, () -> fills.read(from, shown.last(), FillScope.ALL, moment.get()));
        }
    }

    /** What the sheet asks of the desk and shows on the board from which it was opened. */
    private final class OnBoard implements FillSheet.Asking {

        private final RosterBoard board;
        private final Sheets sheets;
        private final FillRehearsal rehearsal;

        OnBoard(RosterBoard board, Sheets sheets, FillRehearsal rehearsal) {
            this.board = board;
            this.sheets = sheets;
            this.rehearsal = rehearsal;
        }

        @Override
        public FillPlan look(LocalDate begin, LocalDate end, FillScope scope) {
            return fills.read(begin, end, scope, moment.get());
        }

        @Override
        public FillPlan read(LocalDate begin, LocalDate end, FillScope scope) {
            rehearsal.end();
            return fills.read(begin, end, scope, moment.get());
        }

        @Override
        public FillPlan repair(LocalDate begin, LocalDate end) {
            rehearsal.end();
            return fills.repair(begin, end, moment.get());
        }

        @Override
        public void preview(@Nullable RosterChange change) {
            board.preview(change);
        }

        @Override
        public void lay(RosterChange change) {
            sheets.close();
            // Judged against what stands, so the preview goes first.
            board.does().perform("roster.fill", change);
        }
    }
}
