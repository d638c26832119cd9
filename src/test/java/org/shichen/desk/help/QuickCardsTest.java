package org.shichen.desk.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shichen.paper.Printout;
import org.shichen.paper.Typefaces;
import org.shichen.ui.Language;
import org.shichen.ui.Words;

/** Each card is one page that can be laid beside the keyboard. */
class QuickCardsTest {

    private final QuickCards cards = new QuickCards(Typefaces.of(List.of()));

    @ParameterizedTest
    @EnumSource(Language.class)
    void each_user_has_one_page_with_every_act_and_its_keys(Language language) throws IOException {
        Words words = Words.in(language);
        for (CardUser user : CardUser.values()) {
            Printout card = cards.print(List.of(user), words, Instant.EPOCH);
            assertEquals(1, card.pages(), user + " in " + language);
            try (var pdf = Loader.loadPDF(card.pdf())) {
                String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
                assertFalse(text.contains("⟨"), text);
                for (CardUser.Group group : user.groups()) {
                    for (CardUser.Line line : group.lines()) {
                        assertTrue(
                                text.contains(words.of(line.key()).replaceAll("\\s+", "")),
                                line.key() + " is not on the card of " + user);
                    }
                }
            }
        }
        assertEquals(
                3, cards.print(List.of(CardUser.values()), words, Instant.EPOCH).pages());
    }
}
