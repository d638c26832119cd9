package org.shichen.journal.reports;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.shichen.checkpoint.CheckpointTool;
import org.shichen.paper.WholeFile;
import org.shichen.paper.view.PaperDesk;
import org.shichen.problem.Problem;
import org.shichen.ui.Command;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;
import org.shichen.ui.Tasks;
import org.shichen.ui.Words;

/** F on the map: the figures of some days on paper or as Excel. FX thread. */
public final class ReportTool implements CheckpointTool {

    private static final double ASKING = 560;

    /** The days to begin with. */
    record Span(LocalDate first, LocalDate last) {}

    private final ReportPapers papers;
    private final Tasks tasks;
    private final PaperDesk desk;
    private final Supplier<Instant> moment;
    private final Function<Instant, LocalDate> dutyDay;

    /**
     * @param moment which the desk shows
     * @param dutyDay of an instant
     */
    public ReportTool(
            ReportPapers papers,
            Tasks tasks,
            PaperDesk desk,
            Supplier<Instant> moment,
            Function<Instant, LocalDate> dutyDay) {
        this.papers = papers;
        this.tasks = tasks;
        this.desk = desk;
        this.moment = moment;
        this.dutyDay = dutyDay;
    }

    @Override
    public List<Command> commands(Supplier<Optional<Long>> chosen, Presentation presentation, Sheets sheets) {
        return List.of(Command.of("report.command", "F", () -> {
            LocalDate today = dutyDay.apply(moment.get());
            sheets.openAfter(
                    tasks,
                    "figures.report",
                    () -> new Span(papers.reports().firstDay().orElse(today), today),
                    span -> {
                        ReportSheet sheet = new ReportSheet(this, span, presentation, sheets);
                        sheet.setMaxWidth(presentation.look().px(ASKING));
                        sheets.open(sheet, sheet.first());
                    });
        }));
    }

    /** Makes it in the background and shows the preview. */
    void print(Span span, Sheets sheets, Presentation presentation, Consumer<Problem> onRefused) {
        Instant at = moment.get();
        desk.show(
                "figures.report",
                imprint -> papers.print(span.first, span.last, imprint, at),
                presentation,
                sheets,
                onRefused);
    }

    void save(Span span, Path file, Words words, Runnable onDone, Consumer<Problem> onRefused) {
        Instant at = moment.get();
        tasks.run(
                "figures.report",
                () -> {
                    WholeFile.write(
                            file, ReportWorkbook.of(papers.reports().read(span.first, span.last, at), words), true);
                    return file;
                },
                done -> onDone.run(),
                onRefused);
    }
}
