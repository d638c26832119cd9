package org.shichen.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.shichen.roster.rules.Violation;
import org.shichen.store.schema.Tables;
import org.shichen.ui.BoardView;
import org.shichen.ui.Command;
import org.shichen.ui.Presentation;
import org.shichen.ui.RecordRef;
import org.shichen.ui.Sheets;
import org.shichen.ui.Words;

/** The roster board on the screen: a head with the days, the layout and the filter; the grid; people at its side. */
public final class RosterBoardView implements BoardView {

    private final RosterBoard board;
    private final Presentation presentation;
    private final Sheets sheets;
    private final Words words;
    private final BorderPane root = new BorderPane();
    private final Label title = new Label();
    private final TextField filter = new TextField();
    private final Pane over = new Pane();
    private final RosterGrid grid;
    private final PeopleList people;
    private final Subscription watching;
    private Subscription layoutShown = Subscription.EMPTY;
    private @Nullable Duty held;
    private boolean heldToCopy;

    public RosterBoardView(RosterBoard board, Presentation presentation, Sheets sheets) {
        this.board = board;
        this.sheets = sheets;
        this.presentation = presentation;
        this.words = presentation.words();
        this.grid = new RosterGrid(board, presentation, this::edit);
        this.people = new PeopleList(board, presentation, grid);
        over.setPickOnBounds(false);
        root.getStyleClass().addAll("board", "roster-board");
        root.setTop(head());
        root.setCenter(new StackPane(grid, over));
        root.setRight(people);
        root.setMinSize(0, 0);
        watching = Subscription.combine(
                board.weekProperty().subscribe(this::retitle),
                board.layoutProperty().subscribe(this::rearrange));
        root.widthProperty().subscribe(this::rearrange);
    }

