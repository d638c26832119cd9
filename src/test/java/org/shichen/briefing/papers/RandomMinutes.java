package org.shichen.briefing.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.shichen.briefing.ActionCourse;
import org.shichen.briefing.ActionItem;
import org.shichen.briefing.ActionStage;
import org.shichen.briefing.AgendaItem;
import org.shichen.briefing.Attendance;
import org.shichen.briefing.Decision;
import org.shichen.briefing.Lamp;
import org.shichen.briefing.Meeting;
import org.shichen.briefing.MeetingKeeping;
import org.shichen.briefing.MeetingSeries;
import org.shichen.briefing.MeetingStage;
import org.shichen.briefing.MeetingSummary;
import org.shichen.briefing.Presence;
import org.shichen.briefing.SeriesKind;
import org.shichen.briefing.StepWay;
import org.shichen.clock.DutyCalendar;
import org.shichen.paper.Document;
import org.shichen.paper.PdfWriter;
import org.shichen.paper.ReadBack;
import org.shichen.paper.Typefaces;
import org.shichen.ui.Formats;
import org.shichen.ui.Imprint;
import org.shichen.ui.Language;
import org.shichen.ui.Words;

/** Minutes of meetings as chance has them, on paper and read back from the file. */
final class RandomMinutes {

    /** Of a meeting that is on no record. */
    static final MeetingKeeping NOT_KEPT = new MeetingKeeping(0, null, null, null, "", null);

    /** How many are measured: {@code -Dshichen.minutes=200} for the long run. */
    static final int MEASURED = Integer.getInteger("shichen.minutes", 25);

    static final Typefaces BUNDLED = Typefaces.of(List.of());
    static final Instant MADE = Instant.parse("2020-02-07T02:00:00Z");
    static final Imprint IMPRINT =
            new Imprint("云岭县公安局道路检查大队", "盛慧洁", Words.in(Language.ZH), new Formats(Language.ZH, DutyCalendar.CHINA));

    private RandomMinutes() {}

    static Document paper(Meeting meeting) {
        return MinutesPaper.of(meeting, IMPRINT, MADE).onPaper(IMPRINT, BUNDLED, MADE);
    }

    static ReadBack print(Meeting meeting) {
        return new ReadBack(PdfWriter.write(paper(meeting), BUNDLED).pdf());
    }

    /** Without page numbers. */
    static List<ReadBack.Character> body(ReadBack read) {
        return read.characters().stream().filter(each -> each.y() < 37 + 225).toList();
    }

    static Meeting random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<AgendaItem> agenda = new ArrayList<>();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            agenda.add(new AgendaItem(
                    agenda.size() + 1, text(random, 4 + random.nextInt(40)), text(random, random.nextInt(700))));
        }
        List<Decision> decisions = new ArrayList<>();
        for (int i = random.nextInt(9); i > 0; i--) {
            decisions.add(new Decision(decisions.size() + 1, text(random, 10 + random.nextInt(90)) + "。"));
        }
        return meeting(agenda, decisions, random.nextInt(60));
    }

    private static String text(SplittableRandom random, int length) {
        String letters = "检查站夜间联络每小时一次车辆人员登记值守“”,。、;:()《》2020年2月7日08:30 G6京藏高速K1820+300民警辅警";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString().strip();
    }

    static Meeting meeting(List<AgendaItem> agenda, List<Decision> decisions, int people) {
        List<Attendance> attendance = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            attendance.add(new Attendance(
                    i,
                    "姓名" + (char) ('甲' + i),
                    i % 5 == 4 ? Presence.ABSENT : Presence.PRESENT,
                    i % 5 == 4 ? "值守" : ""));
        }
        List<ActionItem> actions = decisions.stream()
                .map(decision -> item(
                        decision.ordinal(),
                        decision.ordinal(),
                        decision.ordinal(),
                        decision.content(),
                        ActionStage.ASSIGNED,
                        Lamp.YELLOW))
                .toList();
        return new Meeting(
                new MeetingSummary(
                        1,
                        new MeetingSeries(1, SeriesKind.values()[0], "疫情防控专题会议"),
                        14,
                        "省界检查站夜间值守",
                        Instant.parse("2020-02-06T03:00:00Z"),
                        MeetingStage.DRAFT,
                        decisions.size(),
                        actions.size(),
                        0),
                "指挥室",
                "陆志远",
                "云静月",
                Instant.parse("2020-02-06T04:30:00Z"),
                agenda,
                attendance,
                decisions,
                actions,
                List.of(),
                NOT_KEPT);
    }

    /** One that was assigned to 赵卫东 until 9 February, and of which nothing else is known. */
    static ActionItem item(long id, int number, int decision, String content, ActionStage stage, Lamp lamp) {
        LocalDate due = LocalDate.of(2020, 2, 9);
        return new ActionItem(
                id,
                2020,
                number,
                1,
                decision,
                content,
                7,
                "赵卫东",
                due,
                MADE,
                stage,
                MADE,
                "",
                lamp,
                new ActionCourse(null, "", due, 0, null, 0, List.of(), null, StepWay.STEP, null));
    }
}
