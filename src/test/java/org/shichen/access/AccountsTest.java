package org.shichen.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shichen.store.schema.Tables.CREDENTIAL;
import static org.shichen.store.schema.Tables.SQUAD;
import static org.shichen.testing.Refusal.assertRefused;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.access.Accounts.Way;
import org.shichen.access.rules.SignInDelay;
import org.shichen.store.Act;
import org.shichen.store.Actor;
import org.shichen.store.Argon2id;
import org.shichen.store.Progress;
import org.shichen.store.Store;
import org.shichen.store.schema.tables.records.CredentialRecord;
import org.shichen.store.schema.tables.records.SquadRecord;
import org.shichen.testing.TestDesk;
import org.shichen.ui.Language;

class AccountsTest {

    private static final char[] ADMIN = "cold night wind".toCharArray();
    private static final char[] GIVEN = "given by another".toCharArray();
    private static final char[] OWN = "only mine to know".toCharArray();
    private static final FirstRun FIRST = new FirstRun("云岭大队", "", "061001", "陆志远", "lu zhi yuan", false, Language.ZH);

    @TempDir
    Path folder;

    private Instant wall = Instant.parse("2026-11-23T12:00:00Z");
    private Store store;
    private Accounts accounts;
    private Account admin;

    @BeforeEach
    void openNewDesk() {
        store = Store.create(folder.resolve("desk.db"), () -> wall, TestDesk.KEY, Runnable::run);
        open();
        admin = accounts.book().first(FIRST, ADMIN);
    }

    private void open() {
        accounts = new Accounts(store, () -> wall, false);
        accounts.guardStore();
    }

    @AfterEach
    void close() {
        assertEquals(0, store.firstBrokenEntry());
        store.close();
    }

    @Test
    void a_new_desk_has_its_administrator_once_and_no_default_passphrase() {
        assertEquals(Role.ADMINISTRATOR, admin.role());
        assertRefused("problem.access.set-up-already", () -> accounts.book().first(FIRST, ADMIN));
        for (String guess : List.of("", "admin", "password", "061001", "123456")) {
            assertRefused("problem.access.wrong", () -> accounts.signIn("061001", guess.toCharArray(), Way.PASSPHRASE));
            wall = wall.plus(Duration.ofMinutes(6));
        }
        assertEquals(admin, accounts.signIn(" 061001 ", ADMIN, Way.PASSPHRASE));
    }

    @Test
    void nobody_writes_who_is_not_signed_in_and_nobody_beyond_their_role() {
        long person = person("W3001", "盛慧洁");
        Actor stranger = new Actor(person, "盛慧洁");
        assertRefused("problem.access.nobody", () -> squad(Actor.PROGRAM, "journal.log"));
        assertRefused("problem.access.no-account", () -> squad(stranger, "journal.log"));
        accounts.book().open(act("access.open"), person, Role.CLERK, GIVEN);
        squad(stranger, "journal.log");
        assertRefused("problem.access.not-allowed", () -> squad(stranger, "roster.assign"));
        assertRefused("problem.access.not-allowed", () -> squad(stranger, "access.open"));
        assertRefused("problem.access.not-allowed", () -> squad(admin.actor(), "journal.log"));
        assertRefused("problem.access.not-allowed", () -> squad(stranger, "an.act.of.no.table"));
    }

    @Test
    void a_role_that_was_taken_away_counts_at_once_also_in_another_console() {
        long person = person("W3001", "盛慧洁");
        Actor officer = new Actor(person, "盛慧洁");
        accounts.book().open(act("access.open"), person, Role.DUTY_OFFICER, GIVEN);
        try (Store elsewhere = Store.open(folder.resolve("desk.db"), () -> wall, TestDesk.KEY, Runnable::run)) {
            new Accounts(elsewhere, () -> wall, false).guardStore();
            squad(elsewhere, officer, "roster.assign", "一中队");
            accounts.book().close(act("access.close"), account("W3001").id());
            assertRefused("problem.access.no-account", () -> squad(elsewhere, officer, "roster.assign", "二中队"));
        }
        assertRefused("problem.access.wrong", () -> accounts.signIn("W3001", GIVEN, Way.PASSPHRASE));
    }

    @Test
    void undo_asks_for_the_same_right() {
        long person = person("W3001", "盛慧洁");
        Actor officer = new Actor(person, "盛慧洁");
        accounts.book().open(act("access.open"), person, Role.TEAM_LEAD, GIVEN);
        squad(officer, "roster.assign");
        accounts.book().role(act("access.role"), account("W3001").id(), Role.CLERK);
        assertRefused("problem.access.not-allowed", () -> store.undo(officer));
        int squads = store.read(dsl -> dsl.fetchCount(SQUAD));
        assertEquals(1, squads);
    }

