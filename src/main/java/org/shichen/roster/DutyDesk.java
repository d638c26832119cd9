package org.shichen.roster;

import javafx.beans.value.ObservableValue;
import org.shichen.clock.Moment;
import org.shichen.store.Store;
import org.shichen.ui.Acts;
import org.shichen.ui.Notices;
import org.shichen.ui.Tasks;

/** What a sheet about standing duties works with: {@code board} lends it names and selection. */
public record DutyDesk(
        RosterBoard board, Store store, Tasks tasks, Acts acts, Notices notices, ObservableValue<Moment> moment) {}
