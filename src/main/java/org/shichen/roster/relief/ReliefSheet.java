package org.shichen.roster.relief;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.shichen.roster.papers.ReliefStrip;
import org.shichen.roster.relief.ReliefBoard.Shown;
import org.shichen.roster.relief.rules.OnShift;
import org.shichen.roster.relief.rules.ReliefPlan;
import org.shichen.ui.Buttons;
import org.shichen.ui.Labels;
import org.shichen.ui.Presentation;
import org.shichen.ui.SheetActs;
import org.shichen.ui.WhileShown;
import org.shichen.ui.Words;
import org.shichen.ui.WrappingRow;

/**
 * The meal relief of a shift as a strip: a line for each person, a column for each slot. Left and Right move the chosen
 * person's meal; what that leaves short is told at once. Closed with the scene it is in.
 */
public final class ReliefSheet extends VBox {

    /** Post at the head of a line, in pixels at 100 %; in a narrow window less. */
    private static final double POST = 212;

    private static final double LEAST_POST = 130;

    /** Person behind the post, in pixels at 100 %. */
    private static final double PERSON = 90;

    /** Of a line and the scroll bar, in pixels at 100 %. */
    private static final double EDGES = 28;

    /** All slots where there is room, in pixels at 100 %. */
    private static final double WHOLE = 560;

    /** Narrower than its time no slot becomes, in pixels at 100 %. */
    private static final double LEAST_SLOT = 44;

    /** In pixels at 100 %. */
    private static final double WIDTH_STEP = 20;

    private final ReliefBoard board;
    private final Presentation presentation;
    private final Words words;
    private final Label which = new Label();
    private final Label verdict = new Label();
    private final HBox heads = new HBox();
    private final ListView<Integer> list = new ListView<>();
    private ReliefStrip strip = new ReliefStrip("", LocalDate.EPOCH, 0, 1, List.of());
    private int slots = 1;

