package org.shichen.map.draw;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.shichen.map.GeoPoint;
import org.shichen.map.Projection;
import org.shichen.map.draw.EditorState.Stage;
import org.shichen.problem.Problem;
import org.shichen.store.Store;
import org.shichen.ui.Acts;
import org.shichen.ui.DraftBook;
import org.shichen.ui.LiveQuery;
import org.shichen.ui.Tasks;

/**
 * Draws and edits shapes on a map: which is picked, which vertex the keys act on, what is drawn and not kept yet. Every
 * change is one act that undo takes back; what is half drawn is kept on disk until it is finished or given up. What
 * others change is shown. FX thread.
 */
public final class ShapeEditor<K extends Enum<K> & ShapeKind> {

    private final Class<K> kinds;
    private final String acting;
    private final Tasks tasks;
    private final ShapeActs<K> writing;
    private final DraftBook drafts;
    private final ReadOnlyObjectWrapper<EditorState<K>> state =
            new ReadOnlyObjectWrapper<>(this, "state", EditorState.off());
    private @Nullable Shapes<K> book;
    private @Nullable LiveQuery<List<DrawnShape<K>>> query;
    private @Nullable Drawing<K> drawing;
    private long toPick;

    /**
     * @param acting what its acts are called by: {@code sketch} for {@code sketch.draw}, {@code sketch.reshape},
     *     {@code sketch.rename}, {@code sketch.kind} and {@code sketch.delete}
     */
    public ShapeEditor(Class<K> kinds, String acting, Store store, Tasks tasks, Acts acts, DraftBook drafts) {
        this.kinds = kinds;
        this.acting = acting;
        this.tasks = tasks;
        this.writing = new ShapeActs<>(acting, tasks, acts);
        this.drafts = drafts;
        store.onChange(change -> {
            if (book != null && change.touches(book.table())) {
                query.refresh();
            }
        });
    }

    public ReadOnlyObjectProperty<EditorState<K>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    private EditorState<K> now() {
        return state.get();
    }

    public List<K> kinds() {
        return List.of(kinds.getEnumConstants());
    }

    /** What its acts and words are called by. */
    public String acting() {
        return acting;
    }

    // ── on and off ──

    /**
     * @param shapes what is drawn into
     * @param field name of the draft, so that what is half drawn comes back to where it belongs
     */
    public void begin(Shapes<K> shapes, String field, GeoPoint cross) {
        end();
        book = shapes;
        toPick = 0;
        state.set(EditorState.<K>off().cross(cross).stage(Stage.PICKING));
        drawing = new Drawing<>(state, drafts, field, kinds(), tasks::report, this::keep);
        query = new LiveQuery<>(tasks, acting + ".shapes", shapes::all, this::take);
        query.refresh();
    }

    /** What is half drawn comes back the next time; what was moved and not kept is as before. */
    public void end() {
        if (book != null) {
            drawing.close();
            drawing = null;
            book = null;
            query = null;
            state.set(EditorState.off());
        }
    }

    /** One step back: from the name, from what was moved, from the shape, from the drawing, at last from it all. */
    public void escape() {
        EditorState<K> now = now();
        if (now.naming()) {
            state.set(now.naming(false));
        } else if (now.moved()) {
            state.set(now.editing(now.kept().orElseThrow(), now.vertex()));
        } else if (now.stage() == Stage.PICKING) {
            end();
        } else {
            state.set(now.picking());
        }
    }

    // ── drawing: see Drawing ──

    /** Draws a shape of this kind; points that were left half drawn are taken up again and are of this kind now. */
    public void draw(K kind) {
        if (drawing != null) {
            drawing.begin(kind);
        }
    }

    public void cross(GeoPoint to) {
        state.set(now().aimed(to));
    }

    /** Puts the next point at the cross; where the last one is already none is put. A label has one, which moves. */
    public void put() {
        if (drawing != null) {
            drawing.put();
        }
    }

    public void dropLast() {
        if (drawing != null) {
            drawing.dropLast();
        }
    }

    /** Keeps what is drawn. A label is asked for its name first. */
    public void finish() {
        if (drawing != null) {
            drawing.finish();
        }
    }

    /** Gives up what was half drawn. */
    public void discard() {
        if (drawing != null) {
            drawing.discard();
        }
    }

    private void keep(DrawnShape<K> drawn) {
        Shapes<K> into = book;
        Drawing<K> finished = drawing;
        writing.add(into, finished.draft(), drawn, id -> {
            if (book == into) {
                toPick = id;
                finished.done();
                query.refresh();
            }
        });
    }

    // ── picking ──

