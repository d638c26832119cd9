package org.shichen.journal.batches;

import java.time.Instant;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.shichen.journal.batches.BatchBoard.Shown;
import org.shichen.journal.batches.BatchContent.Figure;
import org.shichen.journal.batches.BatchContent.Row;
import org.shichen.paper.PdfWriter;
import org.shichen.paper.Printout;
import org.shichen.paper.Spreadsheet;
import org.shichen.paper.Typefaces;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.ui.Imprint;
import org.shichen.ui.Words;

/** A batch as PDF and as Excel workbook, as it was sent or as it stands. Blocks; not for the FX thread. */
public final class BatchPapers {

    private final Batches batches;
    private final Typefaces typefaces;

    public BatchPapers(Batches batches, Typefaces typefaces) {
        this.batches = batches;
        this.typefaces = typefaces;
    }

    /**
     * @param number of the batch, null for the last one that was sent
     * @throws ProblemException {@code problem.batches.none} when there is none
     */
    public Shown read(@Nullable Long number, Instant now) {
        return (number == null ? batches.lastSent() : batches.find(number))
                .flatMap(batch -> batches.content(batch, now).map(content -> new Shown(batch, content, content.hash())))
                .orElseThrow(() -> new ProblemException(Problem.of("problem.batches.none")));
    }

    public Printout print(Shown shown, Imprint imprint, Instant now) {
        return PdfWriter.write(BatchPaper.of(shown, imprint, typefaces, now), typefaces);
    }

    /** The figures of every line, then the corrections and late reports, as a workbook. Numbers are numbers. */
    public byte[] workbook(Shown shown, Imprint imprint) {
        Words words = imprint.words();
        BatchWords said = new BatchWords(words, imprint.formats());
        return Spreadsheet.of(book -> {
            figures(book.newWorksheet(words.of("batches.title")), shown, said, words);
            later(book.newWorksheet(words.of("batches.print.later")), shown, said, imprint);
        });
    }

    private static void figures(Worksheet sheet, Shown shown, BatchWords said, Words words) {
        sheet.value(0, 0, said.heading(shown.batch()) + " " + words.of(shown.stage()));
        heads(
                sheet,
                List.of("line", "kind", "unit", "carried", "fresh", "corrected", "before", "today", "total").stream()
                        .map(head -> words.of("batches.head." + head))
                        .toList());
        int line = 2;
        for (Figure figure : shown.content().figures()) {
            sheet.value(line, 0, said.line(figure));
            sheet.value(line, 1, figure.name().in(words.language()));
            sheet.value(line, 2, figure.unit().in(words.language()));
            sheet.value(line, 3, figure.carried());
            sheet.value(line, 4, figure.fresh());
            sheet.value(line, 5, figure.corrected());
            sheet.value(line, 6, figure.before());
            sheet.value(line, 7, figure.today());
            sheet.value(line, 8, figure.total());
            line++;
        }
        for (String posts : said.posts(shown.content())) {
            sheet.value(++line, 0, posts);
        }
    }

    private static void later(Worksheet sheet, Shown shown, BatchWords said, Imprint imprint) {
        Words words = imprint.words();
        heads(
                sheet,
                List.of(
                        words.of("batches.print.date"),
                        words.of("batches.print.place"),
                        words.of("batches.head.kind"),
                        words.of("batches.print.change"),
                        words.of("batches.print.why")));
        int line = 2;
        for (Row row : shown.content().later()) {
            sheet.value(
                    line,
                    0,
                    imprint.formats().shortDate(row.dutyDate()) + " "
                            + row.watch().character());
            sheet.value(line, 1, said.place(row));
            sheet.value(
                    line,
                    2,
                    shown.content()
                            .figure(row.kindId())
                            .map(figure -> figure.name().in(words.language()))
                            .orElse(""));
            sheet.value(line, 3, row.amount());
            sheet.value(line, 4, words.of("batches.part." + row.part()) + said.reason(row));
            line++;
        }
    }

    private static void heads(Worksheet sheet, List<String> heads) {
        for (int column = 0; column < heads.size(); column++) {
            sheet.value(1, column, heads.get(column));
            sheet.width(column, 18);
        }
        Spreadsheet.heads(sheet, 1, heads.size());
    }
}
