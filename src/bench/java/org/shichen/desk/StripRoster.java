package org.shichen.desk;

import java.time.Instant;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.clock.DutyCalendar;
import org.shichen.clock.Moment;
import org.shichen.people.People;
import org.shichen.problem.Problem;
import org.shichen.roster.BigDesk;
import org.shichen.roster.RosterBoard;
import org.shichen.roster.RosterBoardView;
import org.shichen.roster.Rosters;
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

/** The roster board as the window has it, half a screen wide, following a moment that is set; nothing in parallel. */
final class StripRoster {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 560;

    private final SimpleObjectProperty<Moment> moment = new SimpleObjectProperty<>(Moment.now(BigDesk.CLOCK));
    private final WritableImage picture = new WritableImage(WIDTH, HEIGHT);
    private final Scene scene;

    StripRoster(Store store, DutyCalendar calendar) {
        Notices notices = new Notices() {
            @Override
            public void explain(Problem problem) {
                throw new IllegalStateException(problem.toString());
            }

            @Override
            public void say(String key, Object... args) {}
        };
        Tasks tasks = new Tasks(Runnable::run, Runnable::run, notices::explain);
        scene = Painting.onFx(() -> {
            RosterBoard board = new RosterBoard(
                    new Rosters(store, calendar, () -> true),
                    new People(store, () -> true),
                    new Checkpoints(store),
                    store,
                    tasks,
                    new Acts(tasks, notices, () -> Actor.PROGRAM, moment),
                    notices,
                    moment,
                    calendar,
                    () -> true);
            Palette palette = new Palette();
            RosterBoardView view = new RosterBoardView(
                    board,
                    new Presentation(
                            Words.in(Look.DEFAULT.language()),
                            new Formats(Look.DEFAULT.language(), calendar),
                            Look.DEFAULT,
                            palette,
                            Fonts.family()),
                    new Sheets() {
                        @Override
                        public void open(Region sheet, Node focus) {}

                        @Override
                        public void close() {}
                    },
                    List.of());
            Scene made = new Scene(new StackPane(view.node(), palette), WIDTH, HEIGHT);
            SceneStyle.apply(made, Look.DEFAULT, Fonts.family());
            made.snapshot(picture);
            return made;
        });
    }

    /** The week of this moment is asked for, judged, counted and laid into rows. */
    void at(Instant chosen) {
        Painting.onFx(() -> {
            moment.set(Moment.past(chosen));
            return moment;
        });
    }

    /** Style, layout and the whole picture of the board by the software pipeline. */
    void paint() {
        Painting.onFx(() -> scene.snapshot(picture));
    }
}
