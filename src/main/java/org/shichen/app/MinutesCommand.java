package org.shichen.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shichen.access.Account;
import org.shichen.briefing.Briefings;
import org.shichen.briefing.papers.MeetingDocument;
import org.shichen.briefing.papers.MeetingPapers;
import org.shichen.clock.DutyCalendar;
import org.shichen.paper.Printout;
import org.shichen.paper.Typefaces;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.ui.Formats;
import org.shichen.ui.Imprint;
import org.shichen.ui.Language;
import org.shichen.ui.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code shichen minutes}: documents of meetings as PDF, without a window. */
@Command(
        name = "minutes",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Writes minutes, a record or the action ledger as PDF.")
final class MinutesCommand implements Callable<Integer> {

    @Option(names = "--db", paramLabel = "FILE", required = true, description = "The desk's file.")
    Path file;

    @Option(names = "--meeting", paramLabel = "N", description = "Number of the meeting in its series.")
    @Nullable
    Integer meeting;

    @Option(
            names = "--series",
            paramLabel = "NAME",
            defaultValue = "",
            description = "A part of the name of its series. Default: the newest meeting of this number.")
    String series;

    @Option(
            names = "--document",
            paramLabel = "KIND",
            defaultValue = "minutes",
            description = "${COMPLETION-CANDIDATES}, in any case. Default: ${DEFAULT-VALUE}.")
    MeetingDocument document;

    @Option(names = "--lang", defaultValue = "zh", description = "zh or en. Default: ${DEFAULT-VALUE}.")
    Language language;

    @Option(names = "--pdf", paramLabel = "OUT", required = true, description = "The file to write.")
    Path out;

    @Option(names = "--replace", description = "A file that stands there may be replaced.")
    boolean replace;

    @Mixin
    CommandSignIn signIn;

    @Override
    public Integer call() {
        try (CommandDesk desk = new CommandDesk(file)) {
            Account who = desk.signIn(signIn, "minutes.print");
            DutyCalendar calendar = desk.settings().calendar();
            MeetingPapers papers = new MeetingPapers(new Briefings(desk.store(), calendar), Typefaces.ofThisMachine());
            if (meeting == null && document != MeetingDocument.LEDGER) {
                throw new ProblemException(Problem.of("problem.minutes.no-meeting", ""));
            }
            long id = document == MeetingDocument.LEDGER ? 0 : papers.numbered(meeting, series, desk.now());
            Imprint imprint = new Imprint(
                    desk.settings().unit(language),
                    who == null ? "" : who.name(),
                    Words.in(language),
                    new Formats(language, calendar));
            Printout printout = papers.print(document, id, imprint, desk.now());
            printout.write(out, replace);
            System.out.println(Main.words()
                    .of(
                            "app.minutes.made",
                            out.toAbsolutePath(),
                            printout.pages(),
                            (printout.pdf().length + 1023) >> 10));
        }
        return 0;
    }
}
