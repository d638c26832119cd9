package org.shichen.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.util.Subscription;
import org.shichen.store.Care;
import org.shichen.ui.Presentation;
import org.shichen.ui.Words;

/**
 * The age of the last good backup; it stands out when it is too old or the file is not as it should be. Opens the sheet
 * that says more. FX thread.
 */
final class CareButton extends HeaderButton {

    private final Watchkeeping watch;
    private final Presentation presentation;
    private final ReadOnlyBooleanWrapper trouble = new ReadOnlyBooleanWrapper(this, "trouble");
    private final Subscription listening;

    CareButton(Watchkeeping watch, CommandPost desk, DeskActs acts, Presentation presentation) {
        super("care", wordings(presentation.words()));
        this.watch = watch;
        this.presentation = presentation;
        getStyleClass().add("care");
        setOnAction(event -> acts.openCare());
        listening = watch.careProperty()
                .subscribe(care -> show())
                .and(desk.clock().momentProperty().subscribe(moment -> show()));
    }

    private static List<String> wordings(Words words) {
        return List.of(words.of("desk.care.bad"), words.of("desk.care.no-backup"), words.of("desk.care.minutes", 59));
    }

    /** Whether the backup is too old or the file not as it should be. */
    ReadOnlyBooleanProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    void close() {
        listening.unsubscribe();
    }

    private void show() {
        Care care = watch.careProperty().get();
        boolean bad = !care.findings().isEmpty() || care.damaged();
        boolean old = care.backupOld() || !care.standing().isEmpty();
        setText(bad ? presentation.words().of("desk.care.bad") : backupWords(care, presentation));
        getStyleClass().removeAll("old", "bad");
        if (bad) {
            getStyleClass().add("bad");
        } else if (old) {
            getStyleClass().add("old");
        }
        trouble.set(bad || old);
    }

    /** When the last good backup was made, by the machine's clock. */
    static String backupWords(Care care, Presentation presentation) {
        Words words = presentation.words();
        if (care.lastBackup() == null) {
            return words.of("desk.care.no-backup");
        }
        long minutes =
                Math.max(0, Duration.between(care.lastBackup(), Instant.now()).toMinutes());
        return minutes < 60
                ? words.of("desk.care.minutes", minutes)
                : minutes < 48 * 60
                        ? words.of("desk.care.hours", minutes / 60)
                        : words.of("desk.care.days", minutes / (24 * 60));
    }
}
