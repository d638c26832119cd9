package org.shichen.journal.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.shichen.testing.Refusal.refused;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.store.Act;
import org.shichen.store.schema.tables.records.FigureIncrementRecord;
import org.shichen.testing.OnTestDesk;

/** The catalogue is edited without ever touching what has been counted. */
class CatalogueTest extends OnTestDesk {

    private Catalogue catalogue;

    @BeforeEach
    void open() {
        catalogue = new Catalogue(desk.store());
        for (String name : List.of("检查车辆", "检查人员", "移交")) {
            catalogue.save(act("catalogue.save"), kind(0, name, "台次", "", 0));
        }
    }

    @Test
    void a_kind_gets_a_line_that_is_made_with_it_and_undo_takes_back_both() {
        CatalogueKind first = catalogue.kinds().getFirst();
        catalogue.save(act("catalogue.save"), kind(first.id(), "检查车辆", "台次", "交警支队", first.version()));
        assertEquals("交警支队", catalogue.kinds().getFirst().lineZh());
        desk.store().undo(desk.officer);
        assertEquals("", catalogue.kinds().getFirst().lineZh());
        desk.store().redo(desk.officer);
        CatalogueKind second = catalogue.kinds().get(1);
        catalogue.save(act("catalogue.save"), kind(second.id(), "检查人员", "人次", "交警支队", second.version()));
        assertEquals("交警支队", catalogue.kinds().get(1).lineZh());
    }

    @Test
    void the_order_is_changed_and_taken_back() {
        catalogue.move(act("catalogue.order"), catalogue.kinds().getLast().id(), -1);
        assertEquals(List.of("检查车辆", "移交", "检查人员"), names());
        desk.store().undo(desk.officer);
        assertEquals(List.of("检查车辆", "检查人员", "移交"), names());
        assertEquals(
                "problem.catalogue.end",
                refused(() ->
                        catalogue.move(act("x"), catalogue.kinds().getFirst().id(), -1)));
    }

    @Test
    void what_has_been_counted_keeps_its_unit_and_a_kind_that_ends_keeps_its_figures() {
        CatalogueKind first = catalogue.kinds().getFirst();
        FigureIncrementRecord row = new FigureIncrementRecord();
        row.setKindId(first.id());
        row.setDutyDate(18298L);
        row.setWatch(1L);
        row.setAmount(5L);
        row.setOccurredAt(desk.now().toEpochMilli());
        row.setRecordedAt(desk.now().toEpochMilli());
        desk.insert(row);
        assertEquals(
                "problem.catalogue.unit",
                refused(() -> catalogue.save(act("x"), kind(first.id(), "检查车辆", "人次", "", first.version()))));
        assertEquals("problem.catalogue.taken", refused(() -> catalogue.save(act("x"), kind(0, "移交", "人次", "", 0))));
        assertEquals("problem.catalogue.words", refused(() -> catalogue.save(act("x"), kind(0, " ", "人次", "", 0))));
        assertEquals(
                "problem.store.moved-on",
                refused(() -> catalogue.save(act("x"), kind(first.id(), "检查汽车", "台次", "", first.version() + 1))));
        assertEquals(List.of("检查车辆", "检查人员", "移交"), names());
    }

    private List<String> names() {
        return catalogue.kinds().stream().map(CatalogueKind::nameZh).toList();
    }

    private static CatalogueKind kind(long id, String name, String unit, String line, long version) {
        return new CatalogueKind(id, name, "Name of " + name, unit, "units", line, "", true, version);
    }

    private Act act(String name) {
        return Act.of(desk.officer, name);
    }
}
