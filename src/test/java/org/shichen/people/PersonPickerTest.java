package org.shichen.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shichen.testing.Hands;
import org.shichen.testing.Painting;
import org.shichen.ui.Language;
import org.shichen.ui.Words;

/** A name is typed while its candidates are looked up in the background. */
class PersonPickerTest {

    private static final Person WANG =
            new Person(1, "061001", "王建国", "wang jian guo", Category.SWORN, "", "", "", null);

    private static final String LIST = ".auto-complete-popup";

    private Stage stage;

    @AfterEach
    void close() {
        Painting.onFx(() -> {
            stage.close();
            return stage;
        });
    }

    @Test
    void a_list_that_was_looked_up_before_the_name_was_picked_does_not_open_after_it() throws Exception {
        HeldPeople people = new HeldPeople();
        PersonPicker picker = Painting.onFx(() -> {
            PersonPicker made = new PersonPicker(Words.in(Language.ZH), people);
            stage = new Stage();
            stage.setScene(new Scene(new StackPane(made), 400, 300));
            stage.show();
            made.requestFocus();
            made.setText("wang");
            return made;
        });
        // The first list takes as long to open as the next answer to come, which would close it.
        Hands hands = new Hands(stage);
        hands.waitUntil(() -> hands.shown(LIST));
        type(picker, "");
        hands.waitUntil(() -> !hands.shown(LIST));

        people.held = true;
        type(picker, "wjg");
        Thread lookingUp = people.lookingUp.get();
        Painting.onFx(() -> {
            picker.fireEvent(new ActionEvent());
            return picker;
        });
        people.held = false;
        lookingUp.join();
        assertFalse(hands.shown(LIST));
        assertEquals(WANG, Painting.onFx(picker::person));
    }

    private static void type(PersonPicker picker, String text) {
        Painting.onFx(() -> {
            picker.setText(text);
            return picker;
        });
    }

    /** One person, whom the background finds when it is let. */
    private static final class HeldPeople extends AbstractList<Person> {

        private final CompletableFuture<Thread> lookingUp = new CompletableFuture<>();
        private volatile boolean held;

        @Override
        public Person get(int index) {
            return List.of(WANG).get(index);
        }

        @Override
        public int size() {
            return 1;
        }

        @Override
        public Stream<Person> stream() {
            if (held && !Platform.isFxApplicationThread()) {
                lookingUp.complete(Thread.currentThread());
                // Told to stop, it goes on: the answer is on its way all the same.
                while (held) {
                    Thread.onSpinWait();
                }
            }
            return super.stream();
        }
    }
}
