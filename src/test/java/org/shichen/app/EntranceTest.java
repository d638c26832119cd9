package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.access.PassphraseView;
import org.shichen.access.PinView;
import org.shichen.access.Session;
import org.shichen.access.SetUpView;
import org.shichen.access.SignInView;
import org.shichen.desk.help.HelpTool;
import org.shichen.problem.Problem;
import org.shichen.testing.Painting;
import org.shichen.ui.FocusTrap;
import org.shichen.ui.Fonts;
import org.shichen.ui.Language;
import org.shichen.ui.Look;
import org.shichen.ui.Presentation;
import org.shichen.ui.SceneStyle;
import org.shichen.ui.Theme;
import org.shichen.ui.Words;

/** What stands before the desk or over it without an act of the palette: the way in, the lock, the wall, the tour. */
class EntranceTest {

    @TempDir
    Path folder;

    private final List<String> wrong = new ArrayList<>();

    @Test
    void the_ways_in_and_the_wall_can_be_read_and_worked_by_keys_with_small_and_large_text() throws IOException {
        try (OpenDesk desk = new OpenDesk(folder)) {
            Session session = desk.wiring.session();
            for (Language language : Language.values()) {
                for (int scale : new int[] {80, 100, 150, 200}) {
                    Look look = new Look(language, Theme.DAY, scale);
                    alone(desk, look, "sign in", p -> new SignInView(session, p, () -> {}));
                    alone(desk, look, "first run", p -> new SetUpView(session, p, () -> {}));
                    alone(desk, look, "passphrase", p -> PassphraseView.own(session, p, () -> {}));
                    alone(desk, look, "new passphrase", p -> PassphraseView.given(session, p, () -> {}));
                    alone(desk, look, "pin", p -> new PinView(session, p, () -> {}));
                }
                desk.ask(() -> {
                    Scene problem = ProblemWindow.scene(
                            Problem.of("problem.store.denied", "/srv/desk.db"),
                            Words.in(language),
                            List.of(Words.in(language).of("app.read-only")),
                            way -> {});
                    wrong.addAll(Legible.faults(problem, problem.getRoot()));
                    return problem;
                });
            }
            desk.ask(() -> {
                Scene wall = desk.wiring.wall().scene(1000, 960);
                Legible.faults(wall, wall.getRoot()).forEach(fault -> wrong.add("wall: " + fault));
                return wall;
            });
        }
        assertTrue(wrong.isEmpty(), String.join("\n", wrong));
    }

    @Test
    void the_keyboard_cannot_leave_the_lock_for_the_desk_below() throws IOException {
        try (OpenDesk desk = new OpenDesk(folder)) {
            desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
            Node lock = desk.find("#lock");
            for (int i = 0; i < 4; i++) {
                desk.press(KeyCode.TAB);
                assertTrue(desk.ask(() -> inside(desk.window.scene().getFocusOwner(), lock)));
            }
            desk.press(KeyCode.SHIFT, KeyCode.TAB);
            assertTrue(desk.ask(() -> inside(desk.window.scene().getFocusOwner(), lock)));
            desk.ask(() -> {
                wrong.addAll(Legible.faults(desk.window.scene(), lock));
                return lock;
            });
        }
        assertTrue(wrong.isEmpty(), String.join("\n", wrong));
    }

    @Test
    void every_step_of_the_tour_can_be_read() throws IOException {
        try (OpenDesk desk = new OpenDesk(folder)) {
            ViewWalk walk = new ViewWalk(desk.window, desk::still);
            walk.open(walk.views().stream()
                    .filter(view -> view.key().equals(HelpTool.TOUR))
                    .findFirst()
                    .orElseThrow());
            List<String> titles = new ArrayList<>();
            while (desk.ask(() -> desk.window.view().sheetOpen())) {
                titles.add(desk.ask(() -> ((Labeled) desk.window.scene().lookup("#tour-title")).getText()));
                desk.ask(() -> {
                    Node sheet = desk.window.scene().lookup(".overlay");
                    wrong.addAll(Legible.faults(desk.window.scene(), sheet));
                    return sheet;
                });
                walk.press(KeyCode.PAGE_DOWN);
            }
            assertEquals(7, titles.stream().distinct().count());
        }
        assertTrue(wrong.isEmpty(), String.join("\n", wrong));
    }

    private void alone(OpenDesk desk, Look look, String name, Function<Presentation, ? extends Parent> view) {
        desk.ask(() -> {
            Scene scene = new Scene(view.apply(Painting.presentation(look)), 1000, 960);
            SceneStyle.apply(scene, look, Fonts.family());
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            FocusTrap.stops(scene.getRoot()).getFirst().requestFocus();
            List<String> faults = new ArrayList<>(Legible.faults(scene, scene.getRoot()));
            faults.addAll(FocusWalk.tabs(scene, scene.getRoot()));
            faults.forEach(
                    fault -> wrong.add(name + " " + look.language().code() + " " + look.scalePercent() + ": " + fault));
            return scene;
        });
    }

    private static boolean inside(Node node, Node part) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == part) {
                return true;
            }
        }
        return false;
    }
}
