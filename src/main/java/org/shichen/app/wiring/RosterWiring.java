package org.shichen.app.wiring;

import java.util.List;
import org.shichen.desk.DeskTool;
import org.shichen.people.Absences;
import org.shichen.people.PeopleBoard;
import org.shichen.people.PeopleDesk;
import org.shichen.people.PeopleReader;
import org.shichen.people.intake.PeopleIntake;
import org.shichen.roster.DutyDesk;
import org.shichen.roster.RosterBoard;
import org.shichen.roster.RosterTool;
import org.shichen.roster.attendance.Attendances;
import org.shichen.roster.auto.FillTool;
import org.shichen.roster.auto.FillWeights;
import org.shichen.roster.auto.Fills;
import org.shichen.roster.files.FilesTool;
import org.shichen.roster.files.RosterFiles;
import org.shichen.roster.papers.PrintDesk;
import org.shichen.roster.papers.RosterPapers;
import org.shichen.roster.plan.LevelTool;
import org.shichen.roster.plan.PlanTool;
import org.shichen.roster.plan.Plans;
import org.shichen.roster.plan.RotationTool;
import org.shichen.roster.plan.Rotations;
import org.shichen.roster.publish.PublishOpening;
import org.shichen.roster.publish.Published;
import org.shichen.roster.publish.Publishing;
import org.shichen.roster.relief.ReliefTool;
import org.shichen.roster.relief.Reliefs;
import org.shichen.roster.swaps.Swaps;
import org.shichen.roster.wishes.WishTool;
import org.shichen.roster.wishes.Wishes;

/** The duty roster: its board, who is on it, and what is opened over it. FX thread. */
public final class RosterWiring {

    private final Ground ground;
    private final Books books;
    private final RosterBoard board;

    public RosterWiring(Ground ground, Books books) {
        this.ground = ground;
        this.books = books;
        board = new RosterBoard(
                books.rosters(),
                books.people(),
                books.checkpoints(),
                ground.store(),
                ground.tasks(),
                ground.acts(),
                ground.notices(),
                ground.moment(),
                ground.calendar(),
                () -> ground.session().mayDo("roster.override"));
    }

    public RosterBoard board() {
        return board;
    }

    /** Attendance and swaps. */
    public DutyDesk duties() {
        return new DutyDesk(
                new Attendances(ground.store(), ground.calendar()),
                new Swaps(ground.store(), books.rosters()),
                board,
                ground.store(),
                ground.tasks(),
                ground.acts(),
                ground.notices(),
                ground.moment());
    }

    public List<RosterTool> tools() {
        var store = ground.store();
        var calendar = ground.calendar();
        var tasks = ground.tasks();
        var acts = ground.acts();
        var notices = ground.notices();
        var rosters = books.rosters();
        PrintDesk printing = new PrintDesk(
                new RosterPapers(store, rosters, calendar, ground.typefaces()), tasks, ground.papers(), ground.shown());
        FillWeights weights = new FillWeights(store);
        return List.of(
                printing,
                new PlanTool(new Plans(store, rosters, calendar), rosters, tasks, acts, notices, ground.shown()),
                new RotationTool(new Rotations(store, rosters), tasks, notices),
                new WishTool(new Wishes(store), acts),
                new FillTool(
                        new Fills(rosters, books.people(), weights, calendar),
                        weights,
                        tasks,
                        acts,
                        notices,
                        ground.shown()),
                new LevelTool(books.levels(), rosters, tasks, acts, ground.shown()),
                new FilesTool(new RosterFiles(rosters, books.people()), rosters, tasks, acts, notices),
                new ReliefTool(new Reliefs(store, rosters, calendar), store, tasks, printing),
                new PublishOpening(new Publishing(
                        books.publications(),
                        new Published(books.publications()),
                        store,
                        tasks,
                        acts,
                        notices,
                        ground.drafts(),
                        ground.moment(),
                        calendar)));
    }

    /** The books of the brigade; they are opened from everywhere. */
    public DeskTool people() {
        PeopleDesk books = peopleDesk();
        return (acts, presentation, sheets) -> books.commands(presentation, sheets);
    }

    private PeopleDesk peopleDesk() {
        var store = ground.store();
        var session = ground.session();
        PeopleReader reader = new PeopleReader(store, session::seesPrivateFacts);
        Absences absences = new Absences(store, session::seesPrivateFacts);
        return new PeopleDesk(
                () -> new PeopleBoard(store, reader, absences, ground.tasks(), ground.acts(), session::mayDo),
                () -> new PeopleIntake(store, reader, ground.tasks(), ground.acts()));
    }
}
