package org.shichen.journal.days;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
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
import org.shichen.clock.DutyCalendar;
import org.shichen.journal.days.DayFigures.Strength;
import org.shichen.journal.days.rules.Comparison;
import org.shichen.paper.PdfWriter;
import org.shichen.paper.Printout;
import org.shichen.paper.Typefaces;
import org.shichen.store.schema.tables.records.FigureIncrementRecord;
import org.shichen.store.schema.tables.records.FigureKindRecord;
import org.shichen.testing.OnTestDesk;
import org.shichen.testing.TestDesk;
import org.shichen.ui.Formats;
import org.shichen.ui.Imprint;
import org.shichen.ui.Language;
import org.shichen.ui.Words;

/** The figures of a day can be followed down to their records. The duty day is Thursday 2020-02-06. */
class DayBookTest extends OnTestDesk {

    private static final LocalDate THURSDAY = LocalDate.of(2020, 2, 6);

    private DayBook book;
    private long north;
    private final List<Long> kinds = new ArrayList<>();

    @BeforeEach
    void open() {
        book = new DayBook(
                desk.store(), new Checkpoints(desk.store()), TestDesk.CALENDAR, date -> new Strength(12, 24));
        north = desk.checkpoint("N", "北站", 101.7, 36.6);
        for (String name : List.of("检查车辆", "检查人员")) {
            FigureKindRecord kind = new FigureKindRecord();
            kind.setCode("K" + kinds.size());
            kind.setNameZh(name);
            kind.setNameEn("Checked " + kinds.size());
            kind.setUnitZh("台次");
            kind.setUnitEn("vehicles");
            kind.setOrdinal((long) kinds.size());
            kinds.add(desk.insert(kind));
        }
        desk.clock(TestDesk.CALENDAR.at(THURSDAY, 18 * 60));
    }

    private void add(int kind, LocalDate day, int minute, long amount) {
        Instant occurred = TestDesk.CALENDAR.at(day, minute);
        FigureIncrementRecord row = new FigureIncrementRecord();
        row.setKindId(kinds.get(kind));
        row.setCheckpointId(kind == 0 ? north : null);
        row.setDutyDate(day.toEpochDay());
        row.setWatch((long) TestDesk.CALENDAR.watch(occurred).ordinal());
        row.setAmount(amount);
        row.setOccurredAt(occurred.toEpochMilli());
        row.setRecordedAt(occurred.toEpochMilli());
        desk.insert(row);
    }

    private DayFigures day(LocalDate date) {
        return book.day(date, desk.now());
    }

    @Test
    void the_sentence_says_what_the_field_says_and_each_of_its_numbers_has_its_records() {
        add(0, THURSDAY.minusDays(1), 700, 4000);
        add(0, THURSDAY, 900, 1010);
        add(0, THURSDAY, 901, -8);
        add(1, THURSDAY.minusDays(1), 700, 15300);
        DayFigures day = day(THURSDAY);
        DayWords said = new DayWords(Words.in(Language.ZH), new Formats(Language.ZH, TestDesk.CALENDAR));
        List<DayWords.Piece> pieces = said.sentence(day);
        assertEquals("截至2月6日18时，累计检查车辆5002台次、检查人员15300台次；其中今日检查车辆1002台次。", said.text(pieces));
        List<DayWords.Piece> numbers =
                pieces.stream().filter(piece -> piece.records() != null).toList();
        assertEquals(
                List.of("5002", "15300", "1002"),
                numbers.stream().map(DayWords.Piece::text).toList());
        for (DayWords.Piece number : numbers) {
            assertEquals(
                    Long.parseLong(number.text()),
                    book.records(number.records(), desk.now()).stream()
                            .mapToLong(FigureRecord::amount)
                            .sum());
        }
    }

    @Test
    void today_is_compared_with_yesterday_and_the_week_before_by_the_same_hour() {
        add(0, THURSDAY, 900, 30);
        add(0, THURSDAY.minusDays(1), 900, 24);
        add(0, THURSDAY.minusDays(1), 1200, 500);
        add(0, THURSDAY.minusDays(7), 1079, 60);
        DayFigures.Row row = day(THURSDAY).rows().getFirst();
        assertEquals(List.of(30L, 24L, 60L), List.of(row.today(), row.yesterday(), row.lastWeek()));
        assertEquals(6, row.withYesterday().change());
        assertEquals("+25.0%", DayWords.percent(row.withYesterday()));
        assertEquals("\u221250.0%", DayWords.percent(row.withLastWeek()));
        assertEquals("\u2013", DayWords.percent(new Comparison(3, 0)));
        // Corrections may make a day negative: more is still more.
        assertEquals("+150.0%", DayWords.percent(new Comparison(10, -20)));
        // A day that is over is shown whole.
        assertEquals(524, day(THURSDAY.minusDays(1)).rows().getFirst().today());
    }

