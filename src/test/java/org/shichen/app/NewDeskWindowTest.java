package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.access.Role;
import org.shichen.desk.begin.BeginTool;
import org.shichen.people.Category;
import org.shichen.people.Gender;
import org.shichen.people.PeopleWriter;
import org.shichen.people.PersonEntry;
import org.shichen.store.Act;
import org.shichen.store.schema.Tables;
import org.shichen.ui.Language;
import org.shichen.ui.Words;

/** The first hour of a desk that was empty, in the real window: it says what comes next and who does it. */
class NewDeskWindowTest {

    private static final String PASSPHRASE = "cold night wind";

    @TempDir
    Path folder;

    @Test
    void an_empty_desk_says_what_comes_next_and_who_does_it_and_takes_figures_and_meetings_at_once() throws Exception {
        Path file = folder.resolve("new.db");
        NewDesk.make(file, org.shichen.testing.TestDesk.KEY);
        try (OpenDesk desk = OpenDesk.on(file)) {
            type(desk, "#set-up-unit", "Yunling brigade");
            desk.press(KeyCode.CONTROL, KeyCode.G);
            assertEquals(Words.in(Language.EN).of("access.set-up"), desk.text("#access-act"));
            assertEquals(
                    "Yunling brigade",
                    desk.ask(() -> desk.<TextField>find("#set-up-unit").getText()));
            setUp(desk);
            assertEquals(
                    List.of("Special meeting", "Daily assessment", "Pre-shift briefing"),
                    desk.wiring
                            .store()
                            .read(dsl -> dsl.select(Tables.MEETING_SERIES.NAME)
                                    .from(Tables.MEETING_SERIES)
                                    .orderBy(Tables.MEETING_SERIES.ORDINAL)
                                    .fetch(Tables.MEETING_SERIES.NAME)),
                    "on an English desk the customary series have English names");
            desk.press(KeyCode.ESCAPE);
            desk.press(KeyCode.CONTROL, KeyCode.G);
            assertEquals(13, desk.count(Tables.FIGURE_KIND));
            assertEquals(3, desk.count(Tables.MEETING_SERIES));
            assertTrue(desk.shown("#roster-not-ready"), "the roster says why nobody can be placed");

            begin(desk);
            assertTrue(desk.shown("#begin-people"));
            assertTrue(desk.ask(() -> desk.find("#begin-people").isFocused()), "the next step has the focus");
            assertFalse(desk.shown("#begin-shifts"), "what others do is no button");
            assertTrue(says(desk, "由中队长、带班领导做"));
            // A key that is read there works there.
            desk.press(KeyCode.CONTROL, KeyCode.P);
            assertFalse(desk.shown("#begin-sheet"));
            assertTrue(desk.shown("#people-badge"), "Ctrl+P on the sheet of first steps opens the people");
            desk.press(KeyCode.ESCAPE);
            begin(desk);
            desk.press(KeyCode.CONTROL, KeyCode.B);
            assertTrue(desk.shown("#care-list"), "so does the key on a button");
            desk.press(KeyCode.ESCAPE);

            // Who is refused is told who may.
            desk.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            desk.press(KeyCode.N);
            desk.write("East gate");
            type(desk, "#checkpoint-place", "101.872, 36.5325");
            desk.press(KeyCode.ENTER);
            assertTrue(desk.text("#checkpoint-told").contains("中队长、带班领导"), desk.text("#checkpoint-told"));
            desk.press(KeyCode.ESCAPE);

            long id = new PeopleWriter(desk.wiring.store())
                    .save(
                            Act.of(desk.wiring.session().actor(), "people.save"),
                            new PersonEntry(
                                    0,
                                    0,
                                    "061002",
                                    "Wang",
                                    "wang",
                                    Category.SWORN,
                                    "",
                                    Gender.MALE,
                                    "",
                                    null,
                                    java.util.Set.of(),
                                    true));
            desk.settle();
            accounts(desk, "061002");
            assertEquals(
                    List.of(id),
                    desk.wiring
                            .store()
                            .read(dsl -> dsl.select(Tables.ACCOUNT.PERSON_ID)
                                    .from(Tables.ACCOUNT)
                                    .where(Tables.ACCOUNT.ROLE.eq(Role.DUTY_OFFICER.name()))
                                    .fetch(Tables.ACCOUNT.PERSON_ID)));
            begin(desk);
            assertTrue(says(desk, "✓ 已做"), "the people are there now");
        }
    }

    /** Role as it stands, passphrase, person: Enter picks, Enter opens. */
    private static void accounts(OpenDesk desk, String badge) {
        run(desk, "desk.command.accounts");
        type(desk, "#account-given", PASSPHRASE);
        desk.ask(() -> {
            desk.find("#account-person").requestFocus();
            return null;
        });
        desk.write(badge);
        desk.press(KeyCode.ENTER);
        desk.press(KeyCode.ENTER);
        assertTrue(desk.ask(() -> desk.find("#account-given").isFocused()), "ready for the next one");
        desk.press(KeyCode.ESCAPE);
    }

    private static void begin(OpenDesk desk) {
        run(desk, BeginTool.KEY);
        assertTrue(desk.shown("#begin-sheet"));
    }

    private static void run(OpenDesk desk, String key) {
        desk.ask(() -> {
            desk.window.view().everyAct().stream()
                    .filter(act -> act.key().equals(key))
                    .findFirst()
                    .orElseThrow()
                    .run()
                    .run();
            return null;
        });
        desk.settle();
    }

    private static boolean says(OpenDesk desk, String words) {
        return desk.ask(() -> {
            Node sheet = desk.find("#begin-sheet");
            return sheet.lookupAll(".label").stream()
                    .anyMatch(label -> ((Labeled) label).getText().contains(words));
        });
    }

    private static void setUp(OpenDesk desk) {
        type(desk, "#set-up-unit", "Yunling");
        type(desk, "#set-up-badge", "061001");
        type(desk, "#set-up-name", "Lu");
        type(desk, "#set-up-passphrase", PASSPHRASE);
        type(desk, "#set-up-again", PASSPHRASE);
        desk.press(KeyCode.ENTER);
    }

    private static void type(OpenDesk desk, String field, String text) {
        desk.ask(() -> {
            TextField typed = desk.find(field);
            typed.requestFocus();
            typed.setText(text);
            return null;
        });
    }
}
