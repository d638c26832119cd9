package org.shichen.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.people.People;
import org.shichen.problem.Problem;
import org.shichen.store.schema.tables.records.RosterPublicationRecord;
import org.shichen.testing.OnTestDesk;
import org.shichen.testing.TestDesk;

/** A roster board on a small desk, made anew for each test. The duty day is Thursday 2020-02-06. */
class RosterBoardDesk extends OnTestDesk {

    static final LocalDate THURSDAY = LocalDate.of(2020, 2, 6);

    Rosters rosters;
    RosterBoard board;
    long wang;
    long li;
    long north;
    long south;
    boolean mayOverride;

    @BeforeEach
    void open() {
        wang = desk.sworn("100001", "王建国");
        li = desk.auxiliary("200001", "李小明");
        long checkpoint = desk.checkpoint("N", "北站", 101.7, 36.6);
        north = desk.post(checkpoint, PostKind.VEHICLE_CHECK, "查验岗");
        south = desk.post(checkpoint, PostKind.REGISTRATION, "登记岗");
        rosters = new Rosters(desk.store(), TestDesk.CALENDAR, () -> true);
        board = opened();
    }

    @AfterEach
    void close() {
        board.close();
    }

    /** A board that knows nothing of what stood before. */
    RosterBoard opened() {
        return board(desk, rosters, () -> mayOverride);
    }

    /** A roster board on any small desk. */
    static RosterBoard board(TestDesk desk, Rosters rosters, BooleanSupplier mayOverride) {
        return new RosterBoard(
                rosters,
                new People(desk.store(), () -> true),
                new Checkpoints(desk.store()),
                desk.store(),
                desk.tasks,
                desk.acts,
                desk.notices,
                desk.moment,
                TestDesk.CALENDAR,
                mayOverride);
    }

    void publish(LocalDate date) {
        RosterPublicationRecord row = new RosterPublicationRecord();
        row.setFirstDate(date.toEpochDay());
        row.setLastDate(date.toEpochDay());
        row.setOccurredAt(desk.now().toEpochMilli());
        row.setRecordedAt(desk.now().toEpochMilli());
        desk.insert(row);
    }

    RosterRange week() {
        return board.rangeProperty().get();
    }

    Duty landing(long person, LocalDate date, long post, long shift) {
        Post there = week().posts().stream()
                .filter(each -> each.id() == post)
                .findFirst()
                .orElseThrow();
        return Landing.of(day(person, date), there, Objects.requireNonNull(week().shift(shift)));
    }

    static RosterChange replacing(Duty before, Duty after) {
        return RosterChange.replacing(List.of(new RosterChange.Replaced(before, after)));
    }

    static Place.PersonDay day(long person, LocalDate date) {
        return new Place.PersonDay(person, date);
    }

    List<Duty> at(long person, LocalDate date) {
        return week().dutiesAt(day(person, date));
    }

    Duty only(long person, LocalDate date) {
        assertEquals(1, at(person, date).size());
        return at(person, date).getFirst();
    }

    List<String> keys() {
        return desk.problems.stream().map(Problem::key).toList();
    }
}
