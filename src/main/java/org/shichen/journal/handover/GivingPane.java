package org.shichen.journal.handover;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.StringProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shichen.journal.HandoverStage;
import org.shichen.journal.handover.HandoverBoard.Shown;
import org.shichen.journal.handover.Signatures.Signer;
import org.shichen.journal.handover.rules.EquipmentText;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.ui.Buttons;
import org.shichen.ui.DraftBook;
import org.shichen.ui.FieldGrid;
import org.shichen.ui.FittingPrompt;
import org.shichen.ui.Labels;
import org.shichen.ui.Presentation;
import org.shichen.ui.ScrollingPane;
import org.shichen.ui.SheetActs;
import org.shichen.ui.TabWay;
import org.shichen.ui.Words;

/**
 * What the outgoing officer writes: beside each open thing what is to be known of it, the three things made clear, the
 * equipment. Everything is kept as it is typed and comes back after a crash.
 */
final class GivingPane extends VBox {

    /** So many lines of the equipment are seen at once, at least and at most. */
    private static final int LEAST_COUNTED = 3;

    private static final int MOST_COUNTED = 6;

    /** Room for the prompt, in characters. */
    private static final int SECRET_COLUMNS = 24;

    private final HandoverBoard board;
    private final Presentation presentation;
    private final Words words;
    private final Consumer<Problem> explain;
    private final GridPane list = new GridPane();
    private final Map<OpenItem.Key, TextField> fields = new HashMap<>();
    private final Map<String, DraftBook.Entry> drafts = new HashMap<>();
    private final Map<String, TextArea> texts = new HashMap<>();
    private final Map<String, Label> labels = new HashMap<>();
    private final TextArea counts = new TextArea();
    private final Label important = new Label();
    private final Label refused = new Label();
    private final SignerChoice relief;
    private final PasswordField secret = new PasswordField();
    private @Nullable Shown shown;
    private boolean filled;

    GivingPane(HandoverBoard board, Presentation presentation, Consumer<Problem> explain) {
        this.board = board;
        this.presentation = presentation;
        this.words = presentation.words();
        this.explain = explain;
        double gap = presentation.look().px(8);
        setSpacing(gap);
        refused.setId("handover-refused");
        refused.getStyleClass().add("trouble-text");
        important.setId("handover-important");
        important.getStyleClass().add("muted");
        List.of(refused, important).forEach(Labels::passing);
        relief = new SignerChoice("handover-relief", words.of("handover.relief"));
        FieldGrid grid = new FieldGrid(presentation.look());
        addParts(grid);
        addCounts(grid);
        addSigning(grid, gap);
        getChildren().addAll(refused, items(gap), important, grid);
        // A listener, because a subscriber would be told at once that there is no scene yet.
        sceneProperty().addListener((value, before, scene) -> {
            if (scene == null) {
                drafts.values().forEach(DraftBook.Entry::close);
                drafts.clear();
            }
        });
    }

    /** What is open, each with what is to be known of it. */
    private ScrollPane items(double gap) {
        list.setHgap(gap);
        list.setVgap(presentation.look().px(4));
        // What is typed into ends before the scroll bar.
        list.setPadding(new Insets(0, gap, 0, 0));
        ColumnConstraints kind = new ColumnConstraints();
        kind.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints text = new ColumnConstraints();
        text.setHgrow(Priority.ALWAYS);
        // The larger the type, the more of it the field needs to say what it is for.
        text.setPercentWidth(presentation.look().scalePercent() > 125 ? 54 : 60);
        ColumnConstraints said = new ColumnConstraints();
        said.setHgrow(Priority.ALWAYS);
        list.getColumnConstraints().setAll(kind, text, said);
        ScrollPane scroll = new ScrollingPane(list);
        scroll.setId("handover-items");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setPrefHeight(presentation.look().px(340));
        scroll.setMinHeight(presentation.look().px(112));
        return scroll;
    }

    /** The three things made clear. */
    private void addParts(FieldGrid grid) {
        for (String part : Handover.PARTS) {
            TextArea area = area("handover-" + part);
            texts.put(part, area);
            labels.put(part, grid.add(words.of("handover." + part), area));
            keep("handover." + part, area.textProperty());
        }
    }

    /** The equipment. */
    private void addCounts(FieldGrid grid) {
        area(counts, "handover-counts", LEAST_COUNTED);
        counts.textProperty()
                .subscribe(listed ->
                        counts.setPrefRowCount(Math.clamp(listed.lines().count(), LEAST_COUNTED, MOST_COUNTED)));
        // A list that is read through is not read by one line and a half: the sheet scrolls rather.
        counts.setMinHeight(USE_PREF_SIZE);
        counts.setPromptText(words.of("handover.counts.prompt"));
        grid.add(words.of("handover.counts"), counts);
        keep(HandoverBoard.COUNTS, counts.textProperty());
    }

