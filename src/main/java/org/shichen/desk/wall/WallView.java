package org.shichen.desk.wall;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.shichen.checkpoint.Alarm;
import org.shichen.checkpoint.CheckpointCell;
import org.shichen.checkpoint.CheckpointStatus;
import org.shichen.checkpoint.CheckpointSymbols;
import org.shichen.checkpoint.StatusWords;
import org.shichen.desk.Overview;
import org.shichen.desk.WatchStrip;
import org.shichen.journal.LogEntry;
import org.shichen.map.MapView;
import org.shichen.ui.Presentation;
import org.shichen.ui.Words;

/** The second screen of the command post: to be read from across the room, and nothing on it can be touched. */
public final class WallView {

    /** Alarms that are spelled out; of more the number is told. */
    private static final int ALARMS = 3;

    /** A checkpoint of the list and the line below the list, in pixels at 100 %. */
    private static final double ROW = 49;

    private static final double LINE = 30;

    /** Between two facts of the head. */
    private static final String GAP = "    ";

    private final WallBoard board;
    private final Presentation presentation;
    private final Words words;
    private final StatusWords statusWords;
    private final StackPane root = new StackPane();
    private final MapView map;
    private final ListView<CheckpointStatus> list = new ListView<>();
    private final Label more = new Label();
    private final VBox side = new VBox(list, more);
    private final VBox alarms = new VBox();
    private final VBox lines = new VBox();
    private final WatchStrip strip;
    private final Subscription listening;

    /** @param unit name of the unit in the language of the view */
    public WallView(WallBoard board, String unit, Presentation presentation) {
        this.board = board;
        this.presentation = presentation;
        this.words = presentation.words();
        this.statusWords = new StatusWords(presentation);
        root.getStyleClass().addAll("desk", "wall");
        root.setMouseTransparent(true);

        Label facts = new Label();
        Label clock = new Label();
        HBox head = head(unit, facts, clock);
        strip = new WatchStrip(board.post(), presentation);
        strip.setFocusTraversable(false);
        map = new MapView(presentation, board.tasks());
        prepareMap();
        prepareSide();
        alarms.setId("wall-alarms");
        alarms.getStyleClass().add("wall-alarms");
        alarms.managedProperty().bind(alarms.visibleProperty());
        lines.setId("wall-lines");
        lines.getStyleClass().add("wall-lines");

        BorderPane beside = new BorderPane(map);
        beside.setBottom(lines);
        BorderPane layout = new BorderPane(beside);
        layout.setTop(new VBox(head, strip, alarms));
        layout.setRight(side);
        root.getChildren().addAll(layout, presentation.palette());
        presentation.palette().onChange(this::symbols);
        listening = board.statusesProperty()
                .subscribe(this::show)
                .and(board.alarmsProperty().subscribe(this::alarm))
                .and(board.linesProperty().subscribe(this::log))
                .and(board.mapProperty().subscribe(map::setBaseMap))
                .and(board.clock()
                        .nowProperty()
                        .subscribe(now -> clock.setText(presentation.formats().second(now))))
                .and(board.post().overviewProperty().subscribe(overview -> head(facts, overview)));
    }

    private HBox head(String unit, Label facts, Label clock) {
        Label name = new Label(unit);
        name.getStyleClass().add("wall-unit");
        facts.setId("wall-facts");
        facts.getStyleClass().add("wall-facts");
        facts.setWrapText(true);
        VBox left = new VBox(name, facts);
        HBox.setHgrow(left, Priority.ALWAYS);
        clock.setId("wall-clock");
        clock.getStyleClass().add("wall-clock");
        clock.setMinWidth(Region.USE_PREF_SIZE);
        Label leave = new Label(words.of("wall.leave"));
        leave.setId("wall-leave");
        leave.getStyleClass().add("muted");
        VBox right = new VBox(clock, leave);
        right.setAlignment(Pos.CENTER_RIGHT);
        HBox head = new HBox(left, right);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("wall-head");
        return head;
    }

