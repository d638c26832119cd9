package org.shichen.roster;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shichen.ui.LiveQuery;
import org.shichen.ui.Tasks;

/**
 * Shows the roster as it would be after a change that nobody has written. It is made in the background, never two at
 * once, and only the newest is shown. FX thread.
 */
final class RosterPreview {

    private record Asked(RosterRange stands, RosterChange change) {}

    private final Consumer<RosterRange> paint;
    private final LiveQuery<RosterRange> query;
    private @Nullable RosterRange stands;
    private @Nullable RosterChange change;
    // Written on the FX thread before each question, read by the question in the background.
    private volatile @Nullable Asked asked;

    RosterPreview(Tasks tasks, Consumer<RosterRange> paint) {
        this.paint = paint;
        this.query = new LiveQuery<>(tasks, "roster.preview", this::read, this::made);
    }

    /** The roster was read anew. */
    void stands(RosterRange read) {
        stands = read;
        show();
    }

    void ask(@Nullable RosterChange wanted) {
        change = wanted;
        show();
    }

    private void show() {
        if (stands == null) {
            return;
        }
        if (change == null) {
            paint.accept(stands);
        } else {
            asked = new Asked(stands, change);
            query.refresh();
        }
    }

    private RosterRange read() {
        Asked question = asked;
        return question.stands.after(question.change);
    }

    private void made(RosterRange would) {
        if (change != null) {
            paint.accept(would);
        }
    }
}
