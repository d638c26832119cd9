package org.shichen.roster.plan;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.ui.Labels;
import org.shichen.ui.Presentation;

/** A page of the plan sheet: rows that are saved together or refused together, what was typed stays. */
abstract class PlanPage<E> extends VBox {

    /** Where what was typed goes, and what cannot be read. */
    record Saving<E>(Consumer<List<E>> save, Consumer<Problem> refused) {}

    private final String key;
    private final Presentation presentation;
    private final Saving<E> saving;

    /** @param key of the words: the name of the page, its hint and its saving */
    PlanPage(String key, Presentation presentation, Saving<E> saving) {
        this.key = key;
        this.presentation = presentation;
        this.saving = saving;
        setSpacing(presentation.look().px(8));
    }

    /** @throws ProblemException for what cannot be read */
    abstract List<E> typed();

    final EntryTable table(String... heads) {
        return new EntryTable(
                presentation,
                Stream.of(heads)
                        .map(head -> presentation.words().of("plan.head." + head))
                        .toList());
    }

    final void show(Node... parts) {
        Label hint = Labels.note(presentation.words().of(key + ".hint"));
        Button save = new Button(presentation.words().of(key + ".save"));
        save.setId(key.replace('.', '-') + "-save");
        save.setMinWidth(Region.USE_PREF_SIZE);
        save.setOnAction(event -> save());
        getChildren().setAll(hint);
        getChildren().addAll(parts);
        getChildren().add(save);
    }

    private void save() {
        List<E> typed;
        try {
            typed = typed();
        } catch (ProblemException refused) {
            saving.refused.accept(refused.problem());
            return;
        }
        saving.save.accept(typed);
    }
}
