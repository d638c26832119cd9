package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.access.Account;
import org.shichen.access.Accounts;
import org.shichen.access.Role;
import org.shichen.access.Session;
import org.shichen.people.Absence;
import org.shichen.people.AbsenceKind;
import org.shichen.problem.Problem;
import org.shichen.roster.RosterBoard;
import org.shichen.store.Act;
import org.shichen.store.Actor;
import org.shichen.store.schema.Tables;
import org.shichen.store.schema.tables.records.PersonRecord;
import org.shichen.testing.TestDesk;

/** Coming, going, and who may do what, by the keys of the real window. */
class AccessWindowTest {

    private static final String PASSPHRASE = "cold night wind";

    @TempDir
    Path folder;

    @Test
    void the_sample_opens_as_the_duty_officer_of_the_roster_and_another_takes_over_in_a_few_keys() throws Exception {
        try (OpenDesk desk = new OpenDesk(folder)) {
            assertEquals("盛慧洁 值班员", desk.text("#officer"));
            take(desk, Role.TEAM_LEAD);
            assertTrue(desk.text("#officer").endsWith("中队长"));
            desk.press(KeyCode.CONTROL, KeyCode.L);
            desk.write("test line");
            desk.press(KeyCode.ENTER);
            Account here = desk.ask(() -> desk.wiring.session().whoProperty().get());
            String by = desk.wiring
                    .store()
                    .read(dsl -> dsl.fetchSingle("SELECT actor_name FROM change_act ORDER BY id DESC LIMIT 1")
                            .get(0, String.class));
            assertEquals(here.name(), by);
        }
    }

    @Test
    void an_act_beyond_the_role_is_refused_in_words_and_what_was_typed_stays() throws Exception {
        try (OpenDesk desk = new OpenDesk(folder)) {
            take(desk, Role.ADMINISTRATOR);
            desk.press(KeyCode.CONTROL, KeyCode.L);
            desk.write("kept words");
            desk.press(KeyCode.ENTER);
            assertTrue(desk.text("#notice").startsWith("管理员不能做“"), desk.text("#notice"));
            TextField line = desk.find("#log-line");
            assertEquals("kept words", desk.ask(line::getText));
        }
    }

    @Test
    void illness_is_seen_by_who_assigns_and_by_nobody_else_also_on_a_locked_desk() throws Exception {
        try (OpenDesk desk = new OpenDesk(folder)) {
            assertFalse(kinds(desk).contains(AbsenceKind.SICK));
            assertTrue(kinds(desk).contains(AbsenceKind.AWAY));
            take(desk, Role.LEADER);
            assertTrue(kinds(desk).contains(AbsenceKind.SICK));
            desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
            assertFalse(kinds(desk).contains(AbsenceKind.SICK));
        }
    }

    @Test
    void a_locked_desk_is_seen_and_not_touched_until_its_officer_is_back() throws Exception {
        try (OpenDesk desk = new OpenDesk(folder)) {
            desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
            assertTrue(desk.shown("#lock"));
            assertTrue(desk.shown("#roster-grid"), "the wall view stays");
            desk.press(KeyCode.CONTROL, KeyCode.L);
            desk.write("nobody");
            desk.press(KeyCode.CONTROL, KeyCode.K);
            assertFalse(desk.shown(".palette-sheet"));
            TextField line = desk.find("#log-line");
            assertEquals("", desk.ask(line::getText));
            desk.ask(() -> {
                desk.find("#unlock").requestFocus();
                return null;
            });
            desk.press(KeyCode.ENTER);
            assertFalse(desk.shown("#lock"));
        }
    }

