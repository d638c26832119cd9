package org.shichen.roster.auto;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.roster.RosterChange;
import org.shichen.ui.Buttons;
import org.shichen.ui.Labels;
import org.shichen.ui.LongWork;
import org.shichen.ui.Notices;
import org.shichen.ui.Presentation;
import org.shichen.ui.SheetActs;
import org.shichen.ui.Sheets;
import org.shichen.ui.Tasks;
import org.shichen.ui.TypedDay;
import org.shichen.ui.Words;
import org.shichen.ui.WrappingRow;

/**
 * Asks for a proposal, shows it getting better, and lays it or drops it. Enter starts, Esc stops and keeps the best so
 * far, Ctrl+Enter lays it.
 */
final class FillSheet extends VBox implements Sheets.Stoppable {

    /** What the sheet asks of whoever opened it. */
    interface Asking {
        /** What there is to fill, to be told of before anything is asked in earnest. Blocks. */
        FillPlan look(LocalDate first, LocalDate last, FillScope scope);

        /** Blocks. */
        FillPlan read(LocalDate first, LocalDate last, FillScope scope);

        /** Blocks. */
        FillPlan repair(LocalDate first, LocalDate last);

        /** Paints the roster as it would be; null as it is. */
        void preview(@Nullable RosterChange change);

        void lay(RosterChange change);
    }

    private static final double LONGEST_SECONDS = 600;

    /** The board is painted anew at most ten times a second. */
    private static final long PAINTED_APART_NANOS = 100_000_000;

    private final Words words;
    private final FillWords told;
    private final Tasks tasks;
    private final Notices notices;
    private final Asking asking;
    private final FillScope chosen;
    private final TextField from;
    private final TextField to;
    private final TextField seconds;
    private final CheckBox only;
    private final Button start;
    private final Button repair;
    private final Button lay;
    private final SheetActs acts;
    private final WeightsPane weights;
    private final FillOutlook outlook;
    private final LocalDate shown;
    private final Label verdict = new Label();
    private final ProgressBar progress = new ProgressBar(0);
    private final ListView<String> lines = new ListView<>();
    private @Nullable LongWork running;
    private @Nullable FillPlan plan;
    private @Nullable Proposal best;

    /** @param chosen the people or posts whose cells are chosen on the board */
    FillSheet(
            LocalDate first,
            LocalDate last,
            FillScope chosen,
            Presentation presentation,
            Tasks tasks,
            Notices notices,
            WeightsPane weights,
            Asking asking) {
        this.words = presentation.words();
        this.told = new FillWords(words, presentation.formats());
        this.tasks = tasks;
        this.notices = notices;
        this.weights = weights;
        this.asking = asking;
        this.chosen = chosen;
        this.shown = first;
        setId("fill-sheet");
        setSpacing(presentation.look().px(8));
        from = field("fill-from", "fill.from", first.toString(), 8);
        to = field("fill-to", "fill.to", last.toString(), 8);
        seconds = field("fill-seconds", "fill.seconds", "10", 3);
        only = onlyTheChosen();
        start = button("fill.start", this::startOrStop);
        repair = button("fill.repair", () -> start(true));
        lay = button("fill.lay", this::lay);
        lay.setDisable(true);
        verdict.setId("fill-verdict");
        Labels.wrapping(verdict);
        verdict.setText(words.of("fill.hint"));
        prepareLines(presentation);
        Label title = new Label(words.of("fill.title"));
        title.getStyleClass().add("board-title");
        acts = new SheetActs(presentation).main(start, repair, lay);
        getChildren().addAll(title, scopeRow(presentation), progress, verdict, lines, weights, acts);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        outlook = new FillOutlook(lines, told, presentation, tasks, asking);
        from.textProperty().subscribe((before, now) -> look());
        to.textProperty().subscribe((before, now) -> look());
        only.selectedProperty().subscribe((before, now) -> look());
        look();
    }

