package org.shichen.map.placing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.shichen.map.BaseMap;
import org.shichen.map.GeoPoint;
import org.shichen.map.MarkShape;
import org.shichen.map.StackedBaseMap;
import org.shichen.map.Symbol;
import org.shichen.map.Viewport;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.ui.Buttons;
import org.shichen.ui.Palette.Role;
import org.shichen.ui.Presentation;
import org.shichen.ui.Tasks;
import org.shichen.ui.Words;

/**
 * A base map beside the desk's map. The same thing is aimed at on both, Enter makes it a point; two points say where a
 * picture lies, one shifts a map that is nearly right, more show how well they agree. FX thread.
 */
public final class PointSheet extends VBox {

    /**
     * What the sheet works on.
     *
     * @param map as it lies in its own frame
     * @param others what else is shown on the desk's map, or null
     * @param landmarks what stands on the desk's map
     * @param around what the desk's map shows
     */
    public record Work(
            String name,
            BaseMap map,
            OwnFrame frame,
            List<PlacingPoint> points,
            @Nullable BaseMap others,
            List<Symbol> landmarks,
            Viewport around) {}

    private static final double MAP_HEIGHT = 300;
    private static final double WIDTH = 960;

    private final Work work;
    private final Words words;
    private final Presentation presentation;
    private final Function<String, GeoPoint> typedPlace;
    private final PointList points;
    private final AimedMap own;
    private final AimedMap desk;
    private final Label ownPlace = new Label();
    private final Label deskPlace = new Label();
    private final TextField typed = new TextField();
    private final CheckBox preview = new CheckBox();
    private final ListView<String> list = new ListView<>();
    private final Label told = new Label();
    private final Button keep = new Button();

    /**
     * @param typedPlace reads degrees as they are typed, or throws a problem
     * @param onKept called with the points when they are to be kept
     */
    public PointSheet(
            Work work,
            Presentation presentation,
            Tasks tasks,
            Function<String, GeoPoint> typedPlace,
            Consumer<List<PlacingPoint>> onKept) {
        this.work = work;
        this.presentation = presentation;
        this.words = presentation.words();
        this.typedPlace = typedPlace;
        this.points = new PointList(work.name(), work.frame(), work.points());
        double gap = presentation.look().px(8);
        setId("point-sheet");
        setSpacing(gap);
        setMaxWidth(presentation.look().px(WIDTH));
        Label title = new Label(words.of("map.points.title", work.name()));
        title.getStyleClass().add("board-title");
        Label keys = muted(words.of("map.points.keys"));

        own = aimed("point-own", "map.points.own", tasks);
        own.map().setBaseMap(work.map());
        own.map().setScaleShown(work.frame().placed());
        own.setOnAimed(aim -> ownPlace.setText(words.of("map.points.own") + "  "
                + work.frame().text(work.frame().point(aim, aim))));
        desk = aimed("point-desk", "map.points.desk", tasks);
        desk.setOnAimed(aim -> deskPlace.setText(words.of("map.points.desk") + "  " + degrees(aim)));
        HBox maps = new HBox(gap, side(ownPlace, own), side(deskPlace, desk));

        typed.setId("point-typed");
        typed.setPromptText(words.of("map.points.typed"));
        typed.setAccessibleText(words.of("map.points.typed"));
        typed.setOnAction(event -> aimTyped());
        HBox.setHgrow(typed, Priority.ALWAYS);
        preview.setId("point-preview");
        preview.setText(words.of("map.points.preview"));
        preview.setMinWidth(Region.USE_PREF_SIZE);
        preview.setOnAction(event -> showMaps());
        HBox acts = new HBox(gap, button("map.points.set", "point-set", this::set), typed, preview);
        acts.getStyleClass().add("layer-line");

        list.setId("point-list");
        list.setAccessibleText(words.of("map.points.list"));
        list.setPlaceholder(new Label(words.of("map.points.empty")));
        list.setFixedCellSize(presentation.look().px(28));
        list.setPrefHeight(presentation.look().px(116));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::listTyped);
        told.setId("point-told");
        told.setWrapText(true);
        told.setMinHeight(Region.USE_PREF_SIZE);
        keep.setText(words.of("map.points.keep"));
        keep.setId("point-keep");
        keep.setOnAction(event -> onKept.accept(points.points()));
        HBox foot = new HBox(gap, keep, button("map.points.remove", "point-remove", this::remove));
        getChildren().addAll(title, keys, maps, acts, list, told, foot);

