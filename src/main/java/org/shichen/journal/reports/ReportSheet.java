package org.shichen.journal.reports;

import java.time.LocalDate;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.ui.Buttons;
import org.shichen.ui.FileDialog;
import org.shichen.ui.Labels;
import org.shichen.ui.Presentation;
import org.shichen.ui.SheetActs;
import org.shichen.ui.Sheets;
import org.shichen.ui.ToldLine;
import org.shichen.ui.TypedDay;
import org.shichen.ui.Words;
import org.shichen.ui.WrappingRow;

/** Asks for the days of a report; Enter goes on to the preview. What is typed stays when it is refused. */
final class ReportSheet extends VBox {

    private final ReportTool desk;
    private final Words words;
    private final TextField from;
    private final TextField to;
    private final ToldLine told;
    private final LocalDate today;

    ReportSheet(ReportTool desk, ReportTool.Span span, Presentation presentation, Sheets sheets) {
        this.desk = desk;
        this.today = span.last();
        this.words = presentation.words();
        setId("report-sheet");
        setSpacing(presentation.look().px(8));
        told = new ToldLine("report-told", words);
        Runnable preview = () -> asked(chosen -> desk.print(chosen, sheets, presentation, told::tell));
        from = field("report-from", "report.from", span.first().toString(), preview);
        to = field("report-to", "report.to", span.last().toString(), preview);
        Label title = new Label(words.of("report.command"));
        title.getStyleClass().add("board-title");
        WrappingRow days = new WrappingRow(
                presentation.look().px(6),
                new Label(words.of("report.from")),
                from,
                new Label(words.of("report.to")),
                to);
        days.setAlignment(Pos.CENTER_LEFT);
        SheetActs acts = new SheetActs(presentation)
                .main(
                        button("report-preview", "report.preview", preview),
                        button("report-excel", "report.excel", this::excel));
        getChildren().addAll(title, days, Labels.note(words.of("report.hint")), told, acts);
    }

    Node first() {
        return from;
    }

    private TextField field(String id, String key, String text, Runnable enter) {
        TextField field = new TextField(text);
        field.setId(id);
        field.setPrefColumnCount(8);
        field.setAccessibleText(words.of(key));
        field.setOnAction(event -> enter.run());
        return field;
    }

    private Button button(String id, String key, Runnable act) {
        return Buttons.of(id, words.of(key), act);
    }

    private void asked(Consumer<ReportTool.Span> next) {
        try {
            next.accept(new ReportTool.Span(TypedDay.near(from.getText(), today), TypedDay.near(to.getText(), today)));
        } catch (ProblemException wrong) {
            told.tell(Problem.of("problem.report.typed"));
        }
    }

    private void excel() {
        asked(chosen -> new FileDialog(
                        getScene().getWindow(), words.of("report.excel"), words.of("report.workbook"), ".xlsx")
                .save(chosen.first() + "_" + chosen.last() + ".xlsx")
                .ifPresent(file -> desk.save(
                        chosen, file, words, () -> told.say(words.of("report.saved", file.toString())), told::tell)));
    }
}
