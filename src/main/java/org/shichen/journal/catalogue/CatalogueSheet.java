package org.shichen.journal.catalogue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shichen.ui.Buttons;
import org.shichen.ui.ColumnList;
import org.shichen.ui.ColumnList.Column;
import org.shichen.ui.Presentation;
import org.shichen.ui.SheetActs;
import org.shichen.ui.ToldLine;
import org.shichen.ui.TwoParts;
import org.shichen.ui.WhileShown;
import org.shichen.ui.Words;

/** The catalogue of figures: list and form. Enter goes to the form, Ctrl+S saves, Ctrl+N is a new one, Alt+↑↓ order. */
final class CatalogueSheet extends VBox {

    private final CatalogueBoard board;
    private final Presentation presentation;
    private final Words words;
    private final ColumnList<CatalogueKind> list;
    private final GridPane form = new GridPane();
    private final TextField nameZh = field("name-zh");
    private final TextField nameEn = field("name-en");
    private final TextField unitZh = field("unit-zh");
    private final TextField unitEn = field("unit-en");
    private final TextField lineZh = field("line-zh");
    private final TextField lineEn = field("line-en");
    private final CheckBox active = new CheckBox();
    private final ToldLine told;
    private CatalogueKind edited = CatalogueKind.NEW;
    private long wanted;

    CatalogueSheet(CatalogueBoard board, Presentation presentation) {
        this.board = board;
        this.presentation = presentation;
        this.words = presentation.words();
        setId("catalogue-sheet");
        double gap = presentation.look().px(8);
        setSpacing(gap);
        Label title = new Label(words.of("catalogue.command"));
        title.getStyleClass().add("board-title");
        list = new ColumnList<>(
                "catalogue-list",
                words.of("catalogue.command"),
                List.of(
                        Column.words(words.of("catalogue.name"), 0, kind -> kind.name(words.language())),
                        Column.words(words.of("catalogue.unit"), 90, kind -> kind.unit(words.language())),
                        Column.words(words.of("catalogue.line"), 228, kind -> kind.line(words.language())),
                        Column.words(
                                words.of("catalogue.active"),
                                66,
                                kind -> words.of(kind.active() ? "catalogue.yes" : "catalogue.no"))),
                presentation,
                kind -> nameZh.requestFocus());
        list.setVisibleRows(15);
        list.setPrefWidth(presentation.look().px(480));
        list.list().getSelectionModel().selectedItemProperty().subscribe(kind -> {
            if (kind != null) {
                edit(kind);
            }
        });
        form.setHgap(gap);
        form.setVgap(presentation.look().px(4));
        row(0, "name-zh", nameZh);
        row(1, "name-en", nameEn);
        row(2, "unit-zh", unitZh);
        row(3, "unit-en", unitEn);
        row(4, "line-zh", lineZh);
        row(5, "line-en", lineEn);
        active.setId("catalogue-active");
        active.setText(words.of("catalogue.is-active"));
        form.add(active, 1, 6);
        told = new ToldLine("catalogue-told", words);
        SheetActs acts = new SheetActs(presentation)
                .main(
                        button("save", this::save),
                        button("new", this::another),
                        button("up", () -> move(-1)),
                        button("down", () -> move(1)))
                .keys("catalogue.keys");
        form.setMaxWidth(Region.USE_PREF_SIZE);
        TwoParts middle = new TwoParts(2 * gap, list, form);
        getChildren().addAll(title, middle, told, acts);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        WhileShown.listen(this, () -> board.kindsProperty().subscribe(this::show));
    }

    Node first() {
        return list.list();
    }

    private static TextField field(String name) {
        TextField field = new TextField();
        field.setId("catalogue-" + name);
        field.setPrefColumnCount(20);
        return field;
    }

    private void row(int row, String name, TextField field) {
        Label label = new Label(words.of("catalogue." + name));
        label.setMinWidth(Region.USE_PREF_SIZE);
        field.setAccessibleText(label.getText());
        field.setOnAction(event -> save());
        form.add(label, 0, row);
        form.add(field, 1, row);
        GridPane.setHgrow(field, Priority.ALWAYS);
    }

    private void show(@Nullable List<CatalogueKind> kinds) {
        if (kinds == null) {
            return;
        }
        list.show(kinds);
        kinds.stream()
                .filter(kind -> kind.id() == wanted)
                .findFirst()
                .or(() -> kinds.stream().findFirst().filter(kind -> wanted == 0 && edited.id() == 0))
                .ifPresent(kind -> {
                    list.list().getSelectionModel().select(kind);
                    edit(kind);
                });
    }

    private void edit(CatalogueKind kind) {
        edited = kind;
        wanted = kind.id();
        nameZh.setText(kind.nameZh());
        nameEn.setText(kind.nameEn());
        unitZh.setText(kind.unitZh());
        unitEn.setText(kind.unitEn());
        lineZh.setText(kind.lineZh());
        lineEn.setText(kind.lineEn());
        active.setSelected(kind.active());
    }

    private void another() {
        list.list().getSelectionModel().clearSelection();
        edit(CatalogueKind.NEW);
        wanted = -1;
        told.say(words.of("catalogue.new-one"));
        nameZh.requestFocus();
    }

    private void save() {
        board.save(
                new CatalogueKind(
                        edited.id(),
                        nameZh.getText(),
                        nameEn.getText(),
                        unitZh.getText(),
                        unitEn.getText(),
                        lineZh.getText(),
                        lineEn.getText(),
                        active.isSelected(),
                        edited.version()),
                id -> {
                    wanted = id;
                    told.say(words.of("catalogue.saved"));
                    show(board.kindsProperty().get());
                    list.list().requestFocus();
                },
                told::tell);
    }

    private void move(int by) {
        if (edited.id() != 0) {
            told.clear();
            board.move(edited, by, told::tell);
        }
    }

    private void pressed(KeyEvent event) {
        KeyCode key = event.getCode();
        if (event.isAltDown() && (key == KeyCode.UP || key == KeyCode.DOWN)) {
            move(key == KeyCode.UP ? -1 : 1);
        } else if (event.isShortcutDown() && key == KeyCode.S) {
            save();
        } else if (event.isShortcutDown() && key == KeyCode.N) {
            another();
        } else {
            return;
        }
        event.consume();
    }

    private Button button(String name, Runnable act) {
        return Buttons.forMouse("catalogue-do-" + name, words.of("catalogue.button." + name), act);
    }
}
