package org.shichen.roster.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.ui.Buttons;
import org.shichen.ui.HeldChoice;
import org.shichen.ui.Labels;
import org.shichen.ui.Presentation;

/** A page of the plan sheet: rows that are saved together or refused together, what was typed stays. */
abstract class PlanPage<E> extends VBox {

    /** Where what was typed goes, and what cannot be read. */
    record Saving<E>(Consumer<List<E>> save, Consumer<Problem> refused) {}

    private final String key;
    private final Presentation presentation;
    private final Saving<E> saving;
    private List<E> untouched = List.of();

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
        getChildren().setAll(hint);
        getChildren().addAll(parts);
        remember();
    }

    /** Keeps what was typed, for the foot of the sheet. */
    final Button saveButton() {
        return Buttons.of(key.replace('.', '-') + "-save", presentation.words().of(key + ".save"), this::save);
    }

    /** What stands there now is what is kept, or what was only looked up. */
    final void remember() {
        untouched = typed();
    }

    /** Whether somebody typed what is not kept yet. */
    final boolean changed() {
        try {
            return !typed().equals(untouched);
        } catch (ProblemException unreadable) {
            return true;
        }
    }

    /** Where typing begins. */
    Node first() {
        return firstBelow(this).orElse(this);
    }

    private static Optional<Node> firstBelow(Parent parent) {
        return parent.getChildrenUnmodifiable().stream()
                .flatMap(child -> child instanceof Control control
                        ? Stream.of(control).filter(field -> field.isFocusTraversable() && !field.isDisable())
                        : child instanceof Parent inner ? firstBelow(inner).stream() : Stream.empty())
                .map(Node.class::cast)
                .findFirst();
    }

    /** What was looked at on the page in whose place this one comes is looked at here. */
    void lookAt(PlanPage<?> before) {}

    /** Another choice shows other rows, unless some are typed that are not kept: they would be lost unseen. */
    final <T> void turning(ComboBox<T> choice, Runnable show) {
        HeldChoice.on(
                choice,
                () -> {
                    boolean typed = changed();
                    if (typed) {
                        saving.refused.accept(Problem.of("problem.plan.turn"));
                    }
                    return !typed;
                },
                show);
    }

    /** A button that fills what many desks begin with into empty rows, once; nothing is kept before it is saved. */
    final Button usual(String words, Runnable fill) {
        Button button = new Button(presentation.words().of(words));
        button.setId(words.replace('.', '-'));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> {
            button.getParent().setDisable(true);
            fill.run();
        });
        return button;
    }

    final void save() {
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
