package org.shichen.checkpoint;

import java.util.List;
import java.util.function.Function;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.shichen.map.GeoPoint;
import org.shichen.map.Symbol;
import org.shichen.ui.Palette.Role;

/** Checkpoints as they are drawn on the map, on the screen and on paper alike. */
public final class CheckpointSymbols {

    private CheckpointSymbols() {}

    /** @param chosen id of the chosen checkpoint, or null */
    public static List<Symbol> of(
            List<CheckpointStatus> statuses, @Nullable Long chosen, StatusWords words, Function<Role, Color> colours) {
        return statuses.stream()
                .map(status -> {
                    StatusMark mark = StatusMark.of(status);
                    return new Symbol(
                            status.checkpoint().id(),
                            place(status.checkpoint()),
                            mark.shape(),
                            colours.apply(mark.colour()),
                            status.urgency(),
                            status.checkpoint().name(),
                            words.brief(status),
                            Long.valueOf(status.checkpoint().id()).equals(chosen));
                })
                .toList();
    }

    static GeoPoint place(Checkpoint checkpoint) {
        return new GeoPoint(checkpoint.longitude(), checkpoint.latitude());
    }
}
