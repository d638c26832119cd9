package org.shichen.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shichen.access.Account;
import org.shichen.briefing.Briefings;
import org.shichen.briefing.papers.MeetingDocument;
import org.shichen.briefing.papers.MeetingPapers;
import org.shichen.clock.DutyCalendar;
import org.shichen.paper.Typefaces;
import org.shichen.paper.WholeFile;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.ui.Imprint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code shichen minutes}: documents of meetings as PDF and for Word, without a window. */
@Command(
        name = "minutes",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Writes documents of meetings and of what is to be done, or blank forms, as PDF or for Word.")
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

    @Option(names = "--action", paramLabel = "N", description = "Number in the action ledger, for a notice.")
    @Nullable
    Integer action;

    @Option(
            names = "--document",
            paramLabel = "KIND",
            defaultValue = "minutes",
            description = "${COMPLETION-CANDIDATES}, in any case. Default: ${DEFAULT-VALUE}.")
    MeetingDocument document;

    @Option(names = "--pdf", paramLabel = "OUT", description = "The PDF to write.")
    @Nullable
    Path pdf;

    @Option(names = "--docx", paramLabel = "OUT", description = "The Word document to write.")
    @Nullable
    Path docx;

    @Mixin
    PaperOptions options;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        try (CommandDesk desk = new CommandDesk(file)) {
            Account who = desk.signIn(options.signIn, "minutes.print");
            DutyCalendar calendar = desk.settings().calendar();
            MeetingPapers papers = new MeetingPapers(new Briefings(desk.store(), calendar), Typefaces.ofThisMachine());
            if (pdf == null && docx == null) {
                throw new ProblemException(Problem.of("problem.minutes.no-file"));
            }
            Instant now = desk.now();
            long id = switch (document.of()) {
                case MEETING -> papers.numbered(asked(meeting, "--meeting N"), series, now);
                case ACTION -> papers.actionNumbered(asked(action, "--action N"), now);
                case NOTHING -> 0;
            };
            Imprint imprint = options.imprint(desk, who);
            if (pdf != null) {
                options.write(papers.print(document, id, imprint, now), pdf);
            }
            if (docx != null) {
                byte[] word = papers.word(document, id, imprint, now);
                WholeFile.write(docx, word, options.replace);
                System.out.println(
                        Main.words().of("app.minutes.word", docx.toAbsolutePath(), PaperOptions.kilobytes(word)));
            }
        }
        return 0;
    }

    private int asked(@Nullable Integer number, String option) {
        if (number == null) {
            throw new ParameterException(spec.commandLine(), Main.words().of("app.wrong.missing", option));
        }
        return number;
    }
}
