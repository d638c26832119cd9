package org.shichen.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.shichen.testing.Painting;

class WrappingRowTest {

    @Test
    void every_line_of_fields_ends_at_the_edge_also_a_field_alone_and_one_wider_than_there_is_room() {
        for (double width : new double[] {700, 400, 210, 150}) {
            List<Region> fields = Painting.onFx(() -> {
                List<Region> made = DoubleStream.of(200, 60, 180, 120)
                        .mapToObj(WrappingRowTest::field)
                        .toList();
                VBox form = new VBox(new WrappingRow(8, made.toArray(Region[]::new)).fillingLines());
                form.setMinWidth(0);
                form.setMaxWidth(width);
                new Scene(new VBox(form), 800, 400).snapshot(null);
                return made;
            });
            Stream<Region> ends = fields.stream()
                    .filter(field -> field == fields.getLast()
                            || fields.get(fields.indexOf(field) + 1).getLayoutY() > field.getLayoutY());
            ends.forEach(field -> assertEquals(width, field.getBoundsInParent().getMaxX(), 0.5, "in " + width));
            fields.forEach(field -> assertTrue(field.getBoundsInParent().getMaxX() <= width + 0.5, "in " + width));
        }
    }

    /** Likes to be so wide, and can be narrow. */
    private static Region field(double width) {
        Region field = new Region();
        field.setMinWidth(20);
        field.setPrefSize(width, 30);
        return field;
    }
}
