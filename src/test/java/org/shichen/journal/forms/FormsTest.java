package org.shichen.journal.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.journal.figures.FigureBook;
import org.shichen.paper.ReadBack;
import org.shichen.paper.Typefaces;
import org.shichen.people.People;
import org.shichen.roster.PostKind;
import org.shichen.roster.Rosters;
import org.shichen.store.schema.tables.records.FigureKindRecord;
import org.shichen.testing.OnTestDesk;
import org.shichen.testing.TestDesk;
import org.shichen.ui.Formats;
import org.shichen.ui.Imprint;
import org.shichen.ui.Language;
import org.shichen.ui.Words;

/** The sheets of the night of 2020-02-06, read back from the PDF. */
class FormsTest extends OnTestDesk {

    private static final LocalDate DAY = LocalDate.of(2020, 2, 6);

    @BeforeEach
    void open() {
        long place = desk.checkpoint("K01", "东岭站", 101.7, 36.6);
        long post = desk.post(place, PostKind.SECURITY, "警戒岗");
        desk.duty(desk.sworn("000011", "夜班员"), post, desk.night, DAY);
        desk.duty(desk.sworn("000012", "白班员"), post, desk.day, DAY);
        FigureKindRecord kind = new FigureKindRecord();
        kind.setCode("VEHICLES_CHECKED");
        kind.setNameZh("检查车辆");
        kind.setNameEn("Vehicles checked");
        kind.setUnitZh("台次");
        kind.setUnitEn("vehicles");
        kind.setOrdinal(1L);
        desk.insert(kind);
    }

    @Test
    void who_is_on_post_in_these_hours_is_printed_and_who_is_not_is_not() {
        ReadBack paper = print(TestDesk.CALENDAR.at(DAY, 20 * 60 + 40), Language.ZH);
        assertTrue(paper.page(0).contains("夜班员"), paper.page(0));
        assertFalse(paper.text().contains("白班员"));
        assertTrue(paper.page(0).contains("2月6日 20:00至2月7日 08:00"), paper.page(0));
        assertEquals(2, paper.count("夜班员"), "on the roster and on the sign-in sheet");
    }

    @Test
    void every_hour_and_every_watch_of_the_night_has_its_place_on_one_document() {
        String text = print(TestDesk.CALENDAR.at(DAY, 20 * 60), Language.ZH).text();
        for (String title : new String[] {"在岗人员", "签到表", "点名表", "数据登记表", "值班日志"}) {
            assertTrue(text.contains(title), title);
        }
        for (String hour : new String[] {"20:00", "23:00", "00:00", "03:00", "07:00"}) {
            assertTrue(text.contains(hour), hour);
        }
        for (String watch : new String[] {"戌时", "亥时", "子时", "丑时", "寅时", "卯时", "辰时"}) {
            assertTrue(text.contains(watch), watch);
        }
        assertTrue(text.contains("1 检查车辆"), text);
        assertFalse(text.contains("⟨"), text);
    }

    @Test
    void a_desk_with_nothing_on_its_roster_has_its_sheets_too() {
        ReadBack paper = print(TestDesk.CALENDAR.at(DAY.plusDays(9), 8 * 60), Language.EN);
        assertTrue(paper.text().contains("Roll-call sheet"));
        assertFalse(paper.text().contains("⟨"), paper.text());
    }

    private ReadBack print(Instant at, Language language) {
        return new ReadBack(new Forms(
                        new Rosters(desk.store(), TestDesk.CALENDAR, () -> true),
                        new People(desk.store(), () -> true),
                        new FigureBook(desk.store(), new Checkpoints(desk.store()), TestDesk.CALENDAR),
                        TestDesk.CALENDAR,
                        Typefaces.ofThisMachine())
                .print(
                        at,
                        new Imprint("示范大队", "值班员", Words.in(language), new Formats(language, TestDesk.CALENDAR)),
                        desk.now())
                .pdf());
    }
}
