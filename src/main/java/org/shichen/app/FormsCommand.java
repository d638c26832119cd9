package org.shichen.app;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shichen.access.Account;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.clock.DutyCalendar;
import org.shichen.journal.figures.FigureBook;
import org.shichen.journal.forms.Forms;
import org.shichen.paper.Typefaces;
import org.shichen.people.People;
import org.shichen.roster.Rosters;
import org.shichen.ui.Imprint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code shichen forms}: the sheets for twelve hours without power as one PDF, without a window. */
@Command(
        name = "forms",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Writes the roster, sign-in, roll-call, figures and log sheets of the next 12 hours as one PDF.")
final class FormsCommand implements Callable<Integer> {

    @Option(names = "--db", paramLabel = "FILE", required = true, description = "The desk's file.")
    Path file;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "From the full hour of this local time on: 2020-02-07T20:00. Default: the present.")
    @Nullable
    LocalDateTime at;

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
            Forms forms = new Forms(
                    new Rosters(desk.store(), calendar, () -> privateFacts),
                    new People(desk.store(), () -> privateFacts),
                    new FigureBook(desk.store(), new Checkpoints(desk.store()), calendar),
                    calendar,
                    Typefaces.ofThisMachine());
            Instant now = desk.now();
            Imprint imprint = options.imprint(desk, who);
            Instant from = at == null ? now : at.atZone(calendar.zone()).toInstant();
            options.write(forms.print(from, imprint, now), pdf);
        }
        return 0;
    }
}
