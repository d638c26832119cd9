package org.shichen.map.layers;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.shichen.map.Datum;
import org.shichen.problem.Problem;
import org.shichen.ui.Buttons;
import org.shichen.ui.Labels;
import org.shichen.ui.Presentation;
import org.shichen.ui.SheetActs;
import org.shichen.ui.WhileShown;
import org.shichen.ui.WordChoice;
import org.shichen.ui.Words;

/**
 * The base maps in a list, the uppermost first: switched with the space bar, ordered with Alt and the arrows, their
 * datum declared, taken off the list with Delete; and a file added below by typing or choosing it.
 */
public final class LayerSheet extends VBox {

    private final MapLayers layers;
    private final Presentation presentation;
    private final Words words;
    private final ListView<Layer> list = new ListView<>();
    private final WordChoice<Datum> datum;
    private final Label told = new Label();
    private final TextField path = new TextField();
    private final WordChoice<Datum> newDatum;
    private final Button points = new Button();
    private final SharpeningLine sharpening;
    private Consumer<MapEntry> onPoints = entry -> {};
    private boolean showing;
    private @Nullable Path added;

    public LayerSheet(MapLayers layers, Presentation presentation) {
        this.layers = layers;
        this.presentation = presentation;
        this.words = presentation.words();
        double gap = presentation.look().px(8);
        setSpacing(gap);
        setId("layer-sheet");
        setMaxWidth(presentation.look().px(720));
        Label title = new Label(words.of("map.layers.title"));
        title.getStyleClass().add("board-title");

        prepareList();
        sharpening = new SharpeningLine(presentation);
        told.setId("layer-told");
        told.setWrapText(true);
        told.setMinHeight(Region.USE_PREF_SIZE);

        datum = new WordChoice<>(Datum.class, words.of("map.layers.datum-of"), words);
        HBox lying = lying(gap);
        SheetActs acts = new SheetActs(presentation)
                .plain(
                        ofChosen("map.layers.up", "layer-up", () -> move(true)),
                        ofChosen("map.layers.down", "layer-down", () -> move(false)),
                        points,
                        ofChosen("map.layers.remove", "layer-remove", this::remove))
                .keys("map.layers.keys");

        newDatum = new WordChoice<>(Datum.class, words.of("map.layers.datum-new"), words);
        getChildren()
                .addAll(
                        title,
                        list,
                        sharpening,
                        lying,
                        adding(gap),
                        Labels.note(words.of("map.layers.hint")),
                        Labels.note(words.of("sketch.layers.hint")),
                        told,
                        acts);

        list.getSelectionModel().selectedItemProperty().subscribe(chosen -> tell());
        WhileShown.listen(this, this::listen);
    }

    private void prepareList() {
        list.setId("layer-list");
        list.setAccessibleText(words.of("map.layers.title"));
        list.setPrefHeight(presentation.look().px(196));
        list.setMinHeight(presentation.look().px(28 * 3));
        Label empty = new Label(words.of("map.layers.empty"));
        empty.setWrapText(true);
        list.setPlaceholder(empty);
        list.setCellFactory(view -> new LayerCell(layers, presentation));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
    }

    /** In which datum the chosen map lies, or by which points it was placed. */
    private HBox lying(double gap) {
        datum.setId("layer-datum");
        datum.setOnAction(event -> {
            Layer chosen = chosen();
            if (!showing && chosen != null && datum.getValue() != null) {
                layers.declare(chosen.entry(), datum.getValue());
            }
        });
        points.setText(words.of("map.points.open"));
        points.setId("layer-points");
        points.setMinWidth(Region.USE_PREF_SIZE);
        points.setOnAction(event -> openPoints());
        HBox lying = new HBox(gap, label("map.layers.datum-of"), datum);
        lying.getStyleClass().add("layer-line");
        return lying;
    }

    /** A line to add a map by: its file, and the datum it lies in. */
    private HBox adding(double gap) {
        path.setId("layer-path");
        path.setAccessibleText(words.of("map.layers.path"));
        path.setPromptText(words.of("map.layers.path"));
        path.setOnAction(event -> add());
        HBox.setHgrow(path, Priority.ALWAYS);
        newDatum.setId("layer-new-datum");
        newDatum.setValue(Datum.WGS84);
        HBox adding = new HBox(
                gap,
                path,
                button("map.layers.browse", "layer-browse", this::browse),
                newDatum,
                button("map.layers.add", "layer-add", this::add));
        adding.getStyleClass().add("layer-line");
        return adding;
    }

