package org.shichen.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.shichen.access.Account;
import org.shichen.paper.Printout;
import org.shichen.ui.Formats;
import org.shichen.ui.Imprint;
import org.shichen.ui.Language;
import org.shichen.ui.Words;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command asks for that writes a paper, and the one way in which it is written and told. */
final class PaperOptions {

    @Option(
            names = {"--lang", "--language"},
            paramLabel = "LANGUAGE",
            defaultValue = "zh",
            description = "zh or en. Default: ${DEFAULT-VALUE}.")
    Language language;

    @Option(names = "--replace", description = "A file that stands there may be replaced.")
    boolean replace;

    @Mixin
    CommandSignIn signIn;

    /** @param who null for a desk that has no accounts yet */
    Imprint imprint(CommandDesk desk, @Nullable Account who) {
        return new Imprint(
                desk.settings().unit(language),
                who == null ? "" : who.name(),
                Words.in(language),
                new Formats(language, desk.settings().calendar()));
    }

    void write(Printout printout, Path pdf) {
        printout.write(pdf, replace);
        System.out.println(
                Main.words().of("app.print.made", pdf.toAbsolutePath(), printout.pages(), kilobytes(printout.pdf())));
    }

    static int kilobytes(byte[] content) {
        return (content.length + 1023) >> 10;
    }
}
