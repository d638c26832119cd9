package org.shichen.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.shichen.clock.Moment;

/**
 * The clock of the whole desk. {@link #momentProperty} is what every board shows: it follows the clock from minute to
 * minute, or stands at a past moment that the user chose on the strip. FX thread, but for {@link #source}.
 */
public final class DeskClock {

    private final InstantSource source;
    private final ReadOnlyObjectWrapper<Instant> now;
    private final ReadOnlyObjectWrapper<Moment> moment;
    private Instant minute;

    /** @param source real or practice time; may be asked by any thread */
    public DeskClock(InstantSource source) {
        this.source = source;
        Instant instant = source.instant();
        this.now = new ReadOnlyObjectWrapper<>(this, "now", instant.truncatedTo(ChronoUnit.SECONDS));
        this.moment = new ReadOnlyObjectWrapper<>(this, "moment", Moment.now(source));
        this.minute = instant.truncatedTo(ChronoUnit.MINUTES);
    }

    public InstantSource source() {
        return source;
    }

    /** The present second. */
    public ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Moment> momentProperty() {
        return moment.getReadOnlyProperty();
    }

    public Moment moment() {
        return moment.get();
    }

    /** Called every second. Boards read again only when the minute has changed. */
    public void tick() {
        Instant instant = source.instant();
        now.set(instant.truncatedTo(ChronoUnit.SECONDS));
        Instant began = instant.truncatedTo(ChronoUnit.MINUTES);
        if (moment.get().live() && !began.equals(minute)) {
            minute = began;
            moment.set(Moment.now(source));
        }
    }

    /** Shows a past moment on every board; a moment that has not come yet is now. */
    public void show(Instant chosen) {
        if (chosen.isBefore(source.instant())) {
            moment.set(Moment.past(chosen));
        } else {
            returnToNow();
        }
    }

    public void returnToNow() {
        moment.set(Moment.now(source));
    }
}
