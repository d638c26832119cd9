package org.shichen.checkpoint.drawing;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.shichen.checkpoint.CheckpointTool;
import org.shichen.map.MapView;
import org.shichen.map.draw.MapMode;
import org.shichen.map.draw.MeasureMode;
import org.shichen.map.draw.Measuring;
import org.shichen.ui.Command;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;

/** What is done on the map of checkpoints by drawing: Q measures. FX thread. */
public final class DrawingTool implements CheckpointTool {

    private final Measuring measuring = new Measuring();

    @Override
    public List<Command> commands(Supplier<Optional<Long>> chosen, Presentation presentation, Sheets sheets) {
        return List.of();
    }

    @Override
    public List<MapMode> modes(MapView map, Supplier<Optional<Long>> chosen, Presentation presentation) {
        return List.of(new MeasureMode(measuring, map, presentation));
    }
}
