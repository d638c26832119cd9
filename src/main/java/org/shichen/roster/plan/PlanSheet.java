package org.shichen.roster.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.Problem;
import org.shichen.roster.DutyLevel;
import org.shichen.store.Act;
import org.shichen.ui.Presentation;
import org.shichen.ui.ScrollingPane;

/** What the roster is made against, a page for each: needs, posts, shifts, rotation patterns, rules. */
public final class PlanSheet extends VBox {

    /** How a page writes: the name of the act, and the writing. */
    interface Writing {
        void write(String act, Function<Act, Integer> work);

        void refused(Problem problem);
    }

    private final List<ToggleButton> tabs = new ArrayList<>();
    private final ScrollPane page = new ScrollingPane();
    private final Presentation presentation;
    private final ToggleGroup pages = new ToggleGroup();
    private final IntConsumer turned;
    private final Node first;

    /** @param open the page to begin with, counted from 0; {@code turned} hears of every other one */
    PlanSheet(
            Plans plans,
            Plans.Plan plan,
            DutyLevel now,
            Presentation presentation,
            Writing writing,
            int open,
            IntConsumer turned) {
        this.presentation = presentation;
        this.turned = turned;
        setId("plan-sheet");
        setSpacing(presentation.look().px(8));
        PlanPage.Saving<ShiftEntry> shifts = saving(writing, "plan.shift", plans.shifts()::save);
        NeedPage needs = needs(plans, plan, now, writing);
        tab("plan.requirements", needs);
        tab(
                "plan.posts",
                new PostPage(
                        plan.postEntries(),
                        plan.checkpoints(),
                        plan.skills(),
                        presentation,
                        saving(writing, "plan.post", plans.posts()::save)));
        tab("plan.shifts", new ShiftPage(plan.shiftEntries(), presentation, shifts));
        tab(
                "plan.rotations",
                new RotationPage(
                        plan.rotations(),
                        plan.shiftEntries(),
                        presentation,
                        saving(writing, "plan.pattern", plans.rotations()::save)));
        tab("plan.rules", new RulePage(plan.settings(), presentation, saving(writing, "plan.rule", plans::applyRules)));
        page.setFitToWidth(true);
        page.setPrefHeight(presentation.look().px(480));
        HBox row = new HBox();
        row.getStyleClass().add("board-switch");
        row.getChildren().addAll(tabs);
        Label title = new Label(presentation.words().of("plan.command.open"));
        title.getStyleClass().add("board-title");
        getChildren().addAll(title, row, page);
        pages.selectedToggleProperty().subscribe(this::turn);
        tabs.get(open).setSelected(true);
        first = open == 0 ? needs.first() : tabs.get(open);
    }

    Node first() {
        return first;
    }

    private NeedPage needs(Plans plans, Plans.Plan plan, DutyLevel now, Writing writing) {
        NeedPage[] page = new NeedPage[1];
        page[0] = new NeedPage(
                plan,
                now,
                presentation,
                saving(
                        writing,
                        "plan.requirement",
                        (act, asked) -> page[0].weekday() == null
                                ? plans.require(act, asked)
                                : plans.requireOn(act, page[0].level(), page[0].weekday(), asked)));
        return page[0];
    }

    private static <E> PlanPage.Saving<E> saving(Writing writing, String act, BiFunction<Act, List<E>, Integer> save) {
        return new PlanPage.Saving<>(typed -> writing.write(act, of -> save.apply(of, typed)), writing::refused);
    }

    /** One page is always open: a press on its own tab does not close it. */
    private void turn(@Nullable Toggle before, @Nullable Toggle now) {
        if (now != null) {
            page.setContent((Node) now.getUserData());
            turned.accept(tabs.indexOf(now));
        } else if (before != null) {
            before.setSelected(true);
        }
    }

    private void tab(String key, Node content) {
        ToggleButton tab = new ToggleButton(presentation.words().of(key));
        tab.setId(key.replace('.', '-'));
        tab.setToggleGroup(pages);
        tab.setUserData(content);
        tabs.add(tab);
    }
}
