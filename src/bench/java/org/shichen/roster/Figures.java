package org.shichen.roster;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shichen.bench.Told;

/** Times acts and tells median and 99th percentile in milliseconds, by the clock and of the processor. */
final class Figures {

    private final Map<String, double[]> figures = new LinkedHashMap<>();
    private final Map<String, Double> processor = new LinkedHashMap<>();
    private final List<Long> threads = new ArrayList<>();
    private final int effort;

    private final String data;

    /**
     * @param effort how many rounds of each act, in percent; fewer for a quick look
     * @param data how much is there
     */
    Figures(int effort, String data) {
        this.effort = effort;
        this.data = data;
    }

    /** Tells the figure under these names, as far as it was taken. */
    void tell(String act, String name) {
        double[] figure = figures.get(act);
        if (figure != null) {
            Told.figure(name, figure[0], data);
            Told.figure(name + ".99", figure[1], data);
        }
        Double busy = processor.get(act);
        if (busy != null) {
            Told.figure(name + ".processor", busy, data);
        }
    }

    String data() {
        return data;
    }

    /** Median and 99th percentile of each act, in their order. */
    Map<String, double[]> all() {
        return figures;
    }

    interface Work {
        void run() throws Exception;
    }

    /** Times the work after a warm-up of a third as many rounds. */
    void time(String act, int full, Work work) throws Exception {
        time(act, full, () -> {}, work);
    }

    /** As {@link #time(String, int, Work)}, with something done before each round that is not timed. */
    void time(String act, int full, Work before, Work work) throws Exception {
        int rounds = Math.max(3, full * effort / 100);
        double[] millis = new double[rounds];
        double[] busy = new double[rounds];
        for (int i = -rounds / 3; i < rounds; i++) {
            if (i == 0) {
                findThreads();
            }
            before.run();
            long idle = processor();
            long start = System.nanoTime();
            work.run();
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1e6;
                busy[i] = (processor() - idle) / 1e6;
            }
        }
        put(act, millis);
        processor.put(act, middle(busy));
        System.out.printf("    %-56s %8.2f %8.2f%n", "of it on the processor", middle(busy), worst(busy));
    }

    /**
     * Of all threads that work for an act: the one that asks, the window's, the one that paints, those that share the
     * work.
     */
    private long processor() {
        return threads.stream()
                .mapToLong(id -> ManagementFactory.getThreadMXBean().getThreadCpuTime(id))
                .sum();
    }

    /** To be called when another thread has begun to work. */
    void findThreads() {
        threads.clear();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread == Thread.currentThread()
                    || thread.getName().startsWith("JavaFX Application")
                    || thread.getName().startsWith("QuantumRenderer")
                    || thread.getName().startsWith("ForkJoinPool.commonPool")
                    || thread.getName().startsWith("store-writer")) {
                threads.add(thread.threadId());
            }
        }
    }

    static double middle(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double worst(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * 99 / 100)];
    }

    void put(String act, double[] millis) {
        double[] figure = {middle(millis), worst(millis)};
        figures.put(act, figure);
        System.out.printf("  %-58s %8.2f %8.2f%n", act, figure[0], figure[1]);
    }
}
