package org.shichen.map.layers;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.shichen.map.BaseMap;
import org.shichen.map.Datum;
import org.shichen.map.GeoPoint;
import org.shichen.map.StackedBaseMap;
import org.shichen.map.compare.MapComparison;
import org.shichen.map.compare.Offset;
import org.shichen.map.files.MapFiles;
import org.shichen.map.files.MapFiles.Opened;
import org.shichen.map.placing.PlacingPoint;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.schema.Tables;
import org.shichen.ui.Acts;
import org.shichen.ui.LiveQuery;
import org.shichen.ui.Tasks;

/**
 * The base maps of the desk: their files are opened in the background and laid over one another. A file that is missing
 * or refused is told once and again in the list; the others are shown. FX thread.
 */
public final class MapLayers implements AutoCloseable {

    /** What an open map depends on; another datum is read anew. */
    private record Source(Path path, Datum datum) {}

    /** Which map was compared with which others, where. */
    private record Doubt(Source source, List<PlacingPoint> points, List<BaseMap> others, List<GeoPoint> places) {}

    private final BaseMaps maps;
    private final @Nullable BaseMap ground;
    private final Tasks tasks;
    private final Acts acts;
    private final LiveQuery<List<MapEntry>> query;
    private final Map<Source, Opened> open = new HashMap<>();
    private final Map<Source, Problem> failed = new HashMap<>();
    private final Set<Source> opening = new HashSet<>();
    private final Map<Doubt, Optional<Problem>> doubts = new HashMap<>();
    private final Set<Doubt> doubting = new HashSet<>();
    private Supplier<List<GeoPoint>> landmarks = List::of;
    private List<MapEntry> entries = List.of();
    private boolean closed;
    private ObservableValue<? extends @Nullable BaseMap> cover = new SimpleObjectProperty<>();

    private final ReadOnlyObjectWrapper<List<Layer>> layers = new ReadOnlyObjectWrapper<>(this, "layers", List.of());
    private final ReadOnlyObjectWrapper<@Nullable BaseMap> map = new ReadOnlyObjectWrapper<>(this, "map");

    /** @param ground what lies under all files, or null */
    public MapLayers(BaseMaps maps, @Nullable BaseMap ground, Store store, Tasks tasks, Acts acts) {
        this.maps = maps;
        this.ground = ground;
        this.tasks = tasks;
        this.acts = acts;
        map.set(ground);
        query = new LiveQuery<>(tasks, "map.layers", maps::all, this::take);
        store.onChange(change -> {
            if (change.touches(Tables.BASE_MAP) || change.touches(Tables.BASE_MAP_POINT)) {
                query.refresh();
            }
        });
        query.refresh();
    }

    /** Lays a map that is drawn by hand over all files, as it changes; it holds null while there is none. */
    public void cover(ObservableValue<? extends @Nullable BaseMap> drawn) {
        cover = drawn;
        drawn.subscribe(now -> put());
    }

    /** The uppermost first. */
    public ReadOnlyObjectProperty<List<Layer>> layersProperty() {
        return layers.getReadOnlyProperty();
    }

    /** All that is shown, as one map; null when there is none. */
    public ReadOnlyObjectProperty<@Nullable BaseMap> mapProperty() {
        return map.getReadOnlyProperty();
    }

    // ── what the user does ──

    /**
     * Opens a file and, if that goes well, puts it over the others. A refused one is explained and not listed.
     *
     * @param onDone called when it is listed
     */
    public void add(String typed, Datum datum, Runnable onDone) {
        Path path;
        try {
            if (typed.isBlank()) {
                throw new InvalidPathException(typed, "blank");
            }
            path = Path.of(typed.strip()).toAbsolutePath().normalize();
        } catch (InvalidPathException wrong) {
            tasks.report(Problem.of("problem.map.path", typed));
            return;
        }
        Source source = new Source(path, datum);
        if (open.containsKey(source)) {
            enter(path, datum, onDone);
        } else {
            tasks.run("map.open", () -> MapFiles.open(path, datum), opened -> {
                keep(source, opened);
                enter(path, datum, onDone);
            });
        }
    }

