package org.shichen.access;

import static org.shichen.store.schema.Tables.ACCOUNT;
import static org.shichen.store.schema.Tables.PERSON;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Store;
import org.shichen.store.schema.tables.records.CredentialRecord;

/** Who may sign in, and how they come in. Blocks, hashing for part of a second; not for the FX thread. */
public final class Accounts {

    /** How a person came in; see {@code sign_in.way}. */
    public enum Way {
        PASSPHRASE,
        PIN,
        PRACTICE,
        COMMAND
    }

    private final Store store;
    private final SignInTries tries;
    private final boolean practice;
    private final AccountBook book;

    /**
     * @param machineClock the wall clock of the machine, also on a practice desk
     * @param practice whether this is a practice desk, where nobody has a passphrase
     */
    public Accounts(Store store, InstantSource machineClock, boolean practice) {
        this.store = store;
        this.tries = new SignInTries(store, machineClock);
        this.practice = practice;
        this.book = new AccountBook(store, practice);
    }

    /** Puts every act of the store to the rights of whoever does it, as the file has them at that moment. */
    public void guardStore() {
        store.guard(new ActGuard());
    }

    // ── asking ──

    /** Whether anybody may sign in yet; a desk without is to be set up first. */
    public boolean any() {
        return store.read(dsl -> dsl.fetchExists(ACCOUNT));
    }

    /** Every account, open ones first, by badge. */
    public List<Account> all() {
        return store.read(dsl -> AccountReading.accounts(dsl, DSL.trueCondition()));
    }

    public List<Account> open() {
        return store.read(dsl -> AccountReading.accounts(dsl, ACCOUNT.ACTIVE.eq(1L)));
    }

    public Optional<Account> ofPerson(long personId) {
        return store
                .read(dsl -> AccountReading.accounts(
                        dsl, ACCOUNT.PERSON_ID.eq(personId).and(ACCOUNT.ACTIVE.eq(1L))))
                .stream()
                .findFirst();
    }

    // ── coming in ──

    /**
     * Signs in by badge and passphrase. Every try is kept, also across a restart.
     *
     * @throws ProblemException {@code problem.access.wrong} without saying which of the two, or
     *     {@code problem.access.wait} with the seconds
     */
    public Account signIn(String badge, char[] passphrase, Way way) {
        Optional<Account> account = store
                .read(dsl -> AccountReading.accounts(
                        dsl, PERSON.BADGE.eq(badge.strip()).and(ACCOUNT.ACTIVE.eq(1L))))
                .stream()
                .findFirst();
        Long id = account.map(Account::id).orElse(null);
        tries.refuseDuringPause(id);
        Optional<String> kept = account.flatMap(each -> AccountReading.credential(store, each.id()))
                .map(CredentialRecord::getPassphraseHash);
        boolean granted = kept.map(hash -> PassphraseHash.fits(passphrase, hash))
                .orElseGet(() -> PassphraseHash.fitsNobody(passphrase));
        if (!granted) {
            tries.refused(id, way);
            throw new ProblemException(Problem.of("problem.access.wrong"));
        }
        Account who = account.orElseThrow();
        tries.granted(who, way, tx -> {
            if (PassphraseHash.outdated(kept.orElseThrow())) {
                CredentialRecord row = AccountReading.credential(tx.read(), who.id());
                row.setPassphraseHash(PassphraseHash.of(passphrase));
                tx.update(row);
            }
        });
        return who;
    }

    /**
     * Comes back to the desk by PIN. Good for a person who signed in here by passphrase within a day and did not
     * mistype the PIN too often since.
     */
    public Account switchTo(Account account, char[] pin) {
        tries.refuseDuringPause(account.id());
        Optional<String> kept = AccountReading.credential(store, account.id()).map(CredentialRecord::getPinHash);
        if (kept.isEmpty() || !pinGood(account.id())) {
            throw new ProblemException(Problem.of("problem.access.passphrase-first"));
        }
        if (!PassphraseHash.fits(pin, kept.get())) {
            tries.refused(account.id(), Way.PIN);
            throw new ProblemException(Problem.of("problem.access.wrong-pin"));
        }
        tries.granted(account, Way.PIN, tx -> {});
        return account;
    }

    /**
     * Proves that it is this person, by PIN where six digits are given, else by passphrase, on a practice desk just so.
     * Every try is kept as when coming in.
     */
    public Account prove(Account account, char[] secret) {
        if (practice) {
            return practise(account);
        }
        return new String(secret).matches("[0-9]{6}")
                ? switchTo(account, secret)
                : signIn(account.badge(), secret, Way.PASSPHRASE);
    }

    /** Whether this person may come back by PIN now. */
    public boolean pinGood(long accountId) {
        return tries.pinGood(accountId);
    }

    /** Takes a practice user. A real desk has none. */
    public Account practise(Account account) {
        if (!practice) {
            throw new ProblemException(Problem.of("problem.access.passphrase-first"));
        }
        tries.granted(account, Way.PRACTICE, tx -> {});
        return account;
    }

    // ── who may come in ──

    /** Who may come in: every change of it. */
    public AccountBook book() {
        return book;
    }

    /** A person's own passphrase and PIN. */
    public OwnSecrets secrets() {
        return new OwnSecrets(store, tries);
    }
}
