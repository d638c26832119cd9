package org.shichen.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.problem.Problem;
import org.shichen.testing.OnTestDesk;

/** What is being typed is on disk in the end as it was typed last, however slowly it is written. */
class DraftBookTest extends OnTestDesk {

    private static final long WANG = 101;
    private static final long LI = 102;

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Deque<Runnable> answers = new ArrayDeque<>();
    private final Deque<Runnable> resting = new ArrayDeque<>();
    private final List<Problem> problems = new ArrayList<>();
    private final StringProperty line = new SimpleStringProperty("");
    private long holder = WANG;
    private DraftBook book;
    private DraftBook.Entry entry;

    @BeforeEach
    void open() {
        Tasks tasks = new Tasks(background::add, answers::add, problems::add);
        book = new DraftBook(desk.store(), tasks, () -> holder, resting::add);
        entry = book.open("journal.line", line);
        written();
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), problems);
    }

    @Test
    void of_what_was_typed_while_it_was_written_the_last_is_kept() {
        types("东岭");
        types("东岭来电");
        types("东岭来电：人已到");
        written();
        assertEquals("东岭来电：人已到", kept(WANG));
    }

    @Test
    void what_was_saved_while_its_draft_was_written_does_not_come_back() {
        types("东岭来电");
        entry.settled();
        written();
        assertEquals("", kept(WANG));
    }

    @Test
    void whoever_left_while_theirs_was_written_finds_it_again_beside_that_of_the_next() {
        types("东岭来电");
        holder = LI;
        book.holderChanged();
        types("西河报数");
        written();
        assertEquals("东岭来电", kept(WANG));
        assertEquals("西河报数", kept(LI));
        holder = WANG;
        book.holderChanged();
        written();
        assertEquals("东岭来电", line.get());
    }

    @Test
    void what_was_handed_in_is_kept_until_it_is_on_record() {
        types("东岭来电");
        DraftBook.HandedIn handed = entry.handIn();
        assertEquals("", line.get());
        written();
        assertEquals("东岭来电", kept(WANG), "the program may die before it is on record");
        handed.settled();
        written();
        assertEquals("", kept(WANG));
    }

    @Test
    void what_is_typed_next_is_kept_when_what_was_handed_in_is_on_record() {
        types("东岭来电");
        DraftBook.HandedIn handed = entry.handIn();
        types("西河报数");
        written();
        handed.settled();
        written();
        assertEquals("西河报数", kept(WANG));
        assertEquals("西河报数", line.get());
    }

    @Test
    void what_is_under_way_does_not_stand_in_the_field_that_is_opened_anew_unless_it_is_refused() {
        types("东岭来电");
        written();
        DraftBook.HandedIn handed = entry.handIn();
        entry.close();
        StringProperty again = new SimpleStringProperty("");
        book.open("journal.line", again);
        written();
        assertEquals("", again.get());
        Problem full = Problem.of("problem.store.full");
        assertEquals(full, handed.refused(full));
        assertEquals("东岭来电", again.get());
    }

    @Test
    void what_was_refused_after_another_person_came_is_told_and_not_put_before_them() {
        types("东岭来电");
        DraftBook.HandedIn handed = entry.handIn();
        holder = LI;
        book.holderChanged();
        written();
        Problem told = handed.refused(Problem.of("problem.store.full"));
        assertEquals("problem.ui.handed-in", told.key());
        assertEquals("东岭来电", told.args().getFirst());
        assertEquals("", line.get());
        written();
        assertEquals("东岭来电", kept(WANG));
    }

    @Test
    void what_was_typed_last_is_kept_when_the_desk_closes_before_the_typing_has_rested() {
        types("东岭来电");
        written();
        line.set("东岭来电：人已到");
        book.close();
        assertEquals("东岭来电：人已到", kept(WANG));
    }

    @Test
    void what_was_typed_after_a_writing_whose_end_is_not_known_yet_is_kept_when_the_desk_closes() {
        types("东岭来电");
        runAll(background);
        types("东岭来电：人已到");
        assertTrue(background.isEmpty(), "never two writings at once");
        book.close();
        assertEquals("东岭来电：人已到", kept(WANG));
    }

    @Test
    void what_stood_in_a_field_that_was_left_just_before_is_kept_when_the_desk_closes() {
        line.set("东岭来电");
        entry.close();
        book.close();
        assertEquals("东岭来电", kept(WANG));
    }

    @Test
    void nothing_of_the_typing_goes_on_after_the_desk_was_closed() {
        types("东岭来电");
        runAll(background);
        line.set("东岭来电：人已到");
        book.close();
        runAll(answers);
        runAll(resting);
        types("");
        entry.close();
        assertTrue(background.isEmpty());
        assertEquals("东岭来电：人已到", kept(WANG));
    }

    private void types(String text) {
        line.set(text);
        runAll(resting);
    }

    private String kept(long person) {
        return desk.store()
                .draft(person, "journal.line")
                .map(draft -> draft.content())
                .orElse("");
    }

    private void written() {
        while (!background.isEmpty() || !answers.isEmpty()) {
            runAll(background);
            runAll(answers);
        }
    }

    private static void runAll(Deque<Runnable> waiting) {
        while (!waiting.isEmpty()) {
            waiting.removeFirst().run();
        }
    }
}
