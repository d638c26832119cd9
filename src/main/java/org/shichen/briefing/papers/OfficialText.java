package org.shichen.briefing.papers;

import java.time.Instant;
import java.util.function.Consumer;
import org.shichen.paper.Document;
import org.shichen.paper.Measure;
import org.shichen.paper.OfficialComposer;
import org.shichen.paper.OfficialPaper;
import org.shichen.paper.word.WordComposer;
import org.shichen.ui.Imprint;

/**
 * A document on official paper that is not set yet: for the printer or for a word processor, with the same words. Pure.
 *
 * @param body puts its parts on the paper, once for each time it is set
 */
record OfficialText(String title, Consumer<OfficialPaper> body) {

    Document onPaper(Imprint imprint, Measure measure, Instant madeAt) {
        OfficialComposer paper = new OfficialComposer(measure);
        body.accept(paper);
        return paper.finish(title, imprint.unit(), language(imprint), madeAt);
    }

    /** @return a file of Word (.docx) */
    byte[] forWord(Imprint imprint, Measure measure, Instant madeAt) {
        WordComposer paper = new WordComposer(measure);
        body.accept(paper);
        return paper.finish(title, imprint.unit(), language(imprint), madeAt);
    }

    private static String language(Imprint imprint) {
        return imprint.words().language().locale().toLanguageTag();
    }
}
