package org.shichen.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shichen.desk.help.CardUser;
import org.shichen.desk.help.QuickCards;
import org.shichen.paper.Typefaces;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.ui.Language;
import org.shichen.ui.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code shichen cards}: a page for each of the three who sit at the desk, without a desk's file. */
@Command(
        name = "cards",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Writes the quick cards of duty officer, team lead and clerk as PDF files.")
final class CardsCommand implements Callable<Integer> {

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where the files go.")
    Path out;

    @Option(
            names = {"--lang", "--language"},
            description = "zh or en. Without it both.")
    @Nullable
    Language language;

    @Option(names = "--replace", description = "Files that stand there may be replaced.")
    boolean replace;

    @Override
    public Integer call() {
        try {
            Files.createDirectories(out);
        } catch (IOException failure) {
            throw new ProblemException(Problem.of("problem.store.denied", out), failure);
        }
        QuickCards cards = new QuickCards(Typefaces.ofThisMachine());
        List<Language> languages = language == null ? List.of(Language.values()) : List.of(language);
        for (Language each : languages) {
            for (CardUser user : CardUser.values()) {
                Path file = out.resolve("card-" + user.name().toLowerCase(Locale.ROOT) + "-" + each.code() + ".pdf");
                cards.print(List.of(user), Words.in(each), Instant.now()).write(file, replace);
                System.out.println(Main.words().of("app.cards.made", file.toAbsolutePath()));
            }
        }
        return 0;
    }
}
