package org.shichen.journal.handover;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.ProblemException;

/** How people prove who they are when they sign, and who has the desk after it. */
public interface Signatures {

    /**
     * Who may sign.
     *
     * @param mayTake whether they may take the desk
     * @param mayOverride whether they may let somebody go without a relief
     */
    record Signer(long personId, String badge, String name, boolean mayTake, boolean mayOverride) {}

    /** On a practice desk nobody has a PIN or passphrase; a signature is a key press. */
    boolean practice();

    /** Who is at the desk; null for nobody. Any thread. */
    @Nullable
    Signer here();

    /** Everybody with an account. Blocks; not for the FX thread. */
    List<Signer> all();

    /**
     * Proves by PIN (six digits) or passphrase that it is they. Blocks, hashing; not for the FX thread.
     *
     * @throws ProblemException {@code problem.access.*} when it is not, every try is kept
     */
    void sign(Signer who, char[] secret);

    /** Has the desk from now on. FX thread. */
    void takes(Signer who);
}
