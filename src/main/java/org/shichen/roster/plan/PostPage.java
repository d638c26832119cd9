package org.shichen.roster.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.shichen.roster.PostKind;
import org.shichen.ui.ChoiceWords;
import org.shichen.ui.Presentation;
import org.shichen.ui.WordChoice;

/** The posts of one checkpoint or of the command post, a row each. */
final class PostPage extends PlanPage<PostEntry> {

    /** @param id null for the command post itself */
    private record Site(@Nullable Long id, String name) {}

    private record Row(
            PostEntry of,
            TextField name,
            WordChoice<PostKind> kind,
            TextField needs,
            TextField task,
            TextField caution,
            TextField equipment,
            CheckBox active) {}

    /** Who leads and who sits at the desk stand in the head of the window. */
    private static final List<PostKind> COMMAND = List.of(PostKind.LEADING, PostKind.DESK);

    private static final List<PostKind> CHECKPOINT =
            List.of(PostKind.VEHICLE_CHECK, PostKind.REGISTRATION, PostKind.SECURITY);

    private final List<PostEntry> posts;
    private final Map<Long, String> skills;
    private final Presentation presentation;
    private final PlanText text;
    private final ComboBox<Site> site = new ComboBox<>();
    private final List<Row> rows = new ArrayList<>();
    private EntryTable table;

    PostPage(
            List<PostEntry> posts,
            Map<Long, String> checkpoints,
            Map<Long, String> skills,
            Presentation presentation,
            Saving<PostEntry> saving) {
        super("plan.posts", presentation, saving);
        this.posts = posts;
        this.skills = skills;
        this.presentation = presentation;
        this.text = new PlanText(presentation.words());
        site.setId("plan-post-site");
        site.setAccessibleText(presentation.words().of("plan.posts.site"));
        site.setConverter(new ChoiceWords<>(value -> value == null ? "" : value.name));
        checkpoints.forEach((id, name) -> site.getItems().add(new Site(id, name)));
        site.getItems().add(new Site(null, presentation.words().of("plan.posts.command")));
        site.getSelectionModel().selectFirst();
        fill();
        turning(site, this::fill);
    }

    @Override
    void lookAt(PlanPage<?> before) {
        if (before instanceof PostPage page) {
            site.setValue(page.site.getValue());
        }
    }

    private void fill() {
        Site chosen = site.getValue();
        table = table("name", "kind", "needs", "task", "caution", "equipment", "active");
        rows.clear();
        posts.stream()
                .filter(post -> Objects.equals(post.checkpointId(), chosen.id))
                .forEach(this::add);
        addNew();
        if (rows.size() == 1) {
            FlowPane usual =
                    new FlowPane(usual("plan.posts.usual", () -> begin(chosen.id == null ? COMMAND : CHECKPOINT)));
            show(site, usual, table);
        } else {
            show(site, table);
        }
    }

    private void begin(List<PostKind> kinds) {
        for (PostKind kind : kinds) {
            Row row = rows.getLast();
            row.kind.setValue(kind);
            // The name comes last: it makes the next row.
            row.name.setText(presentation.words().of(kind));
        }
        rows.getFirst().name.requestFocus();
    }

    private void addNew() {
        add(new PostEntry(0, 0, site.getValue().id, PostKind.VEHICLE_CHECK, "", "", "", "", true, List.of()));
    }

    private void add(PostEntry post) {
        String id = "plan-post-" + rows.size() + "-";
        WordChoice<PostKind> kind =
                new WordChoice<>(PostKind.class, presentation.words().of("plan.head.kind"), presentation.words());
        kind.setId(id + "kind");
        kind.setValue(post.kind());
        Row row = new Row(
                post,
                EntryTable.field(id + "name", post.name(), 8),
                kind,
                EntryTable.field(id + "needs", text.needs(post.needs(), skills), 8),
                EntryTable.field(id + "task", post.task(), 9),
                EntryTable.field(id + "caution", post.caution(), 9),
                EntryTable.field(id + "equipment", post.equipment(), 9),
                EntryTable.check(id + "active", post.active()));
        rows.add(row);
        table.row(
                row.name,
                List.of(row.name, row.kind, row.needs, row.task, row.caution, row.equipment, row.active),
                this::addNew);
    }

    @Override
    List<PostEntry> typed() {
        List<PostEntry> typed = new ArrayList<>();
        for (Row row : rows) {
            String name = row.name.getText().strip();
            if (row.of.id() == 0 && name.isEmpty()) {
                continue;
            }
            typed.add(new PostEntry(
                    row.of.id(),
                    row.of.version(),
                    row.of.checkpointId(),
                    row.kind.getValue(),
                    name,
                    row.task.getText().strip(),
                    row.caution.getText().strip(),
                    row.equipment.getText().strip(),
                    row.active.isSelected(),
                    text.needs(name, row.needs.getText(), skills)));
        }
        return typed;
    }
}
