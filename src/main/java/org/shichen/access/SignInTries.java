package org.shichen.access;

import static org.shichen.store.schema.Tables.SIGN_IN;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.shichen.access.Accounts.Way;
import org.shichen.access.rules.SignInDelay;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.store.Actor;
import org.shichen.store.Store;
import org.shichen.store.Tx;
import org.shichen.store.schema.tables.records.SignInRecord;

/** Every try to come in, granted or refused, and how long the next one has to wait. Blocks; not for the FX thread. */
final class SignInTries {

    /** A PIN is good for coming back during a tour of duty, not for coming in. */
    private static final Duration PIN_GOOD_FOR = Duration.ofHours(24);

    private static final int PIN_TRIES = 5;

    /** Wrong tries at one desk, whatever the badge, that make the whole desk wait. */
    private static final int DESK_TRIES = 20;

    private static final Duration DESK_WINDOW = Duration.ofMinutes(10);

    private final Store store;
    private final InstantSource machineClock;

    SignInTries(Store store, InstantSource machineClock) {
        this.store = store;
        this.machineClock = machineClock;
    }

    /** Whether this person may come back by PIN now. */
    boolean pinGood(long accountId) {
        long since = machineClock.instant().minus(PIN_GOOD_FOR).toEpochMilli();
        return store.read(dsl -> {
            Long lastIn = dsl.select(DSL.max(SIGN_IN.ID))
                    .from(SIGN_IN)
                    .where(SIGN_IN.ACCOUNT_ID.eq(accountId))
                    .and(SIGN_IN.WAY.eq(Way.PASSPHRASE.name()))
                    .and(SIGN_IN.GRANTED.eq(1L))
                    .and(SIGN_IN.OCCURRED_AT.ge(since))
                    .fetchSingle()
                    .value1();
            return lastIn != null
                    && dsl.fetchCount(
                                    SIGN_IN,
                                    SIGN_IN.ACCOUNT_ID
                                            .eq(accountId)
                                            .and(SIGN_IN.ID.gt(lastIn))
                                            .and(SIGN_IN.WAY.eq(Way.PIN.name()))
                                            .and(SIGN_IN.GRANTED.eq(0L)))
                            < PIN_TRIES;
        });
    }

    /** What more is written in the act of coming in. */
    interface Also {
        void write(Tx tx);
    }

    void granted(Account who, Way way, Also also) {
        store.write(Act.of(who.actor(), "access.sign-in").forGood(), tx -> {
            also.write(tx);
            return tx.insert(attempt(tx, who.id(), way, true));
        });
    }

    void refused(@Nullable Long accountId, Way way) {
        store.write(
                Act.of(Actor.PROGRAM, "access.refused").forGood(), tx -> tx.insert(attempt(tx, accountId, way, false)));
    }

    private SignInRecord attempt(Tx tx, @Nullable Long accountId, Way way, boolean granted) {
        SignInRecord row = new SignInRecord();
        row.setAccountId(accountId);
        row.setWay(way.name());
        row.setGranted(granted ? 1L : 0L);
        row.setOccurredAt(machineClock.instant().toEpochMilli());
        row.setRecordedAt(tx.now().toEpochMilli());
        row.setRecordedBy(tx.recordedBy());
        return row;
    }

    /** Refuses while a pause after wrong tries runs, for the account and for the desk. */
    void refuseDuringPause(@Nullable Long accountId) {
        Instant now = machineClock.instant();
        Duration left = store.read(dsl -> {
            Duration own = accountId == null ? Duration.ZERO : leftFor(dsl, accountId, now);
            Duration desk = leftForDesk(dsl, now);
            return own.compareTo(desk) > 0 ? own : desk;
        });
        if (left.isPositive()) {
            throw new ProblemException(Problem.of("problem.access.wait", left.toSeconds() + 1));
        }
    }

    private static Duration leftFor(DSLContext dsl, long accountId, Instant now) {
        long lastIn = dsl.select(DSL.coalesce(DSL.max(SIGN_IN.ID), 0L))
                .from(SIGN_IN)
                .where(SIGN_IN.ACCOUNT_ID.eq(accountId))
                .and(SIGN_IN.GRANTED.eq(1L))
                .fetchSingle()
                .value1();
        var failures = dsl.select(DSL.count(), DSL.max(SIGN_IN.OCCURRED_AT))
                .from(SIGN_IN)
                .where(SIGN_IN.ACCOUNT_ID.eq(accountId))
                .and(SIGN_IN.ID.gt(lastIn))
                .and(SIGN_IN.GRANTED.eq(0L))
                .fetchSingle();
        return left(SignInDelay.after(failures.value1()), failures.value2(), now);
    }

    private static Duration leftForDesk(DSLContext dsl, Instant now) {
        var failures = dsl.select(DSL.count(), DSL.max(SIGN_IN.OCCURRED_AT))
                .from(SIGN_IN)
                .where(SIGN_IN.GRANTED.eq(0L))
                .and(SIGN_IN.OCCURRED_AT.ge(now.minus(DESK_WINDOW).toEpochMilli()))
                .fetchSingle();
        int tooMany = Math.max(0, failures.value1() - DESK_TRIES);
        return left(SignInDelay.after(tooMany == 0 ? 0 : SignInDelay.FREE + tooMany), failures.value2(), now);
    }

    private static Duration left(Duration pause, @Nullable Long lastMillis, Instant now) {
        if (lastMillis == null) {
            return Duration.ZERO;
        }
        Duration gone = Duration.between(Instant.ofEpochMilli(lastMillis), now);
        // A clock that was set back does not lengthen the pause.
        return gone.isNegative() ? pause : pause.minus(gone);
    }
}
