package org.shichen.journal.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shichen.ui.DraftBook;
import org.shichen.ui.FieldGrid;
import org.shichen.ui.Presentation;
import org.shichen.ui.TabWay;
import org.shichen.ui.Words;

/** The parts of an assessment to write in. What is typed and not saved is kept on disk. FX thread. */
final class AssessmentForm extends VBox {

    private final Words words;
    private final DraftBook drafts;
    private final FieldGrid grid;
    private final TextArea overall = area("overall", 7);
    private final TextArea problems = area("problems", 4);
    private final TextArea risks = area("risks", 3);
    private final TextArea measures = area("measures", 4);
    private final TextField instruction = new TextField();
    private final List<EditedPart> kept = new ArrayList<>();
    private long keptOver;

    AssessmentForm(DraftBook drafts, Presentation presentation) {
        this.words = presentation.words();
        this.drafts = drafts;
        // Names beside the fields, so that with large type the acts below are seen as well.
        grid = new FieldGrid(presentation.look());
        getChildren().add(grid);
        instruction.setId("assessment-instruction");
        part("overall", overall);
        part("problems", problems);
        part("risks", risks);
        part("measures", measures);
        part("instruction", instruction);
    }

    Node first() {
        return overall;
    }

    private void part(String name, TextInputControl field) {
        grid.add(words.of("assessment.part." + name), field);
    }

    private static TextArea area(String name, int rows) {
        TextArea area = new TextArea();
        area.setId("assessment-" + name);
        area.setWrapText(true);
        area.setPrefRowCount(rows);
        area.setMinHeight(Region.USE_COMPUTED_SIZE);
        TabWay.through(area);
        return area;
    }

    private List<TextInputControl> fields() {
        return List.of(overall, problems, risks, measures, instruction);
    }

    void editable(boolean may) {
        fields().forEach(field -> field.setEditable(may));
    }

    boolean untouched() {
        return fields().stream().allMatch(field -> field.getText().isEmpty());
    }

    /** As it is typed. */
    AssessmentText text() {
        return new AssessmentText(
                overall.getText(), problems.getText(), risks.getText(), measures.getText(), instruction.getText());
    }

    /** Whether what is typed is what was saved. */
    boolean says(Assessment saved) {
        return text().equals(textOf(saved));
    }

    void fill(@Nullable Assessment saved) {
        AssessmentText text = textOf(saved);
        overall.setText(text.overall());
        problems.setText(text.problems());
        risks.setText(text.risks());
        measures.setText(text.measures());
        instruction.setText(text.instruction());
    }

    /** Writes what was drafted where nothing is written yet, and goes on to the measures, which nobody can draft. */
    void draft(AssessmentText drafted) {
        if (overall.getText().isBlank()) {
            overall.setText(drafted.overall());
        }
        if (problems.getText().isBlank()) {
            problems.setText(drafted.problems());
        }
        if (risks.getText().isBlank()) {
            risks.setText(drafted.risks());
        }
        measures.requestFocus();
    }

    private static AssessmentText textOf(@Nullable Assessment saved) {
        return saved == null
                ? new AssessmentText("", "", "", "", "")
                : new AssessmentText(
                        saved.overall(),
                        saved.problems(),
                        saved.risks(),
                        MeasureText.write(saved.measures()),
                        saved.instruction());
    }

    /** A part that was being written when the program ended comes back, over the version that it was written over. */
    void keep(LocalDate date, @Nullable Assessment saved, boolean issued) {
        long version = saved == null ? 0 : saved.version();
        if (!issued && !kept.isEmpty() && version == keptOver) {
            return;
        }
        kept.forEach(EditedPart::forget);
        kept.clear();
        keptOver = version;
        if (issued) {
            return;
        }
        AssessmentText basis = textOf(saved);
        List<String> parts =
                List.of(basis.overall(), basis.problems(), basis.risks(), basis.measures(), basis.instruction());
        for (int i = 0; i < parts.size(); i++) {
            TextInputControl field = fields().get(i);
            kept.add(new EditedPart(drafts, field.getId() + "." + date + "." + version, field, parts.get(i)));
        }
    }

    /** Saved: nothing of what was kept is to come back. */
    void settled() {
        kept.forEach(EditedPart::settled);
    }

    void closeDrafts() {
        kept.forEach(EditedPart::close);
        kept.clear();
    }
}