    /** @param print previews the strip as it is shown */
    public ReliefSheet(ReliefBoard board, Presentation presentation, Consumer<ReliefStrip> print) {
        this.board = board;
        this.presentation = presentation;
        this.words = presentation.words();
        setId("relief-sheet");
        setSpacing(presentation.look().px(8));
        Label title = new Label(words.of("relief.title"));
        title.getStyleClass().add("board-title");
        which.setId("relief-which");
        WrappingRow turning = new WrappingRow(
                presentation.look().px(6),
                button("relief.day.before", () -> board.day(-1)),
                button("relief.day.after", () -> board.day(1)),
                button("relief.shift.next", () -> board.shift(1)),
                button("relief.meal.next", board::meal));
        WrappingRow head = new WrappingRow(presentation.look().px(12), title, which, turning);
        head.setAlignment(Pos.CENTER_LEFT);
        heads.getStyleClass().add("relief-heads");
        list.setId("relief-list");
        list.setAccessibleText(words.of("relief.list"));
        list.setPlaceholder(new Label(words.of("relief.none")));
        list.setPrefHeight(presentation.look().px(460));
        list.setFixedCellSize(presentation.look().px(28));
        list.setCellFactory(view -> new Line());
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> typed(event, print));
        verdict.setId("relief-verdict");
        Labels.wrapping(verdict);
        SheetActs acts = new SheetActs(presentation)
                .plain(button("relief.again", board::again), button("relief.print", () -> print(print)))
                .keys("relief.keys");
        getChildren().addAll(head, verdict, heads, list, acts);
        board.shownProperty().subscribe(this::show);
        // In steps, so that the lines are not made anew for every pixel of a window that is drawn wider.
        list.widthProperty()
                .map(width -> (int) (width.doubleValue() / presentation.look().px(WIDTH_STEP)))
                .subscribe((before, now) -> show(board.shownProperty().get()));
        WhileShown.onLeft(this, board::close);
    }

    public Node first() {
        return list;
    }

    private Button button(String key, Runnable act) {
        return Buttons.of(key.replace('.', '-'), words.of(key), act);
    }

    private void show(Shown shown) {
        if (shown == null) {
            return;
        }
        ReliefShift source = shown.source();
        MealWindow window = source.window();
        ReliefPlan plan = shown.plan();
        var formats = presentation.formats();
        String day = formats.shortDate(source.date()) + " " + formats.weekday(source.date()) + " "
                + source.shift().name();
        int chosen = list.getSelectionModel().getSelectedIndex();
        heads.getChildren().clear();
        if (window == null || plan == null) {
            which.setText(day);
            verdict.setText(words.of("relief.no-window"));
            list.getItems().clear();
            return;
        }
        which.setText(day + " " + window.name() + " " + formats.minute(window.fromMinute()) + "–"
                + formats.minute(window.toMinute()));
        strip = ReliefStrips.of(source, window, plan, presentation);
        slots = window.slots();
        heads.getChildren().add(column("", postWidth() + PERSON));
        for (int slot = 0; slot < slots; slot++) {
            Label head = column(formats.minute(window.start(slot)), slotWidth());
            head.getStyleClass().add("relief-head");
            heads.getChildren().add(head);
        }
        list.getItems()
                .setAll(Stream.iterate(0, i -> i + 1)
                        .limit(strip.lines().size())
                        .toList());
        list.getSelectionModel()
                .select(Math.clamp(chosen, 0, Math.max(0, strip.lines().size() - 1)));
        verdict.setText(verdict(source, window, plan));
    }

    /** What the chain comes to: complete, or everything that it cannot do. */
    private String verdict(ReliefShift source, MealWindow window, ReliefPlan plan) {
        if (source.people().isEmpty()) {
            return words.of("relief.none");
        }
        if (plan.complete()) {
            return "✓ "
                    + words.of(
                            "relief.complete",
                            source.people().size(),
                            plan.standIns().size());
        }
        var formats = presentation.formats();
        Stream<String> lacking = plan.shortfalls().stream()
                .map(each -> "▲ "
                        + words.of(
                                each.sworn() > 0 ? "relief.short.sworn" : "relief.short.heads",
                                source.posts().getOrDefault(each.postId(), ""),
                                formats.minute(window.start(each.slot())),
                                formats.minute(window.end(each.slot())),
                                Math.max(each.sworn(), each.heads())));
        String unfed = plan.unfed().stream()
                .map(turn -> source.names().getOrDefault(turn.personId(), ""))
                .collect(Collectors.joining(words.of("relief.and")));
        Stream<String> left = unfed.isEmpty()
                ? Stream.empty()
                : Stream.of("▲ " + words.of("relief.unfed", plan.unfed().size(), unfed));
        return Stream.concat(lacking.limit(6), left).collect(Collectors.joining("\n"));
    }

    /** In pixels at 100 %: what the list has beside the names. */
    private double slotWidth() {
        double room = listWidth() - postWidth() - PERSON - EDGES;
        return Math.clamp(room / slots, LEAST_SLOT, Math.max(LEAST_SLOT, WHOLE / slots));
    }

    private double postWidth() {
        return Math.clamp(listWidth() - PERSON - EDGES - LEAST_SLOT * slots, LEAST_POST, POST);
    }

    /** In pixels at 100 %. */
    private double listWidth() {
        return list.getWidth() * 100 / presentation.look().scalePercent();
    }

    private Label column(String text, double width) {
        Label label = new Label(text);
        label.setMinWidth(presentation.look().px(width));
        label.setPrefWidth(presentation.look().px(width));
        label.setMaxWidth(presentation.look().px(width));
        return label;
    }

    private void print(Consumer<ReliefStrip> print) {
        if (!strip.lines().isEmpty()) {
            print.accept(strip);
        }
    }

    private void typed(KeyEvent event, Consumer<ReliefStrip> print) {
        Runnable act = null;
        if (event.isControlDown()) {
            act = switch (event.getCode()) {
                case P -> () -> print(print);
                default -> null;
            };
        } else {
            act = switch (event.getCode()) {
                case LEFT -> () -> move(-1);
                case RIGHT -> () -> move(1);
                case OPEN_BRACKET -> () -> board.day(-1);
                case CLOSE_BRACKET -> () -> board.day(1);
                case S -> () -> board.shift(1);
                case M -> board::meal;
                case R -> board::again;
                default -> null;
            };
        }
        if (act != null) {
            event.consume();
            act.run();
        }
    }

    private void move(int way) {
        Shown shown = board.shownProperty().get();
        int at = list.getSelectionModel().getSelectedIndex();
        if (shown != null && at >= 0 && at < shown.source().people().size()) {
            OnShift person = shown.source().people().get(at);
            board.move(person.personId(), way);
        }
    }

    /** A person's line of the strip. */
    private final class Line extends ListCell<Integer> {

        Line() {
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Integer index, boolean empty) {
            super.updateItem(index, empty);
            if (empty || index == null || index >= strip.lines().size()) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            ReliefStrip.Line line = strip.lines().get(index);
            Label post = column(line.post(), postWidth());
            post.getStyleClass().addAll("muted", "relief-post");
            HBox all = new HBox(post, column(line.person(), PERSON));
            all.setAlignment(Pos.CENTER_LEFT);
            int length = (strip.toMinute() - strip.fromMinute()) / slots;
            for (int slot = 0; slot < slots; slot++) {
                int start = strip.fromMinute() + slot * length;
                Label cell = column("", slotWidth());
                cell.getStyleClass().add("relief-slot");
                line.bars().stream()
                        .filter(bar -> bar.fromMinute() == start)
                        .findFirst()
                        .ifPresentOrElse(
                                bar -> {
                                    cell.setText(bar.words());
                                    cell.getStyleClass()
                                            .add("relief-" + bar.kind().name().toLowerCase(Locale.ROOT));
                                },
                                () -> cell.getStyleClass().add("relief-off"));
                all.getChildren().add(cell);
            }
            setGraphic(all);
            setAccessibleText(line.post() + " " + line.person() + " "
                    + line.bars().stream()
                            .map(bar -> presentation.formats().minute(bar.fromMinute()) + " " + bar.words())
                            .collect(Collectors.joining(" ")));
        }
    }
}
