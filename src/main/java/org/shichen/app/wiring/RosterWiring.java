package org.shichen.app.wiring;

import java.util.List;
import org.shichen.desk.DeskTool;
import org.shichen.people.Absences;
import org.shichen.people.PeopleBoard;
import org.shichen.people.PeopleDesk;
import org.shichen.people.PeopleReader;
import org.shichen.people.intake.IntakeTool;
import org.shichen.people.intake.PeopleIntake;
import org.shichen.roster.DutyDesk;
import org.shichen.roster.RosterBoard;
import org.shichen.roster.RosterTool;
import org.shichen.roster.attendance.AttendanceTool;
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
import org.shichen.roster.plan.WishTool;
import org.shichen.roster.publish.PublishOpening;
import org.shichen.roster.publish.Published;
import org.shichen.roster.publish.Publishing;
import org.shichen.roster.relief.ReliefTool;
import org.shichen.roster.relief.Reliefs;
import org.shichen.roster.swaps.SwapTool;
import org.shichen.roster.swaps.Swaps;
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

    /** Who has come to the shift; opened from everywhere. */
    public DeskTool attendance() {
        AttendanceTool tool = new AttendanceTool(new Attendances(ground.store(), ground.calendar()), duties());
        return (acts, presentation, sheets) -> tool.commands(presentation, sheets);
    }

    /** Opened from everywhere. */
    public DeskTool swaps() {
        SwapTool tool = new SwapTool(new Swaps(ground.store(), books.rosters()), duties());
        return (acts, presentation, sheets) -> tool.commands(presentation, sheets);
    }

    private DutyDesk duties() {
        return new DutyDesk(board, ground.store(), ground.tasks(), ground.acts(), ground.notices(), ground.moment());
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
                new RotationTool(new Rotations(store, rosters), tasks),
                new WishTool(new Wishes(store), acts, notices),
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

    /** The books of the brigade, opened from everywhere, and the way into them from a file. */
    public List<DeskTool> people() {
        var store = ground.store();
        var session = ground.session();
        PeopleReader reader = new PeopleReader(store, session::seesPrivateFacts);
        Absences absences = new Absences(store, session::seesPrivateFacts);
        PeopleDesk books = new PeopleDesk(() -> new PeopleBoard(
                store,
                reader,
                absences,
                ground.tasks(),
                ground.acts(),
                session::refusal,
                () -> ground.calendar().localDate(ground.now().get())));
        IntakeTool intake = new IntakeTool(() -> new PeopleIntake(store, reader, ground.tasks(), ground.acts()));
        return List.of(
                (acts, presentation, sheets) -> books.commands(presentation, sheets),
                (acts, presentation, sheets) -> intake.commands(presentation, sheets));
    }
}
