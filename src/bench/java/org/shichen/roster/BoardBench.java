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
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.ScrollBar;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.shichen.bench.Scratch;
import org.shichen.people.People;
import org.shichen.roster.rules.RosterState;
import org.shichen.store.Act;
import org.shichen.store.Actor;
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
    private PaintedBoard painted;
    private RosterBoard board;

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
            painted = PaintedBoard.of(store, rosters, RosterBoard.Layout.PEOPLE_BY_MONTH, WIDTH, HEIGHT);
            board = painted.board();
            figures.findThreads();
            RosterRange read = Painting.onFx(() -> board.rangeProperty().get());
            System.out.printf(
                    "  %d duties break something%n",
                    read.days().stream()
                            .flatMap(date -> read.people().stream()
                                    .flatMap(person -> read.dutiesAt(new Place.PersonDay(person.id(), date)).stream()))
                            .filter(duty -> !read.violations(duty).isEmpty())
                            .count());
            if (asked("month")) {
                month(read, rosters);
            }
            if (asked("scroll")) {
                scroll();
            }
            if (asked("drag")) {
                drag();
            }
            if (asked("many")) {
                addMany(rosters);
            }
            BoardWrites writes = new BoardWrites(rosters, folder, figures);
            int rounds = Math.max(30, 300 * EFFORT / 100);
            if (asked("durable")) {
                writes.durable(spread(Painting.onFx(() -> board.rangeProperty().get()), 2 * rounds), 300);
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

    /** Opened from another month, of which nothing helps; and asked again, as after every act at the desk. */
    private void month(RosterRange read, Rosters rosters) throws Exception {
        figures.time("month of 500 people: tried out", 30, () -> read.after(RosterChange.adding(List.of())));
        figures.time(
                "month of 500 people: opened, judged, painted",
                30,
                () -> Painting.onFx(() -> {
                    board.show(BigDesk.SHOWN.minusMonths(1));
                    return frame();
                }),
                () -> Painting.onFx(() -> {
                    board.show(BigDesk.SHOWN);
                    return frame();
                }));
        Set<Long> standing = new HashSet<>();
        List<Duty> one = fresh(read, 1);
        figures.time(
                "month of 500 people: asked again after an act, painted",
                30,
                () -> {
                    if (standing.isEmpty()) {
                        standing.addAll(
                                rosters.change(Act.of(Actor.PROGRAM, "roster.assign"), RosterChange.adding(one)));
                    } else {
                        takeAway(rosters, read, standing);
                    }
                },
                () -> Painting.onFx(this::takeIn));
        takeAway(rosters, read, standing);
        Painting.onFx(this::takeIn);
        figures.time("month of 500 people: painted", 60, () -> Painting.onFx(this::frame));
    }

    private WritableImage frame() {
        return painted.frame();
    }

    private void scroll() throws Exception {
        ScrollBar bar =
                Painting.onFx(() -> (ScrollBar) ((RosterGrid) painted.scene().lookup("#roster-grid"))
                        .getChildrenUnmodifiable().stream()
                                .filter(ScrollBar.class::isInstance)
                                .findFirst()
                                .orElseThrow());
        int[] step = {0};
        figures.time(
                "scroll of 500 × 31, one frame",
                400,
                () -> Painting.onFx(() -> {
                    step[0] = (step[0] + 1) % 200;
                    bar.setValue(bar.getMax() * step[0] / 200);
                    return frame();
                }));
        Painting.onFx(() -> {
            bar.setValue(0);
            return frame();
        });
    }

    private void drag() throws Exception {
        List<Place.PersonDay> cells = new ArrayList<>();
        RosterRange shown = Painting.onFx(() -> board.rangeProperty().get());
        for (int person = 0; person < 15; person++) {
            for (LocalDate date : shown.days()) {
                cells.add(new Place.PersonDay(shown.people().get(person).id(), date));
            }
        }
        Place.PersonDay held = cells.stream()
                .filter(cell -> cell.date().getDayOfMonth() == 10
                        && !shown.dutiesAt(cell).isEmpty())
                .findFirst()
                .orElseThrow();
        Painting.onFx(() -> {
            mouse(MouseEvent.MOUSE_PRESSED, held);
            return frame();
        });
        double[] steps = new double[400];
        double[] frames = new double[400];
        for (int i = -130; i < 400; i++) {
            Place.PersonDay over = cells.get(Math.floorMod(i * 7, cells.size()));
            int at = i;
            Painting.onFx(() -> {
                long start = System.nanoTime();
                mouse(MouseEvent.MOUSE_DRAGGED, over);
                long judged = System.nanoTime();
                frame();
                if (at >= 0) {
                    steps[at] = (judged - start) / 1e6;
                    frames[at] = (System.nanoTime() - start) / 1e6;
                }
                return null;
            });
        }
        figures.put("drag over 500 × 31: one step judged by all rules", steps);
        figures.put("drag over 500 × 31: one frame", frames);
        Painting.onFx(() -> {
            mouse(MouseEvent.MOUSE_DRAGGED, held);
            mouse(MouseEvent.MOUSE_RELEASED, held);
            return frame();
        });
    }

    private void mouse(EventType<MouseEvent> type, Place.PersonDay place) {
        RosterGrid grid = (RosterGrid) painted.scene().lookup("#roster-grid");
        Bounds cell = grid.boundsOf(place).orElseThrow();
        Point2D at = grid.canvas().localToScene(cell.getCenterX(), cell.getCenterY());
        Event.fireEvent(
                grid.canvas(),
                new MouseEvent(
                        type,
                        at.getX(),
                        at.getY(),
                        at.getX(),
                        at.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        false,
                        null));
    }

    /** On days off, so that nothing forbids them: each person's free days of the month until there are 5000. */
    private List<Duty> fresh(RosterRange shown, int count) {
        List<Duty> fresh = new ArrayList<>();
        for (LocalDate date : shown.days()) {
            for (var person : shown.people()) {
                Place.PersonDay day = new Place.PersonDay(person.id(), date);
                if (fresh.size() < count && shown.dutiesAt(day).isEmpty()) {
                    Duty laid = Duty.laid(
                            date,
                            person.id(),
                            shown.posts().getFirst().id(),
                            shown.shifts().get(1));
                    fresh.add(laid.numbered(-1L - fresh.size()));
                }
            }
        }
        return fresh;
    }

    /** As {@link #fresh}, each on a post in its turn: on one post alone more would stand than on any in the field. */
    private List<Duty> spread(RosterRange shown, int count) {
        List<Duty> fresh = fresh(shown, count);
        fresh.replaceAll(duty -> Duty.laid(
                        duty.dutyDate(),
                        duty.personId(),
                        shown.posts()
                                .get((int) (-duty.id() % shown.posts().size()))
                                .id(),
                        shown.shifts().get(1))
                .numbered(duty.id()));
        return fresh;
    }

    private void addMany(Rosters rosters) throws Exception {
        RosterRange shown = Painting.onFx(() -> board.rangeProperty().get());
        // Two days off in eight leave 3600 free days; the rest are second duties, an hour long, at the end of a day.
        List<Duty> many = fresh(shown, 5000);
        System.out.printf("  %d free days%n", many.size());
        for (int i = 0; many.size() < 5000; i++) {
            Duty on = many.get(i);
            many.set(i, on.between(on.startMinute(), on.startMinute() + 240));
            many.add(on.between(on.startMinute() + 240, on.endMinute()).numbered(-1L - many.size()));
        }
        RosterChange change = RosterChange.adding(many);
        figures.time("5000 duties added: judged on the board", 9, () -> Painting.onFx(() -> shown.judge(change)));
        List<Double> written = new ArrayList<>();
        Set<Long> standing = new HashSet<>();
        figures.time(
                "5000 duties added: taken in by the open board, painted",
                9,
                () -> {
                    takeAway(rosters, shown, standing);
                    Painting.onFx(this::takeIn);
                    long start = System.nanoTime();
                    standing.addAll(rosters.change(Act.of(Actor.PROGRAM, "roster.paste"), change));
                    written.add((System.nanoTime() - start) / 1e6);
                },
                () -> Painting.onFx(this::takeIn));
        takeAway(rosters, shown, standing);
        Painting.onFx(this::takeIn);
        figures.put(
                "5000 duties added: written, judged again, audited",
                written.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** As the desk does: what was written is announced on the window's thread, and the board reads and paints. */
    private WritableImage takeIn() {
        for (Runnable next = announcements.poll(); next != null; next = announcements.poll()) {
            next.run();
        }
        return frame();
    }

    private void takeAway(Rosters rosters, RosterRange shown, Set<Long> standing) {
        if (!standing.isEmpty()) {
            rosters.change(
                    Act.of(Actor.PROGRAM, "roster.remove"),
                    RosterChange.removing(rosters.duties(shown.first(), shown.last()).stream()
                            .filter(duty -> standing.contains(duty.id()))
                            .toList()));
            standing.clear();
        }
    }
}