    private void enter(Path path, Datum datum, Runnable onDone) {
        acts.perform(
                "map.add",
                act -> maps.add(act, path, datum),
                id -> {
                    onDone.run();
                    query.refresh();
                },
                problem -> query.refresh());
    }

    public void show(MapEntry entry, boolean shown) {
        change("map.show", act -> maps.show(act, entry, shown));
    }

    public void declare(MapEntry entry, Datum datum) {
        if (entry.datum() != datum) {
            change("map.datum", act -> maps.declare(act, entry, datum));
        }
    }

    /** What a map that is open by itself looks like before it is put in its place; empty when it is not open. */
    public Optional<Opened> opened(MapEntry entry) {
        return Optional.ofNullable(open.get(source(entry)));
    }

    /** All that is shown besides this one, as one map; null when there is none. */
    public @Nullable BaseMap others(MapEntry entry) {
        return stack(shownMaps(other -> other.id() != entry.id()));
    }

    /** @param onDone called when it is on disk */
    public void place(MapEntry entry, List<PlacingPoint> points, Runnable onDone) {
        acts.perform(
                "map.place",
                act -> {
                    maps.place(act, entry, points);
                    return entry;
                },
                done -> onDone.run());
    }

    public void move(MapEntry entry, boolean up) {
        change("map.order", act -> maps.move(act, entry, up));
    }

    public void remove(MapEntry entry) {
        change("map.remove", act -> maps.remove(act, entry));
    }

    /** @param places that stand on roads, WGS-84, asked for whenever the maps are compared with them and one another */
    public void setLandmarks(Supplier<List<GeoPoint>> places) {
        landmarks = places;
    }

    /**
     * Compares each map that is shown with those beneath it, and the lowest with what stands on roads, in the
     * background; one that seems to lie beside its place is told of in the list.
     */
    public void compare() {
        List<GeoPoint> places = landmarks.get();
        for (MapEntry entry : entries) {
            Optional<Doubt> doubt = doubt(entry, places);
            if (doubt.isPresent() && !doubts.containsKey(doubt.get()) && doubting.add(doubt.get())) {
                BaseMap map = open.get(source(entry)).placed(entry.name(), entry.points());
                tasks.run("map.compare", () -> offset(entry, map, doubt.get()), found -> {
                    doubting.remove(doubt.get());
                    doubts.put(doubt.get(), found);
                    put();
                });
            }
        }
    }

    private Optional<Doubt> doubt(MapEntry entry, List<GeoPoint> places) {
        Opened opened = open.get(source(entry));
        if (opened == null || !entry.shown() || misplaced(opened, entry).isPresent()) {
            return Optional.empty();
        }
        List<BaseMap> beneath = shownMaps(other -> entries.indexOf(other) > entries.indexOf(entry));
        return Optional.of(new Doubt(source(entry), entry.points(), beneath, places));
    }

    private static Optional<Problem> offset(MapEntry entry, BaseMap map, Doubt doubt) {
        for (BaseMap other : doubt.others.reversed()) {
            Optional<Offset> off = MapComparison.offset(map, entry.datum(), other, doubt.places);
            if (off.isPresent()) {
                return off.map(found -> problem("problem.map.off-map", entry, found));
            }
        }
        return MapComparison.offset(map, entry.datum(), doubt.places)
                .map(found -> problem("problem.map.off-places", entry, found));
    }

    /** The words of the likely datum stand behind the sentence when there is one. */
    private static Problem problem(String key, MapEntry entry, Offset off) {
        String metres = Long.toString(Math.round(off.length() / 10) * 10);
        return off.meant() == null
                ? Problem.of(key, entry.name(), metres)
                : Problem.of(key + "-datum", entry.name(), metres, off.meant().label());
    }

    /** Looks again for files that were missing or refused, and for what could not be painted since. */
    public void lookAgain() {
        failed.clear();
        doubts.clear();
        query.refresh();
    }

    private void change(String name, java.util.function.Consumer<Act> work) {
        acts.perform(name, work);
    }

    // ── files ──

