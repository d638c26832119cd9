package org.shichen.testing;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jooq.TableRecord;
import org.shichen.clock.DutyCalendar;
import org.shichen.clock.Moment;
import org.shichen.people.AbsenceKind;
import org.shichen.people.Category;
import org.shichen.problem.Problem;
import org.shichen.roster.DutyLevel;
import org.shichen.roster.PostKind;
import org.shichen.store.Act;
import org.shichen.store.Actor;
import org.shichen.store.Store;
import org.shichen.store.schema.Tables;
import org.shichen.store.schema.tables.records.AbsenceRecord;
import org.shichen.store.schema.tables.records.CheckpointRecord;
import org.shichen.store.schema.tables.records.DutyLevelOrderRecord;
import org.shichen.store.schema.tables.records.DutyLevelRecord;
import org.shichen.store.schema.tables.records.DutyRecord;
import org.shichen.store.schema.tables.records.PersonRecord;
import org.shichen.store.schema.tables.records.PostRecord;
import org.shichen.store.schema.tables.records.RequirementRecord;
import org.shichen.store.schema.tables.records.ShiftRecord;
import org.shichen.ui.Acts;
import org.shichen.ui.DraftBook;
import org.shichen.ui.Notices;
import org.shichen.ui.Tasks;

/**
 * A small desk on a real file for tests without a window: three shifts, no people and no checkpoints until a test adds
 * them. Everything runs on the calling thread, so a board has read again when an act returns. The clock stands at
 * 2020-02-07 02:30 in Shanghai (丑时 of the duty day 2020-02-06) until a test moves it.
 */
public final class TestDesk implements AutoCloseable {

    public static final byte[] KEY = new byte[32];
    public static final DutyCalendar CALENDAR = DutyCalendar.CHINA;

    private Instant now = Instant.parse("2020-02-06T18:30:00Z");
    private final Store store;
    public final long day;
    public final long evening;
    public final long night;
    public final Actor officer;
    public final List<Problem> problems = new ArrayList<>();
    public final List<Problem> settled = new ArrayList<>();
    public final List<String> said = new ArrayList<>();
    public final Notices notices = new Notices() {
        @Override
        public void explain(Problem problem) {
            problems.add(problem);
        }

        @Override
        public void settle(Problem problem) {
            settled.add(problem);
        }

        @Override
        public void say(String key, Object... args) {
            said.add(key);
        }
    };
    public final ObjectProperty<Moment> moment = new SimpleObjectProperty<>(Moment.now(() -> now));
    public final Tasks tasks = new Tasks(Runnable::run, Runnable::run, problems::add);
    public final Acts acts;
    public final DraftBook drafts;

    public TestDesk(Path folder) {
        Executor here = Runnable::run;
        InstantSource clock = () -> now;
        this.store = Store.create(folder.resolve("desk.db"), clock, KEY, here);
        this.drafts = new DraftBook(store, tasks, () -> 0, here);
        long squadless = insert(person("000001", "值班员", "zhi ban yuan", Category.SWORN));
        this.officer = new Actor(squadless, "值班员");
        this.acts = new Acts(tasks, notices, () -> officer, moment);
        this.day = insert(shift("早班", "早", 480, false, 1));
        this.evening = insert(shift("中班", "中", 960, false, 2));
        this.night = insert(shift("夜班", "夜", 1440, true, 3));
        for (DutyLevel level : DutyLevel.values()) {
            DutyLevelRecord row = new DutyLevelRecord();
            row.setLevel(level.name());
            row.setContactLimitMinutes(60L);
            row.setLeaveRule("ALLOWED");
            insert(row);
        }
    }

    public Store store() {
        return store;
    }

    public Instant now() {
        return now;
    }

    /** Moves the clock and what the boards show with it. */
    public void clock(Instant instant) {
        now = instant;
        moment.set(Moment.now(() -> now));
    }

    public long sworn(String badge, String name) {
        return insert(person(badge, name, badge, Category.SWORN));
    }

