package org.shichen.desk;

import static org.shichen.store.schema.Tables.ATTENDANCE;
import static org.shichen.store.schema.Tables.CHECKPOINT;
import static org.shichen.store.schema.Tables.CONTACT;
import static org.shichen.store.schema.Tables.DUTY_LEVEL_ORDER;
import static org.shichen.store.schema.Tables.OPERATION_STATE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.shichen.checkpoint.Channel;
import org.shichen.checkpoint.CheckpointKind;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.checkpoint.ContactLimit;
import org.shichen.checkpoint.ContactLimits;
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
import org.shichen.roster.PostKind;
import org.shichen.roster.Rosters;
import org.shichen.roster.attendance.AttendanceKind;
import org.shichen.store.Act;
import org.shichen.store.schema.tables.records.AttendanceRecord;
import org.shichen.store.schema.tables.records.CheckpointRecord;
import org.shichen.store.schema.tables.records.ContactRecord;
import org.shichen.store.schema.tables.records.DutyRecord;
import org.shichen.store.schema.tables.records.FigureKindRecord;
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
    private static final int PLACES = 4;
    private static final Duration LATEST = Duration.ofHours(9);

    final KnownFacts facts = new KnownFacts();
    private final TestDesk desk;
    private final Random random;
    private final Journal journal;
    private final FigureBook figures;
    private final Rosters rosters;
    private final List<Long> kinds = new ArrayList<>();
    private long written;

    RandomNights(TestDesk desk, long seed) {
        this.desk = desk;
        random = new Random(seed);
        journal = new Journal(desk.store());
        figures = new FigureBook(desk.store(), new Checkpoints(desk.store()), TestDesk.CALENDAR);
        rosters = new Rosters(desk.store(), TestDesk.CALENDAR, () -> true);
    }

    void live() {
        desk.clock(FIRST.minus(Duration.ofDays(1)));
        places();
        duties();
        while (desk.now().isBefore(LAST)) {
            // Whole minutes, so that things happen at the same instant now and then.
            desk.clock(desk.now().plus(Duration.ofMinutes(random.nextInt(25))));
            happen(random.nextInt(100));
        }
        attendance();
        CheckpointRecord gone = desk.store().read(dsl -> dsl.fetchSingle(CHECKPOINT, CHECKPOINT.ID.eq(facts.retired)));
        facts.retiredAt = FIRST.plus(Duration.ofHours(30));
        gone.setRetiredAt(facts.retiredAt.toEpochMilli());
        desk.store().write(act(), tx -> {
            tx.update(gone);
            return 0;
        });
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
            strike(CONTACT, facts.contacts);
        } else if (which < 98) {
            strike(OPERATION_STATE, facts.states);
        } else if (which < 99) {
            strike(DUTY_LEVEL_ORDER, facts.levels);
        }
    }

    private void places() {
        for (int i = 0; i < PLACES; i++) {
            long place = desk.checkpoint("K0" + i, i + "号检查站", 101 + i, 36);
            facts.places.add(place);
            post(place, desk.post(place, PostKind.VEHICLE_CHECK, "查验岗"));
            post(place, desk.post(place, PostKind.SECURITY, "警戒岗"));
        }
        facts.leadingPost = post(null, desk.post(null, PostKind.LEADING, "带班领导"));
        facts.deskPost = post(null, desk.post(null, PostKind.DESK, "值班员"));
        facts.ownLimit = facts.places.getFirst();
        facts.retired = facts.places.getLast();
        desk.store().write(act(), tx -> {
            CheckpointRecord row = tx.read().fetchSingle(CHECKPOINT, CHECKPOINT.ID.eq(facts.ownLimit));
            row.setContactLimitMinutes(OWN_LIMIT);
            tx.update(row);
            return 0;
        });
        new ContactLimits(desk.store())
                .save(
                        act(),
                        List.of(
                                new ContactLimit(0, 0, null, DutyLevel.L1, null, null, (int) L1_LIMIT),
                                new ContactLimit(0, 0, null, null, 22 * 60, 6 * 60, (int) NIGHT_LIMIT),
                                new ContactLimit(0, 0, CheckpointKind.HOSPITAL, null, null, null, 1)));
        for (String code : List.of("VEHICLES_CHECKED", "PERSONS_CHECKED")) {
            FigureKindRecord kind = new FigureKindRecord();
            kind.setCode(code);
            kind.setNameZh("数");
            kind.setNameEn("figure");
            kind.setUnitZh("台次");
            kind.setUnitEn("");
            kind.setOrdinal((long) kinds.size());
            kinds.add(desk.insert(kind));
        }
    }

    private long post(@Nullable Long place, long post) {
        facts.posts.add(new KnownFacts.Post(post, place));
        for (long shift : List.of(desk.day, desk.evening, desk.night)) {
            for (DutyLevel level : List.of(DutyLevel.NORMAL, DutyLevel.L2, DutyLevel.L1)) {
                int sworn = random.nextInt(2);
                int heads = sworn + random.nextInt(3);
                desk.require(post, shift, level, sworn, heads);
                facts.asked.add(new KnownFacts.Asked(post, shift, level, sworn, heads));
            }
        }
        return post;
    }

    private void duties() {
        List<DutyRecord> rows = new ArrayList<>();
        List<Boolean> sworn = new ArrayList<>();
        List<Long> people = new ArrayList<>();
        for (int i = 0; i < 18; i++) {
            boolean officer = random.nextInt(3) > 0;
            sworn.add(officer);
            people.add(officer ? desk.sworn("1" + i, "民警" + i) : desk.auxiliary("2" + i, "辅警" + i));
        }
        LocalDate first = Replay.dutyDate(FIRST).minusDays(2);
        for (LocalDate date = first; date.isBefore(first.plusDays(6)); date = date.plusDays(1)) {
            for (int shift = 0; shift < 3; shift++) {
                for (KnownFacts.Post post : facts.posts) {
                    // Each shift has people of its own, so that nobody's duties touch.
                    List<Integer> free = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5));
                    Collections.shuffle(free, random);
                    for (int who : free.subList(0, random.nextInt(4))) {
                        int from = 480 + shift * 480 + (random.nextInt(4) == 0 ? 150 : 0);
                        int to = 960 + shift * 480 - (random.nextInt(4) == 0 ? 90 : 0);
                        DutyRecord row = new DutyRecord();
                        row.setDutyDate(date.toEpochDay());
                        row.setPersonId(people.get(shift * 6 + who));
                        row.setPostId(post.id());
                        row.setShiftId(
                                List.of(desk.day, desk.evening, desk.night).get(shift));
                        row.setStartMinute((long) from);
                        row.setEndMinute((long) to);
                        row.setSource("HAND");
                        row.setNote("");
                        row.setLead(0L);
                        row.setVersion(1L);
                        row.setRecordedAt(desk.now().toEpochMilli());
                        rows.add(row);
                    }
                }
            }
        }
        desk.store().write(act(), tx -> {
            tx.insertAll(rows);
            return 0;
        });
        for (DutyRecord row : rows) {
            LocalDate date = LocalDate.ofEpochDay(row.getDutyDate());
            facts.duties.add(new KnownFacts.Laid(
                    row.getId(),
                    row.getPersonId(),
                    sworn.get(people.indexOf(row.getPersonId())),
                    row.getPostId(),
                    Replay.hour(date, 0).plus(Duration.ofMinutes(row.getStartMinute())),
                    Replay.hour(date, 0).plus(Duration.ofMinutes(row.getEndMinute()))));
        }
    }

    /** Written down afterwards from a sheet of paper, in no order. */
    private void attendance() {
        List<Fact<KnownFacts.Entered>> all = new ArrayList<>();
        for (KnownFacts.Laid duty : facts.duties) {
            if (random.nextInt(5) > 0) {
                Instant came = duty.start().plus(Duration.ofMinutes(random.nextInt(50) - 20));
                entered(all, duty, AttendanceKind.SIGN_IN, came);
                if (random.nextInt(4) == 0) {
                    entered(all, duty, AttendanceKind.LEFT, came.plus(Duration.ofMinutes(60)));
                    entered(all, duty, AttendanceKind.RETURNED, came.plus(Duration.ofMinutes(60 + random.nextInt(60))));
                }
                if (random.nextInt(4) > 0) {
                    entered(
                            all,
                            duty,
                            AttendanceKind.SIGN_OUT,
                            duty.end().plus(Duration.ofMinutes(random.nextInt(90) - 30)));
                }
            }
        }
        Collections.shuffle(all, random);
        Map<Long, Long> whose = new HashMap<>();
        facts.duties.forEach(duty -> whose.put(duty.id(), duty.person()));
        List<AttendanceRecord> rows = new ArrayList<>();
        for (Fact<KnownFacts.Entered> entry : all) {
            AttendanceRecord row = new AttendanceRecord();
            row.setDutyId(entry.what.duty());
            row.setPersonId(whose.get(entry.what.duty()));
            row.setKind(entry.what.kind().name());
            row.setNote("");
            row.setOccurredAt(entry.at.toEpochMilli());
            row.setRecordedAt(desk.now().toEpochMilli());
            rows.add(row);
        }
        desk.store().write(act(), tx -> {
            tx.insertAll(rows);
            return 0;
        });
        for (int i = 0; i < rows.size(); i++) {
            facts.attendance.add(new Fact<>(rows.get(i).getId(), all.get(i).at, all.get(i).what));
        }
        facts.attendance.stream()
                .filter(entry -> entry.what.kind() == AttendanceKind.SIGN_OUT && random.nextInt(20) == 0)
                .forEach(entry -> strike(ATTENDANCE, entry));
    }

    private static void entered(
            List<Fact<KnownFacts.Entered>> into, KnownFacts.Laid duty, AttendanceKind kind, Instant at) {
        into.add(new Fact<>(0, at, new KnownFacts.Entered(duty.id(), kind)));
    }

    private void contact() {
        long place = any(facts.places);
        boolean answered = random.nextInt(4) > 0;
        Integer sworn = answered && random.nextInt(3) > 0 ? random.nextInt(5) : null;
        Integer auxiliary = sworn == null ? null : random.nextInt(9);
        Instant at = when();
        ContactRecord row = Checkpoints.contact(place, Channel.RADIO, answered, sworn, auxiliary, "");
        row.setOccurredAt(at.toEpochMilli());
        long id = desk.store().write(act(), tx -> {
            row.setRecordedAt(tx.now().toEpochMilli());
            return tx.insert(row);
        });
        facts.contacts.add(new Fact<>(id, at, new KnownFacts.Tried(place, answered, sworn, auxiliary)));
    }

    private void state() {
        long place = any(facts.places);
        Operation operation = any(List.of(Operation.values()));
        Instant at = when();
        String note = "第" + written++ + "次";
        long id = desk.store().write(act(), tx -> Checkpoints.setOperationWithin(tx, place, operation, note, at));
        facts.states.add(new Fact<>(id, at, new KnownFacts.State(place, operation, note)));
    }

    /** From some hours ago on, or from an hour that is still to come. */
    private void level() {
        DutyLevel level = any(List.of(DutyLevel.NORMAL, DutyLevel.L2, DutyLevel.L1));
        Instant from = desk.now().plus(Duration.ofMinutes(random.nextInt(600) - 300));
        facts.levels.add(new Fact<>(rosters.order(act(), level, from, ""), from, level));
    }

    /** What is entered late belongs to the end of its watch (field, chapter 5; as the desk has it). */
    private void figure() {
        Instant told = when();
        LocalDate date = Replay.dutyDate(told);
        WatchSpan span = TestDesk.CALENDAR.spanAt(told);
        Instant at = desk.now().isBefore(span.end()) ? desk.now() : span.end().minusMillis(1);
        Cell cell = new Cell(any(facts.places), any(kinds));
        long was = facts.figures.stream()
                .filter(each -> each.what.kind() == cell.kindId()
                        && each.what.place() == cell.checkpointId()
                        && span.contains(each.at))
                .mapToLong(each -> each.what.amount())
                .sum();
        long amount = random.nextInt(60);
        boolean correction = random.nextInt(3) == 0;
        long id = correction
                ? figures.correct(act(), span, cell, was, amount, "复核")
                : figures.enter(act(), span, cell, amount);
        long difference = correction ? amount - was : amount;
        facts.figures.add(
                new Fact<>(id, at, new KnownFacts.Counted(cell.kindId(), cell.checkpointId(), date, difference)));
    }

    private void line() {
        LogKind kind = any(List.of(LogKind.values()));
        String content = "第" + written++ + "件事";
        Instant at = when();
        boolean important = random.nextInt(4) == 0;
        String reporter = random.nextInt(3) == 0 ? "马站长" : "";
        Instant due = random.nextInt(5) == 0 ? desk.now().plus(Duration.ofHours(2)) : null;
        TypedLine typed = new TypedLine(at, content, important, "", reporter, due);
        long id = journal.log(act(), kind, typed);
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
        Fact<KnownFacts.Line> line = any(standing);
        LogStepKind kind = any(List.of(LogStepKind.values()));
        Instant at = when();
        Instant due = kind == LogStepKind.FOLLOW_UP ? desk.now().plus(Duration.ofHours(1)) : null;
        try {
            journal.tell(act(), seen(line), List.of(new NewStep(kind, "张队", "已办", due, at)));
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
        Fact<KnownFacts.Line> line = any(standing);
        if (random.nextInt(3) == 0) {
            journal.strike(act(), line.id, "误记");
        } else {
            Instant at = random.nextBoolean() ? line.at : when();
            LogKind kind = random.nextInt(3) == 0 ? any(List.of(LogKind.values())) : line.what.kind();
            String content = line.what.content() + "(更正)";
            Amendment now = Amendment.of(seen(line)).saying(content).at(at).as(kind);
            long id = journal.amend(act(), seen(line), now, "时间有误");
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

    private <T> void strike(Table<?> table, List<Fact<T>> among) {
        List<Fact<T>> standing = among.stream().filter(fact -> !fact.struck).toList();
        if (!standing.isEmpty()) {
            strike(table, any(standing));
        }
    }

    private void strike(Table<?> table, Fact<?> fact) {
        desk.store().write(act().because("误记"), tx -> {
            tx.strike(table, fact.id, "误记");
            return fact.id;
        });
        fact.struck = true;
    }

    /** Now, or one time in three some minutes or hours ago. */
    private Instant when() {
        return random.nextInt(3) > 0
                ? desk.now()
                : desk.now().minus(Duration.ofMinutes(random.nextInt((int) LATEST.toMinutes())));
    }

    private Act act() {
        return Act.of(desk.officer, "test.random");
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
