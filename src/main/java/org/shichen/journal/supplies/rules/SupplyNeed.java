package org.shichen.journal.supplies.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.shichen.journal.supplies.OnShift;
import org.shichen.journal.supplies.SupplyKind;
import org.shichen.journal.supplies.SupplyLine;

/** How much a shift needs, and what is short before it begins. Pure. */
public final class SupplyNeed {

    /** So long before a shift its shortages are warned of. */
    public static final Duration AHEAD = Duration.ofHours(2);

    private SupplyNeed() {}

    public static int of(OnShift on, SupplyKind kind) {
        return kind.quantity()
                * switch (kind.basis()) {
                    case MEAL -> on.heads() * on.meals();
                    case HEAD -> on.heads();
                    case PLACE -> on.heads() > 0 ? 1 : 0;
                };
    }

    /** What lacks in the shifts that begin within {@link #AHEAD} and have not begun. */
    public static List<SupplyLine> warned(List<SupplyLine> lines, Instant now) {
        return lines.stream()
                .filter(line -> line.lacking() > 0
                        && line.on().start().isAfter(now)
                        && !line.on().start().isAfter(now.plus(AHEAD)))
                .toList();
    }
}
