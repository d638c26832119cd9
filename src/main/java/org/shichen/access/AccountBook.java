package org.shichen.access;

import static org.shichen.store.schema.Tables.ACCOUNT;

import java.util.function.BiConsumer;
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

/**
 * Who may come in, and in which role: accounts are opened, closed and given passphrases. Nothing of it is taken back by
 * undo. Blocks, hashing for part of a second; not for the FX thread.
 */
public final class AccountBook {

    private final Store store;
    private final boolean practice;
    private BiConsumer<Tx, Language> begin = (tx, language) -> {};

    /** @param practice whether this is a practice desk, where nobody has a passphrase */
    AccountBook(Store store, boolean practice) {
        this.store = store;
        this.practice = practice;
    }

    /**
     * @param begin written with the first account of a new desk, in the same act and the language of {@link FirstRun}
     */
    public void beginsWith(BiConsumer<Tx, Language> begin) {
        this.begin = begin;
    }

    /**
     * Makes the first administrator of a desk that has no account yet.
     *
     * @throws ProblemException {@code problem.access.*} for what is missing, a weak passphrase, or a desk that is set
     *     up
     */
    public Account first(FirstRun set, char[] passphrase) {
        if (set.incomplete()) {
            throw new ProblemException(Problem.of("problem.access.incomplete"));
        }
        PassphraseRule.passphrase(new String(passphrase), set.badge(), set.name())
                .ifPresent(AccountBook::refuse);
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

    /** @throws ProblemException {@code problem.access.last-administrator} when nobody would administer the desk */
    public void role(Act act, long accountId, Role role) {
        store.write(act.forGood(), tx -> {
            AccountRecord row = account(tx, accountId);
            row.setRole(role.name());
            tx.update(row);
            keepAdministrator(tx);
            return accountId;
        });
    }

    /** @throws ProblemException as {@link #role} */
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

    /** Nothing on a practice desk, where nobody has a passphrase. */
    private void give(Tx tx, long accountId, String hash) {
        if (practice) {
            return;
        }
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
