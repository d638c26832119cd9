package org.shichen.journal.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.journal.FigureKind;
import org.shichen.paper.Printout;
import org.shichen.paper.Typefaces;
import org.shichen.problem.ProblemException;
import org.shichen.store.schema.tables.records.FigureIncrementRecord;
import org.shichen.store.schema.tables.records.FigureKindRecord;
import org.shichen.testing.OnTestDesk;
import org.shichen.testing.TestDesk;
import org.shichen.ui.Formats;
import org.shichen.ui.Imprint;
import org.shichen.ui.Language;
import org.shichen.ui.Words;

/** What a report of the figures can be relied on for. The duty day is Thursday 2020-02-06. */
class OperationReportTest extends OnTestDesk {

    private static final LocalDate THURSDAY = LocalDate.of(2020, 2, 6);
    private static final LocalDate FIRST = THURSDAY.minusDays(20);

    private OperationReports reports;
    private long north;
    private long south;
    private final List<Long> kinds = new ArrayList<>();

    @BeforeEach
    void open() {
        reports = new OperationReports(desk.store(), new Checkpoints(desk.store()), TestDesk.CALENDAR);
        north = desk.checkpoint("N", "北站", 101.7, 36.6);
        south = desk.checkpoint("S", "南站", 101.7, 36.5);
        for (String name : List.of("车辆", "人员", "宣传")) {
            FigureKindRecord kind = new FigureKindRecord();
            kind.setCode("K" + kinds.size());
            kind.setNameZh("检查" + name);
            kind.setNameEn("Checked " + kinds.size());
            kind.setUnitZh("台次");
            kind.setUnitEn("vehicles");
            kind.setOrdinal((long) kinds.size());
            kinds.add(desk.insert(kind));
        }
    }

    private void add(long kind, Long checkpoint, LocalDate day, long amount, Instant occurred) {
        FigureIncrementRecord row = new FigureIncrementRecord();
        row.setKindId(kind);
        row.setCheckpointId(checkpoint);
        row.setDutyDate(day.toEpochDay());
        row.setWatch(5L);
        row.setAmount(amount);
        row.setOccurredAt(occurred.toEpochMilli());
        row.setRecordedAt(occurred.toEpochMilli());
        desk.insert(row);
    }

    private static Instant noon(LocalDate day) {
        return TestDesk.CALENDAR.at(day, 12 * 60);
    }

    @Test
    void what_was_before_and_the_days_and_the_places_always_sum_up() {
        SplittableRandom random = new SplittableRandom(7);
        Map<String, Long> oracle = new HashMap<>();
        for (int i = 0; i < 400; i++) {
            long kind = kinds.get(random.nextInt(2));
            LocalDate day = FIRST.plusDays(random.nextInt(20));
            long amount = random.nextInt(5) == 0 ? -random.nextInt(1, 4) : random.nextInt(1, 40);
            add(kind, random.nextInt(4) == 0 ? null : random.nextBoolean() ? north : south, day, amount, noon(day));
            oracle.merge(kind + " " + day, amount, Long::sum);
        }
        for (int round = 0; round < 30; round++) {
            LocalDate from = FIRST.plusDays(random.nextInt(20));
            LocalDate to = from.plusDays(random.nextInt(20));
            OperationReport report = reports.read(from, to, desk.now());
            for (FigureKind kind : report.kinds()) {
                long before = 0;
                long within = 0;
                for (LocalDate day = FIRST; !day.isAfter(to); day = day.plusDays(1)) {
                    long sum = oracle.getOrDefault(kind.id() + " " + day, 0L);
                    before += day.isBefore(from) ? sum : 0;
                    within += day.isBefore(from) ? 0 : sum;
                }
                assertEquals(before, report.before(kind));
                assertEquals(within, report.within(kind));
                assertEquals(before + within, report.inAll(kind));
                assertEquals(
                        within,
                        report.places().stream()
                                .mapToLong(place -> place.of(kind))
                                .sum());
                assertEquals(oracle.getOrDefault(kind.id() + " " + to, 0L), report.today(kind));
            }
        }
    }

    @Test
    void what_comes_after_the_moment_is_not_in_it() {
        add(kinds.getFirst(), north, THURSDAY, 5, desk.now().minusSeconds(60));
        add(kinds.getFirst(), north, THURSDAY, 70, desk.now().plusSeconds(60));
        OperationReport report = reports.read(THURSDAY, THURSDAY, desk.now());
        assertEquals(5, report.inAll(report.kinds().getFirst()));
    }

    @Test
    void the_sentence_the_tables_and_the_workbook_say_the_same_numbers() throws IOException {
        add(kinds.get(0), north, THURSDAY.minusDays(1), 4000, noon(THURSDAY.minusDays(1)));
        add(kinds.get(0), south, THURSDAY, 1002, desk.now().minusSeconds(60));
        add(kinds.get(1), null, THURSDAY.minusDays(1), 15300, noon(THURSDAY.minusDays(1)));
        OperationReport report = reports.read(THURSDAY.minusDays(1), THURSDAY, desk.now());
        Words words = Words.in(Language.ZH);
        Formats formats = new Formats(Language.ZH, TestDesk.CALENDAR);
        String sentence = ReportWords.sentence(report, words, formats);
        assertTrue(sentence.startsWith("截至2月6日"), sentence);
        assertTrue(sentence.endsWith("累计检查车辆5002台次、检查人员15300台次；其中当日检查车辆1002台次。"), sentence);

        Printout printed = new ReportPapers(reports, Typefaces.of(List.of()))
                .print(THURSDAY.minusDays(1), THURSDAY, new Imprint("大队", "盛慧洁", words, formats), desk.now());
        try (PDDocument pdf = Loader.loadPDF(printed.pdf())) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
            assertTrue(text.contains("检查车辆5002台次"), text);
            assertTrue(text.contains("检查车辆台次0500250021002"), text);
            assertTrue(text.contains("N北站") && text.contains("未分检查站"), text);
        }

        Path file = folder.resolve("report.xlsx");
        Files.write(file, ReportWorkbook.of(report, words));
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile());
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            Row vehicles = rows.toList().get(1);
            assertEquals("检查车辆", vehicles.getCellText(0));
            assertEquals(5002, vehicles.getCellAsNumber(4).orElseThrow().intValue());
        }
    }

    @Test
    void days_that_cannot_be_are_refused_in_words() {
        assertEquals("problem.report.range", refused(THURSDAY, THURSDAY.minusDays(1)));
        assertEquals("problem.report.range", refused(THURSDAY.minusDays(400), THURSDAY));
        assertEquals("problem.report.future", refused(THURSDAY.plusDays(1), THURSDAY.plusDays(2)));
        assertEquals("problem.report.nothing", refused(THURSDAY, THURSDAY));
    }

    private String refused(LocalDate first, LocalDate last) {
        return assertThrows(ProblemException.class, () -> reports.read(first, last, desk.now()))
                .problem()
                .key();
    }
}
