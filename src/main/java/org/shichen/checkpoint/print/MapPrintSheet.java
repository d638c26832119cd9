package org.shichen.checkpoint.print;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shichen.map.print.Extent;
import org.shichen.map.print.MapOrder;
import org.shichen.map.print.MapOrder.Tone;
import org.shichen.map.print.MapOrder.Turn;
import org.shichen.paper.Paper;
import org.shichen.problem.Problem;
import org.shichen.ui.Labels;
import org.shichen.ui.Presentation;
import org.shichen.ui.SheetActs;
import org.shichen.ui.Sheets;
import org.shichen.ui.ToldLine;
import org.shichen.ui.WordChoice;
import org.shichen.ui.Words;

/** Asks for paper, orientation and colour of the printed map; Enter goes on to the preview. */
final class MapPrintSheet extends VBox {

    private final Words words;
    private final WordChoice<Paper> paper;
    private final WordChoice<Turn> turn;
    private final WordChoice<Tone> tone;
    private final ToldLine told;
    private final Button go = new Button();

    MapPrintSheet(MapPrintTool desk, Extent view, Presentation presentation, Sheets sheets) {
        this.words = presentation.words();
        setId("map-print");
        Label title = new Label(words.of("map.print.title"));
        title.getStyleClass().add("board-title");
        paper = choice(Paper.class, "paper", Paper.A4);
        turn = choice(Turn.class, "turn", view.width() >= view.height() ? Turn.LANDSCAPE : Turn.PORTRAIT);
        tone = choice(Tone.class, "tone", Tone.COLOUR);
        GridPane fields = new GridPane();
        fields.getStyleClass().add("access-fields");
        field(fields, 0, "paper", paper);
        field(fields, 1, "turn", turn);
        field(fields, 2, "tone", tone);
        told = new ToldLine("map-print-told", words);

        go.setText(words.of("map.print.preview"));
        go.setId("map-print-go");
        go.setDefaultButton(true);
        go.setOnAction(event -> {
            go.setDisable(true);
            desk.print(
                    new MapOrder(view, paper.getValue(), turn.getValue(), tone.getValue()),
                    sheets,
                    presentation,
                    this::refused);
        });
        SheetActs acts = new SheetActs(presentation).main(go).leavingAs("map-print-cancel");
        getChildren().addAll(title, fields, Labels.note(words.of("map.print.hint")), told, acts);
    }

    Node first() {
        return paper;
    }

    private <E extends Enum<E>> WordChoice<E> choice(Class<E> values, String name, E first) {
        WordChoice<E> choice = new WordChoice<>(values, words.of("map.print." + name), words);
        choice.setId("map-print-" + name);
        choice.getSelectionModel().select(first);
        choice.setMaxWidth(Double.MAX_VALUE);
        return choice;
    }

    private void field(GridPane fields, int row, String name, Node field) {
        Label label = new Label(words.of("map.print." + name));
        label.setMinWidth(Region.USE_PREF_SIZE);
        fields.addRow(row, label, field);
        GridPane.setHgrow(field, Priority.ALWAYS);
    }

    private void refused(Problem problem) {
        go.setDisable(false);
        told.tell(problem);
    }
}
