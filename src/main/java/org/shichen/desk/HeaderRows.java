package org.shichen.desk;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.shichen.ui.Look;

/**
 * Where the parts of the header stand in the room that the window leaves: all in one row, facts above and tools below,
 * or in a small window only what must be seen, with the rest in a menu. FX thread.
 */
class HeaderRows extends VBox {

    /**
     * @param level of duty, {@code leading} who leads, {@code officer} who is at the desk by the roster
     * @param due action items that are overdue or soon due
     * @param signedIn who is signed in
     */
    record Parts(
            Label unit,
            Label level,
            Label leading,
            Label officer,
            Label dutyDay,
            Label practice,
            Label due,
            Button alarm,
            CareButton care,
            Label clock,
            Node switcher,
            Button signedIn,
            Node tools) {}

    /** Room for alarms, board switch, tools and clock, in pixels at 100 %. */
    private static final double BESIDE_FACTS = 860;

    /** The same where switch, officer and tools have a row of their own below. */
    private static final double BESIDE_FACTS_NARROW = 380;

    /** Narrower than this only what must be seen stands in the header, the rest in its menu; in pixels at 100 %. */
    private static final double ROOM_FOR_FACTS = 640;

    /** The same where a header of two rows would take its height from the boards. */
    private static final double HEIGHT_FOR_FACTS = 480;

    /** From this width on one row has room for all, in pixels at 100 %. */
    private static final double ROOM_FOR_ONE_ROW = 1120;

    /** From this width on the action items are counted beside the alarms, in pixels at 100 %; else among the facts. */
    private static final double ROOM_FOR_ACTIONS = 1150;

    private final Look look;
    private final HBox first = new HBox();
    private final FlowPane facts = new FlowPane();
    private final FlowPane second = new FlowPane();
    private final ObservableValue<Boolean> narrow;
    private final ObservableValue<Boolean> small;
    private final ObservableValue<Boolean> actionsAmongFacts;
    private Subscription room = Subscription.EMPTY;

    HeaderRows(Look look) {
        this.look = look;
        getStyleClass().add("desk-header");
        first.getStyleClass().add("desk-header-row");
        second.getStyleClass().add("desk-header-row");
        narrow = below(ROOM_FOR_ONE_ROW);
        small = small();
        actionsAmongFacts = below(ROOM_FOR_ACTIONS);
        facts.getStyleClass().add("header-facts");
        facts.setAlignment(Pos.CENTER_LEFT);
        // An HBox asks for the height at the preferred width; that must be the room there really is beside the rest.
        facts.prefWrapLengthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> getWidth() - look.px(narrow.getValue() ? BESIDE_FACTS_NARROW : BESIDE_FACTS),
                        widthProperty(),
                        narrow));
        facts.setMinWidth(look.px(140));
        HBox.setHgrow(facts, Priority.ALWAYS);
    }

    /**
     * Lays the parts out, and again whenever there is another room for them.
     *
     * @param menu makes what holds the parts that have no room; made anew each time
     */
    final void show(Parts parts, Supplier<? extends Node> menu) {
        Runnable lay = () -> lay(parts, menu);
        lay.run();
        room = narrow.subscribe((before, now) -> lay.run())
                .and(small.subscribe((before, now) -> lay.run()))
                .and(actionsAmongFacts.subscribe((before, now) -> lay.run()))
                .and(parts.care().troubleProperty().subscribe((before, now) -> {
                    // Elsewhere the backup is always there; laid out anew, the whole head would be styled anew.
                    if (small.getValue()) {
                        lay.run();
                    }
                }));
    }

    void close() {
        room.unsubscribe();
    }

    private void lay(Parts parts, Supplier<? extends Node> menu) {
        first.getChildren().clear();
        second.getChildren().clear();
        facts.getChildren().clear();
        if (small.getValue()) {
            getStyleClass().setAll("desk-header", "small");
            laySmall(parts, menu.get());
        } else {
            getStyleClass().setAll("desk-header");
            layWhole(parts);
        }
    }

    private void laySmall(Parts parts, Node menu) {
        second.setAlignment(Pos.CENTER_LEFT);
        second.getChildren().addAll(parts.level(), parts.practice(), parts.due(), parts.alarm());
        if (parts.care().troubleProperty().get()) {
            second.getChildren().add(parts.care());
        }
        second.getChildren().addAll(parts.clock(), parts.switcher(), menu);
        getChildren().setAll(second);
    }

    private void layWhole(Parts parts) {
        List<Node> ways = List.of(parts.switcher(), parts.signedIn(), parts.tools());
        second.setAlignment(Pos.CENTER_RIGHT);
        facts.getChildren()
                .addAll(
                        parts.unit(),
                        parts.practice(),
                        parts.level(),
                        parts.leading(),
                        parts.officer(),
                        parts.dutyDay());
        first.getChildren().addAll(facts, parts.alarm(), parts.care(), parts.clock());
        getChildren().setAll(first);
        if (narrow.getValue()) {
            second.getChildren().addAll(ways);
            getChildren().add(second);
        } else {
            first.getChildren().addAll(first.getChildren().indexOf(parts.clock()), ways);
        }
        if (actionsAmongFacts.getValue()) {
            // Beside the level there is room in the first row, however many the others take.
            facts.getChildren().add(facts.getChildren().indexOf(parts.leading()), parts.due());
        } else {
            first.getChildren().add(first.getChildren().indexOf(parts.alarm()), parts.due());
        }
    }

    /**
     * Whether large type or a small window leaves less room than this.
     *
     * @param room in pixels at 100 %
     */
    private ObservableValue<Boolean> below(double room) {
        // The window's width: this pane itself is never narrower than its one row.
        return sceneProperty()
                .flatMap(Scene::widthProperty)
                .map(width -> width.doubleValue() > 0 && width.doubleValue() < look.px(room))
                .orElse(false);
    }

    /** Whether the facts would leave a board less than half of the window. */
    private ObservableValue<Boolean> small() {
        ObservableValue<Boolean> low = sceneProperty()
                .flatMap(Scene::heightProperty)
                .map(height -> height.doubleValue() > 0 && height.doubleValue() < look.px(HEIGHT_FOR_FACTS))
                .orElse(false);
        ObservableValue<Boolean> tooNarrow = below(ROOM_FOR_FACTS);
        return Bindings.createBooleanBinding(
                () -> tooNarrow.getValue() || narrow.getValue() && low.getValue(), tooNarrow, narrow, low);
    }
}
