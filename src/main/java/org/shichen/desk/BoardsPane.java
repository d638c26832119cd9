package org.shichen.desk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.shichen.ui.BoardView;
import org.shichen.ui.Command;
import org.shichen.ui.Look;

/**
 * The boards of the window: all three side by side, or one that fills it. A window too small for three shows one at a
 * time. Dividers and the chosen board are remembered. Every board has its place from the beginning and is put there
 * when it is made; until then its place is empty.
 */
public final class BoardsPane extends StackPane {

    /** What fills the window. */
    public enum Shown {
        ALL,
        ROSTER,
        MAP,
        BRIEFING,
        LOG
    }

    /** Room that three boards need, in em. */
    private static final double LEAST_WIDTH = 76;

    private static final double LEAST_HEIGHT = 30;

    /** What a divider leaves of a board, in pixels at 100 %. */
    private static final double LEAST_BOARD_WIDTH = 260;

    private static final double LEAST_BOARD_HEIGHT = 90;

    private final Map<Shown, StackPane> places = new EnumMap<>(Shown.class);
    private final Map<Shown, BoardView> boards = new EnumMap<>(Shown.class);
    private final Remembered remembered;
    private final Look look;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(this, "shown", Shown.ALL);
    private Shown wished;
    private Shown lastSingle = Shown.ROSTER;
    private boolean laid;
    private @Nullable SplitPane above;
    private DoubleSupplier told = () -> 0;
    private double toldBefore;

    BoardsPane(Remembered remembered, Look look) {
        this.remembered = remembered;
        this.look = look;
        this.wished = remembered.choice("board", Shown.class, Shown.ALL);
        setMinSize(0, 0);
        for (Shown board : EnumSet.complementOf(EnumSet.of(Shown.ALL))) {
            StackPane place = new StackPane();
            leastSize(place);
            places.put(board, place);
        }
    }

    /**
     * What is told below all boards takes its room from the lowest and gives it back to it: the others would move from
     * under the hand at every act. With anything else that changes their room all boards grow and shrink.
     *
     * @param height of what is told there now, in pixels
     */
    void besideWhatIsTold(DoubleSupplier height) {
        told = height;
    }

    /** The boards in the order in which a person misses them: what is on the window first. */
    List<Shown> order() {
        List<Shown> order = new ArrayList<>(places.keySet());
        if (order.remove(wished)) {
            order.addFirst(wished);
        }
        return order;
    }

    /** The board is there from now on; on the window it is when it is {@link #put put} there. */
    void take(Shown place, BoardView board) {
        board.node().getStyleClass().add("board-frame");
        // What a board's head would like is no reason to hold a divider fast.
        leastSize(board.node());
        boards.put(place, board);
    }

    /** Puts the board on the window, which styles and paints it; nothing when it was not made. */
    void put(Shown place) {
        board(place).ifPresent(board -> places.get(place).getChildren().setAll(board.node()));
    }

    private void leastSize(Region part) {
        part.setMinSize(look.px(LEAST_BOARD_WIDTH), look.px(LEAST_BOARD_HEIGHT));
    }

    /** What is really shown: one board where three have no room. */
    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** What the user has chosen to be shown, whether the window has room for it now or not. */
    Shown wished() {
        return wished;
    }

    /** Shows the board, or all of them; the focus goes to the board, or stays in the one that filled the window. */
    public void show(Shown wish) {
        Shown left = shown.get();
        wished = wish;
        remembered.keep("board", wish);
        arrange();
        // Where the focus goes in a board depends on what has room in it now.
        // A split has its parts in the window only when it is styled: the boards have one, and so has the log of
        // meetings.
        applyCss();
        layout();
        board(shown.get() != Shown.ALL ? shown.get() : left == Shown.LOG ? Shown.ROSTER : left)
                .ifPresent(BoardView::focus);
    }

