package org.shichen.roster.publish;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.Problem;
import org.shichen.roster.publish.rules.PublishRange;
import org.shichen.roster.publish.rules.PublishedDuty;
import org.shichen.roster.publish.rules.RosterDifference;
import org.shichen.ui.Latest;
import org.shichen.ui.Tasks;

/** Two published versions beside each other, or one and the roster as it is now. FX thread. */
public final class VersionComparing {

    /**
     * @param newer null for the roster as it is now
     * @param range the dates that both have
     */
    public record Comparison(
            PublishedVersion older,
            @Nullable PublishedVersion newer,
            PublishRange range,
            RosterDifference difference) {}

    private final Publications publications;
    private final Tasks tasks;
    private final Consumer<@Nullable Problem> trouble;
    private final ReadOnlyObjectWrapper<@Nullable Comparison> compared = new ReadOnlyObjectWrapper<>(this, "compared");
    private final Latest comparing = new Latest();

    /** @param trouble is told why two cannot be compared, and null when they are being */
    VersionComparing(Publications publications, Tasks tasks, Consumer<@Nullable Problem> trouble) {
        this.publications = publications;
        this.tasks = tasks;
        this.trouble = trouble;
    }

    /** The two that were last compared; null before. */
    public ReadOnlyObjectProperty<@Nullable Comparison> comparedProperty() {
        return compared.getReadOnlyProperty();
    }

    /** What was compared is no longer looked at; an answer that is still to come is dropped. */
    void forget() {
        comparing.forget();
        compared.set(null);
    }

    /** Compares two versions, whichever is older, on the dates that both have; null for the roster as it is now. */
    void compare(PublishedVersion one, @Nullable PublishedVersion other) {
        boolean swapped = other != null && other.id() < one.id();
        PublishedVersion older = swapped ? other : one;
        PublishedVersion newer = swapped ? one : other;
        LocalDate from = newer == null || older.first().isAfter(newer.first()) ? older.first() : newer.first();
        LocalDate to = newer == null || older.last().isBefore(newer.last()) ? older.last() : newer.last();
        Latest.Question question = comparing.question();
        if (from.isAfter(to)) {
            trouble.accept(Problem.of("problem.publish.apart", older.number(), newer.number()));
            return;
        }
        trouble.accept(null);
        PublishRange both = new PublishRange(from, to);
        tasks.run(
                "publish.compare",
                () -> compare(older, newer, both),
                question.then(compared::set),
                question.then(trouble));
    }

    /** What was compared last is compared again, after the roster changed. */
    void again() {
        Comparison before = compared.get();
        if (before != null) {
            compare(before.older(), before.newer());
        }
    }

    /** On a background thread. */
    private Comparison compare(PublishedVersion older, @Nullable PublishedVersion newer, PublishRange both) {
        List<PublishedDuty> before = within(both, publications.duties(older.id()));
        List<PublishedDuty> after = newer == null
                ? publications.standing(
                        both.first(),
                        both.last(),
                        before.stream().map(PublishedDuty::dutyId).toList())
                : within(both, publications.duties(newer.id()));
        return new Comparison(older, newer, both, RosterDifference.between(before, after));
    }

    private static List<PublishedDuty> within(PublishRange range, List<PublishedDuty> duties) {
        return duties.stream().filter(duty -> range.covers(duty.date())).toList();
    }
}
