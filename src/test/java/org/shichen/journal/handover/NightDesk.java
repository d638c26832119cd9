package org.shichen.journal.handover;

import java.util.List;
import org.shichen.briefing.Briefings;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.checkpoint.ContactLimits;
import org.shichen.checkpoint.Operation;
import org.shichen.checkpoint.StatusReader;
import org.shichen.journal.Journal;
import org.shichen.journal.LogEntry;
import org.shichen.journal.LogKind;
import org.shichen.journal.LogStepKind;
import org.shichen.journal.NewStep;
import org.shichen.journal.TypedLine;
import org.shichen.journal.batches.Batches;
import org.shichen.journal.papers.NightPapers;
import org.shichen.journal.supplies.Supplies;
import org.shichen.paper.Typefaces;
import org.shichen.people.People;
import org.shichen.roster.Rosters;
import org.shichen.store.Act;
import org.shichen.store.Actor;
import org.shichen.testing.TestDesk;

/** A desk with two checkpoints and three officers, and short words for what is done on it. */
final class NightDesk {

    final TestDesk desk;
    final Journal journal;
    final Checkpoints checkpoints;
    final Handovers handovers;
    final OpenItems items;
    final Batches batches;
    final Supplies supplies;
    final NightPapers papers;
    final List<Actor> officers;
    final List<Long> places;

    NightDesk(TestDesk desk) {
        this.desk = desk;
        officers = List.of(
                desk.officer,
                new Actor(desk.sworn("000002", "接班员"), "接班员"),
                new Actor(desk.leader("000003", "大队长", "大队长"), "大队长"));
        places = List.of(desk.checkpoint("K01", "东岭检查站", 101.7, 36.6), desk.checkpoint("K02", "西岭检查站", 101.8, 36.6));
        journal = new Journal(desk.store());
        checkpoints = new Checkpoints(desk.store());
        Rosters rosters = new Rosters(desk.store(), TestDesk.CALENDAR, () -> true);
        batches = new Batches(desk.store(), checkpoints, TestDesk.CALENDAR);
        supplies = new Supplies(desk.store(), TestDesk.CALENDAR);
        items = new OpenItems(
                desk.store(),
                journal,
                new StatusReader(checkpoints, new ContactLimits(desk.store()), TestDesk.CALENDAR.zone(), rosters),
                rosters,
                new Briefings(desk.store(), TestDesk.CALENDAR),
                new People(desk.store(), () -> true),
                batches,
                supplies,
                TestDesk.CALENDAR);
        handovers = new Handovers(desk.store(), items, TestDesk.CALENDAR);
        papers = new NightPapers(
                desk.store(), journal, handovers, items, rosters, TestDesk.CALENDAR, Typefaces.ofThisMachine());
    }

    Act act(String name) {
        return Act.of(desk.officer, name);
    }

    long log(LogKind kind, String typed) {
        return journal.log(act("journal.log"), kind, TypedLine.of(typed, desk.now(), TestDesk.CALENDAR));
    }

    void tell(long root, LogStepKind kind) {
        LogEntry entry = journal.open(desk.now()).stream()
                .filter(each -> each.root() == root)
                .findFirst()
                .orElseThrow();
        journal.tell(act("journal.tell"), entry, List.of(NewStep.of(kind, "", "办结")));
    }

    void set(long place, Operation operation) {
        checkpoints.setOperation(act("checkpoint.operation"), place, operation, "");
    }

    /** What is open now as the lines of a handover, all accepted. */
    List<Handover.Line> lines() {
        return handovers.open(desk.now()).stream()
                .map(item -> new Handover.Line(item.key(), item.args().toString(), ""))
                .toList();
    }

    NewHandover given(Actor outgoing, Actor relief, List<Handover.Line> lines) {
        return new NewHandover(
                outgoing.personId(),
                relief.personId(),
                "夜班",
                desk.now().minusSeconds(3600),
                new Handover.Texts("平稳", "", ""),
                lines,
                List.of(new EquipmentCount("对讲机", 6, "")));
    }

    Handover give(Actor outgoing, Actor relief) {
        handovers.give(Act.of(outgoing, "handover.give"), given(outgoing, relief, lines()));
        return handovers.underWay().orElseThrow();
    }
}
