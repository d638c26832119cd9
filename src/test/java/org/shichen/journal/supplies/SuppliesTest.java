package org.shichen.journal.supplies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shichen.testing.Refusal.refused;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.journal.supplies.Supplies.Movement;
import org.shichen.journal.supplies.rules.SupplyNeed;
import org.shichen.paper.PdfWriter;
import org.shichen.paper.ReadBack;
import org.shichen.paper.Typefaces;
import org.shichen.roster.PostKind;
import org.shichen.store.Act;
import org.shichen.store.schema.tables.records.MealWindowRecord;
import org.shichen.testing.OnTestDesk;
import org.shichen.testing.TestDesk;
import org.shichen.ui.Formats;
import org.shichen.ui.Imprint;
import org.shichen.ui.Language;
import org.shichen.ui.Words;

/** What a shift needs follows from the roster, and what lacks is said before it begins. Duty day 2020-02-06. */
class SuppliesTest extends OnTestDesk {

    private static final LocalDate THURSDAY = LocalDate.of(2020, 2, 6);

    private Supplies supplies;

    @BeforeEach
    void open() {
        supplies = new Supplies(desk.store(), TestDesk.CALENDAR);
        long north = desk.checkpoint("K01", "北站", 102, 36);
        long post = desk.post(north, PostKind.VEHICLE_CHECK, "查验岗");
        for (int i = 0; i < 3; i++) {
            desk.duty(desk.sworn("00010" + i, "民警" + i), post, desk.evening, THURSDAY);
        }
        for (int from : new int[] {1050, 1200}) {
            MealWindowRecord meal = new MealWindowRecord();
            meal.setShiftId(desk.evening);
            meal.setName("餐" + from);
            meal.setFromMinute((long) from);
            meal.setToMinute(from + 90L);
            meal.setLengthMinutes(30L);
            desk.insert(meal);
        }
        desk.clock(TestDesk.CALENDAR.at(THURSDAY, 15 * 60));
        supplies.add(act(), SupplyText.proposed());
    }

    @Test
    void the_need_is_people_times_meals_or_people_or_places() {
        assertEquals(
                List.of("热饭 6", "开水 3", "取暖设备 1", "口罩 6", "防护服 3"),
                lines().stream()
                        .map(line -> line.kind().nameZh() + " " + line.need())
                        .toList());
        supplies.setQuantity(act(), lines().get(1).kind().id(), 2);
        assertEquals(6, lines().get(1).need());
        supplies.setQuantity(act(), lines().get(1).kind().id(), 0);
        assertEquals(4, lines().size());
    }

    @Test
    void what_went_out_and_came_in_is_kept_and_taken_back_with_a_reason_only_as_far_as_it_went() {
        supplies.move(act(), meals(), Movement.DELIVERED, 4, "");
        supplies.move(act(), meals(), Movement.RECEIVED, 3, "");
        assertEquals(List.of(2L, 1L), List.of(meals().lacking(), meals().underWay()));
        assertEquals(
                "problem.supplies.reason", refused(() -> supplies.move(act(), meals(), Movement.DELIVERED, -1, " ")));
        assertEquals(
                "problem.supplies.below", refused(() -> supplies.move(act(), meals(), Movement.RECEIVED, -4, "错")));
        assertEquals("problem.supplies.amount", refused(() -> supplies.move(act(), meals(), Movement.RECEIVED, 0, "")));
        supplies.move(act(), meals(), Movement.DELIVERED, -1, "送错站");
        assertEquals(3, meals().lacking());
        desk.store().undo(desk.officer);
        assertEquals(2, meals().lacking());
    }

    @Test
    void an_earlier_moment_shows_only_what_had_moved_by_then() {
        supplies.move(act(), meals(), Movement.DELIVERED, 4, "");
        Instant then = desk.now();
        desk.clock(then.plus(Duration.ofMinutes(20)));
        supplies.move(act(), meals(), Movement.RECEIVED, 4, "");
        assertEquals(0, meals().underWay());
        assertEquals(4, supplies.lines(THURSDAY, then).getFirst().underWay());
    }

    @Test
    void a_shortage_is_told_once_before_the_shift_and_not_when_it_has_begun() {
        assertTrue(SupplyNeed.warned(lines(), desk.now().minus(Duration.ofHours(2)))
                .isEmpty());
        assertEquals(5, SupplyNeed.warned(lines(), desk.now()).size());
        assertTrue(
                SupplyNeed.warned(lines(), TestDesk.CALENDAR.at(THURSDAY, 960)).isEmpty());
        SimpleObjectProperty<Instant> seconds = new SimpleObjectProperty<>(desk.now());
        new SupplyWatch(supplies, TestDesk.CALENDAR, desk.tasks, desk.notices, seconds);
        for (int minute = 1; minute < 5; minute++) {
            seconds.set(desk.now().plus(Duration.ofMinutes(minute)));
        }
        assertEquals(List.of("supplies.warning"), desk.said);
    }

    @Test
    void what_is_typed_is_understood_or_refused_in_words() {
        assertEquals(new SupplyText.Amount(-3, "送错 站"), SupplyText.amount(" -3 送错 站 "));
        assertEquals(new SupplyText.Amount(12, ""), SupplyText.amount("+12"));
        SupplyKind kind = SupplyText.kind("姜汤/Ginger-soup 碗/bowls 按人 2");
        assertEquals(new SupplyKind(0, "姜汤", "Ginger-soup", "碗", "bowls", SupplyBasis.HEAD, 2), kind);
        supplies.add(act(), List.of(kind));
        assertEquals("problem.supplies.known", refused(() -> supplies.add(act(), List.of(kind))));
        for (String wrong : List.of("", "姜汤", "姜汤 碗 按天 2", "姜汤 碗 按人 两")) {
            assertEquals("problem.supplies.kind", refused(() -> SupplyText.kind(wrong)));
        }
        assertEquals("problem.supplies.number", refused(() -> SupplyText.amount("三份")));
    }

    @Test
    void on_paper_each_line_has_its_numbers_and_room_to_sign() {
        supplies.move(act(), meals(), Movement.DELIVERED, 4, "");
        Words words = Words.in(Language.ZH);
        Imprint imprint = new Imprint("大队", "内勤", words, new Formats(Language.ZH, TestDesk.CALENDAR));
        Typefaces typefaces = Typefaces.of(List.of());
        ReadBack read = new ReadBack(
                PdfWriter.write(SupplyPaper.of(THURSDAY, lines(), imprint, typefaces, desk.now()), typefaces)
                        .pdf());
        String text = read.text().replaceAll("\\s+", "");
        for (String part : List.of("2020年2月6日周四后勤保障", "制表：内勤", "签收（签字）", "北站热饭份36402", "北站取暖设备台31001")) {
            assertTrue(text.contains(part), part + " in " + text);
        }
        assertTrue(read.sheets().getFirst().width() > read.sheets().getFirst().height());
    }

    private List<SupplyLine> lines() {
        return supplies.lines(THURSDAY, desk.now());
    }

    private SupplyLine meals() {
        return lines().getFirst();
    }

    private Act act() {
        return Act.of(desk.officer, "supplies.move");
    }
}
