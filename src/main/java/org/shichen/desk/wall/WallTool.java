package org.shichen.desk.wall;

import java.util.List;
import org.shichen.desk.DeskTool;
import org.shichen.ui.Command;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;

/** Opens and closes the window of the second screen. FX thread. */
public final class WallTool implements DeskTool {

    static final String KEYS = "Ctrl+Shift+W";

    private final WallWindow wall;

    public WallTool(WallWindow wall) {
        this.wall = wall;
    }

    @Override
    public List<Command> commands(AllActs acts, Presentation presentation, Sheets sheets) {
        return List.of(Command.of("wall.command", KEYS, wall::toggle));
    }
}
