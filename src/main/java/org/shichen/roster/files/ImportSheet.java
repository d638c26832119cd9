package org.shichen.roster.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shichen.roster.CellText;
import org.shichen.roster.Duty;
import org.shichen.roster.RosterChange;
import org.shichen.ui.Labels;
import org.shichen.ui.Presentation;
import org.shichen.ui.SheetActs;
import org.shichen.ui.Words;

/** What importing a file would do, before it is done: everything that is wrong with it, or every change. */
public final class ImportSheet extends VBox {

    private final TextField reason = new TextField();
    private final ListView<String> list = new ListView<>();

    /**
     * @param people names by id
     * @param apply is given the reason, empty for none
     */
    ImportSheet(
            ImportPlan plan,
            CellText text,
            Map<Long, String> people,
            Presentation presentation,
            Consumer<String> apply) {
        Words words = presentation.words();
        setId("import-sheet");
        setSpacing(presentation.look().px(8));
        Label title = new Label(words.of("files.title"));
        title.getStyleClass().add("board-title");
        Label verdict = new Label(verdict(plan, words));
        verdict.setId("import-verdict");
        Labels.wrapping(verdict);
        list.setId("import-list");
        list.setAccessibleText(verdict.getText());
        list.setPrefHeight(presentation.look().px(420));
        list.getItems().setAll(lines(plan, text, people, presentation));
        reason.setId("import-reason");
        reason.setPromptText(words.of("files.reason"));
        reason.setAccessibleText(words.of("files.reason"));
        reason.setOnAction(event -> apply.accept(reason.getText().strip()));
        Button all = new Button(words.of("files.apply"));
        all.setId("import-apply");
        all.setMinWidth(Region.USE_PREF_SIZE);
        all.setOnAction(event -> apply.accept(reason.getText().strip()));
        boolean can = plan.errors().isEmpty() && !plan.change().isEmpty();
        reason.setDisable(!can);
        all.setDisable(!can);
        SheetActs acts = new SheetActs(presentation).main(all).leavingAs("import-close");
        getChildren().addAll(title, verdict, list, reason, acts);
    }

    public Node first() {
        return reason.isDisabled() ? list : reason;
    }

    private static String verdict(ImportPlan plan, Words words) {
        if (!plan.errors().isEmpty()) {
            return words.of("files.errors", plan.errors().size());
        }
        return plan.change().isEmpty()
                ? words.of("files.nothing")
                : words.of(
                        "files.counts",
                        plan.people(),
                        plan.days(),
                        plan.change().added().size(),
                        plan.change().replaced().size(),
                        plan.change().removed().size());
    }

    private static List<String> lines(
            ImportPlan plan, CellText text, Map<Long, String> people, Presentation presentation) {
        Words words = presentation.words();
        List<String> lines = new ArrayList<>();
        for (ImportPlan.CellError error : plan.errors()) {
            lines.add(words.of("files.error", error.row(), error.column(), words.of(error.words())) + " "
                    + words.remedy(error.words()));
        }
        for (ImportPlan.ReadAs read : plan.readAs()) {
            lines.add(words.of("files.read-as", read.row(), read.written(), read.badge(), read.name()));
        }
        for (Duty duty : plan.change().removed()) {
            lines.add(line("files.removed", duty, text, people, presentation));
        }
        for (RosterChange.Replaced replaced : plan.change().replaced()) {
            lines.add(line("files.changed", replaced.before(), text, people, presentation) + " → "
                    + text.of(List.of(replaced.after())));
        }
        for (Duty duty : plan.change().added()) {
            lines.add(line("files.added", duty, text, people, presentation));
        }
        return lines;
    }

    private static String line(
            String key, Duty duty, CellText text, Map<Long, String> people, Presentation presentation) {
        return presentation.words().of(key) + "  "
                + presentation.formats().shortDate(duty.dutyDate()) + "  "
                + people.getOrDefault(duty.personId(), "") + "  "
                + text.of(List.of(duty));
    }
}
