package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.shichen.desk.BoardsPane;
import org.shichen.desk.help.CardUser;
import org.shichen.ui.BoardView;
import org.shichen.ui.Command;
import org.shichen.ui.Language;
import org.shichen.ui.Words;

/** Help and the second screen in the real window. */
class HelpWindowTest extends OneDesk {

    private static final List<String> EVERYWHERE = List.of("desk.keys.everywhere");

    @Test
    void the_walk_round_the_desk_is_taken_from_the_card_of_keys_and_left_by_escape() {
        desk.press(KeyCode.F1);
        desk.click("#help-command-tour");
        assertTrue(desk.shown("#tour-sheet"));
        String first = desk.text("#tour-title");
        desk.press(KeyCode.ENTER);
        String second = desk.text("#tour-title");
        assertFalse(first.equals(second));
        assertTrue(desk.shown(".watch-strip.tour-here"));
        desk.press(KeyCode.LEFT);
        assertEquals(first, desk.text("#tour-title"));
        desk.press(KeyCode.ESCAPE);
        assertFalse(desk.shown("#tour-sheet"));
        assertFalse(desk.shown(".tour-here"));
    }

    @Test
    void the_walk_goes_on_at_the_same_step_in_the_other_language() {
        desk.press(KeyCode.F1);
        desk.click("#help-command-tour");
        desk.press(KeyCode.ENTER);
        String chinese = desk.text("#tour-title");
        desk.press(KeyCode.CONTROL, KeyCode.G);
        assertTrue(desk.shown("#tour-sheet"));
        assertEquals(Words.in(Language.EN).of("help.tour.strip.title"), desk.text("#tour-title"));
        assertEquals(Words.in(Language.ZH).of("help.tour.strip.title"), chinese);
        desk.press(KeyCode.ESCAPE);
        desk.press(KeyCode.CONTROL, KeyCode.G);
        assertFalse(desk.shown("#tour-sheet"), "left once, it does not come again");
    }

    @Test
    void the_cards_say_the_keys_that_the_window_really_has() {
        List<Command> acts = desk.ask(() -> desk.window.view().everyAct());
        for (CardUser user : CardUser.values()) {
            for (CardUser.Group group : user.groups()) {
                for (CardUser.Line line : group.lines()) {
                    Command act = acts.stream()
                            .filter(command -> command.key().equals(line.key()))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError(line.key() + " is no act of the desk"));
                    assertEquals(KeyCombination.valueOf(line.keys()), act.keys(), line.key());
                }
            }
        }
    }

    @Test
    void what_a_card_calls_good_everywhere_is_an_act_of_the_whole_desk() {
        List<String> everywhere = desk.ask(
                () -> desk.window.view().commands().stream().map(Command::key).toList());
        for (CardUser user : CardUser.values()) {
            for (CardUser.Group group : user.groups()) {
                for (CardUser.Line line : group.lines()) {
                    assertEquals(
                            everywhere.contains(line.key()),
                            EVERYWHERE.contains(group.title()) || line.key().startsWith("desk.command."),
                            user + ": " + line.key());
                }
            }
        }
    }

    @Test
    void a_question_mark_in_the_empty_log_line_asks_for_the_keys_and_later_is_part_of_the_words() {
        desk.press(KeyCode.CONTROL, KeyCode.L);
        desk.write("?");
        assertTrue(desk.ask(() -> desk.window.view().sheetOpen()));
        desk.press(KeyCode.ESCAPE);
        desk.write("车多?");
        assertFalse(desk.ask(() -> desk.window.view().sheetOpen()));
        assertEquals("车多?", desk.ask(() -> desk.desk.log().typedProperty().get()));
    }

    @Test
    void a_board_that_was_never_shown_before_takes_the_keys_at_once() {
        desk.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        // The window is made anew, with the log alone in it.
        desk.press(KeyCode.CONTROL, KeyCode.G);
        desk.press(KeyCode.CONTROL, KeyCode.L);
        desk.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertTrue(
                desk.ask(() -> BoardView.focusInside(desk.window.view().boards().part(BoardsPane.Shown.BRIEFING))));
    }

    @Test
    void the_wall_shows_the_present_while_the_desk_looks_back_and_nothing_on_it_can_be_touched() {
        Scene wall = desk.ask(() -> desk.wiring.wall().scene(1920, 1080));
        desk.settle();
        String now = desk.ask(() -> ((Label) wall.lookup("#wall-facts")).getText());
        desk.press(KeyCode.F7);
        desk.press(KeyCode.PAGE_UP);
        desk.settle();
        assertFalse(desk.ask(() -> desk.wiring.clock().moment().live()));
        assertEquals(now, desk.ask(() -> ((Label) wall.lookup("#wall-facts")).getText()));
        ListView<?> list = desk.ask(() -> (ListView<?>) wall.lookup("#wall-list"));
        assertEquals(10, desk.ask(() -> list.getItems().size()));
        assertTrue(
                desk.ask(() -> ((Label) wall.lookup("#wall-leave")).getText()).contains("Esc"),
                "it says how it is left");
        assertTrue(desk.ask(() -> wall.getRoot().isMouseTransparent()));
        assertTrue(desk.ask(() -> wall.getRoot().lookupAll(".button").isEmpty()));
    }

    @Test
    void a_low_wall_says_how_many_checkpoints_stand_on_its_map_only() throws Exception {
        Scene low = desk.ask(() -> desk.wiring.wall().scene(1280, 720));
        ListView<?> list = (ListView<?>) low.lookup("#wall-list");
        desk.waitUntil(() -> desk.ask(() -> list.getItems().size() == 10));
        assertTrue(unseen(low).matches("另有 [1-9] 处，见地图"), unseen(low));
    }

    @Test
    void in_each_width_the_strip_of_watches_has_its_last_line_or_has_it_not_and_does_not_waver() {
        Region strip = desk.ask(() -> (Region) desk.window.scene().lookup(".watch-strip"));
        Label counts = desk.ask(() -> strip.lookupAll(".watch-legend > .label").stream()
                .map(Label.class::cast)
                .filter(label -> label.getText().contains("联络"))
                .findFirst()
                .orElseThrow());
        desk.ask(() -> {
            Set<Boolean> seen = new HashSet<>();
            for (int width = 900; width <= 1400; width++) {
                strip.resize(width, strip.getHeight());
                strip.layout();
                boolean first = counts.isVisible();
                seen.add(first);
                for (int pass = 0; pass < 3; pass++) {
                    strip.layout();
                    assertEquals(first, counts.isVisible(), "at " + width);
                }
            }
            assertEquals(2, seen.size(), "narrow and wide");
            return strip;
        });
    }

    private String unseen(Scene wall) {
        return desk.ask(() -> {
            wall.getRoot().applyCss();
            wall.getRoot().layout();
            return ((Label) wall.lookup("#wall-more")).getText();
        });
    }
}
