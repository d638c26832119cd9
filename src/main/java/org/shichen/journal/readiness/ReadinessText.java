package org.shichen.journal.readiness;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.shichen.journal.handover.ItemWords;
import org.shichen.journal.handover.OpenItem;
import org.shichen.journal.handover.OpenKind;
import org.shichen.ui.Formats;
import org.shichen.ui.Words;

/** The readiness of a shift in words, one way for the window and for paper. */
public final class ReadinessText {

    /** Gaps first, then who is silent and what is open, then what lacks or is owed. All kinds, none twice. */
    static final List<OpenKind> ORDER = List.of(
            OpenKind.MANNING,
            OpenKind.CONTACT,
            OpenKind.INCIDENT,
            OpenKind.STATE,
            OpenKind.ORDER,
            OpenKind.FOLLOW_UP,
            OpenKind.ACTION,
            OpenKind.OVERRIDE,
            OpenKind.SHORTAGE,
            OpenKind.UNDER_WAY,
            OpenKind.CUT_OFF,
            OpenKind.BATCH,
            OpenKind.REPORT,
            OpenKind.DRAFT);

    /** A heading and its lines. @param warns whether something is to be done about it */
    public record Part(String heading, List<String> lines, boolean warns) {}

    private final Words words;
    private final Formats formats;

    public ReadinessText(Words words, Formats formats) {
        this.words = words;
        this.formats = formats;
    }

    /** 夜班 2月7日 20:00–08:00. */
    public String shift(Readiness readiness) {
        return words.of(
                        "readiness.shift",
                        readiness.coming().name(),
                        formats.dateTime(readiness.coming().start()),
                        formats.dateTime(readiness.coming().end()))
                .strip();
    }

    public List<String> facts(Readiness readiness) {
        return List.of(
                words.of("readiness.level", readiness.level()),
                words.of("readiness.leading", names(readiness.leading())),
                words.of("readiness.officers", names(readiness.officers())),
                words.of("readiness.heads", readiness.required(), readiness.present()),
                words.of(readiness.published() ? "readiness.published" : "readiness.unpublished"));
    }

    /** A part for each kind of what is open, then who is away. */
    public List<Part> parts(Readiness readiness) {
        Map<OpenKind, List<String>> lines = new EnumMap<>(OpenKind.class);
        for (OpenKind kind : List.of(OpenKind.values())) {
            lines.put(kind, new ArrayList<>());
        }
        for (OpenItem item : readiness.items()) {
            lines.get(item.kind()).add(ItemWords.of(item, words, formats));
        }
        List<Part> parts = new ArrayList<>();
        for (OpenKind kind : ORDER) {
            List<String> here = lines.get(kind);
            parts.add(new Part(words.of("readiness.part", words.of(kind), here.size()), here, !here.isEmpty()));
        }
        parts.add(new Part(
                words.of(
                        "readiness.part",
                        words.of("readiness.away"),
                        readiness.away().size()),
                readiness.away().stream()
                        .map(away -> words.of(
                                "readiness.away.line", away.name(), away.kind(), formats.shortDate(away.until())))
                        .toList(),
                false));
        return parts;
    }

    private String names(List<String> names) {
        return names.isEmpty() ? words.of("desk.header.nobody") : String.join(words.of("desk.comma"), names);
    }
}
