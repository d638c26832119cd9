package org.shichen.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shichen.testing.Refusal.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.roster.PostKind;
import org.shichen.roster.plan.PostEntry;
import org.shichen.roster.plan.PostPlans;
import org.shichen.store.Act;
import org.shichen.testing.OnTestDesk;
import org.shichen.testing.TestDesk;

/** An empty desk gets its checkpoints, and what is wrong is refused whole. */
class CheckpointBookTest extends OnTestDesk {

    private CheckpointBook book;
    private Checkpoints checkpoints;

    @BeforeEach
    void open() {
        book = new CheckpointBook(desk.store(), new PostPlans(desk.store(), TestDesk.CALENDAR));
        checkpoints = new Checkpoints(desk.store());
    }

    @Test
    void the_first_checkpoint_of_an_empty_desk_comes_with_its_posts_in_one_act() {
        assertEquals("K01", book.nextCode());
        long id = book.save(act("checkpoint.save"), entry("K01", "东岭省际检查站", post("车辆查验岗"), post("登记岗")));
        CheckpointEntry kept = book.read(id).orElseThrow();
        assertEquals("东岭一号", kept.callSign());
        assertEquals(
                List.of("车辆查验岗", "登记岗"),
                kept.posts().stream().map(PostEntry::name).toList());
        assertEquals("K02", book.nextCode());
        desk.store().undo(desk.officer);
        assertEquals(List.of(), checkpoints.all());
        assertTrue(desk.store().read(PostPlans::read).isEmpty());
        desk.store().redo(desk.officer);
        assertEquals(2, book.read(id).orElseThrow().posts().size());
    }

    @Test
    void a_machine_set_to_another_language_counts_the_codes_on_in_the_same_figures() {
        Locale machine = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
        try {
            book.save(act("checkpoint.save"), entry("K10", "东岭省际检查站"));
            assertEquals("K11", book.nextCode());
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void a_new_name_and_another_post_are_kept_and_an_older_form_is_refused() {
        long id = book.save(act("checkpoint.save"), entry("K01", "甲站", post("查验岗")));
        CheckpointEntry before = book.read(id).orElseThrow();
        book.save(act("checkpoint.save"), renamed(before, "乙站"));
        assertEquals("乙站", checkpoints.all().getFirst().name());
        assertRefused("problem.store.moved-on", () -> book.save(act("checkpoint.save"), renamed(before, "丙站")));
        assertEquals("乙站", checkpoints.all().getFirst().name());
    }

    @Test
    void moving_is_one_act_that_is_taken_back_whole() {
        long id = book.save(act("checkpoint.save"), entry("K01", "甲站"));
        book.move(act("checkpoint.move"), id, 102.5, 36.25);
        assertEquals(102.5, checkpoints.all().getFirst().longitude());
        desk.store().undo(desk.officer);
        assertEquals(101.872, checkpoints.all().getFirst().longitude());
        assertEquals(36.5325, checkpoints.all().getFirst().latitude());
    }

    @Test
    void what_is_wrong_is_refused_with_nothing_written() {
        book.save(act("checkpoint.save"), entry("K01", "甲站"));
        assertRefused("problem.checkpoint.code-taken", () -> book.save(act("x"), entry("K01", "乙站")));
        assertRefused("problem.checkpoint.name-taken", () -> book.save(act("x"), entry("K02", " 甲站 ")));
        assertRefused("problem.checkpoint.nameless", () -> book.save(act("x"), entry("K02", "  ")));
        assertRefused("problem.checkpoint.long", () -> book.save(act("x"), entry("K02", "站".repeat(61))));
        assertRefused(
                "problem.checkpoint.place-range",
                () -> book.save(act("x"), entry("K02", "乙站").at(181, 90)));
        assertRefused("problem.plan.name-twice", () -> book.save(act("x"), entry("K02", "乙站", post("岗"), post("岗"))));
        assertEquals(1, checkpoints.all().size());
        assertTrue(desk.store().read(PostPlans::read).isEmpty());
    }

    @Test
    void a_checkpoint_with_duties_to_come_is_not_retired_and_one_without_keeps_its_past() {
        long id = book.save(act("checkpoint.save"), entry("K01", "甲站", post("查验岗")));
        long post = book.read(id).orElseThrow().posts().getFirst().id();
        checkpoints.setOperation(act("checkpoint.operation"), id, Operation.OPEN, "");
        var opened = desk.now();
        desk.duty(desk.sworn("M1", "民警甲"), post, desk.day, LocalDate.of(2020, 2, 7));
        assertRefused("problem.plan.in-use", () -> book.retire(act("checkpoint.retire"), id));
        assertEquals(1, checkpoints.all().size());

        desk.clock(desk.now().plusSeconds(3 * 86_400));
        book.retire(act("checkpoint.retire"), id);
        assertEquals(List.of(), checkpoints.all());
        assertEquals(List.of(), checkpoints.at(desk.now()));
        assertEquals("甲站", checkpoints.at(opened).getFirst().name());
        assertFalse(desk.store().read(PostPlans::read).getFirst().active());
        assertRefused("problem.checkpoint.code-retired", () -> book.save(act("x"), entry("K01", "新站")));
        desk.store().undo(desk.officer);
        assertEquals(1, checkpoints.all().size());
        assertTrue(book.read(id).orElseThrow().posts().getFirst().active());
    }

    private Act act(String name) {
        return Act.of(desk.officer, name);
    }

    private static CheckpointEntry entry(String code, String name, PostEntry... posts) {
        return new CheckpointEntry(
                0,
                0,
                code,
                name,
                CheckpointKind.PROVINCIAL,
                101.872,
                36.5325,
                "东岭一号",
                "0970-0000000",
                null,
                List.of(posts));
    }

    private static CheckpointEntry renamed(CheckpointEntry entry, String name) {
        return new CheckpointEntry(
                entry.id(),
                entry.version(),
                entry.code(),
                name,
                entry.kind(),
                entry.longitude(),
                entry.latitude(),
                entry.callSign(),
                entry.phone(),
                45,
                entry.posts());
    }

    private static PostEntry post(String name) {
        return new PostEntry(0, 0, null, PostKind.VEHICLE_CHECK, name, "", "", "", true, List.of());
    }
}