    @Test
    void what_was_half_typed_comes_back_after_a_crash_to_the_same_person_only() throws Exception {
        Path file = folder.resolve("crashed.db");
        try (OpenDesk desk = new OpenDesk(folder)) {
            desk.press(KeyCode.CONTROL, KeyCode.L);
            desk.write("half a li");
            desk.waitUntil(() -> desk.wiring
                    .store()
                    .draft(desk.wiring.session().holder(), "journal.line")
                    .filter(draft -> draft.content().equals("half a li"))
                    .isPresent());
            // What the disk holds when the power goes now.
            desk.wiring.store().read(dsl -> dsl.fetchCount(Tables.DRAFT));
            copy(folder.resolve("desk.db"), file);
        }
        try (OpenDesk desk = OpenDesk.on(file)) {
            TextField line = desk.find("#log-line");
            assertEquals("half a li", desk.ask(line::getText));
            take(desk, Role.TEAM_LEAD);
            assertEquals("", desk.ask(line::getText));
            take(desk, "W3001");
            assertEquals("half a li", desk.ask(line::getText));
            desk.press(KeyCode.CONTROL, KeyCode.L);
            desk.press(KeyCode.ENTER);
        }
        try (OpenDesk desk = OpenDesk.on(file)) {
            TextField line = desk.find("#log-line");
            assertEquals("", desk.ask(line::getText), "what was saved does not come back");
        }
    }

    @Test
    void a_new_desk_is_set_up_then_asks_who_is_there_and_lets_nobody_else_in() throws Exception {
        Path file = folder.resolve("new.db");
        NewDesk.make(file, TestDesk.KEY);
        try (OpenDesk desk = OpenDesk.on(file)) {
            desk.fill("#set-up-unit", "Yunling");
            desk.fill("#set-up-badge", "061001");
            desk.fill("#set-up-name", "Lu");
            desk.fill("#set-up-passphrase", "short");
            desk.fill("#set-up-again", "shirt");
            desk.press(KeyCode.ENTER);
            assertTrue(desk.text("#access-trouble").startsWith("两遍输入的口令不一样"));
            desk.fill("#set-up-again", "short");
            desk.press(KeyCode.ENTER);
            assertTrue(desk.text("#access-trouble").startsWith("口令太短"), desk.text("#access-trouble"));
            desk.fill("#set-up-passphrase", PASSPHRASE);
            desk.fill("#set-up-again", PASSPHRASE);
            List<Parent> askedAgain = new ArrayList<>();
            desk.ask(() -> {
                desk.window.scene().rootProperty().subscribe(root -> {
                    if (root.lookup("#sign-in-badge") != null) {
                        askedAgain.add(root);
                    }
                });
                return desk;
            });
            desk.press(KeyCode.ENTER);
            assertEquals("Lu 管理员", desk.text("#officer"));
            assertFalse(desk.shown("#practice"));
            assertTrue(askedAgain.isEmpty(), "what is typed into a form that goes by itself lands on the desk");
        }
        try (OpenDesk desk = OpenDesk.on(file)) {
            assertFalse(desk.shown("#roster-grid"), "nothing is shown to who did not sign in");
            desk.fill("#sign-in-badge", "061001");
            desk.fill("#sign-in-passphrase", "wrong words");
            desk.press(KeyCode.ENTER);
            assertTrue(desk.text("#access-trouble").startsWith("警号或口令不对"));
            assertTrue(toldAsTrouble(desk));
            desk.fill("#sign-in-passphrase", PASSPHRASE);
            assertFalse(
                    desk.ask(() -> {
                        desk.<Button>find("#access-act").fire();
                        assertTrue(desk.<Label>find("#access-trouble").getText().startsWith("正在核对口令"));
                        return toldAsTrouble(desk);
                    }),
                    "that a passphrase is being checked is no refusal");
            desk.settle();
            assertTrue(desk.shown("#roster-grid"));
        }
    }

