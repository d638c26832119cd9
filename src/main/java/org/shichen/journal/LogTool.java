package org.shichen.journal;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.shichen.ui.Command;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;

/** What more can be done from the duty log, in a sheet of its own: orders, handover, readiness. FX thread. */
public interface LogTool {

    /**
     * Its commands beside those of the log board, for one view of it.
     *
     * @param chosen the entry that is chosen in the log
     */
    default List<Command> commands(Supplier<Optional<LogEntry>> chosen, Presentation presentation, Sheets sheets) {
        return List.of();
    }

    /** Its commands that are within reach from everywhere on the desk. */
    default List<Command> everywhere(Presentation presentation, Sheets sheets) {
        return List.of();
    }
}
