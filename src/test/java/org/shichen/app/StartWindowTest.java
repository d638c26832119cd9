package org.shichen.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.desk.BoardsPane;
import org.shichen.desk.DeskWindow;
import org.shichen.testing.Painting;
import org.shichen.ui.FramePace;
import org.shichen.ui.Theme;

/** The window is there before its boards are, and each board comes by itself. */
class StartWindowTest {

    private final Deque<Runnable> later = new ArrayDeque<>();
    private OpenDesk open;
    private DeskWindow window;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        open = new OpenDesk(folder);
        window = open.ask(() -> new DeskWindow(open.desk, new Scene(new StackPane(), 1000, 960), later::add));
    }

    @AfterEach
    void close() {
        open.close();
    }

    private boolean shown(String id) {
        return open.ask(() -> {
            window.scene().snapshot(null);
            return window.scene().lookup(id) != null;
        });
    }

    private void step() {
        open.ask(() -> {
            later.remove().run();
            return null;
        });
    }

    private void press(KeyCode key, boolean control) {
        open.ask(() -> {
            Event.fireEvent(
                    window.scene().getFocusOwner() == null
                            ? window.scene().getRoot()
                            : window.scene().getFocusOwner(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, false, false));
            return null;
        });
    }

    @Test
    void the_first_frame_has_header_strip_and_log_line_and_the_boards_follow_one_by_one() {
        assertThat(shown("#show-roster")).isTrue();
        assertThat(shown("#log-line")).isTrue();
        assertThat(open.ask(() -> window.view().boards().getChildren())).isNotEmpty();
        assertThat(shown("#roster-filter")).isFalse();

        step();
        assertThat(shown("#roster-filter")).as("made, not styled yet").isFalse();
        step();
        assertThat(shown("#roster-filter")).isTrue();
        assertThat(later)
                .as("map, briefing, log: made and put on the window; and the greeting")
                .hasSize(7);
        while (!later.isEmpty()) {
            step();
        }
        press(KeyCode.DIGIT3, true);
        assertThat(shown("#meeting-list")).isTrue();
    }

    @Test
    void the_board_that_fills_the_window_comes_first() {
        open.ask(() -> {
            window.view().boards().show(BoardsPane.Shown.MAP);
            return null;
        });
        later.clear();
        open.ask(() -> {
            open.desk.look(open.desk.look().with(Theme.DAY));
            return null;
        });
        step();
        step();
        assertThat(shown("#checkpoint-map")).isTrue();
    }

    @Test
    void keys_that_come_too_early_do_no_harm() {
        press(KeyCode.DIGIT1, true);
        press(KeyCode.F6, false);
        press(KeyCode.F9, false);
        press(KeyCode.K, true);
        press(KeyCode.ESCAPE, false);
        press(KeyCode.DIGIT1, true);
        while (!later.isEmpty()) {
            step();
        }
        assertThat(open.ask(() -> window.view().everyAct().size())).isGreaterThan(60);
    }

    @Test
    void a_sheet_that_lost_the_focus_to_what_lies_under_it_is_still_closed_by_escape() {
        while (!later.isEmpty()) {
            step();
        }
        press(KeyCode.K, true);
        assertThat(shown("#palette-field")).isTrue();
        open.ask(() -> {
            window.scene().lookup("#show-roster").requestFocus();
            return null;
        });
        press(KeyCode.ESCAPE, false);
        assertThat(shown("#palette-field")).isFalse();
    }

    @Test
    void a_view_that_was_left_makes_no_more_boards() {
        int first = later.size();
        open.ask(() -> {
            open.desk.look(open.desk.look().with(Theme.DAY));
            return null;
        });
        for (int i = 0; i < first; i++) {
            step();
        }
        assertThat(shown("#roster-filter")).isFalse();
        step();
        step();
        assertThat(shown("#roster-filter")).isTrue();
    }

    @Test
    void between_two_pieces_of_work_there_is_a_frame() throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        AtomicBoolean between = new AtomicBoolean();
        AtomicBoolean inOrder = new AtomicBoolean();
        FramePace pace = Painting.onFx(FramePace::new);
        Painting.onFx(() -> {
            pace.execute(() -> Platform.runLater(() -> between.set(true)));
            pace.execute(() -> {
                inOrder.set(between.get() && !pace.done());
                over.countDown();
            });
            return null;
        });
        assertThat(over.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(inOrder).isTrue();
        assertThat(Painting.onFx(pace::done)).isTrue();
    }
}
