package org.shichen.checkpoint;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;
import org.shichen.checkpoint.area.AreaKind;
import org.shichen.checkpoint.area.CheckpointArea;
import org.shichen.map.LinePattern;
import org.shichen.map.MapArea;
import org.shichen.map.MapArea.Hatch;
import org.shichen.ui.Palette.Role;

/** Areas of checkpoints as they are painted on the map, in the state of their checkpoint, on screen and paper alike. */
public final class CheckpointAreas {

    private CheckpointAreas() {}

    /** The least urgent first, so that what is urgent is painted over it. Areas of others than these are left out. */
    public static List<MapArea> of(
            List<CheckpointStatus> statuses, List<CheckpointArea> areas, Function<Role, Color> colours) {
        Map<Long, CheckpointStatus> byId = statuses.stream()
                .collect(Collectors.toMap(status -> status.checkpoint().id(), Function.identity()));
        return areas.stream()
                .filter(area -> byId.containsKey(area.checkpointId()))
                .sorted(Comparator.comparingInt(
                        area -> byId.get(area.checkpointId()).urgency()))
                .map(area -> {
                    Role colour = StatusMark.of(byId.get(area.checkpointId())).colour();
                    return new MapArea(
                            area.shape().points(),
                            area.shape().name(),
                            colours.apply(colour),
                            outline(colour),
                            area.shape().kind() == AreaKind.CONTROL ? Hatch.CROSSED : Hatch.RISING);
                })
                .toList();
    }

    /** What the colour says, said by the line as well: it must read in black and white. */
    static LinePattern outline(Role colour) {
        return switch (colour) {
            case STATE_RED -> LinePattern.BOLD;
            case STATE_ORANGE -> LinePattern.LONG_DASH;
            case STATE_YELLOW -> LinePattern.DASH;
            case STATE_BLUE -> LinePattern.DASH_DOT_DOT;
            case STATE_DARK -> LinePattern.DASH_DOT;
            case STATE_GREY -> LinePattern.DOTS;
            default -> LinePattern.SOLID;
        };
    }
}
