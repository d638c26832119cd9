package org.shichen.journal.days;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.shichen.ui.Buttons;
import org.shichen.ui.ColumnList;
import org.shichen.ui.ColumnList.Column;
import org.shichen.ui.Presentation;
import org.shichen.ui.SheetActs;
import org.shichen.ui.Sheets;
import org.shichen.ui.TitleRow;
import org.shichen.ui.ToldLine;
import org.shichen.ui.WhileShown;
import org.shichen.ui.Words;

/**
 * The figures of a duty day: the customary sentence, the table, charts of the chosen figure. Every number opens the
 * records it is the sum of, in the place of the charts; Esc brings the charts back.
 */
final class DaySheet extends VBox implements Sheets.Stoppable, Sheets.Lasting {

    private final DayBoard board;
    private final Presentation presentation;
    private final Words words;
    private final DayWords said;
    private final DayTool tool;
    private final Label head = new Label();
    private final TextFlow sentence = new TextFlow();
    private final ColumnList<DayFigures.Row> table;
    private final DayCharts charts;
    private final Label recordsHead = new Label();
    private final ColumnList<FigureRecord> records;
    private final VBox opened;
    private final ToldLine told;

    DaySheet(DayBoard board, Presentation presentation, DayTool tool, Sheets sheets) {
        this.board = board;
        this.presentation = presentation;
        this.words = presentation.words();
        this.tool = tool;
        said = new DayWords(words, presentation.formats());
        setId("day-sheet");
        double gap = presentation.look().px(8);
        setSpacing(gap);
        head.setId("day-head");
        head.getStyleClass().add("board-title");
        sentence.setId("day-sentence");
        table = new ColumnList<>("day-figures", words.of("days.command"), columns(), presentation, row -> today(row));
        table.setVisibleRows(13);
        table.list().getSelectionModel().selectedItemProperty().subscribe(row -> chart());
        charts = new DayCharts(presentation, board::open);
        recordsHead.setId("day-records-head");
        recordsHead.setWrapText(true);
        records = new ColumnList<>("day-records", words.of("days.command"), recordColumns(), presentation, row -> {});
        records.setVisibleRows(7);
        opened = new VBox(presentation.look().px(4), recordsHead, records);
        opened.setVisible(false);
        opened.managedProperty().bind(opened.visibleProperty());
        charts.visibleProperty().bind(opened.visibleProperty().not());
        charts.managedProperty().bind(charts.visibleProperty());
        told = new ToldLine("day-told", words);
        TitleRow top = new TitleRow(
                gap, head, new HBox(gap, button("before", () -> board.turn(-1)), button("after", () -> board.turn(1))));
        SheetActs acts = new SheetActs(presentation)
                .plain(button("print", () -> print(sheets)), button("excel", this::excel))
                .keys("days.keys");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(top, sentence, table, charts, opened, told, acts);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, sheets));
        WhileShown.listen(
                this,
                () -> board.dayProperty()
                        .subscribe(this::show)
                        .and(board.recordsProperty().subscribe(this::show)));
    }

    private List<Column<FigureRecord>> recordColumns() {
        return List.of(
                Column.words(
                        words.of("days.record.date"),
                        84,
                        row -> presentation.formats().shortDate(row.dutyDate())),
                Column.<FigureRecord>words(
                                words.of("days.record.watch"),
                                50,
                                row -> row.watch().character())
                        .asSpare(),
                Column.words(words.of("days.record.place"), 170, this::place),
                Column.number(words.of("days.record.amount"), 64, row -> DayWords.signed(row.amount())),
                Column.words(words.of("days.record.why"), 0, FigureRecord::reason),
                Column.words(
                        words.of("days.record.at"),
                        110,
                        row -> presentation.formats().dateTime(row.recordedAt())),
                Column.words(
                        words.of("days.record.by"),
                        80,
                        row -> row.recordedBy().isEmpty() ? words.of("days.program") : row.recordedBy()));
    }

    Node first() {
        return table.list();
    }

    /** Esc closes the records before it closes the sheet. */
    @Override
    public boolean stop() {
        if (!opened.isVisible()) {
            return false;
        }
        board.close();
        table.list().requestFocus();
        return true;
    }

    private List<Column<DayFigures.Row>> columns() {
        return List.of(
                Column.words(words.of("days.head.kind"), 0, said::name),
                Column.<DayFigures.Row>words(
                                words.of("days.head.unit"),
                                90,
                                row -> row.kind().unit(words.language()))
                        .asSpare(),
                Column.number(words.of("days.head.today"), 64, row -> Long.toString(row.today())),
                Column.number(words.of("days.head.yesterday"), 88, row -> Long.toString(row.yesterday())),
                Column.number(
                        words.of("days.head.change"),
                        60,
                        row -> DayWords.signed(row.withYesterday().change())),
                Column.number(words.of("days.head.percent"), 72, row -> DayWords.percent(row.withYesterday())),
                Column.<DayFigures.Row>number(words.of("days.head.last-week"), 72, row -> Long.toString(row.lastWeek()))
                        .asSpare(),
                Column.<DayFigures.Row>number(words.of("days.head.before"), 84, row -> Long.toString(row.before()))
                        .asSpare(),
                Column.number(words.of("days.head.total"), 68, row -> Long.toString(row.total())));
    }

    private void show(@Nullable DayFigures day) {
        if (day == null) {
            return;
        }
        head.setText(words.of(
                        "days.title",
                        presentation.formats().date(day.date()),
                        presentation.formats().weekday(day.date()))
                + "  "
                + words.of("days.now", presentation.formats().dateTime(day.until())));
        sentence.getChildren().clear();
        for (DayWords.Piece piece : said.sentence(day)) {
            sentence.getChildren().add(piece.records() == null ? text(piece) : number(piece));
        }
        sentence.setAccessibleText(said.text(said.sentence(day)));
        table.show(day.rows());
        if (table.list().getSelectionModel().isEmpty()) {
            table.list().getSelectionModel().select(0);
        }
        chart();
    }

    private static Text text(DayWords.Piece piece) {
        Text text = new Text(piece.text());
        text.getStyleClass().add("day-text");
        return text;
    }

    private Hyperlink number(DayWords.Piece piece) {
        Hyperlink number = new Hyperlink(piece.text());
        number.getStyleClass().add("day-number");
        number.setOnAction(event -> board.open(piece.records()));
        return number;
    }

    private void show(DayBoard.@Nullable Records shown) {
        // The keys stay in the sheet when what they were in goes.
        if (shown == null && records.list().isFocused()) {
            table.list().requestFocus();
        }
        opened.setVisible(shown != null);
        if (shown == null) {
            return;
        }
        RecordsWanted wanted = shown.wanted();
        String last = presentation.formats().shortDate(wanted.last());
        String span = words.of(wanted.first() == null ? "days.span.all" : "days.span.day", last);
        recordsHead.setText(words.of(
                "days.records",
                wanted.kind().name(words.language()),
                wanted.place() == null ? span : words.of("days.span.at", span, said.place(wanted.place())),
                shown.rows().size(),
                shown.sum(),
                wanted.kind().unit(words.language())));
        records.show(shown.rows());
        records.list().requestFocus();
    }

    private void chart() {
        DayFigures day = board.dayProperty().get();
        chosen().ifPresent(row -> charts.show(day, row));
    }

    private Optional<DayFigures.Row> chosen() {
        return board.dayProperty().get() == null
                ? Optional.empty()
                : Optional.ofNullable(table.list().getSelectionModel().getSelectedItem());
    }

    private void today(DayFigures.Row row) {
        DayFigures day = board.dayProperty().get();
        board.open(new RecordsWanted(row.kind(), day.date(), day.date(), day.until(), null));
    }

    private void yesterday(DayFigures.Row row) {
        DayFigures day = board.dayProperty().get();
        board.open(new RecordsWanted(
                row.kind(), day.date().minusDays(1), day.date().minusDays(1), day.until(), null));
    }

    private void all(DayFigures.Row row) {
        DayFigures day = board.dayProperty().get();
        board.open(new RecordsWanted(row.kind(), null, day.date(), day.until(), null));
    }

    private void print(Sheets sheets) {
        DayFigures day = board.dayProperty().get();
        if (day != null) {
            tool.print(day, sheets, presentation, told::tell);
        }
    }

    private void excel() {
        DayFigures day = board.dayProperty().get();
        if (day != null) {
            tool.save(
                    day,
                    presentation,
                    getScene().getWindow(),
                    file -> told.say(words.of("days.saved", file)),
                    told::tell);
        }
    }

    private String place(FigureRecord row) {
        return row.checkpoint().isEmpty() ? words.of("days.nowhere") : row.checkpoint();
    }

    private void pressed(KeyEvent event, Sheets sheets) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        KeyCode key = event.getCode();
        switch (key) {
            case PAGE_UP, PAGE_DOWN -> board.turn(key == KeyCode.PAGE_UP ? -1 : 1);
            case Y -> chosen().ifPresent(this::yesterday);
            case A -> chosen().ifPresent(this::all);
            case P -> print(sheets);
            case E -> excel();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private Button button(String name, Runnable act) {
        return Buttons.forMouse("day-" + name, words.of("days.button." + name), act);
    }
}
