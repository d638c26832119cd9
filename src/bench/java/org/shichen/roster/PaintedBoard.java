package org.shichen.roster;

import java.time.Instant;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.clock.Moment;
import org.shichen.people.People;
import org.shichen.problem.Problem;
import org.shichen.store.Actor;
import org.shichen.store.Store;
import org.shichen.testing.Painting;
import org.shichen.ui.Acts;
import org.shichen.ui.Fonts;
import org.shichen.ui.Formats;
import org.shichen.ui.Look;
import org.shichen.ui.Notices;
import org.shichen.ui.Palette;
import org.shichen.ui.Presentation;
import org.shichen.ui.SceneStyle;
import org.shichen.ui.Sheets;
import org.shichen.ui.Tasks;
import org.shichen.ui.Words;

/** The roster board of a {@link BigDesk} as the window has it, painted into a picture; nothing in parallel. */
public final class PaintedBoard {

    private final SimpleObjectProperty<Moment> moment = new SimpleObjectProperty<>(Moment.now(BigDesk.CLOCK));
    private final WritableImage picture;
    private final RosterBoard board;
    private final Scene scene;

    /** @param layout which it has from the first picture on; FX thread */
    private PaintedBoard(Store store, Rosters rosters, RosterBoard.Layout layout, int width, int height) {
        Notices notices = new Notices() {
            @Override
            public void explain(Problem problem) {
                throw new IllegalStateException(problem.toString());
            }

            @Override
            public void settle(Problem problem) {}

            @Override
            public void say(String key, Object... args) {}
        };
        Sheets sheets = new Sheets() {
            @Override
            public void open(Region sheet, Node focus) {}

            @Override
            public void close() {}
        };
        Tasks tasks = new Tasks(Runnable::run, Runnable::run, notices::explain);
        picture = new WritableImage(width, height);
        board = new RosterBoard(
                rosters,
                new People(store, () -> true),
                new Checkpoints(store),
                store,
                tasks,
                new Acts(tasks, notices, () -> Actor.PROGRAM, moment),
                notices,
                moment,
                BigDesk.CALENDAR,
                () -> true);
        board.layoutProperty().set(layout);
        Look look = Look.DEFAULT;
        Palette palette = new Palette();
        Presentation presentation = new Presentation(
                Words.in(look.language()),
                new Formats(look.language(), BigDesk.CALENDAR),
                look,
                palette,
                Fonts.family());
        RosterBoardView view = new RosterBoardView(board, presentation, sheets, List.of());
        scene = new Scene(new StackPane(view.node(), palette), width, height);
        SceneStyle.apply(scene, look, Fonts.family());
        frame();
    }

    /** Any thread; blocks until it is painted. */
    public static PaintedBoard of(Store store, Rosters rosters, RosterBoard.Layout layout, int width, int height) {
        return Painting.onFx(() -> new PaintedBoard(store, rosters, layout, width, height));
    }

    RosterBoard board() {
        return board;
    }

    Scene scene() {
        return scene;
    }

    /** The days around this moment are asked for, judged, counted and laid into rows. Any thread. */
    public void at(Instant chosen) {
        Painting.onFx(() -> {
            moment.set(Moment.past(chosen));
            return moment;
        });
    }

    /** Everything that one frame costs: style, layout, and the whole picture by the software pipeline. FX thread. */
    public WritableImage frame() {
        return scene.snapshot(picture);
    }
}
