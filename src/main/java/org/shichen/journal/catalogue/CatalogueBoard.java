package org.shichen.journal.catalogue;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.Problem;
import org.shichen.store.Store;
import org.shichen.store.schema.Tables;
import org.shichen.ui.Acts;
import org.shichen.ui.LiveQuery;
import org.shichen.ui.Tasks;

/** The catalogue of figures as it is edited. FX thread. */
public final class CatalogueBoard {

    private final Catalogue catalogue;
    private final Acts acts;
    private final LiveQuery<List<CatalogueKind>> query;
    private final ReadOnlyObjectWrapper<@Nullable List<CatalogueKind>> kinds =
            new ReadOnlyObjectWrapper<>(this, "kinds");

    public CatalogueBoard(Catalogue catalogue, Store store, Tasks tasks, Acts acts) {
        this.catalogue = catalogue;
        this.acts = acts;
        query = new LiveQuery<>(tasks, "catalogue.read", catalogue::kinds, kinds::set);
        store.onChange(change -> {
            if (kinds.get() != null && (change.touches(Tables.FIGURE_KIND) || change.touches(Tables.REPORTING_LINE))) {
                query.refresh();
            }
        });
    }

    /** Null until it was read for the first time. */
    public ReadOnlyObjectProperty<@Nullable List<CatalogueKind>> kindsProperty() {
        return kinds.getReadOnlyProperty();
    }

    public void open() {
        query.refresh();
    }

    public void save(CatalogueKind kind, Consumer<Long> onDone, Consumer<Problem> onRefused) {
        acts.performTelling("catalogue.save", act -> catalogue.save(act, kind), onDone, onRefused);
    }

    public void move(CatalogueKind kind, int by, Consumer<Problem> onRefused) {
        acts.performTelling("catalogue.order", act -> catalogue.move(act, kind.id(), by), done -> {}, onRefused);
    }
}
