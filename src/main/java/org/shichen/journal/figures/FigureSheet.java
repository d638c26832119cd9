package org.shichen.journal.figures;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Dimension2D;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shichen.checkpoint.Checkpoint;
import org.shichen.journal.figures.WatchFigures.Cell;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.ui.Buttons;
import org.shichen.ui.HandedText;
import org.shichen.ui.InView;
import org.shichen.ui.Labels;
import org.shichen.ui.Presentation;
import org.shichen.ui.ScrollingPane;
import org.shichen.ui.SheetActs;
import org.shichen.ui.Sheets;
import org.shichen.ui.TitleRow;
import org.shichen.ui.ToldLine;
import org.shichen.ui.WhileShown;
import org.shichen.ui.Words;

/**
 * The figures of a watch: a number and Enter. A number over one that stands there asks why first. Ctrl+N – nil report
 * of the row, PageUp and PageDown – another watch.
 */
final class FigureSheet extends VBox implements Sheets.Stoppable {

    /** A correction that waits for its reason. */
    private record Asked(Cell cell, long total) {}

    private final FigureBoard board;
    private final Presentation presentation;
    private final Words words;
    private final Label head = new Label();
    private final Label missing = new Label();
    private final Label rows = new Label();
    private final ToldLine told;
    private final FigureGrid grid;
    private final ScrollPane scroll;
    private final Label question = new Label();
    private final TextField reason = new TextField();
    private final HBox asking;
    private final @Nullable Long first;
    private @Nullable Cell here;
    private @Nullable Asked asked;
    /** The checkpoint whose report of nothing was refused, while that is the last that was told. */
    private @Nullable Long nilRefused;

    private boolean opened;
    private boolean laidOut;

    /** @param first the checkpoint whose row the keys begin in, or null */
    FigureSheet(FigureBoard board, @Nullable Long first, Presentation presentation) {
        this.board = board;
        this.first = first;
        this.presentation = presentation;
        this.words = presentation.words();
        setId("figure-sheet");
        double gap = presentation.look().px(8);
        setSpacing(gap);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(words.of("figures.command"));
        head.setId("figure-watch");
        head.getStyleClass().add("board-title");
        grid = new FigureGrid(presentation, this::typed, this::focused);
        scroll = new ScrollingPane(grid);
        prepareScroll();
        missing.setId("figure-missing");
        rows.setId("figure-rows");
        told = new ToldLine("figure-told", words);
        List.of(missing, rows).forEach(Labels::passing);
        asking = new HBox(gap, question, reason);
        prepareAsking();
        TitleRow top = new TitleRow(
                gap,
                head,
                new HBox(
                        gap,
                        button("figures.before", "figure-before", () -> board.turn(-1)),
                        button("figures.after", "figure-after", () -> board.turn(1))));
        SheetActs acts = new SheetActs(presentation).keys("figures.keys");
        getChildren().addAll(top, missing, scroll, rows, asking, told, acts);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        // Whoever opens the sheet gives it the focus after the figures of its last time stand there already.
        focusedProperty().subscribe(focused -> {
            if (focused && opened) {
                grid.focus(first);
            }
        });
        WhileShown.listen(this, () -> board.figuresProperty().subscribe(this::show));
    }

    private void prepareScroll() {
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setPrefHeight(presentation.look().px(440));
        scroll.setMinHeight(presentation.look().px(168));
        // When the question for a reason takes some of its height, and when it is first laid out.
        scroll.viewportBoundsProperty()
                .map(seen -> new Dimension2D(seen.getWidth(), seen.getHeight()))
                .subscribe(size -> bring());
        grid.setOnLaidOut(() -> {
            if (!laidOut && here != null) {
                laidOut = true;
                bring();
            }
        });
    }

    /** Where a correction asks for its reason; seen only while it does. */
    private void prepareAsking() {
        reason.setId("figure-reason");
        reason.setAccessibleText(words.of("figures.reason"));
        reason.setPromptText(words.of("figures.reason"));
        reason.setOnAction(event -> correct());
        HBox.setHgrow(reason, Priority.ALWAYS);
        question.setMinWidth(Region.USE_PREF_SIZE);
        asking.setAlignment(Pos.CENTER_LEFT);
        asking.setVisible(false);
        asking.managedProperty().bind(asking.visibleProperty());
    }

    Node first() {
        return this;
    }

    /** Esc takes back a correction that was not given a reason, before it closes the sheet. */
    @Override
    public boolean stop() {
        if (asked == null) {
            return false;
        }
        Cell cell = asked.cell;
        close();
        grid.reset(cell);
        grid.focus(cell);
        return true;
    }

