package org.shichen.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Progress;
import org.shichen.ui.Fonts;
import org.shichen.ui.Labels;
import org.shichen.ui.Look;
import org.shichen.ui.SceneStyle;
import org.shichen.ui.ToldLine;
import org.shichen.ui.Words;

/**
 * What a backup that was opened by a double click is asked: its passphrase. It is put into a file of its own, which no
 * desk bears yet, and that is opened; a desk that is in use is never touched.
 */
final class BackupWindow {

    /** Puts the backup where it is to stand; blocks. */
    interface Restoring {
        void restore(char[] passphrase, Progress progress);
    }

    private final Words words;
    private final Restoring restoring;
    private final Runnable done;
    private final PasswordField passphrase = new PasswordField();
    private final ToldLine told;
    private final ProgressBar bar = new ProgressBar(0);
    private final Button restore = new Button();
    private volatile boolean wanted = true;

    private BackupWindow(Words words, Restoring restoring, Runnable done) {
        this.words = words;
        this.restoring = restoring;
        this.done = done;
        told = new ToldLine("backup-trouble", words);
    }

    /** Waits for the user; not for the FX thread. @return whether the file was made */
    static boolean ask(Path backup, Path file, Words words, Restoring restoring) {
        CompletableFuture<Boolean> answered = new CompletableFuture<>();
        Platform.runLater(() -> {
            Stage stage = new Stage();
            stage.setTitle(words.of("desk.title"));
            BackupWindow window = new BackupWindow(words, restoring, () -> {
                answered.complete(true);
                stage.close();
            });
            stage.setScene(window.scene(backup, file, stage::close));
            stage.setOnHidden(event -> {
                window.wanted = false;
                answered.complete(false);
            });
            stage.show();
        });
        return answered.join();
    }

    Scene scene(Path backup, Path file, Runnable leave) {
        Look look = Look.DEFAULT.with(words.language());
        Label what = new Label(words.of("app.backup.open", backup.getFileName()));
        what.getStyleClass().add("board-title");
        Label where = new Label(words.of("app.backup.where", file));
        Label asked = new Label(words.of("app.backup.passphrase"));
        List.of(what, where).forEach(Labels::wrapping);
        passphrase.setId("backup-passphrase");
        passphrase.setAccessibleText(words.of("app.backup.passphrase"));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setVisible(false);
        restore.setId("backup-restore");
        restore.setText(words.of("app.backup.restore"));
        restore.setDefaultButton(true);
        restore.setOnAction(event -> begin());
        Button close = new Button(words.of("app.close"));
        close.setCancelButton(true);
        close.setOnAction(event -> leave.run());
        FlowPane buttons = new FlowPane(look.px(8), look.px(8), restore, close);
        VBox box = new VBox(look.px(12), what, where, asked, passphrase, bar, told, buttons);
        box.setPadding(new Insets(look.px(24)));
        Scene scene = new Scene(box, look.px(600), look.px(360));
        SceneStyle.apply(scene, look, Fonts.family());
        return scene;
    }

    private void begin() {
        char[] typed = passphrase.getText().toCharArray();
        restore.setDisable(true);
        bar.setVisible(true);
        told.clear();
        CompletableFuture.supplyAsync(() -> restored(typed)).thenAcceptAsync(this::answer, Platform::runLater);
    }

    private Optional<Problem> restored(char[] typed) {
        try {
            restoring.restore(typed, part -> {
                Platform.runLater(() -> bar.setProgress(part));
                return wanted;
            });
            return Optional.empty();
        } catch (ProblemException refused) {
            return Optional.of(refused.problem());
        }
    }

    private void answer(Optional<Problem> refused) {
        restore.setDisable(false);
        bar.setVisible(false);
        refused.ifPresentOrElse(
                problem -> {
                    told.tell(problem);
                    passphrase.requestFocus();
                    passphrase.selectAll();
                },
                done);
    }
}