    private Subscription listen() {
        Subscription all = layers.layersProperty()
                .subscribe(this::show)
                .and(layers.sharpeningProperty().subscribe(this::showSharpening));
        layers.lookAgain();
        return all;
    }

    /** How the points of a map that is open are set. */
    public void setOnPoints(Consumer<MapEntry> action) {
        onPoints = action;
    }

    /** What is typed into first. */
    public Node first() {
        return layers.layersProperty().get().isEmpty() ? path : list;
    }

    private void show(List<Layer> shown) {
        Layer before = chosen();
        showing = true;
        list.getItems().setAll(shown);
        Optional<Layer> arrived = shown.stream()
                .filter(layer -> layer.entry().path().equals(added))
                .findFirst();
        if (arrived.isPresent()) {
            added = null;
        }
        arrived.or(() -> shown.stream()
                        .filter(layer -> before != null
                                && layer.entry().id() == before.entry().id())
                        .findFirst())
                .ifPresentOrElse(
                        layer -> list.getSelectionModel().select(layer),
                        () -> list.getSelectionModel().selectFirst());
        showing = false;
        tell();
    }

    private void showSharpening(Optional<Sharpening> now) {
        sharpening.show(now);
        tell();
    }

    private void tell() {
        Layer chosen = chosen();
        datum.setDisable(chosen == null);
        points.setDisable(chosen == null || layers.opened(chosen.entry()).isEmpty());
        boolean was = showing;
        showing = true;
        datum.setValue(chosen == null ? null : chosen.entry().datum());
        showing = was;
        if (chosen != null && layers.leftCoarse(chosen.entry())) {
            sharpening.offer(chosen.entry().name(), () -> layers.sharpen(chosen.entry()));
        } else {
            sharpening.offerNothing();
        }
        told.setText(
                chosen == null
                        ? ""
                        : chosen.entry().path()
                                + chosen.problem().map(this::sentence).orElseGet(() -> fit(chosen)));
    }

    /** Of a map that has not been compared it is not known whether it lies beside its place. */
    private String fit(Layer chosen) {
        return chosen.fit() == LayerFit.UNKNOWN ? "" : "\n" + words.of(chosen.fit());
    }

    private String sentence(Problem problem) {
        return "\n" + words.of(problem) + " " + words.remedy(problem);
    }

    private void typed(KeyEvent event) {
        Layer chosen = chosen();
        if (chosen == null) {
            return;
        }
        boolean done = true;
        if (event.getCode() == KeyCode.SPACE) {
            layers.show(chosen.entry(), !chosen.entry().shown());
        } else if (event.isAltDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
            move(event.getCode() == KeyCode.UP);
        } else if (event.isAltDown() && event.getCode() == KeyCode.P) {
            openPoints();
        } else if (event.getCode() == KeyCode.DELETE) {
            remove();
        } else {
            done = false;
        }
        if (done) {
            event.consume();
        }
    }

    /** An act on the chosen base map, which there must be. */
    private Button ofChosen(String key, String id, Runnable act) {
        Button button = button(key, id, act);
        button.disableProperty()
                .bind(list.getSelectionModel().selectedItemProperty().isNull());
        return button;
    }

    private void move(boolean up) {
        Layer chosen = chosen();
        if (chosen != null) {
            layers.move(chosen.entry(), up);
        }
    }

    private void remove() {
        Layer chosen = chosen();
        if (chosen != null) {
            layers.remove(chosen.entry());
        }
    }

    private void openPoints() {
        Layer chosen = chosen();
        if (chosen != null && layers.opened(chosen.entry()).isPresent()) {
            onPoints.accept(chosen.entry());
        }
    }

    private void add() {
        String typed = path.getText();
        layers.add(typed, newDatum.getValue(), () -> {
            path.clear();
            list.requestFocus();
            added = Path.of(typed.strip()).toAbsolutePath().normalize();
            show(List.copyOf(list.getItems()));
        });
    }

    private void browse() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.of("map.layers.title"));
        File file = chooser.showOpenDialog(getScene().getWindow());
        if (file != null) {
            path.setText(file.getPath());
        }
    }

    private @Nullable Layer chosen() {
        return list.getSelectionModel().getSelectedItem();
    }

    private Label label(String key) {
        Label label = new Label(words.of(key));
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    private Button button(String key, String id, Runnable act) {
        return Buttons.of(id, words.of(key), act);
    }
}
