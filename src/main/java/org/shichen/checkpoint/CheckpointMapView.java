package org.shichen.checkpoint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.shichen.map.GeoPoint;
import org.shichen.map.Geodesy;
import org.shichen.map.MapView;
import org.shichen.map.Symbol;
import org.shichen.map.draw.MapMode;
import org.shichen.map.draw.MapModes;
import org.shichen.map.layers.LayerSheet;
import org.shichen.map.layers.MapEntry;
import org.shichen.map.layers.MapLayers;
import org.shichen.map.placing.PointSheet;
import org.shichen.store.schema.Tables;
import org.shichen.ui.BoardView;
import org.shichen.ui.Command;
import org.shichen.ui.Presentation;
import org.shichen.ui.RecordRef;
import org.shichen.ui.Sheets;
import org.shichen.ui.Words;

/** The map with its checkpoints, the list beside it, and why the chosen one stands as it does. */
public final class CheckpointMapView implements BoardView {

    /** Narrower than this, in em, the list gives its room to the map. */
    private static final double LEAST_WITH_LIST = 40;

    /** Width of the forms, in pixels at 100 %. */
    private static final double SHEET = 720;

    private final CheckpointMap board;
    private final Presentation presentation;
    private final Words words;
    private final StatusWords statusWords;
    private final BorderPane pane = new BorderPane();
    private final Sheets sheets;
    private final List<CheckpointTool> tools;
    private final MapView map;
    private final Placing placing;
    private final MapModes modes;
    private final ListView<CheckpointStatus> list = new ListView<>();
    private final CheckpointList beside;
    private final Label why = new Label();
    private final VBox foot = new VBox();
    private final Subscription listening;
    private boolean following;

