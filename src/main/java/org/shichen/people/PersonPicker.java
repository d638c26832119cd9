package org.shichen.people;

import impl.org.controlsfx.autocompletion.AutoCompletionTextFieldBinding;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.textfield.AutoCompletionBinding;
import org.jspecify.annotations.Nullable;
import org.shichen.ui.ChoiceWords;
import org.shichen.ui.FittingPrompt;
import org.shichen.ui.Words;

/**
 * A field that takes a person by badge number, name, pinyin or initials, with the candidates listed below as one types.
 * Enter takes the first candidate, and once somebody is taken, or with nothing typed, goes on; Tab takes the candidate
 * and goes on at once.
 */
public final class PersonPicker extends TextField {

    private static final int LISTED = 12;

    private final List<Person> people;
    private final ObjectProperty<@Nullable Person> person = new SimpleObjectProperty<>(this, "person");
    private Runnable onwards = () -> requestFocusTraversal(TraversalDirection.NEXT);
    private @Nullable TraversalDirection leaving;
    private boolean writing;

    /**
     * Whether a name is being typed. Candidates are looked up in the background and may come when somebody is picked
     * already or the focus has gone on; a list that opened then would take the next Enter.
     */
    private volatile boolean typing;

    /** @param people whom the field may take, in the order in which they are offered */
    public PersonPicker(Words words, List<Person> people) {
        this.people = people;
        getStyleClass().add("person-picker");
        FittingPrompt.of(this, words.of("people.picker.prompt"));
        setAccessibleText(words.of("people.picker"));
        textProperty().subscribe(text -> {
            if (!writing) {
                typing = true;
                person.set(null);
            }
        });
        AutoCompletionBinding<Person> completion =
                new AutoCompletionTextFieldBinding<>(
                        this,
                        request -> typing ? candidates(request.getUserText()) : List.of(),
                        new ChoiceWords<>(candidate -> candidate.name() + "  " + candidate.badge())) {
                    // Looked up while a name was being typed, it may come when somebody has been picked since.
                    @Override
                    protected void showPopup() {
                        if (typing) {
                            super.showPopup();
                        }
                    }
                };
        completion.setVisibleRowCount(LISTED);
        // The list takes a candidate by Tab and keeps that key to itself: what is typed next would stand behind the
        // name.
        completion
                .getAutoCompletionPopup()
                .addEventFilter(
                        KeyEvent.KEY_PRESSED,
                        event -> leaving = event.getCode() != KeyCode.TAB
                                ? null
                                : event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        completion.setOnAutoCompleted(event -> {
            pick(event.getCompletion());
            if (leaving != null) {
                requestFocusTraversal(leaving);
                leaving = null;
            }
        });
        focusedProperty().subscribe(here -> typing = typing && here);
        setOnAction(event -> {
            if (person.get() != null || getText().isBlank()) {
                onwards.run();
            } else {
                first().ifPresent(this::pick);
            }
        });
    }

    /**
     * @param done what Enter does once somebody is taken or when nothing is typed, in place of going to the next field
     */
    public void onwards(Runnable done) {
        onwards = done;
    }

    /** Who is picked, or null while the text names nobody. */
    public ObjectProperty<@Nullable Person> personProperty() {
        return person;
    }

    public @Nullable Person person() {
        return person.get();
    }

    public void pick(@Nullable Person chosen) {
        writing = true;
        typing = false;
        setText(chosen == null ? "" : chosen.name());
        positionCaret(getLength());
        writing = false;
        person.set(chosen);
    }

    /**
     * Takes the only candidate there is, if the text names one; returns whether the field is empty or names a person.
     */
    public boolean resolve() {
        if (person.get() == null) {
            List<Person> named = candidates(getText());
            if (named.size() == 1) {
                pick(named.getFirst());
            }
        }
        return person.get() != null || getText().isBlank();
    }

    private Optional<Person> first() {
        return candidates(getText()).stream().findFirst();
    }

    private List<Person> candidates(String typed) {
        if (typed.isBlank()) {
            return List.of();
        }
        return people.stream()
                .filter(candidate -> candidate.matches(typed))
                .limit(LISTED)
                .toList();
    }
}
