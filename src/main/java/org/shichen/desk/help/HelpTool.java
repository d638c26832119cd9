package org.shichen.desk.help;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.shichen.desk.DeskTool;
import org.shichen.paper.view.PaperDesk;
import org.shichen.ui.Command;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;

/** The walk round the desk and the quick cards; both are also offered on the card of keys. FX thread. */
public final class HelpTool implements DeskTool {

    public static final String TOUR = "help.command.tour";
    public static final String CARDS = "help.command.cards";

    private static final double TOUR_WIDTH = 560;
    private static final int NOWHERE = -1;

    private final QuickCards cards;
    private final PaperDesk papers;
    private final Supplier<Instant> now;
    private int goesOnAt = NOWHERE;

    public HelpTool(QuickCards cards, PaperDesk papers, Supplier<Instant> now) {
        this.cards = cards;
        this.papers = papers;
        this.now = now;
    }

    @Override
    public List<Command> commands(AllActs acts, Presentation presentation, Sheets sheets) {
        return List.of(
                Command.of(TOUR, null, () -> {
                    int at = Math.max(0, goesOnAt);
                    goesOnAt = NOWHERE;
                    TourSheet tour = new TourSheet(presentation, sheets, at, step -> {
                        goesOnAt = step;
                        sheets.close();
                        otherLanguage(acts);
                    });
                    tour.setMaxWidth(presentation.look().px(TOUR_WIDTH));
                    sheets.open(tour, tour.first());
                }),
                Command.of(CARDS, null, () -> preview(presentation, sheets)));
    }

    /** The walk was left only for another language, and goes on in the view that was made for it. */
    @Override
    public Optional<String> goesOn() {
        return goesOnAt == NOWHERE ? Optional.empty() : Optional.of(TOUR);
    }

    private static void otherLanguage(AllActs acts) {
        acts.everyAct().stream()
                .filter(act -> act.key().equals("desk.command.language"))
                .findFirst()
                .ifPresent(act -> act.run().run());
    }

    private void preview(Presentation presentation, Sheets sheets) {
        Instant at = now.get();
        papers.show(
                "help.cards",
                imprint -> cards.print(List.of(CardUser.values()), presentation.words(), at),
                presentation,
                sheets);
    }
}