    private void prepareMap() {
        map.setAccessibleText(words.of("checkpoint.map"));
        map.setMinSize(0, 0);
        // Nobody sits before it: no part of it is marked as the one that the keys go to.
        map.setFocusTraversable(false);
    }

    /** The checkpoints beside the map, and how many of them have no room. */
    private void prepareSide() {
        list.setId("wall-list");
        list.setAccessibleText(words.of("checkpoint.list"));
        list.setCellFactory(view -> new CheckpointCell(presentation));
        list.setFocusTraversable(false);
        list.setPrefWidth(presentation.look().px(330));
        list.setFixedCellSize(presentation.look().px(ROW));
        VBox.setVgrow(list, Priority.ALWAYS);
        side.getStyleClass().add("wall-side");
        more.setId("wall-more");
        more.getStyleClass().addAll("muted", "wall-more");
        more.managedProperty().bind(more.textProperty().isNotEmpty());
        more.setMinHeight(presentation.look().px(LINE));
        side.heightProperty().subscribe(height -> unseen());
    }

    public Parent root() {
        return root;
    }

    void close() {
        listening.unsubscribe();
        strip.close();
    }

    private void head(Label facts, Overview overview) {
        if (overview != null) {
            facts.setText(String.join(
                    GAP,
                    words.of(
                            "desk.header.duty-day",
                            presentation.formats().date(overview.dutyDate()),
                            presentation.formats().weekday(overview.dutyDate())),
                    words.of("desk.header.level") + " " + words.of(overview.level()),
                    words.of("desk.header.leading") + " " + names(overview.leading()),
                    words.of("desk.header.officer") + " " + names(overview.dutyOfficers())));
        }
    }

    private String names(List<String> names) {
        return names.isEmpty() ? words.of("desk.header.nobody") : String.join(words.of("desk.comma"), names);
    }

    private void show(List<CheckpointStatus> statuses) {
        list.getItems().setAll(statuses);
        unseen();
        symbols();
    }

    /** Nobody scrolls a wall: how many stand on the map only is said below the list. */
    private void unseen() {
        double room = side.getHeight();
        double row = presentation.look().px(ROW);
        int all = list.getItems().size();
        boolean whole = room <= 0 || all * row <= room - 2;
        int seen = (int) Math.floor((room - presentation.look().px(LINE)) / row);
        // No sliver of the next one: nobody could bring it into sight.
        list.setMaxHeight(whole ? Double.MAX_VALUE : Math.max(0, seen) * row + 2);
        more.setText(whole ? "" : words.of("wall.more", all - Math.max(0, seen)));
    }

    private void symbols() {
        map.setSymbols(CheckpointSymbols.of(
                board.statusesProperty().get(), null, statusWords, presentation.palette()::colour));
    }

    private void alarm(List<Alarm> now) {
        alarms.setVisible(!now.isEmpty());
        alarms.getChildren().clear();
        now.stream().limit(ALARMS).forEach(alarm -> {
            Label line = new Label("▼ " + alarm.status().checkpoint().name() + "  " + statusWords.why(alarm.status()));
            line.getStyleClass().add(alarm.acknowledged() ? "wall-alarm-known" : "wall-alarm");
            alarms.getChildren().add(line);
        });
        if (now.size() > ALARMS) {
            alarms.getChildren().add(new Label(words.of("wall.more-alarms", now.size() - ALARMS)));
        }
    }

    private void log(List<LogEntry> entries) {
        lines.getChildren().clear();
        for (LogEntry entry : entries) {
            Label time = new Label(presentation.formats().time(entry.occurredAt()));
            time.getStyleClass().add("log-entry-time");
            time.setMinWidth(Region.USE_PREF_SIZE);
            Label content = new Label(entry.content());
            HBox line = new HBox(presentation.look().px(12), time, content);
            lines.getChildren().add(line);
        }
    }
}
