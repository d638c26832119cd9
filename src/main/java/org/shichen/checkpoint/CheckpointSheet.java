package org.shichen.checkpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shichen.map.GeoPoint;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.roster.plan.PostEntry;
import org.shichen.ui.Buttons;
import org.shichen.ui.FittingPrompt;
import org.shichen.ui.Presentation;
import org.shichen.ui.SheetActs;
import org.shichen.ui.Sheets;
import org.shichen.ui.ToldLine;
import org.shichen.ui.WordChoice;
import org.shichen.ui.Words;

/**
 * The form of one checkpoint: name, kind, place, how it is called, its posts. Enter or Ctrl+S keeps it, Esc leaves.
 * What is refused stays as it was typed.
 */
final class CheckpointSheet extends VBox {

    private final CheckpointKeeping keeping;
    private final Presentation presentation;
    private final Sheets sheets;
    private final Words words;
    private final CheckpointEntry base;
    private final LongConsumer onSaved;
    private final TextField code = new TextField();
    private final TextField name = new TextField();
    private final WordChoice<CheckpointKind> kind;
    private final TextField place = new TextField();
    private final TextField callSign = new TextField();
    private final TextField phone = new TextField();
    private final TextField limit = new TextField();
    private final PostRows posts;
    private final ToldLine told;
    private final Button save;
    private final Button retire;
    private boolean asked;

    /** @param base as it stands; of a new one the code, and the place where one was chosen on the map, else NaN */
    CheckpointSheet(
            CheckpointKeeping keeping,
            CheckpointEntry base,
            Presentation presentation,
            Sheets sheets,
            LongConsumer onSaved) {
        this.keeping = keeping;
        this.base = base;
        this.presentation = presentation;
        this.sheets = sheets;
        this.words = presentation.words();
        this.onSaved = onSaved;
        setId("checkpoint-sheet");
        setSpacing(presentation.look().px(8));
        Label title = new Label(words.of(base.id() == 0 ? "checkpoint.sheet.new" : "checkpoint.sheet.change"));
        title.getStyleClass().add("board-title");
        kind = new WordChoice<>(CheckpointKind.class, words.of("checkpoint.field.kind"), words);
        kind.setId("checkpoint-kind");
        kind.setMaxWidth(Double.MAX_VALUE);
        posts = new PostRows(presentation);
        told = new ToldLine("checkpoint-told", words);

        GridPane fields = new GridPane();
        fields.getStyleClass().add("access-fields");
        fields.addRow(0, label("code"), field(code, "code"), label("name"), field(name, "name"));
        fields.addRow(1, label("kind"), kind, label("place"), field(place, "place"));
        fields.addRow(2, label("call-sign"), field(callSign, "call-sign"), label("phone"), field(phone, "phone"));
        fields.addRow(3, label("limit"), field(limit, "limit"));
        place.setPromptText(words.of("checkpoint.field.place.prompt"));
        FittingPrompt.of(limit, words.of("checkpoint.field.limit.prompt"));
        Label postsHead = new Label(words.of("checkpoint.sheet.posts"));
        postsHead.getStyleClass().add("muted");

        save = button("checkpoint.sheet.save", "checkpoint-save", this::save);
        save.setDefaultButton(true);
        retire = button("checkpoint.sheet.retire", "checkpoint-retire", this::retire);
        retire.setVisible(base.id() != 0);
        retire.managedProperty().bind(retire.visibleProperty());
        SheetActs acts = new SheetActs(presentation).main(save, retire).leavingAs("checkpoint-cancel");
        getChildren().addAll(title, fields, postsHead, posts, told, acts);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.S) {
                event.consume();
                save();
            }
        });
        fill();
    }

    /** The name, which alone a new checkpoint cannot do without. */
    Node first() {
        return name;
    }

    private void fill() {
        code.setText(base.code());
        name.setText(base.name());
        kind.setValue(base.kind());
        place.setText(Double.isNaN(base.longitude()) ? "" : PlaceText.write(base.longitude(), base.latitude()));
        callSign.setText(base.callSign());
        phone.setText(base.phone());
        limit.setText(base.limitMinutes() == null ? "" : base.limitMinutes().toString());
        posts.show(base.posts());
    }

    private void save() {
        try {
            CheckpointEntry typed = typed();
            save.setDisable(true);
            keeping.save(
                    typed,
                    id -> {
                        sheets.close();
                        onSaved.accept(id);
                    },
                    this::tell);
        } catch (ProblemException refused) {
            tell(refused.problem());
        }
    }

    /** Asks once more on the same button. */
    private void retire() {
        if (!asked) {
            asked = true;
            retire.setText(words.of("checkpoint.sheet.retire.sure", base.name()));
            return;
        }
        keeping.retire(base, sheets::close, this::tell);
    }

    private void tell(Problem problem) {
        save.setDisable(false);
        told.tell(problem);
    }

    private CheckpointEntry typed() {
        GeoPoint at = PlaceText.read(place.getText());
        // A place that was not touched stays to the last digit.
        boolean same = !Double.isNaN(base.longitude())
                && place.getText().equals(PlaceText.write(base.longitude(), base.latitude()));
        List<PostEntry> typedPosts = new ArrayList<>(posts.typed());
        return new CheckpointEntry(
                base.id(),
                base.version(),
                code.getText().strip(),
                name.getText().strip(),
                kind.getValue(),
                same ? base.longitude() : at.longitude(),
                same ? base.latitude() : at.latitude(),
                callSign.getText().strip(),
                phone.getText().strip(),
                minutes(limit.getText().strip()),
                typedPosts);
    }

    private static @Nullable Integer minutes(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return Integer.valueOf(typed);
        } catch (NumberFormatException notANumber) {
            throw new ProblemException(Problem.of("problem.checkpoint.limit", typed));
        }
    }

    private Label label(String key) {
        Label label = new Label(words.of("checkpoint.field." + key));
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private TextField field(TextField field, String key) {
        field.setId("checkpoint-" + key);
        field.setAccessibleText(words.of("checkpoint.field." + key));
        field.setPrefColumnCount(14);
        GridPane.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private Button button(String key, String id, Runnable act) {
        return Buttons.of(id, words.of(key), act);
    }
}
