package org.shichen.roster.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.shichen.paper.Printout;
import org.shichen.paper.view.Preview;
import org.shichen.paper.view.PreviewSheet;
import org.shichen.people.Person;
import org.shichen.problem.Problem;
import org.shichen.roster.RosterBoard;
import org.shichen.roster.RosterRange;
import org.shichen.roster.RosterTool;
import org.shichen.ui.Command;
import org.shichen.ui.Imprint;
import org.shichen.ui.Language;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;
import org.shichen.ui.Tasks;

/** Where the boards of the roster print: asks what, makes it in the background, shows the preview. FX thread. */
public final class PrintDesk implements RosterTool {

    /** Width of the preview and of the sheet that asks, in pixels at 100 %. */
    private static final double PREVIEW = 1100;

    private static final double ASKING = 520;

    private final RosterPapers papers;
    private final Tasks tasks;
    private final Function<Language, String> unit;
    private final Supplier<String> maker;
    private final Supplier<Instant> moment;

    /**
     * @param unit name of the brigade; asked in the background, may block
     * @param maker who is at the desk
     * @param moment which the desk shows
     */
    public PrintDesk(
            RosterPapers papers,
            Tasks tasks,
            Function<Language, String> unit,
            Supplier<String> maker,
            Supplier<Instant> moment) {
        this.papers = papers;
        this.tasks = tasks;
        this.unit = unit;
        this.maker = maker;
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
        tasks.run("papers.choices", papers::checkpoints, checkpoints -> {
            PrintSheet sheet = new PrintSheet(this, presentation, sheets, day, people, checkpoints);
            sheet.setMaxWidth(presentation.look().px(ASKING));
            sheets.open(sheet, sheet.first());
        });
    }

    /** Previews the strip of a chain of reliefs. */
    public void strip(ReliefStrip strip, Sheets sheets, Presentation presentation) {
        Instant now = moment.get();
        String who = maker.get();
        make(() -> papers.print(strip, imprint(who, presentation), now), sheets, presentation, () -> {}, tasks::report);
    }

    /** @param onMade called when the preview opens; {@code onRefused} when there is nothing to preview */
    void print(
            PaperOrder order, Sheets sheets, Presentation presentation, Runnable onMade, Consumer<Problem> onRefused) {
        Instant now = moment.get();
        String who = maker.get();
        make(() -> papers.print(order, imprint(who, presentation), now), sheets, presentation, onMade, onRefused);
    }

    private Imprint imprint(String who, Presentation presentation) {
        return new Imprint(
                unit.apply(presentation.words().language()), who, presentation.words(), presentation.formats());
    }

    private void make(
            Callable<Printout> work,
            Sheets sheets,
            Presentation presentation,
            Runnable onMade,
            Consumer<Problem> onRefused) {
        tasks.run(
                "papers.print",
                work,
                printout -> {
                    onMade.run();
                    PreviewSheet sheet = new PreviewSheet(new Preview(printout, tasks), presentation, sheets::close);
                    sheet.setMaxWidth(presentation.look().px(PREVIEW));
                    sheets.open(sheet, sheet.first());
                },
                onRefused);
    }
}
