package org.shichen.checkpoint.area;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.map.GeoPoint;
import org.shichen.map.draw.DrawnShape;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.store.schema.Tables;
import org.shichen.testing.OnTestDesk;

/** Areas belong to their checkpoint. */
class AreaBookTest extends OnTestDesk {

    private static final List<GeoPoint> RING =
            List.of(new GeoPoint(101.8, 36.5), new GeoPoint(101.9, 36.5), new GeoPoint(101.9, 36.6));

    private AreaBook book;
    private long first;
    private long second;

    @BeforeEach
    void open() {
        book = new AreaBook(desk.store());
        first = desk.checkpoint("K01", "东岭检查站", 101.8, 36.5);
        second = desk.checkpoint("K02", "河口检查站", 101.9, 36.5);
    }

    private long add(long checkpoint, AreaKind kind) {
        return book.of(checkpoint).add(act(), new DrawnShape<>(0, kind, "", RING, 0));
    }

    private Act act() {
        return Act.of(desk.officer, "area.draw");
    }

    @Test
    void each_checkpoint_has_its_own_and_all_are_read_together() {
        add(first, AreaKind.JURISDICTION);
        add(second, AreaKind.CONTROL);
        add(first, AreaKind.CONTROL);
        assertEquals(2, book.of(first).all().size());
        assertEquals(1, book.of(second).all().size());
        assertEquals(
                List.of(first, second, first),
                book.all().stream().map(CheckpointArea::checkpointId).toList());
        assertEquals(RING, book.all().getFirst().shape().points());
        desk.store().undo(desk.officer);
        assertEquals(1, book.of(first).all().size());
    }

    @Test
    void areas_of_a_retired_checkpoint_are_on_no_map_and_come_back_with_it() {
        add(first, AreaKind.JURISDICTION);
        desk.store().write(Act.of(desk.officer, "checkpoint.retire"), tx -> {
            var row = tx.read().fetchSingle(Tables.CHECKPOINT, Tables.CHECKPOINT.ID.eq(first));
            row.setRetiredAt(tx.now().toEpochMilli());
            tx.update(row);
            return null;
        });
        assertEquals(List.of(), book.all());
        desk.store().undo(desk.officer);
        assertEquals(1, book.all().size());
    }

    @Test
    void what_was_changed_since_it_was_read_is_not_overwritten() {
        add(first, AreaKind.JURISDICTION);
        DrawnShape<AreaKind> read = book.of(first).all().getFirst();
        book.of(first).change(act(), read.named("北片"));
        assertThrows(ProblemException.class, () -> book.of(first).change(act(), read.named("南片")));
        assertThrows(ProblemException.class, () -> book.of(first).delete(act(), read));
        assertEquals("北片", book.all().getFirst().shape().name());
    }
}
