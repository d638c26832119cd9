package org.shichen.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shichen.access.Account;
import org.shichen.clock.DutyCalendar;
import org.shichen.paper.WholeFile;
import org.shichen.people.People;
import org.shichen.people.Person;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.roster.Rosters;
import org.shichen.roster.Shift;
import org.shichen.roster.files.FilesTool;
import org.shichen.roster.files.PersonCalendar;
import org.shichen.roster.files.RosterFiles;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code shichen roster export}: the roster as an Excel workbook, or a person's duties as iCalendar. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Writes the roster of some duty days as Excel, or one person's as iCalendar.")
final class ExportCommand implements Callable<Integer> {

    /** The days of one workbook. */
    static final int MOST_DAYS = 366;

    @Option(names = "--db", paramLabel = "FILE", required = true, description = "The desk's file.")
    Path file;

    @Option(names = "--from", paramLabel = "DATE", required = true, description = "First duty day: 2020-02-03.")
    LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", required = true, description = "Last duty day.")
    LocalDate to;

    @Option(names = "--person", paramLabel = "BADGE", description = "Whose duties the calendar holds.")
    @Nullable
    String badge;

    @ArgGroup(multiplicity = "1")
    Target target;

    static final class Target {
        @Option(names = "--xlsx", paramLabel = "OUT", description = "The workbook to write.")
        @Nullable
        Path xlsx;

        @Option(names = "--ical", paramLabel = "OUT", description = "The calendar to write; needs --person.")
        @Nullable
        Path ical;
    }

    @Option(names = "--replace", description = "A file that stands there may be replaced.")
    boolean replace;

    @Mixin
    CommandSignIn signIn;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        if (target.ical != null && badge == null) {
            throw new ParameterException(spec.commandLine(), Main.words().of("app.wrong.missing", "--person BADGE"));
        }
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days < 1 || days > MOST_DAYS) {
            throw new ProblemException(Problem.of("problem.files.range", MOST_DAYS));
        }
        try (CommandDesk desk = new CommandDesk(file)) {
            Account who = desk.signIn(signIn, "roster.print");
            DutyCalendar calendar = desk.settings().calendar();
            boolean sees = CommandDesk.seesPrivateFacts(who);
            Rosters rosters = new Rosters(desk.store(), calendar, () -> sees);
            RosterFiles files = new RosterFiles(rosters, new People(desk.store(), () -> sees));
            Path out = target.xlsx;
            int people = files.people().size();
            if (out != null) {
                FilesTool.write(files, out, from, to, Main.words(), replace);
            } else {
                out = target.ical;
                people = 1;
                calendar(files, rosters, calendar, out);
            }
            System.out.println(Main.words().of("app.files.exported", out.toAbsolutePath(), people, days));
        }
        return 0;
    }

    private void calendar(RosterFiles files, Rosters rosters, DutyCalendar calendar, Path out) {
        Person person = files.people().stream()
                .filter(each -> each.badge().equals(badge))
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.of("problem.files.person", badge)));
        WholeFile.write(
                out,
                PersonCalendar.of(
                                rosters.duties(from, to).stream()
                                        .filter(duty -> duty.personId() == person.id())
                                        .toList(),
                                files.shifts().stream().collect(Collectors.toMap(Shift::id, shift -> shift)),
                                files.places(),
                                calendar)
                        .getBytes(StandardCharsets.UTF_8),
                replace);
    }
}
