package org.shichen.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.shichen.briefing.rules.ActionLife;
import org.shichen.people.Person;
import org.shichen.people.PersonPicker;
import org.shichen.problem.ProblemException;
import org.shichen.ui.DraftBook;
import org.shichen.ui.FittingPrompt;
import org.shichen.ui.Presentation;
import org.shichen.ui.TypedDay;
import org.shichen.ui.WhileShown;
import org.shichen.ui.Words;
import org.shichen.ui.WrappingRow;

/** Asks who does something to an action item, and with what words; Enter does it, Esc leaves it. */
final class DeedForm extends WrappingRow {

    private final BriefingLog board;
    private final ActionItem item;
    private final ActionAct act;
    private final Words words;
    private final Runnable leave;
    private final PersonPicker person;
    private final TextField said = new TextField();
    private final TextField until = new TextField();
    private final TextField target = new TextField();
    private final PersonPicker other;
    private final DraftBook.Entry kept;

    /** @param leave puts the form away; called once it is done or given up */
    DeedForm(BriefingLog board, ActionItem item, ActionAct act, Presentation presentation, Runnable leave) {
        super(presentation.look().px(8));
        this.board = board;
        this.item = item;
        this.act = act;
        this.words = presentation.words();
        fillingLines();
        this.leave = leave;
        List<Person> people = board.contentsProperty().get().people();
        person = new PersonPicker(words, people);
        person.setId("step-person");
        other = new PersonPicker(words, people);
        field(other, "step-other", "meetings.deed.other", 9);
        field(until, "step-until", "meetings.deed.until", 9);
        field(target, "step-target", "meetings.deed.target", 9);
        field(said, "step-words", act == ActionAct.CLOSE ? "briefing.step.evidence" : wordsKey(), 24);
        setId("step-form");
        getStyleClass().addAll("inline-form", "step-form");
        Label what = new Label(words.of(
                "briefing.step.to", act.step() ? words.of(ActionLife.after(act, item.stage())) : words.of(act)));
        if (ActionLife.way(act) != StepWay.STEP) {
            what.setText(words.of("briefing.step.to", words.of(act)));
        }
        what.setMinWidth(Region.USE_PREF_SIZE);
        List<Node> fields = new ArrayList<>(List.of(what, person));
        switch (act) {
            case ADD_COHANDLER, REMOVE_COHANDLER -> fields.add(other);
            case ASK_EXTENSION -> fields.add(until);
            case MERGE -> fields.add(target);
            default -> {
                // Who and what is said are all there is to it.
            }
        }
        fields.add(said);
        getChildren().setAll(fields);
        kept = board.drafts().open("briefing.step." + item.id() + "." + act.name(), said.textProperty());
        pickUsual(people);
        WhileShown.onLeft(this, kept::close);
        said.setOnAction(event -> perform());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                leave.run();
            }
        });
    }

    Node first() {
        return person.person() == null ? person : getChildren().get(2);
    }

    private String wordsKey() {
        return ActionLife.needsWords(act) ? "meetings.deed.reason" : "briefing.step.words";
    }

    /** The handler, or the assigner where the assigner answers; nobody where another person is to be chosen. */
    private void pickUsual(List<Person> people) {
        Long usual = switch (act) {
            case GRANT_EXTENSION, REFUSE_EXTENSION, URGE, RETURN ->
                item.course().assignerId();
            default -> ActionLife.anotherPerson(act) ? null : Long.valueOf(item.handlerId());
        };
        people.stream()
                .filter(each -> usual != null && each.id() == usual)
                .findFirst()
                .ifPresent(person::pick);
    }

    private void perform() {
        if (!person.resolve() || person.person() == null) {
            board.refuseNobody();
            person.requestFocus();
            return;
        }
        if (!other.resolve()) {
            board.refuseUnknown(other.getText());
            other.requestFocus();
            return;
        }
        board.actions()
                .perform(
                        item,
                        new ActionDeed(act, person.person().id(), said.getText(), until(), otherId()),
                        () -> {
                            said.clear();
                            kept.settled();
                            leave.run();
                        },
                        kept);
    }

    /** A date, or a number of days after the term that holds; null when it is neither. */
    private @Nullable LocalDate until() {
        String typed = until.getText().strip();
        if (typed.matches("\\d{1,3}")) {
            return item.due().plusDays(Integer.parseInt(typed));
        }
        try {
            return typed.isEmpty() ? null : TypedDay.near(typed, item.due());
        } catch (ProblemException unreadable) {
            return null;
        }
    }

    private @Nullable Long otherId() {
        if (act == ActionAct.MERGE) {
            return board.actions()
                    .numbered(target.getText(), item.year())
                    .map(ActionItem::id)
                    .orElse(null);
        }
        return other.person() == null ? null : Long.valueOf(other.person().id());
    }

    private void field(TextField field, String id, String key, int columns) {
        field.setId(id);
        FittingPrompt.of(field, words.of(key));
        field.setAccessibleText(FittingPrompt.whole(words.of(key)));
        field.setPrefColumnCount(columns);
    }
}
