package org.shichen.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shichen.access.Account;
import org.shichen.access.Accounts;
import org.shichen.access.Session;
import org.shichen.journal.handover.Signatures;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;

/** Signatures by the accounts of the desk. */
public final class DeskSignatures implements Signatures {

    private final Accounts accounts;
    private final Session session;

    public DeskSignatures(Accounts accounts, Session session) {
        this.accounts = accounts;
        this.session = session;
    }

    @Override
    public boolean practice() {
        return session.practice();
    }

    @Override
    public @Nullable Signer here() {
        Account account = session.here();
        return account == null ? null : signer(account);
    }

    @Override
    public List<Signer> all() {
        return accounts.open().stream().map(DeskSignatures::signer).toList();
    }

    @Override
    public void sign(Signer who, char[] secret) {
        accounts.prove(account(who), secret);
    }

    @Override
    public void takes(Signer who) {
        session.relieve(who.personId());
    }

    private Account account(Signer who) {
        return accounts.ofPerson(who.personId())
                .orElseThrow(() -> new ProblemException(Problem.of("problem.access.no-account")));
    }

    private static Signer signer(Account account) {
        return new Signer(
                account.personId(),
                account.badge(),
                account.name(),
                account.mayDo("handover.take"),
                account.mayDo("handover.override"));
    }
}
