package org.shichen.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javax.print.Doc;
import javax.print.DocFlavor;
import javax.print.DocPrintJob;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.MediaSizeName;
import javax.print.attribute.standard.Sides;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.Orientation;
import org.apache.pdfbox.printing.PDFPageable;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;

/** The printers of this machine, as its own queue knows them. Blocks, asking the queue; not for the FX thread. */
public final class Printers {

    /** Names the printer of this machine that comes before its usual one, as a property of the running program. */
    public static final String CHOSEN = "shichen.printer";

    /** So many copies are printed at once at most. */
    public static final int MOST_COPIES = 99;

    /** How pages lie on the sheets. */
    public enum Sided {
        ONE,
        LONG_EDGE,
        SHORT_EDGE
    }

    /** What becomes of a document that a queue has taken. */
    public enum Taken {
        PRINTED,
        /** The queue is stopped: it keeps the document until somebody starts it again. */
        WAITS
    }

    /** @param copies 1 to {@link #MOST_COPIES} */
    public record Order(String printer, int copies, Sided sided) {

        public Order {
            if (copies < 1 || copies > MOST_COPIES) {
                throw new ProblemException(Problem.of("problem.paper.copies", Integer.toString(copies)));
            }
        }
    }

    /** By which Java hands documents to CUPS on Linux. */
    private static final Path LPR = Path.of("/usr/bin/lpr");

    private Printers() {}

    /** Their names, the chosen one first, then the usual one; empty when there is none. */
    public static List<String> names() {
        String chosen = System.getProperty(CHOSEN, "");
        PrintService usual = PrintServiceLookup.lookupDefaultPrintService();
        return Arrays.stream(PrintServiceLookup.lookupPrintServices(null, null))
                .sorted(Comparator.comparing(
                        service -> service.getName().equals(chosen) ? 0 : service.equals(usual) ? 1 : 2))
                .map(PrintService::getName)
                .toList();
    }

    /**
     * Hands the document to the queue; returns when it is there, not when the paper is out.
     *
     * @throws ProblemException {@code problem.paper.no-printer} when the printer is gone, {@code problem.paper.no-lpr}
     *     when the system has no way to the queue, {@code problem.paper.not-printed} when the queue refuses
     */
    public static Taken print(Printout printout, Order order) {
        PrintService printer = Arrays.stream(PrintServiceLookup.lookupPrintServices(null, null))
                .filter(service -> service.getName().equals(order.printer))
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.of("problem.paper.no-printer", order.printer)));
        if (System.getProperty("os.name").equals("Linux") && !Files.isExecutable(LPR)) {
            throw new ProblemException(Problem.of("problem.paper.no-lpr", order.printer, LPR));
        }
        PrintRequestAttributeSet wishes = new HashPrintRequestAttributeSet();
        wishes.add(new JobName(printout.document().title(), null));
        wishes.add(new Copies(order.copies));
        wishes.add(
                switch (order.sided) {
                    case ONE -> Sides.ONE_SIDED;
                    case LONG_EDGE -> Sides.TWO_SIDED_LONG_EDGE;
                    case SHORT_EDGE -> Sides.TWO_SIDED_SHORT_EDGE;
                });
        Paper paper = printout.document().pages().getFirst().format().paper();
        wishes.add(paper == Paper.A3 ? MediaSizeName.ISO_A3 : MediaSizeName.ISO_A4);
        DocPrintJob job = printer.createPrintJob();
        try (PDDocument pdf = Loader.loadPDF(printout.pdf())) {
            // A queue that takes PDF gets the very file; else its pages are drawn for it.
            Doc doc = printer.isDocFlavorSupported(DocFlavor.BYTE_ARRAY.PDF)
                    ? new SimpleDoc(printout.pdf(), DocFlavor.BYTE_ARRAY.PDF, null)
                    : new SimpleDoc(new PDFPageable(pdf, Orientation.AUTO), DocFlavor.SERVICE_FORMATTED.PAGEABLE, null);
            job.print(doc, wishes);
        } catch (PrintException | IOException refused) {
            throw new ProblemException(
                    Problem.of("problem.paper.not-printed", order.printer, said(String.valueOf(refused.getMessage()))),
                    refused);
        }
        return Spooler.stopped(order.printer) ? Taken.WAITS : Taken.PRINTED;
    }

    /** What the queue itself said: Java puts its own command before it. */
    static String said(String message) {
        List<String> lines = message.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return lines.isEmpty() ? message : lines.getLast().replaceFirst("^\\S*lpr: ", "");
    }
}
