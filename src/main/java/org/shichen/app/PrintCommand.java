package org.shichen.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shichen.access.Account;
import org.shichen.clock.DutyCalendar;
import org.shichen.paper.Paper;
import org.shichen.paper.Typefaces;
import org.shichen.roster.Rosters;
import org.shichen.roster.papers.PaperOrder;
import org.shichen.roster.papers.RosterDocument;
import org.shichen.roster.papers.RosterPapers;
import org.shichen.ui.Imprint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code shichen roster print}: the roster as PDF, without a window. */
@Command(
        name = "print",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Writes a document of the roster as PDF.")
final class PrintCommand implements Callable<Integer> {

    @Option(names = "--db", paramLabel = "FILE", required = true, description = "The desk's file.")
    Path file;

    @Option(names = "--from", paramLabel = "DATE", required = true, description = "First duty day: 2020-02-03.")
    LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Last duty day. Default: the first.")
    @Nullable
    LocalDate to;

    @Option(
            names = "--document",
            paramLabel = "KIND",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}, in any case. Default: ${DEFAULT-VALUE}.")
    RosterDocument document;

    @Option(names = "--checkpoint", paramLabel = "NAME", description = "Only this checkpoint. Default: all.")
    @Nullable
    String checkpoint;

    @Option(names = "--person", paramLabel = "BADGE", description = "Only this person, by badge number or name.")
    @Nullable
    String person;

    @Option(names = "--paper", paramLabel = "PAPER", description = "A4 or A3. Default: A3 for the wall form, else A4.")
    @Nullable
    Paper paper;

    @Option(names = "--pdf", paramLabel = "OUT", required = true, description = "The file to write.")
    Path out;

    @Mixin
    PaperOptions options;

    @Override
    public Integer call() {
        try (CommandDesk desk = new CommandDesk(file)) {
            Account who = desk.signIn(options.signIn, "roster.print");
            DutyCalendar calendar = desk.settings().calendar();
            // What is private is on no paper, whoever prints.
            RosterPapers papers = new RosterPapers(
                    desk.store(),
                    new Rosters(desk.store(), calendar, () -> false),
                    calendar,
                    Typefaces.ofThisMachine());
            PaperOrder order = new PaperOrder(
                    document,
                    from,
                    to == null ? from : to,
                    checkpoint == null ? null : papers.checkpointNamed(checkpoint),
                    person == null ? null : papers.personNamed(person),
                    paper != null ? paper : document == RosterDocument.WALL ? Paper.A3 : Paper.A4);
            Imprint imprint = options.imprint(desk, who);
            options.write(papers.print(order, imprint, desk.now()), out);
        }
        return 0;
    }
}
