package org.shichen.desk.begin;

import java.util.List;
import java.util.function.Predicate;
import org.shichen.desk.DeskTool;
import org.shichen.ui.Command;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;
import org.shichen.ui.Tasks;

/** The first steps of a new desk; also on the card of keys. FX thread. */
public final class BeginTool implements DeskTool {

    public static final String KEY = "help.command.begin";

    private static final double SHEET = 760;

    private final Beginnings beginnings;
    private final Tasks tasks;
    private final Predicate<String> may;

    /** @param may whether whoever is here may do this act */
    public BeginTool(Beginnings beginnings, Tasks tasks, Predicate<String> may) {
        this.beginnings = beginnings;
        this.tasks = tasks;
        this.may = may;
    }

    @Override
    public List<Command> commands(AllActs acts, Presentation presentation, Sheets sheets) {
        return List.of(Command.of(
                KEY,
                null,
                () -> sheets.openAfter(tasks, "begin.read", beginnings::done, done -> {
                    BeginSheet sheet = new BeginSheet(done, acts.everyAct(), may, presentation, sheets);
                    sheet.setMaxWidth(presentation.look().px(SHEET));
                    sheets.open(sheet, sheet.first());
                })));
    }
}
