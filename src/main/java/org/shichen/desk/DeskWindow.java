package org.shichen.desk;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.shichen.access.Account;
import org.shichen.access.PassphraseView;
import org.shichen.access.Session;
import org.shichen.access.SetUpView;
import org.shichen.access.SignInView;
import org.shichen.ui.Fonts;
import org.shichen.ui.Formats;
import org.shichen.ui.Language;
import org.shichen.ui.Look;
import org.shichen.ui.Palette;
import org.shichen.ui.Presentation;
import org.shichen.ui.SceneStyle;
import org.shichen.ui.Words;

/** The scene of the desk, whose content is built anew for every look. The same scene is shown, tested and painted. */
public final class DeskWindow {

    private final Desk desk;
    private final Scene scene;
    private final Executor pace;
    private final String family = Fonts.family();
    private Presentation presentation;
    private @Nullable DeskView view;
    private boolean keepTyped;

    /**
     * Where somebody is in the window.
     *
     * @param filling what fills it
     * @param keys the board that has the keys; null when it is the log line, or what belongs to no board
     */
    public record Place(BoardsPane.Shown filling, BoardsPane.@Nullable Shown keys) {}

    public DeskWindow(Desk desk, double width, double height) {
        this(desk, new Scene(new StackPane(), width, height), Runnable::run);
    }

    /**
     * @param scene may be shown already
     * @param pace makes what is not needed for the first frame: one board after the other
     */
    public DeskWindow(Desk desk, Scene scene, Executor pace) {
        this.desk = desk;
        this.scene = scene;
        this.pace = pace;
        desk.onLook(this::build);
        // A person who comes to an empty desk finds what was set up meanwhile; a change of officers leaves the view.
        desk.watchkeeping().session().whoProperty().addListener((value, before, now) -> {
            // What went wrong was told to whoever was here then.
            desk.notices().dismiss();
            if (before == null && now != null) {
                desk.watchkeeping().settings(read -> {
                    desk.changed(read);
                    build(desk.look());
                });
            } else {
                show(false);
            }
        });
    }

    public Scene scene() {
        return scene;
    }

    /** Null while nobody is signed in. */
    public @Nullable DeskView view() {
        return view;
    }

    private void build(Look look) {
        presentation = new Presentation(
                Words.in(look.language()),
                new Formats(look.language(), desk.settings().calendar()),
                look,
                new Palette(),
                family);
        show(true);
    }

    /** The desk for whoever is signed in, else the way in. */
    private void show(boolean anew) {
        Session session = desk.watchkeeping().session();
        Account who = session.whoProperty().get();
        if (who != null && !who.mustChange()) {
            if (view == null || anew) {
                Optional<BoardsPane.Shown> here = Optional.ofNullable(view).flatMap(DeskView::board);
                leaveDesk();
                DeskView shown = new DeskView(desk, presentation, pace);
                view = shown;
                put(shown.root());
                // Another look is no reason to type elsewhere.
                here.ifPresentOrElse(shown::focus, shown::focus);
                pace.execute(() -> greet(shown));
            }
            return;
        }
        leaveDesk();
        if (who != null) {
            PassphraseView change = PassphraseView.given(session, presentation, this::otherLanguage);
            putForm(change, change.first());
            return;
        }
        desk.watchkeeping().whetherSetUp(setUp -> {
            if (session.whoProperty().get() != null || session.isComing()) {
                return;
            }
            if (setUp) {
                SignInView signIn = new SignInView(session, presentation, this::otherLanguage);
                putForm(signIn, signIn.first());
            } else {
                SetUpView first = new SetUpView(session, presentation, this::otherLanguage);
                putForm(first, first.first());
            }
        });
    }

    /** Null while nobody is signed in. FX thread. */
    public @Nullable Place place() {
        return view == null
                ? null
                : new Place(view.boards().wished(), view.board().orElse(null));
    }

    /** Somebody is there again; nothing while nobody is signed in. FX thread. */
    public void goTo(Place place) {
        if (view == null) {
            return;
        }
        view.boards().show(place.filling());
        Optional.ofNullable(place.keys()).ifPresentOrElse(view::focus, view::focus);
    }

    private void greet(DeskView shown) {
        if (shown == view) {
            desk.greeted(shown);
        }
    }

    /** What listens is let go of; the scene is of no use after that. */
    public void leave() {
        leaveDesk();
    }

    private void leaveDesk() {
        if (view != null) {
            view.close();
            view = null;
        }
    }

    private void otherLanguage() {
        keepTyped = true;
        Look look = desk.look();
        desk.look(look.with(look.language() == Language.ZH ? Language.EN : Language.ZH));
    }

    /** What was typed stands in the same form of the other language too. */
    private void putForm(Parent form, Node first) {
        Map<String, String> typed = new HashMap<>();
        if (keepTyped) {
            keepTyped = false;
            fields(scene.getRoot()).forEach(field -> typed.put(field.getId(), field.getText()));
        }
        put(form);
        fields(form).forEach(field -> field.setText(typed.getOrDefault(field.getId(), field.getText())));
        first.requestFocus();
    }

    private static Stream<TextInputControl> fields(Parent root) {
        return root.lookupAll(".text-input").stream().map(TextInputControl.class::cast);
    }

    private void put(Parent root) {
        scene.setRoot(root);
        SceneStyle.apply(scene, desk.look(), family);
    }
}
