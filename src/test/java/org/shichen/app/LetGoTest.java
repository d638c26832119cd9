package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.access.Role;
import org.shichen.desk.BoardsPane.Shown;
import org.shichen.ui.Look;
import org.shichen.ui.Theme;

/**
 * Every sheet is opened and closed many times, and what was closed is let go of: no closed sheet stays in memory, and
 * the window does not grow. As often as {@code -Dshichen.opens=10000} says, in all; twice each when it says nothing.
 */
class LetGoTest {

    private static final int OPENS = Integer.getInteger("shichen.opens", 0);

    /** Of the collector, before it is said what stays: what a sheet's end sets free takes a second one. */
    private static final int PASSES = OPENS == 0 ? 2 : 6;

    /**
     * The last sheet may be held until another control has the focus, by the platform's record of what was read out.
     */
    private static final int HELD = 1;

    @TempDir
    Path folder;

    @Test
    void a_sheet_that_was_closed_is_let_go_of() throws IOException {
        Map<String, Integer> kept = new TreeMap<>();
        try (OpenDesk desk = new OpenDesk(folder)) {
            ViewWalk walk = new ViewWalk(desk.window, desk::still);
            leader(desk);
            List<ViewWalk.View> views = walk.views().stream()
                    .filter(view ->
                            view.board() != Shown.BRIEFING || !view.key().equals("meetings.command.edit"))
                    .toList();
            Map<ViewWalk.View, List<WeakReference<Node>>> closed = new LinkedHashMap<>();
            int rounds = OPENS == 0 ? 2 : Math.max(1, OPENS / views.size());
            long before = 0;
            for (int round = 0; round < rounds; round++) {
                for (ViewWalk.View view : views) {
                    // What this desk has no record for is not asked again.
                    if (round > 0 && !closed.containsKey(view)) {
                        continue;
                    }
                    if (walk.open(view)) {
                        Optional<WeakReference<Node>> sheet = desk.ask(() -> sheet(desk));
                        sheet.ifPresent(each -> closed.computeIfAbsent(view, key -> new ArrayList<>())
                                .add(each));
                    }
                    walk.close(view);
                }
                if (OPENS > 0 && (round == 0 || round == rounds / 2)) {
                    before = heap();
                }
            }
            walk.show(Shown.ALL);
            long after = heap();
            closed.forEach((view, sheets) -> {
                int alive = (int)
                        sheets.stream().filter(sheet -> sheet.get() != null).count();
                if (alive > HELD) {
                    kept.put(view.name() + " of " + sheets.size(), alive);
                }
            });
            int opened = closed.values().stream().mapToInt(List::size).sum();
            System.out.printf(
                    "%d sheets opened, %d kinds; nodes in the window %d; heap at half time %d KB, at the end %d KB%n",
                    opened,
                    closed.size(),
                    desk.ask(() -> nodes(desk.window.scene().getRoot())),
                    before / 1024,
                    after / 1024);
            assertTrue(closed.size() > 30, "only " + closed.size());
        }
        assertTrue(kept.isEmpty(), kept.toString());
    }

    /** As when language, theme or size change while somebody is in the middle of something. */
    @Test
    void a_window_that_was_made_anew_is_let_go_of_whatever_was_open_in_it() throws IOException {
        Map<String, WeakReference<Node>> left = new LinkedHashMap<>();
        try (OpenDesk desk = new OpenDesk(folder)) {
            ViewWalk walk = new ViewWalk(desk.window, desk::still);
            leader(desk);
            Map<Shown, Integer> seen = new HashMap<>();
            for (ViewWalk.View view : walk.views()) {
                int nth = seen.merge(view.board(), 1, Integer::sum);
                boolean taken = OPENS > 0 || view.board() == Shown.LOG || nth % 9 == 0;
                if (taken && walk.open(view)) {
                    left.put(view.name(), desk.ask(() -> {
                        WeakReference<Node> root =
                                new WeakReference<>(desk.window.view().root());
                        Look look = desk.desk.look();
                        desk.desk.look(look.with(look.theme() == Theme.DAY ? Theme.NIGHT : Theme.DAY));
                        return root;
                    }));
                    desk.still();
                }
            }
            walk.show(Shown.ALL);
            heap();
            left.values().removeIf(root -> root.get() == null);
            assertTrue(left.size() <= HELD, left.keySet().toString());
        }
    }

    private static Optional<WeakReference<Node>> sheet(OpenDesk desk) {
        if (!desk.window.view().sheetOpen()) {
            return Optional.empty();
        }
        return Optional.of(
                new WeakReference<>(((Parent) desk.window.scene().getRoot().lookup(".overlay"))
                        .getChildrenUnmodifiable()
                        .getFirst()));
    }

    private static int nodes(Node node) {
        int count = 1;
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                count += nodes(child);
            }
        }
        return count;
    }

    /** Bytes in use after the collector has run. */
    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < PASSES; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }

    private static void leader(OpenDesk desk) {
        desk.ask(() -> {
            desk.wiring
                    .session()
                    .openAccounts(accounts -> accounts.stream()
                            .filter(account -> account.role() == Role.LEADER)
                            .findFirst()
                            .ifPresent(account ->
                                    desk.wiring.session().switchTo(account, new char[0], () -> {}, problem -> {})));
            return desk;
        });
        desk.still();
    }
}
