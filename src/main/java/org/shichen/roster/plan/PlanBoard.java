package org.shichen.roster.plan;

import java.time.DayOfWeek;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.Problem;
import org.shichen.roster.DutyLevel;
import org.shichen.roster.Requirement;
import org.shichen.roster.plan.Plans.Plan;
import org.shichen.roster.rules.RuleSetting;
import org.shichen.store.Act;
import org.shichen.ui.Acts;
import org.shichen.ui.Latest;
import org.shichen.ui.Notices;
import org.shichen.ui.Tasks;

/**
 * Writes what the roster is made against, each page as one act, and hands the whole plan back as it is kept then. FX
 * thread.
 */
final class PlanBoard {

    private final Plans plans;
    private final Tasks tasks;
    private final Acts acts;
    private final Notices notices;
    private final Latest read = new Latest();

    PlanBoard(Plans plans, Tasks tasks, Acts acts, Notices notices) {
        this.plans = plans;
        this.tasks = tasks;
        this.acts = acts;
        this.notices = notices;
    }

    void posts(List<PostEntry> typed, Consumer<Plan> kept) {
        write("plan.post", act -> plans.posts().save(act, typed), kept);
    }

    void shifts(List<ShiftEntry> typed, Consumer<Plan> kept) {
        write("plan.shift", act -> plans.shifts().save(act, typed), kept);
    }

    void rotations(List<RotationEntry> typed, Consumer<Plan> kept) {
        write("plan.pattern", act -> plans.rotations().save(act, typed), kept);
    }

    void rules(List<RuleSetting> typed, Consumer<Plan> kept) {
        write("plan.rule", act -> plans.applyRules(act, typed), kept);
    }

    /** @param weekday null for every day that has no needs of its own */
    void needs(DutyLevel level, @Nullable DayOfWeek weekday, List<Requirement> typed, Consumer<Plan> kept) {
        write(
                "plan.requirement",
                act -> weekday == null ? plans.require(act, typed) : plans.requireOn(act, level, weekday, typed),
                kept);
    }

    /** What was typed cannot be read; it stays. */
    void refused(Problem problem) {
        notices.explain(problem);
    }

    private void write(String name, Function<Act, Integer> work, Consumer<Plan> kept) {
        acts.perform(name, work, done -> {
            notices.say("plan.saved");
            tasks.run("plan.read", plans::read, read.question().then(kept));
        });
    }
}
