package org.shichen.access;

import static org.shichen.store.schema.Tables.ACCOUNT;
import static org.shichen.store.schema.Tables.CREDENTIAL;
import static org.shichen.store.schema.Tables.PERSON;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.shichen.store.Store;
import org.shichen.store.schema.tables.records.CredentialRecord;

/** How accounts and their secrets are read. Blocks; not for the FX thread. */
final class AccountReading {

    private AccountReading() {}

    /** Open ones first, by badge. */
    static List<Account> accounts(DSLContext dsl, Condition which) {
        return dsl.select(
                        ACCOUNT.ID,
                        ACCOUNT.PERSON_ID,
                        PERSON.BADGE,
                        PERSON.NAME,
                        ACCOUNT.ROLE,
                        ACCOUNT.ACTIVE,
                        CREDENTIAL.MUST_CHANGE,
                        CREDENTIAL.PIN_HASH)
                .from(ACCOUNT)
                .join(PERSON)
                .on(PERSON.ID.eq(ACCOUNT.PERSON_ID))
                .leftJoin(CREDENTIAL)
                .on(CREDENTIAL.ACCOUNT_ID.eq(ACCOUNT.ID))
                .where(which)
                .orderBy(ACCOUNT.ACTIVE.desc(), PERSON.BADGE)
                .fetch(row -> new Account(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        Role.valueOf(row.value5()),
                        row.value6() == 1,
                        row.value7() != null && row.value7() == 1,
                        row.value8() != null));
    }

    /** Empty for a practice account. */
    static Optional<CredentialRecord> credential(Store store, long accountId) {
        return store.read(dsl -> dsl.fetchOptional(CREDENTIAL, CREDENTIAL.ACCOUNT_ID.eq(accountId)));
    }

    static CredentialRecord credential(DSLContext dsl, long accountId) {
        return dsl.fetchSingle(CREDENTIAL, CREDENTIAL.ACCOUNT_ID.eq(accountId));
    }
}
