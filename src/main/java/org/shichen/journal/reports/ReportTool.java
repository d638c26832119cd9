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
import org.shichen.paper.view.Preview;
import org.shichen.paper.view.PreviewSheet;
import org.shichen.problem.Problem;
import org.shichen.ui.Command;
import org.shichen.ui.Imprint;
import org.shichen.ui.Language;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;
import org.shichen.ui.Tasks;
import org.shichen.ui.Words;

/** F on the map: the figures of some days on paper or as Excel. FX thread. */
public final class ReportTool implements CheckpointTool {

    private static final double ASKING = 560;
    private static final double PREVIEW = 1100;

    /** The days to begin with. */
    record Span(LocalDate first, LocalDate last) {}

    private final ReportPapers papers;
    private final Tasks tasks;
    private final Function<Language, String> unit;
    private final Supplier<String> maker;
    private final Supplier<Instant> moment;
    private final Function<Instant, LocalDate> dutyDay;

    /**
     * @param unit name of the brigade; asked in the background, may block
     * @param maker who is at the desk
     * @param moment which the desk shows
     * @param dutyDay of an instant
     */
    public ReportTool(
            ReportPapers papers,
            Tasks tasks,
            Function<Language, String> unit,
            Supplier<String> maker,
            Supplier<Instant> moment,
            Function<Instant, LocalDate> dutyDay) {
        this.papers = papers;
        this.tasks = tasks;
        this.unit = unit;
        this.maker = maker;
        this.moment = moment;
        this.dutyDay = dutyDay;
    }

    @Override
    public List<Command> commands(Supplier<Optional<Long>> chosen, Presentation presentation, Sheets sheets) {
        return List.of(Command.of("report.command", "F", () -> {
            LocalDate today = dutyDay.apply(moment.get());
            tasks.run(
                    "figures.report", () -> new Span(papers.reports().firstDay().orElse(today), today), span -> {
                        ReportSheet sheet = new ReportSheet(this, span, presentation, sheets);
                        sheet.setMaxWidth(presentation.look().px(ASKING));
                        sheets.open(sheet, sheet.first());
                    });
        }));
    }

    /** Makes it in the background and shows the preview. */
    void print(Span span, Sheets sheets, Presentation presentation, Consumer<Problem> onRefused) {
        Instant at = moment.get();
        String who = maker.get();
        tasks.run(
                "figures.report",
                () -> papers.print(
                        span.first,
                        span.last,
                        new Imprint(
                                unit.apply(presentation.words().language()),
                                who,
                                presentation.words(),
                                presentation.formats()),
                        at),
                printout -> {
                    PreviewSheet sheet = new PreviewSheet(new Preview(printout, tasks), presentation, sheets::close);
                    sheet.setMaxWidth(presentation.look().px(PREVIEW));
                    sheets.open(sheet, sheet.first());
                },
                onRefused);
    }

    void save(Span span, Path file, Words words, Runnable onDone, Consumer<Problem> onRefused) {
        Instant at = moment.get();
        tasks.run(
                "figures.report",
                () -> {
                    ReportWorkbook.write(papers.reports().read(span.first, span.last, at), file, words);
                    return file;
                },
                done -> onDone.run(),
                onRefused);
    }
}
