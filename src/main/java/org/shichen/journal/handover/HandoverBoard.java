package org.shichen.journal.handover;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.shichen.clock.DutyCalendar;
import org.shichen.journal.Journal;
import org.shichen.journal.LogEntry;
import org.shichen.journal.handover.Signatures.Signer;
import org.shichen.journal.handover.rules.ComingShift;
import org.shichen.people.Person;
import org.shichen.problem.Problem;
import org.shichen.roster.PostKind;
import org.shichen.store.Act;
import org.shichen.store.Actor;
import org.shichen.store.Store;
import org.shichen.store.schema.Tables;
import org.shichen.ui.Acts;
import org.shichen.ui.DraftBook;
import org.shichen.ui.LiveQuery;
import org.shichen.ui.Tasks;

/** The handover of the desk, from the list of what is open to the two signatures. FX thread. */
public final class HandoverBoard {

    static final String COUNTS = "handover.counts";

    /**
     * What the sheet shows.
     *
     * @param underWay signed by the outgoing officer only; empty while it is being written
     * @param last the last one that was begun, for its counts and for why it was refused; empty for none
     * @param items everything that is open now
     * @param expected who has the desk in the coming shift by the roster, in its order; empty where it names nobody
     * @param shift name of the shift that is handed over, empty where the roster has none
     * @param since when it began
     * @param important 要事 of that shift, oldest first
     * @param countsDrafted whether equipment was counted already and not signed yet
     */
    public record Shown(
            Optional<Handover> underWay,
            Optional<Handover> last,
            List<OpenItem> items,
            ShiftSpan coming,
            List<Long> expected,
            String shift,
            Instant since,
            List<LogEntry> important,
            List<Signer> signers,
            Map<String, String> labels,
            boolean countsDrafted) {

        /** What came up since the outgoing officer signed. */
        public List<OpenItem> news() {
            Set<OpenItem.Key> known = new HashSet<>();
            underWay.ifPresent(given -> given.lines().forEach(line -> known.add(line.key())));
            return items.stream().filter(item -> !known.contains(item.key())).toList();
        }
    }

    private final Handovers handovers;
    private final OpenItems items;
    private final Journal journal;
    private final HandoverLabels labels;
    private final Signatures signatures;
    private final DutyCalendar calendar;
    private final Store store;
    private final Tasks tasks;
    private final Acts acts;
    private final DraftBook drafts;
    private final InstantSource clock;
    private final LiveQuery<Shown> query;
    private final LiveQuery<Optional<Handover>> standing;
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private final ReadOnlyObjectWrapper<Optional<Handover>> last =
            new ReadOnlyObjectWrapper<>(this, "last", Optional.empty());
    private boolean open;
    private boolean signing;

    public HandoverBoard(
            Handovers handovers,
            OpenItems items,
            Journal journal,
            Signatures signatures,
            DutyCalendar calendar,
            Store store,
            Tasks tasks,
            Acts acts,
            DraftBook drafts,
            InstantSource clock) {
        this.handovers = handovers;
        this.items = items;
        this.journal = journal;
        this.labels = new HandoverLabels(store);
        this.signatures = signatures;
        this.calendar = calendar;
        this.store = store;
        this.tasks = tasks;
        this.acts = acts;
        this.drafts = drafts;
        this.clock = clock;
        query = new LiveQuery<>(tasks, "handover.read", this::read, shown::set);
        standing = new LiveQuery<>(tasks, "handover.last", handovers::last, last::set);
        store.onChange(change -> {
            if (change.touches(Tables.HANDOVER_STEP)) {
                standing.refresh();
            }
            if (open) {
                query.refresh();
            }
        });
        standing.refresh();
    }

    /** Null until it has been read for the first time. */
    public ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public Signatures signatures() {
        return signatures;
    }

    DraftBook drafts() {
        return drafts;
    }

    /** Whether the desk shows the present, so that it can be handed over. */
    public boolean live() {
        return acts.live();
    }

    /** The list is read again with every change while it is looked at. */
    public void look(boolean looking) {
        open = looking;
        if (looking) {
            query.refresh();
        } else {
            shown.set(null);
        }
    }

    /** Why whoever is at the desk may not leave it; empty when they may. */
    public Optional<Problem> refuseLeaving(boolean toOther) {
        Signer here = signatures.here();
        Handover at = last.get().orElse(null);
        if (here == null || at == null) {
            return Optional.empty();
        }
        if (at.state() == HandoverState.UNDER_WAY) {
            return at.outgoingId() == here.personId()
                    ? Optional.of(Problem.of("problem.handover.not-signed", at.relief()))
                    : Optional.empty();
        }
        boolean has =
                at.ended().filter(step -> step.personId() == here.personId()).isPresent();
        return has && !toOther ? Optional.of(Problem.of("problem.handover.not-given")) : Optional.empty();
    }

