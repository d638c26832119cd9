package org.shichen.roster.publish;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shichen.ui.Labels;
import org.shichen.ui.Presentation;
import org.shichen.ui.TextCell;
import org.shichen.ui.Words;

/** The versions there are, newest first, and the difference between two of them or between one and now. */
final class VersionsPane extends VBox {

    private final Publishing model;
    private final Presentation presentation;
    private final Words words;
    private final ListView<PublishedVersion> versions = new ListView<>();
    private final Label compared = new Label();
    private final PublishList differences;

    VersionsPane(Publishing model, Presentation presentation) {
        this.model = model;
        this.presentation = presentation;
        this.words = presentation.words();
        getStyleClass().add("publish-versions");
        versions.setId("publish-versions");
        versions.setAccessibleText(words.of("publish.versions"));
        versions.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Label none = new Label(words.of("publish.versions.none"));
        none.setWrapText(true);
        versions.setPlaceholder(none);
        versions.setPrefHeight(presentation.look().px(28 * 6));
        versions.setMinHeight(presentation.look().px(28 * 3));
        versions.setCellFactory(view -> new TextCell<>(this::line));
        versions.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isControlDown()) {
                event.consume();
                compare();
            }
        });
        Button compare = new Button(words.of("publish.compare"));
        compare.setId("publish-compare");
        compare.setMinWidth(Region.USE_PREF_SIZE);
        compare.setOnAction(event -> compare());
        compared.setId("publish-compared");
        compared.setText(words.of("publish.compare.choose"));
        Labels.wrapping(compared);
        compared.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(compared, Priority.ALWAYS);
        HBox middle = new HBox(compare, compared);
        middle.getStyleClass().add("publish-row");
        differences = new PublishList("publish-differences", words.of("publish.differences"), duty -> {});
        VBox.setVgrow(differences, Priority.ALWAYS);
        getChildren().addAll(versions, middle, differences);
    }

    ListView<PublishedVersion> list() {
        return versions;
    }

    void show(Publishing.Shown shown) {
        List<Integer> selected = List.copyOf(versions.getSelectionModel().getSelectedIndices());
        List<PublishedVersion> before = List.copyOf(versions.getItems());
        if (!before.equals(shown.versions())) {
            versions.getItems().setAll(shown.versions());
            versions.getSelectionModel().clearSelection();
            if (selected.isEmpty() || before.size() != shown.versions().size()) {
                versions.getSelectionModel().select(0);
            } else {
                selected.forEach(versions.getSelectionModel()::select);
            }
        }
    }

    /** @param shown for the names of people and posts */
    void show(VersionComparing.Comparison comparison, Publishing.Shown shown) {
        DifferenceWords told = new DifferenceWords(words, presentation.formats(), shown.names());
        compared.setText(words.of(
                "publish.compared",
                words.of("publish.version", comparison.older().number()),
                comparison.newer() == null
                        ? words.of("publish.now")
                        : words.of("publish.version", comparison.newer().number()),
                presentation.formats().shortDate(comparison.range().first()),
                presentation.formats().shortDate(comparison.range().last()),
                told.summary(comparison.difference())));
        differences.show(told.lines(comparison.difference()), words.of("publish.same"));
    }

    private void compare() {
        List<PublishedVersion> chosen = versions.getSelectionModel().getSelectedItems().stream()
                .filter(version -> version != null && !version.takenBack())
                .toList();
        if (chosen.size() == 1) {
            model.compare(chosen.getFirst(), null);
        } else if (chosen.size() >= 2) {
            model.compare(chosen.getLast(), chosen.getFirst());
        }
    }

    private String line(PublishedVersion version) {
        var formats = presentation.formats();
        StringBuilder line = new StringBuilder(words.of("publish.version", version.number()));
        line.append("  ")
                .append(words.of(
                        "publish.version.range", formats.shortDate(version.first()), formats.shortDate(version.last())))
                .append("  ")
                .append(
                        version.takenBack()
                                ? words.of("publish.version.taken-back")
                                : words.of("publish.version.counts", version.duties()))
                .append("  ")
                .append(version.by().isEmpty() ? words.of("publish.version.program") : version.by())
                .append("  ")
                .append(words.of(
                        "publish.version.times",
                        formats.dateTime(version.occurredAt()),
                        formats.dateTime(version.recordedAt())));
        if (!version.reason().isBlank()) {
            line.append("  ").append(words.of("publish.version.reason", version.reason()));
        }
        return line.toString();
    }
}
