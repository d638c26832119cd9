package org.shichen.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.Problem;

/**
 * How a desk's file is.
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
