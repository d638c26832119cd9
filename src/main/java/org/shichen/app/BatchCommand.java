package org.shichen.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shichen.access.Account;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.clock.DutyCalendar;
import org.shichen.journal.batches.BatchBoard.Shown;
import org.shichen.journal.batches.BatchPapers;
import org.shichen.journal.batches.Batches;
import org.shichen.paper.Typefaces;
import org.shichen.paper.WholeFile;
import org.shichen.ui.Imprint;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code shichen batch}: the sheets of a reporting batch as PDF or Excel, without a window. */
@Command(
        name = "batch",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Writes a reporting batch as it was sent, a sheet for each line, as PDF or Excel.")
final class BatchCommand implements Callable<Integer> {

    @Option(names = "--db", paramLabel = "FILE", required = true, description = "The desk's file.")
    Path file;

    @Option(
            names = "--number",
            paramLabel = "N",
            description = "Number of the batch, as it stands in its heading. Default: the last one that was sent.")
    @Nullable
    Long number;

    @ArgGroup(exclusive = false, multiplicity = "1")
    SheetFiles target;

    @Mixin
    PaperOptions options;

    @Override
    public Integer call() {
        try (CommandDesk desk = new CommandDesk(file)) {
            Account who = desk.signIn(options.signIn, "figures.report");
            DutyCalendar calendar = desk.settings().calendar();
            BatchPapers papers = new BatchPapers(
                    new Batches(desk.store(), new Checkpoints(desk.store()), calendar), Typefaces.ofThisMachine());
            Imprint imprint = options.imprint(desk, who);
            Instant now = desk.now();
            Shown shown = papers.read(number, now);
            if (target.pdf != null) {
                options.write(papers.print(shown, imprint, now), target.pdf);
            }
            if (target.xlsx != null) {
                WholeFile.write(target.xlsx, papers.workbook(shown, imprint), options.replace);
                System.out.println(Main.words().of("report.saved", target.xlsx.toAbsolutePath()));
            }
        }
        return 0;
    }
}
