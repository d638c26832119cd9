package org.shichen.checkpoint;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shichen.map.GeoPoint;
import org.shichen.map.MapView;
import org.shichen.map.Viewport;
import org.shichen.ui.ListEscape;
import org.shichen.ui.Presentation;
import org.shichen.ui.Words;

/**
 * The list beside the map with a field to find by. What is filtered out of the list stays on the map, so that no alarm
 * is hidden. Enter on a row shows its place where that is out of view; Esc brings back the view of before.
 */
final class CheckpointList extends VBox {

    private final ListView<CheckpointStatus> list;
    private final MapView map;
    private final Words words;
    private final CheckpointFinder finder;
    private final TextField find = new TextField();
    private final Label count = new Label();
    private List<CheckpointStatus> all = List.of();
    private @Nullable Viewport before;
    private boolean movedBefore;
    private BooleanSupplier onLeave = () -> false;

    /** The key that led here is typed into what has the focus then. */
    private boolean keyStillComing;

    /** @param onFiltered called when the list shows others than before */
    CheckpointList(ListView<CheckpointStatus> list, MapView map, Presentation presentation, Runnable onFiltered) {
        this.list = list;
        this.map = map;
        this.words = presentation.words();
        this.finder = new CheckpointFinder(words);
        find.setId("checkpoint-find");
        find.setPromptText(words.of("checkpoint.find"));
        find.setAccessibleText(words.of("checkpoint.find"));
        count.setId("checkpoint-found");
        count.getStyleClass().add("muted");
        count.managedProperty().bind(count.textProperty().isNotEmpty());
        count.setMinWidth(Region.USE_PREF_SIZE);
        VBox.setVgrow(list, Priority.ALWAYS);
        Insets edge = new Insets(
                presentation.look().px(4),
                presentation.look().px(4),
                0,
                presentation.look().px(4));
        VBox.setMargin(find, edge);
        setSpacing(presentation.look().px(4));
        setMinWidth(presentation.look().px(220));
        setPrefWidth(presentation.look().px(280));
        getChildren().addAll(find, count, list);
        find.textProperty().subscribe((was, now) -> onFiltered.run());
        find.addEventFilter(KeyEvent.KEY_PRESSED, this::typedToFind);
        find.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (keyStillComing) {
                keyStillComing = false;
                event.consume();
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::typedInList);
        ListEscape.handOn(list);
    }

    /** Those of these that are to be listed. */
    List<CheckpointStatus> filtered(List<CheckpointStatus> statuses) {
        all = statuses;
        List<CheckpointStatus> found = finder.find(statuses, find.getText());
        count.setText(find.getText().isBlank() ? "" : words.of("checkpoint.found", found.size(), all.size()));
        // The invitation to add the first one is no answer to a search.
        if (list.getPlaceholder() != null) {
            list.getPlaceholder().setVisible(all.isEmpty());
        }
        return found;
    }

    /** @param leave called by Enter and Esc; says whether that led away from the list */
    void setOnLeave(BooleanSupplier leave) {
        onLeave = leave;
    }

    void startFinding() {
        keyStillComing = true;
        find.requestFocus();
        find.selectAll();
    }

    private void typedToFind(KeyEvent event) {
        keyStillComing = false;
        if (event.getCode() == KeyCode.ESCAPE) {
            find.clear();
            if (onLeave.getAsBoolean()) {
                event.consume();
                return;
            }
        } else if (event.getCode() != KeyCode.ENTER && event.getCode() != KeyCode.DOWN) {
            return;
        }
        event.consume();
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private void typedInList(KeyEvent event) {
        CheckpointStatus chosen = list.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && chosen != null) {
            show(CheckpointSymbols.place(chosen.checkpoint()));
            onLeave.getAsBoolean();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && before != null) {
            if (movedBefore) {
                map.restore(before);
            } else {
                map.fit();
            }
            before = null;
            onLeave.getAsBoolean();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && onLeave.getAsBoolean()) {
            event.consume();
        }
    }

    private void show(GeoPoint place) {
        Viewport view = map.viewport();
        double x = view.x(place);
        double y = view.y(place);
        if (x < 0 || y < 0 || x > view.width() || y > view.height()) {
            if (before == null) {
                before = view;
                movedBefore = map.movedByUser();
            }
            map.restore(new Viewport(place.worldX(), place.worldY(), view.level(), view.width(), view.height()));
        }
    }
}
