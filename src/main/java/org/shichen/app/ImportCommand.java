package org.shichen.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.shichen.access.Account;
import org.shichen.people.People;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.roster.Rosters;
import org.shichen.roster.files.ImportPlan;
import org.shichen.roster.files.RosterFiles;
import org.shichen.roster.files.RosterWorkbook;
import org.shichen.store.Act;
import org.shichen.ui.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code shichen roster import}: an edited workbook back into the roster, all of it or nothing. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Reads a workbook of the roster in again, all of it or nothing.")
final class ImportCommand implements Callable<Integer> {

    private static final String ACT = "roster.import";

    @Parameters(paramLabel = "WORKBOOK", description = "The .xlsx file.")
    Path workbook;

    @Option(names = "--db", paramLabel = "FILE", required = true, description = "The desk's file.")
    Path file;

    @Option(names = "--reason", defaultValue = "", description = "Needed where a published day is changed.")
    String reason;

    @Option(names = "--dry-run", description = "Only says what would be changed.")
    boolean dryRun;

    @Mixin
    CommandSignIn signIn;

    @Override
    public Integer call() {
        try (CommandDesk desk = new CommandDesk(file)) {
            Account who = desk.signIn(signIn, ACT);
            boolean sees = CommandDesk.seesPrivateFacts(who);
            Rosters rosters = new Rosters(desk.store(), desk.settings().calendar(), () -> sees);
            ImportPlan plan =
                    new RosterFiles(rosters, new People(desk.store(), () -> sees)).plan(RosterWorkbook.read(workbook));
            Words words = Main.words();
            plan.errors()
                    .forEach(error -> System.err.println(
                            words.of("files.error", error.row(), error.column(), words.of(error.words()))));
            if (!plan.errors().isEmpty()) {
                ImportPlan.CellError first = plan.errors().getFirst();
                throw new ProblemException(
                        Problem.of("problem.files.errors", plan.errors().size(), first.row(), first.column()));
            }
            plan.readAs()
                    .forEach(read -> System.err.println(
                            words.of("files.read-as", read.row(), read.written(), read.badge(), read.name())));
            if (plan.change().isEmpty()) {
                System.out.println(words.of("files.nothing"));
                return 0;
            }
            if (!dryRun) {
                Act act = Act.of(CommandDesk.actor(who), ACT);
                change(rosters, reason.isBlank() ? act : act.because(reason.strip()), plan);
            }
            System.out.println(words.of(
                    dryRun ? "files.counts" : "app.files.imported",
                    dryRun
                            ? new Object[] {
                                plan.people(),
                                plan.days(),
                                plan.change().added().size(),
                                plan.change().replaced().size(),
                                plan.change().removed().size()
                            }
                            : new Object[] {
                                plan.change().added().size(),
                                plan.change().replaced().size(),
                                plan.change().removed().size()
                            }));
        }
        return 0;
    }

    /** Where a reason is missing it is told how one is given here. */
    private static void change(Rosters rosters, Act act, ImportPlan plan) {
        try {
            rosters.change(act, plan.change());
        } catch (ProblemException refused) {
            Problem problem = refused.problem();
            if (!problem.key().equals("problem.roster.published")) {
                throw refused;
            }
            throw new ProblemException(
                    Problem.of("problem.files.reason", problem.args().toArray()), refused);
        }
    }
}
