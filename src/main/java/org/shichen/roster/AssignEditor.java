package org.shichen.roster;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shichen.roster.rules.Violation;
import org.shichen.ui.FittingPrompt;
import org.shichen.ui.Labels;
import org.shichen.ui.Presentation;

/** The small editor in an empty cell: a post and a shift for a person's day, a person for a post. Enter assigns. */
final class AssignEditor extends VBox {

    private static final int LISTED = 6;

    /** Of a post in the list, and of the field above it, in pixels at 100 %. */
    private static final double LINE = 29;

    private static final double FIELD = 44;

    private final RosterBoard board;
    private final Presentation presentation;
    private final RosterRange range;
    private final Runnable done;
    private List<PostChoice> choices = List.of();
    private final int shown;
    private int chosen;

    /**
     * @param room height of the board, in pixels; with large type fewer posts are seen at once
     * @param done takes the editor away and gives the focus back
     */
    AssignEditor(
            RosterBoard board,
            Presentation presentation,
            RosterRange range,
            Place place,
            String typed,
            double room,
            Runnable done) {
        this.board = board;
        this.presentation = presentation;
        this.range = range;
        this.done = done;
        shown = Math.clamp(
                (int) ((room - presentation.look().px(FIELD))
                        / presentation.look().px(LINE)),
                1,
                LISTED);
        getStyleClass().add("roster-editor");
        setId("roster-editor");
        TextField field = switch (place) {
            case Place.PersonDay day -> postField(day);
            case Place.PostShift shift -> personField(shift);
            case Place.PostSpan span -> personField(span);
        };
        field.setId("roster-editor-field");
        getChildren().addFirst(field);
        field.setText(typed);
        field.positionCaret(typed.length());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                done.run();
            }
        });
    }

    TextField field() {
        return (TextField) getChildren().getFirst();
    }

    /** Everybody, ranked, each with the reason; what is typed narrows the list. */
    private TextField personField(Place place) {
        TextField field = new TextField();
        FittingPrompt.of(field, presentation.words().of("people.picker.prompt"));
        field.setAccessibleText(presentation.words().of("roster.editor.person"));
        List<Candidate> all = Candidate.forSeat(range, new Landing(board), place);
        ListView<Candidate> list = new ListView<>();
        list.setId("roster-candidates");
        list.setFocusTraversable(false);
        list.setAccessibleText(presentation.words().of("roster.editor.person"));
        list.setFixedCellSize(presentation.look().px(26));
        list.setPrefSize(presentation.look().px(620), presentation.look().px(26 * 8 + 4));
        list.setCellFactory(view -> new CandidateCell(presentation));
        field.textProperty().subscribe(text -> {
            list.getItems()
                    .setAll(all.stream()
                            .filter(candidate ->
                                    text.isBlank() || candidate.person().matches(text))
                            .toList());
            list.getSelectionModel().selectFirst();
        });
        Label why = new Label();
        why.setId("roster-candidate-why");
        Labels.wrapping(why);
        why.setMaxWidth(presentation.look().px(620));
        list.getSelectionModel().selectedItemProperty().subscribe(candidate -> why.setText(why(candidate)));
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
                event.consume();
                int at = list.getSelectionModel().getSelectedIndex() + (event.getCode() == KeyCode.DOWN ? 1 : -1);
                list.getSelectionModel()
                        .select(Math.clamp(at, 0, Math.max(0, list.getItems().size() - 1)));
                list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 6));
            }
        });
        field.setOnAction(event -> take(list.getSelectionModel().getSelectedItem()));
        list.setOnMouseClicked(event -> take(list.getSelectionModel().getSelectedItem()));
        getChildren().addAll(list, why);
        return field;
    }

    /** Everything that speaks against the chosen one, in full. */
    private String why(@Nullable Candidate candidate) {
        return candidate == null || candidate.broken().isEmpty()
                ? ""
                : candidate.broken().stream()
                        .map(violation -> presentation.words().of(violation.words()))
                        .distinct()
                        .collect(Collectors.joining("\n"));
    }

    private void take(@Nullable Candidate candidate) {
        if (candidate != null) {
            done.run();
            board.does().assign(candidate.landing());
        }
    }

    private TextField postField(Place.PersonDay place) {
        TextField field = new TextField();
        field.setPromptText(presentation.words().of("roster.editor.post"));
        field.setAccessibleText(presentation.words().of("roster.editor.post"));
        VBox list = new VBox();
        getChildren().add(list);
        field.textProperty().subscribe(text -> {
            chosen = 0;
            choices = PostChoice.typed(text, range).stream().limit(LISTED).toList();
            list(list, place);
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
                event.consume();
                int way = event.getCode() == KeyCode.DOWN ? 1 : -1;
                chosen = Math.clamp(chosen + way, 0, Math.max(0, choices.size() - 1));
                list(list, place);
            }
        });
        field.setOnAction(event -> take(place, choices.isEmpty() ? null : choices.get(chosen)));
        return field;
    }

    private void list(VBox list, Place.PersonDay place) {
        list.getChildren().clear();
        int first = Math.max(0, chosen - shown + 1);
        for (int i = first; i < Math.min(choices.size(), first + shown); i++) {
            list.getChildren().add(candidate(choices.get(i), i == chosen, place));
        }
        if (choices.isEmpty()) {
            list.getChildren().add(new Label(presentation.words().of("roster.editor.none")));
        }
    }

    private Label candidate(PostChoice choice, boolean first, Place.PersonDay place) {
        List<Violation> broken = range.judge(RosterChange.adding(
                List.of(Landing.of(place, choice.post(), choice.shift()).numbered(-1))));
        String sign = broken.isEmpty() ? "✓" : broken.getFirst().forbids() ? "×" : "!";
        Label label = new Label(sign + " "
                + presentation
                        .words()
                        .of(
                                "roster.editor.candidate",
                                choice.number(),
                                range.placeName(choice.post().id()),
                                choice.shift().name(),
                                choice.shift().mark()));
        label.getStyleClass().add("roster-candidate");
        label.setMaxWidth(Double.MAX_VALUE);
        if (first) {
            label.getStyleClass().add("chosen");
        }
        label.setOnMouseClicked(event -> take(place, choice));
        return label;
    }

    private void take(Place.PersonDay place, @Nullable PostChoice choice) {
        if (choice != null) {
            done.run();
            board.does()
                    .assign(chosenDays(place).stream()
                            .map(day -> Landing.of(day, choice.post(), choice.shift()))
                            .toList());
        }
    }

    /** All chosen days where nothing stands, so that a block is filled by typing once; else the one of the cell. */
    private List<Place.PersonDay> chosenDays(Place.PersonDay place) {
        Selection selection = board.selectionProperty().get();
        return selection.several() && selection.holds(place)
                ? selection.places().stream()
                        .filter(Place.PersonDay.class::isInstance)
                        .map(Place.PersonDay.class::cast)
                        .filter(day -> range.dutiesAt(day).isEmpty())
                        .toList()
                : List.of(place);
    }
}
