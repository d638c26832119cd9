package org.shichen.journal.handover;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shichen.journal.handover.HandoverBoard.Shown;
import org.shichen.journal.handover.rules.EquipmentText;
import org.shichen.problem.Problem;
import org.shichen.ui.Buttons;
import org.shichen.ui.Labels;
import org.shichen.ui.Presentation;
import org.shichen.ui.ScrollingPane;
import org.shichen.ui.SheetActs;
import org.shichen.ui.Words;

/**
 * What the relief reads and signs, or refuses with a reason. The leader may end it in the relief's place, the outgoing
 * officer take it back.
 */
final class TakingPane extends VBox {

    private final HandoverBoard board;
    private final Presentation presentation;
    private final Words words;
    private final Consumer<Problem> explain;
    private final Consumer<Handover> onEnded;
    private final VBox text = new VBox();
    private final SignerChoice signer;
    private final PasswordField secret = new PasswordField();
    private final TextField reason = new TextField();
    private final Button take;
    private @Nullable Shown shown;

    TakingPane(HandoverBoard board, Presentation presentation, Consumer<Problem> explain, Consumer<Handover> onEnded) {
        this.board = board;
        this.presentation = presentation;
        this.words = presentation.words();
        this.explain = explain;
        this.onEnded = onEnded;
        double gap = presentation.look().px(8);
        setSpacing(gap);
        text.setId("handover-text");
        text.setSpacing(presentation.look().px(4));
        ScrollPane scroll = new ScrollingPane(text);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setPrefHeight(presentation.look().px(380));
        scroll.setMinHeight(presentation.look().px(140));
        signer = new SignerChoice("handover-signer", words.of("handover.signer"));
        secret.setId("handover-secret");
        secret.setPromptText(words.of("handover.secret"));
        secret.setAccessibleText(words.of("handover.secret"));
        secret.setVisible(!board.signatures().practice());
        secret.managedProperty().bind(secret.visibleProperty());
        secret.setOnAction(event -> sign());
        take = button("handover.take", "handover-take", this::sign);
        Label who = new Label(words.of("handover.signer"));
        who.setMinWidth(Region.USE_PREF_SIZE);
        HBox first = new HBox(gap, who, signer, secret);
        first.setAlignment(Pos.CENTER_LEFT);
        reason.setId("handover-reason");
        reason.setPromptText(words.of("handover.reason"));
        reason.setAccessibleText(words.of("handover.reason"));
        getChildren().addAll(scroll, first, reason);
    }

    Node first() {
        return board.signatures().practice() ? take : secret;
    }

    /** What can be done here, for the foot of the sheet. */
    void offer(SheetActs acts) {
        acts.main(
                take,
                button("handover.override", "handover-override", this::override),
                button("handover.refuse", "handover-refuse", this::refuse),
                button("handover.withdraw", "handover-withdraw", this::withdraw));
    }

    void show(Shown now) {
        shown = now;
        Handover given = now.underWay().orElseThrow();
        text.getChildren().clear();
        line(words.of(
                "handover.signed", given.outgoing(), presentation.formats().dateTime(given.givenAt())));
        part("situation", given.texts().situation(), now);
        part("tasks", given.texts().tasks(), now);
        part("equipment", given.texts().equipment(), now);
        if (!given.counts().isEmpty()) {
            head(words.of("handover.counts"));
            line(EquipmentText.write(given.counts()));
        }
        head(words.of("handover.items", given.lines().size()));
        for (Handover.Line each : given.lines()) {
            line(words.of(each.key().kind()) + "  " + each.content()
                    + (each.carried() ? "  " + words.of("handover.carried", each.words()) : ""));
        }
        List<OpenItem> news = now.news();
        if (!news.isEmpty()) {
            head(words.of("handover.news", news.size()));
            news.forEach(
                    item -> line(words.of(item.kind()) + "  " + ItemWords.of(item, words, presentation.formats())));
        }
        signer.offer(
                now.signers().stream()
                        .filter(each -> each.mayTake() && each.personId() != given.outgoingId())
                        .toList(),
                given.reliefId());
    }

    void sign() {
        Signatures.Signer who = signer.getValue();
        if (shown == null || who == null) {
            explain.accept(Problem.of("problem.handover.nobody"));
            return;
        }
        if (secret.isVisible() && secret.getText().isEmpty()) {
            secret.requestFocus();
            explain.accept(Problem.of("problem.handover.secret"));
            return;
        }
        board.take(shown.underWay().orElseThrow(), who, typed(), news(), onEnded, this::refused);
    }

    private void refuse() {
        Signatures.Signer who = signer.getValue();
        if (shown == null || who == null) {
            explain.accept(Problem.of("problem.handover.nobody"));
            return;
        }
        board.refuse(
                shown.underWay().orElseThrow(), who, typed(), reason.getText(), () -> secret.clear(), this::refused);
    }

    private void override() {
        Signatures.Signer who = signer.getValue();
        if (shown == null || who == null || !who.mayOverride()) {
            explain.accept(Problem.of("problem.handover.no-leader"));
            return;
        }
        board.override(shown.underWay().orElseThrow(), who, typed(), reason.getText(), news(), onEnded, this::refused);
    }

    private void withdraw() {
        if (shown != null) {
            board.withdraw(shown.underWay().orElseThrow(), () -> {}, explain);
        }
    }

    private void refused(Problem problem) {
        secret.selectAll();
        if (problem.key().equals("problem.handover.reason")) {
            reason.requestFocus();
        }
        explain.accept(problem);
    }

    private char[] typed() {
        return secret.getText().toCharArray();
    }

    private List<Handover.Line> news() {
        return shown.news().stream()
                .map(item -> new Handover.Line(item.key(), ItemWords.of(item, words, presentation.formats()), ""))
                .toList();
    }

    private void part(String part, String said, Shown now) {
        head(HandoverTexts.label(part, now.labels(), words));
        line(said.isBlank() ? words.of("handover.nothing-said") : said);
    }

    private void head(String said) {
        Label label = new Label(said);
        label.getStyleClass().add("handover-kind");
        text.getChildren().add(label);
    }

    private void line(String said) {
        Label label = new Label(Labels.bracketed(said));
        Labels.wrapping(label);
        text.getChildren().add(label);
    }

    private Button button(String key, String id, Runnable act) {
        return Buttons.of(id, words.of(key), act);
    }
}
