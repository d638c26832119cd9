package org.shichen.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;

/**
 * Looks after an open desk's file on a thread of its own: a backup for every hour of change, a sweep of all rows when
 * nobody writes, points of the change log noted outside of the file, the machine's clock, and free space. Nobody has to
 * think of it; what it finds is told.
 */
public final class Caretaker implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Caretaker.class.getName());
    private static final Duration LOOK_EVERY = Duration.ofSeconds(30);
    private static final long LITTLE_SPACE = 200L << 20;

    private final Store store;
    private final Backups backups;
    private final AnchorShelf anchors;
    private final ClockWatch clock;
    private final InstantSource wall;
    private final BackupRounds made;
    private final SweepRounds swept;
    private final Executor announceOn;
    private final Ballast ballast;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("store-caretaker").daemon().factory());

    private volatile Consumer<Care> onCare = care -> {};
    private volatile Consumer<Problem> onTrouble = problem -> {};
    private volatile Care care = Care.NOTHING_KNOWN;
    private volatile boolean closing;

    /**
     * @param books where points of the change log are kept outside of the file
     * @param wall the machine's clock
     * @param nanos the monotonic clock
     * @param announceOn where listeners are called
     */
    public Caretaker(
            Store store,
            Backups backups,
            List<AnchorBook> books,
            InstantSource wall,
            LongSupplier nanos,
            Executor announceOn) {
        this.store = store;
        this.backups = backups;
        this.anchors = new AnchorShelf(books);
        this.clock = new ClockWatch(wall, nanos);
        this.wall = wall;
        this.made = new BackupRounds(store, backups, wall, this::trouble);
        this.swept = new SweepRounds(store, wall, nanos);
        this.announceOn = announceOn;
        this.ballast = new Ballast(store.path());
        store.onFull(ballast::free);
    }

    /** Begins the rounds. */
    public void start() {
        thread.execute(this::settleIn);
        thread.scheduleWithFixedDelay(this::look, LOOK_EVERY.toSeconds(), LOOK_EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    /** Tells how the file is, each time it is known anew, and news of trouble as it happens. */
    public void listen(Consumer<Care> onCare, Consumer<Problem> onTrouble) {
        this.onCare = onCare;
        this.onTrouble = onTrouble;
    }

    public Care care() {
        return care;
    }

    public Backups backups() {
        return backups;
    }

    /** Makes a backup soon if anything was written since the last: at a change of officers, at a handover. */
    public void backupSoon() {
        thread.execute(() -> {
            made.whenChanged();
            tell();
        });
    }

    /** Makes a backup at the wish of a person, who hears of trouble. Blocks; not for the FX thread. */
    public Backups.Made backupNow(Progress progress) {
        Backups.Made backup = made.atWish(progress);
        tell();
        return backup;
    }

    /** Looks the file through at the wish of a person. Blocks; not for the FX thread. */
    public List<Finding> sweepNow(Progress progress) {
        sweep(progress);
        tell();
        return swept.findings();
    }

    // ── the rounds ──

    /** At the start: who may open the files, is there a reserve, is this the file that was here before. */
    void settleIn() {
        try {
            boolean wasOpen = false;
            Path file = store.path();
            wasOpen |= PrivateFiles.tighten(file);
            for (String journal : StoreFile.JOURNALS) {
                Path beside = file.resolveSibling(file.getFileName() + journal);
                wasOpen |= Files.exists(beside) && PrivateFiles.tighten(beside);
            }
            if (wasOpen) {
                trouble(Problem.of("problem.store.was-open", file));
            }
            ballast.keep();
            checkAnchors();
        } catch (IOException unknown) {
            LOG.log(Level.WARNING, "permissions not looked at", unknown);
        }
        look();
    }

    /** One round. Never throws: the next round must come. */
    void look() {
        try {
            clock.jump().ifPresent(this::clockSet);
            if (store.damage().isEmpty()) {
                noteAnchor();
                made.whenDue();
                if (swept.due()) {
                    sweep(done -> !closing);
                }
                ballast.keep();
            }
        } catch (ProblemException told) {
            trouble(told.problem());
        } catch (CancellationException closingNow) {
            return;
        } catch (RuntimeException | IOException failure) {
            LOG.log(Level.WARNING, "round not finished", failure);
        }
        tell();
    }

    private void sweep(Progress progress) {
        if (swept.sweep(anchors.anchors(), progress)) {
            trouble(Problem.of("problem.store.findings", swept.findings().size()));
        }
    }

    /** At the start, before anything new is written: has this file been here before, and further than it is now? */
    private void checkAnchors() {
        anchors.notPassed(store).ifPresent(anchor -> {
            swept.found(new Finding(Finding.Kind.ROLLED_BACK, "change_log", anchor.seq()));
            trouble(Problem.of("problem.store.rolled-back", anchor.seq()));
        });
    }

    private void noteAnchor() throws IOException {
        if (swept.findings().stream().anyMatch(finding -> finding.kind() == Finding.Kind.ROLLED_BACK)) {
            return; // the book stays as it was: it is the evidence
        }
        anchors.note(store, wall);
    }

    /** What happened is logged; a save is never refused for it. */
    private void clockSet(Duration jump) {
        trouble(Problem.of(
                jump.isNegative() ? "problem.store.clock-back" : "problem.store.clock-ahead",
                jump.abs().toSeconds()));
        if (store.damage().isEmpty()) {
            store.write(
                    Act.of(Actor.PROGRAM, "store.clock")
                            .because(jump.toSeconds() + " s")
                            .forGood(),
                    tx -> tx.id());
        }
    }

    private void tell() {
        List<Problem> standing = new ArrayList<>(made.standing());
        if (littleSpace()) {
            standing.add(Problem.of("problem.store.space", store.path().getParent()));
        }
        store.damage().ifPresent(standing::add);
        Instant last = made.last();
        Care now = new Care(last, made.old(last), swept.looked(), swept.findings(), List.copyOf(standing));
        care = now;
        announceOn.execute(() -> onCare.accept(now));
    }

    private boolean littleSpace() {
        try {
            return Files.getFileStore(store.path()).getUsableSpace() < LITTLE_SPACE;
        } catch (IOException unknown) {
            return false;
        }
    }

    private void trouble(Problem problem) {
        announceOn.execute(() -> onTrouble.accept(problem));
    }

    /** Finishes what is under way, but no long sweep, and notes where the change log ends. */
    @Override
    public void close() {
        closing = true;
        thread.shutdown();
        try {
            thread.awaitTermination(60, TimeUnit.SECONDS);
            noteAnchor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException | ProblemException away) {
            LOG.log(Level.WARNING, "end of the change log not noted", away);
        }
    }
}
