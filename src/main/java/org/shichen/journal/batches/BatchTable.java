package org.shichen.journal.batches;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shichen.journal.batches.BatchBoard.Shown;
import org.shichen.journal.batches.BatchContent.Figure;
import org.shichen.journal.batches.BatchContent.Row;
import org.shichen.ui.ColumnList;
import org.shichen.ui.ColumnList.Column;
import org.shichen.ui.FactLine;
import org.shichen.ui.Labels;
import org.shichen.ui.Presentation;
import org.shichen.ui.Words;

/**
 * What one batch says: its steps, its numbers, who has not reported, and below them the records of the number on which
 * Enter was pressed; before that, what came late.
 */
final class BatchTable extends VBox {

    private final Presentation presentation;
    private final Words words;
    private final BatchWords said;
    private final Label heading = new Label();
    private final FactLine steps = new FactLine();
    private final Label remarks = new Label();
    private final Label posts = new Label();
    private final Label recordsHead = new Label();
    private final ColumnList<Figure> figures;
    private final ColumnList<Row> records;
    private @Nullable Shown shown;
    private @Nullable Figure opened;

    BatchTable(Presentation presentation, BatchWords said) {
        this.presentation = presentation;
        this.words = presentation.words();
        this.said = said;
        figures = new ColumnList<>(
                "batch-figures", words.of("batches.head.kind"), figureColumns(), presentation, this::openRecords);
        figures.setVisibleRows(13);
        records = new ColumnList<>(
                "batch-records", words.of("batches.print.later"), recordColumns(), presentation, row -> {});
        records.setVisibleRows(6);

        heading.setId("batch-heading");
        heading.getStyleClass().add("board-title");
        steps.setId("batch-steps");
        posts.setId("batch-posts");
        recordsHead.setId("batch-records-head");
        remarks.setId("batch-remarks");
        List.of(heading, remarks, posts, recordsHead).forEach(Labels::passing);
        // The head says in words that nothing came late.
        records.visibleProperty().bind(Bindings.isNotEmpty(records.list().getItems()));
        records.managedProperty().bind(records.visibleProperty());
        setSpacing(presentation.look().px(8));
        getChildren().addAll(heading, steps, remarks, figures, posts, recordsHead, records);
    }

    private List<Column<Figure>> figureColumns() {
        return List.of(
                Column.words(words.of("batches.head.line"), 0, said::line),
                Column.words(
                        words.of("batches.head.kind"),
                        0,
                        figure -> figure.name().in(words.language())),
                Column.<Figure>words(
                                words.of("batches.head.unit"),
                                84,
                                figure -> figure.unit().in(words.language()))
                        .asSpare(),
                Column.<Figure>number(words.of("batches.head.carried"), 78, figure -> plain(figure.carried()))
                        .asSpare(),
                Column.number(words.of("batches.head.fresh"), 72, figure -> BatchWords.orNothing(figure.fresh())),
                Column.number(
                        words.of("batches.head.corrected"), 66, figure -> BatchWords.orNothing(figure.corrected())),
                Column.<Figure>number(words.of("batches.head.before"), 92, figure -> plain(figure.before()))
                        .asSpare(),
                Column.number(words.of("batches.head.today"), 60, figure -> plain(figure.today())),
                Column.number(words.of("batches.head.total"), 66, figure -> plain(figure.total())));
    }

    private List<Column<Row>> recordColumns() {
        return List.of(
                Column.words(words.of("batches.print.date"), 96, this::when),
                Column.words(words.of("batches.print.place"), 130, said::place),
                Column.words(words.of("batches.head.kind"), 110, this::kind),
                Column.number(words.of("batches.print.change"), 60, row -> BatchWords.signed(row.amount())),
                Column.words(
                        words.of("batches.print.why"),
                        0,
                        row -> " " + words.of("batches.part." + row.part()) + said.reason(row) + " " + by(row)));
    }

    /** What came late is shown again in place of the records of a number. */
    void closeRecords() {
        opened = null;
    }

    void show(@Nullable Shown now) {
        shown = now;
        heading.setText(now == null ? "" : said.heading(now.batch()));
        steps.show(now == null ? List.of() : steps(now), " · ");
        remarks.setText(now == null ? "" : remarks(now));
        posts.setText(now == null ? "" : String.join("\n", said.posts(now.content())));
        figures.show(now == null ? List.of() : now.content().figures());
        if (now == null) {
            records.show(List.of());
            recordsHead.setText("");
        } else if (opened != null && now.content().figure(opened.kindId()).isPresent()) {
            showRecords(now, now.content().figure(opened.kindId()).get());
        } else {
            showLater(now);
        }
    }

    private List<String> steps(Shown shown) {
        return Stream.concat(
                        Stream.of(said.drafted(shown.batch())),
                        shown.batch().steps().stream().map(said::step))
                .toList();
    }

    private String remarks(Shown shown) {
        boolean outdated = shown.batch().outdated(shown.hash()) && shown.stage() == BatchStage.DRAFT;
        return Stream.of(
                        outdated ? words.of("batches.outdated") : "",
                        shown.batch().sent()
                                ? words.of("batches.hash", shown.hash().substring(0, 16))
                                : "")
                .filter(remark -> !remark.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private void showLater(Shown shown) {
        List<Row> later = shown.content().later();
        recordsHead.setText(later.isEmpty() ? words.of("batches.later.none") : words.of("batches.later", later.size()));
        records.show(later);
    }

    private void openRecords(Figure figure) {
        if (shown != null) {
            showRecords(shown, figure);
        }
        records.list().requestFocus();
    }

    private void showRecords(Shown shown, Figure figure) {
        opened = figure;
        List<Row> rows = shown.content().of(figure.kindId());
        recordsHead.setText(words.of(
                "batches.records",
                figure.name().in(words.language()),
                rows.size(),
                rows.stream().mapToLong(Row::amount).sum()));
        records.show(rows);
    }

    private String when(Row row) {
        return presentation.formats().shortDate(row.dutyDate()) + " "
                + row.watch().character();
    }

    private String kind(Row row) {
        return Optional.ofNullable(shown)
                .flatMap(batch -> batch.content().figure(row.kindId()))
                .map(figure -> figure.name().in(words.language()))
                .orElse("");
    }

    private String by(Row row) {
        return words.of("batches.by", presentation.formats().dateTime(row.recordedAt()), row.recordedBy())
                .strip();
    }

    private static String plain(long number) {
        return Long.toString(number);
    }
}
