package org.shichen.people.intake;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.Problem;
import org.shichen.ui.Buttons;
import org.shichen.ui.Labels;
import org.shichen.ui.LongWork;
import org.shichen.ui.Presentation;
import org.shichen.ui.SheetActs;
import org.shichen.ui.WordChoice;
import org.shichen.ui.Words;

/** Importing people over the desk: choose a file, match its columns, look at what it would do, do it. FX thread. */
public final class IntakeSheet extends VBox {

    private final PeopleIntake intake;
    private final Words words;
    private final Button choose;
    private final Button write;
    private final Button stop;
    private final Button missing;
    private final ProgressBar bar = new ProgressBar(0);
    private final FlowPane columns = new FlowPane();
    private final ListView<String> lines = new ListView<>();
    private final Label state = new Label();
    private final SheetActs acts;

    public IntakeSheet(PeopleIntake intake, Presentation presentation) {
        this.intake = intake;
        this.words = presentation.words();
        setId("people-import-sheet");
        getStyleClass().add("people-sheet");
        Label title = new Label(words.of("people.import.title"));
        title.getStyleClass().add("board-title");
        Label explained = Labels.note(words.of("people.import.explained"));
        choose = button("people.import.choose", "people-import-choose", this::choose);
        write = button("people.import.write", "people-import-write", () -> intake.write(this::written));
        stop = button("people.import.stop", "people-import-stop", this::stop);
        missing = button("people.import.missing", "people-import-missing", intake::addMissing);
        missing.managedProperty().bind(missing.visibleProperty());
        HBox working = new HBox(bar, stop);
        working.getStyleClass().add("people-fields");
        working.visibleProperty().bind(bar.visibleProperty());
        working.managedProperty().bind(bar.visibleProperty());
        acts = new SheetActs(presentation).main(choose, write, missing);
        columns.getStyleClass().add("people-fields");
        lines.setId("people-import-lines");
        lines.setAccessibleText(title.getText());
        lines.setFixedCellSize(presentation.look().px(28));
        lines.setPrefHeight(presentation.look().px(340));
        lines.setMinHeight(presentation.look().px(140));
        Label known = new Label(words.of(
                "people.import.columns",
                Arrays.stream(IntakeColumn.values())
                        .filter(column -> column != IntakeColumn.NOTHING)
                        .map(column -> words.of(column))
                        .collect(Collectors.joining(words.of("desk.comma")))));
        Labels.wrapping(known);
        known.getStyleClass().add("muted");
        lines.setPlaceholder(known);
        state.setId("people-state");
        Labels.wrapping(state);
        getChildren().addAll(title, explained, columns, lines, working, state, acts);
        intake.previewProperty().subscribe(this::show);
        intake.troubleProperty().subscribe(this::tell);
        intake.workingProperty().subscribe(this::working);
    }

    public Node first() {
        return choose;
    }

    private Button button(String key, String id, Runnable act) {
        return Buttons.of(id, words.of(key), act);
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.of("people.import.title"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(words.of("people.import.kind"), "*.xlsx", "*.csv", "*.txt"));
        File file = chooser.showOpenDialog(getScene().getWindow());
        if (file != null) {
            intake.read(file.toPath());
        }
    }

    private void stop() {
        LongWork work = intake.workingProperty().get();
        if (work != null) {
            work.stop();
        }
    }

    private void working(@Nullable LongWork work) {
        bar.setVisible(work != null);
        stop.setVisible(work != null);
        choose.setDisable(work != null);
        if (work != null) {
            bar.progressProperty().bind(work.doneProperty());
        }
    }

    private void show(PeopleIntake.@Nullable Preview preview) {
        columns.getChildren().clear();
        lines.getItems().clear();
        write.setDisable(true);
        missing.setVisible(false);
        if (preview == null) {
            acts.main(choose, write, missing);
            state.setText("");
            return;
        }
        showColumns(preview);
        IntakePlan plan = preview.plan();
        showLines(plan);
        state.setText(
                plan.faults().isEmpty()
                        ? words.of(
                                "people.import.counts",
                                (int) plan.count(IntakePlan.Change.NEW),
                                (int) plan.count(IntakePlan.Change.CHANGED),
                                (int) plan.count(IntakePlan.Change.SAME))
                        : words.of("people.import.faults", plan.faults().size()));
        offer(plan);
    }

    /** What each column of the file was taken for, to be changed. */
    private void showColumns(PeopleIntake.Preview preview) {
        List<String> heads = preview.table().heads().cells();
        for (int i = 0; i < heads.size(); i++) {
            int column = i;
            WordChoice<IntakeColumn> holds = new WordChoice<>(IntakeColumn.class, heads.get(i), words);
            holds.setValue(preview.columns().get(i));
            holds.setOnAction(event -> intake.match(column, holds.getValue()));
            HBox pair = new HBox(new Label(IntakeReading.letters(i) + " " + heads.get(i)), holds);
            pair.getStyleClass().add("people-fields");
            columns.getChildren().add(pair);
        }
    }

    /** Every fault with its place; where there is none, everybody who is new, changed or read in another way. */
    private void showLines(IntakePlan plan) {
        for (IntakePlan.Fault fault : plan.faults()) {
            String place = fault.row() == 0
                    ? words.of("people.import.file")
                    : words.of("people.import.place", fault.row(), fault.column());
            lines.getItems().add(place + "  " + words.trouble(fault.problem()));
        }
        for (IntakePlan.Person person : plan.people()) {
            if (plan.faults().isEmpty() && (person.change() != IntakePlan.Change.SAME || person.readAs())) {
                lines.getItems()
                        .add(words.of(
                                        "people.import.line",
                                        person.row(),
                                        person.change(),
                                        person.entry().badge(),
                                        person.entry().name(),
                                        person.entry().category())
                                + (person.readAs() ? "  " + words.of("people.import.read-as", person.written()) : ""));
            }
        }
    }

    /** What can be done next, which has the focus: what is lacking is put in first, then the import. */
    private void offer(IntakePlan plan) {
        write.setDisable(!plan.faults().isEmpty() || plan.entries().isEmpty());
        if (write.isDisabled()) {
            acts.main(choose, write, missing);
        } else {
            acts.main(write, choose, missing);
        }
        List<String> lacking = Stream.concat(plan.missingSquads().stream(), plan.missingSkills().stream())
                .toList();
        missing.setVisible(!lacking.isEmpty());
        missing.setText(words.of("people.import.missing", String.join(words.of("people.comma"), lacking)));
        Button next = missing.isVisible() ? missing : write;
        if (!next.isDisabled()) {
            next.requestFocus();
        }
    }

    private void written() {
        state.setText(words.of("people.import.done"));
    }

    private void tell(@Nullable Problem problem) {
        if (problem != null) {
            state.setText(words.trouble(problem));
        }
    }
}
