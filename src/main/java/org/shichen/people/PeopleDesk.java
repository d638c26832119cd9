package org.shichen.people;

import java.util.List;
import java.util.function.Supplier;
import org.shichen.ui.Command;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;

/** Opens the books of the brigade over the desk. FX thread. */
public final class PeopleDesk {

    /** Width of the sheet in pixels at 100 %. */
    private static final double WIDTH = 1080;

    private final Supplier<PeopleBoard> boards;

    /** @param boards makes a board for one opening of the sheet */
    public PeopleDesk(Supplier<PeopleBoard> boards) {
        this.boards = boards;
    }

    public List<Command> commands(Presentation presentation, Sheets sheets) {
        return List.of(Command.of("people.command.open", "Ctrl+P", () -> {
            PeopleSheet sheet = new PeopleSheet(boards.get(), presentation);
            sheet.setMaxWidth(presentation.look().px(WIDTH));
            sheets.open(sheet, sheet.first());
        }));
    }
}
