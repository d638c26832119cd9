package org.shichen.app.wiring;

import java.time.Instant;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.shichen.access.Session;
import org.shichen.clock.DutyCalendar;
import org.shichen.clock.Moment;
import org.shichen.desk.DeskClock;
import org.shichen.desk.NoticeBoard;
import org.shichen.desk.Settings;
import org.shichen.paper.Typefaces;
import org.shichen.paper.view.PaperDesk;
import org.shichen.store.Store;
import org.shichen.ui.Acts;
import org.shichen.ui.DraftBook;
import org.shichen.ui.Language;
import org.shichen.ui.Tasks;

/**
 * What every room of the desk is built on: the file, the clock, the way off the window's thread, who is here. Only the
 * wiring holds it; what is wired is given the parts it needs.
 */
public record Ground(
        Store store,
        Settings settings,
        DeskClock clock,
        Tasks tasks,
        NoticeBoard notices,
        Session session,
        DraftBook drafts,
        Acts acts,
        Typefaces typefaces) {

    DutyCalendar calendar() {
        return settings.calendar();
    }

    /** What the boards show. */
    ReadOnlyObjectProperty<Moment> moment() {
        return clock.momentProperty();
    }

    /** The instant that the boards show. */
    Supplier<Instant> shown() {
        return () -> clock.moment().instant();
    }

    /** The instant that it is, whatever the boards show. */
    Supplier<Instant> now() {
        return clock.source()::instant;
    }

    /** How every board prints, in the name of the unit as the file has it then and of who is at the desk. */
    public PaperDesk papers() {
        return new PaperDesk(tasks, typefaces, this::unit, () -> session.actor().name());
    }

    /** Name of the unit as the file has it. Blocks. */
    String unit(Language language) {
        return Settings.read(store).unit(language);
    }
}
