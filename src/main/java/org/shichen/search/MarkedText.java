package org.shichen.search;

import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.shichen.search.rules.Snippet;

/** A found text; the words that were looked for stand out by weight and line, not by colour alone. */
final class MarkedText extends TextFlow {

    MarkedText() {
        getStyleClass().add("search-text");
    }

    void show(Snippet snippet) {
        getChildren().clear();
        for (Snippet.Piece piece : snippet.pieces()) {
            Text text = new Text(piece.text());
            text.getStyleClass().add(piece.found() ? "search-found" : "search-plain");
            getChildren().add(text);
        }
    }
}
