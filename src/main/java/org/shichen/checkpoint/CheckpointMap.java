package org.shichen.checkpoint;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.shichen.checkpoint.area.AreaBook;
import org.shichen.checkpoint.area.CheckpointArea;
import org.shichen.clock.Moment;
import org.shichen.map.Viewport;
import org.shichen.map.layers.MapLayers;
import org.shichen.problem.Problem;
import org.shichen.roster.Rosters;
import org.shichen.store.Store;
import org.shichen.store.schema.Tables;
import org.shichen.ui.Acts;
import org.shichen.ui.DraftBook;
import org.shichen.ui.HandedText;
import org.shichen.ui.LiveQuery;
import org.shichen.ui.Notices;
import org.shichen.ui.Tasks;

/** The checkpoints as they stand at the shown moment, which one is chosen, and what can be done with it. FX thread. */
public final class CheckpointMap {

    private final Checkpoints checkpoints;
    private final CheckpointKeeping keeping;
    private final StatusReader reader;
    private final Tasks tasks;
    private final Acts acts;
    private final Notices notices;
    private final @Nullable MapLayers layers;
    private final ObservableValue<Moment> moment;

    private final ReadOnlyObjectWrapper<List<CheckpointStatus>> statuses =
            new ReadOnlyObjectWrapper<>(this, "statuses", List.of());
    private final ObjectProperty<@Nullable Long> selected = new SimpleObjectProperty<>(this, "selected");
    private @Nullable Viewport movedTo;
    private Supplier<@Nullable Viewport> view = () -> null;

    private final DraftBook drafts;
    private final ReadOnlyObjectWrapper<List<CheckpointArea>> areas =
            new ReadOnlyObjectWrapper<>(this, "areas", List.of());

    /** @param zone whose time of day the limits of silence mean */
    public CheckpointMap(
            Checkpoints checkpoints,
            CheckpointBook book,
            ContactLimits limits,
            ZoneId zone,
            Rosters rosters,
            @Nullable MapLayers layers,
            Store store,
            Tasks tasks,
            Acts acts,
            Notices notices,
            DraftBook drafts,
            ObservableValue<Moment> moment) {
        this.drafts = drafts;
        this.checkpoints = checkpoints;
        this.keeping = new CheckpointKeeping(book, limits, tasks, acts, notices);
        this.reader = new StatusReader(checkpoints, limits, zone, rosters);
        this.layers = layers;
        this.tasks = tasks;
        this.acts = acts;
        this.notices = notices;
        this.moment = moment;
        LiveQuery<List<CheckpointStatus>> query =
                new LiveQuery<>(tasks, "checkpoint.statuses", this::judge, this::take);
        moment.addListener((value, before, now) -> query.refresh());
        store.onChange(change -> {
            if (change.touches(Tables.CHECKPOINT)
                    || change.touches(Tables.CHECKPOINT_LIMIT)
                    || change.touches(Tables.POST)
                    || change.touches(Tables.OPERATION_STATE)
                    || change.touches(Tables.CONTACT)
                    || change.touches(Tables.DUTY)
                    || change.touches(Tables.REQUIREMENT)
                    || change.touches(Tables.DUTY_LEVEL)
                    || change.touches(Tables.DUTY_LEVEL_ORDER)) {
                query.refresh();
            }
        });
        query.refresh();
        LiveQuery<List<CheckpointArea>> drawn =
                new LiveQuery<>(tasks, "checkpoint.areas", new AreaBook(store)::all, areas::set);
        store.onChange(change -> {
            if (change.touches(Tables.CHECKPOINT_AREA) || change.touches(Tables.CHECKPOINT)) {
                drawn.refresh();
            }
        });
        drawn.refresh();
    }

    /** Checkpoints stand on roads: base maps are compared with them. */
    private void take(List<CheckpointStatus> judged) {
        statuses.set(judged);
        if (layers != null) {
            layers.standing(judged.stream()
                    .map(status -> CheckpointSymbols.place(status.checkpoint()))
                    .toList());
        }
    }

    /** What the checkpoints answer for and control. */
    public ReadOnlyObjectProperty<List<CheckpointArea>> areasProperty() {
        return areas.getReadOnlyProperty();
    }

    /** In the order of the desk's list. */
    public ReadOnlyObjectProperty<List<CheckpointStatus>> statusesProperty() {
        return statuses.getReadOnlyProperty();
    }

    /** Id of the chosen checkpoint, or null. */
    public ObjectProperty<@Nullable Long> selectedProperty() {
        return selected;
    }

    public Optional<CheckpointStatus> chosen() {
        return statuses.get().stream()
                .filter(status -> selected.get() != null && status.checkpoint().id() == selected.get())
                .findFirst();
    }

    public void select(long checkpoint) {
        selected.set(checkpoint);
    }

    public void setOperation(Operation operation, String note) {
        chosen().ifPresent(status -> acts.perform(
                "checkpoint.operation",
                act -> {
                    checkpoints.setOperation(act, status.checkpoint().id(), operation, note);
                    return operation;
                },
                done -> notices.say(
                        "checkpoint.operation.set", status.checkpoint().name(), done)));
    }

    /** @param handed what was typed comes back to it when it is refused */
    public void logContact(
            Checkpoint at,
            Channel channel,
            boolean answered,
            @Nullable Integer sworn,
            @Nullable Integer auxiliary,
            String words,
            HandedText handed) {
        acts.performHandedIn(
                "checkpoint.contact",
                handed,
                act -> {
                    checkpoints.logContact(act, at.id(), channel, answered, sworn, auxiliary, words);
                    return answered;
                },
                done -> notices.say(done ? "checkpoint.contact.logged" : "checkpoint.contact.missed", at.name()));
    }

    /** Adding, changing, moving and retiring. */
    CheckpointKeeping keeping() {
        return keeping;
    }

    /** What is typed into the forms of this board, kept on disk. */
    DraftBook drafts() {
        return drafts;
    }

    /** Tells that what was typed as a head-count is not a number; nothing was logged. */
    void refuseNumber(String typed) {
        notices.explain(Problem.of("problem.checkpoint.number", typed));
    }

    /** Null when there is none: the checkpoints stand on a plain ground. */
    public @Nullable MapLayers layers() {
        return layers;
    }

    /** What the user last moved the map to, so that it is shown again when the window is built anew. */
    public Optional<Viewport> movedTo() {
        return Optional.ofNullable(movedTo);
    }

    /** What the map shows now; empty while it is not on the screen. */
    public Optional<Viewport> view() {
        return Optional.ofNullable(view.get());
    }

    /** @param shown asked for what is seen whenever that is needed */
    void showThrough(Supplier<@Nullable Viewport> shown) {
        view = shown;
    }

    public void keepView(@Nullable Viewport viewport) {
        movedTo = viewport;
    }

    public Tasks tasks() {
        return tasks;
    }

    private List<CheckpointStatus> judge() {
        return statusesAt(moment.getValue().instant());
    }

    /** Blocks; on a background thread. */
    List<CheckpointStatus> statusesAt(Instant at) {
        return reader.at(at);
    }
}
