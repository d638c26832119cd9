package org.shichen.journal.find;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.shichen.checkpoint.Checkpoint;
import org.shichen.journal.LogKind;
import org.shichen.people.PersonPicker;
import org.shichen.problem.Problem;
import org.shichen.ui.ChoiceWords;
import org.shichen.ui.Presentation;
import org.shichen.ui.SheetActs;
import org.shichen.ui.WhileShown;
import org.shichen.ui.Words;

/** Lines of the duty log by day, shift, checkpoint, kind and person. Keys turn the days; Enter goes to the line. */
public final class LogFindSheet extends VBox {

    private final LogFinder finder;
    private final Presentation presentation;
    private final Words words;
    private final Consumer<FoundLine> open;
    private final ListView<FoundLine> list = new ListView<>();
    private final ComboBox<ShiftTime> shift;
    private final ComboBox<Checkpoint> checkpoint;
    private final ComboBox<LogKind> kind;
    private final PersonPicker person;
    private final Label count = new Label();

    /** @param open shows the line at its place */
    public LogFindSheet(LogFinder finder, Presentation presentation, Consumer<FoundLine> open) {
        this.finder = finder;
        this.presentation = presentation;
        this.words = presentation.words();
        this.open = open;
        setId("log-find-sheet");
        setSpacing(presentation.look().px(8));

        Label title = new Label(words.of("logfind.title"));
        title.getStyleClass().add("board-title");
        shift = box("log-find-shift", "logfind.shift", finder.shiftProperty(), ShiftTime::name);
        checkpoint = box("log-find-checkpoint", "logfind.checkpoint", finder.checkpointProperty(), Checkpoint::name);
        kind = box("log-find-kind", "logfind.kind", finder.kindProperty(), words::of);
        offer(kind, List.of(LogKind.values()));
        person = new PersonPicker(words, finder.choicesProperty().get().people());
        person.setId("log-find-person");
        person.setPrefWidth(presentation.look().px(190));
        person.pick(finder.personProperty().get());
        person.personProperty().subscribe(finder.personProperty()::set);
        FlowPane filters = new FlowPane(
                presentation.look().px(12),
                presentation.look().px(6),
                field("logfind.from", day("log-find-from", finder.fromProperty())),
                field("logfind.until", day("log-find-until", finder.untilProperty())),
                field("logfind.shift", shift),
                field("logfind.checkpoint", checkpoint),
                field("logfind.kind", kind),
                field("logfind.person", person));

        list.setId("log-find-list");
        list.setAccessibleText(title.getText());
        list.setPrefHeight(presentation.look().px(400));
        list.setPlaceholder(new Label(words.of("logfind.none")));
        list.setCellFactory(view -> new FoundLineCell(presentation));
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                openChosen();
            }
        });
        count.setId("log-find-count");
        getChildren().addAll(title, filters, list, count, new SheetActs(presentation).keys("logfind.keys"));
        addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
        WhileShown.listen(this, () -> {
            Subscription all = listen();
            finder.watch(true);
            return all.and(() -> finder.watch(false));
        });
    }

    /** What has the focus first. */
    public ListView<FoundLine> list() {
        return list;
    }

    private Subscription listen() {
        return finder.foundProperty()
                .subscribe(this::show)
                .and(finder.troubleProperty().subscribe(problem -> showCount()))
                .and(finder.choicesProperty().subscribe(choices -> {
                    offer(shift, choices.shifts());
                    offer(checkpoint, choices.checkpoints());
                }));
    }

    /** The first choice is any; what is chosen stays chosen. */
    private static <T> void offer(ComboBox<T> box, List<T> choices) {
        T chosen = box.getValue();
        box.getItems().remove(1, box.getItems().size());
        box.getItems().addAll(choices);
        box.setValue(chosen != null && choices.contains(chosen) ? chosen : null);
    }

    private <T> ComboBox<T> box(String id, String key, ObjectProperty<@Nullable T> chosen, Function<T, String> name) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.setAccessibleText(words.of(key));
        box.getItems().addAll(Arrays.asList((T) null));
        box.setConverter(new ChoiceWords<>(value -> value == null ? words.of("logfind.any") : name.apply(value)));
        box.setPromptText(words.of("logfind.any"));
        box.setPrefWidth(presentation.look().px(150));
        T before = chosen.get();
        if (before != null) {
            box.getItems().add(before);
        }
        box.setValue(before);
        box.valueProperty().subscribe(chosen::set);
        return box;
    }

    private TextField day(String id, StringProperty typed) {
        TextField day = new TextField();
        day.setId(id);
        day.setPrefWidth(presentation.look().px(104));
        day.setPromptText(words.of("logfind.day.prompt"));
        day.textProperty().bindBidirectional(typed);
        return day;
    }

    private HBox field(String key, Region control) {
        Label label = new Label(words.of(key));
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(control);
        HBox field = new HBox(presentation.look().px(6), label, control);
        field.setAlignment(Pos.CENTER_LEFT);
        return field;
    }

    private void show(List<FoundLine> lines) {
        FoundLine chosen = list.getSelectionModel().getSelectedItem();
        list.getItems().setAll(lines);
        int index = 0;
        for (int i = 0; chosen != null && i < lines.size(); i++) {
            index = lines.get(i).id() == chosen.id() ? i : index;
        }
        list.getSelectionModel().select(index);
        list.scrollTo(Math.max(0, index - 3));
        showCount();
    }

    private void showCount() {
        Problem trouble = finder.troubleProperty().get();
        int lines = finder.foundProperty().get().size();
        if (trouble != null) {
            count.setText(words.trouble(trouble));
        } else {
            count.setText(words.of(lines == LogFinder.MOST ? "logfind.most" : "logfind.count", lines));
        }
    }

    private void typed(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.PAGE_UP || code == KeyCode.PAGE_DOWN) {
            finder.turn(code == KeyCode.PAGE_UP ? -1 : 1);
        } else if (event.isControlDown() && code == KeyCode.R) {
            finder.clear();
            shift.setValue(null);
            checkpoint.setValue(null);
            kind.setValue(null);
            person.pick(null);
        } else if (code == KeyCode.ENTER && event.getTarget() == list) {
            openChosen();
        } else if (code == KeyCode.DOWN
                && event.getTarget() instanceof TextField
                && !(event.getTarget() instanceof PersonPicker)) {
            list.requestFocus();
        } else {
            return;
        }
        event.consume();
    }

    private void openChosen() {
        FoundLine line = list.getSelectionModel().getSelectedItem();
        if (line != null) {
            open.accept(line);
        }
    }
}
