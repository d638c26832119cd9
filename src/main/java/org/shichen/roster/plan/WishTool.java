package org.shichen.roster.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shichen.roster.Place;
import org.shichen.roster.RosterBoard;
import org.shichen.roster.RosterRange;
import org.shichen.roster.RosterTool;
import org.shichen.roster.wishes.WishKind;
import org.shichen.roster.wishes.Wishes;
import org.shichen.ui.Acts;
import org.shichen.ui.Command;
import org.shichen.ui.Notices;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;

/** Writes down what people would like on the chosen days: free, a day shift, a night, or no matter. FX thread. */
public final class WishTool implements RosterTool {

    private final Wishes wishes;
    private final Acts acts;
    private final Notices notices;

    public WishTool(Wishes wishes, Acts acts, Notices notices) {
        this.wishes = wishes;
        this.acts = acts;
        this.notices = notices;
    }

    @Override
    public List<Command> commands(RosterBoard board, Presentation presentation, Sheets sheets) {
        return List.of(Command.of("wish.command.next", "Alt+W", () -> next(board))
                .when(() -> !chosen(board).isEmpty()));
    }

    private static Set<Wishes.PersonDay> chosen(RosterBoard board) {
        Set<Wishes.PersonDay> days = new LinkedHashSet<>();
        for (Place place : board.selectionProperty().get().places()) {
            if (place instanceof Place.PersonDay day) {
                days.add(new Wishes.PersonDay(day.personId(), day.date()));
            }
        }
        return days;
    }

    /** Goes on from what the first of the chosen days has, the same for all of them. */
    private void next(RosterBoard board) {
        Set<Wishes.PersonDay> days = chosen(board);
        RosterRange shown = board.rangeProperty().get();
        if (shown != null && !days.isEmpty()) {
            Wishes.PersonDay first = days.iterator().next();
            WishKind next = after(shown.wish(first.personId(), first.date()).orElse(null));
            // A day with a duty or an absence shows that, and not the wish.
            acts.perform(
                    "roster.wish",
                    act -> {
                        wishes.wish(act, days, next);
                        return days;
                    },
                    kept -> notices.say("wish.now", new Notices.Word(next == null ? "wish.none" : "wish." + next)));
        }
    }

    private static @Nullable WishKind after(@Nullable WishKind kind) {
        return switch (kind) {
            case null -> WishKind.FREE;
            case FREE -> WishKind.NIGHT;
            case NIGHT -> WishKind.DAY;
            case DAY -> null;
        };
    }
}
