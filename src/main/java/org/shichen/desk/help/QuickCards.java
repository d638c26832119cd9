package org.shichen.desk.help;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.shichen.paper.Cell;
import org.shichen.paper.Composer;
import org.shichen.paper.Document;
import org.shichen.paper.Face;
import org.shichen.paper.Margins;
import org.shichen.paper.PageFormat;
import org.shichen.paper.Paper;
import org.shichen.paper.PdfWriter;
import org.shichen.paper.Printout;
import org.shichen.paper.Table;
import org.shichen.paper.Type;
import org.shichen.paper.Typefaces;
import org.shichen.ui.Words;

/**
 * A page for each of the three who sit at the desk: a day in five steps, and the keys of what is done most. To be laid
 * beside the keyboard. Blocks; not for the FX thread.
 */
public final class QuickCards {

    private static final Type TITLE = new Type(Face.TITLE, 20);
    private static final Type FOR = new Type(Face.KAI, 12);
    private static final Type HEAD = new Type(Face.HEI, 12);
    private static final Type BODY = new Type(Face.SONG, 10.5);

    /** Width of the column of keys, in millimetres. */
    private static final double KEYS = 34;

    private final Typefaces typefaces;

    public QuickCards(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    /** @param users whose cards, a page each */
    public Printout print(List<CardUser> users, Words words, Instant now) {
        Composer composer = new Composer(new PageFormat(Paper.A4, false, new Margins(10, 18, 10, 18)), typefaces);
        for (CardUser user : users) {
            composer.freshPage();
            card(composer, user, words);
        }
        String title =
                users.size() == 1 ? words.of("help.card." + users.getFirst() + ".title") : words.of("help.cards.title");
        Document document = composer.finish(
                title,
                words.of("desk.title"),
                words.language().locale().toLanguageTag(),
                now,
                words.of("desk.title"),
                (page, of) -> of == 1 ? "" : words.of("papers.page", page, of));
        return PdfWriter.write(document, typefaces);
    }

    private void card(Composer composer, CardUser user, Words words) {
        String title = words.of("help.card." + user + ".title");
        composer.bookmark(title);
        composer.centred(title, TITLE);
        composer.centred(words.of("help.card." + user + ".for"), FOR);
        composer.space(2);
        composer.paragraph(words.of("help.card.steps"), HEAD);
        for (int step = 1; step <= CardUser.STEPS; step++) {
            composer.paragraph(step + ". " + words.of("help.card." + user + ".step." + step), BODY);
        }
        composer.space(2);
        for (CardUser.Group group : user.groups()) {
            composer.table(table(composer, group, words));
            composer.space(1.8);
        }
        composer.paragraph(words.of("help.card.foot"), FOR);
    }

    /** As it stands on the keyboard, in words: no typeface of the office has the sign of the Enter key. */
    private static String shown(String keys) {
        return keys.replace("COMMA", ",").replace("SLASH", "/").replace("PERIOD", ".");
    }

    private static Table table(Composer composer, CardUser.Group group, Words words) {
        List<Table.Row> rows = new ArrayList<>();
        for (CardUser.Line line : group.lines()) {
            rows.add(Table.Row.of(List.of(Cell.centred(shown(line.keys())), Cell.of(words.of(line.key())))));
        }
        return new Table(
                List.of(KEYS, composer.format().contentWidth() - KEYS),
                List.of(List.of(Cell.centred(words.of("help.card.keys")), Cell.of(words.of(group.title())))),
                rows,
                HEAD,
                BODY,
                0.6);
    }
}
