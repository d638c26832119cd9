package org.shichen.roster;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.shichen.ui.Presentation;

/** A line of the list of candidates: whether it goes, who, what they carry, and what speaks against it. */
final class CandidateCell extends ListCell<Candidate> {

    private final Presentation presentation;
    private final Label sign = new Label();
    private final Label name = new Label();
    private final Label carried = new Label();
    private final Label reason = new Label();
    private final HBox line = new HBox(sign, name, carried, reason);

    CandidateCell(Presentation presentation) {
        this.presentation = presentation;
        line.getStyleClass().add("roster-candidate-line");
        carried.getStyleClass().add("muted");
        reason.getStyleClass().add("muted");
        HBox.setHgrow(reason, Priority.ALWAYS);
        column(sign, 28);
        column(name, 84);
        column(carried, 150);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    /** One below the other, so that the list is read as a table. */
    private void column(Label label, double width) {
        double px = presentation.look().px(width);
        label.setMinWidth(px);
        label.setPrefWidth(px);
    }

    @Override
    protected void updateItem(Candidate candidate, boolean empty) {
        super.updateItem(candidate, empty);
        setGraphic(empty ? null : line);
        if (candidate == null) {
            setAccessibleText(null);
            return;
        }
        var words = presentation.words();
        sign.setText(
                switch (candidate.hindrance()) {
                    case 0 -> "✓";
                    case 1 -> "!";
                    default -> "×";
                });
        name.setText(words.of("roster.category." + candidate.person().category()) + " "
                + candidate.person().name());
        carried.setText(words.of(
                "roster.candidate.carried",
                candidate.carried().nights(),
                candidate.carried().hours(),
                candidate.familiar()));
        reason.setText(
                candidate.broken().isEmpty()
                        ? words.of("roster.allowed")
                        : words.of(candidate.broken().getFirst().words()));
        setAccessibleText(sign.getText() + " " + name.getText() + " " + reason.getText());
    }
}