    @Test
    void an_officer_with_a_given_passphrase_changes_it_before_anything_else() throws Exception {
        Path file = folder.resolve("new.db");
        NewDesk.make(file, TestDesk.KEY);
        try (OpenDesk desk = OpenDesk.on(file)) {
            setUp(desk);
            givePassphrase(desk);
            desk.press(KeyCode.ESCAPE);
            take(desk, "061001");
            desk.settle();
            // Who was chosen need not type the badge number, only the passphrase.
            assertEquals(
                    "061001",
                    desk.ask(() -> desk.<TextField>find("#sign-in-badge").getText()));
            assertTrue(desk.ask(() -> desk.find("#sign-in-passphrase").isFocused()));
            assertTrue(desk.ask(() -> desk.window.scene().getRoot().lookupAll(".muted").stream()
                    .anyMatch(said ->
                            said instanceof Label label && label.getText().startsWith("这次要用口令"))));
            desk.write("given by another");
            desk.press(KeyCode.ENTER);
            assertFalse(desk.shown("#roster-grid"));
            desk.fill("#passphrase-old", "given by another");
            desk.fill("#passphrase-new", PASSPHRASE);
            desk.fill("#passphrase-again", PASSPHRASE);
            desk.press(KeyCode.ENTER);
            assertTrue(desk.shown("#roster-grid"));
        }
    }

    @Test
    void who_has_a_given_passphrase_is_told_which_one_is_wrong_and_may_leave_the_desk_to_somebody_else()
            throws Exception {
        Path file = folder.resolve("new.db");
        NewDesk.make(file, TestDesk.KEY);
        try (OpenDesk desk = OpenDesk.on(file)) {
            setUp(desk);
            givePassphrase(desk);
            desk.ask(() -> {
                desk.wiring.session().signOut();
                return null;
            });
            desk.settle();
            desk.fill("#sign-in-badge", "061001");
            desk.fill("#sign-in-passphrase", "given by another");
            desk.press(KeyCode.ENTER);
            desk.press(KeyCode.CONTROL, KeyCode.G);
            desk.fill("#passphrase-old", "not the given one");
            desk.fill("#passphrase-new", PASSPHRASE);
            desk.fill("#passphrase-again", PASSPHRASE);
            desk.press(KeyCode.ENTER);
            assertTrue(
                    desk.text("#access-trouble").startsWith("The present passphrase is wrong"),
                    desk.text("#access-trouble"));
            desk.write("given by another");
            assertEquals(
                    "given by another",
                    desk.ask(() -> desk.<TextField>find("#passphrase-old").getText()),
                    "what is typed next replaces the wrong one");
            desk.click("#access-another");
            assertTrue(desk.shown("#sign-in-badge"));
        }
    }

    @Test
    void somebody_who_must_give_the_passphrase_may_come_to_a_desk_that_may_not_be_left_to_nobody() throws Exception {
        try (OpenDesk desk = new OpenDesk(folder)) {
            Session session = desk.wiring.session();
            Problem given = Problem.of("problem.handover.not-given");
            List<Problem> refused = new ArrayList<>();
            List<Account> open = new ArrayList<>();
            desk.ask(() -> {
                session.openAccounts(open::addAll);
                return null;
            });
            desk.settle();
            Account lead = open.stream()
                    .filter(account -> account.role() == Role.TEAM_LEAD)
                    .findFirst()
                    .orElseThrow();
            desk.ask(() -> {
                session.beforeLeaving(toOther -> Optional.of(given), refused::add);
                session.askFor(lead, refused::add);
                return null;
            });
            assertEquals(List.of(given), refused);
            assertTrue(desk.shown("#officer"));
            desk.ask(() -> {
                session.beforeLeaving(toOther -> toOther ? Optional.empty() : Optional.of(given), refused::add);
                session.askFor(lead, refused::add);
                return null;
            });
            desk.settle();
            assertEquals(List.of(given), refused);
            assertEquals(
                    lead.badge(),
                    desk.ask(() -> desk.<TextField>find("#sign-in-badge").getText()));
        }
    }

