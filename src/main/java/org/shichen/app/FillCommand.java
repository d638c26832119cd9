package org.shichen.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shichen.access.Account;
import org.shichen.clock.DutyCalendar;
import org.shichen.people.People;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.roster.Rosters;
import org.shichen.roster.auto.FillPlan;
import org.shichen.roster.auto.FillScope;
import org.shichen.roster.auto.FillWeights;
import org.shichen.roster.auto.Filler;
import org.shichen.roster.auto.Fills;
import org.shichen.roster.auto.Proposal;
import org.shichen.roster.auto.Reasons;
import org.shichen.roster.auto.Repairer;
import org.shichen.roster.auto.Seat;
import org.shichen.store.Act;
import org.shichen.ui.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code shichen roster fill}: the auto-roster without a window. */
@Command(
        name = "fill",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Fills the open seats of some duty days and tells cost, cover and fairness.")
final class FillCommand implements Callable<Integer> {

    private static final String ACT = "roster.fill";

    @Option(names = "--db", paramLabel = "FILE", required = true, description = "The desk's file.")
    Path file;

    @Option(names = "--from", paramLabel = "DATE", required = true, description = "First duty day: 2020-02-03.")
    LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", required = true, description = "Last duty day.")
    LocalDate to;

    @Option(names = "--seconds", paramLabel = "S", defaultValue = "10", description = "How long to look. Default: 10.")
    double seconds;

    @Option(
            names = "--moves",
            paramLabel = "N",
            description = "How many moves to try in place of seconds; with the same seed the result is the same.")
    @Nullable
    Long moves;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "The chance to use. Default: 1.")
    long seed;

    @Option(
            names = "--repair",
            description = "Only fill holes, with as few changes as can be: sick people, a new post, a raised level.")
    boolean repair;

    @Option(names = "--dry-run", description = "Only tell; write nothing.")
    boolean dryRun;

    @Mixin
    CommandSignIn signIn;

    @Override
    public Integer call() {
        if (!(seconds > 0 && seconds <= 3600) || (moves != null && moves < 1)) {
            throw new ProblemException(Problem.of("problem.fill.typed"));
        }
        Words words = Main.words();
        try (CommandDesk desk = new CommandDesk(file)) {
            Account who = desk.signIn(signIn, ACT);
            DutyCalendar calendar = desk.settings().calendar();
            boolean sees = CommandDesk.seesPrivateFacts(who);
            Rosters rosters = new Rosters(desk.store(), calendar, () -> sees);
            Fills fills =
                    new Fills(rosters, new People(desk.store(), () -> sees), new FillWeights(desk.store()), calendar);
            FillPlan plan =
                    repair ? fills.repair(from, to, desk.now()) : fills.read(from, to, FillScope.ALL, desk.now());
            Filler.Limit limit = moves == null ? Filler.Limit.seconds(seconds) : Filler.Limit.moves(moves);
            Proposal proposal = repair
                    ? new Repairer(plan).repair(() -> true)
                    : new Filler(plan.task(), plan.weights(), seed).fill(limit, () -> true, better -> {});
            tell(words, plan, proposal);
            if (!dryRun && !plan.change(proposal).isEmpty()) {
                rosters.change(Act.of(CommandDesk.actor(who), ACT), plan.change(proposal));
            }
            System.out.println(words.of(
                    dryRun ? "app.fill.dry" : "app.fill.laid", proposal.duties().size()));
        }
        return 0;
    }

    private static void tell(Words words, FillPlan plan, Proposal proposal) {
        int seats = plan.task().seats().size();
        int open = proposal.open().size();
        System.out.println(words.of(
                "fill.verdict",
                seats - open,
                seats,
                open,
                proposal.open().stream().filter(Seat::sworn).count(),
                Math.round(proposal.cost())));
        Reasons reasons = new Reasons(plan, proposal);
        double widest = reasons.balances().stream()
                .mapToDouble(balance -> Math.abs(balance.nightsAfter() - balance.fairNights()))
                .max()
                .orElse(0);
        long within = reasons.balances().stream()
                .filter(balance -> Math.abs(balance.nightsAfter() - balance.fairNights()) <= 1)
                .count();
        System.out.println(words.of(
                "app.fill.fairness", within, reasons.balances().size(), String.format(Locale.ROOT, "%.1f", widest)));
    }
}
