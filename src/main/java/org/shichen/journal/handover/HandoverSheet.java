package org.shichen.journal.handover;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shichen.journal.handover.HandoverBoard.Shown;
import org.shichen.ui.Labels;
import org.shichen.ui.Presentation;
import org.shichen.ui.SheetActs;
import org.shichen.ui.ToldLine;
import org.shichen.ui.WhileShown;
import org.shichen.ui.Words;

/**
 * 交接班: first the outgoing officer writes and signs, then the relief reads and signs. Ctrl+Enter signs, Ctrl+P prints
 * the last one, Ctrl+E names the three things anew.
 */
final class HandoverSheet extends VBox {

    private final HandoverBoard board;
    private final Presentation presentation;
    private final Words words;
    private final Consumer<Handover> print;
    private final Consumer<Handover> onEnded;
    private final Label state = new Label();
    private final Label head = new Label();
    private final ToldLine trouble;
    private final HBox naming = new HBox();
    private final SheetActs acts;
    private @Nullable GivingPane giving;
    private @Nullable TakingPane taking;

    HandoverSheet(
            HandoverBoard board, Presentation presentation, Consumer<Handover> print, Consumer<Handover> onEnded) {
        this.board = board;
        this.presentation = presentation;
        this.words = presentation.words();
        this.print = print;
        this.onEnded = onEnded;
        setId("handover-sheet");
        setSpacing(presentation.look().px(8));
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(words.of("handover.title"));
        Label title = new Label(words.of("handover.title"));
        title.getStyleClass().add("board-title");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        state.setId("handover-state");
        head.setId("handover-head");
        head.getStyleClass().add("muted");
        trouble = new ToldLine("handover-trouble", words);
        naming.setSpacing(presentation.look().px(8));
        naming.managedProperty().bind(naming.visibleProperty());
        naming.setVisible(false);
        acts = new SheetActs(presentation).keys("handover.keys");
        Labels.wrapping(head);
        HBox top = new HBox(title, between, state);
        top.setAlignment(Pos.BASELINE_LEFT);
        getChildren().addAll(top, head, new VBox(), naming, trouble, acts);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        WhileShown.listen(this, () -> {
            board.look(true);
            return board.shownProperty().subscribe(this::show).and(() -> board.look(false));
        });
    }

    Node first() {
        return this;
    }

    private void show(@Nullable Shown now) {
        if (now == null) {
            return;
        }
        HandoverState at = now.underWay().isPresent() ? HandoverState.UNDER_WAY : HandoverState.PENDING;
        state.setText(words.of(at));
        Signatures.Signer here = board.signatures().here();
        head.setText(words.of(
                        "handover.head",
                        now.underWay()
                                .map(given -> HandoverTexts.number(given, words))
                                .orElse(""),
                        now.shift().isEmpty() ? words.of("handover.no-shift") : now.shift(),
                        presentation.formats().dateTime(now.since()),
                        now.underWay().map(Handover::outgoing).orElse(here == null ? "" : here.name()),
                        now.coming().name().isEmpty()
                                ? words.of("handover.no-shift")
                                : now.coming().name(),
                        presentation.formats().dateTime(now.coming().start()),
                        presentation.formats().dateTime(now.coming().end()))
                .strip());
        if (at == HandoverState.UNDER_WAY) {
            if (taking == null) {
                trouble.clear();
                taking = new TakingPane(board, presentation, trouble::tell, onEnded);
                giving = null;
                getChildren().set(2, taking);
                taking.offer(acts);
                taking.show(now);
                taking.first().requestFocus();
            } else {
                taking.show(now);
            }
        } else if (giving == null) {
            trouble.clear();
            giving = new GivingPane(board, presentation, trouble::tell);
            taking = null;
            getChildren().set(2, giving);
            giving.offer(acts);
            giving.show(now);
            giving.first().requestFocus();
        } else {
            giving.show(now);
        }
    }

    private void pressed(KeyEvent event) {
        if (!event.isShortcutDown()) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> {
                trouble.clear();
                if (taking != null) {
                    taking.sign();
                } else if (giving != null) {
                    giving.sign();
                }
            }
            case P -> {
                Shown now = board.shownProperty().get();
                if (now != null) {
                    now.last().ifPresent(print);
                }
            }
            case E -> name();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Three fields for what the three things are called here; Enter saves them. */
    private void name() {
        Shown now = board.shownProperty().get();
        if (now == null) {
            return;
        }
        naming.getChildren().clear();
        Map<String, TextField> fields = new LinkedHashMap<>();
        for (String part : Handover.PARTS) {
            TextField field = new TextField(HandoverTexts.label(part, now.labels(), words));
            field.setId("handover-label-" + part);
            field.setAccessibleText(words.of("handover.naming", words.of("handover." + part)));
            HBox.setHgrow(field, Priority.ALWAYS);
            fields.put(part, field);
            naming.getChildren().add(field);
        }
        fields.values()
                .forEach(field -> field.setOnKeyPressed(event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        Map<String, String> names = new LinkedHashMap<>();
                        fields.forEach((part, each) -> names.put(
                                part, each.getText().equals(words.of("handover." + part)) ? "" : each.getText()));
                        naming.setVisible(false);
                        board.rename(names, trouble::tell);
                    }
                }));
        naming.setVisible(true);
        fields.values().iterator().next().requestFocus();
    }
}