    public long auxiliary(String badge, String name) {
        return insert(person(badge, name, badge, Category.AUXILIARY));
    }

    public long civilian(String badge, String name) {
        return insert(person(badge, name, badge, Category.CIVILIAN));
    }

    public long leader(String badge, String name, String position) {
        PersonRecord row = person(badge, name, badge, Category.SWORN);
        row.setPosition(position);
        return insert(row);
    }

    public long checkpoint(String code, String name, double longitude, double latitude) {
        CheckpointRecord row = new CheckpointRecord();
        row.setCode(code);
        row.setName(name);
        row.setKind("DISTRICT");
        row.setLongitude(longitude);
        row.setLatitude(latitude);
        row.setOrdinal((long) code.hashCode());
        return insert(row);
    }

    /** @param checkpoint null for a post of the command post itself */
    public long post(Long checkpoint, PostKind kind, String name) {
        PostRecord row = new PostRecord();
        row.setCheckpointId(checkpoint);
        row.setKind(kind.name());
        row.setName(name);
        row.setOrdinal(1L);
        return insert(row);
    }

    public long require(long post, long shift, DutyLevel level, int sworn, int heads) {
        RequirementRecord row = new RequirementRecord();
        row.setPostId(post);
        row.setShiftId(shift);
        row.setDutyLevel(level.name());
        row.setSwornLeast((long) sworn);
        row.setTotalLeast((long) heads);
        return insert(row);
    }

    /** Away all day on these dates, both inclusive. */
    public long absence(long person, AbsenceKind kind, LocalDate first, LocalDate last) {
        AbsenceRecord row = new AbsenceRecord();
        row.setPersonId(person);
        row.setKind(kind.name());
        row.setFirstDate(first.toString());
        row.setLastDate(last.toString());
        row.setNote("");
        row.setRecordedAt(now.toEpochMilli());
        row.setRecordedBy(officer.personId());
        return insert(row);
    }

    public void order(DutyLevel level, Instant from) {
        DutyLevelOrderRecord row = new DutyLevelOrderRecord();
        row.setLevel(level.name());
        row.setOccurredAt(from.toEpochMilli());
        row.setRecordedAt(now.toEpochMilli());
        insert(row);
    }

    /** A whole shift of this duty date. */
    public long duty(long person, long post, long shift, LocalDate date) {
        ShiftRecord times = store.read(dsl -> dsl.fetchSingle(Tables.SHIFT, Tables.SHIFT.ID.eq(shift)));
        DutyRecord row = new DutyRecord();
        row.setDutyDate(date.toEpochDay());
        row.setPersonId(person);
        row.setPostId(post);
        row.setShiftId(shift);
        row.setStartMinute(times.getStartMinute());
        row.setEndMinute(times.getStartMinute() + times.getLengthMinutes());
        row.setSource("HAND");
        row.setRecordedAt(now.toEpochMilli());
        return insert(row);
    }

    /** Inserts any row as the program, outside of what a test looks at. */
    public <R extends TableRecord<R>> long insert(R row) {
        return store.write(Act.of(Actor.PROGRAM, "test.arrange"), tx -> tx.insert(row));
    }

    @Override
    public void close() {
        store.close();
    }

    private static PersonRecord person(String badge, String name, String pinyin, Category category) {
        PersonRecord row = new PersonRecord();
        row.setBadge(badge);
        row.setName(name);
        row.setPinyin(pinyin);
        row.setCategory(category.name());
        row.setGender("MALE");
        return row;
    }

    private static ShiftRecord shift(String name, String mark, int start, boolean night, int ordinal) {
        ShiftRecord row = new ShiftRecord();
        row.setName(name);
        row.setMark(mark);
        row.setStartMinute((long) start);
        row.setLengthMinutes(480L);
        row.setNight(night ? 1L : 0L);
        row.setOrdinal((long) ordinal);
        return row;
    }
}
