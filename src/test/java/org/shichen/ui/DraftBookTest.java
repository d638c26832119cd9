package org.shichen.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.problem.Problem;
import org.shichen.testing.TestDesk;

/** What is being typed is on disk in the end as it was typed last, however slowly it is written. */
class DraftBookTest {

    private static final long WANG = 101;
    private static final long LI = 102;

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<Problem> problems = new ArrayList<>();
    private final StringProperty line = new SimpleStringProperty("");
    private long holder = WANG;
    private TestDesk desk;
    private DraftBook book;
    private DraftBook.Entry entry;

    @BeforeEach
    void open(@TempDir Path folder) {
        desk = new TestDesk(folder);
        book = new DraftBook(
                desk.store(), new Tasks(background::add, Runnable::run, problems::add), () -> holder, Runnable::run);
        entry = book.open("journal.line", line);
        written();
    }

    @AfterEach
    void close() {
        desk.close();
        assertEquals(List.of(), problems);
    }

    @Test
    void of_what_was_typed_while_it_was_written_the_last_is_kept() {
        line.set("东岭");
        line.set("东岭来电");
        line.set("东岭来电：人已到");
        written();
        assertEquals("东岭来电：人已到", kept(WANG));
    }

    @Test
    void what_was_saved_while_its_draft_was_written_does_not_come_back() {
        line.set("东岭来电");
        entry.settled();
        written();
        assertEquals("", kept(WANG));
    }

    @Test
    void whoever_left_while_theirs_was_written_finds_it_again_beside_that_of_the_next() {
        line.set("东岭来电");
        holder = LI;
        book.holderChanged();
        line.set("西河报数");
        written();
        assertEquals("东岭来电", kept(WANG));
        assertEquals("西河报数", kept(LI));
        holder = WANG;
        book.holderChanged();
        written();
        assertEquals("东岭来电", line.get());
    }

    private String kept(long person) {
        return desk.store()
                .draft(person, "journal.line")
                .map(draft -> draft.content())
                .orElse("");
    }

    private void written() {
        while (!background.isEmpty()) {
            background.removeFirst().run();
        }
    }
}
