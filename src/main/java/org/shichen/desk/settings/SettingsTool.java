package org.shichen.desk.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.shichen.desk.DeskTool;
import org.shichen.ui.Command;
import org.shichen.ui.FileDialog;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;

/** The settings, by {@code Ctrl+,}. FX thread. */
public final class SettingsTool implements DeskTool {

    private static final double SHEET = 720;

    private final SettingsBoard board;

    private final SettingsSheet.FileAsking files;

    public SettingsTool(SettingsBoard board) {
        this(board, SettingsTool::choose);
    }

    private SettingsTool(SettingsBoard board, SettingsSheet.FileAsking files) {
        this.board = board;
        this.files = files;
    }

    /** The same settings, where the file is asked for in another way than by the system's own window. */
    public SettingsTool asking(SettingsSheet.FileAsking other) {
        return new SettingsTool(board, other);
    }

    private static Optional<Path> choose(boolean save, String name, FileDialog dialog) {
        return save ? dialog.save(name) : dialog.open();
    }

    @Override
    public List<Command> commands(AllActs acts, Presentation presentation, Sheets sheets) {
        return List.of(Command.of("settings.command", "Ctrl+COMMA", () -> {
            SettingsSheet sheet = new SettingsSheet(board, files, acts, presentation, sheets);
            sheet.setMaxWidth(presentation.look().px(SHEET));
            sheets.open(sheet, sheet.first());
        }));
    }
}
