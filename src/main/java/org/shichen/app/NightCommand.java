package org.shichen.app;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shichen.access.Account;
import org.shichen.app.wiring.Night;
import org.shichen.briefing.Briefings;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.checkpoint.ContactLimits;
import org.shichen.checkpoint.StatusReader;
import org.shichen.clock.DutyCalendar;
import org.shichen.journal.Journal;
import org.shichen.journal.handover.Handover;
import org.shichen.paper.Printout;
import org.shichen.paper.Typefaces;
import org.shichen.people.People;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.roster.Rosters;
import org.shichen.ui.Imprint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code shichen log}: the papers of the night as PDF, without a window. */
@Command(
        name = "log",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Writes the duty log of a day, a handover or the readiness of the coming shift as PDF.")
final class NightCommand implements Callable<Integer> {

    enum Document {
        LOG,
        HANDOVER,
        READINESS
    }

    @Option(names = "--db", paramLabel = "FILE", required = true, description = "The desk's file.")
    Path file;

    @Option(
            names = "--document",
            defaultValue = "LOG",
            description = "log, handover or readiness. Default: ${DEFAULT-VALUE}.")
    Document document;

    @Option(
            names = "--day",
            paramLabel = "DATE",
            description = "Duty day of the log: 2020-02-06. Default: the present.")
    @Nullable
    LocalDate day;

    @Option(names = "--number", paramLabel = "N", description = "Number of the handover. Default: the last one.")
    @Nullable
    Integer number;

    @Option(names = "--year", paramLabel = "YEAR", description = "Its year. Default: the present.")
    @Nullable
    Integer year;

    @Option(names = "--pdf", paramLabel = "OUT", required = true, description = "The document to write.")
    Path pdf;

    @Mixin
    PaperOptions options;

    @Override
    public Integer call() {
        try (CommandDesk desk = new CommandDesk(file)) {
            Account who = desk.signIn(options.signIn, "journal.print");
            DutyCalendar calendar = desk.settings().calendar();
            boolean privateFacts = CommandDesk.seesPrivateFacts(who);
            Rosters rosters = new Rosters(desk.store(), calendar, () -> privateFacts);
            Night night = new Night(
                    desk.store(),
                    new Journal(desk.store()),
                    new StatusReader(
                            new Checkpoints(desk.store()), new ContactLimits(desk.store()), calendar.zone(), rosters),
                    rosters,
                    new Briefings(desk.store(), calendar),
                    new People(desk.store(), () -> privateFacts),
                    calendar,
                    Typefaces.ofThisMachine());
            Imprint imprint = options.imprint(desk, who);
            Instant now = desk.now();
            Printout made = switch (document) {
                case LOG -> {
                    LocalDate date = day == null ? calendar.dutyDate(now) : day;
                    yield night.papers().log(date, imprint, moment(desk, calendar, date));
                }
                case HANDOVER -> night.papers().handover(handover(night, calendar, now), imprint, now);
                case READINESS -> night.papers().readiness(night.readiness().at(now), imprint, now);
            };
            options.write(made, pdf);
        }
        return 0;
    }

    private Handover handover(Night night, DutyCalendar calendar, Instant now) {
        return (number == null
                        ? night.handovers().last()
                        : night.handovers()
                                .find(year == null ? calendar.localDate(now).getYear() : year, number))
                .orElseThrow(() -> new ProblemException(Problem.of("problem.handover.none")));
    }

    /** A day that has not begun on a practice desk is printed as it ends; the present one as it stands. */
    private static Instant moment(CommandDesk desk, DutyCalendar calendar, LocalDate date) {
        return date.isAfter(calendar.dutyDate(desk.now())) ? desk.nowOrOnceOver(calendar.endOf(date)) : desk.now();
    }
}
