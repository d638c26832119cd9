package org.shichen.journal.reports;

import java.time.Instant;
import java.time.LocalDate;
import org.shichen.paper.PdfWriter;
import org.shichen.paper.Printout;
import org.shichen.paper.Typefaces;
import org.shichen.problem.ProblemException;
import org.shichen.ui.Imprint;

/** Reports of the figures on paper. Blocks; not for the FX thread. */
public final class ReportPapers {

    private final OperationReports reports;
    private final Typefaces typefaces;

    public ReportPapers(OperationReports reports, Typefaces typefaces) {
        this.reports = reports;
        this.typefaces = typefaces;
    }

    public OperationReports reports() {
        return reports;
    }

    /**
     * @throws ProblemException as {@link OperationReports#read}, and {@code problem.paper.no-glyph} when a name cannot
     *     be printed
     */
    public Printout print(LocalDate first, LocalDate last, Imprint imprint, Instant moment) {
        return PdfWriter.write(ReportPaper.of(reports.read(first, last, moment), imprint, typefaces), typefaces);
    }
}