    private void addSigning(FieldGrid grid, double gap) {
        secret.setId("handover-secret");
        // It stands beside who takes the desk, and is not theirs.
        String whose = words.of("handover.secret.outgoing");
        FittingPrompt.of(secret, whose);
        secret.setAccessibleText(FittingPrompt.whole(whose));
        secret.setPrefColumnCount(SECRET_COLUMNS);
        secret.setVisible(!board.signatures().practice());
        secret.managedProperty().bind(secret.visibleProperty());
        secret.setOnAction(event -> sign());
        HBox signing = new HBox(gap, relief, secret);
        signing.setAlignment(Pos.CENTER_LEFT);
        grid.add(words.of("handover.relief"), signing).setLabelFor(relief);
    }

    Node first() {
        return texts.get(Handover.PARTS.getFirst());
    }

    /** What can be done here, for the foot of the sheet. */
    void offer(SheetActs acts) {
        acts.main(Buttons.of("handover-give", words.of("handover.give"), this::sign));
    }

    void show(Shown now) {
        shown = now;
        refused.setText(now.last()
                .filter(last -> last.last().stage() == HandoverStage.REFUSED)
                .map(last -> words.of(
                        "handover.refused", last.last().person(), last.last().words()))
                .orElse(""));
        important.setText(
                now.important().isEmpty()
                        ? ""
                        : words.of(
                                "handover.important",
                                now.important().stream()
                                        .map(entry ->
                                                presentation.formats().time(entry.occurredAt()) + " " + entry.content())
                                        .collect(Collectors.joining(words.of("handover.between")))));
        labels.forEach((part, label) -> label.setText(HandoverTexts.label(part, now.labels(), words)));
        rows(now.items());
        Signer here = board.signatures().here();
        List<Signer> reliefs = now.signers().stream()
                .filter(signer -> signer.mayTake() && (here == null || signer.personId() != here.personId()))
                .toList();
        Set<Long> able = reliefs.stream().map(Signer::personId).collect(Collectors.toSet());
        relief.offer(
                reliefs,
                now.expected().stream().filter(able::contains).findFirst().orElse(null));
        if (!filled) {
            filled = true;
            if (!now.countsDrafted() && counts.getText().isBlank()) {
                now.last().ifPresent(last -> counts.setText(EquipmentText.write(last.counts())));
            }
        }
    }

    void sign() {
        if (shown == null) {
            return;
        }
        Signer here = board.signatures().here();
        if (here == null) {
            explain.accept(Problem.of("problem.access.nobody"));
            return;
        }
        if (secret.isVisible() && secret.getText().isEmpty()) {
            secret.requestFocus();
            explain.accept(Problem.of("problem.handover.secret"));
            return;
        }
        try {
            NewHandover given = new NewHandover(
                    here.personId(),
                    relief.getValue() == null ? null : relief.getValue().personId(),
                    shown.shift(),
                    shown.since(),
                    new Handover.Texts(text("situation"), text("tasks"), text("equipment")),
                    shown.items().stream()
                            .map(item -> new Handover.Line(
                                    item.key(),
                                    ItemWords.of(item, words, presentation.formats()),
                                    fields.get(item.key()).getText().strip()))
                            .toList(),
                    EquipmentText.read(counts.getText()));
            board.give(given, secret.getText().toCharArray(), this::signed, problem -> {
                secret.selectAll();
                explain.accept(problem);
            });
        } catch (ProblemException wrong) {
            counts.requestFocus();
            explain.accept(wrong.problem());
        }
    }

    /** The drafts stay: after a refusal everything is here again. They go with the second signature. */
    private void signed() {
        secret.clear();
    }

    private String text(String part) {
        return texts.get(part).getText();
    }

    private void rows(List<OpenItem> items) {
        Set<OpenItem.Key> keys = new HashSet<>();
        list.getChildren().clear();
        if (items.isEmpty()) {
            list.add(new Label(words.of("handover.nothing")), 0, 0, 3, 1);
        }
        List<Node> order = new ArrayList<>();
        for (OpenItem item : items) {
            keys.add(item.key());
            int row = order.size();
            Label kind = new Label(words.of(item.kind()));
            kind.getStyleClass().add("handover-kind");
            kind.setMinWidth(Region.USE_PREF_SIZE);
            String said = ItemWords.of(item, words, presentation.formats());
            Label text = new Label(Labels.bracketed(said));
            Labels.wrapping(text);
            TextField field = fields.computeIfAbsent(item.key(), this::field);
            field.setAccessibleText(words.of("handover.line", said));
            list.addRow(row, kind, text, field);
            order.add(field);
        }
        fields.keySet().retainAll(keys);
    }

    private TextField field(OpenItem.Key key) {
        TextField field = new TextField();
        field.setId("handover-line-" + key.kind() + "-" + key.subject());
        FittingPrompt.of(field, words.of("handover.line.prompt"));
        keep("handover.line." + key.kind() + "." + key.subject(), field.textProperty());
        return field;
    }

    private void keep(String name, StringProperty text) {
        DraftBook.Entry before = drafts.put(name, board.drafts().open(name, text));
        if (before != null) {
            before.close();
        }
    }

    private TextArea area(String id) {
        TextArea area = new TextArea();
        area(area, id, 2);
        return area;
    }

    /** Tab goes on to the next field: nobody writes tabs here. */
    private void area(TextArea area, String id, int lines) {
        area.setId(id);
        area.setPrefRowCount(lines);
        area.setWrapText(true);
        TabWay.through(area);
    }
}
