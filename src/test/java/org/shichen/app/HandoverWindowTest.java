package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.access.Account;
import org.shichen.access.Accounts;
import org.shichen.access.FirstRun;
import org.shichen.access.Role;
import org.shichen.clock.DutyCalendar;
import org.shichen.journal.handover.Signatures.Signer;
import org.shichen.store.Act;
import org.shichen.store.Actor;
import org.shichen.store.Store;
import org.shichen.store.schema.Tables;
import org.shichen.store.schema.tables.records.DutyRecord;
import org.shichen.store.schema.tables.records.PersonRecord;
import org.shichen.store.schema.tables.records.PostRecord;
import org.shichen.store.schema.tables.records.ShiftRecord;
import org.shichen.testing.TestDesk;
import org.shichen.ui.Language;

/** A handover on a real desk with accounts: two officers, two PINs, by keys. */
class HandoverWindowTest {

    private static final String PASSPHRASE = "cold night wind";
    private static final String GIVEN = "given by another";
    private static final String OUTGOING_PIN = "739251";
    private static final String RESTING_PIN = "850317";
    private static final String RELIEF_PIN = "628149";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void begin() {
        file = folder.resolve("desk.db");
        NewDesk.make(file, TestDesk.KEY);
    }

    @Test
    void two_officers_sign_by_pin_nobody_leaves_before_and_a_backup_is_made() throws Exception {
        people();
        try (OpenDesk desk = arrived()) {
            desk.press(KeyCode.CONTROL, KeyCode.J);
            ComboBox<Signer> relief = desk.find("#handover-relief");
            assertEquals(
                    "000002",
                    desk.ask(() -> relief.getValue().badge()),
                    "whom the roster has at the desk next is offered first");
            desk.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertTrue(desk.text("#handover-trouble").contains("快捷码"), desk.text("#handover-trouble"));
            assertTrue(desk.ask(() -> desk.find("#handover-secret").isFocused()), "what is missing is typed next");
            assertEquals(
                    "交班人的快捷码或口令",
                    desk.ask(() -> desk.<PasswordField>find("#handover-secret").getPromptText()),
                    "it stands beside the relief's name, and is not theirs");
            desk.press(KeyCode.ESCAPE);
            give(desk);
            assertEquals("交接中", desk.text("#handover-state"), () -> desk.text("#handover-trouble"));

            desk.press(KeyCode.ESCAPE);
            desk.ask(() -> {
                desk.wiring.session().signOut();
                return "";
            });
            desk.settle();
            assertTrue(desk.text("#notice").contains("尚未签字"), desk.text("#notice"));
            assertEquals("交班员 值班员", desk.text("#officer"));

            desk.press(KeyCode.CONTROL, KeyCode.J);
            signer(desk, "000002");
            desk.fill("#handover-secret", OUTGOING_PIN);
            desk.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertEquals("交接中", desk.text("#handover-state"), "the PIN of another is no signature");
            desk.fill("#handover-reason", "对讲机少一部");
            desk.fill("#handover-secret", RELIEF_PIN);
            desk.click("#handover-refuse");
            assertEquals("待交接", desk.text("#handover-state"), () -> desk.text("#handover-trouble"));
            assertTrue(desk.text("#handover-refused").contains("对讲机少一部"));
            desk.press(KeyCode.ESCAPE);

            give(desk);
            signer(desk, "000002");
            desk.fill("#handover-secret", RELIEF_PIN);
            desk.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertTrue(desk.shown("#preview-sheet"), "the handover sheet is offered for printing");
            assertEquals("接班员 值班员", desk.text("#officer"));
            desk.waitUntil(() -> {
                try (var made = Files.list(folder.resolve("desk-backups"))) {
                    return made.findAny().isPresent();
                } catch (NoSuchFileException notYet) {
                    return false;
                }
            });
        }
    }

