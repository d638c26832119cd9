package org.shichen.desk;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import org.shichen.ui.Labels;
import org.shichen.ui.Presentation;
import org.shichen.ui.Words;

/** The line above the log line in which the desk tells what was done or what went wrong. */
final class NoticeBar extends HBox {

    private final Subscription listening;

    NoticeBar(NoticeBoard board, Presentation presentation) {
        Words words = presentation.words();
        getStyleClass().add("notice-bar");
        setId("notice-bar");
        FontIcon icon = new FontIcon("mdi2c-check");
        Label text = new Label();
        text.setId("notice");
        Labels.wrapping(text);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button close = new Button(words.of("desk.notice.close"));
        close.setMinWidth(USE_PREF_SIZE);
        close.setOnAction(event -> board.dismiss());
        getChildren().addAll(icon, text, close);
        managedProperty().bind(visibleProperty());
        listening = board.noticeProperty().subscribe(notice -> {
            setVisible(notice != null);
            if (notice != null) {
                boolean trouble = notice instanceof NoticeBoard.Notice.Trouble;
                text.setText(NoticeBoard.text(notice, words));
                icon.setIconLiteral(trouble ? "mdi2a-alert" : "mdi2c-check");
                Icons.size(icon, presentation.look());
                getStyleClass().remove("trouble");
                if (trouble) {
                    getStyleClass().add("trouble");
                }
            }
        });
    }

    void close() {
        listening.unsubscribe();
    }
}
