package org.shichen.map.draw;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.shichen.map.GeoPoint;
import org.shichen.map.MapCross;
import org.shichen.map.MapView;
import org.shichen.map.Viewport;
import org.shichen.map.draw.Measuring.Reading;
import org.shichen.ui.Command;
import org.shichen.ui.Presentation;
import org.shichen.ui.Words;

/** Measuring on the map: a cross moved by mouse or arrows, points laid with it, the length and area told as it goes. */
public final class MeasureMode implements MapMode, MapHand {

    private final Measuring measuring;
    private final MapView map;
    private final Words words;
    private final GroundWords ground;
    private final Strokes strokes;
    private final ModePane pane;
    private final ModeBar bar;
    private final ObservableValue<Boolean> active;
    private final Subscription listening;

    public MeasureMode(Measuring measuring, MapView map, Presentation presentation) {
        this.measuring = measuring;
        this.map = map;
        this.words = presentation.words();
        this.ground = new GroundWords(words);
        this.strokes = new Strokes(presentation);
        active = measuring.readingProperty().map(reading -> true).orElse(false);
        pane = new ModePane(map, active::getValue, this);
        bar = new ModeBar("measure-told", presentation);
        bar.offer(commands());
        listening = measuring.readingProperty().subscribe(reading -> {
            if (reading != null) {
                bar.tell(told(reading));
            }
            pane.draw();
        });
    }

    @Override
    public Command start() {
        return Command.of("measure.command", "Q", () -> measuring.begin(MapCross.begin(map)));
    }

    @Override
    public ObservableValue<Boolean> activeProperty() {
        return active;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("measure.put", "SPACE", measuring::put),
                Command.of("measure.last", "Backspace", measuring::dropLast),
                Command.of("measure.close", "ENTER", measuring::close),
                Command.of("measure.clear", "DELETE", measuring::clear),
                Command.of("measure.end", "Esc", measuring::end));
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
        measuring.end();
    }

    @Override
    public void close() {
        listening.unsubscribe();
    }

    private String told(Reading reading) {
        if (reading.outline().points().isEmpty()) {
            return words.of("measure.first");
        }
        if (reading.closed()) {
            return reading.outline().crossesItself()
                    ? words.of("measure.crossed", ground.length(reading.metres()))
                    : words.of("measure.ring", ground.area(reading.squareMetres()), ground.length(reading.metres()));
        }
        return words.of(
                "measure.line",
                ground.length(reading.metres()),
                ground.length(reading.toCross()),
                ground.length(reading.metres() + reading.toCross()));
    }

    // ── on the map ──

    private Optional<Reading> reading() {
        return Optional.ofNullable(measuring.readingProperty().get());
    }

    @Override
    public GeoPoint cross() {
        return reading().orElseThrow().cross();
    }

    @Override
    public void cross(GeoPoint to) {
        measuring.cross(to);
    }

    @Override
    public void hover(double x, double y) {
        measuring.cross(map.viewport().at(x, y));
    }

    @Override
    public void click(double x, double y, int times) {
        if (times == 1) {
            measuring.cross(map.viewport().at(x, y));
            measuring.put();
        } else {
            measuring.close();
        }
    }

    @Override
    public void paint(GraphicsContext g, Viewport view) {
        reading().ifPresent(reading -> {
            List<GeoPoint> points = reading.outline().points();
            if (!points.isEmpty()) {
                strokes.line(g, view, reading.outline(), false);
                if (!reading.closed()) {
                    strokes.line(g, view, new Outline(Form.LINE, List.of(points.getLast(), reading.cross())), true);
                }
                points.forEach(point -> strokes.vertex(g, view, point, false));
                String noted = !reading.closed()
                        ? ground.length(reading.metres() + reading.toCross())
                        : reading.outline().crossesItself()
                                ? ground.length(reading.metres())
                                : ground.area(reading.squareMetres());
                strokes.note(g, view, reading.closed() ? points.getLast() : reading.cross(), noted);
            }
            if (!reading.closed()) {
                strokes.cross(g, view, reading.cross());
            }
        });
    }
}
