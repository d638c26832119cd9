package org.shichen.checkpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.shichen.map.GeoPoint;
import org.shichen.map.MapView;
import org.shichen.map.Symbol;
import org.shichen.map.draw.MapMode;
import org.shichen.map.draw.MapModes;
import org.shichen.problem.Problem;
import org.shichen.store.schema.Tables;
import org.shichen.ui.BoardView;
import org.shichen.ui.Command;
import org.shichen.ui.InView;
import org.shichen.ui.Presentation;
import org.shichen.ui.RecordRef;
import org.shichen.ui.Sheets;
import org.shichen.ui.Words;

/** The map with its checkpoints, the list beside it, and why the chosen one stands as it does. */
public final class CheckpointMapView implements BoardView {

    private final CheckpointMap board;
    private final Presentation presentation;
    private final Words words;
    private final StatusWords statusWords;
    private final BorderPane pane = new BorderPane();
    private final Sheets sheets;
    private final List<CheckpointTool> tools;
    private final MapView map;
    private final Placing placing;
    private final CheckpointMoves moves;
    private final CheckpointForms forms;
    private final MapModes modes;
    private final ListView<CheckpointStatus> list = new ListView<>();
    private final CheckpointList beside;
    private final MapAndList both;
    private final CheckpointFoot foot;
    private final Subscription listening;
    private boolean following;
    private @Nullable Long inSight;

    public CheckpointMapView(
            CheckpointMap board, Presentation presentation, Sheets sheets, List<CheckpointTool> tools) {
        this.board = board;
        this.sheets = sheets;
        this.tools = tools;
        this.presentation = presentation;
        this.words = presentation.words();
        this.statusWords = new StatusWords(presentation);
        pane.getStyleClass().addAll("board", "checkpoint-board");

        map = new MapView(presentation, board.tasks());
        prepareMap();
        placing = new Placing(map);
        placing.setOnChanged(this::showPlacing);
        moves = new CheckpointMoves(board, map, placing, presentation);
        forms = new CheckpointForms(board, map, placing, presentation, sheets, this::shownSymbols);
        modes = new MapModes(
                map,
                tools.stream()
                        .flatMap(tool -> tool.modes(map, this::chosen, presentation).stream())
                        .toList());
        map.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (modes.active().isEmpty()) {
                moves.grab(event);
            }
        });

        list.setId("checkpoint-list");
        list.setAccessibleText(words.of("checkpoint.list"));
        list.setPlaceholder(forms.invitation());
        list.setCellFactory(view -> new CheckpointCell(presentation));
        beside = new CheckpointList(list, map, presentation, this::show);

        StackPane layered = new StackPane(map);
        layered.getChildren().addAll(modes.overlays());
        layered.getChildren().add(placing);
        both = new MapAndList(layered, map, beside, presentation);
        pane.setCenter(both);
        pane.setTop(head());
        foot = new CheckpointFoot(board, presentation, () -> map.isFocused() || list.isFocused(), this::focus);
        pane.setBottom(foot);

        listening = listen();
    }

    private void prepareMap() {
        map.setId("checkpoint-map");
        map.setAccessibleText(words.of("checkpoint.map"));
        map.setOnPicked(board::select);
        board.movedTo().ifPresent(map::restore);
        board.showThrough(map::viewport);
        presentation.palette().onChange(this::symbols);
    }

    private Subscription listen() {
        return board.statusesProperty()
                .subscribe(statuses -> show())
                .and(board.selectedProperty().subscribe(chosen -> show()))
                .and(
                        board.layers() == null
                                ? Subscription.EMPTY
                                : board.layers()
                                        .mapProperty()
                                        .subscribe(map::setBaseMap)
                                        .and(board.layers().doubtProperty().subscribe(this::showDoubt)))
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

    private Region head() {
        Label title = new Label(words.of(titleKey()));
        title.getStyleClass().add("board-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label meaning = new Label(words.of("checkpoint.list.head"));
        meaning.getStyleClass().add("muted");
        meaning.visibleProperty().bind(both.listShownProperty());
        meaning.managedProperty().bind(meaning.visibleProperty());
        HBox head = new HBox(title, gap, meaning, both.other());
        head.getStyleClass().add("board-head");
        return head;
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
                Command.of("checkpoint.command.contact", "C", foot::openContact).when(this::some),
                Command.of("checkpoint.command.operation", "S", foot::openOperation)
                        .when(this::some),
                Command.of("map.layers.command", "B", forms::openLayers).when(() -> board.layers() != null),
                Command.of("checkpoint.command.add", "N", forms::add),
                Command.of("checkpoint.command.change", "E", forms::change).when(this::some),
                Command.of("checkpoint.command.move", "M", moves::move).when(this::some),
                Command.of("checkpoint.command.limits", "L", forms::openLimits),
                Command.of("checkpoint.command.find", "SLASH", both::find)));
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
        if (!both.listShownProperty().get() || modes.active().isPresent()) {
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
            foot.closeForm();
        } else {
            both.showMap();
            placing.leave();
            foot.showBar(mode.bar());
        }
    }

    private void show() {
        following = true;
        List<CheckpointStatus> statuses =
                beside.filtered(board.statusesProperty().get());
        list.getItems().setAll(statuses);
        int chosen = board.chosen().map(statuses::indexOf).orElse(-1);
        if (chosen < 0) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().select(chosen);
        }
        following = false;
        Long now = chosen().orElse(null);
        if (!Objects.equals(now, inSight)) {
            // Only when another is chosen: the user's own scrolling is not disturbed by what is read anew.
            inSight = now;
            InView.bring(list, chosen);
        }
        if (!placing.active()) {
            foot.tellWhy();
        }
        symbols();
    }

    private void showDoubt(Optional<Problem> doubt) {
        map.setDoubt(doubt.map(words::of).orElse(""));
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

    private void showPlacing(Optional<GeoPoint> at) {
        at.ifPresent(place -> both.showMap());
        at.ifPresentOrElse(foot::tellPlace, foot::tellWhy);
    }
}
