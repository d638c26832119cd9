package org.shichen.roster.plan;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.shichen.roster.RosterBoard;
import org.shichen.roster.RosterTool;
import org.shichen.roster.Rosters;
import org.shichen.ui.Acts;
import org.shichen.ui.Command;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;
import org.shichen.ui.Tasks;

/** Opens the ordering of a duty level. FX thread. */
public final class LevelTool implements RosterTool {

    private final Levels levels;
    private final Rosters rosters;
    private final Tasks tasks;
    private final Acts acts;
    private final Supplier<Instant> moment;

    public LevelTool(Levels levels, Rosters rosters, Tasks tasks, Acts acts, Supplier<Instant> moment) {
        this.levels = levels;
        this.rosters = rosters;
        this.tasks = tasks;
        this.acts = acts;
        this.moment = moment;
    }

    @Override
    public List<Command> commands(RosterBoard board, Presentation presentation, Sheets sheets) {
        return List.of(Command.of("level.command.open", "F3", () -> open(presentation, sheets)));
    }

    private void open(Presentation presentation, Sheets sheets) {
        Instant now = moment.get();
        sheets.openAfter(tasks, "level.outlook", () -> levels.outlook(now), outlook -> {
            LevelSheet sheet = new LevelSheet(
                    outlook,
                    presentation,
                    (level, note) -> acts.perform(
                            "roster.order",
                            act -> rosters.order(act, level, moment.get(), note),
                            done -> sheets.close()));
            sheet.setMaxWidth(presentation.look().px(800));
            sheets.open(sheet, sheet.first());
        });
    }
}
