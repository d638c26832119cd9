package org.shichen.ui;

import java.util.List;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The foot of a sheet, the same in all of them, so that the hand finds each act where it was in the sheet before:
 *
 * <ul>
 *   <li>The acts stand in one row, which is the last thing of the sheet. First the act that the sheet is for, the only
 *       one that is emphasised; a sheet that only shows has none. Then the others, in the order in which they are used,
 *       what takes something away last of them.
 *   <li>At the right end of the row stands the way out, by one word in all sheets. It does what Esc does: takes back
 *       what was asked or is running, else closes the sheet. What is typed and not kept is given up or kept as a draft,
 *       as the sheet has it.
 *   <li>Below the row, or within it where nothing can be done, stands which keys there are. What was refused stands
 *       above the row, never below.
 *   <li>Enter in a field does the first act, or the act that stands beside that field. Buttons that only turn to
 *       another day, or belong to one field or row alone, stand there and are not emphasised.
 *   <li>When a sheet opens, the keys are where one begins: in the first field or the list, not on the way out.
 * </ul>
 *
 * FX thread.
 */
public final class SheetActs extends VBox {

    /** Of the one act that a sheet is for. */
    public static final String MAIN = "main-act";

    private final Words words;
    private final WrappingRow acts;
    private final HBox row;
    private final Button leave;
    private final Label keys = Labels.note("");

    public SheetActs(Presentation presentation) {
        Look look = presentation.look();
        words = presentation.words();
        getStyleClass().add("sheet-acts");
        setSpacing(look.px(6));
        acts = new WrappingRow(look.px(8));
        acts.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(acts, Priority.ALWAYS);
        HBox.setHgrow(keys, Priority.ALWAYS);
        keys.setMaxWidth(Double.MAX_VALUE);
        leave = Buttons.of("sheet-leave", words.of("ui.sheet.leave"), this::leave);
        row = new HBox(look.px(8));
        row.setAlignment(Pos.TOP_LEFT);
        lay();
    }

    /** The act that the sheet is for, emphasised, then the others. */
    public SheetActs main(Button main, Node... others) {
        plain(Stream.concat(Stream.of(main), Stream.of(others)).toArray(Node[]::new));
        main.getStyleClass().add(MAIN);
        return this;
    }

    /** Acts none of which is what the sheet is for. */
    public SheetActs plain(Node... nodes) {
        acts.getChildren().forEach(act -> act.getStyleClass().remove(MAIN));
        acts.getChildren().setAll(nodes);
        lay();
        return this;
    }

    /** @param key of the words that tell the keys of the sheet */
    public SheetActs keys(String key) {
        return told(words.of(key));
    }

    /** @param text which keys there are, in the user's language */
    public SheetActs told(String text) {
        keys.setText(Labels.dotted(text));
        lay();
        return this;
    }

    /** @param id of the button that leaves, where it is not {@code sheet-leave} */
    public SheetActs leavingAs(String id) {
        leave.setId(id);
        return this;
    }

    /** The way out. */
    public Button leaving() {
        return leave;
    }

    /** The acts as they stand, without the way out. */
    public List<Node> acts() {
        return List.copyOf(acts.getChildren());
    }

    private void leave() {
        Event.fireEvent(leave, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
    }

    private void lay() {
        boolean none = acts.getChildren().isEmpty();
        boolean said = !keys.getText().isEmpty();
        row.getChildren().setAll(none ? said ? keys : spring() : acts, leave);
        row.setAlignment(none ? Pos.CENTER_LEFT : Pos.TOP_LEFT);
        getChildren().setAll(row);
        if (said && !none) {
            getChildren().add(keys);
        }
    }

    private static Node spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }
}
