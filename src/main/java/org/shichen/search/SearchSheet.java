package org.shichen.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.shichen.people.PersonPicker;
import org.shichen.problem.Problem;
import org.shichen.search.rules.Snippet;
import org.shichen.store.text.TextSource;
import org.shichen.ui.ChoiceWords;
import org.shichen.ui.FittingPrompt;
import org.shichen.ui.Presentation;
import org.shichen.ui.ScrollingPane;
import org.shichen.ui.SheetActs;
import org.shichen.ui.WhileShown;
import org.shichen.ui.Words;
import org.shichen.ui.WrappingRow;

/** Search over everything written: type, look, Enter. The words are typed above all the while; arrows choose below. */
public final class SearchSheet extends VBox {

    private static final int PAGE = 6;

    private final SearchBoard board;
    private final Words words;
    private final Consumer<Hit> open;
    private final HitWords told;
    private final TextField field = new TextField();
    private final ListView<Hit> list = new ListView<>();
    private final Label count = new Label();
    private final Label filling = new Label();
    private final Label head = new Label();
    private final MarkedText text = new MarkedText();
    private final ScrollPane reading = new ScrollingPane(text);
    private final Label placeholder = new Label();

    /** @param open shows the record where it belongs */
    public SearchSheet(SearchBoard board, Presentation presentation, Consumer<Hit> open) {
        this.board = board;
        this.words = presentation.words();
        this.open = open;
        this.told = new HitWords(presentation);
        setId("search-sheet");
        getStyleClass().add("search-sheet");

        field.setId("search-field");
        FittingPrompt.of(field, words.of("search.prompt"));
        field.setAccessibleText(words.of("search.command"));
        field.setText(board.textProperty().get());
        field.selectAll();
        WrappingRow filters = filters(presentation);

        list.setId("search-list");
        list.setAccessibleText(words.of("search.title"));
        list.setFixedCellSize(presentation.look().px(50));
        list.setPrefHeight(presentation.look().px(50 * 7 + 2));
        list.setCellFactory(view -> new HitCell(
                presentation, () -> board.foundProperty().get().asked().wanted()));
        placeholder.setWrapText(true);
        list.setPlaceholder(placeholder);
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                openChosen();
            }
        });

        head.setId("search-head");
        head.setWrapText(true);
        head.getStyleClass().add("muted");
        reading.setId("search-reading");
        reading.setFitToWidth(true);
        reading.setFocusTraversable(false);
        reading.setPrefHeight(presentation.look().px(110));
        count.setId("search-count");
        filling.setId("search-filling");
        filling.getStyleClass().add("muted");
        filling.managedProperty().bind(filling.visibleProperty());
        getChildren()
                .addAll(
                        field,
                        filters,
                        list,
                        head,
                        reading,
                        filling,
                        count,
                        new SheetActs(presentation).keys("search.keys"));
        addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
        WhileShown.listen(this, () -> {
            Subscription all = listen();
            board.watch(true);
            return all.and(() -> board.watch(false));
        });
    }

    public TextField field() {
        return field;
    }

    private Subscription listen() {
        return field.textProperty()
                .subscribe(board.textProperty()::set)
                .and(board.foundProperty().subscribe(this::show))
                .and(board.troubleProperty().subscribe(problem -> showCount()))
                .and(board.filledProperty().subscribe(part -> {
                    filling.setVisible(part.doubleValue() < 1);
                    filling.setText(words.of("search.filling", (int) (100 * part.doubleValue())));
                }))
                .and(list.getSelectionModel().selectedItemProperty().subscribe(this::read));
    }

    private WrappingRow filters(Presentation presentation) {
        ComboBox<String> source = new ComboBox<>();
        source.setId("search-source");
        source.setMinWidth(Region.USE_PREF_SIZE);
        source.setAccessibleText(words.of("search.source"));
        List<String> names = new ArrayList<>(List.of("any"));
        TextSource.ALL.forEach(each -> names.add(each.name()));
        source.getItems().setAll(names);
        source.setConverter(new ChoiceWords<>(name -> words.of("search.source." + name)));
        source.setValue(
                board.sourceProperty().get() == null
                        ? "any"
                        : board.sourceProperty().get());
        source.valueProperty().subscribe(name -> board.sourceProperty().set("any".equals(name) ? null : name));
        TextField from = day("search-from", "search.from", board.fromProperty().get());
        from.textProperty().subscribe(board.fromProperty()::set);
        TextField until =
                day("search-until", "search.until", board.untilProperty().get());
        until.textProperty().subscribe(board.untilProperty()::set);
        PersonPicker person = new PersonPicker(words, board.people());
        person.setId("search-person");
        person.pick(board.personProperty().get());
        person.personProperty().subscribe(board.personProperty()::set);
        person.setPrefWidth(presentation.look().px(190));
        for (TextField day : List.of(from, until)) {
            day.setPrefWidth(presentation.look().px(104));
        }
        // Where all of them have no room in one line each keeps its label beside it in the next.
        WrappingRow filters = new WrappingRow(
                presentation.look().px(12),
                named("search.source", source),
                named("search.from", from),
                named("search.until", until),
                named("search.person", person));
        return filters;
    }

    private Label label(String key) {
        Label label = new Label(words.of(key));
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private HBox named(String key, Node field) {
        HBox pair = new HBox(label(key), field);
        pair.getStyleClass().add("search-filters");
        return pair;
    }

    private TextField day(String id, String key, String typed) {
        TextField day = new TextField(typed);
        day.setId(id);
        FittingPrompt.of(day, words.of("search.day.prompt"));
        day.setAccessibleText(words.of(key));
        return day;
    }

    private void show(SearchBoard.Found found) {
        Hit chosen = list.getSelectionModel().getSelectedItem();
        boolean same = !found.hits().isEmpty()
                && chosen != null
                && found.hits().stream().anyMatch(hit -> same(hit, chosen));
        list.getItems().setAll(found.hits());
        if (same) {
            for (int i = 0; i < found.hits().size(); i++) {
                if (same(found.hits().get(i), chosen)) {
                    list.getSelectionModel().select(i);
                }
            }
        } else {
            list.getSelectionModel().selectFirst();
            list.scrollTo(0);
        }
        read(list.getSelectionModel().getSelectedItem());
        showCount();
    }

    private static boolean same(Hit one, Hit other) {
        return one.table().equals(other.table()) && one.rowId() == other.rowId();
    }

    private void showCount() {
        SearchBoard.Found found = board.foundProperty().get();
        Problem trouble = board.troubleProperty().get();
        boolean nothing = found.asked().nothing();
        placeholder.setText(words.of(nothing ? "search.hint" : "search.none"));
        int listed = found.hits().size();
        if (trouble != null) {
            count.setText(words.trouble(trouble));
        } else if (nothing) {
            count.setText("");
        } else if (found.total() == null) {
            count.setText(words.of("search.counting", listed));
        } else if (listed < found.total()) {
            count.setText(words.of("search.shown", found.total(), listed));
        } else {
            count.setText(words.of("search.count", found.total()));
        }
    }

    /** The whole of the chosen record. */
    private void read(@Nullable Hit hit) {
        boolean some = hit != null;
        head.setVisible(some);
        reading.setVisible(some);
        text.getStyleClass().remove("struck");
        if (hit == null) {
            text.getChildren().clear();
            return;
        }
        String place = told.place(hit);
        String struck = told.struck(hit);
        head.setText(told.kind(hit) + " · " + told.time(hit) + (place.isEmpty() ? "" : " · " + place)
                + (struck.isEmpty() ? "" : "\n✕ " + struck));
        if (hit.struck() != null) {
            text.getStyleClass().add("struck");
        }
        text.show(Snippet.whole(hit.text(), board.foundProperty().get().asked().wanted()));
        reading.setVvalue(0);
    }

    private void typed(KeyEvent event) {
        // The picker of people and the box of kinds have lists of their own that want these keys.
        boolean above = event.getTarget() instanceof TextField && !(event.getTarget() instanceof PersonPicker);
        boolean below = event.getTarget() == list;
        if (!above && !below) {
            return;
        }
        switch (event.getCode()) {
            case DOWN -> choose(1);
            case UP -> choose(-1);
            case PAGE_DOWN -> choose(PAGE);
            case PAGE_UP -> choose(-PAGE);
            case ENTER -> openChosen();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void choose(int by) {
        int size = list.getItems().size();
        if (size == 0) {
            return;
        }
        int index = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, size - 1);
        list.getSelectionModel().select(index);
        list.scrollTo(Math.max(0, index - 3));
        if (index >= size - PAGE) {
            board.more();
        }
    }

    private void openChosen() {
        Hit hit = list.getSelectionModel().getSelectedItem();
        if (hit != null) {
            open.accept(hit);
        }
    }
}