    private void show(@Nullable WatchFigures figures) {
        if (figures == null) {
            return;
        }
        head.setText(words.of(
                "figures.title",
                presentation.formats().date(figures.dutyDate()),
                figures.span().watch().character(),
                presentation.formats().time(figures.span().start()),
                presentation.formats().time(figures.span().end())));
        String names =
                figures.missing().stream().map(Checkpoint::name).collect(Collectors.joining(words.of("desk.comma")));
        missing.setText(
                figures.kinds().isEmpty()
                        ? words.of("figures.no-kinds")
                        : figures.checkpoints().isEmpty()
                                ? words.of("figures.no-posts")
                                : names.isEmpty()
                                        ? words.of("figures.all-reported")
                                        : words.of(
                                                "figures.missing",
                                                figures.missing().size(),
                                                names));
        grid.show(figures);
        tellAsked(figures);
        if (!opened) {
            opened = true;
            grid.focus(first);
        }
        if (here != null) {
            focused(here);
        }
    }

    /**
     * Where the keys are, in words: the heads of row and column may be out of sight. And every row of that cell, so
     * that a correction can be read with what it corrects.
     */
    private void focused(Cell cell) {
        here = cell;
        if (nilRefused != null && nilRefused != cell.checkpointId()) {
            // It would be read as said of this row.
            nilRefused = null;
            told.clear();
        }
        bring();
        WatchFigures figures = board.figuresProperty().get();
        String place = figures.checkpoints().stream()
                        .filter(checkpoint -> checkpoint.id() == cell.checkpointId())
                        .map(checkpoint -> checkpoint.code() + " " + checkpoint.name())
                        .findFirst()
                        .orElse("")
                + " · "
                + figures.kinds().stream()
                        .filter(kind -> kind.id() == cell.kindId())
                        .map(kind -> kind.name(words.language()))
                        .findFirst()
                        .orElse("");
        rows.setText(Stream.concat(
                        Stream.of(place),
                        figures.of(cell).stream()
                                .map(row -> words.of(
                                        row.reason().isEmpty() ? "figures.row" : "figures.row.corrected",
                                        presentation.formats().time(row.recordedAt()),
                                        (row.amount() < 0 ? "−" : "+") + Math.abs(row.amount()),
                                        row.recordedBy(),
                                        row.reason())))
                .collect(Collectors.joining("   ")));
    }

    private void bring() {
        if (here != null) {
            grid.text(here).ifPresent(text -> InView.bring(scroll, text));
        }
    }

    private void typed(Cell cell, String text) {
        told.clear();
        WatchFigures figures = board.figuresProperty().get();
        try {
            FigureBoard.Typed typed = FigureBoard.typed(text, figures.of(cell).isEmpty(), figures.sum(cell));
            if (typed.correction()) {
                ask(new Asked(cell, typed.amount()), "");
            } else {
                grid.reset(cell);
                grid.focusNext(cell);
                board.enter(cell, typed.amount(), () -> {}, problem -> refused(cell, text, problem));
            }
        } catch (ProblemException refused) {
            tell(refused.problem());
        }
    }

    /** The number stands in its cell again; the keys go there unless another number is being typed. */
    private void refused(Cell cell, String text, Problem problem) {
        boolean typing = here == null || grid.typing(here) || asked != null;
        tell(grid.giveBack(cell, text) ? problem : HandedText.notTaken(text, problem));
        if (!typing) {
            grid.focus(cell);
        }
    }

    private void tell(Problem problem) {
        nilRefused = null;
        told.tell(problem);
    }

    private void correct() {
        if (asked == null) {
            return;
        }
        Asked now = asked;
        String why = reason.getText();
        close();
        grid.reset(now.cell);
        grid.focusNext(now.cell);
        board.correct(now.cell, now.total, why, () -> {}, problem -> {
            if (asked == null && !(here != null && grid.typing(here))) {
                ask(now, why);
                tell(problem);
            } else {
                tell(HandedText.notTaken(now.total + " " + why, problem));
            }
        });
    }

    private void ask(Asked correction, String why) {
        asked = correction;
        grid.giveBack(correction.cell, Long.toString(correction.total));
        tellAsked(board.figuresProperty().get());
        asking.setVisible(true);
        reason.setText(why);
        reason.requestFocus();
    }

    /** From what to what; the number that stands may be changed by another console while it is asked. */
    private void tellAsked(WatchFigures figures) {
        if (asked != null) {
            question.setText(words.of("figures.why", figures.sum(asked.cell), asked.total));
        }
    }

    private void close() {
        asked = null;
        asking.setVisible(false);
        reason.clear();
        told.clear();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.PAGE_UP || event.getCode() == KeyCode.PAGE_DOWN) {
            board.turn(event.getCode() == KeyCode.PAGE_UP ? -1 : 1);
        } else if (event.getCode() == KeyCode.N && event.isShortcutDown() && here != null) {
            long row = here.checkpointId();
            board.nil(row, told::clear, problem -> {
                tell(problem);
                nilRefused = row;
            });
        } else {
            return;
        }
        event.consume();
    }

    private Button button(String key, String id, Runnable act) {
        return Buttons.forMouse(id, words.of(key), act);
    }
}
