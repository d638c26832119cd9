package org.shichen.map;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import org.shichen.testing.Painting;

/**
 * How long frames of a moving map took.
 *
 * @param times in ms, the shortest first
 * @param bare frames with a bare spot
 */
record MapFrames(List<Double> times, int bare) {

    /** Where the map is in each frame. */
    interface Motion {
        Viewport at(int frame);
    }

    double of(int percent) {
        return times.get(times.size() * percent / 100);
    }

    /** Frame by frame every 16 ms, as a window would. */
    static MapFrames moved(String what, MapView map, Scene scene, WritableImage image, int rounds, Motion motion)
            throws Exception {
        List<Double> times = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        int blank = 0;
        for (int i = 0; i < rounds; i++) {
            int frame = i;
            long begun = System.nanoTime();
            long worked = processorTime();
            double took = Painting.onFx(() -> {
                map.move(motion.at(frame));
                long start = System.nanoTime();
                scene.snapshot(image);
                return (System.nanoTime() - start) / 1e6;
            });
            times.add(took);
            cpu.add((processorTime() - worked) / 1e6);
            blank += Painting.onFx(map::bare) ? 1 : 0;
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
        return new MapFrames(times, blank);
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
}
