package org.shichen.briefing;

import java.time.LocalDate;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.shichen.briefing.rules.SpokenWords;
import org.shichen.people.Person;
import org.shichen.people.PersonPicker;
import org.shichen.problem.Problem;
import org.shichen.store.Act;
import org.shichen.ui.ChoiceWords;
import org.shichen.ui.DraftBook;
import org.shichen.ui.HandedText;
import org.shichen.ui.Presentation;
import org.shichen.ui.SheetActs;
import org.shichen.ui.Sheets;

/**
 * Takes down a meeting while it is held: who, Enter, what, Enter. A time at the beginning of the words (1915) is that
 * of the speech. One key makes a decision of the chosen speech, another a decision that somebody is to carry out.
 */
final class SpeechSheet extends MeetingSheet implements Sheets.Stoppable {

    private static final KeyCombination DECIDE = KeyCombination.valueOf("Alt+D");
    private static final KeyCombination CHARGE = KeyCombination.valueOf("Alt+A");
    private static final KeyCombination NEXT_TOPIC = KeyCombination.valueOf("Alt+Down");
    private static final KeyCombination LAST_TOPIC = KeyCombination.valueOf("Alt+Up");

    private final ComboBox<AgendaItem> topic = new ComboBox<>();
    private final PersonPicker speaker;
    private final TextField said = new TextField();
    private final ListView<Speech> list = new ListView<>();
    private final ChargeForm charge;
    private final DraftBook.Entry kept;

