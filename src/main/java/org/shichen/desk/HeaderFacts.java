package org.shichen.desk;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Label;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.shichen.ui.Presentation;
import org.shichen.ui.Words;

/** What the header tells of the moment that the desk shows: duty level, who leads, who is on duty, the duty day. */
final class HeaderFacts {

    final Label level = fact("level");
    final Label leading = fact("leading");
    final Label officer = fact("officer");
    final Label dutyDay = fact("duty-day");
    private final Presentation presentation;
    private final Words words;

    HeaderFacts(Presentation presentation) {
        this.presentation = presentation;
        this.words = presentation.words();
    }

    /** Until the overview is read for the first time the facts stand empty. */
    Subscription follow(ReadOnlyObjectProperty<@Nullable Overview> overview) {
        return overview.subscribe(now -> {
            if (now != null) {
                show(now);
            }
        });
    }

    private void show(Overview now) {
        level.setText(words.of("desk.header.level") + " " + words.of(now.level()));
        leading.setText(words.of("desk.header.leading") + " " + names(now.leading()));
        officer.setText(words.of("desk.header.officer") + " " + names(now.dutyOfficers()));
        dutyDay.setText(words.of(
                "desk.header.duty-day",
                presentation.formats().date(now.dutyDate()),
                presentation.formats().weekday(now.dutyDate())));
    }

    private String names(List<String> names) {
        return names.isEmpty() ? words.of("desk.header.nobody") : String.join(words.of("desk.comma"), names);
    }

    private static Label fact(String name) {
        Label label = new Label();
        label.setId("header-" + name);
        label.getStyleClass().add("header-fact");
        return label;
    }
}
