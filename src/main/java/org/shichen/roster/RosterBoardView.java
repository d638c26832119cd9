package org.shichen.roster;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.ProblemException;
import org.shichen.store.schema.Tables;
import org.shichen.ui.BoardView;
import org.shichen.ui.Buttons;
import org.shichen.ui.Command;
import org.shichen.ui.FittingPrompt;
import org.shichen.ui.Hint;
import org.shichen.ui.Presentation;
import org.shichen.ui.RecordRef;
import org.shichen.ui.Sheets;
import org.shichen.ui.TitleRow;
import org.shichen.ui.Words;
import org.shichen.ui.WrappingRow;

/** The roster board on the screen: a head with the days, the layout and the filter; the grid; people at its side. */
public final class RosterBoardView implements BoardView {

    /** Of the field that finds people, in pixels at 100 %: a name can be read in it; the choice beside it wraps. */
    private static final double LEAST_FIND = 110;

    private final RosterBoard board;
    private final Presentation presentation;
    private final List<Command> toolCommands;
    private final Words words;
    private final BorderPane root = new BorderPane();
    private final Label title = new Label();
    private final Label notReady = new Label();
    private final TextField filter = new TextField();
    private final RosterGrid grid;
    private final CellEditing editing;
    private final PeopleList people;
    private final ReasonPane reason;
    private final Subscription watching;
    private Subscription layoutShown = Subscription.EMPTY;
    private List<Duty> held = List.of();
    private @Nullable Place heldAt;
    private boolean heldToCopy;
    // What this board has put on the system's clipboard; anything else there comes from a spreadsheet.
    private String copiedText = "";

    public RosterBoardView(RosterBoard board, Presentation presentation, Sheets sheets, List<RosterTool> tools) {
        this.board = board;
        this.presentation = presentation;
        this.toolCommands = tools.stream()
                .flatMap(tool -> tool.commands(board, presentation, sheets).stream())
                .toList();
        this.words = presentation.words();
        this.grid = new RosterGrid(board, presentation, this::edit);
        this.editing = new CellEditing(board, presentation, grid);
        this.people = new PeopleList(board, presentation, grid);
        root.getStyleClass().addAll("board", "roster-board");
        root.setTop(new VBox(head(), notReady()));
        reason = new ReasonPane(board.does(), presentation, grid::requestFocus);
        root.setCenter(new StackPane(grid, editing));
        // Below the grid, not upon it: what the change leaves short stands at its foot.
        root.setBottom(reason);
        root.setRight(people);
        root.setMinSize(0, 0);
        watching = Subscription.combine(
                board.rangeProperty().subscribe(this::retitle),
                board.layoutProperty().subscribe(this::rearrange));
        root.widthProperty().subscribe(this::rearrange);
    }

