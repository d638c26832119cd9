package org.shichen.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.COSWriter;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.shichen.paper.Typefaces.Program;
import org.shichen.paper.Typefaces.Run;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;

/** Writes a document as PDF: vectors, embedded subsets of its fonts, text that can be searched and copied. Blocks. */
public final class PdfWriter {

    private final Typefaces typefaces;
    private final Map<Program, Used> fonts = new LinkedHashMap<>();
    private final Map<String, Set<Integer>> lent = new TreeMap<>();

    /** A font in the file, and which characters its glyphs stand for. */
    private record Used(PDType0Font font, TreeMap<Integer, Integer> characters) {}

    private PdfWriter(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    /**
     * @throws ProblemException {@code problem.paper.no-glyph} when some character is in no font of this machine,
     *     {@code problem.paper.script} when it is written from right to left or in joined letters, which are not set
     *     here; it names them, and nothing is written
     */
    public static Printout write(Document document, Typefaces typefaces) {
        synchronized (typefaces) {
            refuse(document, typefaces);
            try {
                return new PdfWriter(typefaces).written(document);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private static void refuse(Document document, Typefaces typefaces) {
        Set<String> missing = new LinkedHashSet<>();
        Set<String> foreign = new LinkedHashSet<>();
        document.pages().stream()
                .flatMap(page -> page.marks().stream())
                .filter(Mark.Text.class::isInstance)
                .map(Mark.Text.class::cast)
                .forEach(text -> {
                    typefaces
                            .missing(text.type().face(), text.text())
                            .forEach(character -> missing.add(named(character, text.text())));
                    text.text()
                            .codePoints()
                            .filter(Scripts::unset)
                            .forEach(character -> foreign.add(named(character, text.text())));
                });
        refuse("problem.paper.script", foreign);
        refuse("problem.paper.no-glyph", missing);
    }

    private static void refuse(String key, Set<String> named) {
        if (!named.isEmpty()) {
            throw new ProblemException(Problem.of(
                    key, named.stream().limit(5).collect(Collectors.joining("; ")), Integer.toString(named.size())));
        }
    }

    private static String named(int character, String text) {
        return String.format("%s (U+%04X, %s)", Character.toString(character), character, text);
    }

    private Printout written(Document document) throws IOException {
        Set<FaceUsed> faces = new LinkedHashSet<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            for (Page page : document.pages()) {
                PageFormat format = page.format();
                PDPage sheet = new PDPage(
                        new PDRectangle((float) Length.points(format.width()), (float) Length.points(format.height())));
                pdf.addPage(sheet);
                try (PagePainter painter = new PagePainter(pdf, sheet, format, this::font)) {
                    for (Mark mark : page.marks()) {
                        if (mark instanceof Mark.Text text) {
                            FaceUsed used = typefaces.used(text.type().face());
                            List<Run> runs = typefaces.runs(text.type().face(), text.text());
                            faces.add(used);
                            runs.forEach(run -> borrow(used, run));
                            painter.text(text, runs);
                        } else {
                            painter.shape(mark);
                        }
                    }
                }
            }
            PdfIdentity.write(pdf, document);
            outline(pdf, document);
            for (Used used : fonts.values()) {
                used.font.subset();
                used.font.getCOSObject().setItem(COSName.TO_UNICODE, toUnicode(pdf, used.characters));
            }
            // As PDDocument.save does it, except that the fonts are subset already.
            pdf.getDocument().setIsXRefStream(true);
            new COSWriter(bytes, CompressParameters.DEFAULT_COMPRESSION).write(pdf);
        }
        SortedMap<String, String> said = new TreeMap<>();
        lent.forEach((font, characters) ->
                said.put(font, characters.stream().map(Character::toString).collect(Collectors.joining())));
        return new Printout(document, bytes.toByteArray(), Set.copyOf(faces), said);
    }

    private void borrow(FaceUsed used, Run run) {
        if (!run.program().name.equals(used.program())) {
            Set<Integer> characters = lent.computeIfAbsent(run.program().name, font -> new LinkedHashSet<>());
            run.text().codePoints().forEach(characters::add);
        }
    }

    private PDType0Font font(PDDocument pdf, Run run) {
        Used used = fonts.computeIfAbsent(run.program(), program -> {
            try {
                return new Used(PDType0Font.load(pdf, program.font, true), new TreeMap<>());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        run.text()
                .codePoints()
                .forEach(character -> used.characters.put(run.program().glyph(character), character));
        return used.font;
    }

    /**
     * Which character a glyph was printed for. The one that PDFBox writes takes the first character of the glyph, so
     * that a search for 一 (U+4E00) would find nothing: its glyph is also that of the radical U+2F00.
     */
    private static PDStream toUnicode(PDDocument pdf, Map<Integer, Integer> characters) throws IOException {
        StringBuilder map = new StringBuilder("""
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """);
        var entries = characters.entrySet().stream().toList();
        for (int from = 0; from < entries.size(); from += 100) {
            var part = entries.subList(from, Math.min(entries.size(), from + 100));
            map.append(part.size()).append(" beginbfchar\n");
            part.forEach(entry -> {
                map.append(String.format("<%04X> <", entry.getKey()));
                for (char unit : Character.toChars(entry.getValue())) {
                    map.append(String.format("%04X", (int) unit));
                }
                map.append(">\n");
            });
            map.append("endbfchar\n");
        }
        map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        PDStream stream = new PDStream(pdf);
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(map.toString().getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }

    private static void outline(PDDocument pdf, Document document) {
        PDDocumentOutline outline = new PDDocumentOutline();
        for (Bookmark bookmark : document.bookmarks()) {
            PDPageXYZDestination place = new PDPageXYZDestination();
            place.setPage(pdf.getPage(bookmark.page()));
            PageFormat format = document.pages().get(bookmark.page()).format();
            place.setTop((int) Length.points(format.height() - bookmark.y()));
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(bookmark.title());
            item.setDestination(place);
            outline.addLast(item);
        }
        pdf.getDocumentCatalog().setDocumentOutline(outline);
    }
}
