package org.shichen.checkpoint.print;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shichen.checkpoint.CheckpointMap;
import org.shichen.checkpoint.CheckpointStatus;
import org.shichen.checkpoint.CheckpointTool;
import org.shichen.checkpoint.area.CheckpointArea;
import org.shichen.map.BaseMap;
import org.shichen.map.print.Extent;
import org.shichen.map.print.MapOrder;
import org.shichen.paper.view.PaperDesk;
import org.shichen.problem.Problem;
import org.shichen.ui.Command;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;

/** P on the map: what it shows, on paper. FX thread. */
public final class MapPrintTool implements CheckpointTool {

    private static final double ASKING = 480;

    private final CheckpointMap board;
    private final CheckpointMapPaper paper;
    private final PaperDesk papers;
    private final Supplier<Instant> moment;

    /** @param moment which the desk shows */
    public MapPrintTool(CheckpointMap board, CheckpointMapPaper paper, PaperDesk papers, Supplier<Instant> moment) {
        this.board = board;
        this.paper = paper;
        this.papers = papers;
        this.moment = moment;
    }

    @Override
    public List<Command> commands(Supplier<Optional<Long>> chosen, Presentation presentation, Sheets sheets) {
        return List.of(Command.of(
                "map.print.command",
                "P",
                () -> board.view().ifPresent(view -> {
                    MapPrintSheet sheet = new MapPrintSheet(this, Extent.of(view), presentation, sheets);
                    sheet.setMaxWidth(presentation.look().px(ASKING));
                    sheets.open(sheet, sheet.first());
                })));
    }

    /** Makes it in the background and shows the preview. */
    void print(MapOrder order, Sheets sheets, Presentation presentation, Consumer<Problem> onRefused) {
        List<CheckpointStatus> statuses = board.statusesProperty().get();
        List<CheckpointArea> areas = board.areasProperty().get();
        @Nullable
        BaseMap base =
                board.layers() == null ? null : board.layers().mapProperty().getValue();
        Instant at = moment.get();
        papers.show(
                "map.print",
                imprint -> paper.print(statuses, areas, base, order, imprint, at),
                presentation,
                sheets,
                onRefused);
    }
}