    @Test
    void the_relief_refuses_by_mouse_and_the_outgoing_officer_keeps_the_desk_and_what_was_written() throws Exception {
        people();
        try (OpenDesk desk = arrived()) {
            desk.press(KeyCode.CONTROL, KeyCode.J);
            desk.click("#handover-situation");
            desk.write("情况正常");
            desk.click("#handover-secret");
            desk.write(OUTGOING_PIN);
            desk.click("#handover-give");
            assertEquals("交接中", desk.text("#handover-state"), () -> desk.text("#handover-trouble"));

            desk.click("#handover-secret");
            desk.write(RELIEF_PIN);
            desk.click("#handover-refuse");
            assertTrue(desk.text("#handover-trouble").contains("原因"), desk.text("#handover-trouble"));
            assertEquals("交接中", desk.text("#handover-state"));
            desk.click("#handover-reason");
            desk.write("对讲机少一部");
            desk.click("#handover-refuse");
            assertEquals("待交接", desk.text("#handover-state"), () -> desk.text("#handover-trouble"));
            assertTrue(desk.text("#handover-refused").contains("对讲机少一部"));
            assertEquals("交班员 值班员", desk.text("#officer"));
            assertEquals("情况正常", desk.typed("#handover-situation"));
        }
    }

    @Test
    void the_leader_lets_the_officer_go_by_passphrase_and_reason_and_nobody_else_can() throws Exception {
        people();
        try (OpenDesk desk = arrived()) {
            give(desk);
            signer(desk, "000000");
            desk.fill("#handover-reason", "接班人途中受阻");
            desk.fill("#handover-secret", RESTING_PIN);
            desk.click("#handover-override");
            assertTrue(desk.text("#handover-trouble").contains("带班领导"), desk.text("#handover-trouble"));

            signer(desk, "000003");
            desk.fill("#handover-secret", "not the passphrase");
            desk.click("#handover-override");
            assertEquals("交接中", desk.text("#handover-state"), "a wrong passphrase lets nobody go");
            assertFalse(desk.shown("#preview-sheet"));
            assertEquals("交班员 值班员", desk.text("#officer"));
            desk.fill("#handover-reason", "");
            desk.fill("#handover-secret", PASSPHRASE);
            desk.click("#handover-override");
            assertTrue(desk.text("#handover-trouble").contains("原因"), desk.text("#handover-trouble"));

            desk.fill("#handover-reason", "接班人途中受阻");
            desk.click("#handover-override");
            assertTrue(desk.shown("#preview-sheet"), () -> desk.text("#handover-trouble"));
            assertTrue(desk.text("#officer").startsWith("值守领导"), desk.text("#officer"));
            assertEquals(
                    "OVERRIDDEN 接班人途中受阻",
                    desk.wiring
                            .store()
                            .read(dsl -> dsl.selectFrom(Tables.HANDOVER_STEP)
                                    .orderBy(Tables.HANDOVER_STEP.ID.desc())
                                    .limit(1)
                                    .fetchSingle(step -> step.getStage() + " " + step.getWords())));
        }
    }

    @Test
    void with_nobody_to_take_it_the_desk_stays_with_the_outgoing_officer_who_takes_the_signature_back()
            throws Exception {
        try (Store store = Store.open(file, InstantSource.system(), TestDesk.KEY, Runnable::run)) {
            officer(store, administered(store), "000001", "交班员", OUTGOING_PIN);
        }
        try (OpenDesk desk = arrived()) {
            give(desk);
            assertEquals("交接中", desk.text("#handover-state"), () -> desk.text("#handover-trouble"));
            desk.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertTrue(desk.text("#handover-trouble").contains("没有选签字人"), desk.text("#handover-trouble"));
            desk.click("#handover-override");
            assertTrue(desk.text("#handover-trouble").contains("带班领导"), desk.text("#handover-trouble"));
            desk.click("#handover-withdraw");
            assertEquals("待交接", desk.text("#handover-state"), () -> desk.text("#handover-trouble"));
            assertEquals("交班员 值班员", desk.text("#officer"));
            assertEquals("情况正常", desk.typed("#handover-situation"));
        }
    }

    private static Accounts administered(Store store) {
        Accounts accounts = new Accounts(store, InstantSource.system(), false);
        accounts.book()
                .first(
                        new FirstRun("云岭大队", "", "061001", "陆管理", "lu guan li", false, Language.ZH),
                        PASSPHRASE.toCharArray());
        return accounts;
    }