    @Test
    void a_backup_is_made_from_the_window_and_the_file_is_checked() throws Exception {
        try (OpenDesk desk = new OpenDesk(folder)) {
            desk.press(KeyCode.CONTROL, KeyCode.B);
            desk.click("#care-backup");
            ListView<String> backups = desk.find("#care-list");
            assertEquals(1, desk.ask(() -> backups.getItems().size()));
            assertTrue(desk.text("#care-state").contains("还没有检查过"), desk.text("#care-state"));
            desk.click("#care-inspect");
            assertTrue(desk.text("#care-state").contains("没有发现问题"), desk.text("#care-state"));
            try (var made = Files.list(folder.resolve("desk-backups"))) {
                assertEquals(1, made.count());
            }
            desk.press(KeyCode.ESCAPE);
        }
    }

    @Test
    void a_pin_opens_ones_own_locked_desk_and_a_wrong_one_does_not() throws Exception {
        Path file = folder.resolve("new.db");
        NewDesk.make(file, TestDesk.KEY);
        try (OpenDesk desk = OpenDesk.on(file)) {
            setUp(desk);
            command(desk, "快捷码");
            desk.fill("#pin-passphrase", PASSPHRASE);
            desk.fill("#pin-new", "123456");
            desk.press(KeyCode.ENTER);
            assertTrue(desk.text("#access-trouble").startsWith("快捷码要六位数字"));
            desk.fill("#pin-new", "904417");
            desk.press(KeyCode.ENTER);
            assertEquals("已完成：设置快捷码", desk.text("#notice"));
            desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
            desk.fill("#unlock-secret", "904418");
            desk.press(KeyCode.ENTER);
            assertTrue(desk.shown("#lock"));
            desk.fill("#unlock-secret", "904417");
            desk.press(KeyCode.ENTER);
            assertFalse(desk.shown("#lock"));
        }
    }

    @Test
    void somebody_else_comes_to_a_locked_desk_whose_officer_may_not_leave_it_to_nobody() throws Exception {
        Path file = folder.resolve("new.db");
        NewDesk.make(file, TestDesk.KEY);
        try (OpenDesk desk = OpenDesk.on(file)) {
            setUp(desk);
            Session session = desk.wiring.session();
            Accounts accounts = new Accounts(desk.wiring.store(), Instant::now, false);
            PersonRecord clerk = new PersonRecord();
            clerk.setBadge("W3001");
            clerk.setName("盛慧洁");
            clerk.setPinyin("sheng hui jie");
            clerk.setCategory("CIVILIAN");
            clerk.setGender("FEMALE");
            long hers = desk.wiring.store().write(Act.of(Actor.PROGRAM, "sample.write"), tx -> tx.insert(clerk));
            accounts.book().open(Act.of(session.actor(), "access.open"), hers, Role.CLERK, PASSPHRASE.toCharArray());
            Problem given = Problem.of("problem.handover.not-given");
            desk.ask(() -> {
                session.beforeLeaving(
                        toOther -> toOther ? Optional.empty() : Optional.of(given), desk.desk.notices()::explain);
                return null;
            });
            desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
            desk.click("#unlock-another");
            ListView<Account> officers = desk.find("#officer-list");
            desk.ask(() -> {
                officers.getSelectionModel().select(account(officers, "W3001"));
                officers.requestFocus();
                return null;
            });
            desk.press(KeyCode.ENTER);
            desk.write("not her words");
            desk.press(KeyCode.ENTER);
            assertTrue(desk.shown("#lock"), "the desk is not left by a try");
            assertEquals("Lu 管理员", desk.text("#officer"));
            desk.write(PASSPHRASE);
            desk.press(KeyCode.ENTER);
            assertFalse(desk.shown("#lock"));
            assertEquals("W3001", desk.ask(() -> session.whoProperty().get().badge()));
        }
    }

    @Test
    void the_way_in_for_another_is_left_by_esc_and_the_desk_stays_locked() throws Exception {
        Path file = folder.resolve("new.db");
        NewDesk.make(file, TestDesk.KEY);
        try (OpenDesk desk = OpenDesk.on(file)) {
            setUp(desk);
            desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
            desk.click("#unlock-another");
            assertTrue(desk.shown("#officer-list"));
            desk.press(KeyCode.ESCAPE);
            assertTrue(desk.shown("#lock"));
            assertTrue(desk.all("#officer-list").isEmpty());
            desk.fill("#unlock-secret", PASSPHRASE);
            desk.press(KeyCode.ENTER);
            assertFalse(desk.shown("#lock"));
        }
    }