    @Test
    void a_given_passphrase_must_be_changed_and_then_only_the_own_one_opens() {
        Account officer = opened("W3001", "盛慧洁", Role.DUTY_OFFICER);
        assertTrue(accounts.signIn("W3001", GIVEN, Way.PASSPHRASE).mustChange());
        Act change = Act.of(officer.actor(), "access.passphrase");
        assertRefused(
                "problem.access.wrong-passphrase",
                () -> accounts.secrets().changePassphrase(change, officer, ADMIN, OWN));
        assertRefused("problem.access.same", () -> accounts.secrets().changePassphrase(change, officer, GIVEN, GIVEN));
        accounts.secrets().changePassphrase(change, officer, GIVEN, OWN);
        assertRefused("problem.access.wrong", () -> accounts.signIn("W3001", GIVEN, Way.PASSPHRASE));
        assertFalse(accounts.signIn("W3001", OWN, Way.PASSPHRASE).mustChange());
    }

    @Test
    void the_administrator_helps_who_forgot_and_the_old_passphrase_and_pin_are_void() {
        Account officer = withPin();
        accounts.book().reset(act("access.reset"), officer.id(), "another sentence".toCharArray());
        assertRefused("problem.access.wrong", () -> accounts.signIn("W3001", OWN, Way.PASSPHRASE));
        assertRefused("problem.access.passphrase-first", () -> accounts.switchTo(officer, "904417".toCharArray()));
        assertTrue(accounts.signIn("W3001", "another sentence".toCharArray(), Way.PASSPHRASE)
                .mustChange());
    }

    @Test
    void the_last_administrator_stays() {
        assertRefused(
                "problem.access.last-administrator", () -> accounts.book().close(act("access.close"), admin.id()));
        assertRefused(
                "problem.access.last-administrator",
                () -> accounts.book().role(act("access.role"), admin.id(), Role.CLERK));
        opened("W3001", "盛慧洁", Role.ADMINISTRATOR);
        accounts.book().close(act("access.close"), admin.id());
    }

    @Test
    void on_a_practice_desk_an_account_is_closed_opened_again_and_reset_though_nobody_has_a_passphrase() {
        accounts = new Accounts(store, () -> wall, true);
        Account officer = opened("W3001", "盛慧洁", Role.CLERK);
        accounts.book().close(act("access.close"), officer.id());
        accounts.book().open(act("access.open"), officer.personId(), Role.DUTY_OFFICER, GIVEN);
        accounts.book().reset(act("access.reset"), officer.id(), GIVEN);
        assertEquals(Role.DUTY_OFFICER, accounts.practise(account("W3001")).role());
    }

    @Test
    void wrong_tries_cost_time_also_after_a_restart_and_never_for_good() {
        for (int i = 0; i <= SignInDelay.FREE; i++) {
            assertRefused("problem.access.wrong", () -> accounts.signIn("061001", OWN, Way.PASSPHRASE));
        }
        assertRefused("problem.access.wait", () -> accounts.signIn("061001", ADMIN, Way.PASSPHRASE));
        store.close();
        store = Store.open(folder.resolve("desk.db"), () -> wall, TestDesk.KEY, Runnable::run);
        open();
        assertRefused("problem.access.wait", () -> accounts.signIn("061001", ADMIN, Way.PASSPHRASE));
        wall = wall.plusSeconds(3);
        assertEquals(admin, accounts.signIn("061001", ADMIN, Way.PASSPHRASE));
    }

    @Test
    void guessing_over_many_badges_makes_the_desk_wait() {
        for (int i = 0; i < 21; i++) {
            String badge = "9" + i;
            assertRefused("problem.access.wrong", () -> accounts.signIn(badge, OWN, Way.PASSPHRASE));
        }
        assertRefused("problem.access.wait", () -> accounts.signIn("061001", ADMIN, Way.PASSPHRASE));
    }

    @Test
    void a_pin_brings_back_for_a_day_who_signed_in_by_passphrase() {
        Account officer = withPin();
        assertEquals("W3001", accounts.switchTo(officer, "904417".toCharArray()).badge());
        wall = wall.plus(Duration.ofHours(25));
        assertRefused("problem.access.passphrase-first", () -> accounts.switchTo(officer, "904417".toCharArray()));
    }

    @Test
    void a_pin_mistyped_five_times_is_void_until_the_next_passphrase() {
        Account officer = withPin();
        for (int i = 0; i < 5; i++) {
            assertRefused("problem.access.wrong-pin", () -> accounts.switchTo(officer, "904418".toCharArray()));
            wall = wall.plus(Duration.ofMinutes(6));
        }
        assertRefused("problem.access.passphrase-first", () -> accounts.switchTo(officer, "904417".toCharArray()));
        accounts.signIn("W3001", OWN, Way.PASSPHRASE);
        accounts.switchTo(officer, "904417".toCharArray());
    }

