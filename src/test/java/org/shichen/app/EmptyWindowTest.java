package org.shichen.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.util.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shichen.desk.Remembered;
import org.shichen.testing.Painting;
import org.shichen.ui.Language;
import org.shichen.ui.Look;
import org.shichen.ui.Theme;
import org.shichen.ui.Words;

/** Whoever waits for a large file, or for one that is upgraded, is told what is waited for. */
class EmptyWindowTest {

    private static final Path FILE = Path.of("data", "夜间卡点.db");

    @TempDir
    Path folder;

    private Remembered remembered;

    @BeforeEach
    void start() {
        Painting.startToolkit();
        remembered = new Remembered(folder.resolve("choices.properties"), Runnable::run);
    }

    @ParameterizedTest
    @EnumSource
    void a_file_that_takes_long_is_named_and_a_backup_before_an_upgrade_is_told_of(Language language) throws Exception {
        remembered.look(new Look(language, Theme.NIGHT, 200));
        EmptyWindow window = Painting.onFx(() -> new EmptyWindow(remembered, Words.in(language)));
        Painting.onFx(() -> {
            window.opening(FILE, Duration.millis(1));
            return window;
        });
        while (Painting.onFx(() -> find(window, "#opening") == null)) {
            Thread.onSpinWait();
        }
        Painting.onFx(() -> {
            assertThat(text(window, "#opening")).contains("夜间卡点.db");
            assertThat(find(window, "#opening-bar").isVisible()).isFalse();

            window.backingUp(0.25);
            assertThat(text(window, "#opening-waiting")).contains("25%");
            assertThat(((ProgressBar) find(window, "#opening-bar")).getProgress())
                    .isEqualTo(0.25);
            assertThat(find(window, "#opening-bar").isVisible()).isTrue();
            window.scene().snapshot(null);
            assertThat(Legible.faults(window.scene(), window.scene().getRoot())).isEmpty();

            window.backingUp(1);
            assertThat(text(window, "#opening-waiting")).doesNotContain("%").isNotBlank();
            assertThat(((ProgressBar) find(window, "#opening-bar")).isIndeterminate())
                    .isTrue();
            return window;
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_file_that_opens_at_once_shows_no_words_that_come_and_go(Language language) {
        EmptyWindow window = Painting.onFx(() -> new EmptyWindow(remembered, Words.in(language)));
        Painting.onFx(() -> {
            window.opening(FILE, Duration.INDEFINITE);
            window.backingUp(0.5);
            assertThat(window.scene().getRoot().getChildrenUnmodifiable()).isEmpty();
            return window;
        });
    }

    private static Node find(EmptyWindow window, String id) {
        return window.scene().getRoot().lookup(id);
    }

    private static String text(EmptyWindow window, String id) {
        return ((Labeled) find(window, id)).getText();
    }
}
