package org.shichen.desk;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.shichen.store.Actor;
import org.shichen.store.Store;
import org.shichen.ui.Acts;
import org.shichen.ui.LiveQuery;
import org.shichen.ui.Notices;
import org.shichen.ui.Tasks;

/** What the header and the strip show, and the acts of the desk as a whole: undo and redo. FX thread. */
public final class CommandPost {

    private final Store store;
    private final Tasks tasks;
    private final Acts acts;
    private final Notices notices;
    private final DeskClock clock;
    private final ReadOnlyObjectWrapper<@Nullable Overview> overview = new ReadOnlyObjectWrapper<>(this, "overview");

    public CommandPost(Overviews overviews, Store store, Tasks tasks, Acts acts, Notices notices, DeskClock clock) {
        this.store = store;
        this.tasks = tasks;
        this.acts = acts;
        this.notices = notices;
        this.clock = clock;
        LiveQuery<Overview> query = new LiveQuery<>(
                tasks, "desk.overview", () -> overviews.at(clock.moment().instant()), overview::set);
        clock.momentProperty().addListener((value, before, now) -> query.refresh());
        store.onChange(change -> query.refresh());
        query.refresh();
    }

    /** Null until it has been read for the first time. */
    public ReadOnlyObjectProperty<@Nullable Overview> overviewProperty() {
        return overview.getReadOnlyProperty();
    }

    public DeskClock clock() {
        return clock;
    }

    public void undo() {
        takeBack("desk.undone", "desk.nothing-to-undo", store::undo);
    }

    public void redo() {
        takeBack("desk.redone", "desk.nothing-to-redo", store::redo);
    }

    private interface TakingBack {
        Optional<String> by(Actor actor);
    }

    private void takeBack(String done, String nothing, TakingBack way) {
        acts.perform(
                done,
                act -> way.by(act.actor()),
                name -> name.ifPresentOrElse(
                        act -> notices.say(done, new Notices.Word("act." + act)), () -> notices.say(nothing)));
    }

    public Tasks tasks() {
        return tasks;
    }
}
