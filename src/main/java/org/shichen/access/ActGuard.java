package org.shichen.access;

import static org.shichen.store.schema.Tables.ACCOUNT;

import java.util.Set;
import org.jooq.DSLContext;
import org.shichen.access.rules.Rights;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.store.Guard;

/** Puts an act to the rights of whoever does it, as the file has them in the act's own transaction. */
final class ActGuard implements Guard {

    /**
     * What the program writes on nobody's behalf, or for whoever runs it on a desk that has no accounts or does not
     * open: records of what was done to the file, never rows of the desk.
     */
    private static final Set<String> OF_THE_PROGRAM = Set.of(
            "sample.write",
            "access.refused",
            "access.first",
            "store.clock",
            "store.restore",
            "store.backup",
            "store.verify",
            "store.reindex",
            "store.repair");

    @Override
    public void check(DSLContext dsl, Act act) {
        if (act.actor().personId() == null) {
            if (!OF_THE_PROGRAM.contains(act.name())) {
                throw new ProblemException(Problem.of("problem.access.nobody"));
            }
            return;
        }
        Role role = dsl.select(ACCOUNT.ROLE)
                .from(ACCOUNT)
                .where(ACCOUNT.PERSON_ID.eq(act.actor().personId()))
                .and(ACCOUNT.ACTIVE.eq(1L))
                .fetchOptional(row -> Role.valueOf(row.value1()))
                .orElseThrow(() -> new ProblemException(Problem.of("problem.access.no-account")));
        if (!Rights.mayDo(role, act.name())) {
            throw new ProblemException(Rights.refusal(role, act.name()));
        }
    }
}