    /** The outgoing officer, who is at the desk, signs. */
    public void give(NewHandover given, char[] secret, Runnable onDone, Consumer<Problem> onRefused) {
        Signer here = signatures.here();
        if (here == null) {
            onRefused.accept(Problem.of("problem.access.nobody"));
            return;
        }
        signed(here, secret, () -> handovers.give(act(here, "handover.give"), given), id -> onDone.run(), onRefused);
    }

    /** The relief signs, and has the desk. @param news as they were seen */
    public void take(
            Handover given,
            Signer relief,
            char[] secret,
            List<Handover.Line> news,
            Consumer<Handover> onDone,
            Consumer<Problem> onRefused) {
        signed(
                relief,
                secret,
                () -> {
                    handovers.take(act(relief, "handover.take"), given, relief.personId(), news);
                    handovers.forgetTyped(given.outgoingId());
                    return handovers.lastEnded().orElseThrow();
                },
                ended -> {
                    signatures.takes(relief);
                    onDone.accept(ended);
                },
                onRefused);
    }

    public void refuse(
            Handover given, Signer relief, char[] secret, String reason, Runnable onDone, Consumer<Problem> onRefused) {
        signed(
                relief,
                secret,
                () -> {
                    handovers.refuse(act(relief, "handover.refuse"), given, relief.personId(), reason);
                    return given;
                },
                done -> onDone.run(),
                onRefused);
    }

    /** The leader lets the outgoing officer go, and has the desk until somebody comes. */
    public void override(
            Handover given,
            Signer leader,
            char[] secret,
            String reason,
            List<Handover.Line> news,
            Consumer<Handover> onDone,
            Consumer<Problem> onRefused) {
        signed(
                leader,
                secret,
                () -> {
                    handovers.override(act(leader, "handover.override"), given, leader.personId(), reason, news);
                    handovers.forgetTyped(given.outgoingId());
                    return handovers.lastEnded().orElseThrow();
                },
                ended -> {
                    signatures.takes(leader);
                    onDone.accept(ended);
                },
                onRefused);
    }

    public void withdraw(Handover given, Runnable onDone, Consumer<Problem> onRefused) {
        acts.performTelling(
                "handover.withdraw",
                act -> {
                    handovers.withdraw(act, given);
                    return given;
                },
                done -> onDone.run(),
                onRefused);
    }

    public void rename(Map<String, String> names, Consumer<Problem> onRefused) {
        acts.performTelling("handover.labels", act -> labels.save(act, names), done -> query.refresh(), onRefused);
    }

    private static Act act(Signer who, String name) {
        return Act.of(new Actor(who.personId(), who.name()), name);
    }

    /** A second press while the first is being proved is not a second signature. */
    private <T> void signed(
            Signer who, char[] secret, Callable<T> work, Consumer<T> onDone, Consumer<Problem> onRefused) {
        if (signing) {
            return;
        }
        if (!acts.live()) {
            onRefused.accept(Problem.of("problem.ui.past"));
            return;
        }
        signing = true;
        tasks.run(
                "handover.sign",
                () -> {
                    signatures.sign(who, secret);
                    return work.call();
                },
                done -> {
                    signing = false;
                    onDone.accept(done);
                },
                problem -> {
                    signing = false;
                    query.refresh();
                    onRefused.accept(problem);
                });
    }

    private Shown read() {
        Instant now = clock.instant();
        List<ShiftSpan> shifts = items.deskShifts(now);
        Optional<ShiftSpan> ending = ComingShift.ending(shifts, now);
        Instant since = handovers
                .lastEnded()
                .flatMap(Handover::ended)
                .map(Handover.Step::at)
                .filter(at -> at.isAfter(now.minusSeconds(48 * 3600)))
                .orElseGet(
                        () -> ending.map(ShiftSpan::start).orElseGet(() -> calendar.startOf(calendar.dutyDate(now))));
        Signer here = signatures.here();
        ShiftSpan coming = ComingShift.coming(shifts, now);
        return new Shown(
                handovers.underWay(),
                handovers.last(),
                handovers.open(now),
                coming,
                items.on(PostKind.DESK, coming).stream().map(Person::id).toList(),
                ending.map(ShiftSpan::name).orElse(""),
                since,
                journal.entries(since, now).reversed().stream()
                        .filter(entry -> entry.important() && !entry.struck())
                        .toList(),
                signatures.all(),
                labels.all(),
                here != null && store.draft(here.personId(), COUNTS).isPresent());
    }
}
