package org.shichen.roster.plan;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.shichen.roster.RosterBoard;
import org.shichen.roster.RosterTool;
import org.shichen.roster.Rosters;
import org.shichen.ui.Acts;
import org.shichen.ui.Command;
import org.shichen.ui.Notices;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;
import org.shichen.ui.Tasks;

/** Opens what the roster is made against. FX thread. */
public final class PlanTool implements RosterTool {

    private final Plans plans;
    private final Rosters rosters;
    private final Tasks tasks;
    private final Acts acts;
    private final Notices notices;
    private final Supplier<Instant> moment;

    /** The sheet opens where it was left. */
    private int lastPage;

    public PlanTool(Plans plans, Rosters rosters, Tasks tasks, Acts acts, Notices notices, Supplier<Instant> moment) {
        this.plans = plans;
        this.rosters = rosters;
        this.tasks = tasks;
        this.acts = acts;
        this.notices = notices;
        this.moment = moment;
    }

    @Override
    public List<Command> commands(RosterBoard board, Presentation presentation, Sheets sheets) {
        return List.of(Command.of("plan.command.open", "F4", () -> open(presentation, sheets)));
    }

    private void open(Presentation presentation, Sheets sheets) {
        Instant now = moment.get();
        sheets.openAfter(
                tasks,
                "plan.read",
                plans::read,
                plan -> sheets.openAfter(tasks, "plan.level", () -> rosters.levelAt(now), level -> {
                    PlanSheet sheet = new PlanSheet(
                            new PlanBoard(plans, tasks, acts, notices),
                            plan,
                            level,
                            presentation,
                            lastPage,
                            page -> lastPage = page);
                    sheet.setMaxWidth(presentation.look().px(860));
                    sheets.open(sheet, sheet.first());
                }));
    }
}
