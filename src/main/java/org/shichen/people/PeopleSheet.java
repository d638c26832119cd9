package org.shichen.people;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.Problem;
import org.shichen.ui.AlignedCell;
import org.shichen.ui.Buttons;
import org.shichen.ui.ColumnCell.Column;
import org.shichen.ui.FittingPrompt;
import org.shichen.ui.Labels;
import org.shichen.ui.Look;
import org.shichen.ui.Presentation;
import org.shichen.ui.SheetActs;
import org.shichen.ui.TwoParts;
import org.shichen.ui.Words;

/**
 * The books of the brigade over the desk: everybody on the left, the chosen person on the right; squads and skills on a
 * page of their own. Gone from its scene it lets go of its board.
 */
public final class PeopleSheet extends VBox {

    private final PeopleBoard board;
    private final Words words;
    private final Label state = new Label();
    private final TextField search = new TextField();
    private final ListView<PersonFile> list = new ListView<>();
    private final PersonForm form;
    private final AbsencePane absences;
    private final @Nullable HouseholdPane household;
    private final ListsPane squads;
    private final ListsPane skills;
    private final TwoParts peoplePage;
    private final HBox listsPage;
    private final HBox switches = new HBox();
    private final SheetActs foot;
    private final Button[] acts;
    private final Subscription watching;
    private boolean choosing;

