package org.shichen.roster;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jooq.TableRecord;
import org.shichen.clock.DutyCalendar;
import org.shichen.store.Act;
import org.shichen.store.Actor;
import org.shichen.store.Store;
import org.shichen.store.Tx;
import org.shichen.store.schema.tables.records.CheckpointRecord;
import org.shichen.store.schema.tables.records.DutyLevelRecord;
import org.shichen.store.schema.tables.records.PersonRecord;
import org.shichen.store.schema.tables.records.PostRecord;
import org.shichen.store.schema.tables.records.RequirementRecord;
import org.shichen.store.schema.tables.records.ShiftRecord;

/**
 * A big desk on a real file, the same for the same seed: 500 people in eight crews (two mornings, two evenings, two
 * nights, two days off), 60 checkpoints, and so many days of duties up to {@link #LAST}: 684 rows a day, five millions
 * in twenty years, for most shifts are cut in two.
 *
 * <p>People, places and needs are written by the program. The duties are laid down by plain SQL in the program's own
 * tables: they have no entries in the change log and no row hashes, which {@code verify} would name row by row and
 * nothing that is measured here reads.
 */
public final class BigDesk {

    public static final byte[] KEY = new byte[32];
    public static final DutyCalendar CALENDAR = DutyCalendar.CHINA;

    /** The month that ends here and the days around it are on the board. */
    static final LocalDate LAST = LocalDate.of(2020, 3, 20);

    static final LocalDate SHOWN = LocalDate.of(2020, 2, 7);
    private static final Instant NOW = Instant.parse("2020-02-06T18:30:00Z");
    public static final InstantSource CLOCK = () -> NOW;
    private static final int PEOPLE = 500;
    private static final int CHECKPOINTS = 60;
    private static final String[] SURNAMES = "王 李 张 刘 陈 杨 赵 黄 周 吴 马 才 仁 卓 韩 冶".split(" ");
    private static final String[] GIVEN = "建国 志强 海燕 多杰 扎西 永福 秀英 小明 措姆 文博 春梅 占祥".split(" ");

    private final Random random;
    private final List<Long> people = new ArrayList<>();
    private final List<Long> posts = new ArrayList<>();
    private final List<Long> shifts = new ArrayList<>();

    private BigDesk(long seed) {
        random = new Random(seed);
    }

