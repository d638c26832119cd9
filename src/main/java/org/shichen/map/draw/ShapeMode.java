package org.shichen.map.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.shichen.map.GeoPoint;
import org.shichen.map.MapCross;
import org.shichen.map.MapView;
import org.shichen.map.Viewport;
import org.shichen.map.draw.EditorState.Stage;
import org.shichen.ui.Command;
import org.shichen.ui.Presentation;
import org.shichen.ui.RecordRef;

/** Drawing and editing shapes on the map by mouse and keys. */
public final class ShapeMode<K extends Enum<K> & ShapeKind> implements MapMode, MapHand {

    /** How near the mouse must be, in pixels at 100 %. */
    private static final double REACH = 9;

    private final ShapeEditor<K> editor;
    private final MapView map;
    private final Presentation presentation;
    private final Command start;
    private final String table;
    private final ShapeWords<K> words;
    private final Strokes strokes;
    private final ModePane pane;
    private final ShapeBar<K> bar;
    private final ObservableValue<Boolean> active;
    private final Subscription listening;
    private OptionalInt pulledOut = OptionalInt.empty();

    /**
     * @param start how it is begun; calls {@link ShapeEditor#begin} with {@link #middle}
     * @param table where the shapes are kept, for their history
     */
    public ShapeMode(ShapeEditor<K> editor, MapView map, Presentation presentation, Command start, String table) {
        this.editor = editor;
        this.map = map;
        this.presentation = presentation;
        this.start = start;
        this.table = table;
        words = new ShapeWords<>(presentation.words(), editor.acting());
        strokes = new Strokes(presentation);
        active = editor.stateProperty().map(state -> state.stage() != Stage.OFF);
        pane = new ModePane(map, active::getValue, this);
        bar = new ShapeBar<>(editor, words, presentation, map::requestFocus);
        listening = editor.stateProperty().subscribe(state -> {
            if (state.stage() != Stage.OFF) {
                bar.show(state, commands());
            }
            pane.draw();
        });
    }

    /** Where the cross begins: in the middle of what is seen, which stands still from now on. */
    public static GeoPoint middle(MapView map) {
        return MapCross.begin(map);
    }

    @Override
    public Command start() {
        return start;
    }

    @Override
    public ObservableValue<Boolean> activeProperty() {
        return active;
    }

    @Override
    public Region over() {
        return pane;
    }

    @Override
    public Node bar() {
        return bar;
    }

    @Override
    public void leave() {
        editor.end();
    }

    @Override
    public void close() {
        listening.unsubscribe();
    }

    @Override
    public Optional<RecordRef> chosen() {
        return Optional.ofNullable(now().edited()).map(shape -> new RecordRef(table, shape.id()));
    }

    private EditorState<K> now() {
        return editor.stateProperty().get();
    }

    // ── keys ──

