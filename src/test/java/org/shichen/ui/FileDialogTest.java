package org.shichen.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a name that somebody typed into the system's window. */
class FileDialogTest {

    @TempDir
    Path folder;

    private final List<Path> offered = new ArrayList<>();

    @Test
    void a_name_typed_without_its_ending_gets_it() {
        assertEquals(Optional.of(folder.resolve("week.xlsx")), typed("week"));
        assertEquals(Optional.of(folder.resolve("WEEK.XLSX")), typed("WEEK.XLSX"));
        assertEquals(Optional.empty(), typed());
    }

    @Test
    void a_file_that_has_that_name_with_its_ending_is_not_replaced_unasked() throws IOException {
        Files.createFile(folder.resolve("week.xlsx"));
        assertEquals(Optional.of(folder.resolve("other.xlsx")), typed("week", "other"));
        assertEquals(List.of(Path.of("offered.xlsx"), folder.resolve("week.xlsx")), offered);
        // The system's window has asked whether it may go.
        assertEquals(Optional.of(folder.resolve("week.xlsx")), typed("week", "week.xlsx"));
        assertEquals(Optional.empty(), typed("week"));
    }

    private Optional<Path> typed(String... names) {
        Deque<String> next = new ArrayDeque<>(List.of(names));
        offered.clear();
        return FileDialog.ended(".xlsx", Path.of("offered.xlsx"), offer -> {
            offered.add(offer);
            return Optional.ofNullable(next.poll()).map(folder::resolve);
        });
    }
}
