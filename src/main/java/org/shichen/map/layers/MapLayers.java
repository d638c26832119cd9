package org.shichen.map.layers;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.shichen.map.BaseMap;
import org.shichen.map.Datum;
import org.shichen.map.GeoPoint;
import org.shichen.map.StackedBaseMap;
import org.shichen.map.files.MapFiles.Opened;
import org.shichen.map.files.PictureCache;
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

    private final BaseMaps maps;
    private final @Nullable BaseMap ground;
    private final Tasks tasks;
    private final Acts acts;
    private final LiveQuery<List<MapEntry>> query;
    private final OpenMaps files;
    private final MapDoubts doubts;
    private List<MapEntry> entries = List.of();
    private boolean closed;
    private ObservableValue<? extends @Nullable BaseMap> cover = new SimpleObjectProperty<>();

    private final ReadOnlyObjectWrapper<List<Layer>> layers = new ReadOnlyObjectWrapper<>(this, "layers", List.of());
    private final ReadOnlyObjectWrapper<Optional<Problem>> doubt =
            new ReadOnlyObjectWrapper<>(this, "doubt", Optional.empty());
    private final ReadOnlyObjectWrapper<@Nullable BaseMap> map = new ReadOnlyObjectWrapper<>(this, "map");

    /** @param ground what lies under all files, or null */
    public MapLayers(BaseMaps maps, @Nullable BaseMap ground, Store store, Tasks tasks, Acts acts) {
        this.maps = maps;
        this.ground = ground;
        this.tasks = tasks;
        this.acts = acts;
        files = new OpenMaps(tasks, this::put);
        doubts = new MapDoubts(tasks, this::put);
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

    /** What is to be told of the uppermost map that seems to lie beside its place. */
    public ReadOnlyObjectProperty<Optional<Problem>> doubtProperty() {
        return doubt.getReadOnlyProperty();
    }

    /** Pictures that are too large to be held whole are cut into this folder of the program's own, to be seen sharp. */
    public void sharpenIn(PictureCache folder) {
        files.sharpenIn(folder);
    }

    /** The picture that is being cut, if one is. */
    public ReadOnlyObjectProperty<Optional<Sharpening>> sharpeningProperty() {
        return files.sharpeningProperty();
    }

    /** Whether it is shown coarse because cutting it was stopped or failed. */
    public boolean leftCoarse(MapEntry entry) {
        return files.leftCoarse(entry);
    }

    // ── what the user does ──

    /** Cuts a picture that was left coarse. */
    public void sharpen(MapEntry entry) {
        files.sharpen(entry);
    }

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
        files.open(path, datum, () -> enter(path, datum, onDone));
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
        return files.of(entry);
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

    /**
     * Tells what stands on roads, WGS-84. Maps that are shown are compared with it and with one another whenever they
     * or it change, in the background.
     */
    public void standing(List<GeoPoint> onRoads) {
        if (doubts.standing(onRoads)) {
            put();
        }
    }

    /** Looks again for files that were missing or refused, and for what could not be painted since. */
    public void lookAgain() {
        files.forgetFailures();
        doubts.forget();
        query.refresh();
    }

    private void change(String name, Consumer<Act> work) {
        acts.perform(name, work);
    }

    // ── files ──

    private void take(List<MapEntry> read) {
        if (closed) {
            return;
        }
        entries = read;
        files.follow(entries);
        put();
    }

    private void put() {
        if (closed) {
            return;
        }
        List<MapDoubts.Shown> shown =
                entries.stream().flatMap(entry -> shown(entry).stream()).toList();
        doubts.look(shown);
        layers.set(entries.stream().map(this::layer).toList());
        doubt.set(shown.stream().map(doubts::of).flatMap(Optional::stream).findFirst());
        List<BaseMap> maps = shownMaps(entry -> true);
        if (cover.getValue() != null) {
            maps.addLast(cover.getValue());
        }
        BaseMap now = stack(maps);
        if (now == null || !now.equals(map.get())) {
            map.set(now);
        }
    }

    private Layer layer(MapEntry entry) {
        Optional<Opened> opened = files.of(entry);
        Optional<Problem> refused = files.problem(entry);
        Optional<Problem> misplaced = opened.flatMap(map -> misplaced(map, entry));
        LayerState state = !entry.shown()
                ? LayerState.HIDDEN
                : misplaced.isPresent()
                        ? LayerState.UNPLACED
                        : opened.isPresent()
                                ? LayerState.SHOWN
                                : refused.isPresent() ? LayerState.FAILED : LayerState.OPENING;
        Optional<MapDoubts.Shown> shown = shown(entry);
        Optional<Problem> doubted = shown.flatMap(doubts::of);
        Optional<Problem> told =
                opened.isPresent() ? misplaced.or(opened.get().map()::trouble).or(() -> doubted) : refused;
        return new Layer(
                entry, state, opened.map(Opened::kind), shown.map(doubts::fit).orElse(LayerFit.UNKNOWN), told);
    }

    /** The map in its place with those beneath it; empty while it is not shown. */
    private Optional<MapDoubts.Shown> shown(MapEntry entry) {
        return files.of(entry)
                .filter(opened -> entry.shown() && misplaced(opened, entry).isEmpty())
                .map(opened -> new MapDoubts.Shown(
                        entry,
                        opened.placed(entry.name(), entry.points()),
                        shownMaps(other -> entries.indexOf(other) > entries.indexOf(entry))));
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
            files.of(entry)
                    .filter(opened -> entry.shown()
                            && wanted.test(entry)
                            && misplaced(opened, entry).isEmpty())
                    .ifPresent(opened -> stack.add(opened.placed(entry.name(), entry.points())));
        }
        return stack;
    }

    private static @Nullable BaseMap stack(List<BaseMap> maps) {
        return maps.isEmpty() ? null : maps.size() == 1 ? maps.getFirst() : new StackedBaseMap(maps);
    }

    /** Lets go of all files. */
    @Override
    public void close() {
        closed = true;
        files.close();
    }
}