    @Test
    void half_past_two_belongs_to_yesterdays_duty_day_and_what_comes_later_is_not_in_it() {
        add(0, THURSDAY, 1440 + 150, 5);
        add(0, THURSDAY.plusDays(1), 490, 9);
        assertEquals(0, day(THURSDAY).rows().getFirst().today());
        desk.clock(TestDesk.CALENDAR.at(THURSDAY, 1440 + 151));
        assertEquals(5, day(THURSDAY).rows().getFirst().today());
        assertEquals(THURSDAY, TestDesk.CALENDAR.dutyDate(desk.now()));
    }

    @Test
    void a_day_closes_after_the_beginning_of_the_duty_day_has_been_changed() {
        LocalDate wednesday = THURSDAY.minusDays(1);
        add(0, wednesday, 900, 20);
        // Thursday 07:30: still Wednesday's duty day, which began at 08:00 when it was counted.
        add(0, wednesday, 1440 + 450, 2);
        add(0, THURSDAY, 900, 7);
        DutyCalendar earlier = new DutyCalendar(TestDesk.CALENDAR.zone(), LocalTime.of(7, 0));
        book = new DayBook(desk.store(), new Checkpoints(desk.store()), earlier, date -> new Strength(12, 24));
        DayFigures day = day(wednesday);
        DayFigures.Row before = day.rows().getFirst();
        DayFigures.Row after = day(THURSDAY).rows().getFirst();
        assertEquals(22, before.today());
        assertEquals(before.total(), after.total() - after.today());
        assertEquals(
                22,
                book
                        .records(new RecordsWanted(before.kind(), wednesday, wednesday, day.until(), null), desk.now())
                        .stream()
                        .mapToLong(FigureRecord::amount)
                        .sum());
    }

    @Test
    void totals_are_yesterdays_total_and_today_on_every_day() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 150; i++) {
            add(
                    random.nextInt(2),
                    THURSDAY.minusDays(random.nextInt(10)),
                    490 + random.nextInt(500),
                    random.nextInt(60) - 9);
        }
        for (int kind = 0; kind < 2; kind++) {
            long before = day(THURSDAY.minusDays(10)).rows().get(kind).total();
            for (int back = 9; back >= 0; back--) {
                DayFigures.Row row = day(THURSDAY.minusDays(back)).rows().get(kind);
                assertEquals(before, row.before());
                assertEquals(before + row.today(), row.total());
                before = row.total();
                assertEquals(
                        row.today(),
                        day(THURSDAY.minusDays(back)).byPlace().stream()
                                .mapToLong(place -> place.of(row.kind()))
                                .sum());
            }
        }
    }

    @Test
    void the_daily_report_and_the_workbook_say_the_same_numbers() throws IOException {
        add(0, THURSDAY.minusDays(1), 700, 4000);
        add(0, THURSDAY, 900, 1002);
        add(1, THURSDAY, 900, 77);
        for (Language language : Language.values()) {
            Words words = Words.in(language);
            Formats formats = new Formats(language, TestDesk.CALENDAR);
            Typefaces typefaces = Typefaces.of(List.of());
            Printout printed = PdfWriter.write(
                    DayPaper.of(day(THURSDAY), new Imprint("大队", "盛慧洁", words, formats), typefaces), typefaces);
            try (PDDocument pdf = Loader.loadPDF(printed.pdf())) {
                String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
                assertTrue(text.contains("400010025002"), text);
                assertTrue(text.contains("12") && text.contains("24"), text);
            }
            Path file = folder.resolve(language + ".xlsx");
            Files.write(file, DayWorkbook.of(day(THURSDAY), words, formats));
            try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                    Stream<Row> rows = workbook.getFirstSheet().openStream()) {
                Row vehicles = rows.toList().get(2);
                assertEquals(5002, vehicles.getCellAsNumber(4).orElseThrow().intValue());
            }
        }
    }
}
