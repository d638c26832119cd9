package org.shichen.app.sample;

import static org.shichen.store.schema.Tables.ACCOUNT;
import static org.shichen.store.schema.Tables.PERSON;

import org.shichen.access.AccountBook;
import org.shichen.access.Role;
import org.shichen.store.Act;
import org.shichen.store.Actor;
import org.shichen.store.Store;
import org.shichen.store.Tx;

/** The practice users. They have no passphrase, and only a practice desk lets anybody in without one. */
public final class SampleAccounts {

    private SampleAccounts() {}

    static void write(Tx tx) {
        for (String[] row : SampleText.rows("accounts.csv")) {
            tx.read()
                    .select(PERSON.ID)
                    .from(PERSON)
                    .where(PERSON.BADGE.eq(row[0]))
                    .fetchOptional(PERSON.ID)
                    .ifPresent(person -> AccountBook.practise(tx, person, Role.valueOf(row[1])));
        }
    }

    /** Gives a practice desk that was made before there were accounts its users. Blocks. */
    public static void complete(Store store) {
        if (!store.read(dsl -> dsl.fetchExists(ACCOUNT))) {
            store.write(Act.of(Actor.PROGRAM, "sample.write").forGood(), tx -> {
                write(tx);
                return tx.now();
            });
        }
    }
}
