package org.shichen.checkpoint;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.shichen.map.GeoPoint;
import org.shichen.map.MapView;
import org.shichen.map.Symbol;
import org.shichen.map.layers.LayerSheet;
import org.shichen.map.layers.MapEntry;
import org.shichen.map.layers.MapLayers;
import org.shichen.map.placing.PointSheet;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;

/**
 * The sheets that open over the map of checkpoints: a checkpoint's own, the limits of silence, the base maps and their
 * points. FX thread.
 */
final class CheckpointForms {

    /** Width of the forms, in pixels at 100 %. */
    private static final double SHEET = 720;

    private final CheckpointMap board;
    private final MapView map;
    private final Placing placing;
    private final Presentation presentation;
    private final Sheets sheets;
    private final Supplier<List<Symbol>> symbols;

    /** @param symbols what stands on the map, shown beside a base map that is put in its place */
    CheckpointForms(
            CheckpointMap board,
            MapView map,
            Placing placing,
            Presentation presentation,
            Sheets sheets,
            Supplier<List<Symbol>> symbols) {
        this.board = board;
        this.map = map;
        this.placing = placing;
        this.presentation = presentation;
        this.sheets = sheets;
        this.symbols = symbols;
    }

    /** What stands where no checkpoint is yet. */
    Node invitation() {
        Label text = new Label(presentation.words().of("checkpoint.empty"));
        text.setWrapText(true);
        Button add = new Button(presentation.words().of("checkpoint.add"));
        add.setId("checkpoint-add");
        add.setOnAction(event -> add());
        VBox both = new VBox(presentation.look().px(8), text, add);
        both.setAlignment(Pos.CENTER);
        return both;
    }

    /** Asks for the place on the map first, where there is anything to go by; else it is typed. */
    void add() {
        if ((board.layers() == null || board.layers().mapProperty().getValue() == null)
                && board.statusesProperty().get().isEmpty()) {
            openNew(new GeoPoint(Double.NaN, Double.NaN));
        } else {
            placing.begin(null, this::openNew);
        }
    }

    /** @param place not a number where it is to be typed */
    void openNew(GeoPoint place) {
        sheets.openAfter(
                board.keeping().nextCode(),
                code -> openSheet(new CheckpointEntry(
                        0,
                        0,
                        code,
                        "",
                        CheckpointKind.DISTRICT,
                        place.longitude(),
                        place.latitude(),
                        "",
                        "",
                        null,
                        List.of())));
    }

    void change() {
        board.chosen()
                .ifPresent(status -> sheets.openAfter(
                        board.keeping().entry(status.checkpoint().id()), found -> found.ifPresent(this::openSheet)));
    }

    private void openSheet(CheckpointEntry entry) {
        CheckpointSheet sheet = new CheckpointSheet(board.keeping(), entry, presentation, sheets, board::select);
        sheet.setMaxWidth(presentation.look().px(SHEET));
        sheets.open(sheet, sheet.first());
    }

    void openLimits() {
        sheets.openAfter(board.keeping().limits(), limits -> {
            LimitSheet sheet = new LimitSheet(board.keeping(), limits, presentation, sheets);
            sheet.setMaxWidth(presentation.look().px(SHEET));
            sheets.open(sheet, sheet.first());
        });
    }

    void openLayers() {
        MapLayers layers = board.layers();
        if (layers != null) {
            LayerSheet sheet = new LayerSheet(layers, presentation);
            sheet.setOnPoints(entry -> openPoints(layers, entry));
            sheets.open(sheet, sheet.first());
        }
    }

    /** Beside the checkpoints, which stand where they were put by hand. */
    private void openPoints(MapLayers layers, MapEntry entry) {
        layers.opened(entry).ifPresent(opened -> {
            PointSheet sheet = new PointSheet(
                    new PointSheet.Work(
                            entry.name(),
                            opened.map(),
                            opened.frame(),
                            entry.points(),
                            layers.others(entry),
                            symbols.get(),
                            map.viewport()),
                    presentation,
                    board.tasks(),
                    PlaceText::read,
                    points -> layers.place(entry, points, this::openLayers));
            sheets.open(sheet, sheet.first());
        });
    }
}