    SpeechSheet(BriefingLog board, long meeting, Presentation presentation) {
        super(board, meeting, presentation);
        setId("speech-sheet");
        List<Person> people = board.contentsProperty().get().people();
        topic.setId("speech-topic");
        topic.setAccessibleText(words.of("meetings.speech.topic"));
        topic.setMaxWidth(Double.MAX_VALUE);
        topic.setConverter(
                new ChoiceWords<>(item -> item == null ? words.of("meetings.speech.no-topic") : item.numbered()));
        speaker = new PersonPicker(words, people);
        field(speaker, "speech-speaker", "meetings.speech.speaker", 10);
        // Somebody of ours is picked by Enter, and so is a guest's name left as it is.
        speaker.personProperty().subscribe(picked -> goOn(picked != null, said));
        speaker.addEventHandler(
                ActionEvent.ACTION, event -> goOn(!speaker.getText().isBlank(), said));
        field(said, "speech-words", "meetings.speech.words", 34);
        said.setOnAction(event -> speak());
        lines(list, "speech-list", "meetings.speeches", 300, this::line);
        list.setPlaceholder(hint("meetings.speeches.none"));
        list.setOnKeyPressed(event -> {
            Speech chosen = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.DELETE && chosen != null) {
                event.consume();
                board.meetings().strike(meeting, chosen);
            }
        });
        charge = new ChargeForm(this, this::decide);
        addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
        getChildren()
                .addAll(
                        topic,
                        row(speaker, said).filledBy(said),
                        charge.node(),
                        list,
                        new SheetActs(presentation).keys("meetings.speech.keys"));
        kept = board.drafts().open("briefing.speech." + meeting, said.textProperty());
        refresh();
        if (!topic.getItems().isEmpty()) {
            topic.getSelectionModel().selectFirst();
        }
    }

    Node first() {
        return speaker;
    }

    @Override
    void left() {
        kept.close();
    }

    @Override
    void show(Meeting meeting) {
        AgendaItem before = topic.getValue();
        topic.getItems().setAll(meeting.agenda());
        meeting.agenda().stream()
                .filter(item -> before != null && item.id() == before.id())
                .findFirst()
                .ifPresent(topic.getSelectionModel()::select);
        Speech chosen = list.getSelectionModel().getSelectedItem();
        int count = list.getItems().size();
        list.getItems().setAll(meeting.speeches());
        if (meeting.speeches().size() != count || chosen == null) {
            list.getSelectionModel().selectLast();
        } else {
            list.getSelectionModel().select(meeting.speeches().indexOf(chosen));
        }
        list.scrollTo(list.getSelectionModel().getSelectedIndex());
    }

    @Override
    public boolean stop() {
        return closeCharge();
    }

    private void typed(KeyEvent event) {
        Runnable act = DECIDE.match(event)
                ? this::decide
                : CHARGE.match(event)
                        ? this::openCharge
                        : NEXT_TOPIC.match(event)
                                ? () -> moveTopic(1)
                                : LAST_TOPIC.match(event) ? () -> moveTopic(-1) : null;
        if (act != null) {
            event.consume();
            act.run();
        }
    }

    private static void goOn(boolean named, TextField to) {
        if (named) {
            to.requestFocus();
        }
    }

    private void moveTopic(int by) {
        int next = topic.getSelectionModel().getSelectedIndex() + by;
        if (next >= 0 && next < topic.getItems().size()) {
            topic.getSelectionModel().select(next);
        }
    }

    private void speak() {
        meeting().ifPresent(meeting -> {
            boolean ours = speaker.resolve() && speaker.person() != null;
            AgendaItem about = topic.getValue();
            SpokenWords spoken = SpokenWords.of(said.getText());
            SpeechBook.NewSpeech speech = new SpeechBook.NewSpeech(
                    about == null ? null : about.id(),
                    ours ? speaker.person().id() : null,
                    speaker.getText(),
                    spoken.words(),
                    spoken.at(meeting.summary().opened(), board.calendar()));
            HandedSpeech handed = new HandedSpeech(speaker.person(), speaker.getText(), kept.handIn());
            speaker.pick(null);
            speaker.requestFocus();
            board.meetings().speak(meeting.summary().id(), speech, handed);
        });
    }

    /** Words go back only to whoever said them: not beside the name of the next speaker. */
    private final class HandedSpeech implements HandedText {

        private final @Nullable Person person;
        private final String name;
        private final DraftBook.HandedIn text;

        HandedSpeech(@Nullable Person person, String name, DraftBook.HandedIn text) {
            this.person = person;
            this.name = name;
            this.text = text;
        }

        @Override
        public Act act(Act act) {
            return text.act(act);
        }

        @Override
        public void settled() {
            text.settled();
        }

        @Override
        public Problem refused(Problem problem) {
            boolean free = speaker.getText().isBlank() && said.getText().isBlank();
            if (free) {
                speaker.pick(person);
                if (person == null) {
                    speaker.setText(name);
                }
                said.requestFocus();
                return text.refused(problem);
            }
            text.settled();
            return HandedText.notTaken(name + words.of("briefing.colon") + text.text(), problem);
        }
    }

    /** Makes the chosen speech a decision, in its own words; while a charge is asked for, the one that it is about. */
    private void decide() {
        Speech from = charge.asked().orElse(list.getSelectionModel().getSelectedItem());
        if (from != null) {
            decide(from, null, null);
        }
    }

    private void decide(Speech from, @Nullable Long handler, @Nullable LocalDate due) {
        meeting()
                .ifPresent(meeting -> board.meetings()
                        .decide(
                                meeting.summary().id(),
                                new NewMeeting.NewDecision(from.content(), handler, due),
                                from,
                                this::closeCharge));
    }

    private void openCharge() {
        Speech from = list.getSelectionModel().getSelectedItem();
        if (from != null) {
            meeting()
                    .ifPresent(meeting -> charge.ask(
                            from, board.calendar().localDate(meeting.summary().opened())));
        }
    }

    /** @return whether it was open */
    private boolean closeCharge() {
        boolean open = charge.close();
        if (open) {
            speaker.requestFocus();
        }
        return open;
    }

    private String line(Speech speech) {
        Meeting meeting = meeting().orElse(null);
        String mark = meeting != null
                        && meeting.decisions().stream()
                                .anyMatch(decision -> Long.valueOf(speech.id()).equals(decision.speechId()))
                ? "  ✓ " + words.of("meetings.speech.decided")
                : "";
        return presentation.formats().time(speech.at()) + "  " + speech.speaker() + words.of("briefing.colon")
                + speech.content() + mark;
    }
}
