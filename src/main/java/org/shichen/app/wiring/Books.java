package org.shichen.app.wiring;

import java.util.function.BooleanSupplier;
import org.shichen.briefing.Briefings;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.clock.DutyCalendar;
import org.shichen.journal.Figures;
import org.shichen.journal.Journal;
import org.shichen.people.People;
import org.shichen.roster.Rosters;
import org.shichen.roster.plan.Levels;
import org.shichen.roster.publish.GateReading;
import org.shichen.roster.publish.Publications;
import org.shichen.store.Store;

/** The repositories that several rooms read from. */
public record Books(
        People people,
        Rosters rosters,
        Checkpoints checkpoints,
        Briefings briefings,
        Journal journal,
        Figures figures,
        Levels levels,
        Publications publications) {

    /** @param seesPrivateFacts whether whoever is at the desk may know households and why somebody is away */
    public static Books of(Store store, DutyCalendar calendar, BooleanSupplier seesPrivateFacts) {
        People people = new People(store, seesPrivateFacts);
        Rosters rosters = new Rosters(store, calendar, seesPrivateFacts);
        Levels levels = new Levels(store, rosters, people, calendar);
        return new Books(
                people,
                rosters,
                new Checkpoints(store),
                new Briefings(store, calendar),
                new Journal(store),
                new Figures(store, calendar),
                levels,
                new Publications(store, new GateReading(store, rosters, levels, calendar)));
    }
}
