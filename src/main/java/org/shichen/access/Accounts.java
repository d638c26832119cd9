package org.shichen.access;

import static org.shichen.store.schema.Tables.ACCOUNT;
import static org.shichen.store.schema.Tables.PERSON;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.shichen.access.rules.PassphraseRule;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.store.Actor;
import org.shichen.store.Store;
import org.shichen.store.Tx;
import org.shichen.store.schema.tables.records.AccountRecord;
import org.shichen.store.schema.tables.records.CredentialRecord;
import org.shichen.ui.Language;

/** All questions and acts about who may sign in. Blocks, hashing for part of a second; not for the FX thread. */
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
    private BiConsumer<Tx, Language> begin = (tx, language) -> {};

    /**
     * @param machineClock the wall clock of the machine, also on a practice desk
     * @param practice whether this is a practice desk, where nobody has a passphrase
     */
    public Accounts(Store store, InstantSource machineClock, boolean practice) {
        this.store = store;
        this.tries = new SignInTries(store, machineClock);
        this.practice = practice;
    }

    /**
     * @param begin written with the first account of a new desk, in the same act and the language of {@link FirstRun}
     */
    public void beginsWith(BiConsumer<Tx, Language> begin) {
        this.begin = begin;
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

    /** A person's own passphrase and PIN. */
    public OwnSecrets secrets() {
        return new OwnSecrets(store, tries);
    }

    /** Makes the first administrator of a desk that has no account yet. */
    public Account first(FirstRun set, char[] passphrase) {
        if (set.incomplete()) {
            throw new ProblemException(Problem.of("problem.access.incomplete"));
        }
        PassphraseRule.passphrase(new String(passphrase), set.badge(), set.name())
                .ifPresent(Accounts::refuse);
        String hash = PassphraseHash.of(passphrase);
        long id = store.write(Act.of(Actor.PROGRAM, "access.first").forGood(), tx -> {
            if (tx.read().fetchExists(ACCOUNT)) {
                throw new ProblemException(Problem.of("problem.access.set-up-already"));
            }
            begin.accept(tx, set.language());
            return open(tx, set.write(tx), Role.ADMINISTRATOR, hash, false);
        });
        return byId(id);
    }

    /** Opens an account for a person, or opens a closed one again, with a passphrase that they must change. */
    public void open(Act act, long personId, Role role, char[] given) {
        String hash = PassphraseHash.of(given);
        store.write(act.forGood(), tx -> {
            AccountRecord closed = tx.read().fetchOne(ACCOUNT, ACCOUNT.PERSON_ID.eq(personId));
            if (closed == null) {
                return open(tx, personId, role, practice ? null : hash, true);
            }
            closed.setActive(1L);
            closed.setRole(role.name());
            tx.update(closed);
            give(tx, closed.getId(), hash);
            return closed.getId();
        });
    }

    public void role(Act act, long accountId, Role role) {
        store.write(act.forGood(), tx -> {
            AccountRecord row = account(tx, accountId);
            row.setRole(role.name());
            tx.update(row);
            keepAdministrator(tx);
            return accountId;
        });
    }

    public void close(Act act, long accountId) {
        store.write(act.forGood(), tx -> {
            AccountRecord row = account(tx, accountId);
            row.setActive(0L);
            tx.update(row);
            keepAdministrator(tx);
            return accountId;
        });
    }

    /** Gives a person who forgot theirs a passphrase that they must change. */
    public void reset(Act act, long accountId, char[] given) {
        String hash = PassphraseHash.of(given);
        store.write(act.forGood(), tx -> {
            give(tx, accountId, hash);
            return accountId;
        });
    }

    /** Opens a practice account; part of writing the sample. */
    public static void practise(Tx tx, long personId, Role role) {
        open(tx, personId, role, null, false);
    }

    // ── inside ──

    private static long open(Tx tx, long personId, Role role, @Nullable String hash, boolean mustChange) {
        AccountRecord row = new AccountRecord();
        row.setPersonId(personId);
        row.setRole(role.name());
        long id = tx.insert(row);
        if (hash != null) {
            CredentialRecord credential = new CredentialRecord();
            credential.setAccountId(id);
            credential.setPassphraseHash(hash);
            credential.setMustChange(mustChange ? 1L : 0L);
            tx.insert(credential);
        }
        return id;
    }

    private static void give(Tx tx, long accountId, String hash) {
        CredentialRecord row = AccountReading.credential(tx.read(), accountId);
        row.setPassphraseHash(hash);
        row.setPinHash(null);
        row.setMustChange(1L);
        tx.update(row);
    }

    /** A desk that nobody administers could never be opened to anybody again. */
    private static void keepAdministrator(Tx tx) {
        if (!tx.read()
                .fetchExists(ACCOUNT, ACCOUNT.ROLE.eq(Role.ADMINISTRATOR.name()).and(ACCOUNT.ACTIVE.eq(1L)))) {
            throw new ProblemException(Problem.of("problem.access.last-administrator"));
        }
    }

    private static AccountRecord account(Tx tx, long id) {
        return tx.read().fetchSingle(ACCOUNT, ACCOUNT.ID.eq(id));
    }

    private Account byId(long id) {
        return store.read(dsl -> AccountReading.accounts(dsl, ACCOUNT.ID.eq(id)))
                .getFirst();
    }

    private static void refuse(Problem problem) {
        throw new ProblemException(problem);
    }
}
