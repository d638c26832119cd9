package org.shichen.people.intake;

import java.util.List;
import java.util.function.Supplier;
import org.shichen.ui.Command;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;

/** From everywhere: people are put in from a table file. FX thread. */
public final class IntakeTool {

    /** Width of the sheet in pixels at 100 %, as that of the books. */
    private static final double WIDTH = 1080;

    private final Supplier<PeopleIntake> intakes;

    /** @param intakes makes one for one opening of the sheet */
    public IntakeTool(Supplier<PeopleIntake> intakes) {
        this.intakes = intakes;
    }

    public List<Command> commands(Presentation presentation, Sheets sheets) {
        return List.of(Command.of("people.command.import", null, () -> {
            IntakeSheet sheet = new IntakeSheet(intakes.get(), presentation);
            sheet.setMaxWidth(presentation.look().px(WIDTH));
            sheets.open(sheet, sheet.first());
        }));
    }
}
