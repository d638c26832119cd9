package org.shichen.people;

import impl.org.controlsfx.autocompletion.AutoCompletionTextFieldBinding;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
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

    /** The height of a row of a list, by the size of its text. */
    private static final double ROW = 2;

    private final List<Person> people;
    private final ObjectProperty<@Nullable Person> person = new SimpleObjectProperty<>(this, "person");
    private final StringProperty unnamed = new SimpleStringProperty(this, "words", "");
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
                unnamed.set(text);
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
        completion.getAutoCompletionPopup().skinProperty().subscribe(skin -> {
            if (skin != null && skin.getNode() instanceof ListView<?> list) {
                asEveryList(list);
            }
        });
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
        write(chosen == null ? "" : chosen.name());
        unnamed.set("");
        person.set(chosen);
    }

    /**
     * What was typed before stands in the field again, and what is typed from now on is kept there until the
     * subscription ends.
     *
     * @param named who was taken
     * @param words what stands in the field while it names nobody, else empty; nobody is offered for them until they
     *     are changed
     */
    public Subscription keepIn(ObjectProperty<@Nullable Person> named, StringProperty words) {
        if (named.get() == null) {
            write(words.get());
            person.set(null);
            unnamed.set(words.get());
        } else {
            pick(named.get());
        }
        return person.subscribe(named::set).and(unnamed.subscribe(words::set));
    }

    private void write(String text) {
        writing = true;
        typing = false;
        setText(text);
        positionCaret(getLength());
        writing = false;
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

    /**
     * Of the look of ControlsFX's own list nothing is left: it has the colours of Modena, which are white here in
     * either theme, and counts rows of 24 pixels whatever the size of the text.
     */
    private void asEveryList(ListView<?> list) {
        list.getStylesheets().clear();
        list.prefHeightProperty().unbind();
        list.prefHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.min(LISTED, list.getItems().size())
                                        * ROW
                                        * getFont().getSize()
                                + list.snappedTopInset()
                                + list.snappedBottomInset(),
                        list.getItems(),
                        list.insetsProperty(),
                        fontProperty()));
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
