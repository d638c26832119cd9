package org.shichen.roster;

import java.util.List;
import org.shichen.ui.Command;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;

/** What more can be done from the roster board, in a sheet of its own: printing, publishing, planning. FX thread. */
@FunctionalInterface
public interface RosterTool {

    /** Its commands beside those of the board, for one view of it. */
    List<Command> commands(RosterBoard board, Presentation presentation, Sheets sheets);
}
