package org.shichen.roster.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shichen.roster.DutyLevel;
import org.shichen.roster.plan.Plans.Plan;
import org.shichen.ui.Presentation;
import org.shichen.ui.ScrollingPane;
import org.shichen.ui.SheetActs;

/** What the roster is made against, a page for each: needs, posts, shifts, rotation patterns, rules. */
public final class PlanSheet extends VBox {

    private static final List<String> PAGES =
            List.of("plan.requirements", "plan.posts", "plan.shifts", "plan.rotations", "plan.rules");

    private final PlanBoard board;
    private final DutyLevel now;
    private final List<ToggleButton> tabs = new ArrayList<>();
    private final List<PlanPage<?>> content = new ArrayList<>();
    private final ScrollPane page = new ScrollingPane();
    private final SheetActs acts;
    private final Presentation presentation;
    private final ToggleGroup pages = new ToggleGroup();
    private final IntConsumer turned;

    /** @param open the page to begin with, counted from 0; {@code turned} hears of every other one */
    PlanSheet(PlanBoard board, Plan plan, DutyLevel now, Presentation presentation, int open, IntConsumer turned) {
        this.board = board;
        this.now = now;
        this.presentation = presentation;
        this.turned = turned;
        setId("plan-sheet");
        setSpacing(presentation.look().px(8));
        for (int i = 0; i < PAGES.size(); i++) {
            content.add(make(i, plan));
            tab(PAGES.get(i));
        }
        acts = new SheetActs(presentation).keys("plan.keys");
        page.setFitToWidth(true);
        page.setPrefHeight(presentation.look().px(480));
        FlowPane row = new FlowPane();
        row.getStyleClass().add("board-switch");
        row.getChildren().addAll(tabs);
        Label title = new Label(presentation.words().of("plan.command.open"));
        title.getStyleClass().add("board-title");
        getChildren().addAll(title, row, page, acts);
        pages.selectedToggleProperty().subscribe(this::turn);
        tabs.get(open).setSelected(true);
        addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
    }

    Node first() {
        return content.get(shown()).first();
    }

    private PlanPage<?> make(int at, Plan plan) {
        return switch (at) {
            case 0 -> needs(plan);
            case 1 ->
                new PostPage(plan.postEntries(), plan.checkpoints(), plan.skills(), presentation, saving(board::posts));
            case 2 -> new ShiftPage(plan.shiftEntries(), presentation, saving(board::shifts));
            case 3 -> new RotationPage(plan.rotations(), plan.shiftEntries(), presentation, saving(board::rotations));
            default -> new RulePage(plan.settings(), presentation, saving(board::rules));
        };
    }

    private NeedPage needs(Plan plan) {
        NeedPage[] page = new NeedPage[1];
        page[0] = new NeedPage(
                plan,
                now,
                presentation,
                saving((asked, kept) -> board.needs(page[0].level(), page[0].weekday(), asked, kept)));
        return page[0];
    }

    private <E> PlanPage.Saving<E> saving(BiConsumer<List<E>, Consumer<Plan>> save) {
        return new PlanPage.Saving<>(typed -> save.accept(typed, this::kept), board::refused);
    }

    /** After a page was saved: it and every page that nobody has typed into shows what is kept now. */
    private void kept(Plan plan) {
        int shown = shown();
        Node typedIn = getScene() == null ? null : getScene().getFocusOwner();
        String field = typedIn == null ? null : typedIn.getId();
        for (int i = 0; i < content.size(); i++) {
            if (i == shown || !content.get(i).changed()) {
                PlanPage<?> anew = make(i, plan);
                anew.lookAt(content.get(i));
                content.set(i, anew);
            }
        }
        open(shown);
        Node same = field == null ? null : content.get(shown).lookup("#" + field);
        (same == null ? content.get(shown).first() : same).requestFocus();
    }

    private void open(int at) {
        page.setContent(content.get(at));
        acts.main(content.get(at).saveButton());
    }

    private int shown() {
        return tabs.indexOf((ToggleButton) pages.getSelectedToggle());
    }

    /** One page is always open: a press on its own tab does not close it. */
    private void turn(@Nullable Toggle before, @Nullable Toggle now) {
        if (now != null) {
            int at = tabs.indexOf((ToggleButton) now);
            open(at);
            turned.accept(at);
        } else if (before != null) {
            before.setSelected(true);
        }
    }

    private void typed(KeyEvent event) {
        int digit = event.getCode().ordinal() - KeyCode.DIGIT1.ordinal();
        if (event.isAltDown() && !event.isControlDown() && digit >= 0 && digit < tabs.size()) {
            tabs.get(digit).setSelected(true);
            first().requestFocus();
        } else if (event.isControlDown() && event.getCode() == KeyCode.S) {
            content.get(shown()).save();
        } else {
            return;
        }
        event.consume();
    }

    private void tab(String key) {
        ToggleButton tab = new ToggleButton(presentation.words().of(key));
        tab.setId(key.replace('.', '-'));
        tab.setToggleGroup(pages);
        tabs.add(tab);
    }
}
