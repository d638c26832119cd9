package org.shichen.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.shichen.store.schema.Tables.DUTY;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.store.schema.tables.records.DutyRecord;
import org.shichen.store.schema.tables.records.PersonRecord;
import org.shichen.store.schema.tables.records.PostRecord;
import org.shichen.store.schema.tables.records.ShiftRecord;
import org.shichen.testing.TestDesk;

/** However duties are packed on their way, they are read as they stand in the table. */
class DutyReaderTest {

    private static final LocalDate DAY = LocalDate.of(2020, 2, 7);

    @Test
    void every_duty_is_read_as_it_was_written(@TempDir Path folder) {
        try (TestDesk desk = new TestDesk(folder)) {
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
            readAsWritten(desk);
        }
    }

    @Test
    void numbers_as_large_as_no_desk_has_them_stay_apart(@TempDir Path folder) {
        try (TestDesk desk = new TestDesk(folder)) {
            PersonRecord person = new PersonRecord();
            person.setId((1L << 27) - 1);
            person.setBadge("B1");
            person.setName("甲");
            person.setPinyin("jia");
            person.setCategory("SWORN");
            person.setGender("MALE");
            PostRecord post = new PostRecord();
            post.setId((1L << 28) - 1);
            post.setKind("SECURITY");
            post.setName("岗");
            post.setOrdinal(1L);
            ShiftRecord shift = new ShiftRecord();
            shift.setId((1L << 18) - 1);
            shift.setName("长班");
            shift.setMark("长");
            shift.setStartMinute(480L);
            shift.setLengthMinutes(480L);
            shift.setNight(1L);
            shift.setOrdinal(9L);
            DutyRecord most = row(
                    LocalDate.of(3400, 12, 31), desk.insert(person), desk.insert(post), desk.insert(shift), 3000, 4320);
            most.setId((1L << 39) - 1);
            most.setVersion((1L << 23) - 1);
            most.setSource("PROPOSAL");
            most.setLead(1L);
            most.setNote("满");
            desk.insert(most);
            readAsWritten(desk);
        }
    }

    /** By all ways of asking: by date in order, and by id. */
    private static void readAsWritten(TestDesk desk) {
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
