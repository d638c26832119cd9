package org.shichen.bench;

import java.util.List;

/** What the handbook's numbers want of the figures that the benchmarks tell. */
final class Goals {

    private Goals() {}

    /**
     * @param line of the handbook's table
     * @param what is measured of it
     * @param figure name under which a benchmark tells it
     * @param most what it may be at most
     * @param unit of both; where a rival is named, what the figure is a multiple of
     */
    record Goal(String line, String what, String figure, double most, String unit) {}

    static final List<Goal> SPEED = List.of(
            new Goal("Start to first frame, installed", "small desk, median", "start.small", 800, "ms"),
            new Goal("Start to first frame, installed", "big desk, median", "start.big", 1000, "ms"),
            new Goal("Memory after an hour of use", "resident", "hour.resident", 250, "MB"),
            new Goal("Month board of 500 people", "query, median", "board.query", 20, "ms"),
            new Goal("Month board of 500 people", "opened and painted, median", "board.opened", 100, "ms"),
            new Goal("Month board, scroll", "frame, 99 %", "board.scroll.99", 16, "ms"),
            new Goal("Month board, drag", "frame, 99 %", "board.drag.99", 16, "ms"),
            new Goal("Month board, drag", "step judged by all rules, 99 %", "board.step.99", 8, "ms"),
            new Goal("5000 duties added to an open board", "taken in and painted, median", "board.many", 100, "ms"),
            new Goal("Durable write, judged and audited", "median", "board.write.fsyncs", 2, "bare fsyncs"),
            new Goal("Strip moved to a past watch", "all boards one after the other, 99 %", "strip.99", 200, "ms"),
            new Goal("Search as you type", "first page, 1 character, median", "search.page.1", 60, "ms"),
            new Goal("Search as you type", "first page, 2 characters, median", "search.page.2", 10, "ms"),
            new Goal("Search as you type", "first page, 3 characters, median", "search.page.3", 10, "ms"),
            new Goal("Search as you type", "first page, 4 characters, median", "search.page.4", 10, "ms"),
            new Goal("Search as you type", "first page, 3 most common, median", "search.page.common", 10, "ms"),
            new Goal("Search as you type", "counts that differ from LIKE", "search.differing", 0, ""),
            new Goal("Map, 1 000 checkpoints", "pan, 95 %", "map.1000.pan.95", 16, "ms"),
            new Goal("Map, 1 000 checkpoints", "pan, 99 %", "map.1000.pan.99", 25, "ms"),
            new Goal("Map, 1 000 checkpoints", "zoom, 95 %", "map.1000.zoom.95", 25, "ms"),
            new Goal("Map, 10 000 checkpoints", "pan, 95 %", "map.10000.pan.95", 25, "ms"),
            new Goal("Map, 10 000 checkpoints", "zoom, 95 %", "map.10000.zoom.95", 25, "ms"),
            new Goal("Map", "frames with a bare spot", "map.bare", 0, ""),
            new Goal("Map", "first picture of a GeoJSON, new JVM", "map.opening", 2000, "ms"),
            new Goal("Minutes PDF of 5 pages", "warm, median", "paper.pdf", 300, "ms"),
            new Goal("Minutes PDF of 5 pages", "size", "paper.size", 300, "KB"),
            new Goal("Excel, 500 × 31 roster", "out, median", "board.excel.out", 1000, "ms"),
            new Goal("Excel, 500 × 31 roster", "in, median", "board.excel.in", 1000, "ms"));

    /** Of the auto-roster what a short run can tell. */
    static final List<Goal> FILLING = List.of(
            new Goal("Auto-roster, 860 seats", "all covered after", "fill.60.covered", 0.5, "s"),
            new Goal("Auto-roster, 2472 seats", "all covered after", "fill.180.covered", 1, "s"),
            new Goal("Auto-roster, 860 seats", "2 s over the best of a minute", "fill.60.over.2", 10, "%"),
            new Goal("Auto-roster, 2472 seats", "2 s over the best of a minute", "fill.180.over.2", 10, "%"),
            new Goal("Auto-roster, 2472 seats", "repair, slowest", "fill.180.repair", 1000, "ms"),
            new Goal("Auto-roster, 860 seats", "cost after 2 s", "rivals.60.2", 1, "of Timefold's"),
            new Goal("Auto-roster, 2472 seats", "cost after 2 s", "rivals.180.2", 1, "of Timefold's"));

    /**
     * Acts of a desk whose cost may not grow with its history: the same figures with little and with much of it, in
     * processor time, which a busy machine does not change as it does the clock's.
     */
    static final List<String> FLAT = List.of(
            "board.query.processor",
            "board.opened.processor",
            "board.again.processor",
            "board.scroll.processor",
            "board.many.processor",
            "board.write.processor",
            "board.excel.out.processor",
            "board.excel.in.processor",
            "strip.now.processor");

    /** How much dearer they may become. */
    static final double FLAT_WITHIN = 1.5;
}
