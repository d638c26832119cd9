package org.shichen.journal.days;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.shichen.journal.days.rules.Comparison;
import org.shichen.ui.Formats;
import org.shichen.ui.Words;

/** A day in words, the same in the window and on paper. Pure. */
public final class DayWords {

    /**
     * A piece of the sentence.
     *
     * @param records behind it when it is a number, else null
     */
    public record Piece(String text, @Nullable RecordsWanted records) {}

    private final Words words;
    private final Formats formats;

    public DayWords(Words words, Formats formats) {
        this.words = words;
        this.formats = formats;
    }

    /** 战报: 截至2月27日18时,累计检查车辆5002台次、人员…,其中今日…; kinds without a figure are left out. */
    public List<Piece> sentence(DayFigures day) {
        List<Piece> pieces = new ArrayList<>();
        List<DayFigures.Row> counted =
                day.rows().stream().filter(row -> row.total() != 0).toList();
        List<DayFigures.Row> ofToday =
                day.rows().stream().filter(row -> row.today() != 0).toList();
        pieces.add(plain(words.of("days.sentence.at", at(day))));
        if (counted.isEmpty()) {
            pieces.add(plain(words.of("days.sentence.nothing")));
            return pieces;
        }
        pieces.add(plain(words.of("days.sentence.total")));
        list(pieces, day, counted, null, DayFigures.Row::total);
        if (ofToday.isEmpty()) {
            pieces.add(plain(words.of("days.sentence.none-today")));
        } else {
            pieces.add(plain(words.of("days.sentence.today")));
            list(pieces, day, ofToday, day.date(), DayFigures.Row::today);
            pieces.add(plain(words.of("days.sentence.end")));
        }
        return pieces;
    }

    /** 2月27日18时, with the minutes where there are any. */
    private String at(DayFigures day) {
        LocalDate local = formats.calendar().localDate(day.until());
        String time = formats.time(day.until());
        boolean over =
                !day.until().isBefore(formats.calendar().endOf(day.date()).minusMillis(1));
        return over
                ? words.of("days.at.end", formats.shortDate(day.date()))
                : time.endsWith(":00")
                        ? words.of("days.at.hour", formats.shortDate(local), Integer.parseInt(time.substring(0, 2)))
                        : words.of("days.at", formats.shortDate(local), time);
    }

    private void list(
            List<Piece> pieces,
            DayFigures day,
            List<DayFigures.Row> rows,
            @Nullable LocalDate first,
            ToLongFunction<DayFigures.Row> number) {
        for (int i = 0; i < rows.size(); i++) {
            DayFigures.Row row = rows.get(i);
            pieces.add(plain((i == 0 ? "" : words.of("days.comma")) + words.of("days.before-number", name(row))));
            pieces.add(new Piece(
                    Long.toString(number.applyAsLong(row)),
                    new RecordsWanted(row.kind(), first, day.date(), day.until(), null)));
            pieces.add(plain(words.of("days.after-number", row.kind().unit(words.language()))));
        }
    }

    private static Piece plain(String text) {
        return new Piece(text, null);
    }

    public String text(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    public String name(DayFigures.Row row) {
        return row.kind().name(words.language());
    }

    public String place(DayFigures.Place place) {
        return place.id() == null ? words.of("days.nowhere") : place.code() + " " + place.name();
    }

    /** +12, −3, 0 */
    public static String signed(long amount) {
        return amount == 0 ? "0" : (amount < 0 ? "\u2212" : "+") + Math.abs(amount);
    }

    /** +12.5%, −3.0%, – where there was nothing to compare with */
    public static String percent(Comparison comparison) {
        return comparison.percent().map(DayWords::percent).orElse("\u2013");
    }

    private static String percent(BigDecimal percent) {
        String sign = percent.signum() < 0 ? "\u2212" : percent.signum() > 0 ? "+" : "";
        return sign + percent.abs().toPlainString() + "%";
    }
}
