package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.access.Role;
import org.shichen.desk.BoardsPane.Shown;
import org.shichen.journal.LogKind;
import org.shichen.ui.Command;
import org.shichen.ui.Language;
import org.shichen.ui.Look;
import org.shichen.ui.Theme;

/**
 * Every board, and every view that an act of the palette opens, nothing is cut off, no texts stand upon each other,
 * nothing stands outside of the window; whatever takes the focus has a name and a role, is reached by Tab, and shows
 * that it has the focus; no text is smaller than 12 pixels; nothing keeps a picture of itself in memory; in all sheets
 * the acts, the way out and what was refused stand in one order, see {@link SheetOrder}. By itself in both languages,
 * in plain and in the largest type; in every size in a long run: {@code -Dshichen.scales=80,100,150,200}.
 */
class EveryViewTest {

    private static final String SCALES = System.getProperty("shichen.scales", "100,200");

    private static final List<String> LANGUAGES =
            List.of(System.getProperty("shichen.languages", "zh,en").split(","));

    /** Of the smallest window that the desk is made for, in pixels. */
    private static final double SMALL_HEIGHT = 700;

    /** Have more to say than such a window has room for. */
    private static final Set<String> TALL_SHEETS = Set.of("backentry", "publish", "level", "days", "fill");

    /** Parts of the names of the views to walk, with commas between; all when empty. */
    private static final List<String> ONLY =
            List.of(System.getProperty("shichen.view", "").split(","));

    /** Only on a desk that is no practice; {@link EntranceTest} walks them. */
    private static final Set<String> REAL_DESK = Set.of("desk.command.passphrase", "desk.command.pin");

    private static final List<Role> ROLES = List.of(Role.LEADER, Role.ADMINISTRATOR);

    @TempDir
    Path folder;

    private OpenDesk desk;
    private ViewWalk walk;
    private FocusWalk focus;
    private Look look;
    private int controls;
    private final Set<String> wrong = new TreeSet<>();

    @Test
    void every_view_can_be_read_heard_and_worked_by_keys() throws IOException {
        for (Language language : Language.values()) {
            if (!LANGUAGES.contains(language.code())) {
                continue;
            }
            focus = new FocusWalk();
            try (OpenDesk opened = new OpenDesk(Files.createDirectory(folder.resolve(language.code())))) {
                desk = opened;
                walk = new ViewWalk(desk.window, desk::still);
                writeOrder();
                for (String scale : SCALES.split(",")) {
                    look = new Look(language, Theme.DAY, Integer.parseInt(scale));
                    desk.ask(() -> {
                        desk.desk.look(look);
                        return look;
                    });
                    desk.settle();
                    boards();
                    views();
                }
            }
        }
        assertTrue(controls > 500 || !ONLY.equals(List.of("")), "only " + controls + " controls were seen");
        assertTrue(wrong.isEmpty(), wrong.size() + ":\n" + String.join("\n", wrong));
    }

    /** All orders of the sample have been carried out. */
    private void writeOrder() {
        desk.ask(() -> {
            desk.desk.log().kindProperty().set(LogKind.ORDER);
            desk.desk.log().typedProperty().set("夜间每小时联络一次");
            desk.desk.log().log();
            return desk;
        });
        desk.still();
    }

    private void boards() {
        for (Shown board : Shown.values()) {
            if (walked(board.name().toLowerCase(Locale.ROOT))) {
                walk.show(board);
                judge(board.name(), Shown.ALL);
            }
        }
    }

    private void views() {
        List<ViewWalk.View> views = walk.views().stream()
                .filter(view -> !REAL_DESK.contains(view.key()) && walked(view.name()))
                .toList();
        for (Role role : ROLES) {
            as(role);
            views = views.stream().filter(view -> !seen(view)).toList();
            if (views.isEmpty()) {
                return;
            }
        }
        views.forEach(view -> wrong.add(view.name() + " " + look + ": no record of the sample lets anybody open it"));
    }

    private static boolean walked(String name) {
        return ONLY.stream().anyMatch(name::contains);
    }

    private boolean seen(ViewWalk.View view) {
        if (view.board() != Shown.ALL) {
            walk.show(view.board());
        }
        Set<String> before = texts();
        if (!walk.open(view)) {
            return false;
        }
        boolean sheet = desk.ask(() -> desk.window.view().sheetOpen());
        if (!sheet && before.containsAll(texts())) {
            wrong.add(view.name() + ": opens nothing");
        }
        inOrder(view);
        judge(view.name(), view.board());
        walk.close(view);
        if (desk.ask(() -> desk.window.view().sheetOpen())) {
            wrong.add(view.name() + ": Esc does not close it");
        }
        return true;
    }

    private void inOrder(ViewWalk.View view) {
        desk.ask(() -> {
            SheetOrder.faults(walk.front(view.board()), desk.window.scene().getFocusOwner())
                    .forEach(fault -> wrong.add(
                            view.name() + " " + look.language().code() + " " + look.scalePercent() + ": " + fault));
            return view;
        });
    }

