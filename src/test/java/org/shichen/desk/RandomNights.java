package org.shichen.desk;

import static org.shichen.store.schema.Tables.CONTACT;
import static org.shichen.store.schema.Tables.DUTY_LEVEL_ORDER;
import static org.shichen.store.schema.Tables.OPERATION_STATE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.shichen.checkpoint.Channel;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.checkpoint.Operation;
import org.shichen.clock.WatchSpan;
import org.shichen.desk.KnownFacts.Fact;
import org.shichen.journal.Amendment;
import org.shichen.journal.Journal;
import org.shichen.journal.LogEntry;
import org.shichen.journal.LogKind;
import org.shichen.journal.LogStepKind;
import org.shichen.journal.NewStep;
import org.shichen.journal.TypedLine;
import org.shichen.journal.figures.FigureBook;
import org.shichen.journal.figures.WatchFigures.Cell;
import org.shichen.problem.ProblemException;
import org.shichen.roster.DutyLevel;
import org.shichen.roster.Rosters;
import org.shichen.store.schema.tables.records.ContactRecord;
import org.shichen.testing.TestDesk;

/**
 * Some days of a desk by chance, the same for the same seed: much is typed late, some is struck and corrected. What is
 * written goes through the desk's own acts where it has them, and is remembered beside.
 */
final class RandomNights {

    static final Instant FIRST = Instant.parse("2020-02-03T00:00:00Z");
    static final Instant LAST = FIRST.plus(Duration.ofDays(2));
    static final long OWN_LIMIT = 25;
    static final long L1_LIMIT = 40;
    static final long NIGHT_LIMIT = 30;
    private static final Duration LATEST = Duration.ofHours(9);

    final KnownFacts facts;
    private final TestDesk desk;
    private final RandomDesk random;
    private final RandomRoster roster;
    private final Journal journal;
    private final FigureBook figures;
    private final Rosters rosters;
    private long written;

    RandomNights(TestDesk desk, long seed) {
        this.desk = desk;
        random = new RandomDesk(desk, seed);
        roster = new RandomRoster(random);
        facts = random.facts;
        journal = new Journal(desk.store());
        figures = new FigureBook(desk.store(), new Checkpoints(desk.store()), TestDesk.CALENDAR);
        rosters = new Rosters(desk.store(), TestDesk.CALENDAR, () -> true);
    }

    void live() {
        desk.clock(FIRST.minus(Duration.ofDays(1)));
        roster.places();
        roster.duties();
        while (desk.now().isBefore(LAST)) {
            // Whole minutes, so that things happen at the same instant now and then.
            desk.clock(desk.now().plus(Duration.ofMinutes(random.nextInt(25))));
            happen(random.nextInt(100));
        }
        roster.attendance();
        roster.retire();
    }

    private void happen(int which) {
        if (which < 42) {
            contact();
        } else if (which < 54) {
            state();
        } else if (which < 57) {
            level();
        } else if (which < 70) {
            figure();
        } else if (which < 82) {
            line();
        } else if (which < 88) {
            step();
        } else if (which < 93) {
            correct();
        } else if (which < 96) {
            random.strike(CONTACT, facts.contacts);
        } else if (which < 98) {
            random.strike(OPERATION_STATE, facts.states);
        } else if (which < 99) {
            random.strike(DUTY_LEVEL_ORDER, facts.levels);
        }
    }

    private void contact() {
        long place = random.any(facts.places);
        boolean answered = random.nextInt(4) > 0;
        Integer sworn = answered && random.nextInt(3) > 0 ? random.nextInt(5) : null;
        Integer auxiliary = sworn == null ? null : random.nextInt(9);
        Instant at = when();
        ContactRecord row = Checkpoints.contact(place, Channel.RADIO, answered, sworn, auxiliary, "");
        row.setOccurredAt(at.toEpochMilli());
        long id = desk.store().write(random.act(), tx -> {
            row.setRecordedAt(tx.now().toEpochMilli());
            return tx.insert(row);
        });
        facts.contacts.add(new Fact<>(id, at, new KnownFacts.Tried(place, answered, sworn, auxiliary)));
    }

    private void state() {
        long place = random.any(facts.places);
        Operation operation = random.any(List.of(Operation.values()));
        Instant at = when();
        String note = "第" + written++ + "次";
        long id =
                desk.store().write(random.act(), tx -> Checkpoints.setOperationWithin(tx, place, operation, note, at));
        facts.states.add(new Fact<>(id, at, new KnownFacts.State(place, operation, note)));
    }

