package org.shichen.briefing.papers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shichen.briefing.ActionItem;
import org.shichen.briefing.ActionStage;
import org.shichen.briefing.Attendance;
import org.shichen.briefing.Lamp;
import org.shichen.briefing.Meeting;
import org.shichen.briefing.MeetingSeries;
import org.shichen.briefing.MeetingStage;
import org.shichen.briefing.MeetingSummary;
import org.shichen.briefing.Presence;
import org.shichen.briefing.SeriesKind;
import org.shichen.clock.DutyCalendar;
import org.shichen.paper.Document;
import org.shichen.paper.Mark;
import org.shichen.paper.PdfWriter;
import org.shichen.paper.ReadBack;
import org.shichen.paper.Typefaces;
import org.shichen.ui.Formats;
import org.shichen.ui.Imprint;
import org.shichen.ui.Language;
import org.shichen.ui.Words;

/** Notices, sign-in sheets and blank forms: what stands in them, and that hands find room. */
class FormsTest {

    private static final Typefaces BUNDLED = Typefaces.of(List.of());
    private static final Instant MADE = Instant.parse("2020-02-07T02:00:00Z");
    private static final MeetingSummary MEETING = new MeetingSummary(
            1,
            new MeetingSeries(1, SeriesKind.values()[0], "疫情防控专题会议"),
            14,
            "省界检查站夜间值守",
            Instant.parse("2020-02-06T03:00:00Z"),
            MeetingStage.DRAFT,
            1,
            1,
            0);
    private static final ActionItem ITEM =
            RandomMinutes.item(7, 14, 1, "补齐夜间执勤反光背心", ActionStage.ASSIGNED, Lamp.YELLOW);

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_notice_says_what_who_and_until_when_on_one_page(Language language) {
        Imprint imprint = imprint(language);
        ReadBack read = print(NoticePaper.of(ITEM, MEETING, imprint, MADE), imprint);
        assertEquals(1, read.sheets().size());
        assertTrue(read.count("补齐夜间执勤反光背心") == 1 && read.count("赵卫东") == 1);
        if (language == Language.ZH) {
            assertEquals(1, read.count("编号：督-2020-014"));
            assertEquals(1, read.count("疫情防控专题会议纪要第14期"));
            assertEquals(2, read.count("2020年2月9日"));
            assertEquals(1, read.count("核验意见"));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_ledger_breaks_no_word_that_tells_a_stage_or_a_lamp(Language language) {
        Imprint imprint = imprint(language);
        List<ActionItem> items = Stream.of(Lamp.values())
                .map(lamp -> RandomMinutes.item(
                        7,
                        14,
                        1,
                        "补齐夜间执勤反光背心",
                        ActionStage.values()[lamp.ordinal() % ActionStage.values().length],
                        lamp))
                .toList();
        Document ledger = LedgerPaper.of(items, Map.of(), imprint, BUNDLED, MADE);
        List<String> written = ledger.pages().stream()
                .flatMap(page -> page.marks().stream())
                .filter(Mark.Text.class::isInstance)
                .map(mark -> ((Mark.Text) mark).text())
                .flatMap(text -> Stream.of(text.split(" ")))
                .toList();
        for (ActionItem item : items) {
            for (String word :
                    (imprint.words().of(item.lamp()) + " " + imprint.words().of(item.stage())).split(" ")) {
                assertTrue(written.contains(word), word + " in " + written);
            }
        }
    }

    @Test
    void a_sign_in_sheet_lists_everybody_with_room_to_sign_and_its_head_on_each_page() {
        Imprint imprint = imprint(Language.ZH);
        List<Attendance> expected = IntStream.range(0, 60)
                .mapToObj(each -> new Attendance(
                        each,
                        "姓名" + (char) ('甲' + each),
                        each == 3 ? Presence.ABSENT : Presence.PRESENT,
                        each == 3 ? "值守" : ""))
                .toList();
        Meeting meeting = new Meeting(
                MEETING,
                "指挥室",
                "陆志远",
                "云静月",
                null,
                List.of(),
                expected,
                List.of(),
                List.of(),
                List.of(),
                RandomMinutes.NOT_KEPT);
        Document document = SignInPaper.of(meeting, imprint).onPaper(imprint, BUNDLED, MADE);
        ReadBack read = new ReadBack(PdfWriter.write(document, BUNDLED).pdf());
        assertTrue(read.sheets().size() >= 3);
        assertEquals(read.sheets().size(), read.count("序号姓名签名备注"));
        expected.forEach(each -> assertEquals(1, read.count(each.name()), each.name()));
        assertEquals(1, read.count("请假"));
        document.pages()
                .forEach(page -> page.marks().stream()
                        .filter(Mark.Line.class::isInstance)
                        .map(Mark.Line.class::cast)
                        .forEach(line -> assertTrue(line.y2() <= 37 + 225 + 0.01, line.toString())));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void blank_forms_fill_their_pages_and_leave_room_to_sign(Language language) {
        Imprint imprint = imprint(language);
        ReadBack record = print(BlankRecordPaper.of(imprint), imprint);
        assertEquals(2, record.sheets().size());
        assertEquals(1, print(SignInPaper.blank(imprint), imprint).sheets().size());
        ReadBack log = new ReadBack(PdfWriter.write(BlankLogPaper.of(imprint, BUNDLED, MADE), BUNDLED)
                .pdf());
        assertEquals(1, log.sheets().size());
        assertEquals(297, log.sheets().getFirst().width(), 0.1);
        if (language == Language.ZH) {
            assertEquals(1, record.count("主持人（签字）"));
            assertEquals(1, log.count("接班人（签字）"));
        }
    }

    @Test
    void the_same_words_are_in_the_word_document() throws IOException {
        Imprint imprint = imprint(Language.ZH);
        byte[] file = NoticePaper.of(ITEM, MEETING, imprint, MADE).forWord(imprint, BUNDLED, MADE);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file))) {
            assertEquals("云岭县公安局道路检查大队督办通知单", word.getParagraphs().getFirst().getText());
            assertEquals(
                    "补齐夜间执勤反光背心",
                    word.getTables().getFirst().getRow(0).getCell(1).getText());
        }
    }

    private static ReadBack print(OfficialText text, Imprint imprint) {
        return new ReadBack(
                PdfWriter.write(text.onPaper(imprint, BUNDLED, MADE), BUNDLED).pdf());
    }

    private static Imprint imprint(Language language) {
        return new Imprint("云岭县公安局道路检查大队", "盛慧洁", Words.in(language), new Formats(language, DutyCalendar.CHINA));
    }
}