    /** @return the number of duties */
    public static long write(Path file, long seed, int days) {
        BigDesk desk = new BigDesk(seed);
        try (Store store = Store.create(file, CLOCK, KEY, announcement -> {})) {
            store.write(Act.of(Actor.PROGRAM, "bench.arrange"), tx -> {
                desk.arrange(tx);
                return null;
            });
        }
        try {
            return desk.duties(file, days);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void arrange(Tx tx) {
        shifts.add(insert(tx, shift("早班", "早", 480, false, 1)));
        shifts.add(insert(tx, shift("中班", "中", 960, false, 2)));
        shifts.add(insert(tx, shift("夜班", "夜", 1440, true, 3)));
        for (DutyLevel level : DutyLevel.values()) {
            DutyLevelRecord row = new DutyLevelRecord();
            row.setLevel(level.name());
            row.setContactLimitMinutes(60L);
            row.setLeaveRule("ALLOWED");
            insert(tx, row);
        }
        for (int i = 0; i < CHECKPOINTS; i++) {
            CheckpointRecord row = new CheckpointRecord();
            row.setCode("C" + i);
            row.setName((i + 1) + "号检查站");
            row.setKind("DISTRICT");
            row.setLongitude(101.5 + random.nextDouble());
            row.setLatitude(36.3 + random.nextDouble());
            row.setOrdinal((long) i);
            post(tx, insert(tx, row), "查验岗");
        }
        for (int i = 0; i < 3; i++) {
            post(tx, null, "指挥部" + (i + 1) + "岗");
        }
        for (int i = 0; i < PEOPLE; i++) {
            PersonRecord row = new PersonRecord();
            row.setBadge(String.valueOf(100001 + i));
            row.setName(SURNAMES[random.nextInt(SURNAMES.length)] + GIVEN[random.nextInt(GIVEN.length)]);
            row.setPinyin("p" + i);
            row.setCategory(i % 2 == 0 ? "SWORN" : "AUXILIARY");
            row.setGender(random.nextInt(4) == 0 ? "FEMALE" : "MALE");
            people.add(insert(tx, row));
        }
    }

    private void post(Tx tx, Long checkpoint, String name) {
        PostRecord row = new PostRecord();
        row.setCheckpointId(checkpoint);
        row.setKind("VEHICLE_CHECK");
        row.setName(name);
        row.setOrdinal(1L);
        posts.add(insert(tx, row));
        for (long shift : shifts) {
            RequirementRecord need = new RequirementRecord();
            need.setPostId(posts.getLast());
            need.setShiftId(shift);
            need.setDutyLevel("NORMAL");
            need.setSwornLeast(1L);
            need.setTotalLeast(2L);
            insert(tx, need);
        }
    }

    private static <R extends TableRecord<R>> long insert(Tx tx, R row) {
        return tx.insert(row);
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

    private long duties(Path file, int days) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = connection.createStatement()) {
            sql.execute("PRAGMA synchronous = OFF");
            sql.execute("PRAGMA journal_mode = MEMORY");
            sql.execute("PRAGMA temp_store = MEMORY");
            sql.execute("PRAGMA cache_size = -200000");
            connection.setAutoCommit(false);
            sql.execute("CREATE TEMP TABLE crew (person INTEGER, post INTEGER, phase INTEGER)");
            for (int i = 0; i < PEOPLE; i++) {
                sql.execute("INSERT INTO crew VALUES (" + people.get(i) + ", " + posts.get(i / 8 % posts.size()) + ", "
                        + i % 8 + ")");
            }
            List<String> indexes = new ArrayList<>();
            try (ResultSet row = sql.executeQuery(
                    "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'duty' AND sql IS NOT"
                            + " NULL")) {
                while (row.next()) {
                    indexes.add(row.getString(1));
                    indexes.add(row.getString(2));
                }
            }
            for (int i = 0; i < indexes.size(); i += 2) {
                sql.execute("DROP INDEX " + indexes.get(i));
            }
            // (day + phase) modulo 8, halved: 0 morning, 1 evening, 2 night, 3 off. Of a hundred shifts 83 are cut.
            // A year to a transaction: what is not yet committed stays in memory.
            for (long from = LAST.toEpochDay() - days + 1; from <= LAST.toEpochDay(); from += 365) {
                sql.execute("""
                    WITH RECURSIVE day (d) AS (SELECT %d UNION ALL SELECT d + 1 FROM day WHERE d < %d),
                    turn AS (SELECT d, person, post, ((d + phase) %% 8) / 2 AS t, (d * 31 + person * 17) %% 100 < 83 AS cut
                        FROM day CROSS JOIN crew WHERE ((d + phase) %% 8) / 2 < 3)
                    INSERT INTO duty (duty_date, person_id, post_id, shift_id, start_minute, end_minute, source, recorded_at)
                    SELECT d, person, post, %d + t, 480 + 480 * t + 240 * piece,
                        480 + 480 * t + CASE WHEN cut AND piece = 0 THEN 240 ELSE 480 END, 'PATTERN', 0
                    FROM turn CROSS JOIN (SELECT 0 AS piece UNION ALL SELECT 1) WHERE cut OR piece = 0
                    """.formatted(from, Math.min(from + 364, LAST.toEpochDay()), shifts.getFirst()));
                connection.commit();
            }
            for (int i = 1; i < indexes.size(); i += 2) {
                sql.execute(indexes.get(i));
            }
            sql.execute("DROP TABLE crew");
            connection.commit();
            try (ResultSet count = sql.executeQuery("SELECT count(*) FROM duty")) {
                count.next();
                return count.getLong(1);
            }
        }
    }
}
