package org.shichen.search;

import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shichen.search.rules.Snippet;
import org.shichen.search.rules.Wanted;
import org.shichen.ui.Presentation;

/** A found record in the list: what and when in one line, the words that were found in another. */
final class HitCell extends ListCell<Hit> {

    /** Half-widths of a line of the list; the sheet is as wide at every text size. */
    private static final int LINE = 108;

    private final Presentation presentation;
    private final HitWords told;
    private final Supplier<Wanted> wanted;
    private final Label kind = new Label();
    private final Label time = new Label();
    private final Label place = new Label();
    private final Label struck = new Label();
    private final MarkedText text = new MarkedText();
    private final VBox rows = new VBox(new HBox(kind, time, place, struck), text);

    HitCell(Presentation presentation, Supplier<Wanted> wanted) {
        this.presentation = presentation;
        this.told = new HitWords(presentation);
        this.wanted = wanted;
        rows.getStyleClass().add("search-row");
        rows.getChildren().getFirst().getStyleClass().add("search-head");
        kind.getStyleClass().add("search-kind");
        kind.setMinWidth(presentation.look().px(72));
        time.getStyleClass().add("muted");
        time.setMinWidth(Region.USE_PREF_SIZE);
        place.getStyleClass().add("muted");
        struck.getStyleClass().add("search-struck");
        struck.setMinWidth(Region.USE_PREF_SIZE);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Hit hit, boolean empty) {
        super.updateItem(hit, empty);
        setGraphic(empty ? null : rows);
        rows.getStyleClass().remove("struck");
        if (empty) {
            setAccessibleText(null);
            return;
        }
        kind.setText(told.kind(hit));
        time.setText(told.time(hit));
        place.setText(told.place(hit));
        struck.setText(hit.struck() == null ? "" : "✕ " + presentation.words().of("search.struck"));
        if (hit.struck() != null) {
            rows.getStyleClass().add("struck");
        }
        text.show(Snippet.line(hit.text(), wanted.get(), LINE));
        setAccessibleText(
                String.join(" ", kind.getText(), time.getText(), place.getText(), struck.getText(), hit.text()));
    }
}