        own.map().restore(ownView());
        desk.map().restore(work.around());
        show();
    }

    /** What is aimed with first. */
    public Node first() {
        return own.map();
    }

    private AimedMap aimed(String id, String key, Tasks tasks) {
        AimedMap map = new AimedMap(presentation, tasks, id, words.of(key));
        map.setOnTaken(this::set);
        map.setPrefHeight(presentation.look().px(MAP_HEIGHT));
        return map;
    }

    private VBox side(Label head, AimedMap map) {
        head.getStyleClass().add("muted");
        VBox side = new VBox(presentation.look().px(4), head, map);
        side.setPrefWidth(presentation.look().px(WIDTH) / 2);
        side.setMinWidth(0);
        HBox.setHgrow(side, Priority.ALWAYS);
        return side;
    }

    /** All of a sheet of its own; of a map in degrees what the desk shows, as far as it is known where that is. */
    private Viewport ownView() {
        OwnFrame frame = work.frame();
        if (frame.placed()) {
            GeoPoint middle =
                    GeoPoint.ofWorld(work.around().worldX(), work.around().worldY());
            GeoPoint shown = points.placement().map(lies -> lies.shown(middle)).orElse(middle);
            return new Viewport(shown.worldX(), shown.worldY(), work.around().level(), 0, 0);
        }
        return new Viewport(
                        0.5,
                        0.5,
                        6,
                        presentation.look().px(WIDTH / 2 - 16),
                        presentation.look().px(MAP_HEIGHT))
                .fitting(
                        List.of(
                                GeoPoint.ofWorld(frame.left(), frame.top()),
                                GeoPoint.ofWorld(frame.right(), frame.bottom())),
                        8);
    }

    private void set() {
        try {
            points.add(work.frame().point(own.aim(), desk.aim()));
            show();
            list.getSelectionModel().selectLast();
            // The next point begins where this one did.
            own.map().requestFocus();
        } catch (ProblemException refused) {
            tell(refused.problem());
        }
    }

    private void aimTyped() {
        if (typed.getText().isBlank()) {
            desk.map().requestFocus();
            return;
        }
        try {
            desk.aimAt(typedPlace.apply(typed.getText()));
            typed.clear();
            desk.map().requestFocus();
        } catch (ProblemException refused) {
            tell(refused.problem());
        }
    }

    private void listTyped(KeyEvent event) {
        if (event.getCode() == KeyCode.DELETE) {
            remove();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            look();
            event.consume();
        }
    }

    /** Brings the chosen point under both crosses. */
    private void look() {
        int chosen = list.getSelectionModel().getSelectedIndex();
        if (chosen >= 0) {
            PlacingPoint point = points.points().get(chosen);
            own.aimAt(work.frame().shown(point.x(), point.y()));
            desk.aimAt(point.real());
        }
    }

    private void remove() {
        int chosen = list.getSelectionModel().getSelectedIndex();
        if (chosen >= 0) {
            points.remove(chosen);
            show();
            list.getSelectionModel().select(Math.min(chosen, list.getItems().size() - 1));
        }
    }

    private void show() {
        List<PlacingPoint> set = points.points();
        Optional<Placement> placement = points.placement();
        list.getItems()
                .setAll(IntStream.range(0, set.size())
                        .mapToObj(i -> words.of(
                                        "map.points.line",
                                        i + 1,
                                        work.frame().text(set.get(i)),
                                        degrees(set.get(i).real()))
                                + placement
                                        .map(lies -> words.of(
                                                "map.points.off",
                                                metres(lies.metres().get(i))))
                                        .orElse(""))
                        .toList());
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
        preview.setDisable(placement.isEmpty());
        showMaps();
        keep.setDisable(!points.usable());
        points.problem().ifPresentOrElse(this::tell, () -> told.setText(fit(placement)));
    }

    private void showMaps() {
        List<BaseMap> shown = new ArrayList<>();
        if (work.others() != null) {
            shown.add(work.others());
        }
        if (preview.isSelected()) {
            points.placement().ifPresent(lies -> shown.add(new PlacedBaseMap(work.map(), lies)));
        }
        desk.map().setBaseMap(shown.isEmpty() ? null : new StackedBaseMap(shown));
    }

    /** Numbers from 1, out of the way of the ids of landmarks. */
    private static List<Symbol> marks(List<GeoPoint> places, Color colour) {
        return IntStream.range(0, places.size())
                .mapToObj(i -> new Symbol(
                        -1 - i, places.get(i), MarkShape.CROSS, colour, 1000, Integer.toString(i + 1), "", false))
                .toList();
    }

    private String fit(Optional<Placement> placement) {
        return placement
                .map(lies -> words.of(
                                "map.points.fit." + work.frame().kind().name(),
                                lies.way(),
                                String.format(Locale.ROOT, "%.2f°", lies.turned()),
                                String.format(
                                        Locale.ROOT,
                                        "%.4f",
                                        work.frame().placed() ? lies.scaled() : lies.ground(work.frame())))
                        + (lies.checked()
                                ? words.of("map.points.residual", metres(lies.residual()))
                                : words.of("map.points.unchecked")))
                .orElse(words.of("map.points.as-file"));
    }

    private static String metres(double metres) {
        return String.format(Locale.ROOT, metres < 10 ? "%.1f" : "%.0f", metres);
    }

    private static String degrees(GeoPoint place) {
        return String.format(Locale.ROOT, "%.6f, %.6f", place.longitude(), place.latitude());
    }

    private void tell(Problem problem) {
        told.setText((words.of(problem) + " " + words.remedy(problem)).strip());
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private Button button(String key, String id, Runnable act) {
        return Buttons.of(id, words.of(key), act);
    }
}
