package org.shichen.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.people.People;
import org.shichen.search.rules.Wanted;
import org.shichen.testing.OnTestDesk;
import org.shichen.testing.TestDesk;
import org.shichen.ui.Tasks;

/** What is asked while somebody types, and in which order; the background is worked through by hand. */
class SearchBoardTest extends OnTestDesk {

    private static final int MANY = 250;

    private final Queue<Runnable> background = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();

    /** What happens in the middle of the next long question. */
    private @Nullable Runnable meanwhile;

    private boolean givenUp;
    private SearchBoard board;

    /** Notes what is asked; before a question is answered for the first hundred records a key may come. */
    private final class Noted extends Searching {

        Noted() {
            super(desk.store());
        }

        @Override
        public Page page(Asked what, @Nullable Long after, int size, BooleanSupplier wanted) {
            asked.add("page of " + text(what));
            return super.page(what, after, size, interrupted(wanted));
        }

        @Override
        public long count(Asked what, BooleanSupplier wanted) {
            asked.add("count of " + text(what));
            return super.count(what, interrupted(wanted));
        }

        private BooleanSupplier interrupted(BooleanSupplier wanted) {
            return () -> {
                Runnable key = meanwhile;
                meanwhile = null;
                if (key != null) {
                    key.run();
                }
                givenUp = !wanted.getAsBoolean();
                return !givenUp;
            };
        }

        private static String text(Asked what) {
            Wanted wanted = what.wanted();
            return wanted.in("长长的记录") ? "长长的" : wanted.in("短短的记录") ? "短短的" : "nothing";
        }
    }

    @BeforeEach
    void open() {
        Writing writing = new Writing(desk.store(), desk.officer);
        writing.logAll(Collections.nCopies(MANY, "长长的记录"), desk.now());
        writing.logAll(Collections.nCopies(MANY + 1, "短短的记录"), desk.now());
        Tasks tasks = new Tasks(background::add, Runnable::run, desk.problems::add);
        board = new SearchBoard(
                desk.store(), new Noted(), new People(desk.store(), () -> true), tasks, TestDesk.CALENDAR, desk::now);
        work();
        asked.clear();
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), desk.problems);
        board.close();
    }

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    private SearchBoard.Found found() {
        return board.foundProperty().get();
    }

    @Test
    void the_page_is_listed_before_anybody_counts() {
        board.textProperty().set("长长的");
        background.remove().run();
        assertEquals(50, found().hits().size());
        assertNull(found().total());
        assertTrue(found().more());
        assertEquals(List.of("page of 长长的"), asked);
        work();
        assertEquals(MANY, found().total());
        assertEquals(List.of("page of 长长的", "count of 长长的"), asked);
    }

    @Test
    void the_next_key_ends_the_count_that_is_under_way_and_its_page_comes_first() {
        board.textProperty().set("长长的");
        background.remove().run();
        meanwhile = () -> board.textProperty().set("短短的");
        background.remove().run();
        assertTrue(givenUp, "only the first hundred were compared");
        assertNull(found().total());
        work();
        assertEquals(MANY + 1, found().total());
        assertEquals(List.of("page of 长长的", "count of 长长的", "page of 短短的", "count of 短短的"), asked);
    }

    @Test
    void a_count_that_has_not_begun_at_the_next_key_never_begins() {
        board.textProperty().set("长长的");
        background.remove().run();
        board.textProperty().set("短短的");
        background.remove().run();
        assertEquals(List.of("page of 长长的"), asked, "nor does it count what is not listed yet");
        work();
        assertEquals(MANY + 1, found().total());
        assertEquals(List.of("page of 长长的", "page of 短短的", "count of 短短的"), asked);
    }

    @Test
    void the_next_key_ends_the_page_that_is_under_way() {
        board.textProperty().set("长长的");
        meanwhile = () -> board.textProperty().set("短短的");
        background.remove().run();
        assertTrue(givenUp);
        assertEquals(List.of(), found().hits());
        work();
        assertFalse(givenUp);
        assertEquals("短短的记录", found().hits().getFirst().text());
        assertEquals(MANY + 1, found().total());
    }
}
