package org.shichen.app;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.shichen.access.Account;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.clock.DutyCalendar;
import org.shichen.journal.reports.OperationReports;
import org.shichen.journal.reports.ReportPapers;
import org.shichen.journal.reports.ReportWorkbook;
import org.shichen.paper.Typefaces;
import org.shichen.paper.WholeFile;
import org.shichen.ui.Words;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code shichen report}: the figures of some duty days as PDF or Excel, without a window. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Writes the figures of some duty days, each a sum of its records, as PDF or Excel.")
final class ReportCommand implements Callable<Integer> {

    @Option(names = "--db", paramLabel = "FILE", required = true, description = "The desk's file.")
    Path file;

    @Option(names = "--from", paramLabel = "DATE", required = true, description = "First duty day: 2020-01-24.")
    LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", required = true, description = "Last duty day.")
    LocalDate to;

    @ArgGroup(exclusive = false, multiplicity = "1")
    SheetFiles target;

    @Mixin
    PaperOptions options;

    @Override
    public Integer call() {
        try (CommandDesk desk = new CommandDesk(file)) {
            Account who = desk.signIn(options.signIn, "figures.report");
            DutyCalendar calendar = desk.settings().calendar();
            OperationReports reports = new OperationReports(desk.store(), new Checkpoints(desk.store()), calendar);
            Words words = Words.in(options.language);
            Instant moment = desk.nowOrOnceOver(calendar.at(to.plusDays(2), 0));
            if (target.pdf != null) {
                options.write(
                        new ReportPapers(reports, Typefaces.ofThisMachine())
                                .print(from, to, options.imprint(desk, who), moment),
                        target.pdf);
            }
            if (target.xlsx != null) {
                WholeFile.write(target.xlsx, ReportWorkbook.of(reports.read(from, to, moment), words), options.replace);
                System.out.println(Main.words().of("report.saved", target.xlsx.toAbsolutePath()));
            }
        }
        return 0;
    }
}