    private void judge(String name, Shown board) {
        String where = name + " " + look.language().code() + " " + look.scalePercent() + ": ";
        desk.ask(() -> {
            Node front = walk.front(board);
            Stream.concat(
                            Legible.faults(desk.window.scene(), front).stream(),
                            Stream.concat(
                                    focus.faults(desk.window.scene(), front).stream(),
                                    HeadsOverColumns.faults(front).stream()))
                    .forEach(fault -> wrong.add(where + fault));
            tooSmall(front).forEach(text -> wrong.add(where + "smaller than 12 pixels at 100 %: " + text));
            keepsPicture(front)
                    .forEach(part -> wrong.add(where + "keeps a picture of itself, see ScrollingPane: " + part));
            controls += Legible.controls(desk.window.scene(), front);
            return front;
        });
    }

    /** Scroll panes that are not ours, but for those within a field of several lines, which are small. */
    private static Stream<Node> keepsPicture(Node front) {
        return front.lookupAll(".viewport").stream()
                .filter(part -> part.isCache() && !(part.getParent().getParent() instanceof TextArea));
    }

    /** No text is smaller than this, in pixels at 100 %. */
    private static final double LEAST_TEXT = 12;

    private Stream<String> tooSmall(Node front) {
        // A size in em is not always a whole number of pixels.
        return front.lookupAll(".text").stream()
                .filter(node -> node instanceof Text text
                        && !text.getText().isBlank()
                        && text.getFont().getSize() < LEAST_TEXT * look.scalePercent() / 100 - 0.1)
                .map(node -> Legible.called(node, ((Text) node).getText()) + " "
                        + ((Text) node).getFont().getSize());
    }

    private Set<String> texts() {
        return desk.ask(() -> Stream.concat(
                        desk.window.scene().getRoot().lookupAll(".label").stream()
                                .filter(Labeled.class::isInstance)
                                .map(label -> ((Labeled) label).getText()),
                        desk.window.scene().getRoot().lookupAll(".text-field").stream()
                                .map(Node::getAccessibleText))
                .collect(Collectors.toCollection(HashSet::new)));
    }

    @Test
    void in_a_small_window_with_the_largest_type_each_board_keeps_half_of_the_height_and_each_sheet_its_end()
            throws IOException {
        try (OpenDesk opened = new OpenDesk(folder)) {
            ViewWalk boards = new ViewWalk(opened.window, opened::still);
            for (Language language : Language.values()) {
                opened.ask(() -> {
                    opened.desk.look(new Look(language, Theme.DAY, 200));
                    opened.window.scene().getWindow().setHeight(SMALL_HEIGHT);
                    return language;
                });
                opened.settle();
                for (Shown board : Shown.values()) {
                    boards.show(board);
                    double height = opened.ask(() -> board == Shown.ALL
                            ? opened.window.view().boards().getHeight()
                            : opened.window
                                    .view()
                                    .boards()
                                    .part(board)
                                    .getLayoutBounds()
                                    .getHeight());
                    assertTrue(height >= SMALL_HEIGHT / 2, board + " " + language + ": " + height);
                }
                for (ViewWalk.View view : boards.views()) {
                    if (TALL_SHEETS.contains(view.name()) && boards.open(view)) {
                        List<String> faults =
                                opened.ask(() -> Legible.faults(opened.window.scene(), boards.front(view.board())));
                        assertTrue(faults.isEmpty(), view.name() + " " + language + ": " + faults);
                        boards.close(view);
                    }
                }
            }
        }
    }

    @Test
    void what_is_said_to_open_nothing_is_an_act_of_the_desk() throws IOException {
        try (OpenDesk opened = new OpenDesk(folder)) {
            ViewWalk acts = new ViewWalk(opened.window, opened::still);
            Set<String> known = opened.ask(() -> Arrays.stream(Shown.values())
                    .flatMap(board -> acts.acts(board).stream())
                    .map(Command::key)
                    .collect(Collectors.toSet()));
            // The sketch is shown or hidden by turns.
            known.addAll(Set.of("sketch.show", "sketch.hide"));
            Set<String> gone = new TreeSet<>(ViewWalk.OPEN_NOTHING);
            gone.removeAll(known);
            assertTrue(gone.isEmpty(), gone.toString());
        }
    }

    private void as(Role role) {
        desk.ask(() -> {
            desk.wiring
                    .session()
                    .openAccounts(accounts -> Optional.of(accounts.stream()
                                    .filter(account -> account.role() == role)
                                    .findFirst()
                                    .orElseThrow())
                            .ifPresent(account ->
                                    desk.wiring.session().switchTo(account, new char[0], () -> {}, problem -> {})));
            return desk;
        });
        desk.still();
    }
}