    /** From some hours ago on, or from an hour that is still to come. */
    private void level() {
        DutyLevel level = random.any(List.of(DutyLevel.NORMAL, DutyLevel.L2, DutyLevel.L1));
        Instant from = desk.now().plus(Duration.ofMinutes(random.nextInt(600) - 300));
        facts.levels.add(new Fact<>(rosters.order(random.act(), level, from, ""), from, level));
    }

    /** What is entered late belongs to the end of its watch (field, chapter 5; as the desk has it). */
    private void figure() {
        Instant told = when();
        LocalDate date = Replay.dutyDate(told);
        WatchSpan span = TestDesk.CALENDAR.spanAt(told);
        Instant at = desk.now().isBefore(span.end()) ? desk.now() : span.end().minusMillis(1);
        Cell cell = new Cell(random.any(facts.places), random.any(roster.kinds));
        long was = facts.figures.stream()
                .filter(each -> each.what.kind() == cell.kindId()
                        && each.what.place() == cell.checkpointId()
                        && span.contains(each.at))
                .mapToLong(each -> each.what.amount())
                .sum();
        long amount = random.nextInt(60);
        boolean correction = random.nextInt(3) == 0;
        long id = correction
                ? figures.correct(random.act(), span, cell, was, amount, "复核")
                : figures.enter(random.act(), span, cell, amount);
        long difference = correction ? amount - was : amount;
        facts.figures.add(
                new Fact<>(id, at, new KnownFacts.Counted(cell.kindId(), cell.checkpointId(), date, difference)));
    }

    private void line() {
        LogKind kind = random.any(List.of(LogKind.values()));
        String content = "第" + written++ + "件事";
        Instant at = when();
        boolean important = random.nextInt(4) == 0;
        String reporter = random.nextInt(3) == 0 ? "马站长" : "";
        Instant due = random.nextInt(5) == 0 ? desk.now().plus(Duration.ofHours(2)) : null;
        TypedLine typed = new TypedLine(at, content, important, "", reporter, due);
        long id = journal.log(random.act(), kind, typed);
        facts.lines.add(new Fact<>(id, at, new KnownFacts.Line(id, kind, content)));
        // What stands in the line was so when it happened, however late it was typed.
        if (!reporter.isEmpty()) {
            told(id, LogStepKind.REPORTER, at);
        }
        if (important) {
            told(id, LogStepKind.IMPORTANT, at);
        }
        if (due != null) {
            told(id, LogStepKind.FOLLOW_UP, at);
        }
    }

    private void step() {
        List<Fact<KnownFacts.Line>> standing =
                facts.lines.stream().filter(line -> !line.struck).toList();
        if (standing.isEmpty()) {
            return;
        }
        Fact<KnownFacts.Line> line = random.any(standing);
        LogStepKind kind = random.any(List.of(LogStepKind.values()));
        Instant at = when();
        Instant due = kind == LogStepKind.FOLLOW_UP ? desk.now().plus(Duration.ofHours(1)) : null;
        try {
            journal.tell(random.act(), seen(line), List.of(new NewStep(kind, "张队", "已办", due, at)));
            told(line.what.root(), kind, at);
        } catch (ProblemException refused) {
            // A step out of its order was not told.
        }
    }

    private void told(long root, LogStepKind kind, Instant at) {
        facts.steps.add(new Fact<>(written++, at, new KnownFacts.Told(root, kind)));
    }

    private void correct() {
        List<Fact<KnownFacts.Line>> standing =
                facts.lines.stream().filter(line -> !line.struck).toList();
        if (standing.isEmpty()) {
            return;
        }
        Fact<KnownFacts.Line> line = random.any(standing);
        if (random.nextInt(3) == 0) {
            journal.strike(random.act(), line.id, "误记");
        } else {
            Instant at = random.nextBoolean() ? line.at : when();
            LogKind kind = random.nextInt(3) == 0 ? random.any(List.of(LogKind.values())) : line.what.kind();
            String content = line.what.content() + "(更正)";
            Amendment now = Amendment.of(seen(line)).saying(content).at(at).as(kind);
            long id = journal.amend(random.act(), seen(line), now, "时间有误");
            facts.lines.add(new Fact<>(id, at, new KnownFacts.Line(line.what.root(), kind, content)));
        }
        line.struck = true;
    }

    private LogEntry seen(Fact<KnownFacts.Line> line) {
        return journal.entries(line.at, line.at).stream()
                .filter(entry -> entry.id() == line.id)
                .findFirst()
                .orElseThrow();
    }

    /** Now, or one time in three some minutes or hours ago. */
    private Instant when() {
        return random.nextInt(3) > 0
                ? desk.now()
                : desk.now().minus(Duration.ofMinutes(random.nextInt((int) LATEST.toMinutes())));
    }
}
