package org.shichen.roster.files;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.shichen.clock.DutyCalendar;
import org.shichen.roster.Duty;
import org.shichen.roster.Shift;

/** A person's duties as iCalendar (RFC 5545), in UTC; a duty keeps its UID when it is written again. Pure. */
public final class PersonCalendar {

    private PersonCalendar() {}

    public static String of(
            List<Duty> duties, Map<Long, Shift> shifts, Map<Long, String> places, DutyCalendar calendar) {
        Calendar all = new Calendar();
        all.add(new ProdId("-//Shichen//Duty roster//ZH"));
        all.add(ImmutableVersion.VERSION_2_0);
        for (Duty duty : duties) {
            Instant start = duty.start(calendar);
            Shift shift = shifts.get(duty.shiftId());
            String place = places.getOrDefault(duty.postId(), "");
            VEvent event = new VEvent(start, duty.end(calendar), (shift == null ? "" : shift.name() + " ") + place);
            event.add(new Uid("duty-" + duty.id() + "@shichen"));
            event.add(new Location(place));
            all.add(event);
        }
        return all.toString();
    }
}