    public PeopleSheet(PeopleBoard board, Presentation presentation) {
        this.board = board;
        this.words = presentation.words();
        setId("people-sheet");
        getStyleClass().add("people-sheet");
        form = new PersonForm(words);
        form.setDisable(!board.mayDo("people.save"));
        absences = new AbsencePane(board, presentation);
        household = board.mayDo("people.household") ? new HouseholdPane(board, words) : null;
        squads = new ListsPane(board, PeopleLists.Kind.SQUADS, words);
        skills = new ListsPane(board, PeopleLists.Kind.SKILLS, words);
        state.setId("people-state");
        Labels.wrapping(state);
        state.managedProperty().bind(state.textProperty().isNotEmpty());
        peoplePage = new TwoParts(presentation.look().px(16), left(presentation), right());
        listsPage = new HBox(squads, skills);
        HBox.setHgrow(squads, Priority.ALWAYS);
        HBox.setHgrow(skills, Priority.ALWAYS);
        listsPage.getStyleClass().add("people-page");
        StackPane pages = new StackPane(peoplePage, listsPage);
        VBox.setVgrow(pages, Priority.ALWAYS);
        foot = new SheetActs(presentation).keys("people.keys");
        acts = new Button[] {
            button("people.save", "people-save", this::save),
            button("people.new", "people-new", this::begin),
            button("people.discard", "people-discard", this::discard)
        };
        for (Button act : acts) {
            act.setDisable(!board.mayDo("people.save"));
        }
        getChildren().addAll(head(), pages, state, foot);
        turn(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
        watching = Subscription.combine(
                board.bookProperty().subscribe(book -> show(book)),
                board.awayProperty().subscribe(absences::show),
                board.troubleProperty().subscribe(this::tell));
        sceneProperty().subscribe((before, now) -> {
            if (before != null && now == null) {
                watching.unsubscribe();
                board.close();
            }
        });
    }

    public Node first() {
        return search;
    }

    private Node head() {
        Label title = new Label(words.of("people.title"));
        title.getStyleClass().add("board-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        switches.getStyleClass().add("board-switch");
        ToggleGroup group = new ToggleGroup();
        for (boolean lists : new boolean[] {false, true}) {
            ToggleButton button = new ToggleButton(words.of(lists ? "people.tab.lists" : "people.tab.people"));
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(event -> turn(lists));
            switches.getChildren().add(button);
        }
        HBox head = new HBox(title, switches);
        head.getStyleClass().add("people-head");
        return head;
    }

    private Region left(Presentation presentation) {
        search.setId("people-search");
        FittingPrompt.of(search, words.of("people.picker.prompt"));
        search.setAccessibleText(words.of("people.search"));
        search.textProperty().subscribe(typed -> fill());
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                event.consume();
                list.requestFocus();
                if (list.getSelectionModel().isEmpty()) {
                    list.getSelectionModel().selectFirst();
                }
            }
        });
        list.setId("people-list");
        list.setAccessibleText(words.of("people.title"));
        list.setFixedCellSize(presentation.look().px(28));
        list.setCellFactory(view -> new AlignedCell<>(presentation.look(), line(presentation.look())));
        list.getSelectionModel().selectedItemProperty().subscribe(file -> {
            if (file != null && !choosing) {
                choose(file);
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                form.first().requestFocus();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox left = new VBox(search, list);
        left.getStyleClass().add("people-part");
        left.setMinWidth(presentation.look().px(180));
        list.setMinHeight(presentation.look().px(28 * 4));
        left.setPrefWidth(presentation.look().px(320));
        left.setPrefHeight(presentation.look().px(500));
        return left;
    }

    private Region right() {
        VBox right = new VBox(form, absences);
        if (household != null) {
            right.getChildren().add(household);
        }
        right.getStyleClass().add("people-part");
        return right;
    }

    private Button button(String key, String id, Runnable act) {
        return Buttons.of(id, words.of(key), act);
    }

    private List<Column<PersonFile>> line(Look look) {
        return List.of(
                Column.of(look.px(56), file -> file.entry().badge()),
                Column.of(look.px(64), file -> file.entry().name()),
                Column.of(look.px(64), file -> words.of(file.entry().category())),
                Column.rest(
                        file -> file.person().squad() + (file.entry().active() ? "" : "  " + words.of("people.left"))));
    }

    private void typed(KeyEvent event) {
        KeyCode code = event.getCode();
        if (event.isControlDown() && code == KeyCode.S && peoplePage.isVisible()) {
            save();
        } else if (event.isControlDown() && code == KeyCode.N) {
            begin();
        } else if (event.isControlDown() && code == KeyCode.R) {
            discard();
        } else if (event.isControlDown() && code == KeyCode.F) {
            turn(false);
            search.requestFocus();
        } else if (event.isAltDown() && (code == KeyCode.DIGIT1 || code == KeyCode.DIGIT2)) {
            turn(code == KeyCode.DIGIT2);
            (code == KeyCode.DIGIT2 ? squads.first() : search).requestFocus();
        } else if (event.isAltDown() && code == KeyCode.A) {
            absences.begin();
        } else {
            return;
        }
        event.consume();
    }

    private void turn(boolean lists) {
        peoplePage.setVisible(!lists);
        listsPage.setVisible(lists);
        if (lists) {
            foot.plain();
        } else {
            foot.main(acts[0], acts[1], acts[2]);
        }
        ((ToggleButton) switches.getChildren().get(lists ? 1 : 0)).setSelected(true);
    }

    private void show(PeopleBook book) {
        squads.show(book.squads());
        skills.show(book.skills());
        Optional<PersonFile> fresh = file(form.base().id());
        if (fresh.isPresent() && !form.dirty()) {
            form.show(fresh.get().entry(), book.squads(), book.skills());
        } else {
            form.lists(book.squads(), book.skills());
            // Only the household or the like moved on: what is typed may still be saved.
            fresh.map(PersonFile::entry).filter(form.base()::saysTheSame).ifPresent(form::moveOn);
        }
        showHousehold();
        fill();
    }

    private void fill() {
        choosing = true;
        list.getItems().setAll(board.matching(search.getText()));
        list.getSelectionModel().clearSelection();
        file(form.base().id()).ifPresent(file -> list.getSelectionModel().select(file));
        choosing = false;
    }

    private void choose(PersonFile file) {
        if (file.entry().id() == form.base().id()) {
            return;
        }
        if (form.dirty()) {
            board.refuse(Problem.of("problem.people.unsaved"));
            fill();
            return;
        }
        open(file.entry());
    }

    private void open(PersonEntry entry) {
        PeopleBook book = board.bookProperty().get();
        form.show(entry, book.squads(), book.skills());
        choose(entry.id());
        showHousehold();
        // Taken back where it stands, so that it is told again when it is refused again.
        board.refuse(null);
        tell(null);
    }

    private void choose(long person) {
        board.choose(person);
        absences.of(person);
    }

    private void showHousehold() {
        if (household != null) {
            household.show(
                    file(form.base().id()).orElse(null),
                    board.bookProperty().get().people());
        }
    }

    private Optional<PersonFile> file(long id) {
        List<PersonFile> people = board.bookProperty().get().people();
        return people.stream().filter(file -> file.entry().id() == id).findFirst();
    }

    private void save() {
        board.save(form.typed(), id -> {
            form.moveOn(form.typed().at(id, form.base().version()));
            file(id).ifPresent(file -> open(file.entry()));
            choose(id);
            state.setText(words.of("people.saved"));
        });
    }

    private void begin() {
        Optional<Problem> refused = board.refusal("people.save");
        if (refused.isPresent()) {
            board.refuse(refused.get());
            return;
        }
        turn(false);
        if (form.dirty()) {
            board.refuse(Problem.of("problem.people.unsaved"));
            return;
        }
        list.getSelectionModel().clearSelection();
        open(PersonEntry.blank());
        form.first().requestFocus();
    }

    private void discard() {
        open(file(form.base().id()).map(PersonFile::entry).orElse(PersonEntry.blank()));
        board.refuse(null);
    }

    private void tell(@Nullable Problem problem) {
        state.getStyleClass().remove("people-trouble");
        state.setText("");
        if (problem != null) {
            state.getStyleClass().add("people-trouble");
            state.setText(words.trouble(problem));
        }
    }
}
