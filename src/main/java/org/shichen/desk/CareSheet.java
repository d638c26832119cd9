package org.shichen.desk;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.shichen.problem.Problem;
import org.shichen.store.Backup;
import org.shichen.store.Care;
import org.shichen.store.Finding;
import org.shichen.ui.Buttons;
import org.shichen.ui.Labels;
import org.shichen.ui.Latest;
import org.shichen.ui.LongWork;
import org.shichen.ui.Presentation;
import org.shichen.ui.SheetActs;
import org.shichen.ui.TextCell;
import org.shichen.ui.ToldLine;
import org.shichen.ui.Words;

/** How the desk's file is: backups, where they go, what the last look through the file found; and both acts. */
final class CareSheet extends VBox {

    private final Watchkeeping watch;
    private final Presentation presentation;
    private final Words words;
    private final Label state = new Label();
    private final ToldLine told;
    private final ListView<String> lines = new ListView<>();
    private final Button backup;
    private final Button inspect;
    private final ProgressBar bar = new ProgressBar(0);
    private final Button stop;
    private final HBox working;
    private final TextField first = new TextField();
    private final TextField second = new TextField();
    private final Latest places = new Latest();

    CareSheet(Watchkeeping watch, Presentation presentation) {
        this.watch = watch;
        this.presentation = presentation;
        this.words = presentation.words();
        Label title = new Label(words.of("desk.care.title"));
        title.getStyleClass().add("board-title");
        state.setId("care-state");
        Labels.wrapping(state);
        told = new ToldLine("care-told", words);
        lines.setId("care-list");
        lines.setAccessibleText(words.of("desk.care.backups"));
        lines.setPrefHeight(presentation.look().px(220));
        lines.setPlaceholder(new Label(words.of("desk.care.none")));
        lines.setCellFactory(view -> new TextCell<>(line -> line));
        backup = button("desk.care.backup", "care-backup", this::backup);
        inspect = button("desk.care.inspect", "care-inspect", this::inspect);
        stop = new Button(words.of("desk.care.stop"));
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        working = new HBox(presentation.look().px(8), bar, stop);
        working.setVisible(false);
        working.managedProperty().bind(working.visibleProperty());
        SheetActs acts = new SheetActs(presentation).main(backup, inspect);

        GridPane folders = new GridPane();
        folders.getStyleClass().add("access-fields");
        folders.addRow(0, whole("desk.care.first"), wide(first, "care-first", "desk.care.first"));
        folders.addRow(1, whole("desk.care.second"), wide(second, "care-second", "desk.care.second"));
        second.setPromptText(words.of("desk.care.second.prompt"));
        Button keep = button("desk.care.folders", "care-folders", this::keepFolders);
        folders.add(keep, 1, 2);
        getChildren().addAll(title, state, lines, folders, working, told, acts);
        show(watch.careProperty().get());
        refresh();
    }

    Node first() {
        return backup;
    }

    /** The field gives way before the words beside it are cut. */
    private Label whole(String key) {
        Label label = new Label(words.of(key));
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private TextField wide(TextField field, String id, String name) {
        field.setId(id);
        field.setAccessibleText(words.of(name));
        field.setPrefColumnCount(30);
        GridPane.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private Button button(String key, String id, Runnable act) {
        return Buttons.of(id, words.of(key), act);
    }

    private void show(Care care) {
        StringBuilder text = new StringBuilder(CareButton.backupWords(care, presentation));
        care.standing().forEach(problem -> text.append('\n').append(words.of(problem)));
        String looked = care.looked() == null ? "" : presentation.formats().dateTime(care.looked());
        text.append('\n')
                .append(
                        !care.findings().isEmpty()
                                ? words.of("desk.care.findings", care.findings().size())
                                : looked.isEmpty()
                                        ? words.of("desk.care.not-looked")
                                        : words.of("desk.care.whole", looked));
        care.findings().stream().limit(20).forEach(finding -> text.append('\n').append(line(finding, words)));
        state.setText(text.toString());
    }

    /** One finding in words: what, and which record. */
    static String line(Finding finding, Words words) {
        String place = finding.place() == null ? "" : finding.place();
        String named = words.has("history.table." + place) ? words.of("history.table." + place) : place;
        return words.of("finding." + finding.kind(), named, finding.id());
    }

    private void refresh() {
        watch.backupPlace(places.question().then(place -> {
            lines.getItems().setAll(place.newest().stream().map(this::line).toList());
            if (first.getText().isEmpty() && second.getText().isEmpty()) {
                first.setText(place.first().toString());
                second.setText(place.second() == null ? "" : place.second().toString());
            }
        }));
    }

    private String line(Backup backup) {
        return words.of(
                "desk.care.line",
                presentation.formats().dateTime(backup.madeAt()),
                Long.toString(Math.max(1, backup.bytes() >> 10)),
                backup.file().getFileName());
    }

    private void backup() {
        begin();
        watched(watch.backup(
                made -> {
                    rest();
                    show(watch.careProperty().get());
                    told.say(words.of("desk.care.made", made.file()));
                    refresh();
                },
                this::explain));
    }

    private void inspect() {
        begin();
        watched(watch.inspect(
                found -> {
                    rest();
                    show(watch.careProperty().get());
                },
                this::explain));
    }

    private void keepFolders() {
        told.clear();
        watch.backupFolders(
                first.getText(),
                second.getText(),
                () -> {
                    first.clear();
                    second.clear();
                    show(watch.careProperty().get());
                    refresh();
                },
                this::explain);
    }

    private void begin() {
        told.clear();
        working.setVisible(true);
        backup.setDisable(true);
        inspect.setDisable(true);
    }

    private void watched(LongWork work) {
        bar.progressProperty().bind(work.doneProperty());
        stop.setOnAction(event -> work.stop());
    }

    private void rest() {
        working.setVisible(false);
        backup.setDisable(false);
        inspect.setDisable(false);
    }

    private void explain(Problem problem) {
        rest();
        told.tell(problem);
    }
}