    /** Gives the focus to the board, or to the one that fills the window where this one has no room. */
    void focus(Shown board) {
        board(shown.get() == Shown.ALL ? board : shown.get()).ifPresent(BoardView::focus);
    }

    /** Gives the focus to the board, which fills the window where it is not shown beside the others. */
    void goTo(Shown board) {
        if (shown.get() == Shown.ALL) {
            focus(board);
        } else {
            show(board);
        }
    }

    /** Fills the window with the board, or returns to all of them. */
    public void toggle(Shown board) {
        show(shown.get() == board && roomForAll() ? Shown.ALL : board);
    }

    /** The board inside which the focus is. */
    Optional<BoardView> around(Node focused) {
        return placeAround(focused).flatMap(this::board);
    }

    /** The place inside which the focus is. */
    Optional<Shown> placeAround(Node focused) {
        for (Node node = focused; node != null; node = node.getParent()) {
            for (Map.Entry<Shown, StackPane> place : places.entrySet()) {
                if (place.getValue() == node) {
                    return Optional.of(place.getKey());
                }
            }
        }
        return Optional.empty();
    }

    /** What can be done on one board; nothing for all of them. */
    public List<Command> acts(Shown board) {
        return board(board).map(BoardView::commands).orElse(List.of());
    }

    /** One board as it stands in the window. */
    public Node part(Shown board) {
        return board == Shown.ALL ? this : node(board);
    }

    /** The board that fills the window, if one does. */
    Optional<BoardView> filling() {
        return board(shown.get());
    }

    /** The board at this place; empty until it is made. */
    Optional<BoardView> board(Shown place) {
        return Optional.ofNullable(boards.get(place));
    }

    Iterable<BoardView> all() {
        return boards.values();
    }

    void close() {
        boards.values().forEach(BoardView::close);
    }

    /** Moves the focus to the next board on the window. */
    void focusNext(Node focused) {
        Shown next = shown.get();
        if (next == Shown.ALL) {
            BoardView here = around(focused).orElse(null);
            next = here == null
                    ? Shown.ROSTER
                    : here == boards.get(Shown.ROSTER)
                            ? Shown.MAP
                            : here == boards.get(Shown.MAP) ? Shown.BRIEFING : Shown.ROSTER;
        }
        board(next).ifPresent(BoardView::focus);
    }

    @Override
    protected void layoutChildren() {
        Shown effective = effective();
        if (!laid || effective != shown.get()) {
            arrange();
        }
        if (above != null) {
            double now = told.getAsDouble();
            SplitPane.setResizableWithParent(above, now == toldBefore);
            toldBefore = now;
        }
        super.layoutChildren();
    }

    private boolean roomForAll() {
        return getWidth() >= LEAST_WIDTH * look.em() && getHeight() + told.getAsDouble() >= LEAST_HEIGHT * look.em();
    }

    private Shown effective() {
        if (wished != Shown.ALL) {
            lastSingle = wished;
            return wished;
        }
        return roomForAll() ? Shown.ALL : lastSingle;
    }

    private void arrange() {
        laid = true;
        Shown effective = effective();
        getChildren().clear();
        above = null;
        if (effective == Shown.ALL) {
            SplitPane top = split("divider.columns", 0.52, Orientation.HORIZONTAL, node(Shown.ROSTER), node(Shown.MAP));
            getChildren().add(split("divider.rows", 0.62, Orientation.VERTICAL, top, node(Shown.BRIEFING)));
            above = top;
        } else {
            getChildren().add(node(effective));
        }
        shown.set(effective);
    }

    private Node node(Shown board) {
        return places.get(board);
    }

    private SplitPane split(String name, double otherwise, Orientation orientation, Node first, Node second) {
        SplitPane pane = new SplitPane(first, second);
        pane.setOrientation(orientation);
        pane.setDividerPositions(remembered.number(name, otherwise));
        // The skin moves dividers while it is being laid out; only where the hand left one is remembered.
        pane.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> remembered.keep(name, pane.getDividerPositions()[0]));
        return pane;
    }
}
