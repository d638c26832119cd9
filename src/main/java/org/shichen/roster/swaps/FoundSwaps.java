package org.shichen.roster.swaps;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shichen.people.Person;
import org.shichen.roster.Duty;
import org.shichen.roster.RosterRange;
import org.shichen.ui.Presentation;
import org.shichen.ui.TextCell;
import org.shichen.ui.Words;

/** Who could take the chosen duty, the best first; Enter or a double click asks for it. FX thread. */
final class FoundSwaps extends VBox {

    private final Presentation presentation;
    private final Words words;
    private @Nullable RosterRange roster;
    private final Label head = new Label();
    private final ListView<SwapFinder.Found> list = new ListView<>();

    FoundSwaps(Presentation presentation, Consumer<SwapFinder.Found> ask) {
        super(presentation.look().px(4));
        this.presentation = presentation;
        this.words = presentation.words();
        head.setText(words.of("swap.looking"));
        list.setId("swap-found");
        list.getStyleClass().add("lines");
        list.setAccessibleText(words.of("swap.found.list"));
        list.setPrefHeight(presentation.look().px(230));
        // One way to swap is three lines: it is seen whole, however large the type.
        list.setMinHeight(presentation.look().px(80));
        list.setPlaceholder(new Label());
        list.setCellFactory(view -> new TextCell<>(this::line));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                chosen(ask);
                event.consume();
            }
        });
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                chosen(ask);
            }
        });
        getChildren().addAll(head, list);
    }

    private void chosen(Consumer<SwapFinder.Found> ask) {
        SwapFinder.Found found = list.getSelectionModel().getSelectedItem();
        if (found != null) {
            ask.accept(found);
        }
    }

    /** Puts the keys on the ways there are; returns whether there is any. */
    boolean toList() {
        boolean any = isVisible() && !list.getItems().isEmpty();
        if (any) {
            list.requestFocus();
        }
        return any;
    }

    /** What was chosen stays chosen while it is still among them. */
    void show(SwapBoard.Ways ways) {
        roster = ways.roster();
        String key = ways.asked() ? "swap.found.asked" : ways.found().isEmpty() ? "swap.found.none" : "swap.found";
        head.setText(words.of(key, ways.found().size()));
        SwapFinder.Found before = list.getSelectionModel().getSelectedItem();
        list.getItems().setAll(ways.found());
        list.getSelectionModel().selectFirst();
        ways.found().stream()
                .filter(each -> before != null && each.parts().equals(before.parts()))
                .findFirst()
                .ifPresent(list.getSelectionModel()::select);
    }

    private String line(SwapFinder.Found found) {
        String parts = found.parts().stream().map(this::part).collect(Collectors.joining("\n   "));
        String nights = found.nights().entrySet().stream()
                .map(each -> words.of("swap.found.nights", name(each.getKey()), each.getValue()))
                .sorted()
                .collect(Collectors.joining(" · "));
        String broken = found.broken().isEmpty()
                ? words.of("swap.found.clean")
                : found.broken().stream()
                        .map(each -> words.of(each.words()))
                        .distinct()
                        .collect(Collectors.joining("\n   "));
        return words.of("swap.found.line", found.kind(), parts, nights, broken);
    }

    private String part(SwapPart part) {
        Duty duty = roster.duty(part.dutyId());
        var formats = presentation.formats();
        return words.of(
                "swap.part",
                formats.shortDate(duty.dutyDate()),
                roster.placeName(duty.postId()),
                formats.minute(part.startMinute(duty)),
                formats.minute(part.endMinute(duty)),
                name(part.fromPersonId()),
                name(part.toPersonId()));
    }

    private String name(long id) {
        Person person = roster.person(id);
        return person == null ? "#" + id : person.name();
    }
}