    @Override
    public List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        switch (now().stage()) {
            case DRAWING -> {
                commands.add(Command.of("shape.put", "Space", editor::put));
                commands.add(Command.of("shape.last", "Backspace", editor::dropLast));
                commands.add(Command.of("shape.finish", "Enter", editor::finish));
                kinds(commands, editor::draw);
                commands.add(Command.of("shape.leave", "Esc", editor::escape));
                // While points are laid, the last one is what is taken back and not an act of before.
                commands.add(Command.of("shape.last", "Ctrl+Z", editor::dropLast));
            }
            case EDITING -> {
                boolean moved = now().moved();
                commands.add(Command.of("shape.keep", "Enter", editor::keepMove).when(() -> moved));
                commands.add(Command.of("shape.next-vertex", "Tab", () -> editor.vertexNext(1)));
                commands.add(Command.of("shape.previous-vertex", "Shift+Tab", () -> editor.vertexNext(-1)));
                commands.add(Command.of("shape.insert", "I", editor::insert)
                        .when(() -> now().edited().outline().edges() > 0));
                commands.add(Command.of("shape.remove", "Backspace", editor::removeVertex)
                        .when(() -> now().edited().outline().edges() > 0));
                commands.add(Command.of("shape.rename", "N", editor::startNaming));
                kinds(commands, editor::kind);
                commands.add(Command.of("shape.delete", "Delete", editor::delete));
                neighbours(commands);
                commands.add(Command.of("shape.let-go", "Esc", editor::escape));
            }
            case PICKING -> {
                kinds(commands, editor::draw);
                commands.add(Command.of("shape.pick", "Enter", this::pickAtCross)
                        .when(() -> !now().shapes().isEmpty()));
                neighbours(commands);
                commands.add(
                        Command.of("shape.discard", "Delete", editor::discard).when(() -> now().halfDrawn()));
                commands.add(Command.of("shape.end", "Esc", editor::escape));
            }
            case OFF -> {}
        }
        return commands;
    }

    private void kinds(List<Command> commands, Consumer<K> then) {
        EditorState<K> now = now();
        for (K kind : editor.kinds()) {
            boolean editing = now.stage() == Stage.EDITING;
            if (!editing || kind.form() == now.edited().kind().form()) {
                boolean already =
                        editing ? kind == now.edited().kind() : now.stage() == Stage.DRAWING && kind == now.kind();
                String key = String.valueOf(editor.kinds().indexOf(kind) + 1);
                commands.add(Command.of(words.drawKey(kind), key, () -> then.accept(kind))
                        .when(() -> !already));
            }
        }
    }

    private void neighbours(List<Command> commands) {
        commands.add(Command.of("shape.next", "Page Down", () -> editor.pickNext(1))
                .when(() -> !now().shapes().isEmpty()));
        commands.add(Command.of("shape.previous", "Page Up", () -> editor.pickNext(-1))
                .when(() -> !now().shapes().isEmpty()));
    }

    private void pickAtCross() {
        Viewport view = map.viewport();
        editor.pick(view, view.x(now().cross()), view.y(now().cross()), reach());
    }

    private double reach() {
        return presentation.look().px(REACH);
    }

    // ── mouse ──

    @Override
    public GeoPoint cross() {
        return now().cross();
    }

    @Override
    public void cross(GeoPoint to) {
        if (pulledOut.isPresent()) {
            editor.pull(pulledOut.getAsInt(), to);
            pulledOut = OptionalInt.empty();
        } else {
            editor.cross(to);
        }
    }

    /** A vertex of the picked shape, or the middle of one of its edges, out of which another is pulled. */
    @Override
    public boolean grab(double x, double y) {
        pulledOut = OptionalInt.empty();
        if (now().stage() != Stage.EDITING) {
            return false;
        }
        Outline outline = now().edited().outline();
        OptionalInt vertex = outline.vertexAt(map.viewport(), x, y, reach());
        if (vertex.isPresent()) {
            editor.vertex(vertex.getAsInt());
            return true;
        }
        pulledOut = outline.middleAt(map.viewport(), x, y, reach());
        return pulledOut.isPresent();
    }

    @Override
    public void drop() {
        pulledOut = OptionalInt.empty();
        editor.keepMove();
    }

    @Override
    public void click(double x, double y, int times) {
        pulledOut = OptionalInt.empty();
        Viewport view = map.viewport();
        switch (now().stage()) {
            case DRAWING -> {
                if (times == 1) {
                    editor.cross(view.at(x, y));
                    editor.put();
                } else {
                    editor.finish();
                }
            }
            case EDITING -> {
                // A vertex that was clicked is the current one already.
                if (now().edited().outline().vertexAt(view, x, y, reach()).isEmpty()) {
                    editor.pick(view, x, y, reach());
                }
            }
            case PICKING -> editor.pick(view, x, y, reach());
            case OFF -> {}
        }
    }

    @Override
    public void hover(double x, double y) {
        if (now().stage() == Stage.DRAWING) {
            editor.cross(map.viewport().at(x, y));
        }
    }

    // ── painting ──

    @Override
    public void paint(GraphicsContext g, Viewport view) {
        EditorState<K> now = now();
        if (now.stage() != Stage.DRAWING) {
            now.drawn().ifPresent(outline -> strokes.line(g, view, outline, true));
        }
        switch (now.stage()) {
            case DRAWING -> {
                Outline outline = now.drawn().orElseThrow();
                List<GeoPoint> points = outline.points();
                strokes.line(g, view, outline, false);
                if (!points.isEmpty() && outline.form() != Form.POINT) {
                    strokes.line(g, view, new Outline(Form.LINE, List.of(points.getLast(), now.cross())), true);
                }
                points.forEach(point -> strokes.vertex(g, view, point, point == points.getLast()));
                strokes.cross(g, view, now.cross());
            }
            case EDITING -> {
                Outline outline = now.edited().outline();
                strokes.line(g, view, outline, now.moved());
                for (int edge = 0; edge < outline.edges(); edge++) {
                    strokes.middle(g, view, outline.middle(edge));
                }
                for (int vertex = 0; vertex < outline.points().size(); vertex++) {
                    strokes.vertex(g, view, outline.points().get(vertex), vertex == now.vertex());
                }
            }
            case PICKING -> strokes.cross(g, view, now.cross());
            case OFF -> {}
        }
    }
}
