package org.shichen.journal.batches;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.shichen.journal.batches.BatchBoard.Shown;
import org.shichen.journal.batches.BatchContent.Figure;
import org.shichen.journal.batches.BatchContent.Row;
import org.shichen.paper.PdfWriter;
import org.shichen.paper.Printout;
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

    /**
     * The figures of every line, then the corrections and late reports. Numbers are numbers. Writes beside the file and
     * renames, so that what stands there is whole or the former one.
     *
     * @throws ProblemException {@code problem.store.denied} when the file cannot be written
     */
    public void write(Shown shown, Path file, Imprint imprint) {
        Words words = imprint.words();
        BatchWords said = new BatchWords(words, imprint.formats());
        Path partial = file.resolveSibling(file.getFileName() + ".partial");
        try {
            try (OutputStream out = Files.newOutputStream(partial);
                    Workbook book = new Workbook(out, "Shichen", "1.0")) {
                figures(book.newWorksheet(words.of("batches.title")), shown, said, words);
                later(book.newWorksheet(words.of("batches.print.later")), shown, said, imprint);
            }
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException denied) {
            throw new ProblemException(Problem.of("problem.store.denied", file), denied);
        }
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
        sheet.range(1, 0, 1, heads.size() - 1)
                .style()
                .bold()
                .fillColor("E6EAF0")
                .set();
    }
}
