package org.shichen.checkpoint;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.shichen.map.MapView;
import org.shichen.map.Symbol;
import org.shichen.map.layers.LayerSheet;
import org.shichen.map.layers.MapLayers;
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

    private final CheckpointMap board;
    private final Presentation presentation;
    private final Sheets sheets;
    private final Words words;
    private final StatusWords statusWords;
    private final BorderPane pane = new BorderPane();
    private final MapView map;
    private final ListView<CheckpointStatus> list = new ListView<>();
    private final Label why = new Label();
    private final VBox foot = new VBox();
    private final Subscription listening;
    private boolean following;

    public CheckpointMapView(CheckpointMap board, Presentation presentation, Sheets sheets) {
        this.board = board;
        this.presentation = presentation;
        this.sheets = sheets;
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
        presentation.palette().onChange(this::symbols);

        list.setId("checkpoint-list");
        list.setAccessibleText(words.of("checkpoint.list"));
        Label empty = new Label(words.of("checkpoint.empty"));
        list.setPlaceholder(empty);
        list.setCellFactory(view -> new CheckpointCell(presentation));
        list.setMinWidth(presentation.look().px(220));
        list.setPrefWidth(presentation.look().px(280));
        SplitPane.setResizableWithParent(list, false);

        BorderPane both = new BorderPane(map);
        both.setRight(list);
        pane.setCenter(both);
        both.widthProperty().addListener((value, before, now) -> {
            boolean room =
                    now.doubleValue() >= LEAST_WITH_LIST * presentation.look().em();
            both.setRight(room ? list : null);
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
        return List.of(
                Command.of("checkpoint.command.contact", "C", this::openContact),
                Command.of("checkpoint.command.operation", "S", this::openOperation),
                Command.of("map.layers.command", "B", this::openLayers).when(() -> board.layers() != null),
                Command.of("checkpoint.command.fit", "DIGIT0", map::fit),
                Command.of("checkpoint.command.in", "EQUALS", () -> map.zoom(1)),
                Command.of("checkpoint.command.out", "MINUS", () -> map.zoom(-1)));
    }

    @Override
    public Optional<RecordRef> selected() {
        return board.chosen()
                .map(status -> new RecordRef(
                        Tables.CHECKPOINT.getName(), status.checkpoint().id()));
    }

    @Override
    public void focus() {
        if (list.getParent() == null) {
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
        listening.unsubscribe();
    }

    private void show() {
        following = true;
        List<CheckpointStatus> statuses = board.statusesProperty().get();
        list.getItems().setAll(statuses);
        board.chosen()
                .ifPresentOrElse(
                        chosen -> list.getSelectionModel().select(statuses.indexOf(chosen)),
                        () -> list.getSelectionModel().clearSelection());
        following = false;
        why.setText(board.chosen()
                .map(status -> status.checkpoint().name() + "  " + statusWords.why(status))
                .orElse(words.of("checkpoint.choose-first")));
        symbols();
    }

    private void symbols() {
        map.setSymbols(board.statusesProperty().get().stream()
                .map(status -> {
                    StatusMark mark = StatusMark.of(status);
                    boolean chosen = Long.valueOf(status.checkpoint().id())
                            .equals(board.selectedProperty().get());
                    return new Symbol(
                            status.checkpoint().id(),
                            new org.shichen.map.GeoPoint(
                                    status.checkpoint().longitude(),
                                    status.checkpoint().latitude()),
                            mark.shape(),
                            presentation.palette().colour(mark.colour()),
                            chosen ? 1000 : status.urgency(),
                            status.checkpoint().name(),
                            statusWords.brief(status),
                            chosen);
                })
                .toList());
    }

    private void openContact() {
        board.chosen().ifPresent(status -> open(new ContactForm(board, status, presentation, this::leave)));
    }

    private void openLayers() {
        MapLayers layers = board.layers();
        if (layers != null) {
            LayerSheet sheet = new LayerSheet(layers, presentation);
            sheets.open(sheet, sheet.first());
        }
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
