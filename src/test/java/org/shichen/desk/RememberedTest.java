package org.shichen.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.desk.BoardsPane.Shown;
import org.shichen.ui.Language;
import org.shichen.ui.Look;
import org.shichen.ui.Theme;

/** What was chosen at this machine is there again after a restart, and never stands in the way of the desk. */
class RememberedTest {

    @TempDir
    Path folder;

    @Test
    void look_dividers_board_and_printer_are_there_after_a_restart() {
        Path file = folder.resolve("not yet made/choices");
        Remembered chosen = new Remembered(file, Runnable::run);
        chosen.look(new Look(Language.EN, Theme.DAY, 150));
        chosen.keep("divider.rows", 0.4375);
        chosen.keep("board", Shown.MAP);
        chosen.text("printer", "二楼 值班室");
        Remembered after = new Remembered(file, Runnable::run);
        assertEquals(new Look(Language.EN, Theme.DAY, 150), after.look());
        assertEquals(0.4375, after.number("divider.rows", 0.62));
        assertEquals(Shown.MAP, after.choice("board", Shown.class, Shown.ALL));
        assertEquals(Optional.of("二楼 值班室"), after.text("printer"));
        after.text("printer", "");
        assertEquals(Optional.empty(), new Remembered(file, Runnable::run).text("printer"));
    }

    @Test
    void of_two_choices_that_are_kept_late_the_last_one_stays() {
        Path file = folder.resolve("choices");
        Deque<Runnable> late = new ArrayDeque<>();
        Remembered chosen = new Remembered(file, late::add);
        chosen.keep("board", Shown.ROSTER);
        chosen.keep("board", Shown.MAP);
        assertEquals(2, late.size());
        late.removeLast().run();
        late.removeLast().run();
        assertEquals(Shown.MAP, new Remembered(file, Runnable::run).choice("board", Shown.class, Shown.ALL));
    }

    @Test
    void a_spoiled_file_costs_the_choices_and_nothing_else() throws IOException {
        Path file = folder.resolve("choices");
        for (String spoiled : new String[] {"\\u12", "scale=grün\ntheme=PINK\nlanguage=\nboard=7", "\0\0\0"}) {
            Files.writeString(file, spoiled, StandardCharsets.UTF_8);
            Remembered chosen = new Remembered(file, Runnable::run);
            assertEquals(Look.DEFAULT, chosen.look(), spoiled);
            assertEquals(Shown.ALL, chosen.choice("board", Shown.class, Shown.ALL));
            chosen.keep("board", Shown.MAP);
            assertEquals(Shown.MAP, new Remembered(file, Runnable::run).choice("board", Shown.class, Shown.ALL));
        }
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 'x'});
        assertEquals(Look.DEFAULT, new Remembered(file, Runnable::run).look());
    }

    @Test
    void where_nothing_can_be_written_the_choice_holds_until_the_desk_is_closed() throws IOException {
        Path file = Files.writeString(folder.resolve("a file"), "").resolve("choices");
        Remembered chosen = new Remembered(file, Runnable::run);
        chosen.keep("board", Shown.MAP);
        assertEquals(Shown.MAP, chosen.choice("board", Shown.class, Shown.ALL));
        assertFalse(Files.exists(file));
    }
}
