package org.shichen.map;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.shichen.bench.Scratch;
import org.shichen.bench.Told;
import org.shichen.clock.DutyCalendar;
import org.shichen.map.files.MapFiles;
import org.shichen.testing.Painting;
import org.shichen.ui.Fonts;
import org.shichen.ui.Formats;
import org.shichen.ui.Language;
import org.shichen.ui.Look;
import org.shichen.ui.Palette;
import org.shichen.ui.Presentation;
import org.shichen.ui.SceneStyle;
import org.shichen.ui.Tasks;
import org.shichen.ui.Theme;
import org.shichen.ui.Words;

/**
 * How smoothly a map of 500 000 vertices under 1 000 and 10 000 checkpoints is panned and zoomed at 1920 × 1080, and
 * how soon it is there. A frame is laid out, painted by the software pipeline and copied; one follows another every 16
 * ms, and tiles are painted beside them in the background.
 *
 * <pre>mvn -Pbench -Dargs="map"            frames
 * mvn -Pbench -Dargs="map opening"    a GeoJSON of 15 MB from the disk to the window, in this new JVM, then once more
 * mvn -Pbench -Dargs="map big 200"    opens a GeoJSON of 200 MB; run it with -Xmx512m to see that it fits</pre>
 */
public final class MapBench {

    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;

    /** The size that the handbook names. */
    private static final long STATED = 15_000_000;

    private final Tasks tasks;
    private final MapView map;
    private final Scene scene;
    private final WritableImage image = new WritableImage(WIDTH, HEIGHT);

    private MapBench(ExecutorService background) {
        tasks = new Tasks(background, Platform::runLater, problem -> System.out.println(problem));
        Look look = new Look(Language.ZH, Theme.DAY, 100);
        Palette palette = new Palette();
        Presentation presentation = new Presentation(
                Words.in(look.language()),
                new Formats(look.language(), DutyCalendar.CHINA),
                look,
                palette,
                Fonts.family());
        map = new MapView(presentation, tasks);
        scene = new Scene(new StackPane(map, palette), WIDTH, HEIGHT);
        SceneStyle.apply(scene, look, Fonts.family());
        scene.snapshot(image);
    }

    public static void main(String[] args) throws Exception {
        if (args.length > 1 && args[0].equals("big")) {
            LargeMap.open(Integer.parseInt(args[1]));
            return;
        }
        ExecutorService background =
                Executors.newFixedThreadPool(3, Thread.ofPlatform().daemon().factory());
        Path folder = Scratch.folder("bench-map");
        if (args.length > 0 && args[0].equals("opening")) {
            Path file = folder.resolve("stated.geojson");
            MapData.write(file, STATED);
            MapBench bench = onFx(() -> new MapBench(background));
            double first = bench.opening(file, 0);
            Told.figure("map.opening", first, "GeoJSON of %.1f MB".formatted(Files.size(file) / 1e6));
            bench.opening(file, 1);
        } else {
            Path file = folder.resolve("city.geojson");
            MapData.write(file, 75_000, 500_000);
            System.out.printf(Locale.ROOT, "base map: 500 000 vertices, %.1f MB%n", Files.size(file) / 1e6);
            onFx(() -> new MapBench(background)).frames(file);
        }
        System.exit(0);
    }

    private void frames(Path file) throws Exception {
        set(MapFiles.open(file, Datum.WGS84).map());
        int rounds = Math.max(60, 600 * Integer.getInteger("effort", 100) / 100);
        int bare = 0;
        for (int count : new int[] {1_000, 10_000}) {
            List<Symbol> symbols = MapData.symbols(count);
            onFx(() -> {
                map.setSymbols(symbols);
                return null;
            });
            pan(count + " checkpoints, warm-up", 24, rounds / 2);
            MapFrames far = pan(count + " checkpoints, pan at zoom 12", 24, rounds);
            MapFrames near = pan(count + " checkpoints, pan at zoom 14", 28, rounds);
            MapFrames zoom = zoom(count + " checkpoints, zoom 10 to 15", rounds);
            String data = "500 000 vertices, %d checkpoints, %d frames".formatted(count, rounds);
            String name = "map." + count;
            Told.figure(name + ".pan.95", Math.max(far.of(95), near.of(95)), data);
            Told.figure(name + ".pan.99", Math.max(far.of(99), near.of(99)), data);
            Told.figure(name + ".zoom.95", zoom.of(95), data);
            Told.figure(name + ".zoom.99", zoom.of(99), data);
            bare += far.bare() + near.bare() + zoom.bare();
        }
        Told.figure("map.bare", bare, 6 * rounds + " frames");
    }

    private void set(BaseMap base) throws Exception {
        onFx(() -> {
            map.setBaseMap(base);
            map.restore(view(24));
            return null;
        });
        settle();
    }

    private static Viewport view(int level) {
        return new Viewport(MapData.MIDDLE.worldX(), MapData.MIDDLE.worldY(), level, WIDTH, HEIGHT);
    }

    /** From nothing to a whole picture in the window; in ms, until no spot is bare. */
    private double opening(Path file, int round) throws Exception {
        onFx(() -> {
            map.setBaseMap(null);
            map.restore(view(24));
            return null;
        });
        long start = System.nanoTime();
        BaseMap base = MapFiles.open(file, Datum.WGS84).map();
        double open = (System.nanoTime() - start) / 1e6;
        onFx(() -> {
            map.setBaseMap(base);
            return null;
        });
        double first = until(start, () -> !map.bare());
        double sharp = until(start, map::sharp);
        System.out.printf(
                Locale.ROOT,
                "opening, run %d: file read after %.0f ms, no spot bare after %.0f ms, sharp after %.0f ms%n",
                round + 1,
                open,
                first,
                sharp);
        settle();
        base.close();
        return first;
    }

    /** Frame by frame, as a window would. */
    private double until(long start, Callable<Boolean> reached) throws Exception {
        boolean there = false;
        while (!there) {
            there = onFx(() -> {
                scene.snapshot(image);
                return reached.call();
            });
            Thread.sleep(8);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private void settle() throws Exception {
        int quiet = 0;
        while (quiet < 2) {
            boolean none = onFx(() -> {
                scene.snapshot(image);
                return tasks.runningProperty().get() == 0;
            });
            quiet = none ? quiet + 1 : 0;
        }
    }

    private MapFrames pan(String what, int level, int rounds) throws Exception {
        onFx(() -> {
            map.restore(view(level));
            return null;
        });
        settle();
        return MapFrames.moved(what, map, scene, image, rounds, i -> {
            double turn = i * 2 * Math.PI / 300;
            return map.viewport().panned(12 * Math.cos(turn), 12 * Math.sin(turn));
        });
    }

    private MapFrames zoom(String what, int rounds) throws Exception {
        onFx(() -> {
            map.restore(view(20));
            return null;
        });
        settle();
        // A step of the wheel every eighth frame, in and out again.
        return MapFrames.moved(what, map, scene, image, rounds, i -> {
            int step = i % 8 != 0 ? 0 : i / 80 % 2 == 0 ? 1 : -1;
            return map.viewport().zoomed(step, 700, 400);
        });
    }

    private static <T> T onFx(Callable<T> work) {
        return Painting.onFx(work);
    }
}
