package org.shichen.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shichen.store.schema.Tables.SQUAD;

import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shichen.problem.ProblemException;
import org.shichen.store.schema.tables.records.SquadRecord;
import org.shichen.store.text.IdentityNumber;
import org.shichen.testing.OnTestDesk;

/** No identity number of a person is ever kept, whatever field it is typed into. The number is that of the standard. */
class IdentityNumberTest extends OnTestDesk {

    private static final String EXAMPLE = "11010519491231002X";

    @Test
    void a_row_with_an_identity_number_is_refused_whole_and_the_one_without_is_kept() {
        int before = desk.store().read(dsl -> dsl.fetchCount(SQUAD));
        ProblemException told = assertThrows(
                ProblemException.class,
                () -> desk.store().write(Act.of(desk.officer, "test"), tx -> {
                    tx.insert(squad("机动队"));
                    return tx.insert(squad("查获 " + EXAMPLE));
                }));
        assertEquals("problem.store.identity", told.problem().key());
        assertEquals(before, (int) desk.store().read(dsl -> dsl.fetchCount(SQUAD)));
        desk.store().write(Act.of(desk.officer, "test"), tx -> tx.insert(squad("机动队 110105194912310021")));
        assertEquals(before + 1, (int) desk.store().read(dsl -> dsl.fetchCount(SQUAD)));
    }

    @Test
    void a_reason_with_an_identity_number_refuses_the_whole_act() {
        int before = desk.store().read(dsl -> dsl.fetchCount(SQUAD));
        ProblemException told = assertThrows(
                ProblemException.class,
                () -> desk.store()
                        .write(Act.of(desk.officer, "test").because("本人出示 " + EXAMPLE), tx -> tx.insert(squad("机动队"))));
        assertEquals("problem.store.identity", told.problem().key());
        assertEquals(before, (int) desk.store().read(dsl -> dsl.fetchCount(SQUAD)));
    }

    @Test
    void half_typed_text_is_not_kept_once_an_identity_number_stands_in_it() {
        desk.store().keepDraft(7, "journal.line", "来人出示 1101051949123100", "a1");
        assertEquals(
                "来人出示 1101051949123100",
                desk.store().draft(7, "journal.line").orElseThrow().content());
        desk.store().keepDraft(7, "journal.line", "来人出示 " + EXAMPLE, "a1");
        assertEquals(Optional.empty(), desk.store().draft(7, "journal.line"));
        desk.store().keepDraft(7, "journal.line", "来人出示证件", "a1");
        assertTrue(desk.store().draft(7, "journal.line").isPresent());
    }

    @Test
    void it_is_found_however_it_is_written_and_other_long_numbers_are_not_taken_for_one() {
        for (String text : new String[] {
            EXAMPLE, "带走一人，110105 19491231 002x。", "１１０１０５１９４９１２３１００２Ｘ", "{\"text\":\"" + EXAMPLE + "\"}"
        }) {
            assertTrue(IdentityNumber.standsIn(text), text);
        }
        for (String text : new String[] {
            "110105194912310021", "110105194913310023", "1580000000000", "0971-1234567 13800000000", "a" + EXAMPLE
        }) {
            assertFalse(IdentityNumber.standsIn(text), text);
        }
    }

    /** Points of a sketch stand in one text, thousands of digits with blanks between. */
    @Test
    void no_sketch_is_refused_for_the_digits_of_its_points() {
        Random random = new Random(11643);
        for (int number = 0; number < 200; number++) {
            String points = random.doubles(1000, 18, 54)
                    .mapToObj(degree -> String.format(Locale.ROOT, "%.6f", degree))
                    .collect(Collectors.joining(" "));
            assertFalse(IdentityNumber.standsIn("{\"points\":\"" + points + "\"}"), points);
        }
    }

    private static SquadRecord squad(String name) {
        SquadRecord squad = new SquadRecord();
        squad.setName(name);
        squad.setOrdinal(9L);
        return squad;
    }
}
