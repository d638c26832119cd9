package org.shichen.map.draw;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.shichen.map.GeoPoint;
import org.shichen.problem.Problem;
import org.shichen.store.Act;
import org.shichen.ui.DraftBook;

/** What is half drawn, kept on disk as text: it comes back after a crash, and to whom it belongs. FX thread. */
final class ShapeDraft<K extends Enum<K> & ShapeKind> {

    private final List<K> kinds;
    private final BiConsumer<@Nullable K, List<GeoPoint>> onCame;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final DraftBook.Entry entry;
    private boolean own;

    /** @param onCame told what was drawn earlier, or no kind and no points when another person has come */
    ShapeDraft(DraftBook book, String field, List<K> kinds, BiConsumer<@Nullable K, List<GeoPoint>> onCame) {
        this.kinds = kinds;
        this.onCame = onCame;
        text.addListener((value, before, now) -> came(now));
        entry = book.open(field, text);
    }

    void keep(@Nullable K kind, List<GeoPoint> points) {
        own = true;
        text.set(kind == null || points.isEmpty() ? "" : kind.name() + " " + PointText.write(points));
        own = false;
    }

    Act act(Act act) {
        return entry.act(act);
    }

    void settled() {
        entry.settled();
    }

    void refused(Problem problem) {
        entry.refused(problem);
    }

    void close() {
        entry.close();
    }

    private void came(String now) {
        if (own) {
            return;
        }
        String[] parts = now.split(" ", 2);
        K kind = kinds.stream()
                .filter(each -> each.name().equals(parts[0]))
                .findFirst()
                .orElse(null);
        List<GeoPoint> points = kind == null || parts.length < 2
                ? List.of()
                : PointText.read(parts[1]).orElse(List.of());
        onCame.accept(kind, points);
    }
}
