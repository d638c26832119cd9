package org.shichen.briefing.papers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shichen.briefing.ActionAct;
import org.shichen.briefing.ActionBook;
import org.shichen.briefing.ActionDeed;
import org.shichen.briefing.Briefings;
import org.shichen.briefing.MeetingBook;
import org.shichen.briefing.NewMeeting;
import org.shichen.briefing.SeriesBook;
import org.shichen.briefing.SeriesKind;
import org.shichen.briefing.StageMove;
import org.shichen.paper.Typefaces;
import org.shichen.store.Act;
import org.shichen.testing.OnTestDesk;
import org.shichen.testing.TestDesk;
import org.shichen.ui.Formats;
import org.shichen.ui.Imprint;
import org.shichen.ui.Language;
import org.shichen.ui.Words;

/** Finalised minutes come out of the printer as they were, to the byte, whatever became of their actions. */
class SealedMinutesTest extends OnTestDesk {

    @Test
    void finalised_minutes_are_printed_again_to_the_byte_after_a_term_was_extended() throws Exception {
        Briefings briefings = new Briefings(desk.store(), TestDesk.CALENDAR);
        MeetingBook book = new MeetingBook(desk.store(), TestDesk.CALENDAR);
        MeetingPapers papers = new MeetingPapers(briefings, Typefaces.of(List.of()));
        Imprint imprint =
                new Imprint("云岭县公安局道路检查大队", "盛慧洁", Words.in(Language.ZH), new Formats(Language.ZH, TestDesk.CALENDAR));
        long chair = desk.leader("L1", "陆志远", "大队长");
        long handler = desk.sworn("H1", "梁永安");
        long series = new SeriesBook(desk.store(), TestDesk.CALENDAR)
                .save(Act.of(desk.officer, "briefing.series"), null, SeriesKind.SPECIAL, "专题会议");
        LocalDate today = TestDesk.CALENDAR.localDate(desk.now());
        Instant opened = TestDesk.CALENDAR.at(today, 120);
        long id = briefings.hold(
                Act.of(desk.officer, "briefing.hold"),
                new NewMeeting(
                        series,
                        "检查站秩序",
                        "二楼会议室",
                        chair,
                        null,
                        opened,
                        opened.plusSeconds(1200),
                        List.of("车辆积压"),
                        List.of(new NewMeeting.NewDecision("增设第二查验通道", handler, today.plusDays(3))),
                        List.of()));
        move(desk, briefings, book, id, StageMove.REVIEW, chair, null);
        Instant at = desk.now();
        MeetingBook.Seal seal = new MeetingBook.Seal(papers.sha256(id, imprint, at), at);
        move(desk, briefings, book, id, StageMove.FINALISE, chair, seal);
        String before = sha(
                papers.print(MeetingDocument.MINUTES, id, imprint, desk.now()).pdf());
        desk.clock(desk.now().plus(Duration.ofDays(1)));
        long item = briefings.actions(desk.now()).getFirst().id();
        ActionBook actions = new ActionBook(desk.store(), TestDesk.CALENDAR);
        actions.perform(
                Act.of(desk.officer, "briefing.extend"),
                item,
                new ActionDeed(ActionAct.ASK_EXTENSION, handler, "等设备", today.plusDays(9), null));
        actions.perform(
                Act.of(desk.officer, "briefing.extend"), item, new ActionDeed(ActionAct.GRANT_EXTENSION, chair, ""));
        assertEquals(
                before,
                sha(papers.print(MeetingDocument.MINUTES, id, imprint, desk.now())
                        .pdf()));
        assertEquals(seal.sha256(), before);
        assertNotEquals(before, papers.sha256(id, imprint, desk.now()), "unfrozen it would tell the new term");
    }

    private static void move(
            TestDesk desk,
            Briefings briefings,
            MeetingBook book,
            long id,
            StageMove move,
            long by,
            MeetingBook.Seal seal) {
        long version = briefings.meeting(id, desk.now()).orElseThrow().keeping().version();
        book.move(Act.of(desk.officer, "briefing.move"), id, version, move, by, "", seal);
    }

    private static String sha(byte[] pdf) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
    }
}
