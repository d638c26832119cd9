package org.shichen.access;

import java.util.Arrays;
import org.shichen.access.rules.PassphraseRule;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.schema.tables.records.CredentialRecord;

/**
 * A person's own passphrase and PIN, which they change themselves after proving who they are. Every failed proof counts
 * as a failed try to sign in. Blocks, hashing for part of a second; not for the FX thread.
 */
public final class OwnSecrets {

    private final Store store;
    private final SignInTries tries;

    OwnSecrets(Store store, SignInTries tries) {
        this.store = store;
        this.tries = tries;
    }

    /**
     * A person changes their own passphrase; the old one is asked again.
     *
     * @throws ProblemException {@code problem.access.wrong-passphrase} or {@code .wait} for the old one, {@code .same},
     *     or what the rule of passphrases has against the new one
     */
    public void changePassphrase(Act act, Account account, char[] old, char[] next) {
        PassphraseRule.passphrase(new String(next), account.badge(), account.name())
                .ifPresent(OwnSecrets::refuse);
        proveSelf(account, old);
        if (Arrays.equals(old, next)) {
            throw new ProblemException(Problem.of("problem.access.same"));
        }
        String hash = PassphraseHash.of(next);
        store.write(act.forGood(), tx -> {
            CredentialRecord row = AccountReading.credential(tx.read(), account.id());
            row.setPassphraseHash(hash);
            row.setMustChange(0L);
            tx.update(row);
            return account.id();
        });
    }

    /**
     * A person sets their own PIN, proving themselves by the passphrase.
     *
     * @throws ProblemException as {@link #changePassphrase}
     */
    public void setPin(Act act, Account account, char[] passphrase, String pin) {
        PassphraseRule.pin(pin).ifPresent(OwnSecrets::refuse);
        proveSelf(account, passphrase);
        String hash = PassphraseHash.of(pin.toCharArray());
        store.write(act.forGood(), tx -> {
            CredentialRecord row = AccountReading.credential(tx.read(), account.id());
            row.setPinHash(hash);
            tx.update(row);
            return account.id();
        });
    }

    private void proveSelf(Account account, char[] passphrase) {
        tries.refuseDuringPause(account.id());
        boolean same = AccountReading.credential(store, account.id())
                .map(row -> PassphraseHash.fits(passphrase, row.getPassphraseHash()))
                .orElse(false);
        if (!same) {
            tries.refused(account.id(), Accounts.Way.PASSPHRASE);
            throw new ProblemException(Problem.of("problem.access.wrong-passphrase"));
        }
    }

    private static void refuse(Problem problem) {
        throw new ProblemException(problem);
    }
}