    private void take(List<MapEntry> read) {
        if (closed) {
            return;
        }
        entries = read;
        Set<Source> listed = new HashSet<>();
        for (MapEntry entry : entries) {
            Source source = source(entry);
            listed.add(source);
            if (entry.shown() && !open.containsKey(source) && !failed.containsKey(source) && opening.add(source)) {
                tasks.run(
                        "map.open",
                        () -> MapFiles.open(source.path, source.datum),
                        opened -> {
                            keep(source, opened);
                            put();
                        },
                        problem -> {
                            opening.remove(source);
                            failed.put(source, problem);
                            tasks.report(problem);
                            put();
                        });
            }
        }
        put();
        release(listed);
    }

    private void keep(Source source, Opened opened) {
        opening.remove(source);
        Opened before = closed ? opened : open.put(source, opened);
        if (before != null) {
            close(before.map());
        }
    }

    /** Closes what is no longer listed. What is being painted from it in this moment is painted to its end. */
    private void release(Set<Source> listed) {
        List<Source> gone = open.keySet().stream()
                .filter(source -> !listed.contains(source))
                .toList();
        gone.forEach(source -> close(open.remove(source).map()));
        failed.keySet().retainAll(listed);
    }

    private void close(BaseMap unused) {
        tasks.run(
                "map.close",
                () -> {
                    unused.close();
                    return true;
                },
                done -> {});
    }

    private void put() {
        List<Layer> shown = new ArrayList<>();
        List<GeoPoint> places = landmarks.get();
        for (MapEntry entry : entries) {
            Opened opened = open.get(source(entry));
            Problem problem = failed.get(source(entry));
            Optional<Problem> misplaced = opened == null ? Optional.empty() : misplaced(opened, entry);
            LayerState state = !entry.shown()
                    ? LayerState.HIDDEN
                    : misplaced.isPresent()
                            ? LayerState.UNPLACED
                            : opened != null
                                    ? LayerState.SHOWN
                                    : problem != null ? LayerState.FAILED : LayerState.OPENING;
            Optional<Problem> doubt = doubted(entry, places);
            Optional<Problem> told =
                    opened != null ? misplaced.or(opened.map()::trouble).or(() -> doubt) : Optional.ofNullable(problem);
            shown.add(new Layer(entry, state, Optional.ofNullable(opened).map(Opened::kind), doubt.isPresent(), told));
        }
        layers.set(List.copyOf(shown));
        List<BaseMap> maps = shownMaps(entry -> true);
        if (cover.getValue() != null) {
            maps.addLast(cover.getValue());
        }
        BaseMap now = stack(maps);
        if (now == null || !now.equals(map.get())) {
            map.set(now);
        }
    }

    private Optional<Problem> doubted(MapEntry entry, List<GeoPoint> places) {
        return doubts.isEmpty()
                ? Optional.empty()
                : doubt(entry, places).flatMap(doubt -> doubts.getOrDefault(doubt, Optional.empty()));
    }

    private static Optional<Problem> misplaced(Opened opened, MapEntry entry) {
        try {
            opened.placed(entry.name(), entry.points());
            return Optional.empty();
        } catch (ProblemException nowhere) {
            return Optional.of(nowhere.problem());
        }
    }

    /** The maps that can be shown, from the lowest. */
    private List<BaseMap> shownMaps(Predicate<MapEntry> wanted) {
        List<BaseMap> stack = new ArrayList<>();
        if (ground != null) {
            stack.add(ground);
        }
        for (MapEntry entry : entries.reversed()) {
            Opened opened = open.get(source(entry));
            if (opened != null
                    && entry.shown()
                    && wanted.test(entry)
                    && misplaced(opened, entry).isEmpty()) {
                stack.add(opened.placed(entry.name(), entry.points()));
            }
        }
        return stack;
    }

    private static @Nullable BaseMap stack(List<BaseMap> maps) {
        return maps.isEmpty() ? null : maps.size() == 1 ? maps.getFirst() : new StackedBaseMap(maps);
    }

    private static Source source(MapEntry entry) {
        return new Source(entry.path(), entry.datum());
    }

    /** Lets go of all files. */
    @Override
    public void close() {
        closed = true;
        open.values().forEach(opened -> opened.map().close());
        open.clear();
    }
}