    /** Where there is a choice: the people or posts that are chosen on the board, or all. */
    private CheckBox onlyTheChosen() {
        CheckBox box = new CheckBox(
                chosen.posts().isEmpty()
                        ? words.of("fill.only", chosen.people().size())
                        : words.of("fill.only.posts", chosen.posts().size()));
        box.setId("fill-only");
        box.setVisible(chosen.people().size() > 1 || !chosen.posts().isEmpty());
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private void prepareLines(Presentation presentation) {
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setAccessibleText(words.of("fill.title"));
        // Before the first start there is nothing to be far with.
        progress.setVisible(false);
        progress.managedProperty().bind(progress.visibleProperty());
        lines.setId("fill-lines");
        lines.setAccessibleText(words.of("fill.title"));
        lines.setPrefHeight(presentation.look().px(400));
        lines.setFixedCellSize(presentation.look().px(28));
    }

    private WrappingRow scopeRow(Presentation presentation) {
        WrappingRow row = new WrappingRow(
                presentation.look().px(6),
                new Label(words.of("fill.from")),
                from,
                new Label(words.of("fill.to")),
                to,
                new Label(words.of("fill.seconds")),
                seconds,
                only);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void look() {
        outlook.look(from.getText(), to.getText(), shown, this::scope, () -> running == null && best == null);
    }

    private FillScope scope() {
        return only.isVisible() && only.isSelected() ? chosen : FillScope.ALL;
    }

    Node first() {
        return from;
    }

    private TextField field(String id, String key, String text, int columns) {
        TextField field = new TextField(text);
        field.setId(id);
        field.setPrefColumnCount(columns);
        field.setAccessibleText(words.of(key));
        field.setOnAction(event -> startOrStop());
        return field;
    }

    private Button button(String key, Runnable act) {
        return Buttons.of(key.replace('.', '-'), words.of(key), act);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isControlDown() && !lay.isDisabled()) {
            lay();
            event.consume();
        }
    }

    private void startOrStop() {
        if (!stop()) {
            start(false);
        }
    }

    private void start(boolean repairing) {
        LocalDate first;
        LocalDate last;
        double limit;
        try {
            first = TypedDay.near(from.getText(), shown);
            last = TypedDay.near(to.getText(), first);
            limit = Double.parseDouble(seconds.getText().strip());
        } catch (ProblemException | NumberFormatException wrong) {
            notices.explain(Problem.of("problem.fill.typed"));
            return;
        }
        if (!(limit > 0 && limit <= LONGEST_SECONDS)) {
            notices.explain(Problem.of("problem.fill.typed"));
            return;
        }
        notices.settle(Problem.of("problem.fill.typed"));
        FillScope scope = scope();
        LongWork work = tasks.longWork();
        running = work;
        start.setText(words.of("fill.stop"));
        acts.main(start, repair, lay);
        repair.setDisable(true);
        lay.setDisable(true);
        lines.getItems().clear();
        AtomicReference<@Nullable Better> latest = new AtomicReference<>();
        stream(work, latest);
        tasks.run(
                "fill",
                () -> repairing ? repaired(first, last, work) : filled(first, last, scope, limit, work, latest),
                this::found,
                problem -> {
                    over();
                    notices.explain(problem);
                });
    }

    private record Better(FillPlan plan, Proposal proposal) {}

    /** On a background thread. */
    private Found filled(
            LocalDate first,
            LocalDate last,
            FillScope scope,
            double limit,
            LongWork work,
            AtomicReference<@Nullable Better> latest) {
        FillPlan read = asking.read(first, last, scope);
        long began = System.nanoTime();
        Proposal found = new Filler(read.task(), read.weights(), 1)
                .fill(
                        Filler.Limit.seconds(limit),
                        () -> work.at((System.nanoTime() - began) / 1e9 / limit),
                        better -> latest.set(new Better(read, better)));
        return found(read, found, told.lines(read, new Reasons(read, found)));
    }

    /** On a background thread. */
    private Found repaired(LocalDate first, LocalDate last, LongWork work) {
        FillPlan read = asking.repair(first, last);
        Proposal found = new Repairer(read).repair(() -> work.at(0.5));
        return found(read, found, told.repaired(read, new Reasons(read, found)));
    }

    private Found found(FillPlan read, Proposal found, List<String> reasons) {
        Proposal was = read.asItWas();
        return new Found(
                read,
                found,
                told.verdict(found) + "\n" + told.comparison(was, found),
                reasons,
                CostParts.of(was, read.weights()),
                CostParts.of(found, read.weights()));
    }

    /** Shows what is found while the work runs. */
    private void stream(LongWork work, AtomicReference<@Nullable Better> latest) {
        long[] painted = new long[1];
        work.doneProperty().subscribe(done -> {
            Better better = latest.get();
            if (running != work) {
                return;
            }
            progress.setVisible(true);
            progress.setProgress(done.doubleValue());
            if (better != null && System.nanoTime() - painted[0] > PAINTED_APART_NANOS) {
                painted[0] = System.nanoTime();
                latest.compareAndSet(better, null);
                verdict.setText(told.verdict(better.proposal));
                asking.preview(better.plan.change(better.proposal));
            }
        });
    }

    private record Found(
            FillPlan plan,
            Proposal proposal,
            String verdict,
            List<String> lines,
            Map<Price, Double> costBefore,
            Map<Price, Double> costNow) {}

    private void found(Found found) {
        over();
        plan = found.plan;
        best = found.proposal;
        progress.setProgress(1);
        verdict.setText(found.verdict);
        lines.getItems().setAll(found.lines);
        weights.show(found.costBefore, found.costNow);
        RosterChange change = found.plan.change(found.proposal);
        asking.preview(change.isEmpty() ? null : change);
        lay.setDisable(change.isEmpty());
        if (!lay.isDisabled()) {
            // What the sheet is for now.
            acts.main(lay, start, repair);
            lay.requestFocus();
        }
    }

    private void over() {
        running = null;
        start.setText(words.of("fill.start"));
        repair.setDisable(false);
    }

    private void lay() {
        if (plan != null && best != null) {
            asking.lay(plan.change(best));
        }
    }

    @Override
    public boolean stop() {
        if (running == null) {
            return false;
        }
        running.stop();
        return true;
    }
}
