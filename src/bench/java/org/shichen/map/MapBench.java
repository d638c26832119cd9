package org.shichen.map;

import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
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
 * <pre>mvn -Pbench -Dargs="map"            the figures
 * mvn -Pbench -Dargs="map big 200"    opens a GeoJSON of 200 MB; run it with -Xmx512m to see that it fits</pre>
 */
public final class MapBench {

    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
    private static final GeoPoint MIDDLE = new GeoPoint(101.8, 36.6);
    private static final double REACH = 0.25;

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
            big(Integer.parseInt(args[1]));
            return;
        }
        Path file = Files.createTempFile("map-bench", ".geojson");
        write(file, 75_000, 500_000);
        System.out.printf(Locale.ROOT, "base map: 500 000 vertices, %.1f MB%n", Files.size(file) / 1e6);
        ExecutorService background =
                Executors.newFixedThreadPool(3, Thread.ofPlatform().daemon().factory());
        MapBench bench = onFx(() -> new MapBench(background));
        for (int round = 0; round < 3; round++) {
            bench.opening(file, round);
        }
        BaseMap base = MapFiles.open(file, Datum.WGS84).map();
        bench.set(base);
        int rounds = Math.max(60, 600 * Integer.getInteger("effort", 100) / 100);
        for (int count : new int[] {1_000, 10_000}) {
            List<Symbol> symbols = symbols(count);
            onFx(() -> {
                bench.map.setSymbols(symbols);
                return null;
            });
            bench.pan(count + " checkpoints, warm-up", 24, rounds / 2);
            bench.pan(count + " checkpoints, pan at zoom 12", 24, rounds);
            bench.pan(count + " checkpoints, pan at zoom 14", 28, rounds);
            bench.zoom(count + " checkpoints, zoom 10 to 15", rounds);
        }
        Files.delete(file);
        System.exit(0);
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
        return new Viewport(MIDDLE.worldX(), MIDDLE.worldY(), level, WIDTH, HEIGHT);
    }

    /** From nothing to a whole picture in the window. */
    private void opening(Path file, int round) throws Exception {
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

    private void pan(String what, int level, int rounds) throws Exception {
        onFx(() -> {
            map.restore(view(level));
            return null;
        });
        settle();
        frames(what, rounds, i -> {
            double turn = i * 2 * Math.PI / 300;
            return map.viewport().panned(12 * Math.cos(turn), 12 * Math.sin(turn));
        });
    }

    private void zoom(String what, int rounds) throws Exception {
        onFx(() -> {
            map.restore(view(20));
            return null;
        });
        settle();
        // A step of the wheel every eighth frame, in and out again.
        frames(what, rounds, i -> {
            int step = i % 8 != 0 ? 0 : i / 80 % 2 == 0 ? 1 : -1;
            return map.viewport().zoomed(step, 700, 400);
        });
    }

    private interface Motion {
        Viewport at(int frame);
    }

    private void frames(String what, int rounds, Motion motion) throws Exception {
        List<Double> times = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        int blank = 0;
        for (int i = 0; i < rounds; i++) {
            int frame = i;
            long begun = System.nanoTime();
            long worked = processorTime();
            double took = onFx(() -> {
                map.move(motion.at(frame));
                long start = System.nanoTime();
                scene.snapshot(image);
                return (System.nanoTime() - start) / 1e6;
            });
            times.add(took);
            cpu.add((processorTime() - worked) / 1e6);
            blank += onFx(map::bare) ? 1 : 0;
            long rest = 16_000_000 - (System.nanoTime() - begun);
            if (rest > 0) {
                Thread.sleep(rest / 1_000_000, (int) (rest % 1_000_000));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-36s %s | of the processor %s | %d of %d frames with a bare spot%n",
                what,
                shares(times),
                shares(cpu),
                blank,
                times.size());
    }

    /**
     * What the window's thread and the painting one have used, in ns: says more on a machine that others use as well.
     */
    private static long processorTime() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long sum = 0;
        for (ThreadInfo info : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (info != null
                    && (info.getThreadName().startsWith("JavaFX Application")
                            || info.getThreadName().startsWith("QuantumRenderer"))) {
                sum += Math.max(0, threads.getThreadCpuTime(info.getThreadId()));
            }
        }
        return sum;
    }

    private static String shares(List<Double> times) {
        Collections.sort(times);
        return String.format(
                Locale.ROOT,
                "median %5.1f ms, 95 %% %5.1f, 99 %% %5.1f, worst %5.1f",
                times.get(times.size() / 2),
                times.get(times.size() * 95 / 100),
                times.get(times.size() * 99 / 100),
                times.getLast());
    }

    private static List<Symbol> symbols(int count) {
        SplittableRandom random = new SplittableRandom(5);
        MarkShape[] shapes = MarkShape.values();
        return IntStream.range(0, count)
                .mapToObj(i -> new Symbol(
                        i,
                        near(random),
                        shapes[i % shapes.length],
                        Color.hsb(i * 37 % 360, 0.8, 0.6),
                        random.nextInt(100),
                        "检查站" + i,
                        "超时 2/3 · 72分",
                        i == 0))
                .toList();
    }

    private static GeoPoint near(SplittableRandom random) {
        return new GeoPoint(
                MIDDLE.longitude() + random.nextDouble(-REACH, REACH),
                MIDDLE.latitude() + random.nextDouble(-REACH, REACH));
    }

    /** Winding lines, a tenth of them rings; a GeoJSON of about 30 bytes a vertex. */
    private static void write(Path file, int features, int vertices) throws IOException {
        SplittableRandom random = new SplittableRandom(4);
        String[] kinds = {"road", "road", "road", "road-major", "river", "building", "border"};
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("{\"type\":\"FeatureCollection\",\"features\":[\n");
            int left = vertices;
            for (int i = 0; i < features; i++) {
                int points = i == features - 1 ? Math.max(2, left) : Math.max(2, (int) ((long) left / (features - i)));
                left -= points;
                String kind = kinds[i % kinds.length];
                boolean ring = kind.equals("building") && points > 3;
                out.write((i == 0 ? "" : ",\n") + "{\"type\":\"Feature\",\"properties\":{\"kind\":\"" + kind
                        + (i % 500 == 0 ? "\",\"name\":\"地名" + i : "")
                        + "\"},\"geometry\":"
                        + (i % 500 == 0
                                ? point(near(random))
                                : "{\"type\":\"" + (ring ? "Polygon" : "LineString") + "\",\"coordinates\":"
                                        + (ring ? "[" : "") + line(random, points, ring) + (ring ? "]" : "") + "}")
                        + "}");
            }
            out.write("]}\n");
        }
    }

    private static String point(GeoPoint at) {
        return String.format(
                Locale.ROOT, "{\"type\":\"Point\",\"coordinates\":[%.6f,%.6f]}", at.longitude(), at.latitude());
    }

    private static String line(SplittableRandom random, int points, boolean ring) {
        StringBuilder line = new StringBuilder("[");
        GeoPoint at = near(random);
        double x = at.longitude();
        double y = at.latitude();
        double turn = random.nextDouble(2 * Math.PI);
        String first = "";
        for (int i = 0; i < points; i++) {
            String here = ring && i == points - 1 ? first : String.format(Locale.ROOT, "[%.6f,%.6f]", x, y);
            first = i == 0 ? here : first;
            line.append(i == 0 ? "" : ",").append(here);
            turn += ring ? 2 * Math.PI / points : random.nextDouble(-0.6, 0.6);
            x += Math.cos(turn) * (ring ? 0.0002 : 0.0008);
            y += Math.sin(turn) * (ring ? 0.0002 : 0.0008);
        }
        return line.append("]").toString();
    }

    /** A file of so many megabytes: how long it takes and what memory is in use at most, looked at every 20 ms. */
    private static void big(int megabytes) throws Exception {
        Path file = Files.createTempFile("map-big", ".geojson");
        write(file, (int) (megabytes * 1e6 / 210), (int) (megabytes * 1e6 / 30));
        System.out.printf(
                Locale.ROOT,
                "%.0f MB, most memory %d MB%n",
                Files.size(file) / 1e6,
                Runtime.getRuntime().maxMemory() >> 20);
        long[] peak = {0};
        Thread watch = Thread.ofPlatform().daemon().start(() -> {
            Runtime runtime = Runtime.getRuntime();
            while (!Thread.currentThread().isInterrupted()) {
                peak[0] = Math.max(peak[0], runtime.totalMemory() - runtime.freeMemory());
                try {
                    Thread.sleep(20);
                } catch (InterruptedException done) {
                    return;
                }
            }
        });
        long start = System.nanoTime();
        BaseMap map = MapFiles.open(file, Datum.WGS84).map();
        double seconds = (System.nanoTime() - start) / 1e9;
        watch.interrupt();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "read in %.1f s; heap in use at most %d MB (garbage included), %d MB held%n",
                seconds,
                peak[0] >> 20,
                runtime.totalMemory() - runtime.freeMemory() >> 20);
        map.close();
        Files.delete(file);
        System.exit(0);
    }

    private static <T> T onFx(Callable<T> work) {
        return Painting.onFx(work);
    }
}