    @Test
    void the_administrator_gives_a_role_and_the_last_one_cannot_be_closed() throws Exception {
        try (OpenDesk desk = new OpenDesk(folder)) {
            take(desk, Role.ADMINISTRATOR);
            command(desk, "账户");
            ListView<Account> accounts = desk.find("#account-list");
            desk.ask(() -> {
                accounts.getSelectionModel().select(account(accounts, "W3005"));
                return null;
            });
            desk.click("#account-role-set");
            assertEquals(
                    Role.DUTY_OFFICER, desk.ask(() -> account(accounts, "W3005").role()));
            desk.ask(() -> {
                accounts.getSelectionModel().select(account(accounts, "061009"));
                return null;
            });
            desk.click("#account-close");
            assertTrue(desk.text("#notice").startsWith("最后一位管理员"), desk.text("#notice"));
            assertTrue(desk.ask(() -> account(accounts, "061009").active()));
        }
    }

    private static Account account(ListView<Account> accounts, String badge) {
        return accounts.getItems().stream()
                .filter(each -> each.badge().equals(badge))
                .findFirst()
                .orElseThrow();
    }

    /** By the palette, as somebody does who does not know the key. */
    private static void command(OpenDesk desk, String words) {
        desk.press(KeyCode.CONTROL, KeyCode.K);
        desk.write(words);
        desk.press(KeyCode.ENTER);
    }

    /** The administrator gives himself a passphrase, as he would a colleague. */
    private static void givePassphrase(OpenDesk desk) {
        desk.ask(() -> {
            Account admin = desk.wiring.session().whoProperty().get();
            desk.desk.watchkeeping().reset(admin, "given by another", () -> {});
            return null;
        });
        desk.settle();
    }

    private static void setUp(OpenDesk desk) {
        desk.fill("#set-up-unit", "Yunling");
        desk.fill("#set-up-badge", "061001");
        desk.fill("#set-up-name", "Lu");
        desk.fill("#set-up-passphrase", PASSPHRASE);
        desk.fill("#set-up-again", PASSPHRASE);
        desk.press(KeyCode.ENTER);
    }

    private static boolean toldAsTrouble(OpenDesk desk) {
        return desk.find("#access-trouble").getStyleClass().contains("trouble-text");
    }

    private static void take(OpenDesk desk, Role role) {
        choose(desk, account -> account.role() == role);
    }

    private static void take(OpenDesk desk, String badge) {
        choose(desk, account -> account.badge().equals(badge));
    }

    private static void choose(OpenDesk desk, Predicate<Account> who) {
        desk.press(KeyCode.CONTROL, KeyCode.U);
        ListView<Account> list = desk.find("#officer-list");
        desk.ask(() -> {
            list.getItems().stream().filter(who).findFirst().ifPresent(list.getSelectionModel()::select);
            list.requestFocus();
            return null;
        });
        desk.press(KeyCode.ENTER);
    }

    /** Why the brigade's people are away today, as the roster board knows it. */
    private static List<AbsenceKind> kinds(OpenDesk desk) {
        desk.settle();
        RosterBoard roster = desk.desk.roster();
        LocalDate today = LocalDate.of(2020, 2, 6);
        return desk.ask(() -> LongStream.rangeClosed(1, 60)
                .mapToObj(person -> roster.rangeProperty().get().absence(person, today))
                .flatMap(Optional::stream)
                .map(Absence::kind)
                .toList());
    }

    /** The file with its journal, as a copy of the disk would have it. (cp: nio would drop SQLite's locks.) */
    private static void copy(Path from, Path to) throws Exception {
        for (String part : List.of("", "-wal")) {
            new ProcessBuilder("cp", from + part, to + part).start().waitFor();
        }
    }
}
