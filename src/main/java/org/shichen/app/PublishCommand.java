package org.shichen.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.shichen.access.Account;
import org.shichen.clock.DutyCalendar;
import org.shichen.people.People;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.roster.Rosters;
import org.shichen.roster.plan.Levels;
import org.shichen.roster.publish.GateReading;
import org.shichen.roster.publish.GateWords;
import org.shichen.roster.publish.Publications;
import org.shichen.roster.publish.rules.Gate;
import org.shichen.roster.publish.rules.PublishRange;
import org.shichen.store.Act;
import org.shichen.ui.Formats;
import org.shichen.ui.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code shichen roster publish}: says what stands in the way of a roster and publishes it, without a window. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Judges the roster of some duty days and publishes it as a new version.")
final class PublishCommand implements Callable<Integer> {

    private static final String ACT = "roster.publish";

    @Option(names = "--db", paramLabel = "FILE", required = true, description = "The desk's file.")
    Path file;

    @Option(names = "--from", paramLabel = "DATE", required = true, description = "First duty day: 2020-02-03.")
    LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", required = true, description = "Last duty day.")
    LocalDate to;

    @Option(names = "--reason", defaultValue = "", description = "Needed where something is open: why all the same.")
    String reason;

    @Option(names = "--dry-run", description = "Only says what stands in the way.")
    boolean dryRun;

    @Mixin
    CommandSignIn signIn;

    /** @return 0 when it was published or could be, 1 when a rule that forbids stands in the way */
    @Override
    public Integer call() {
        try (CommandDesk desk = new CommandDesk(file)) {
            Account who = desk.signIn(signIn, ACT);
            DutyCalendar calendar = desk.settings().calendar();
            Rosters rosters = new Rosters(desk.store(), calendar, () -> CommandDesk.seesPrivateFacts(who));
            Publications publications = new Publications(
                    desk.store(),
                    new GateReading(
                            desk.store(),
                            rosters,
                            new Levels(
                                    desk.store(),
                                    rosters,
                                    new People(desk.store(), rosters::seesPrivateFacts),
                                    calendar),
                            calendar));
            Gate gate = publications.judge(new PublishRange(from, to), desk.now(), done -> true);
            Words words = Main.words();
            GateWords told = new GateWords(words, new Formats(words.language(), calendar), publications.names());
            System.out.println(told.verdict(gate));
            told.lines(gate)
                    .forEach(line -> System.out.println((line.isHead() ? "" : "  ")
                            + (line.sign() + " " + line.text()).strip()
                            + (line.note().isEmpty() ? "" : " — " + line.note())));
            if (dryRun) {
                return gate.refused() ? 1 : 0;
            }
            if (gate.needsReason() && reason.isBlank() && !gate.refused()) {
                throw new ProblemException(Problem.of("problem.publish.reason-option"));
            }
            publications.publish(Act.of(CommandDesk.actor(who), ACT), gate, reason);
            System.out.println(words.of("app.publish.done"));
            return 0;
        }
    }
}
