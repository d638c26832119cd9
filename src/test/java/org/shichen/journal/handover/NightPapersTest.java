package org.shichen.journal.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.checkpoint.Operation;
import org.shichen.journal.LogEntry;
import org.shichen.journal.LogKind;
import org.shichen.journal.LogStepKind;
import org.shichen.journal.NewStep;
import org.shichen.journal.WeatherBook;
import org.shichen.paper.ReadBack;
import org.shichen.store.Act;
import org.shichen.store.Actor;
import org.shichen.store.Anchor;
import org.shichen.testing.OnTestDesk;
import org.shichen.testing.TestDesk;
import org.shichen.ui.Formats;
import org.shichen.ui.Imprint;
import org.shichen.ui.Language;
import org.shichen.ui.Words;

/** Duty log and handover on paper, read back from the PDF. */
class NightPapersTest extends OnTestDesk {

    private NightDesk night;

    @BeforeEach
    void open() {
        night = new NightDesk(desk);
        night.set(night.places.getFirst(), Operation.OPEN);
        night.log(LogKind.ORDER, "县局指示:加强查验");
        long call = night.log(LogKind.CALL_IN, "<马站长 @K01 ! 桥面结冰 >0600");
        LogEntry entry = night.journal.open(desk.now()).stream()
                .filter(each -> each.root() == call)
                .findFirst()
                .orElseThrow();
        night.journal.tell(
                night.act("journal.tell"),
                entry,
                List.of(
                        NewStep.of(LogStepKind.DISPOSAL, "", "撒盐除冰"),
                        NewStep.of(LogStepKind.TOLD, "带班领导", ""),
                        NewStep.of(LogStepKind.RESULT, "", "已通行")));
        new WeatherBook(desk.store()).say(night.act("journal.weather"), TestDesk.CALENDAR.dutyDate(desk.now()), "小雪");
    }

    @Test
    void the_duty_log_has_its_fields_in_their_order() {
        ReadBack log = new ReadBack(night.papers
                .log(TestDesk.CALENDAR.dutyDate(desk.now()), imprint(), desk.now())
                .pdf());
        inOrder(
                log.page(0),
                "值班日志",
                "2020年2月6日",
                "天气：小雪",
                "勤务等级",
                "班次",
                "值班领导",
                "值班员",
                "备勤",
                "流水",
                "时间",
                "来源",
                "报告人",
                "内容",
                "处置",
                "报告谁",
                "结果",
                "记录人",
                "马站长",
                "桥面结冰",
                "撒盐除冰",
                "带班领导（02:30）",
                "已通行",
                "自动",
                "上级指示及落实",
                "加强查验",
                "点名",
                "未办结事项",
                "交班人（签字）",
                "接班人（签字）：");
    }

    @Test
    void the_handover_sheet_has_its_fields_and_vouches_for_the_change_log() {
        Actor relief = night.officers.get(1);
        List<Handover.Line> lines = night.lines().stream()
                .map(line -> new Handover.Line(
                        line.key(), line.key().kind().name(), line.key().kind() == OpenKind.FOLLOW_UP ? "六点再看" : ""))
                .toList();
        night.handovers.give(Act.of(desk.officer, "handover.give"), night.given(desk.officer, relief, lines));
        night.handovers.take(
                Act.of(relief, "handover.take"),
                night.handovers.underWay().orElseThrow(),
                relief.personId(),
                List.of());
        ReadBack sheet = new ReadBack(night.papers
                .handover(night.handovers.lastEnded().orElseThrow(), imprint(), desk.now())
                .pdf());
        String text = sheet.page(0);
        inOrder(
                text,
                "交接班记录",
                "编号：交-2020-001",
                "班次：夜班 2020年2月7日 01:30至02:30",
                "有遗留",
                "交班人：值班员",
                "接班人：接班员",
                "情况明",
                "平稳",
                "上级指示",
                "任务明",
                "待办",
                "遗留：六点再看",
                "器械明",
                "物品器械清点",
                "对讲机",
                "签字",
                "交班人签字",
                "接班人签字",
                "留痕校验点");
        Matcher point = Pattern.compile("(\\d+-[0-9a-f]{16})").matcher(text);
        assertTrue(point.find(), text);
        assertEquals(
                desk.store().head().text(true),
                Anchor.parse(point.group(1)).orElseThrow().text(true));
    }

    private static Imprint imprint() {
        return new Imprint("云岭大队", "值班员", Words.in(Language.ZH), new Formats(Language.ZH, TestDesk.CALENDAR));
    }

    private static void inOrder(String text, String... parts) {
        int at = 0;
        for (String part : parts) {
            int found = text.indexOf(part, at);
            assertTrue(found >= 0, part + " is not after what stands before it in " + text);
            at = found;
        }
    }
}
