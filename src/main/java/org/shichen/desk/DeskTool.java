package org.shichen.desk;

import java.util.List;
import java.util.Optional;
import org.shichen.ui.Command;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;

/** What more can be done from everywhere on the desk, in a sheet of its own: settings, help. FX thread. */
@FunctionalInterface
public interface DeskTool {

    /** Where a tool finds the acts of the boards and of the desk, to lead to them. */
    interface AllActs {
        List<Command> everyAct();
    }

    /** Its commands beside those of the desk, for one view of it. */
    List<Command> commands(AllActs acts, Presentation presentation, Sheets sheets);

    /** The key of the command by which it goes on in a view that was made anew for it; nothing when it was not. */
    default Optional<String> goesOn() {
        return Optional.empty();
    }
}
