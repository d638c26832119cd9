package org.shichen.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.shichen.store.schema.Tables.SHIFT;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.store.schema.tables.records.ShiftRecord;
import org.shichen.testing.OnTestDesk;
import org.shichen.testing.TestDesk;

/** What acts remember of seldom written tables is at every moment what stands in the file. */
class RememberedTest extends OnTestDesk {

    private int asked;

    @BeforeEach
    void open() {
        assertEquals(3, shifts());
        asked = 0;
    }

    @Test
    void what_nobody_wrote_is_not_asked_again() {
        assertEquals(3, shifts());
        desk.sworn("B", "P");
        assertEquals(3, shifts());
        assertEquals(0, asked);
    }

    @Test
    void an_act_of_this_console_is_seen_and_its_undoing() {
        desk.store().write(Act.of(desk.officer, "test"), tx -> tx.insert(shift("加班")));
        assertEquals(4, shifts());
        desk.store().undo(desk.officer);
        assertEquals(3, shifts());
    }

    @Test
    void an_act_of_another_console_is_seen() {
        try (Store other = Store.open(desk.store().path(), desk::now, TestDesk.KEY, Runnable::run)) {
            other.write(Act.of(desk.officer, "test"), tx -> tx.insert(shift("加班")));
            assertEquals(4, shifts());
            assertEquals(4, shifts());
            assertEquals(1, asked);
        }
    }

    @Test
    void inside_an_act_what_it_wrote_is_seen_and_forgotten_with_it() {
        assertThrows(
                IllegalStateException.class,
                () -> desk.store().write(Act.of(desk.officer, "test"), tx -> {
                    assertEquals(3, shifts(tx));
                    tx.insert(shift("加班"));
                    assertEquals(4, shifts(tx));
                    throw new IllegalStateException("given up");
                }));
        assertEquals(3, shifts());
    }

    private int shifts() {
        return desk.store().write(Act.of(Actor.PROGRAM, "test"), this::shifts);
    }

    private int shifts(Tx tx) {
        return tx.standing("shifts", Set.of(SHIFT), dsl -> {
            asked++;
            return dsl.fetchCount(SHIFT);
        });
    }

    private static ShiftRecord shift(String name) {
        ShiftRecord row = new ShiftRecord();
        row.setName(name);
        row.setMark("加");
        row.setStartMinute(480L);
        row.setLengthMinutes(60L);
        row.setNight(0L);
        row.setOrdinal(9L);
        return row;
    }
}
