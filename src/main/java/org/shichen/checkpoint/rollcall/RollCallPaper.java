package org.shichen.checkpoint.rollcall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shichen.paper.Cell;
import org.shichen.paper.Composer;
import org.shichen.paper.Document;
import org.shichen.paper.Face;
import org.shichen.paper.Margins;
import org.shichen.paper.Measure;
import org.shichen.paper.PageFormat;
import org.shichen.paper.Paper;
import org.shichen.paper.Table;
import org.shichen.paper.Type;
import org.shichen.ui.Formats;
import org.shichen.ui.Words;

/**
 * 点名记录: who was called, when each answered with how many, who did not, on one table. Those not called yet have room to
 * be written by hand.
 */
public final class RollCallPaper {

    private static final Type TITLE = new Type(Face.TITLE, 20);
    private static final Type HEAD = new Type(Face.HEI, 10.5);
    private static final Type BODY = new Type(Face.SONG, 10.5);

    private final Words words;
    private final Formats formats;

    /** In whose name it is made. @param unit name of the brigade */
    public record Caller(String unit, String name) {}

    public RollCallPaper(Words words, Formats formats) {
        this.words = words;
        this.formats = formats;
    }

    public Document make(List<Call> calls, String channel, Caller caller, Instant now, Measure measure) {
        Composer composer = new Composer(new PageFormat(Paper.A4, true, new Margins(12, 12, 16, 12)), measure);
        String title = words.of("rollcall.paper.title", caller.unit());
        composer.bookmark(title);
        composer.centred(title, TITLE);
        composer.centred(words.of("rollcall.paper.head", formats.dateTime(now), channel, caller.name()), BODY);
        composer.space(2);
        List<Double> widths = Table.spread(
                composer.format().contentWidth(),
                List.of(14.0, 0.0, 30.0, 24.0, 24.0, 24.0, 24.0, 0.0),
                List.of(0.0, 2.0, 0.0, 0.0, 0.0, 0.0, 0.0, 2.0));
        List<Cell> head = Stream.of("code", "name", "call-sign", "due", "result", "at", "heads", "words")
                .map(column -> Cell.centred(words.of("rollcall.paper." + column)))
                .toList();
        List<Table.Row> rows = calls.stream().map(this::row).toList();
        composer.table(new Table(widths, List.of(head), rows, HEAD, BODY, 1));
        composer.space(3);
        long answered = calls.stream()
                .filter(call -> call.stage() == Call.Stage.ANSWERED)
                .count();
        long missed =
                calls.stream().filter(call -> call.stage() == Call.Stage.MISSED).count();
        composer.spread(
                List.of(
                        words.of("rollcall.paper.sum", calls.size(), answered, missed),
                        words.of("rollcall.paper.signature"),
                        words.of("rollcall.paper.checked")),
                BODY);
        return composer.finish(
                title,
                caller.unit().isBlank() ? caller.name() : caller.unit(),
                words.language().locale().toLanguageTag(),
                now,
                title + "  " + formats.dateTime(now),
                (page, of) -> words.of("papers.page", page, of));
    }

    private Table.Row row(Call call) {
        var checkpoint = call.status().checkpoint();
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.centred(checkpoint.code()));
        cells.add(Cell.of(checkpoint.name()));
        cells.add(Cell.centred(checkpoint.callSign().isBlank() ? checkpoint.phone() : checkpoint.callSign()));
        cells.add(Cell.centred(heads(
                call.status().swornLeast(),
                call.status().headsLeast() - call.status().swornLeast())));
        cells.add(Cell.centred(
                call.stage() == Call.Stage.WAITING
                        ? ""
                        : words.of("rollcall.paper." + call.stage())
                                + (call.fewer() ? words.of("rollcall.paper.fewer") : "")));
        cells.add(Cell.centred(call.at() == null ? "" : formats.second(call.at())));
        cells.add(Cell.centred(
                call.sworn() == null && call.auxiliary() == null ? "" : heads(call.sworn(), call.auxiliary())));
        cells.add(Cell.of(call.words()));
        return Table.Row.of(cells);
    }

    private static String heads(@Nullable Integer sworn, @Nullable Integer auxiliary) {
        return (sworn == null ? "–" : sworn) + " / " + (auxiliary == null ? "–" : auxiliary);
    }
}
