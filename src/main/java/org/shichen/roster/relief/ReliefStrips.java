package org.shichen.roster.relief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shichen.roster.papers.ReliefStrip;
import org.shichen.roster.papers.ReliefStrip.Bar;
import org.shichen.roster.papers.ReliefStrip.Kind;
import org.shichen.roster.relief.rules.MealTurn;
import org.shichen.roster.relief.rules.OnShift;
import org.shichen.roster.relief.rules.ReliefPlan;
import org.shichen.roster.relief.rules.StandIn;
import org.shichen.ui.Presentation;

/** The chain of reliefs as a strip, on the screen and on paper: each person's time from bar to bar. */
final class ReliefStrips {

    private ReliefStrips() {}

    static ReliefStrip of(ReliefShift source, MealWindow window, ReliefPlan plan, Presentation presentation) {
        var words = presentation.words();
        var formats = presentation.formats();
        String title = words.of("relief.strip.title", source.shift().name(), window.name());
        List<ReliefStrip.Line> lines = new ArrayList<>();
        for (OnShift person : source.people()) {
            List<Bar> bars = new ArrayList<>();
            int eats = plan.turns().stream()
                    .filter(turn -> turn.personId() == person.personId())
                    .mapToInt(MealTurn::slot)
                    .findFirst()
                    .orElse(MealTurn.NONE);
            for (int slot = 0; slot < window.slots(); slot++) {
                if (person.slots().get(slot)) {
                    Bar bar;
                    Optional<StandIn> standIn = standIn(plan, person.personId(), slot);
                    if (slot == eats) {
                        bar = new Bar(window.start(slot), window.end(slot), Kind.MEAL, words.of("relief.eats"));
                    } else if (standIn.isPresent()) {
                        bar = new Bar(
                                window.start(slot),
                                window.end(slot),
                                Kind.RELIEVING,
                                source.posts().getOrDefault(standIn.get().toPostId(), ""));
                    } else {
                        bar = new Bar(window.start(slot), window.end(slot), Kind.ON_POST, "");
                    }
                    bars.add(bar);
                }
            }
            lines.add(new ReliefStrip.Line(
                    source.names().getOrDefault(person.personId(), ""),
                    source.posts().getOrDefault(person.postId(), ""),
                    bars));
        }
        return new ReliefStrip(
                title + " " + formats.minute(window.fromMinute()) + "–" + formats.minute(window.toMinute()),
                source.date(),
                window.fromMinute(),
                window.start(window.slots()),
                lines);
    }

    private static Optional<StandIn> standIn(ReliefPlan plan, long person, int slot) {
        return plan.standIns().stream()
                .filter(stand -> stand.personId() == person && stand.slot() == slot)
                .findFirst();
    }
}
