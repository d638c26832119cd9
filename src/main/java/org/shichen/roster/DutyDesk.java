package org.shichen.roster;

import javafx.beans.value.ObservableValue;
import org.shichen.clock.Moment;
import org.shichen.roster.attendance.Attendances;
import org.shichen.roster.swaps.Swaps;
import org.shichen.store.Store;
import org.shichen.ui.Acts;
import org.shichen.ui.Notices;
import org.shichen.ui.Tasks;

/** What the sheets of attendance and swaps work with; {@code board} lends them its names and selection. */
public record DutyDesk(
        Attendances attendances,
        Swaps swaps,
        RosterBoard board,
        Store store,
        Tasks tasks,
        Acts acts,
        Notices notices,
        ObservableValue<Moment> moment) {}
