package org.shichen.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/**
 * Nodes of the map are used again: what is seen is what was asked for, and no more are made than are ever seen at once.
 */
class MapNodesTest {

    private final KeptNodes<String, Text> kept = new KeptNodes<>(Text::new, text -> text.setText(null));
    private final RowOfNodes<Text> row = new RowOfNodes<>(Text::new);

    @Test
    void what_stays_keeps_its_node_and_what_comes_takes_that_of_something_gone() {
        show("a", "b");
        Node a = find("a");
        Node b = find("b");
        show("b", "c");
        assertEquals(List.of("b", "c"), seen(kept.group()).stream().sorted().toList());
        assertSame(b, find("b"));
        show("c", "d", "b");
        assertSame(a, find("d"));
        assertEquals(3, kept.group().getChildren().size());
        show();
        assertEquals(List.of(), seen(kept.group()));
        // What is not seen holds nothing, a picture for instance.
        kept.group().getChildren().forEach(node -> assertEquals("", ((Text) node).getText()));
    }

    @Test
    void in_a_row_what_was_asked_for_later_always_lies_above() {
        for (String[] asked :
                new String[][] {{"a", "b", "c", "d"}, {"x"}, {"d", "c", "b", "a", "e"}, {}, {"m", "n", "o"}}) {
            row.begin();
            for (String name : asked) {
                row.next().setText(name);
            }
            row.end();
            assertEquals(List.of(asked), seen(row.group()));
        }
        assertEquals(5, row.group().getChildren().size());
    }

    private void show(String... names) {
        kept.begin();
        Stream.of(names).forEach(name -> kept.node(name).setText(name));
        kept.end();
    }

    private Node find(String name) {
        return kept.group().getChildren().stream()
                .filter(node -> name.equals(((Text) node).getText()))
                .findFirst()
                .orElseThrow();
    }

    /** From below to above. */
    private static List<String> seen(Group group) {
        return group.getChildren().stream()
                .filter(Node::isVisible)
                .map(node -> ((Text) node).getText())
                .toList();
    }
}
