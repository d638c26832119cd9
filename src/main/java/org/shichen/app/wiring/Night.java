package org.shichen.app.wiring;

import org.shichen.briefing.Briefings;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.checkpoint.StatusReader;
import org.shichen.clock.DutyCalendar;
import org.shichen.journal.Journal;
import org.shichen.journal.batches.Batches;
import org.shichen.journal.handover.Handovers;
import org.shichen.journal.handover.OpenItems;
import org.shichen.journal.papers.NightPapers;
import org.shichen.journal.readiness.ReadinessReader;
import org.shichen.journal.supplies.Supplies;
import org.shichen.paper.Typefaces;
import org.shichen.people.People;
import org.shichen.roster.Rosters;
import org.shichen.store.Store;

/** What the window and the commands need to hand a desk over: the list of what is open, its signing, its papers. */
public final class Night {

    private final OpenItems items;
    private final Handovers handovers;
    private final ReadinessReader readiness;
    private final NightPapers papers;

    public Night(
            Store store,
            Journal journal,
            StatusReader statuses,
            Rosters rosters,
            Briefings briefings,
            People people,
            DutyCalendar calendar,
            Typefaces typefaces) {
        items = new OpenItems(
                store,
                journal,
                statuses,
                rosters,
                briefings,
                people,
                new Batches(store, new Checkpoints(store), calendar),
                new Supplies(store, calendar),
                calendar);
        handovers = new Handovers(store, items, calendar);
        readiness = new ReadinessReader(items, handovers, rosters, people, calendar);
        papers = new NightPapers(store, journal, handovers, items, rosters, calendar, typefaces);
    }

    public OpenItems items() {
        return items;
    }

    public Handovers handovers() {
        return handovers;
    }

    public ReadinessReader readiness() {
        return readiness;
    }

    public NightPapers papers() {
        return papers;
    }
}
