package org.shichen.roster.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shichen.paper.Composer;
import org.shichen.paper.Document;
import org.shichen.paper.Face;
import org.shichen.paper.Margins;
import org.shichen.paper.PageFormat;
import org.shichen.paper.Paper;
import org.shichen.paper.Type;
import org.shichen.roster.Duty;
import org.shichen.roster.Shift;
import org.shichen.ui.Formats;
import org.shichen.ui.Imprint;
import org.shichen.ui.Words;

/** What all documents of the roster share: their title, their foot, and how dates, shifts and states are written. */
final class PaperWords {

    static final Type TITLE = new Type(Face.TITLE, 20);
    static final Type HEAD = new Type(Face.HEI, 10.5);
    static final Type BODY = new Type(Face.SONG, 10.5);
    static final Type SMALL = new Type(Face.SONG, 9);

    private static final double MARGIN = 12;
    private static final double FOOT = 16;

    final PaperFacts facts;
    final Words words;
    final Formats formats;
    private final Imprint imprint;
    private final List<String> footnotes = new ArrayList<>();
    private final List<PaperFacts.Override> noted = new ArrayList<>();

    PaperWords(PaperFacts facts, Imprint imprint) {
        this.facts = facts;
        this.imprint = imprint;
        this.words = imprint.words();
        this.formats = imprint.formats();
    }

    static PageFormat format(Paper paper, boolean landscape) {
        return new PageFormat(paper, landscape, new Margins(MARGIN, MARGIN, FOOT, MARGIN));
    }

    String unit() {
        return imprint.unit();
    }

    /** Title, the days, and whether they are published; then a little room. */
    void open(Composer composer, String title) {
        composer.bookmark(title);
        composer.stamp(state(), HEAD);
        composer.centred(title, TITLE);
        composer.centred(range(), BODY);
        composer.space(2);
    }

    /** Footnotes, then who made it, who looked it over, when, and at which duty level. */
    void close(Composer composer) {
        composer.space(2);
        footnotes.forEach(line -> composer.paragraph(line, SMALL));
        composer.space(1);
        composer.spread(
                List.of(
                        words.of("papers.maker", imprint.maker()),
                        words.of("papers.checker"),
                        words.of("papers.made-at", formats.yearDateTime(facts.readAt())),
                        words.of("papers.level", level())),
                BODY);
        footnotes.clear();
        noted.clear();
    }

    Document finish(Composer composer, String title) {
        return composer.finish(
                title,
                imprint.unit().isBlank() ? imprint.maker() : imprint.unit(),
                words.language().locale().toLanguageTag(),
                facts.readAt(),
                title + "  " + range() + "  " + state(),
                (page, of) -> words.of("papers.page", page, of));
    }

    String date(LocalDate date) {
        return words.of("papers.date", formats.shortDate(date), formats.weekday(date));
    }

    String times(int start, int end) {
        return words.of(
                end > 1440 && start < 1440 ? "papers.times.next" : "papers.times",
                formats.minute(start),
                formats.minute(end));
    }

    String shift(Shift shift) {
        return shift.name() + "\n" + times(shift.startMinute(), shift.endMinute());
    }

    String names(List<String> names) {
        return String.join(words.of("papers.and"), names);
    }

    /** Hours with at most one decimal: 8, 7.5. */
    static String hours(int minutes) {
        return minutes % 60 == 0 ? Integer.toString(minutes / 60) : String.format(Locale.ROOT, "%.1f", minutes / 60.0);
    }

    /** The numbers of the footnotes that this duty has; a footnote is numbered when it is first asked for. */
    String notes(Duty duty, PaperFacts.Person person) {
        List<String> numbers = new ArrayList<>();
        for (PaperFacts.Override override : facts.overrides()) {
            if (!override.isOf(duty)) {
                continue;
            }
            if (!noted.contains(override)) {
                noted.add(override);
                footnotes.add(words.of(
                        override.told() ? "papers.note" : "papers.note.untold",
                        noted.size(),
                        formats.shortDate(duty.dutyDate()),
                        person.name(),
                        facts.shift(duty.shiftId()).name(),
                        facts.place(facts.post(duty.postId()), true),
                        rule(override.rule()),
                        override.reason()));
            }
            numbers.add(Integer.toString(noted.indexOf(override) + 1));
        }
        return String.join(",", numbers);
    }

    String state() {
        long published =
                facts.days().stream().filter(facts.published()::contains).count();
        return words.of(
                published == 0
                        ? "papers.draft"
                        : published == facts.days().size() ? "papers.published" : "papers.partly-published");
    }

    String range() {
        return facts.first().equals(facts.last())
                ? words.of("papers.day", formats.date(facts.first()), formats.weekday(facts.first()))
                : words.of("papers.range", formats.date(facts.first()), formats.date(facts.last()));
    }

    String level() {
        String first = words.of(facts.level());
        return facts.changes().isEmpty()
                ? first
                : first
                        + facts.changes().stream()
                                .map(change -> words.of(
                                        "papers.level.change",
                                        formats.dateTime(change.from()),
                                        words.of(change.level())))
                                .collect(Collectors.joining());
    }

    private String rule(String rule) {
        String key = "papers.rule." + rule;
        return words.of(words.has(key) ? key : "papers.rule.other");
    }
}
