package org.shichen.map.placing;

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
import org.jspecify.annotations.Nullable;
import org.shichen.map.BaseMap;
import org.shichen.map.GeoPoint;
import org.shichen.map.Symbol;
import org.shichen.map.Viewport;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.ui.Buttons;
import org.shichen.ui.Presentation;
import org.shichen.ui.SheetActs;
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

    static final double WIDTH = 960;

    private final Work work;
    private final Words words;
    private final Function<String, GeoPoint> typedPlace;
    private final PointList points;
    private final MapPair maps;
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
        this.words = presentation.words();
        this.typedPlace = typedPlace;
        this.points = new PointList(work.name(), work.frame(), work.points());
        double gap = presentation.look().px(8);
        setId("point-sheet");
        setSpacing(gap);
        setMaxWidth(presentation.look().px(WIDTH));
        Label title = new Label(words.of("map.points.title", work.name()));
        title.getStyleClass().add("board-title");

        maps = new MapPair(work, points.placement(), presentation, tasks, this::set);

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
        SheetActs foot = new SheetActs(presentation)
                .main(keep, button("map.points.remove", "point-remove", this::remove))
                .keys("map.points.keys");
        getChildren().addAll(title, maps, acts, list, told, foot);

        show();
    }

    /** What is aimed with first. */
    public Node first() {
        return maps.first();
    }

    private void set() {
        try {
            points.add(maps.aimed());
            show();
            list.getSelectionModel().selectLast();
            // The next point begins where this one did.
            maps.first().requestFocus();
        } catch (ProblemException refused) {
            tell(refused.problem());
        }
    }

    private void aimTyped() {
        if (typed.getText().isBlank()) {
            maps.focusDesk();
            return;
        }
        try {
            maps.aimDesk(typedPlace.apply(typed.getText()));
            typed.clear();
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
            maps.look(points.points().get(chosen));
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
                                        MapPair.degrees(set.get(i).real()))
                                + placement
                                        .map(lies -> words.of(
                                                "map.points.off",
                                                metres(lies.metres().get(i))))
                                        .orElse(""))
                        .toList());
        preview.setDisable(placement.isEmpty());
        showMaps();
        keep.setDisable(!points.usable());
        points.problem().ifPresentOrElse(this::tell, () -> told.setText(fit(placement)));
    }

    private void showMaps() {
        maps.show(points.points(), preview.isSelected() ? points.placement() : Optional.empty());
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
