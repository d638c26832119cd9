package org.shichen.journal.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.shichen.checkpoint.CheckpointTool;
import org.shichen.ui.Command;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;

/** Shift+D on the map: the catalogue of figures. FX thread. */
public final class CatalogueTool implements CheckpointTool {

    private static final double SHEET = 1120;

    private final CatalogueBoard board;

    public CatalogueTool(CatalogueBoard board) {
        this.board = board;
    }

    @Override
    public List<Command> commands(Supplier<Optional<Long>> chosen, Presentation presentation, Sheets sheets) {
        return List.of(Command.of("catalogue.command", "Shift+D", () -> {
            board.open();
            CatalogueSheet sheet = new CatalogueSheet(board, presentation);
            sheet.setMaxWidth(presentation.look().px(SHEET));
            sheets.open(sheet, sheet.first());
        }));
    }
}
