package org.shichen.app.wiring;

import org.shichen.checkpoint.AlarmQueue;
import org.shichen.checkpoint.ContactLimits;
import org.shichen.checkpoint.StatusReader;
import org.shichen.desk.CommandPost;
import org.shichen.desk.DeskClock;
import org.shichen.desk.Overviews;
import org.shichen.desk.wall.WallBoard;
import org.shichen.map.layers.MapLayers;
import org.shichen.ui.Acts;

/** The second screen: it reads for itself, with a clock that never looks back. FX thread. */
public final class WallWiring {

    private final Ground ground;
    private final Books books;
    private final Overviews overviews;

    public WallWiring(Ground ground, Books books, Overviews overviews) {
        this.ground = ground;
        this.books = books;
        this.overviews = overviews;
    }

    public WallBoard board(AlarmQueue alarms, MapLayers layers) {
        Acts nobody = new Acts(
                ground.tasks(),
                ground.notices(),
                ground.session()::actor,
                ground.clock().momentProperty());
        return new WallBoard(
                new CommandPost(
                        overviews,
                        ground.store(),
                        ground.tasks(),
                        nobody,
                        ground.notices(),
                        new DeskClock(ground.clock().source())),
                new StatusReader(
                        books.checkpoints(),
                        new ContactLimits(ground.store()),
                        ground.calendar().zone(),
                        books.rosters()),
                books.journal(),
                ground.calendar(),
                alarms,
                layers.mapProperty(),
                ground.store(),
                ground.tasks());
    }
}
