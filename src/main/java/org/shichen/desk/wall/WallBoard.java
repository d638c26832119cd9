package org.shichen.desk.wall;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.shichen.checkpoint.Alarm;
import org.shichen.checkpoint.AlarmQueue;
import org.shichen.checkpoint.CheckpointStatus;
import org.shichen.checkpoint.StatusReader;
import org.shichen.clock.DutyCalendar;
import org.shichen.desk.CommandPost;
import org.shichen.desk.DeskClock;
import org.shichen.journal.Journal;
import org.shichen.journal.LogEntry;
import org.shichen.map.BaseMap;
import org.shichen.store.Store;
import org.shichen.ui.LiveQuery;
import org.shichen.ui.Tasks;

/** What the second screen shows: always the present, whatever moment the desk looks at. Writes nothing. FX thread. */
public final class WallBoard {

    /** Lines of the log that can be read from across the room. */
    private static final int LINES = 4;

    private final CommandPost post;
    private final AlarmQueue alarms;
    private final Tasks tasks;
    private final ObservableValue<@Nullable BaseMap> map;
    private final ReadOnlyObjectWrapper<List<CheckpointStatus>> statuses =
            new ReadOnlyObjectWrapper<>(this, "statuses", List.of());
    private final ReadOnlyObjectWrapper<List<LogEntry>> lines = new ReadOnlyObjectWrapper<>(this, "lines", List.of());

    /** @param post of a clock of its own, which never stands at a past moment */
    public WallBoard(
            CommandPost post,
            StatusReader reader,
            Journal journal,
            DutyCalendar calendar,
            AlarmQueue alarms,
            ObservableValue<@Nullable BaseMap> map,
            Store store,
            Tasks tasks) {
        this.post = post;
        this.alarms = alarms;
        this.map = map;
        this.tasks = tasks;
        LiveQuery<List<CheckpointStatus>> asking =
                new LiveQuery<>(tasks, "wall.statuses", () -> reader.at(now()), this::worstFirst);
        LiveQuery<List<LogEntry>> reading = new LiveQuery<>(
                tasks,
                "wall.lines",
                () -> journal.entries(calendar.startOf(calendar.dutyDate(now())), now()).stream()
                        .filter(entry -> !entry.struck())
                        .limit(LINES)
                        .toList(),
                lines::set);
        Runnable again = () -> {
            asking.refresh();
            reading.refresh();
        };
        post.clock().momentProperty().addListener((value, before, now) -> again.run());
        store.onChange(change -> again.run());
        again.run();
    }

    private Instant now() {
        return post.clock().source().instant();
    }

    /** So that what needs somebody stands where there is room for certain. */
    private void worstFirst(List<CheckpointStatus> read) {
        statuses.set(read.stream()
                .sorted(Comparator.comparing(CheckpointStatus::urgency).reversed())
                .toList());
    }

    /** Level, who leads, the watches; of the present. */
    public CommandPost post() {
        return post;
    }

    public DeskClock clock() {
        return post.clock();
    }

    Tasks tasks() {
        return tasks;
    }

    /** Those that need somebody first. */
    public ReadOnlyObjectProperty<List<CheckpointStatus>> statusesProperty() {
        return statuses.getReadOnlyProperty();
    }

    /** The newest lines of the duty log, newest first. */
    public ReadOnlyObjectProperty<List<LogEntry>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Alarm>> alarmsProperty() {
        return alarms.alarmsProperty();
    }

    ObservableValue<@Nullable BaseMap> mapProperty() {
        return map;
    }
}
