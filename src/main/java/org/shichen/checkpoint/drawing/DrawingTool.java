package org.shichen.checkpoint.drawing;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.shichen.checkpoint.CheckpointMap;
import org.shichen.checkpoint.CheckpointStatus;
import org.shichen.checkpoint.CheckpointTool;
import org.shichen.checkpoint.area.AreaBook;
import org.shichen.checkpoint.area.AreaKind;
import org.shichen.map.GeoPoint;
import org.shichen.map.MapView;
import org.shichen.map.draw.MapMode;
import org.shichen.map.draw.MeasureMode;
import org.shichen.map.draw.Measuring;
import org.shichen.map.draw.ShapeEditor;
import org.shichen.map.draw.ShapeMode;
import org.shichen.map.sketch.SketchKind;
import org.shichen.map.sketch.SketchLayer;
import org.shichen.map.sketch.Sketches;
import org.shichen.store.schema.Tables;
import org.shichen.ui.Command;
import org.shichen.ui.Notices;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;

/**
 * What is done on the map of checkpoints by drawing: Q measures, K draws the desk's own sketch, A the areas of the
 * chosen checkpoint. FX thread.
 */
public final class DrawingTool implements CheckpointTool {

    private final Measuring measuring = new Measuring();
    private final Sketches sketches;
    private final SketchLayer layer;
    private final ShapeEditor<SketchKind> sketching;
    private final CheckpointMap board;
    private final AreaBook areas;
    private final ShapeEditor<AreaKind> outlining;
    private final Notices notices;

    public DrawingTool(
            Sketches sketches,
            SketchLayer layer,
            ShapeEditor<SketchKind> sketching,
            CheckpointMap board,
            AreaBook areas,
            ShapeEditor<AreaKind> outlining,
            Notices notices) {
        this.sketches = sketches;
        this.layer = layer;
        this.sketching = sketching;
        this.board = board;
        this.areas = areas;
        this.outlining = outlining;
        this.notices = notices;
    }

    @Override
    public List<Command> commands(Supplier<Optional<Long>> chosen, Presentation presentation, Sheets sheets) {
        boolean shown = layer.shownProperty().get();
        return List.of(Command.of(shown ? "sketch.hide" : "sketch.show", "Shift+K", () -> layer.show(!shown)));
    }

    @Override
    public List<MapMode> modes(MapView map, Supplier<Optional<Long>> chosen, Presentation presentation) {
        return List.of(
                new MeasureMode(measuring, map, presentation),
                sketchMode(map, presentation),
                areaMode(map, presentation));
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

    private MapMode areaMode(MapView map, Presentation presentation) {
        Command start = Command.of(
                "area.command",
                "A",
                () -> board.chosen()
                        .map(CheckpointStatus::checkpoint)
                        .ifPresentOrElse(
                                chosen -> {
                                    ShapeMode.middle(map);
                                    outlining.begin(
                                            areas.of(chosen.id()),
                                            "checkpoint.area." + chosen.id(),
                                            new GeoPoint(chosen.longitude(), chosen.latitude()));
                                },
                                () -> notices.say("area.choose-first")));
        return new ShapeMode<>(outlining, map, presentation, start, Tables.CHECKPOINT_AREA.getName());
    }
}
