package org.shichen.map.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.shichen.map.MapView;
import org.shichen.ui.BoardView;
import org.shichen.ui.Command;

/** The modes of one map, of which one at most is on: to begin one leaves the other. FX thread. */
public final class MapModes {

    private final MapView map;
    private final List<MapMode> modes;
    private final ReadOnlyObjectWrapper<@Nullable MapMode> active = new ReadOnlyObjectWrapper<>(this, "active");
    private Subscription listening = Subscription.EMPTY;

    public MapModes(MapView map, List<MapMode> modes) {
        this.map = map;
        this.modes = List.copyOf(modes);
        for (MapMode mode : this.modes) {
            listening = listening.and(mode.activeProperty().subscribe(on -> turned(mode, on)));
        }
    }

    /** The mode that is on, or null. */
    public ReadOnlyObjectProperty<@Nullable MapMode> activeProperty() {
        return active.getReadOnlyProperty();
    }

    public Optional<MapMode> active() {
        return Optional.ofNullable(active.get());
    }

    /** What lies over the map, one above the other. */
    public List<Region> overlays() {
        return modes.stream().map(MapMode::over).toList();
    }

    /** How each is begun. */
    public List<Command> starts() {
        return modes.stream().map(MapMode::start).toList();
    }

    /** The keys of the mode that is on, and those that look about the map with them; empty when none is on. */
    public List<Command> commands(List<Command> looking) {
        List<Command> all = new ArrayList<>();
        active().ifPresent(mode -> {
            all.addAll(mode.commands());
            all.addAll(looking);
        });
        return all;
    }

    /** The focus went to another part of the board: its keys are meant from now on. */
    public void focusMoved(Node board) {
        active().filter(mode -> BoardView.focusInside(board)
                        && !BoardView.focusInside(map)
                        && !BoardView.focusInside(mode.bar()))
                .ifPresent(MapMode::leave);
    }

    private void turned(MapMode mode, boolean on) {
        if (on) {
            modes.stream()
                    .filter(other -> other != mode && other.activeProperty().getValue())
                    .forEach(MapMode::leave);
            active.set(mode);
            map.requestFocus();
        } else if (active.get() == mode) {
            active.set(null);
        }
    }

    /** The window goes; what is on stays on for the next one. */
    public void close() {
        listening.unsubscribe();
        modes.forEach(MapMode::close);
    }
}
