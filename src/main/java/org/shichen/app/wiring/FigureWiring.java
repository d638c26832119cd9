package org.shichen.app.wiring;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shichen.checkpoint.CheckpointTool;
import org.shichen.journal.assessment.AssessmentBoard;
import org.shichen.journal.assessment.AssessmentTool;
import org.shichen.journal.assessment.Assessments;
import org.shichen.journal.batches.BatchBoard;
import org.shichen.journal.batches.BatchTool;
import org.shichen.journal.batches.Batches;
import org.shichen.journal.catalogue.Catalogue;
import org.shichen.journal.catalogue.CatalogueBoard;
import org.shichen.journal.catalogue.CatalogueTool;
import org.shichen.journal.days.DayBoard;
import org.shichen.journal.days.DayBook;
import org.shichen.journal.days.DayFigures;
import org.shichen.journal.days.DayTool;
import org.shichen.journal.figures.FigureBoard;
import org.shichen.journal.figures.FigureBook;
import org.shichen.journal.figures.FigureTool;
import org.shichen.journal.reports.OperationReports;
import org.shichen.journal.reports.ReportPapers;
import org.shichen.journal.reports.ReportTool;
import org.shichen.journal.supplies.Supplies;
import org.shichen.journal.supplies.SupplyBoard;
import org.shichen.journal.supplies.SupplyTool;
import org.shichen.journal.supplies.SupplyWatch;
import org.shichen.paper.view.PaperDesk;
import org.shichen.people.Category;
import org.shichen.people.PeopleReader;
import org.shichen.roster.Duty;

/** What is counted and sent up: batches, the day, its assessment, the catalogue, supplies, reports. FX thread. */
public final class FigureWiring {

    private final Ground ground;
    private final Books books;

    public FigureWiring(Ground ground, Books books) {
        this.ground = ground;
        this.books = books;
    }

    /** They are opened from the map, whose checkpoints count. */
    public List<CheckpointTool> tools() {
        var store = ground.store();
        var calendar = ground.calendar();
        var tasks = ground.tasks();
        var acts = ground.acts();
        var typefaces = ground.typefaces();
        PaperDesk papers = ground.papers();
        var source = ground.clock().source();
        DayBook days = new DayBook(store, books.checkpoints(), calendar, this::strength);
        Supplies supplies = new Supplies(store, calendar);
        new SupplyWatch(
                supplies, calendar, tasks, ground.notices(), ground.clock().nowProperty());
        return List.of(
                new BatchTool(
                        new BatchBoard(
                                new Batches(store, books.checkpoints(), calendar),
                                calendar,
                                store,
                                tasks,
                                acts,
                                source,
                                () -> ground.session().mayDo("batches.override")),
                        papers,
                        source),
                new DayTool(new DayBoard(days, calendar, store, tasks, ground.shown()), papers, tasks),
                new AssessmentTool(
                        new AssessmentBoard(
                                new Assessments(
                                        store,
                                        books.people(),
                                        new AssessmentMeasures(books.briefings(), calendar, source)),
                                days,
                                books.journal(),
                                calendar,
                                store,
                                tasks,
                                acts,
                                ground.drafts(),
                                ground.shown(),
                                () -> ground.session().mayDo("assessment.override")),
                        papers),
                new CatalogueTool(new CatalogueBoard(new Catalogue(store), store, tasks, acts)),
                new SupplyTool(new SupplyBoard(supplies, calendar, store, tasks, acts, ground.shown()), papers),
                new FigureTool(new FigureBoard(
                        new FigureBook(store, books.checkpoints(), calendar), calendar, store, tasks, acts, source)),
                new ReportTool(
                        new ReportPapers(new OperationReports(store, books.checkpoints(), calendar), typefaces),
                        tasks,
                        papers,
                        ground.shown(),
                        calendar::dutyDate));
    }

    /** Who had duty on a duty day, each once. */
    private DayFigures.Strength strength(LocalDate date) {
        Set<Long> on =
                books.rosters().duties(date, date).stream().map(Duty::personId).collect(Collectors.toSet());
        long sworn = new PeopleReader(ground.store(), () -> false)
                .book().people().stream()
                        .filter(person -> on.contains(person.person().id())
                                && person.person().category() == Category.SWORN)
                        .count();
        return new DayFigures.Strength((int) sworn, on.size() - (int) sworn);
    }
}
