package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.logging.Handler;
import java.util.logging.Logger;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.access.Account;
import org.shichen.access.Role;
import org.shichen.desk.settings.DeskNames;
import org.shichen.desk.settings.DeskSettings;
import org.shichen.store.Act;
import org.shichen.store.Progress;
import org.shichen.testing.Hands;
import org.shichen.testing.Painting;
import org.shichen.testing.SampleDesk;
import org.shichen.testing.TestDesk;

/**
 * When the duty day begins otherwise, the whole program opens the desk anew in its window: whoever is at it goes on
 * where they were, with what they had typed. The program itself is run here, as its command does.
 */
class OpenedAnewWindowTest {

    private static final int PATIENCE_SECONDS = 60;

    private static final String NOW_OTHERWISE = "值班日现在起于 07:30 开始";

    @TempDir
    private Path folder;

    private final Logger root = Logger.getLogger("");
    private final List<Handler> before = Arrays.asList(root.getHandlers());
    private Path file;
    private List<Window> others;
    private CompletableFuture<Integer> program;
    private Stage stage;
    private Hands hands;

    @BeforeEach
    void open() throws Exception {
        Folders folders = new Folders(folder.resolve("data"), folder.resolve("settings"));
        Files.createDirectories(folders.settings());
        Files.write(folders.chainKey(), TestDesk.KEY);
        // The walk round the desk has been offered on this machine, and the boards have room side by side.
        Files.writeString(folders.choices(), "help.walked=yes\nscale=80\n");
        file = SampleDesk.copyTo(folder.resolve("desk.db"));
        Painting.startToolkit();
        others = Painting.onFx(() -> List.copyOf(Window.getWindows()));
        Console console =
                new Console(folders, Opening.plain("--db", file.toString()).orElseThrow());
        program = CompletableFuture.supplyAsync(console::open);
        List<Stage> opened = new ArrayList<>();
        until(() -> Window.getWindows().stream()
                .filter(window -> !others.contains(window) && window instanceof Stage)
                .map(Stage.class::cast)
                .anyMatch(opened::add));
        stage = opened.getFirst();
        hands = new Hands(stage);
        until(() -> hands.shown("#roster-grid") && hands.shown("#checkpoint-map"));
    }

    @AfterEach
    void close() throws Exception {
        Painting.onFx(() -> {
            stage.close();
            return stage;
        });
        assertEquals(0, program.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        Arrays.stream(root.getHandlers())
                .filter(handler -> !before.contains(handler))
                .forEach(handler -> {
                    root.removeHandler(handler);
                    handler.close();
                });
    }

    @Test
    void who_sets_another_beginning_of_the_duty_day_goes_on_in_the_same_window_with_what_was_typed() {
        comes(Role.LEADER);
        String leader = officer();
        hands.press(KeyCode.CONTROL, KeyCode.L);
        hands.write("half a line");
        hands.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        hands.press(KeyCode.CONTROL, KeyCode.COMMA);
        until(() -> text("#settings-day-start").equals("08:00"));
        Painting.onFx(() -> {
            hands.<TextField>find("#settings-day-start").setText("730");
            return stage;
        });
        hands.press(KeyCode.CONTROL, KeyCode.S);

        untilOpenedAnew();
        assertTrue(Painting.onFx(stage::isShowing), "the window stays");
        assertEquals(leader, officer());
        assertEquals("half a line", Painting.onFx(() -> text("#log-line")));
        assertFalse(hands.shown("#settings-sheet"));
        hands.press(KeyCode.CONTROL, KeyCode.COMMA);
        until(() -> text("#settings-day-start").equals("07:30"));
        hands.press(KeyCode.ESCAPE);
    }

    @Test
    void another_console_may_set_it_and_the_keys_stay_on_the_board_and_the_second_screen_beside_it() {
        hands.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        until(() -> inside("#checkpoint-list"));
        hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.W);
        until(() -> stages() == 2);
        assertTrue(Painting.onFx(stage::isFocused));
        elsewhere();

        untilOpenedAnew();
        until(() -> inside("#checkpoint-list"));
        assertFalse(hands.shown("#roster-grid"), "the map fills the window as before");
        until(() -> stages() == 2);
        until(stage::isFocused);
    }

    @Test
    void a_locked_desk_stays_locked_for_the_officer_who_left_it() {
        comes(Role.TEAM_LEAD);
        String lead = officer();
        hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        until(() -> hands.shown("#lock"));
        elsewhere();

        untilOpenedAnew();
        assertEquals(lead, officer());
        assertTrue(hands.shown("#lock"));
        until(() -> Painting.onFx(() -> hands.find("#unlock").isFocused()));
        hands.press(KeyCode.ENTER);
        until(() -> !hands.shown("#lock"));
        assertEquals(lead, officer());
    }

    /** The leader sets it at a second console, on the same file. */
    private void elsewhere() {
        try (Wiring other = Wiring.open(
                file,
                TestDesk.KEY,
                false,
                null,
                Runnable::run,
                null,
                (accounts, practice) -> accounts.open().stream()
                        .filter(account -> account.role() == Role.LEADER)
                        .findFirst()
                        .orElseThrow(),
                Progress.UNSEEN)) {
            DeskSettings settings = new DeskSettings(other.store());
            DeskNames names = settings.names();
            settings.keep(
                    Act.of(other.session().actor(), "desk.settings"),
                    new DeskNames(names.unitZh(), names.unitEn(), LocalTime.of(7, 30)));
        }
    }

    private long stages() {
        return Window.getWindows().stream()
                .filter(window -> !others.contains(window) && window instanceof Stage)
                .count();
    }

    private boolean inside(String query) {
        for (Node node = stage.getScene().getFocusOwner(); node != null; node = node.getParent()) {
            if (node.equals(hands.all(query).stream().findFirst().orElse(null))) {
                return true;
            }
        }
        return false;
    }

    private void untilOpenedAnew() {
        until(() -> hands.all("#notice").stream()
                .anyMatch(notice -> ((Labeled) notice).getText().startsWith(NOW_OTHERWISE)));
        until(() -> hands.shown("#log-line"));
    }

    private void comes(Role role) {
        hands.press(KeyCode.CONTROL, KeyCode.U);
        until(() -> hands.shown("#officer-list")
                && !hands.<ListView<Account>>find("#officer-list").getItems().isEmpty());
        Painting.onFx(() -> {
            ListView<Account> list = hands.find("#officer-list");
            list.getItems().stream()
                    .filter(account -> account.role() == role)
                    .findFirst()
                    .ifPresent(list.getSelectionModel()::select);
            list.requestFocus();
            return list;
        });
        hands.press(KeyCode.ENTER);
        until(() -> !hands.shown("#officer-list"));
    }

    private String officer() {
        return Painting.onFx(() -> hands.<Labeled>find("#officer").getText());
    }

    private String text(String field) {
        return hands.shown(field) ? hands.<TextField>find(field).getText() : "";
    }

    /** Looks in every frame of the toolkit: one of the window itself does not come while it is being filled anew. */
    private static void until(BooleanSupplier seen) {
        CountDownLatch over = new CountDownLatch(1);
        AnimationTimer looking = new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (seen.getAsBoolean()) {
                    over.countDown();
                }
            }
        };
        try {
            Painting.onFx(() -> {
                looking.start();
                return looking;
            });
            if (!over.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("still waiting");
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        } finally {
            Painting.onFx(() -> {
                looking.stop();
                return looking;
            });
        }
    }
}
