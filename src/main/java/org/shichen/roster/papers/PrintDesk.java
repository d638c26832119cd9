package org.shichen.roster.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.shichen.paper.view.PaperDesk;
import org.shichen.people.Person;
import org.shichen.problem.Problem;
import org.shichen.roster.RosterBoard;
import org.shichen.roster.RosterRange;
import org.shichen.roster.RosterTool;
import org.shichen.ui.Command;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;
import org.shichen.ui.Tasks;

/** Where the boards of the roster print: asks what, makes it in the background, shows the preview. FX thread. */
public final class PrintDesk implements RosterTool {

    /** Width of the sheet that asks, in pixels at 100 %. */
    private static final double ASKING = 520;

    private final RosterPapers papers;
    private final Tasks tasks;
    private final PaperDesk desk;
    private final Supplier<Instant> moment;

    /** @param moment which the desk shows */
    public PrintDesk(RosterPapers papers, Tasks tasks, PaperDesk desk, Supplier<Instant> moment) {
        this.papers = papers;
        this.tasks = tasks;
        this.desk = desk;
        this.moment = moment;
    }

    @Override
    public List<Command> commands(RosterBoard board, Presentation presentation, Sheets sheets) {
        return List.of(Command.of("roster.command.print", "Ctrl+Shift+P", () -> {
            RosterRange shown = board.rangeProperty().get();
            if (shown != null) {
                open(sheets, presentation, shown.day(), shown.people());
            }
        }));
    }

    /** Asks what is to be printed. */
    private void open(Sheets sheets, Presentation presentation, LocalDate day, List<Person> people) {
        sheets.openAfter(tasks, "papers.choices", papers::checkpoints, checkpoints -> {
            PrintSheet sheet = new PrintSheet(this, presentation, sheets, day, people, checkpoints);
            sheet.setMaxWidth(presentation.look().px(ASKING));
            sheets.open(sheet, sheet.first());
        });
    }

    /** Previews the strip of a chain of reliefs. */
    public void strip(ReliefStrip strip, Sheets sheets, Presentation presentation) {
        Instant now = moment.get();
        desk.show("papers.print", imprint -> papers.print(strip, imprint, now), presentation, sheets);
    }

    /** @param onRefused when there is nothing to preview; until then what asked stays open */
    void print(PaperOrder order, Sheets sheets, Presentation presentation, Consumer<Problem> onRefused) {
        Instant now = moment.get();
        desk.show("papers.print", imprint -> papers.print(order, imprint, now), presentation, sheets, onRefused);
    }
}
