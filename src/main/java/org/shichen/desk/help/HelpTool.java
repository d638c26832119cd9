package org.shichen.desk.help;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.shichen.desk.DeskTool;
import org.shichen.paper.view.Preview;
import org.shichen.paper.view.PreviewSheet;
import org.shichen.ui.Command;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;
import org.shichen.ui.Tasks;

/** The walk round the desk and the quick cards; both are also offered on the card of keys. FX thread. */
public final class HelpTool implements DeskTool {

    public static final String TOUR = "help.command.tour";
    public static final String CARDS = "help.command.cards";

    private static final double TOUR_WIDTH = 520;
    private static final double PREVIEW_WIDTH = 1000;

    private final QuickCards cards;
    private final Tasks tasks;
    private final Supplier<Instant> now;

    public HelpTool(QuickCards cards, Tasks tasks, Supplier<Instant> now) {
        this.cards = cards;
        this.tasks = tasks;
        this.now = now;
    }

    @Override
    public List<Command> commands(AllActs acts, Presentation presentation, Sheets sheets) {
        return List.of(
                Command.of(TOUR, null, () -> {
                    TourSheet tour = new TourSheet(presentation, sheets);
                    tour.setMaxWidth(presentation.look().px(TOUR_WIDTH));
                    sheets.open(tour, tour.first());
                }),
                Command.of(CARDS, null, () -> preview(presentation, sheets)));
    }

    private void preview(Presentation presentation, Sheets sheets) {
        Instant at = now.get();
        tasks.run("help.cards", () -> cards.print(List.of(CardUser.values()), presentation.words(), at), printout -> {
            PreviewSheet preview = new PreviewSheet(new Preview(printout, tasks), presentation, sheets::close);
            preview.setMaxWidth(presentation.look().px(PREVIEW_WIDTH));
            sheets.open(preview, preview.first());
        });
    }
}
