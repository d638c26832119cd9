package org.shichen.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.shichen.store.schema.Tables.DUTY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.jooq.conf.ParamType;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.shichen.store.schema.tables.records.DutyRecord;
import org.shichen.store.schema.tables.records.PersonRecord;
import org.shichen.store.schema.tables.records.PostRecord;
import org.shichen.store.schema.tables.records.ShiftRecord;
import org.shichen.testing.OnTestDesk;

/** However duties are packed on their way, they are read as they stand in the table. */
class DutyReaderTest extends OnTestDesk {

    /** Of as many bits every part of a duty but its number is packed; some parts would hold more. */
    private static final int SURE = 18;

    private static final LocalDate DAY = LocalDate.of(2020, 2, 7);

    @Test
    void every_duty_is_read_as_it_was_written() {
        long person = desk.sworn("B1", "甲");
        long post = desk.post(null, PostKind.SECURITY, "岗");
        for (DutySource source : DutySource.values()) {
            for (long lead = 0; lead <= 1; lead++) {
                DutyRecord row = row(DAY, person, post, desk.day, 480, 960);
                row.setSource(source.name());
                row.setLead(lead);
                desk.insert(row);
            }
        }
        for (String note : List.of("", " ", "带两副手台", "🚓", "字".repeat(30_000))) {
            DutyRecord row = row(DAY, person, post, desk.night, 0, 1);
            row.setNote(note);
            desk.insert(row);
        }
        desk.insert(row(DAY.plusDays(1), person, post, desk.night, 4319, 4320));
        desk.insert(row(LocalDate.of(1900, 1, 1), person, post, desk.evening, 2880, 4320));
        readAsWritten();
    }

    @Test
    void numbers_as_large_as_no_desk_has_them_stay_apart() {
        DutyRecord most = row(
                LocalDate.ofEpochDay((1L << 18) - 1),
                person((1L << 18) - 1),
                post((1L << 18) - 1),
                shift((1L << 18) - 1),
                3000,
                4320);
        most.setId((1L << 39) - 1);
        most.setVersion((1L << 18) - 1);
        most.setSource("PROPOSAL");
        most.setLead(1L);
        most.setNote("满");
        desk.insert(most);
        readAsWritten();
    }

    /** At the bounds of every part of what is packed, below and above them, alone and among others. */
    @Test
    void a_number_that_has_no_room_is_never_read_as_another() {
        Random random = new Random(20200207);
        List<Long> people = around(27).map(id -> person(id)).boxed().toList();
        List<Long> posts = around(28).map(id -> post(id)).boxed().toList();
        List<Long> shifts = around(18).map(id -> shift(id)).boxed().toList();
        List<Long> versions = around(23).boxed().toList();
        List<Long> days = LongStream.concat(around(19), around(19).map(day -> -day))
                .boxed()
                .toList();
        List<Long> numbers = new ArrayList<>(ends(39).boxed().toList());
        for (int number = 0; number < 300; number++) {
            DutyRecord row = row(DAY, chosen(people, random), chosen(posts, random), chosen(shifts, random), 0, 1);
            row.setDutyDate(chosen(days, random));
            row.setVersion(chosen(versions, random));
            row.setId(numbers.isEmpty() ? 1000L + number : numbers.removeLast());
            desk.insert(row);
            Duty written = Rosters.duty(
                    row.with(DUTY.SOURCE, "HAND").with(DUTY.LEAD, 0L).with(DUTY.NOTE, ""));
            assertEquals(List.of(written), desk.store().read(dsl -> DutyReader.read(dsl, Set.of(written.id()))));
        }
        readAsWritten();
    }

    /** The words of the index and of the question are the same, or SQLite would reckon again on every row. */
    @Test
    void what_is_asked_of_each_duty_of_a_month_stands_ready_in_the_index() {
        desk.store().read(dsl -> {
            String question = DutyReader.question(
                            dsl,
                            DUTY.DUTY_DATE.between(
                                    DAY.toEpochDay(), DAY.plusDays(30).toEpochDay()))
                    .getSQL(ParamType.INLINED);
            assertEquals(
                    List.of("SEARCH duty USING COVERING INDEX duty_board_ix (duty_date>? AND duty_date<?)"),
                    dsl.fetch("EXPLAIN QUERY PLAN " + question).getValues("detail", String.class));
            List<String> steps = dsl.fetch("EXPLAIN " + question).getValues("opcode", String.class);
            assertEquals(
                    List.of(),
                    steps.stream()
                            .filter(List.of("ShiftLeft", "ShiftRight", "BitOr", "Function")::contains)
                            .toList());
            return null;
        });
    }

    /** What surely fits first, then at the bound up to which it is packed, then where it would run over its part. */
    private static LongStream around(int bits) {
        return LongStream.concat(ends(SURE), ends(bits)).distinct();
    }

    /** Numbers of some less to some more than so many bits. */
    private static LongStream ends(int bits) {
        long bound = 1L << bits;
        return LongStream.of(5, bound / 2, bound - 1, bound, bound + 1, 2 * bound, 2 * bound + 5, bound << 3 | 3);
    }

    private static long chosen(List<Long> among, Random random) {
        // Most fit, so that what is one too large is not hidden behind another that is.
        int at = random.nextInt(among.size());
        return among.get(random.nextInt(4) > 0 ? at % 3 : at);
    }

    private long person(long id) {
        PersonRecord person = new PersonRecord();
        person.setId(id);
        person.setBadge("B" + id);
        person.setName("甲");
        person.setPinyin("jia");
        person.setCategory("SWORN");
        person.setGender("MALE");
        return desk.insert(person);
    }

    private long post(long id) {
        PostRecord post = new PostRecord();
        post.setId(id);
        post.setKind("SECURITY");
        post.setName("岗" + id);
        post.setOrdinal(id);
        return desk.insert(post);
    }

    private long shift(long id) {
        ShiftRecord shift = new ShiftRecord();
        shift.setId(id);
        shift.setName("长班" + id);
        shift.setMark("长");
        shift.setStartMinute(480L);
        shift.setLengthMinutes(480L);
        shift.setNight(1L);
        shift.setOrdinal(id);
        return desk.insert(shift);
    }

    /** By all ways of asking: by date in order, and by id. */
    private void readAsWritten() {
        List<Duty> written =
                desk.store().read(dsl -> new ArrayList<>(dsl.selectFrom(DUTY).fetch(Rosters::duty)));
        written.sort(DutyReader.ORDER.thenComparingLong(Duty::id));
        List<Duty> read = new ArrayList<>(desk.store().read(dsl -> DutyReader.read(dsl, DSL.noCondition())));
        List<Duty> inOrder = new ArrayList<>(read);
        inOrder.sort(DutyReader.ORDER);
        assertEquals(inOrder, read);
        read.sort(DutyReader.ORDER.thenComparingLong(Duty::id));
        assertEquals(written, read);
        Set<Long> ids = new HashSet<>(written.stream().map(Duty::id).toList());
        assertEquals(new HashSet<>(written), new HashSet<>(desk.store().read(dsl -> DutyReader.read(dsl, ids))));
    }

    private static DutyRecord row(LocalDate date, long person, long post, long shift, long start, long end) {
        DutyRecord row = new DutyRecord();
        row.setDutyDate(date.toEpochDay());
        row.setPersonId(person);
        row.setPostId(post);
        row.setShiftId(shift);
        row.setStartMinute(start);
        row.setEndMinute(end);
        row.setSource("HAND");
        row.setRecordedAt(0L);
        return row;
    }
}
