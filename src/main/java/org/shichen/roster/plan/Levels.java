package org.shichen.roster.plan;

import static org.shichen.store.schema.Tables.PERSON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shichen.clock.DutyCalendar;
import org.shichen.people.Absence;
import org.shichen.people.Category;
import org.shichen.people.People;
import org.shichen.roster.Duty;
import org.shichen.roster.DutyLevel;
import org.shichen.roster.LevelOrder;
import org.shichen.roster.Post;
import org.shichen.roster.Requirement;
import org.shichen.roster.Requirements;
import org.shichen.roster.Rosters;
import org.shichen.roster.Shift;
import org.shichen.roster.plan.rules.LevelGaps;
import org.shichen.roster.rules.LeaveBan;
import org.shichen.roster.rules.LevelTerms;
import org.shichen.store.Store;

/** What duty levels mean here, and what ordering one would do. Blocks; not for the FX thread. */
public final class Levels {

    /** How far ahead the effect of an order is looked at, in duty days. */
    public static final int AHEAD_DAYS = 7;

    /**
     * What the roster of the coming days looks like to one level.
     *
     * @param required heads over all posts and shifts of one day
     * @param leave that the level forbids in those days
     */
    public record Effect(LevelTerms terms, int required, List<LevelGaps.Gap> gaps, List<LeaveBan.Breach> leave) {}

    /** @param effects by level, weakest first */
    public record Outlook(
            DutyLevel now,
            LocalDate first,
            LocalDate last,
            List<Effect> effects,
            Map<Long, String> places,
            Map<Long, String> people,
            List<Shift> shifts) {}

    private final Store store;
    private final Rosters rosters;
    private final People people;
    private final DutyCalendar calendar;

    public Levels(Store store, Rosters rosters, People people, DutyCalendar calendar) {
        this.store = store;
        this.rosters = rosters;
        this.people = people;
        this.calendar = calendar;
    }

    /** Leave between these dates, both inclusive, that a level ordered up to this moment forbids. */
    public List<LeaveBan.Breach> leaveAgainstLevel(LocalDate first, LocalDate last, Instant moment) {
        return LeaveBan.find(
                people.absences(first, last), first, last, rosters.levelOrders(moment), rosters.levelTerms(), calendar);
    }

    /** What each level would ask from this moment on, over the coming days. */
    public Outlook outlook(Instant moment) {
        LocalDate first = calendar.dutyDate(moment);
        LocalDate last = first.plusDays(AHEAD_DAYS - 1L);
        List<LocalDate> dates = first.datesUntil(last.plusDays(1)).toList();
        Requirements requirements = rosters.requirements();
        List<Post> posts = rosters.posts();
        List<Shift> shifts = rosters.shifts();
        List<Duty> duties = rosters.duties(first, last);
        List<Absence> absences = people.absences(first, last);
        Set<Long> sworn = new HashSet<>(store.read(dsl -> dsl.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.CATEGORY.eq(Category.SWORN.name()))
                .fetch(PERSON.ID)));
        Map<DutyLevel, LevelTerms> terms = rosters.levelTerms();
        List<Effect> effects = terms.values().stream()
                .map(each -> new Effect(
                        each,
                        requirements.all().stream()
                                .filter(asked -> asked.level() == each.level() && asked.weekday() == null)
                                .mapToInt(Requirement::totalLeast)
                                .sum(),
                        LevelGaps.find(each.level(), dates, requirements, posts, shifts, duties, sworn::contains),
                        LeaveBan.find(
                                absences,
                                first,
                                last,
                                List.of(new LevelOrder(each.level(), Instant.EPOCH)),
                                terms,
                                calendar)))
                .toList();
        return new Outlook(
                rosters.levelAt(moment),
                first,
                last,
                effects,
                rosters.placeNames(),
                store.read(
                        dsl -> dsl.select(PERSON.ID, PERSON.NAME).from(PERSON).fetchMap(PERSON.ID, PERSON.NAME)),
                shifts);
    }
}
