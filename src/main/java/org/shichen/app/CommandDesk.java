package org.shichen.app;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.shichen.access.Account;
import org.shichen.access.Accounts;
import org.shichen.access.Role;
import org.shichen.access.rules.Rights;
import org.shichen.app.sample.SampleAccounts;
import org.shichen.desk.Settings;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.store.Actor;
import org.shichen.store.Backups;
import org.shichen.store.Progress;
import org.shichen.store.Store;

/** A desk as a command opens it: its file, its settings, and who is there. */
final class CommandDesk implements AutoCloseable {

    private final InstantSource clock;
    private final Store store;
    private final Settings settings;
    private final Accounts accounts;

    CommandDesk(Path file) {
        DeskStore desk = DeskStore.open(file, key(), false, null, Runnable::run, Progress.UNSEEN);
        store = desk.store();
        settings = desk.settings();
        clock = desk.clock();
        accounts = new Accounts(store, InstantSource.system(), settings.practice());
        accounts.guardStore();
    }

    static byte[] key() {
        return ChainKey.at(Folders.ofThisMachine().chainKey());
    }

    Settings settings() {
        return settings;
    }

    /** The desk's own time: a practice desk stands where its practice was left. */
    Instant now() {
        return clock.instant();
    }

    /**
     * When what ends at this moment is over: now, but on a practice desk, whose clock stands in the middle of its
     * operation, not before that end.
     */
    Instant nowOrOnceOver(Instant end) {
        Instant now = now();
        return settings.practice() && end.isAfter(now) ? end : now;
    }

    Store store() {
        return store;
    }

    Backups backups() {
        return new Backups(store, InstantSource.system(), settings.calendar().zone());
    }

    /**
     * Asks who is there, and whether they may do this.
     *
     * @return on a practice desk a practice user who may, the administrator before others; null for a desk that has no
     *     accounts yet
     * @throws ProblemException when they may not
     */
    @Nullable
    Account signIn(CommandSignIn ask, String act) {
        Account who = null;
        if (settings.practice()) {
            SampleAccounts.complete(store);
            who = accounts.open().stream()
                    .filter(account -> account.mayDo(act))
                    .min(Comparator.comparing(account -> account.role() != Role.ADMINISTRATOR))
                    .orElse(null);
        } else if (accounts.any()) {
            who = ask.ask(accounts);
        }
        if (who != null && !who.mayDo(act)) {
            throw new ProblemException(Rights.refusal(who.role(), act));
        }
        return who;
    }

    /** Whether they see why somebody is away and who lives with whom; nobody in particular does not. */
    static boolean seesPrivateFacts(@Nullable Account who) {
        return who != null && Rights.seesPrivateFacts(who.role());
    }

    /** In whose name a command writes: the program's own on a desk that has no accounts yet. */
    static Actor actor(@Nullable Account who) {
        return who == null ? Actor.PROGRAM : who.actor();
    }

    /** Writes into the change log what was done, by whom; nobody in particular for a restore from the window. */
    void record(@Nullable Account who, String act, String what) {
        store.write(Act.of(actor(who), act).because(what).forGood(), tx -> tx.now());
    }

    @Override
    public void close() {
        store.close();
    }
}
