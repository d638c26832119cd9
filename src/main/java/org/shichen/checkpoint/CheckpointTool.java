package org.shichen.checkpoint;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.shichen.map.MapView;
import org.shichen.map.draw.MapMode;
import org.shichen.ui.Command;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;

/** What more can be done from the map, in a sheet of its own: a roll-call, figures. FX thread. */
@FunctionalInterface
public interface CheckpointTool {

    /**
     * Its commands beside those of the map, for one view of it.
     *
     * @param chosen id of the checkpoint that is chosen on the map
     */
    List<Command> commands(Supplier<Optional<Long>> chosen, Presentation presentation, Sheets sheets);

    /** What it does on the map itself, for one view of it. */
    default List<MapMode> modes(MapView map, Supplier<Optional<Long>> chosen, Presentation presentation) {
        return List.of();
    }
}