    private Node head() {
        title.getStyleClass().add("board-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Hint.on(title, title::getText);
        ToggleGroup layouts = new ToggleGroup();
        WrappingRow choice = new WrappingRow(0);
        choice.getStyleClass().add("board-switch");
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
        FittingPrompt.of(filter, words.of("roster.filter.prompt"));
        filter.setAccessibleText(words.of("roster.command.filter"));
        filter.setMinWidth(presentation.look().px(LEAST_FIND));
        filter.textProperty().subscribe(text -> board.filterProperty().set(text));
        double gap = presentation.look().px(8);
        HBox days = new HBox(
                gap,
                button("‹", "roster.command.previous", "roster-previous", board::previous),
                button(words.of("roster.today"), "roster.command.today", "roster-today", board::today),
                button("›", "roster.command.next", "roster-next", board::next),
                title,
                filter);
        days.setAlignment(Pos.CENTER_LEFT);
        TitleRow row = new TitleRow(gap, days, choice);
        HBox.setHgrow(row, Priority.ALWAYS);
        HBox head = new HBox(row);
        head.getStyleClass().add("board-head");
        return head;
    }

    /** What a board is told on which nobody can be placed yet. */
    private Label notReady() {
        notReady.setId("roster-not-ready");
        notReady.setText(words.of("roster.not-ready"));
        notReady.getStyleClass().add("board-note");
        notReady.setWrapText(true);
        notReady.setMinHeight(Region.USE_PREF_SIZE);
        notReady.setVisible(false);
        notReady.managedProperty().bind(notReady.visibleProperty());
        return notReady;
    }

    private void show(ToggleGroup layouts) {
        layouts.getToggles().stream()
                .filter(toggle -> toggle.getUserData() == board.layoutProperty().get())
                .forEach(layouts::selectToggle);
    }

    private Button button(String text, String key, String id, Runnable act) {
        Button button = Buttons.forMouse(id, text, act);
        button.setAccessibleText(words.of(key));
        Hint.on(button, words.of(key));
        return button;
    }

    private void retitle() {
        RosterRange range = board.rangeProperty().get();
        if (range == null) {
            return;
        }
        notReady.setVisible(range.shifts().isEmpty() || range.posts().isEmpty());
        var formats = presentation.formats();
        title.setText(
                board.layoutProperty().get() == RosterBoard.Layout.POSTS_BY_WATCH
                        ? words.of("roster.day", formats.shortDate(range.day()), formats.weekday(range.day()))
                        : words.of("roster.week", formats.shortDate(range.first()), formats.shortDate(range.last())));
    }

    /** The list of people stands beside the posts while there is room for both. */
    private void rearrange() {
        boolean posts = !board.layoutProperty().get().people();
        boolean room = root.getWidth() >= presentation.look().px(760);
        people.setVisible(posts && room);
        people.setManaged(posts && room);
        editing.clear();
        retitle();
    }

    private void edit(Place place, String typed) {
        editing.open(place, typed);
    }

    private void editSelected() {
        grid.selectFirst();
        Place place = board.selectionProperty().get().cursor();
        if (place != null) {
            edit(place, "");
        }
    }

    private void hold(boolean copy) {
        held = board.selectedDuties();
        heldAt = board.selectionProperty().get().cursor();
        heldToCopy = copy;
        copiedText = "";
        RosterRange shown = board.rangeProperty().get();
        if (shown != null) {
            // For a spreadsheet; cutting leaves the duties where they are until they are pasted.
            new TextPaste(board, shown).copy(board.selectionProperty().get()).ifPresent(text -> {
                copiedText = text;
                Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
            });
        }
        board.held(held.size(), copy);
    }

    private void paste() {
        Place place = board.cursor();
        Place from = heldAt;
        String text = Clipboard.getSystemClipboard().getString();
        boolean fromElsewhere = text != null && !text.isBlank() && !text.equals(copiedText);
        if (fromElsewhere && place instanceof Place.PersonDay day) {
            pasteText(text, day);
            return;
        }
        if (place == null || from == null || held.isEmpty()) {
            board.nothingToPaste();
            return;
        }
        List<Duty> duties = held;
        new Landing(board)
                .of(duties, from, place)
                .ifPresentOrElse(
                        landing -> {
                            if (heldToCopy) {
                                board.does().assign(landing);
                            } else {
                                held = List.of();
                                board.does().move(duties, landing);
                            }
                        },
                        () -> board.cannotPaste());
    }

    /** What was copied in a spreadsheet. */
    private void pasteText(String text, Place.PersonDay at) {
        RosterRange shown = board.rangeProperty().get();
        if (shown != null) {
            try {
                board.does().perform("roster.paste", new TextPaste(board, shown).paste(text, at));
            } catch (ProblemException wrong) {
                board.explain(wrong.problem());
            }
        }
    }

    private void exchange() {
        List<Duty> two = board.selectedDuties();
        board.does().exchange(two.get(0), two.get(1));
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
        List<Command> own = List.of(
                Command.of("roster.command.assign", "Enter", this::editSelected),
                Command.of("roster.command.remove", "Delete", () -> board.does().remove(board.selectedDuties()))
                        .when(this::some),
                Command.of("roster.command.cut", "Ctrl+X", () -> hold(false)).when(this::some),
                Command.of("roster.command.copy", "Ctrl+C", () -> hold(true)).when(this::some),
                Command.of("roster.command.paste", "Ctrl+V", this::paste),
                Command.of("roster.command.exchange", "Alt+X", this::exchange).when(this::twoPeople),
                Command.of("roster.command.split", "Alt+S", editing::split).when(this::one),
                Command.of("roster.command.lead", "Alt+L", () -> board.does().lead(board.selectedDuty()))
                        .when(this::one),
                Command.of("roster.command.hold", "Alt+H", () -> board.does().hold(board.selectedDuties()))
                        .when(this::some),
                Command.of("roster.command.note", "Alt+N", editing::note).when(this::one),
                Command.of("roster.command.layout", "F2", board::nextLayout),
                Command.of("roster.command.gaps", "Alt+G", board::toggleGaps),
                Command.of("roster.command.order", "Alt+O", board::nextOrder),
                Command.of("roster.command.previous", "Alt+Left", board::previous),
                Command.of("roster.command.next", "Alt+Right", board::next),
                Command.of("roster.command.today", "Alt+Home", board::today),
                Command.of("roster.command.filter", "Ctrl+F", filter::requestFocus));
        return Stream.concat(own.stream(), toolCommands.stream()).toList();
    }

    private boolean some() {
        return !board.selectedDuties().isEmpty();
    }

    private boolean twoPeople() {
        List<Duty> chosen = board.selectedDuties();
        return chosen.size() == 2
                && chosen.getFirst().personId() != chosen.getLast().personId();
    }

    private boolean one() {
        return board.selectedDuties().size() == 1;
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
        reason.close();
        people.close();
    }
}