    /**
     * Picks the shape that is seen there, of several that on top; of those lying on one another the one after the
     * picked. Nothing there lets go.
     */
    public void pick(Projection view, double x, double y, double reach) {
        state.set(now().at(view, x, y, reach)
                .map(shape -> now().editing(
                                shape,
                                shape.outline().vertexAt(view, x, y, reach).orElse(0)))
                .orElseGet(() -> now().picking()));
    }

    /** @param by 1 for the next shape, -1 for the one before, in the order in which they were drawn */
    public void pickNext(int by) {
        if (now().stage() != Stage.OFF) {
            now().neighbour(by).ifPresent(shape -> state.set(now().editing(shape, 0)));
        }
    }

    /** @param by 1 for the next vertex, -1 for the one before */
    public void vertexNext(int by) {
        if (now().stage() == Stage.EDITING) {
            vertex(Math.floorMod(now().vertex() + by, now().asKept().points().size()));
        }
    }

    /** The keys act on this vertex from now on. What was moved and not kept is as before. */
    public void vertex(int vertex) {
        if (now().stage() == Stage.EDITING) {
            state.set(now().editing(now().asKept(), vertex));
        }
    }

    // ── editing: each of these is one act ──

    /** Keeps the vertex where it was moved to. */
    public void keepMove() {
        EditorState<K> now = now();
        if (now.moved()) {
            change("reshape", now.edited(), now.vertex());
        }
    }

    /** A new vertex in the middle of the edge that begins at the current one. */
    public void insert() {
        EditorState<K> now = now();
        if (now.stage() == Stage.EDITING && now.edited().outline().edges() > 0) {
            // The last vertex of a line begins no edge: then it is the edge that ends there.
            int edge = Math.min(now.vertex(), now.edited().outline().edges() - 1);
            pull(edge, now.edited().outline().middle(edge));
            keepMove();
        }
    }

    /** A new vertex is pulled out of this edge; it is the current one and not kept before {@link #keepMove}. */
    public void pull(int edge, GeoPoint to) {
        if (now().stage() == Stage.EDITING) {
            state.set(now().pulled(edge, to));
        }
    }

    /** Takes the current vertex away; refused in words when too few would be left. */
    public void removeVertex() {
        EditorState<K> now = now();
        if (now.stage() == Stage.EDITING) {
            DrawnShape<K> edited = now.edited();
            change(
                    "reshape",
                    edited.at(edited.outline().without(now.vertex()).points()),
                    Math.max(0, now.vertex() - 1));
        }
    }

    public void startNaming() {
        if (now().stage() == Stage.EDITING) {
            state.set(now().naming(true));
        }
    }

    /** The name that was typed: of the picked shape, or of the label that waits for it. */
    public void name(String typed) {
        EditorState<K> now = now();
        if (now.stage() == Stage.DRAWING) {
            drawing.finish(typed.strip());
        } else if (now.stage() == Stage.EDITING
                && !typed.strip().equals(now.edited().name())) {
            change("rename", now.asKept().named(typed.strip()), now.vertex());
        } else {
            state.set(now.naming(false));
        }
    }

    /** Another kind for the picked shape; one of another form is refused in words. */
    public void kind(K kind) {
        EditorState<K> now = now();
        if (now.stage() == Stage.EDITING && kind != now.edited().kind()) {
            if (kind.form() != now.edited().kind().form()) {
                tasks.report(Problem.of("problem.sketch.form", now.edited().kind(), kind));
            } else {
                change("kind", now.asKept().as(kind), now.vertex());
            }
        }
    }

    public void delete() {
        EditorState<K> now = now();
        if (now.stage() == Stage.EDITING) {
            writing.delete(book, now.asKept(), still(() -> state.set(now().picking())), still(() -> {}));
        }
    }

    private void change(String what, DrawnShape<K> wanted, int vertex) {
        // As it will be read again, or it would count as moved and not kept.
        DrawnShape<K> changed = wanted.at(PointText.rounded(wanted.points()));
        writing.change(
                what,
                book,
                changed,
                kept -> still(() -> state.set(now().with(kept).editing(kept, vertex)))
                        .run(),
                still(() -> {}));
    }

    /** Does this, and reads again, if what is drawn into is still the same. */
    private Runnable still(Runnable then) {
        Shapes<K> before = book;
        return () -> {
            if (book == before) {
                then.run();
                query.refresh();
            }
        };
    }

    private void take(List<DrawnShape<K>> read) {
        EditorState<K> now = now();
        if (now.stage() == Stage.OFF) {
            return;
        }
        Optional<DrawnShape<K>> drawn =
                read.stream().filter(shape -> shape.id() == toPick).findFirst();
        if (drawn.isPresent() && now.stage() == Stage.PICKING) {
            toPick = 0;
            state.set(now.shapes(read).editing(drawn.get(), drawn.get().points().size() - 1));
        } else {
            state.set(now.reread(read));
        }
    }
}
