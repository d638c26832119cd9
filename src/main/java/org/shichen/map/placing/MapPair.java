package org.shichen.map.placing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.shichen.map.BaseMap;
import org.shichen.map.GeoPoint;
import org.shichen.map.MarkShape;
import org.shichen.map.StackedBaseMap;
import org.shichen.map.Symbol;
import org.shichen.map.Viewport;
import org.shichen.ui.Palette.Role;
import org.shichen.ui.Presentation;
import org.shichen.ui.Tasks;
import org.shichen.ui.Words;

/** The map that is put in its place and the desk's map side by side, each with a cross and its place in numbers. */
final class MapPair extends HBox {

    private static final double HEIGHT = 300;

    private final PointSheet.Work work;
    private final Words words;
    private final Presentation presentation;
    private final AimedMap own;
    private final AimedMap desk;
    private final Label ownPlace = new Label();
    private final Label deskPlace = new Label();

    /**
     * @param placement where the map lies by now
     * @param onTaken called when Enter is pressed on either
     */
    MapPair(
            PointSheet.Work work,
            Optional<Placement> placement,
            Presentation presentation,
            Tasks tasks,
            Runnable onTaken) {
        super(presentation.look().px(8));
        this.work = work;
        this.presentation = presentation;
        this.words = presentation.words();
        own = aimed("point-own", "map.points.own", tasks, onTaken);
        own.map().setBaseMap(work.map());
        own.map().setScaleShown(work.frame().placed());
        own.setOnAimed(aim -> ownPlace.setText(words.of("map.points.own") + "  "
                + work.frame().text(work.frame().point(aim, aim))));
        desk = aimed("point-desk", "map.points.desk", tasks, onTaken);
        desk.setOnAimed(aim -> deskPlace.setText(words.of("map.points.desk") + "  " + degrees(aim)));
        getChildren().addAll(side(ownPlace, own), side(deskPlace, desk));
        own.map().restore(ownView(placement));
        desk.map().restore(work.around());
    }

    private AimedMap aimed(String id, String key, Tasks tasks, Runnable onTaken) {
        AimedMap map = new AimedMap(presentation, tasks, id, words.of(key));
        map.setOnTaken(onTaken);
        map.setPrefHeight(presentation.look().px(HEIGHT));
        return map;
    }

    private VBox side(Label head, AimedMap map) {
        head.getStyleClass().add("muted");
        VBox side = new VBox(presentation.look().px(4), head, map);
        side.setPrefWidth(presentation.look().px(PointSheet.WIDTH) / 2);
        side.setMinWidth(0);
        HBox.setHgrow(side, Priority.ALWAYS);
        return side;
    }

    /** All of a sheet of its own; of a map in degrees what the desk shows, as far as it is known where that is. */
    private Viewport ownView(Optional<Placement> placement) {
        OwnFrame frame = work.frame();
        if (frame.placed()) {
            GeoPoint middle =
                    GeoPoint.ofWorld(work.around().worldX(), work.around().worldY());
            GeoPoint shown = placement.map(lies -> lies.shown(middle)).orElse(middle);
            return new Viewport(shown.worldX(), shown.worldY(), work.around().level(), 0, 0);
        }
        return new Viewport(
                        0.5,
                        0.5,
                        6,
                        presentation.look().px(PointSheet.WIDTH / 2 - 16),
                        presentation.look().px(HEIGHT))
                .fitting(
                        List.of(
                                GeoPoint.ofWorld(frame.left(), frame.top()),
                                GeoPoint.ofWorld(frame.right(), frame.bottom())),
                        8);
    }

    /** What is aimed with first. */
    Node first() {
        return own.map();
    }

    /** What is under both crosses. */
    PlacingPoint aimed() {
        return work.frame().point(own.aim(), desk.aim());
    }

    /** Brings a place under the desk's cross, and the keys there. */
    void aimDesk(GeoPoint place) {
        desk.aimAt(place);
        focusDesk();
    }

    void focusDesk() {
        desk.map().requestFocus();
    }

    /** Brings a point under both crosses. */
    void look(PlacingPoint point) {
        own.aimAt(work.frame().shown(point.x(), point.y()));
        desk.aimAt(point.real());
    }

    /** @param laid where the map is to be seen on the desk's, over all else; empty for not at all */
    void show(List<PlacingPoint> set, Optional<Placement> laid) {
        Color accent = presentation.palette().colour(Role.ACCENT);
        own.map()
                .setSymbols(marks(
                        set.stream()
                                .map(point -> work.frame().shown(point.x(), point.y()))
                                .toList(),
                        accent));
        List<Symbol> onDesk = new ArrayList<>(work.landmarks());
        onDesk.addAll(marks(set.stream().map(PlacingPoint::real).toList(), accent));
        desk.map().setSymbols(onDesk);
        List<BaseMap> shown = new ArrayList<>();
        if (work.others() != null) {
            shown.add(work.others());
        }
        laid.ifPresent(lies -> shown.add(new PlacedBaseMap(work.map(), lies)));
        desk.map().setBaseMap(shown.isEmpty() ? null : new StackedBaseMap(shown));
    }

    /** Numbers from 1, out of the way of the ids of landmarks. */
    private static List<Symbol> marks(List<GeoPoint> places, Color colour) {
        return IntStream.range(0, places.size())
                .mapToObj(i -> new Symbol(
                        -1 - i, places.get(i), MarkShape.CROSS, colour, 1000, Integer.toString(i + 1), "", false))
                .toList();
    }

    static String degrees(GeoPoint place) {
        return String.format(Locale.ROOT, "%.6f, %.6f", place.longitude(), place.latitude());
    }
}
