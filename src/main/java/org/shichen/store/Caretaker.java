package org.shichen.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;

/**
 * Looks after an open desk's file on a thread of its own: a backup for every hour of change, a sweep of all rows when
 * nobody writes, points of the change log noted outside of the file, the machine's clock, and free space. Nobody has to
 * think of it; what it finds is told.
 */
public final class Caretaker implements AutoCloseable {

    /**
     * How the file is.
     *
     * @param lastBackup when the last good backup was made, by the machine's clock; null when there is none
     * @param backupOld whether what was written since then has waited too long
     * @param looked when the file was last looked through by this console; null when it has not been yet
     * @param findings what that found
     * @param standing troubles that last: second disk away, little space
     */
    public record Care(
            @Nullable Instant lastBackup,
            boolean backupOld,
            @Nullable Instant looked,
            List<Finding> findings,
            List<Problem> standing) {

        static final Care NOTHING_KNOWN = new Care(null, false, null, List.of(), List.of());

        /** Whether the file was found damaged, so that nothing is written to it. */
        public boolean damaged() {
            return standing.stream().anyMatch(problem -> problem.key().equals("problem.store.damaged"));
        }
    }

    static final Duration BACKUP_EVERY = Duration.ofHours(1);
    static final Duration BACKUP_OLD = Duration.ofHours(2);
    static final Duration SWEEP_EVERY = Duration.ofHours(6);
    static final Duration IDLE = Duration.ofMinutes(5);

    private static final Logger LOG = Logger.getLogger(Caretaker.class.getName());
    private static final Duration LOOK_EVERY = Duration.ofSeconds(30);
    private static final long LITTLE_SPACE = 200L << 20;

    private final Store store;
    private final Backups backups;
    private final AnchorShelf anchors;
    private final ClockWatch clock;
    private final InstantSource wall;
    private final LongSupplier nanos;
    private final Executor announceOn;
    private final Ballast ballast;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("store-caretaker").daemon().factory());

    private volatile Consumer<Care> onCare = care -> {};
    private volatile Consumer<Problem> onTrouble = problem -> {};
    private volatile Care care = Care.NOTHING_KNOWN;
    private volatile boolean closing;
    private @Nullable Problem secondDisk;
    private @Nullable Problem backupTrouble;
    private List<Finding> findings = List.of();
    private long changedNanos;
    private long sweptNanos;
    private @Nullable Instant looked;

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
        this.nanos = nanos;
        this.announceOn = announceOn;
        this.ballast = new Ballast(store.path());
        this.changedNanos = nanos.getAsLong();
        store.onFull(ballast::free);
        store.onChange(change -> changedNanos = nanos.getAsLong());
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
            if (changedSinceBackup()) {
                backup(Progress.UNSEEN);
            }
            tell();
        });
    }

    /** Makes a backup at the wish of a person, who hears of trouble. Blocks; not for the FX thread. */
    public Backups.Made backupNow(Progress progress) {
        Backups.Made made = backups.make(progress);
        secondDisk = made.second();
        backupTrouble = null;
        tell();
        return made;
    }

    /** Looks the file through at the wish of a person. Blocks; not for the FX thread. */
    public List<Finding> sweepNow(Progress progress) {
        sweep(progress);
        tell();
        return findings;
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
                if (backupDue()) {
                    backup(Progress.UNSEEN);
                }
                if (sweepDue()) {
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

    private boolean backupDue() {
        Instant last = lastBackup();
        return changedSinceBackup()
                && (last == null || Duration.between(last, wall.instant()).compareTo(BACKUP_EVERY) >= 0);
    }

    private boolean changedSinceBackup() {
        Instant last = lastBackup();
        return store.lastWritten()
                .map(written -> last == null || written.isAfter(last))
                .orElse(false);
    }

    private void backup(Progress progress) {
        try {
            Backups.Made made = backups.make(progress);
            if (made.second() != null && secondDisk == null) {
                trouble(made.second());
            }
            secondDisk = made.second();
            backupTrouble = null;
        } catch (ProblemException failed) {
            if (backupTrouble == null) {
                trouble(failed.problem());
            }
            backupTrouble = failed.problem();
        }
    }

    private boolean sweepDue() {
        long now = nanos.getAsLong();
        boolean idle = now - changedNanos >= IDLE.toNanos();
        return idle && (looked == null || now - sweptNanos >= SWEEP_EVERY.toNanos());
    }

    private void sweep(Progress progress) {
        List<Finding> found = store.inspect(anchors.anchors(), progress);
        if (!found.isEmpty() && !found.equals(findings)) {
            trouble(Problem.of("problem.store.findings", found.size()));
        }
        findings = found;
        looked = wall.instant();
        sweptNanos = nanos.getAsLong();
    }

    /** At the start, before anything new is written: has this file been here before, and further than it is now? */
    private void checkAnchors() {
        anchors.notPassed(store).ifPresent(anchor -> {
            findings = List.of(new Finding(Finding.Kind.ROLLED_BACK, "change_log", anchor.seq()));
            trouble(Problem.of("problem.store.rolled-back", anchor.seq()));
        });
    }

    private void noteAnchor() throws IOException {
        if (findings.stream().anyMatch(finding -> finding.kind() == Finding.Kind.ROLLED_BACK)) {
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
        Instant last = lastBackup();
        boolean old = changedSinceBackup()
                && (backupTrouble != null
                        || last == null
                        || Duration.between(last, wall.instant()).compareTo(BACKUP_OLD) >= 0);
        List<Problem> standing = new ArrayList<>();
        Optional.ofNullable(secondDisk).ifPresent(standing::add);
        Optional.ofNullable(backupTrouble).ifPresent(standing::add);
        if (littleSpace()) {
            standing.add(Problem.of("problem.store.space", store.path().getParent()));
        }
        store.damage().ifPresent(standing::add);
        Care now = new Care(last, old, looked, findings, List.copyOf(standing));
        care = now;
        announceOn.execute(() -> onCare.accept(now));
    }

    private @Nullable Instant lastBackup() {
        try {
            return backups.all().stream().findFirst().map(Backup::madeAt).orElse(null);
        } catch (ProblemException unreadable) {
            return null;
        }
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