    public CheckpointMapView(
            CheckpointMap board, Presentation presentation, Sheets sheets, List<CheckpointTool> tools) {
        this.board = board;
        this.sheets = sheets;
        this.tools = tools;
        this.presentation = presentation;
        this.words = presentation.words();
        this.statusWords = new StatusWords(presentation);
        pane.getStyleClass().addAll("board", "checkpoint-board");

        Label title = new Label(words.of(titleKey()));
        title.getStyleClass().add("board-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label meaning = new Label(words.of("checkpoint.list.head"));
        meaning.getStyleClass().add("muted");
        HBox head = new HBox(title, gap, meaning);
        head.getStyleClass().add("board-head");
        pane.setTop(head);

        map = new MapView(presentation, board.tasks());
        map.setId("checkpoint-map");
        map.setAccessibleText(words.of("checkpoint.map"));
        map.setOnPicked(board::select);
        board.movedTo().ifPresent(map::restore);
        board.showThrough(map::viewport);
        presentation.palette().onChange(this::symbols);
        placing = new Placing(map);
        placing.setOnChanged(this::showPlacing);
        map.addEventFilter(MouseEvent.MOUSE_PRESSED, this::grab);
        modes = new MapModes(
                map,
                tools.stream()
                        .flatMap(tool -> tool.modes(map, this::chosen, presentation).stream())
                        .toList());

        list.setId("checkpoint-list");
        list.setAccessibleText(words.of("checkpoint.list"));
        list.setPlaceholder(empty());
        list.setCellFactory(view -> new CheckpointCell(presentation));
        beside = new CheckpointList(list, map, presentation, this::show);

        StackPane layered = new StackPane(map);
        layered.getChildren().addAll(modes.overlays());
        layered.getChildren().add(placing);
        BorderPane both = new BorderPane(layered);
        both.setRight(beside);
        pane.setCenter(both);
        both.widthProperty().addListener((value, before, now) -> {
            boolean room =
                    now.doubleValue() >= LEAST_WITH_LIST * presentation.look().em();
            both.setRight(room ? beside : null);
        });

        why.setId("checkpoint-why");
        why.setWrapText(true);
        why.setMinHeight(Region.USE_PREF_SIZE);
        foot.getStyleClass().add("checkpoint-foot");
        foot.getChildren().add(why);
        pane.setBottom(foot);

        listening = board.statusesProperty()
                .subscribe(statuses -> show())
                .and(board.selectedProperty().subscribe(chosen -> show()))
                .and(
                        board.layers() == null
                                ? Subscription.EMPTY
                                : board.layers().mapProperty().subscribe(map::setBaseMap))
                .and(board.areasProperty().subscribe(areas -> symbols()))
                .and(modes.activeProperty().subscribe(this::showMode))
                .and(pane.sceneProperty()
                        .flatMap(Scene::focusOwnerProperty)
                        .subscribe(focused -> modes.focusMoved(pane)))
                .and(list.getSelectionModel().selectedItemProperty().subscribe(status -> {
                    if (status != null && !following) {
                        board.select(status.checkpoint().id());
                    }
                }));
    }

    @Override
    public Region node() {
        return pane;
    }

    @Override
    public String titleKey() {
        return "checkpoint.title";
    }

    @Override
    public List<Command> commands() {
        List<Command> looking = List.of(
                Command.of("checkpoint.command.fit", "0", map::fit),
                Command.of("checkpoint.command.in", "EQUALS", () -> zoom(1)),
                Command.of("checkpoint.command.out", "MINUS", () -> zoom(-1)));
        if (modes.active().isPresent()) {
            return modes.commands(looking);
        }
        List<Command> commands = new ArrayList<>(List.of(
                Command.of("checkpoint.command.contact", "C", this::openContact).when(this::some),
                Command.of("checkpoint.command.operation", "S", this::openOperation)
                        .when(this::some),
                Command.of("map.layers.command", "B", this::openLayers).when(() -> board.layers() != null),
                Command.of("checkpoint.command.add", "N", this::add),
                Command.of("checkpoint.command.change", "E", this::change).when(this::some),
                Command.of("checkpoint.command.move", "M", this::move).when(this::some),
                Command.of("checkpoint.command.limits", "L", this::openLimits),
                Command.of("checkpoint.command.find", "SLASH", beside::startFinding)
                        .when(() -> beside.getParent() != null)));
        commands.add(Command.of("checkpoint.command.next", "PERIOD", this::next));
        commands.addAll(looking);
        commands.addAll(modes.starts());
        tools.forEach(tool -> commands.addAll(tool.commands(this::chosen, presentation, sheets)));
        return commands;
    }

    private void zoom(int levels) {
        modes.active().ifPresentOrElse(mode -> map.zoom(levels, mode.cross()), () -> map.zoom(levels));
    }

    private boolean some() {
        return board.chosen().isPresent();
    }

    /** In the order of the list, round and round: also where there is no room for the list. */
    private void next() {
        List<CheckpointStatus> listed = list.getItems();
        if (!listed.isEmpty()) {
            int at = board.chosen().map(listed::indexOf).orElse(-1);
            board.select(listed.get((at + 1) % listed.size()).checkpoint().id());
        }
    }

    private Optional<Long> chosen() {
        return board.chosen().map(status -> status.checkpoint().id());
    }

    @Override
    public Optional<RecordRef> selected() {
        return modes.active().isPresent() ? modes.active().flatMap(MapMode::chosen) : chosenCheckpoint();
    }

    private Optional<RecordRef> chosenCheckpoint() {
        return board.chosen()
                .map(status -> new RecordRef(
                        Tables.CHECKPOINT.getName(), status.checkpoint().id()));
    }

    @Override
    public void focus() {
        if (beside.getParent() == null || modes.active().isPresent()) {
            map.requestFocus();
        } else {
            list.requestFocus();
            if (list.getSelectionModel().isEmpty()) {
                list.getSelectionModel().selectFirst();
            }
        }
    }

    @Override
    public void close() {
        board.keepView(map.movedByUser() ? map.viewport() : null);
        board.showThrough(() -> null);
        listening.unsubscribe();
        modes.close();
    }

    /** While something is done on the map itself, the foot tells of it and its keys are those of the board. */
    private void showMode(@Nullable MapMode mode) {
        if (mode == null) {
            foot.getChildren().setAll(why);
        } else {
            placing.leave();
            foot.getChildren().setAll(mode.bar());
        }
    }

    private void show() {
        following = true;
        List<CheckpointStatus> statuses =
                beside.filtered(board.statusesProperty().get());
        list.getItems().setAll(statuses);
        board.chosen()
                .ifPresentOrElse(
                        chosen -> list.getSelectionModel().select(statuses.indexOf(chosen)),
                        () -> list.getSelectionModel().clearSelection());
        following = false;
        if (!placing.active()) {
            showWhy();
        }
        symbols();
    }

    private void showWhy() {
        why.setText(board.chosen()
                .map(status -> status.checkpoint().name() + "  " + statusWords.why(status))
                .orElse(words.of("checkpoint.choose-first")));
    }

    private void symbols() {
        map.setAreas(CheckpointAreas.of(
                board.statusesProperty().get(), board.areasProperty().get(), presentation.palette()::colour));
        map.setSymbols(shownSymbols());
    }

    private List<Symbol> shownSymbols() {
        return CheckpointSymbols.of(
                board.statusesProperty().get(),
                board.selectedProperty().get(),
                statusWords,
                presentation.palette()::colour);
    }

    // ── adding, changing, moving ──

    private Node empty() {
        Label text = new Label(words.of("checkpoint.empty"));
        text.setWrapText(true);
        Button add = new Button(words.of("checkpoint.add"));
        add.setId("checkpoint-add");
        add.setOnAction(event -> add());
        VBox both = new VBox(presentation.look().px(8), text, add);
        both.setAlignment(Pos.CENTER);
        return both;
    }

    /** Asks for the place on the map first, where there is anything to go by; else it is typed. */
    private void add() {
        if ((board.layers() == null || board.layers().mapProperty().getValue() == null)
                && board.statusesProperty().get().isEmpty()) {
            openNew(new GeoPoint(Double.NaN, Double.NaN));
        } else {
            placing.begin(null, this::openNew);
        }
    }

    private void openNew(GeoPoint place) {
        board.keeping()
                .nextCode(code -> openSheet(new CheckpointEntry(
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

    private void change() {
        board.chosen()
                .ifPresent(status -> board.keeping().read(status.checkpoint().id(), this::openSheet));
    }

    private void openSheet(CheckpointEntry entry) {
        CheckpointSheet sheet = new CheckpointSheet(board.keeping(), entry, presentation, sheets, board::select);
        sheet.setMaxWidth(presentation.look().px(SHEET));
        sheets.open(sheet, sheet.first());
    }

    private void openLimits() {
        board.keeping().limits(limits -> {
            LimitSheet sheet = new LimitSheet(board.keeping(), limits, presentation, sheets);
            sheet.setMaxWidth(presentation.look().px(SHEET));
            sheets.open(sheet, sheet.first());
        });
    }

    private void move() {
        board.chosen()
                .map(CheckpointStatus::checkpoint)
                .ifPresent(moved -> placing.begin(place(moved), to -> moved(moved, to)));
    }

    /** With Shift a symbol is dragged at once. */
    private void grab(MouseEvent event) {
        if (!event.isShiftDown() || placing.active() || modes.active().isPresent()) {
            return;
        }
        board.statusesProperty().get().stream()
                .map(CheckpointStatus::checkpoint)
                .filter(each -> distance(each, event) <= presentation.look().px(14))
                .min(Comparator.comparingDouble(each -> distance(each, event)))
                .ifPresent(grabbed -> {
                    event.consume();
                    board.select(grabbed.id());
                    placing.drag(place(grabbed), to -> moved(grabbed, to));
                });
    }

    private double distance(Checkpoint checkpoint, MouseEvent event) {
        GeoPoint place = place(checkpoint);
        return Math.hypot(map.viewport().x(place) - event.getX(), map.viewport().y(place) - event.getY());
    }

    private void moved(Checkpoint checkpoint, GeoPoint to) {
        long metres = Math.round(Geodesy.metres(place(checkpoint), to));
        if (!to.equals(place(checkpoint))) {
            board.keeping().move(checkpoint, to.longitude(), to.latitude(), metres);
        }
    }

    private void showPlacing(Optional<GeoPoint> at) {
        at.ifPresentOrElse(
                place -> why.setText(
                        words.of("checkpoint.placing", PlaceText.write(place.longitude(), place.latitude()))),
                this::showWhy);
    }

    private static GeoPoint place(Checkpoint checkpoint) {
        return CheckpointSymbols.place(checkpoint);
    }

    private void openContact() {
        board.chosen().ifPresent(status -> open(new ContactForm(board, status, presentation, this::leave)));
    }

    private void openLayers() {
        MapLayers layers = board.layers();
        if (layers != null) {
            layers.setLandmarks(() -> board.statusesProperty().get().stream()
                    .map(status -> place(status.checkpoint()))
                    .toList());
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
                            shownSymbols(),
                            map.viewport()),
                    presentation,
                    board.tasks(),
                    PlaceText::read,
                    points -> layers.place(entry, points, this::openLayers));
            sheets.open(sheet, sheet.first());
        });
    }

    private void openOperation() {
        board.chosen().ifPresent(status -> open(new OperationForm(board, presentation, this::leave)));
    }

    private void open(CheckpointForm form) {
        foot.getChildren().setAll(why, form.node());
        form.focus();
    }

    private void leave() {
        foot.getChildren().setAll(why);
        focus();
    }
}
