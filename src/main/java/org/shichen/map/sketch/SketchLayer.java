package org.shichen.map.sketch;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.shichen.map.BaseMap;
import org.shichen.map.draw.DrawnShape;
import org.shichen.store.Store;
import org.shichen.store.schema.Tables;
import org.shichen.ui.Acts;
import org.shichen.ui.LiveQuery;
import org.shichen.ui.Tasks;

/** The sketch as a layer over the base maps, as it stands in the desk's file whoever draws. FX thread. */
public final class SketchLayer {

    private record Read(boolean shown, List<DrawnShape<SketchKind>> shapes) {}

    private final Sketches sketches;
    private final Acts acts;
    private final ReadOnlyObjectWrapper<@Nullable BaseMap> map = new ReadOnlyObjectWrapper<>(this, "map");
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper(this, "shown", true);

    public SketchLayer(Sketches sketches, Store store, Tasks tasks, Acts acts) {
        this.sketches = sketches;
        this.acts = acts;
        LiveQuery<Read> query =
                new LiveQuery<>(tasks, "sketch.layer", () -> new Read(sketches.shown(), sketches.all()), this::take);
        store.onChange(change -> {
            if (change.touches(Tables.SKETCH) || change.touches(Tables.SETTING)) {
                query.refresh();
            }
        });
        query.refresh();
    }

    /** Null while it is hidden or nothing is drawn. */
    public ReadOnlyObjectProperty<@Nullable BaseMap> mapProperty() {
        return map.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public void show(boolean yes) {
        if (yes != shown.get()) {
            acts.perform("sketch.show", act -> sketches.show(act, yes));
        }
    }

    private void take(Read read) {
        shown.set(read.shown);
        BaseMap now = read.shown && !read.shapes.isEmpty() ? new SketchBaseMap(read.shapes) : null;
        if (now == null || !now.equals(map.get())) {
            map.set(now);
        }
    }
}
