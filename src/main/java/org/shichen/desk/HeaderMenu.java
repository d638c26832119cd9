package org.shichen.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.javafx.FontIcon;
import org.shichen.ui.Hint;
import org.shichen.ui.Presentation;
import org.shichen.ui.Words;

/**
 * What a small window with large type leaves out of the header, so that the boards keep their room: the facts to be
 * read, then the acts. Made anew each time it is opened. FX thread.
 */
final class HeaderMenu extends MenuButton {

    /** @param facts what is to be read, at the moment of opening */
    HeaderMenu(Supplier<List<String>> facts, DeskActs acts, Presentation presentation) {
        Words words = presentation.words();
        setId("header-menu");
        getStyleClass().add("tool");
        FontIcon drawn = new FontIcon("mdi2m-menu");
        Icons.size(drawn, presentation.look());
        setGraphic(drawn);
        setAccessibleText(words.of("desk.header.more"));
        Hint.on(this, words.of("desk.header.more"));
        List<MenuItem> ways = List.of(
                item(words, "desk.command.officer", acts::openOfficers),
                item(words, "desk.command.care", acts::openCare),
                item(words, "desk.command.palette", acts::openPalette),
                item(words, "desk.command.theme", acts::otherTheme),
                item(words, "desk.command.language", acts::otherLanguage),
                item(words, "desk.command.keys", acts::openKeys));
        getItems().setAll(ways);
        setOnShowing(event -> {
            List<MenuItem> items = new ArrayList<>();
            facts.get().stream()
                    .filter(fact -> !fact.isBlank())
                    .forEach(fact -> items.add(new CustomMenuItem(new Label(fact), false)));
            items.add(new SeparatorMenuItem());
            items.addAll(ways);
            getItems().setAll(items);
        });
    }

    private static MenuItem item(Words words, String key, Runnable act) {
        MenuItem item = new MenuItem(words.of(key));
        item.setId("menu-" + key.replace('.', '-'));
        item.setOnAction(event -> act.run());
        return item;
    }
}
