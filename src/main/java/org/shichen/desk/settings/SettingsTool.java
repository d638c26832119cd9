package org.shichen.desk.settings;

import java.util.List;
import org.shichen.desk.DeskTool;
import org.shichen.ui.Command;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;

/** The settings, by {@code Ctrl+,}. FX thread. */
public final class SettingsTool implements DeskTool {

    private static final double SHEET = 720;

    private final SettingsBoard board;

    public SettingsTool(SettingsBoard board) {
        this.board = board;
    }

    @Override
    public List<Command> commands(AllActs acts, Presentation presentation, Sheets sheets) {
        return List.of(Command.of("settings.command", "Ctrl+COMMA", () -> {
            SettingsSheet sheet = new SettingsSheet(board, acts, presentation, sheets);
            sheet.setMaxWidth(presentation.look().px(SHEET));
            sheets.open(sheet, sheet.first());
        }));
    }
}
