package org.shichen.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.shichen.testing.Painting;

/** Facts behind one another are read whole, in however narrow a window. */
class FactLineTest {

    private static final List<String> FACTS = List.of("2020年2月6日", "19:00–20:20", "主持人 程文博", "已印发");

    @Test
    void a_line_is_broken_between_two_facts_and_never_within_one() {
        FactLine line = shown(FACTS, " · ");
        double whole = line.prefWidth(-1);
        double one = line.prefHeight(whole);
        for (double width = whole; width > whole / 2; width -= 7) {
            line.resize(width, line.prefHeight(width));
            line.layout();
            for (Node each : line.getChildren()) {
                assertEquals(one, each.getLayoutBounds().getHeight(), 1, ((Label) each).getText() + " at " + width);
                assertTrue(each.getBoundsInParent().getMaxX() <= width + 1, ((Label) each).getText() + " at " + width);
            }
        }
        assertTrue(line.prefHeight(whole / 2) >= 2 * one - 1, "it needs lines below each other");
    }

    @Test
    void a_fact_that_is_wider_than_the_line_breaks_its_own_lines_and_is_not_cut_off() {
        FactLine line = shown(List.of("督-2020-012 返程高峰分流方案（含云岭收费站）报大队", "签收"), " · ");
        double narrow = line.prefWidth(-1) / 3;
        line.resize(narrow, line.prefHeight(narrow));
        line.layout();
        Label first = (Label) line.getChildren().getFirst();
        assertTrue(
                first.getHeight() > line.getChildren().get(1).getLayoutBounds().getHeight());
        assertEquals(
                line.getHeight(), line.getChildren().get(1).getBoundsInParent().getMaxY(), 1);
    }

    @Test
    void what_parts_two_facts_stays_with_the_one_before_it_and_is_heard_as_one_sentence() {
        FactLine line = shown(List.of("陆志远", "程文博", "方建宁"), "、");
        assertEquals(
                List.of("陆志远、", "程文博、", "方建宁"),
                line.getChildren().stream()
                        .map(each -> ((Label) each).getText())
                        .collect(Collectors.toList()));
        assertEquals("陆志远、程文博、方建宁", line.getAccessibleText());
    }

    private static FactLine shown(List<String> facts, String between) {
        return Painting.onFx(() -> {
            FactLine line = new FactLine();
            line.show(facts, between);
            new javafx.scene.Scene(line);
            line.applyCss();
            return line;
        });
    }
}
