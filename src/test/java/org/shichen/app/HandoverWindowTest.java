package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.access.Account;
import org.shichen.access.Accounts;
import org.shichen.access.FirstRun;
import org.shichen.access.Role;
import org.shichen.journal.handover.Signatures.Signer;
import org.shichen.store.Act;
import org.shichen.store.Actor;
import org.shichen.store.Store;
import org.shichen.store.schema.tables.records.PersonRecord;
import org.shichen.testing.TestDesk;

/** A handover on a real desk with accounts: two officers, two PINs, by keys. */
class HandoverWindowTest {

    private static final String PASSPHRASE = "cold night wind";
    private static final String GIVEN = "given by another";
    private static final String OUTGOING_PIN = "739251";
    private static final String RELIEF_PIN = "628149";

    @TempDir
    Path folder;

    @Test
    void two_officers_sign_by_pin_nobody_leaves_before_and_a_backup_is_made() throws Exception {
        Path file = folder.resolve("desk.db");
        NewDesk.make(file, TestDesk.KEY);
        people(file);
        try (OpenDesk desk = OpenDesk.on(file)) {
            fill(desk, "#sign-in-badge", "000001");
            fill(desk, "#sign-in-passphrase", PASSPHRASE);
            desk.press(KeyCode.ENTER);
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
            fill(desk, "#handover-secret", OUTGOING_PIN);
            desk.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertEquals("交接中", desk.text("#handover-state"), "the PIN of another is no signature");
            fill(desk, "#handover-reason", "对讲机少一部");
            fill(desk, "#handover-secret", RELIEF_PIN);
            desk.click("#handover-refuse");
            assertEquals("待交接", desk.text("#handover-state"), () -> desk.text("#handover-trouble"));
            assertTrue(desk.text("#handover-refused").contains("对讲机少一部"));
            desk.press(KeyCode.ESCAPE);

            give(desk);
            signer(desk, "000002");
            fill(desk, "#handover-secret", RELIEF_PIN);
            desk.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertTrue(desk.shown("#preview-sheet"), "the handover sheet is offered for printing");
            assertEquals("接班员 值班员", desk.text("#officer"));
            desk.waitUntil(() -> {
                try (var made = Files.list(folder.resolve("desk-backups"))) {
                    return made.findAny().isPresent();
                } catch (java.nio.file.NoSuchFileException notYet) {
                    return false;
                }
            });
        }
    }

    private static void give(OpenDesk desk) {
        desk.press(KeyCode.CONTROL, KeyCode.J);
        desk.write("情况正常");
        fill(desk, "#handover-secret", OUTGOING_PIN);
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

    private static void fill(OpenDesk desk, String field, String text) {
        TextField found = desk.find(field);
        desk.ask(() -> {
            found.requestFocus();
            found.clear();
            return null;
        });
        desk.write(text);
    }

    private static void people(Path file) {
        try (Store store = Store.open(file, InstantSource.system(), TestDesk.KEY, Runnable::run)) {
            Accounts accounts = new Accounts(store, InstantSource.system(), false);
            accounts.first(new FirstRun("云岭大队", "", "061001", "陆管理", "lu guan li", false), PASSPHRASE.toCharArray());
            officer(store, accounts, "000001", "交班员", OUTGOING_PIN);
            officer(store, accounts, "000002", "接班员", RELIEF_PIN);
        }
    }

    private static void officer(Store store, Accounts accounts, String badge, String name, String pin) {
        PersonRecord row = new PersonRecord();
        row.setBadge(badge);
        row.setName(name);
        row.setPinyin(badge);
        row.setCategory("SWORN");
        row.setGender("MALE");
        long person = store.write(Act.of(Actor.PROGRAM, "test.arrange"), tx -> tx.insert(row));
        Act act = Act.of(Actor.PROGRAM, "access.open");
        accounts.open(act, person, Role.DUTY_OFFICER, GIVEN.toCharArray());
        Account account = accounts.ofPerson(person).orElseThrow();
        accounts.changePassphrase(act.as(Act.newId()), account, GIVEN.toCharArray(), PASSPHRASE.toCharArray());
        accounts.setPin(act.as(Act.newId()), account, PASSPHRASE.toCharArray(), pin);
        // A PIN is good for 24 hours after its owner came by passphrase.
        accounts.signIn(badge, PASSPHRASE.toCharArray(), Accounts.Way.PASSPHRASE);
    }
}
