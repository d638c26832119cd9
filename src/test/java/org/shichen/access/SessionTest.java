package org.shichen.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.problem.Problem;
import org.shichen.store.Act;
import org.shichen.store.Actor;
import org.shichen.store.Store;
import org.shichen.testing.TestDesk;
import org.shichen.ui.Language;
import org.shichen.ui.Tasks;

/** Who is at the desk while something is still being proved in the background. */
class SessionTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final char[] ADMIN = "cold night wind".toCharArray();
    private static final char[] GIVEN = "given by another".toCharArray();
    private static final FirstRun FIRST = new FirstRun("云岭大队", "", "061001", "陆志远", "lu zhi yuan", false, Language.ZH);

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<Problem> problems = new ArrayList<>();
    private Store store;
    private Session session;
    private Account admin;
    private Account clerk;

    @BeforeEach
    void signIn(@TempDir Path folder) {
        store = Store.create(folder.resolve("desk.db"), () -> NOW, TestDesk.KEY, Runnable::run);
        Accounts accounts = new Accounts(store, () -> NOW, false);
        accounts.guardStore();
        admin = accounts.book().first(FIRST, ADMIN);
        long hers = store.write(
                Act.of(Actor.PROGRAM, "sample.write"),
                tx -> new FirstRun("", "", "W3001", "盛慧洁", "sheng hui jie", true, Language.ZH).person(tx));
        accounts.book().open(Act.of(admin.actor(), "access.open"), hers, Role.CLERK, GIVEN);
        clerk = accounts.open().stream()
                .filter(account -> account.role() == Role.CLERK)
                .findFirst()
                .orElseThrow();
        session = new Session(accounts, new Tasks(background::add, Runnable::run, problems::add), false, admin);
    }

    @AfterEach
    void close() {
        store.close();
        assertEquals(List.of(), problems);
    }

    @Test
    void whoever_came_last_has_the_desk_whichever_proof_is_over_last() {
        session.relieve(clerk.personId());
        session.relieve(admin.personId());
        background.removeLast().run();
        background.removeLast().run();
        assertEquals(admin.id(), here().id());
    }

    @Test
    void nobody_enters_a_desk_that_was_left_meanwhile() {
        session.relieve(clerk.personId());
        session.signOut();
        background.removeFirst().run();
        assertNull(session.here());
    }

    @Test
    void a_passphrase_that_is_kept_after_its_owner_left_brings_nobody_back() {
        session.changePassphrase(ADMIN, "warm day breeze".toCharArray(), () -> {}, problems::add);
        session.relieve(clerk.personId());
        background.removeLast().run();
        background.removeLast().run();
        assertEquals(clerk.id(), here().id());
    }

    @Test
    void a_passphrase_that_is_kept_after_the_desk_was_locked_does_not_open_it() {
        session.changePassphrase(ADMIN, "warm day breeze".toCharArray(), () -> {}, problems::add);
        session.lock();
        background.removeFirst().run();
        assertEquals(admin.id(), here().id());
        assertTrue(session.lockedProperty().get());
    }

    @Test
    void who_comes_after_the_way_in_stood_long_enough_is_not_locked_out_at_once() {
        AtomicLong nanos = new AtomicLong();
        IdleLock idle = new IdleLock(session, () -> NOW.plusNanos(nanos.get()), nanos::get);
        session.signOut();
        nanos.addAndGet(IdleLock.LIMIT.multipliedBy(3).toNanos());
        idle.tick();
        session.relieve(clerk.personId());
        background.removeFirst().run();
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
        idle.tick();
        assertFalse(session.lockedProperty().get());
        nanos.addAndGet(IdleLock.LIMIT.toNanos());
        idle.tick();
        assertTrue(session.lockedProperty().get(), "left alone it locks");
    }

    private Account here() {
        return Objects.requireNonNull(session.here());
    }
}
