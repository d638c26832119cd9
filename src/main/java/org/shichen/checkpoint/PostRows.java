package org.shichen.checkpoint;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.shichen.roster.PostKind;
import org.shichen.roster.plan.PostEntry;
import org.shichen.ui.Presentation;
import org.shichen.ui.WordChoice;
import org.shichen.ui.Words;

/**
 * The posts of a checkpoint, a row each; the last row is empty and the next comes when it is written into. Their tasks
 * and needs are kept with the plan of the roster.
 */
final class PostRows extends GridPane {

    /** What a checkpoint has: the posts of the command post are not its own. */
    private static final List<PostKind> KINDS = List.of(
            PostKind.VEHICLE_CHECK, PostKind.OBSERVE, PostKind.REGISTRATION, PostKind.SECURITY, PostKind.RESERVE);

    private record Row(PostEntry of, TextField name, WordChoice<PostKind> kind, CheckBox active) {}

    private final Words words;
    private final List<Row> rows = new ArrayList<>();

    PostRows(Presentation presentation) {
        this.words = presentation.words();
        setHgap(presentation.look().px(8));
        setVgap(presentation.look().px(4));
    }

    void show(List<PostEntry> posts) {
        getChildren().clear();
        rows.clear();
        addRow(0, head("kind"), head("name"), head("active"));
        posts.forEach(this::add);
        addNew();
    }

    /** Those with a name; a row without one that was there already is refused when it is kept. */
    List<PostEntry> typed() {
        List<PostEntry> typed = new ArrayList<>();
        for (Row row : rows) {
            String name = row.name.getText().strip();
            if (row.of.id() != 0 || !name.isEmpty()) {
                typed.add(new PostEntry(
                        row.of.id(),
                        row.of.version(),
                        row.of.checkpointId(),
                        row.kind.getValue(),
                        name,
                        row.of.task(),
                        row.of.caution(),
                        row.of.equipment(),
                        row.active.isSelected(),
                        row.of.needs()));
            }
        }
        return typed;
    }

    private void addNew() {
        add(new PostEntry(0, 0, null, PostKind.VEHICLE_CHECK, "", "", "", "", true, List.of()));
    }

    private void add(PostEntry post) {
        int number = rows.size();
        TextField name = new TextField(post.name());
        name.setId("checkpoint-post-" + number + "-name");
        name.setAccessibleText(words.of("checkpoint.post.name") + " " + (number + 1));
        name.setPromptText(post.id() == 0 ? words.of("checkpoint.post.name.prompt") : "");
        GridPane.setHgrow(name, Priority.ALWAYS);
        WordChoice<PostKind> kind =
                new WordChoice<>(PostKind.class, words.of("checkpoint.post.kind") + " " + (number + 1), words);
        kind.getItems().setAll(KINDS);
        kind.setId("checkpoint-post-" + number + "-kind");
        kind.setValue(post.kind());
        CheckBox active = new CheckBox();
        active.setId("checkpoint-post-" + number + "-active");
        active.setAccessibleText(words.of("checkpoint.post.active") + " " + (number + 1));
        active.setSelected(post.active());
        rows.add(new Row(post, name, kind, active));
        addRow(number + 1, kind, name, active);
        name.textProperty().addListener((value, before, text) -> {
            if (number == rows.size() - 1 && !text.isBlank()) {
                addNew();
            }
        });
    }

    private Label head(String key) {
        Label head = new Label(words.of("checkpoint.post." + key));
        head.getStyleClass().add("muted");
        return head;
    }
}
