package org.shichen.roster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.shichen.bench.Scratch;
import org.shichen.people.People;
import org.shichen.roster.rules.RosterState;
import org.shichen.store.Store;
import org.shichen.testing.Painting;

/**
 * The figures of the roster board on {@link BigDesk}: a month of 500 people opened, scrolled and dragged over, many
 * duties taken in, one duty written. A plain harness: the window's thread, a file and fsync are what is measured, so
 * each act is timed as a whole, after a warm-up, and told as median and 99th percentile in milliseconds.
 *
 * <pre>mvn -Pbench -Dargs="--days 73 --days 7305"</pre>
 *
 * {@code --only month}, {@code scroll}, {@code drag}, {@code many}, {@code durable} or {@code excel} takes a part of
 * it. Each {@code --days} is one size of history; the ratio of the last to the first is told beside them.
 */
public final class BoardBench {

    /** How many rounds of each act, in percent; fewer for a quick look. */
    private static final int EFFORT = Integer.getInteger("effort", 100);

    private static final Map<String, String> TOLD = Map.of(
            "board.query", "month of 500 people: duties asked for",
            "board.opened", "month of 500 people: opened, judged, painted",
            "board.again", "month of 500 people: asked again after an act, painted",
            "board.scroll", "scroll of 500 × 31, one frame",
            "board.drag", "drag over 500 × 31: one frame",
            "board.step", "drag over 500 × 31: one step judged by all rules",
            "board.many", "5000 duties added: taken in by the open board, painted");

    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;

    private final Figures figures;
    private final Queue<Runnable> announcements = new ConcurrentLinkedQueue<>();
    private final Set<String> only;

    private BoardBench(Set<String> only, String data) {
        this.only = only;
        this.figures = new Figures(EFFORT, data);
    }

    private boolean asked(String part) {
        return only.isEmpty() || only.contains(part);
    }

    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.CHINA);
        List<Integer> sizes = new ArrayList<>();
        Set<String> only = new HashSet<>();
        for (int i = 0; i + 1 < args.length; i++) {
            if (args[i].equals("--days")) {
                sizes.add(Integer.parseInt(args[++i]));
            } else if (args[i].equals("--only")) {
                only.add(args[++i]);
            }
        }
        if (sizes.isEmpty()) {
            sizes.addAll(List.of(73, 7305));
        }
        Path folder = Scratch.folder("bench-board");
        List<Map<String, double[]>> all = new ArrayList<>();
        for (int days : sizes) {
            Path file = folder.resolve("desk-" + days + ".db");
            long start = System.nanoTime();
            long duties = BigDesk.write(file, 1, days);
            System.out.printf(
                    "%d days of history, %d duties, %d MB, made in %.1f s%n",
                    days, duties, Files.size(file) / 1_000_000, (System.nanoTime() - start) / 1e9);
            BoardBench bench = new BoardBench(only, "500 people, %d days, %d duties".formatted(days, duties));
            bench.run(file, folder);
            all.add(bench.figures.all());
        }
        tell(sizes, all);
        System.exit(0);
    }

    private static void tell(List<Integer> sizes, List<Map<String, double[]>> all) {
        StringBuilder head = new StringBuilder("| act, ms: median / 99 % |");
        sizes.forEach(days -> head.append(" %d days |".formatted(days)));
        System.out.println(head.append(" ratio of medians |"));
        System.out.println("|---|" + "---|".repeat(sizes.size() + 1));
        for (String act : all.getFirst().keySet()) {
            StringBuilder line = new StringBuilder("| " + act + " |");
            all.forEach(each -> line.append(" %.2f / %.2f |".formatted(each.get(act)[0], each.get(act)[1])));
            System.out.println(line.append(" %.2f |"
                    .formatted(all.getLast().get(act)[0] / all.getFirst().get(act)[0])));
        }
    }

    private void run(Path file, Path folder) throws Exception {
        try (Store store = Store.open(file, BigDesk.CLOCK, BigDesk.KEY, announcements::add)) {
            Rosters rosters = new Rosters(store, BigDesk.CALENDAR, () -> true);
            LocalDate first = BigDesk.SHOWN.withDayOfMonth(1);
            LocalDate from = first.minusDays(RosterState.REACH_DAYS);
            LocalDate to = first.plusMonths(1).minusDays(1).plusDays(RosterState.REACH_DAYS);
            System.out.printf(
                    "  the shown month: %d duties with those around it%n",
                    rosters.duties(from, to).size());
            figures.findThreads();
            figures.time("month of 500 people: duties asked for", 30, () -> rosters.duties(from, to));
            PaintedBoard painted = PaintedBoard.of(store, rosters, RosterBoard.Layout.PEOPLE_BY_MONTH, WIDTH, HEIGHT);
            RosterBoard board = painted.board();
            figures.findThreads();
            RosterRange read = Painting.onFx(() -> board.rangeProperty().get());
            System.out.printf(
                    "  %d duties break something%n",
                    read.days().stream()
                            .flatMap(date -> read.people().stream()
                                    .flatMap(person -> read.dutiesAt(new Place.PersonDay(person.id(), date)).stream()))
                            .filter(duty -> !read.violations(duty).isEmpty())
                            .count());
            BoardIntake intake = new BoardIntake(painted, rosters, announcements, figures);
            BoardMotion motion = new BoardMotion(painted, figures);
            if (asked("month")) {
                intake.month(read);
            }
            if (asked("scroll")) {
                motion.scroll();
            }
            if (asked("drag")) {
                motion.drag();
            }
            if (asked("many")) {
                intake.addMany();
            }
            BoardWrites writes = new BoardWrites(rosters, folder, figures);
            int rounds = Math.max(30, 300 * EFFORT / 100);
            if (asked("durable")) {
                writes.durable(
                        intake.spread(
                                Painting.onFx(() -> board.rangeProperty().get()), BoardWrites.WARM_UP + 2 * rounds),
                        300);
            }
            if (asked("excel")) {
                writes.excel(new People(store, () -> true));
            }
            Painting.onFx(() -> {
                board.close();
                return null;
            });
        }
        TOLD.forEach((name, act) -> figures.tell(act, name));
    }
}
