package org.shichen.desk;

import java.util.List;
import javafx.util.Subscription;
import org.shichen.checkpoint.Alarm;
import org.shichen.checkpoint.AlarmQueue;
import org.shichen.ui.Words;

/** How many alarms there are, and whether one of them waits to be noticed. Opens their sheet. FX thread. */
final class AlarmButton extends HeaderButton {

    private final AlarmQueue alarms;
    private final Words words;
    private final Subscription listening;

    AlarmButton(AlarmQueue alarms, DeskActs acts, Words words) {
        super("alarms", List.of(words.of("desk.alarms", 0), words.of("desk.alarms", 9)));
        this.alarms = alarms;
        this.words = words;
        setOnAction(event -> acts.openAlarms());
        show();
        listening = alarms.alarmsProperty()
                .subscribe(this::show)
                .and(alarms.mutedUntilProperty().subscribe(this::show));
    }

    void close() {
        listening.unsubscribe();
    }

    private void show() {
        List<Alarm> now = alarms.alarmsProperty().get();
        String text = words.of("desk.alarms", now.size());
        setText(alarms.mutedUntilProperty().get() == null ? text : words.of("desk.alarms.muted", text));
        getStyleClass().removeAll("alarm", "quiet");
        getStyleClass().add(now.stream().allMatch(Alarm::acknowledged) ? "quiet" : "alarm");
    }
}