    private Node head() {
        title.getStyleClass().add("board-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        ToggleGroup layouts = new ToggleGroup();
        HBox choice = new HBox();
        for (RosterBoard.Layout layout : RosterBoard.Layout.values()) {
            ToggleButton button = new ToggleButton(words.of("roster.layout." + layout.name()));
            button.setId("roster-layout-" + layout.name());
            button.setToggleGroup(layouts);
            button.setUserData(layout);
            button.setMinWidth(Region.USE_PREF_SIZE);
            choice.getChildren().add(button);
        }
        layouts.selectedToggleProperty().subscribe(toggle -> {
            if (toggle == null) {
                show(layouts);
            } else {
                board.layoutProperty().set((RosterBoard.Layout) toggle.getUserData());
            }
        });
        show(layouts);
        layoutShown = board.layoutProperty().subscribe(() -> show(layouts));
        filter.setId("roster-filter");
        filter.setText(board.filterProperty().get());
        filter.setPromptText(words.of("roster.filter"));
        filter.setAccessibleText(words.of("roster.command.filter"));
        filter.setMinWidth(0);
        filter.textProperty().subscribe(text -> board.filterProperty().set(text));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(
                button("‹", "roster.command.previous", "roster-previous", board::previous),
                button(words.of("roster.today"), "roster.command.today", "roster-today", board::today),
                button("›", "roster.command.next", "roster-next", board::next),
                title,
                space,
                filter,
                choice);
        head.getStyleClass().add("board-head");
        return head;
    }

    private void show(ToggleGroup layouts) {
        layouts.getToggles().stream()
                .filter(toggle -> toggle.getUserData() == board.layoutProperty().get())
                .forEach(layouts::selectToggle);
    }

    private Button button(String text, String key, String id, Runnable act) {
        Button button = new Button(text);
        button.setId(id);
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(words.of(key));
        button.setTooltip(new Tooltip(words.of(key)));
        button.setOnAction(event -> act.run());
        return button;
    }

    private void retitle() {
        RosterWeek week = board.weekProperty().get();
        if (week == null) {
            return;
        }
        LocalDate first = week.days().getFirst();
        LocalDate last = week.days().getLast();
        var formats = presentation.formats();
        title.setText(
                board.layoutProperty().get() == RosterBoard.Layout.PEOPLE_BY_DAY
                        ? words.of("roster.week", formats.shortDate(first), formats.shortDate(last))
                        : words.of("roster.day", formats.shortDate(week.day()), formats.weekday(week.day())));
        title.setTooltip(new Tooltip(title.getText()));
    }

    /** The list of people stands beside the posts while there is room for both. */
    private void rearrange() {
        boolean posts = board.layoutProperty().get() == RosterBoard.Layout.POSTS_BY_WATCH;
        boolean room = root.getWidth() >= presentation.look().px(760);
        people.setVisible(posts && room);
        people.setManaged(posts && room);
        over.getChildren().clear();
        retitle();
    }

    private void edit(Place place, String typed) {
        RosterWeek week = board.weekProperty().get();
        over.getChildren().clear();
        if (week == null) {
            return;
        }
        grid.boundsOf(place).ifPresent(cell -> {
            AssignEditor editor = new AssignEditor(board, presentation, week, place, typed, () -> {
                over.getChildren().clear();
                grid.requestFocus();
            });
            over.getChildren().add(editor);
            editor.applyCss();
            double width = Math.max(cell.getWidth(), editor.prefWidth(-1));
            double tall = editor.prefHeight(width);
            double room = over.getHeight() - cell.getMinY();
            editor.relocate(
                    Math.max(0, Math.min(cell.getMinX(), over.getWidth() - width)),
                    tall > room ? Math.max(0, over.getHeight() - tall) : cell.getMinY());
            editor.field().requestFocus();
            editor.field().positionCaret(typed.length());
        });
    }

    private void editSelected() {
        grid.selectFirst();
        Place place = board.selectedProperty().get();
        if (place != null) {
            edit(place, "");
        }
    }

    private void hold(boolean copy) {
        held = board.selectedDuty();
        heldToCopy = copy;
        board.held(copy);
    }

    private void paste() {
        Place place = board.selectedProperty().get();
        Duty duty = held;
        if (place == null || duty == null) {
            return;
        }
        board.landing(duty, place).ifPresent(landing -> {
            if (heldToCopy) {
                board.assign(landing);
            } else {
                // What is refused stays in hand for another cell.
                if (board.judge(landing).stream().noneMatch(Violation::forbids)) {
                    held = null;
                }
                board.move(duty, landing);
            }
        });
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public String titleKey() {
        return "roster.title";
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("roster.command.assign", "Enter", this::editSelected),
                Command.of("roster.command.remove", "Delete", () -> {
                            Duty duty = board.selectedDuty();
                            if (duty != null) {
                                board.remove(duty);
                            }
                        })
                        .when(() -> board.selectedDuty() != null),
                Command.of("roster.command.cut", "Ctrl+X", () -> hold(false)).when(() -> board.selectedDuty() != null),
                Command.of("roster.command.copy", "Ctrl+C", () -> hold(true)).when(() -> board.selectedDuty() != null),
                Command.of("roster.command.paste", "Ctrl+V", this::paste).when(() -> held != null),
                Command.of("roster.command.layout", "F2", board::toggleLayout),
                Command.of("roster.command.previous", "Alt+Left", board::previous),
                Command.of("roster.command.next", "Alt+Right", board::next),
                Command.of("roster.command.today", "Alt+Home", board::today),
                Command.of("roster.command.filter", "Ctrl+F", filter::requestFocus));
    }

    @Override
    public Optional<RecordRef> selected() {
        return Optional.ofNullable(board.selectedDuty()).map(duty -> new RecordRef(Tables.DUTY.getName(), duty.id()));
    }

    @Override
    public void focus() {
        grid.requestFocus();
        grid.selectFirst();
    }

    @Override
    public void close() {
        watching.unsubscribe();
        layoutShown.unsubscribe();
        grid.close();
        people.close();
    }
}
