package org.shichen.checkpoint.drawing;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.shichen.checkpoint.CheckpointTool;
import org.shichen.map.MapView;
import org.shichen.map.draw.MapMode;
import org.shichen.map.draw.MeasureMode;
import org.shichen.map.draw.Measuring;
import org.shichen.map.draw.ShapeEditor;
import org.shichen.map.draw.ShapeMode;
import org.shichen.map.sketch.SketchKind;
import org.shichen.map.sketch.SketchLayer;
import org.shichen.map.sketch.Sketches;
import org.shichen.ui.Command;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;

/** What is done on the map of checkpoints by drawing: Q measures, K draws the desk's own sketch. FX thread. */
public final class DrawingTool implements CheckpointTool {

    private final Measuring measuring = new Measuring();
    private final Sketches sketches;
    private final SketchLayer layer;
    private final ShapeEditor<SketchKind> sketching;

    public DrawingTool(Sketches sketches, SketchLayer layer, ShapeEditor<SketchKind> sketching) {
        this.sketches = sketches;
        this.layer = layer;
        this.sketching = sketching;
    }

    @Override
    public List<Command> commands(Supplier<Optional<Long>> chosen, Presentation presentation, Sheets sheets) {
        boolean shown = layer.shownProperty().get();
        return List.of(Command.of(shown ? "sketch.hide" : "sketch.show", "Shift+K", () -> layer.show(!shown)));
    }

    @Override
    public List<MapMode> modes(MapView map, Supplier<Optional<Long>> chosen, Presentation presentation) {
        return List.of(new MeasureMode(measuring, map, presentation), sketchMode(map, presentation));
    }

    private MapMode sketchMode(MapView map, Presentation presentation) {
        Command start = Command.of("sketch.command", "K", () -> {
            // What is drawn must be seen.
            layer.show(true);
            sketching.begin(sketches, "map.sketch", ShapeMode.middle(map));
        });
        return new ShapeMode<>(
                sketching, map, presentation, start, sketches.table().getName());
    }
}
