package org.shichen.map.layers;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.shichen.map.BaseMap;
import org.shichen.map.Datum;
import org.shichen.map.files.MapFiles;
import org.shichen.map.files.MapFiles.Opened;
import org.shichen.map.files.PictureCache;
import org.shichen.problem.Problem;
import org.shichen.ui.LongWork;
import org.shichen.ui.Tasks;

/**
 * The files of the base maps, each opened once in the background and closed when it is listed no more. A file that is
 * missing or refused is told once. FX thread.
 */
final class OpenMaps {

    /** What an open map depends on; another datum is read anew. */
    private record Source(Path path, Datum datum) {

        static Source of(MapEntry entry) {
            return new Source(entry.path(), entry.datum());
        }
    }

    private final Tasks tasks;
    private final Runnable changed;
    private final Map<Source, Opened> open = new HashMap<>();
    private final Map<Source, Problem> failed = new HashMap<>();
    private final Set<Source> opening = new HashSet<>();
    private final Set<Source> leftCoarse = new HashSet<>();
    private final ReadOnlyObjectWrapper<Optional<Sharpening>> sharpening =
            new ReadOnlyObjectWrapper<>(this, "sharpening", Optional.empty());
    private @Nullable PictureCache cache;

    /** Whether there may be more in the cache than before. */
    private boolean cut;

    private boolean closed;

    /** @param changed called when a file was opened or refused */
    OpenMaps(Tasks tasks, Runnable changed) {
        this.tasks = tasks;
        this.changed = changed;
    }

    /** Large pictures are cut into this folder of the program's own, one after the other, in the background. */
    void sharpenIn(PictureCache folder) {
        cache = folder;
        tasks.run("map.cache", folder::sweep, done -> {});
        sharpen();
    }

    ReadOnlyObjectProperty<Optional<Sharpening>> sharpeningProperty() {
        return sharpening.getReadOnlyProperty();
    }

    /** Whether it is shown coarse because cutting it was stopped or failed. */
    boolean leftCoarse(MapEntry entry) {
        return leftCoarse.contains(Source.of(entry));
    }

    /** Cuts it after all. */
    void sharpen(MapEntry entry) {
        leftCoarse.remove(Source.of(entry));
        sharpen();
    }

    /** What was stopped or failed stays coarse until somebody asks for it or it is opened again. */
    private void sharpen() {
        PictureCache folder = cache;
        if (folder == null || closed || sharpening.get().isPresent()) {
            return;
        }
        open.entrySet().stream()
                .filter(each -> each.getValue().coarse() && !leftCoarse.contains(each.getKey()))
                .findFirst()
                .ifPresentOrElse(each -> sharpen(each.getKey(), each.getValue(), folder), () -> trim(folder));
    }

    private void sharpen(Source source, Opened coarse, PictureCache folder) {
        LongWork work = tasks.longWork();
        sharpening.set(Optional.of(new Sharpening(source.path, work)));
        tasks.run(
                "map.sharpen",
                () -> coarse.sharp(source.path, folder, work),
                sharp -> {
                    sharpening.set(Optional.empty());
                    cut = true;
                    if (closed || open.get(source) != coarse) {
                        close(sharp.map());
                    } else {
                        open.put(source, sharp);
                        changed.run();
                    }
                    sharpen();
                },
                problem -> {
                    leftCoarse.add(source);
                    sharpening.set(Optional.empty());
                    tasks.report(problem);
                    sharpen();
                });
    }

    /** Once all that is shown is open, and by that safe. */
    private void trim(PictureCache folder) {
        if (cut && opening.isEmpty()) {
            cut = false;
            tasks.run("map.cache", folder::trim, done -> {});
        }
    }

    Optional<Opened> of(MapEntry entry) {
        return Optional.ofNullable(open.get(Source.of(entry)));
    }

    /** Why it could not be opened. */
    Optional<Problem> problem(MapEntry entry) {
        return Optional.ofNullable(failed.get(Source.of(entry)));
    }

    /** Opens a file that is not listed yet; when it is refused the user is told and nothing else happens. */
    void open(Path path, Datum datum, Runnable onOpen) {
        Source source = new Source(path, datum);
        if (open.containsKey(source)) {
            onOpen.run();
        } else {
            tasks.run(
                    "map.open",
                    () -> MapFiles.open(path, datum),
                    opened -> {
                        keep(source, opened);
                        onOpen.run();
                    },
                    problem -> tasks.report(
                            // Nothing is listed that could be put back: the path was mistyped.
                            problem.key().equals("problem.map.missing")
                                    ? Problem.of("problem.map.nowhere", path.toString())
                                    : problem));
        }
    }

    /** Opens what is shown of these and closes all that is not among them. */
    void follow(List<MapEntry> listed) {
        Set<Source> sources = new HashSet<>();
        for (MapEntry entry : listed) {
            Source source = Source.of(entry);
            sources.add(source);
            if (entry.shown() && !open.containsKey(source) && !failed.containsKey(source) && opening.add(source)) {
                tasks.run(
                        "map.open",
                        () -> MapFiles.open(source.path, source.datum),
                        opened -> {
                            keep(source, opened);
                            changed.run();
                        },
                        problem -> {
                            opening.remove(source);
                            failed.put(source, problem);
                            tasks.report(problem);
                            changed.run();
                        });
            }
        }
        release(sources);
    }

    /** What was missing or refused is tried again the next time. */
    void forgetFailures() {
        failed.clear();
    }

    private void keep(Source source, Opened opened) {
        opening.remove(source);
        Opened before = closed ? opened : open.put(source, opened);
        if (before != null) {
            close(before.map());
        }
        leftCoarse.remove(source);
        sharpen();
    }

    /** What is being painted from a closed file in this moment is painted to its end. */
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

    /** Lets go of all files. */
    void close() {
        closed = true;
        sharpening.get().ifPresent(under -> under.work().stop());
        open.values().forEach(opened -> opened.map().close());
        open.clear();
    }
}
