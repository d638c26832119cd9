package org.shichen.desk;

import java.util.List;
import javafx.beans.value.ObservableValue;
import org.shichen.checkpoint.CheckpointStatus;

/** The checkpoints that alarm at the shown moment, worst first. */
public final class CheckpointAlarms {

    private final ObservableValue<List<CheckpointStatus>> alarming;
    private final ObservableValue<Integer> count;

    CheckpointAlarms(ObservableValue<List<CheckpointStatus>> alarming) {
        this.alarming = alarming;
        this.count = alarming.map(List::size);
    }

    public List<CheckpointStatus> now() {
        return alarming.getValue();
    }

    ObservableValue<Integer> countProperty() {
        return count;
    }
}