    @Test
    void a_real_desk_has_no_practice_users() {
        assertRefused("problem.access.passphrase-first", () -> accounts.practise(admin));
    }

    @Test
    void no_passphrase_stands_in_the_file_nor_its_hash_in_the_change_log() {
        withPin();
        String log = store.read(dsl ->
                dsl.fetch("SELECT before_json, after_json FROM change_log").format(10_000));
        assertFalse(log.contains("argon2id"));
        String credentials =
                store.read(dsl -> dsl.fetch("SELECT * FROM credential").format(1000));
        assertTrue(credentials.contains("$argon2id$v=19$m=65536,t=3,p=1$"));
        assertFalse(credentials.contains("only mine"));
        assertEquals(List.of(), store.inspect(List.of(), Progress.UNSEEN));
    }

    /** As it would have been kept by an earlier version, which spent less on it. */
    @Test
    void a_passphrase_that_was_kept_too_cheaply_is_kept_anew_when_its_owner_comes_next() {
        String cheap = cheaply(ADMIN);
        store.write(Act.of(Actor.PROGRAM, "sample.write").forGood(), tx -> {
            CredentialRecord row = tx.read().fetchSingle(CREDENTIAL, CREDENTIAL.ACCOUNT_ID.eq(admin.id()));
            row.setPassphraseHash(cheap);
            tx.update(row);
            return row.getId();
        });
        assertRefused("problem.access.wrong", () -> accounts.signIn("061001", OWN, Way.PASSPHRASE));
        assertEquals(cheap, kept());
        assertEquals(admin, accounts.signIn("061001", ADMIN, Way.PASSPHRASE));
        String dear = kept();
        assertTrue(dear.startsWith("$argon2id$v=19$m=65536,t=3,p=1$"), dear);
        assertEquals(admin, accounts.signIn("061001", ADMIN, Way.PASSPHRASE));
        assertEquals(dear, kept(), "and not each time");
    }

    private String kept() {
        return store.read(dsl -> dsl.fetchSingle(CREDENTIAL, CREDENTIAL.ACCOUNT_ID.eq(admin.id()))
                .getPassphraseHash());
    }

    private static String cheaply(char[] words) {
        byte[] salt = new byte[16];
        Base64.Encoder text = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=8192,t=2,p=1$" + text.encodeToString(salt) + "$"
                + text.encodeToString(new Argon2id(8192, 2, 1).key(words, salt, 32));
    }

    @Test
    void the_same_words_are_the_same_however_the_input_method_composed_them() {
        String hash = PassphraseHash.of("café 夜里 １２３".toCharArray());
        assertTrue(PassphraseHash.fits("cafe\u0301 夜里 123".toCharArray(), hash));
        assertFalse(PassphraseHash.fits("cafe 夜里 123".toCharArray(), hash));
        assertFalse(PassphraseHash.fits(
                "x".toCharArray(),
                "$argon2id$v=19$m=999999999,t=999,p=1$AAAAAAAAAAAAAAAAAAAAAA$"
                        + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"));
    }

    private Account withPin() {
        Account officer = opened("W3001", "盛慧洁", Role.DUTY_OFFICER);
        accounts.secrets().changePassphrase(Act.of(officer.actor(), "access.passphrase"), officer, GIVEN, OWN);
        accounts.secrets().setPin(Act.of(officer.actor(), "access.pin"), officer, OWN, "904417");
        accounts.signIn("W3001", OWN, Way.PASSPHRASE);
        return account("W3001");
    }

    private Account opened(String badge, String name, Role role) {
        accounts.book().open(act("access.open"), person(badge, name), role, GIVEN);
        return account(badge);
    }

    private Account account(String badge) {
        return accounts.all().stream()
                .filter(each -> each.badge().equals(badge))
                .findFirst()
                .orElseThrow();
    }

    private Act act(String name) {
        return Act.of(admin.actor(), name);
    }

    private long person(String badge, String name) {
        return store.write(
                Act.of(Actor.PROGRAM, "sample.write"),
                tx -> new FirstRun("x", "", badge, name, "", true, Language.ZH).person(tx));
    }

    private void squad(Actor actor, String act) {
        squad(store, actor, act, act);
    }

    private static void squad(Store store, Actor actor, String act, String name) {
        SquadRecord row = new SquadRecord();
        row.setName(name);
        row.setOrdinal(1L);
        store.write(Act.of(actor, act), tx -> tx.insert(row));
    }
}