    /** The desk with the outgoing officer signed in. */
    private OpenDesk arrived() {
        OpenDesk desk = OpenDesk.on(file);
        desk.fill("#sign-in-badge", "000001");
        desk.fill("#sign-in-passphrase", PASSPHRASE);
        desk.press(KeyCode.ENTER);
        return desk;
    }

    private static void give(OpenDesk desk) {
        desk.press(KeyCode.CONTROL, KeyCode.J);
        desk.write("情况正常");
        desk.fill("#handover-secret", OUTGOING_PIN);
        desk.press(KeyCode.CONTROL, KeyCode.ENTER);
    }

    private static void signer(OpenDesk desk, String badge) {
        desk.ask(() -> {
            ComboBox<Signer> signer = desk.find("#handover-signer");
            signer.setValue(signer.getItems().stream()
                    .filter(each -> each.badge().equals(badge))
                    .findFirst()
                    .orElseThrow());
            return signer;
        });
    }

    private void people() {
        try (Store store = Store.open(file, InstantSource.system(), TestDesk.KEY, Runnable::run)) {
            Accounts accounts = administered(store);
            officer(store, accounts, "000000", "轮休员", RESTING_PIN);
            officer(store, accounts, "000001", "交班员", OUTGOING_PIN);
            next(store, officer(store, accounts, "000002", "接班员", RELIEF_PIN));
            account(store, accounts, "000003", "值守领导", Role.LEADER);
        }
    }

    /** The roster has this person at the desk from half an hour on. */
    private static void next(Store store, long person) {
        Instant begins = InstantSource.system().instant().plus(Duration.ofMinutes(30));
        LocalDate date = DutyCalendar.CHINA.localDate(begins);
        long minute = DutyCalendar.CHINA.local(begins).toSecondOfDay() / 60;
        store.write(Act.of(Actor.PROGRAM, "test.arrange"), tx -> {
            ShiftRecord shift = new ShiftRecord();
            shift.setName("接班班次");
            shift.setMark("接");
            shift.setStartMinute(minute);
            shift.setLengthMinutes(480L);
            shift.setNight(0L);
            shift.setOrdinal(99L);
            PostRecord post = new PostRecord();
            post.setKind("DESK");
            post.setName("值班员");
            post.setOrdinal(99L);
            DutyRecord duty = new DutyRecord();
            duty.setDutyDate(date.toEpochDay());
            duty.setPersonId(person);
            duty.setPostId(tx.insert(post));
            duty.setShiftId(tx.insert(shift));
            duty.setStartMinute(minute);
            duty.setEndMinute(minute + 480);
            duty.setSource("HAND");
            duty.setRecordedAt(begins.toEpochMilli());
            return tx.insert(duty);
        });
    }

    private static long officer(Store store, Accounts accounts, String badge, String name, String pin) {
        Account account = account(store, accounts, badge, name, Role.DUTY_OFFICER);
        accounts.secrets().setPin(Act.of(Actor.PROGRAM, "access.open"), account, PASSPHRASE.toCharArray(), pin);
        // A PIN is good for 24 hours after its owner came by passphrase.
        accounts.signIn(badge, PASSPHRASE.toCharArray(), Accounts.Way.PASSPHRASE);
        return account.personId();
    }

    private static Account account(Store store, Accounts accounts, String badge, String name, Role role) {
        PersonRecord row = new PersonRecord();
        row.setBadge(badge);
        row.setName(name);
        row.setPinyin(badge);
        row.setCategory("SWORN");
        row.setGender("MALE");
        long person = store.write(Act.of(Actor.PROGRAM, "test.arrange"), tx -> tx.insert(row));
        Act act = Act.of(Actor.PROGRAM, "access.open");
        accounts.book().open(act, person, role, GIVEN.toCharArray());
        Account account = accounts.ofPerson(person).orElseThrow();
        accounts.secrets()
                .changePassphrase(act.as(Act.newId()), account, GIVEN.toCharArray(), PASSPHRASE.toCharArray());
        return account;
    }
}
