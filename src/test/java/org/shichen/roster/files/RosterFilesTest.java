package org.shichen.roster.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.people.People;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.roster.Duty;
import org.shichen.roster.PostKind;
import org.shichen.roster.RosterChange;
import org.shichen.roster.Rosters;
import org.shichen.roster.Shift;
import org.shichen.store.Act;
import org.shichen.testing.OnTestDesk;
import org.shichen.testing.TestDesk;

/** The roster goes out to a spreadsheet and comes back. */
class RosterFilesTest extends OnTestDesk {

    private static final LocalDate MONDAY = LocalDate.of(2020, 2, 3);
    private static final LocalDate SUNDAY = MONDAY.plusDays(6);
    private static final RosterWorkbook.Heads HEADS =
            new RosterWorkbook.Heads("排班", "图例", "警号", "姓名", "中队", "班次", "岗位");

    private Rosters rosters;
    private RosterFiles files;
    private long wang;
    private long li;
    private long gate;
    private long register;

    @BeforeEach
    void open() {
        wang = desk.sworn("061101", "王建国");
        li = desk.auxiliary("F1102", "李小红");
        long checkpoint = desk.checkpoint("N", "北站", 101.7, 36.6);
        gate = desk.post(checkpoint, PostKind.VEHICLE_CHECK, "查验岗");
        register = desk.post(checkpoint, PostKind.REGISTRATION, "登记岗");
        rosters = new Rosters(desk.store(), TestDesk.CALENDAR, () -> true);
        files = new RosterFiles(rosters, new People(desk.store(), () -> true));
        desk.duty(wang, gate, desk.day, MONDAY);
        desk.duty(wang, gate, desk.night, MONDAY.plusDays(2));
        desk.duty(li, register, desk.evening, MONDAY.plusDays(2));
    }

    @Test
    void what_goes_out_comes_back_cell_by_cell_and_changes_nothing() throws IOException {
        Duty whole = standing(li).getFirst();
        rosters.change(
                Act.of(desk.officer, "roster.split"),
                new RosterChange(
                        List.of(),
                        List.of(new RosterChange.Replaced(
                                whole, whole.between(whole.startMinute(), 1200).led(true))),
                        List.of(whole.between(1200, whole.endMinute()).at(gate).numbered(-1))));
        RosterTable out = files.table(MONDAY, SUNDAY);
        RosterTable in = RosterWorkbook.read(write(out));
        assertEquals(out, in);
        ImportPlan plan = files.plan(in);
        assertEquals(List.of(), plan.errors());
        assertTrue(plan.change().isEmpty(), plan.change().toString());
        assertTrue(
                out.rows().stream()
                        .anyMatch(row -> row.cells().get(2).equals("中 北站·登记岗 16:00-20:00 ★\n中 北站·查验岗 20:00-00:00")),
                out.toString());
    }

    @Test
    void a_badge_that_lost_its_zeros_is_still_the_same_person_and_told_in_the_preview() {
        ImportPlan plan = files.plan(badges(Map.of("061101", "61101")));
        assertEquals(List.of(), plan.errors());
        assertTrue(plan.change().isEmpty(), plan.change().toString());
        assertEquals(
                "[ReadAs[row=3, written=61101, badge=061101, name=王建国]]",
                plan.readAs().toString());
    }

    @Test
    void a_badge_that_may_be_of_two_is_refused_with_row_and_column() {
        desk.sworn("0061101", "王建国");
        ImportPlan plan = files.plan(badges(Map.of("061101", "61101")));
        assertEquals(
                "problem.people.import-badge-doubtful",
                plan.errors().getFirst().words().key());
        assertEquals("A", plan.errors().getFirst().column());
    }

    private RosterTable badges(Map<String, String> written) {
        RosterTable out = files.table(MONDAY, SUNDAY);
        return new RosterTable(
                out.days(),
                out.rows().stream()
                        .map(row -> new RosterTable.Row(
                                row.number(), written.getOrDefault(row.badge(), row.badge()), row.name(), row.cells()))
                        .toList());
    }

    @Test
    void edits_become_one_change_that_is_taken_back_as_one() throws IOException {
        RosterTable edited = edit(
                files.table(MONDAY, SUNDAY),
                Map.of("061101/0", "", "061101/2", "夜 北站·登记岗", "F1102/4", "早 北站·查验岗 08:00-12:00"));
        ImportPlan plan = files.plan(RosterWorkbook.read(write(edited)));
        assertEquals(List.of(), plan.errors());
        assertEquals(1, plan.change().removed().size());
        assertEquals(1, plan.change().replaced().size());
        assertEquals(1, plan.change().added().size());
        long kept = plan.change().replaced().getFirst().before().id();
        rosters.change(Act.of(desk.officer, "roster.import"), plan.change());
        assertEquals(
                List.of(register), standing(wang).stream().map(Duty::postId).toList());
        assertEquals(kept, standing(wang).getFirst().id());
        assertEquals(720, standing(li).getLast().endMinute());
        assertEquals("roster.import", desk.store().undo(desk.officer).orElseThrow());
        assertEquals(2, standing(wang).size());
        assertEquals(1, standing(li).size());
    }

    @Test
    void everything_wrong_is_told_at_once_with_row_and_column() {
        RosterTable table = new RosterTable(
                List.of(MONDAY, MONDAY.plusDays(1)),
                List.of(
                        new RosterTable.Row(2, "061101", "王建国", List.of("晚 北站·查验岗", "早 南站·查验岗")),
                        new RosterTable.Row(3, "999999", "", List.of("", "")),
                        new RosterTable.Row(4, "F1102", "李大红", List.of("", "")),
                        new RosterTable.Row(5, "061101", "", List.of("早", "早 北站·查验岗 17:00-18:00"))));
        assertEquals(
                List.of(
                        "2D problem.files.shift",
                        "2E problem.files.place",
                        "3A problem.files.person",
                        "4B problem.files.name",
                        "5A problem.files.twice"),
                told(files.plan(table)));
        RosterTable more = new RosterTable(
                List.of(MONDAY, MONDAY.plusDays(1)),
                List.of(new RosterTable.Row(2, "061101", "", List.of("早", "早 北站·查验岗 17:00-18:00"))));
        assertEquals(List.of("2D problem.files.cell", "2E problem.files.times"), told(files.plan(more)));
    }

    @Test
    void what_is_no_workbook_or_has_a_head_that_is_no_date_is_refused_in_words() throws IOException {
        Path text = Files.writeString(folder.resolve("text.xlsx"), "警号,姓名");
        assertEquals("problem.files.no-workbook", refused(text).key());
        Path wrong = folder.resolve("heads.xlsx");
        try (var out = Files.newOutputStream(wrong);
                Workbook book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("排班");
            sheet.value(0, RosterTable.HEADS, MONDAY.toString());
            sheet.value(0, RosterTable.HEADS + 1, "周二");
        }
        Problem head = refused(wrong);
        assertEquals("problem.files.head", head.key());
        assertEquals("E", head.args().get(2));
        assertEquals(
                "problem.files.missing", refused(folder.resolve("gone.xlsx")).key());
    }

    /** 300 damaged files: refused in words or read, never a crash, and nothing is written either way. */
    @Test
    void a_damaged_file_is_refused_and_never_half_read() throws IOException {
        byte[] good = Files.readAllBytes(write(files.table(MONDAY, SUNDAY)));
        SplittableRandom random = new SplittableRandom(7);
        Path mutant = folder.resolve("mutant.xlsx");
        List<Duty> before = rosters.duties(MONDAY, SUNDAY);
        int refused = 0;
        for (int round = 0; round < 300; round++) {
            byte[] bytes = good.clone();
            for (int i = random.nextInt(1, 12); i > 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            if (round % 5 == 0) {
                bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
            Files.write(mutant, bytes);
            try {
                ImportPlan plan = files.plan(RosterWorkbook.read(mutant));
                assertFalse(plan.days() > 400);
            } catch (ProblemException told) {
                assertTrue(
                        told.problem().key().startsWith("problem.files."),
                        told.problem().key());
                refused++;
            }
        }
        assertTrue(refused > 100, "most are refused: " + refused);
        assertEquals(before, rosters.duties(MONDAY, SUNDAY));
    }

    /** A spreadsheet that opens it carries nothing out, and what comes back is what went out. */
    @Test
    void what_looks_like_a_formula_goes_out_as_text_and_comes_back_as_it_was() throws IOException {
        desk.duty(desk.sworn("=1+1", "@SUM(A1)"), gate, desk.day, MONDAY);
        RosterTable out = files.table(MONDAY, SUNDAY);
        Path file = write(out);
        assertEquals(out, RosterWorkbook.read(file));
        try (ZipFile parts = new ZipFile(file.toFile())) {
            for (ZipEntry part : Collections.list(parts.entries())) {
                String text = new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                assertFalse(text.contains("<f>"), part.getName());
            }
        }
    }

    @Test
    void a_calendar_holds_each_duty_in_utc_under_a_name_that_stays() {
        Map<Long, Shift> shifts = files.shifts().stream().collect(Collectors.toMap(Shift::id, shift -> shift));
        String text = PersonCalendar.of(standing(wang), shifts, files.places(), TestDesk.CALENDAR);
        assertTrue(text.contains("DTSTART:20200203T000000Z"), text);
        assertTrue(text.contains("DTEND:20200203T080000Z"), text);
        assertTrue(text.contains("UID:duty-" + standing(wang).getFirst().id() + "@shichen"), text);
        assertEquals(2, text.split("BEGIN:VEVENT").length - 1);
    }

    // ── what the tests say ──

    private List<Duty> standing(long person) {
        return rosters.duties(MONDAY, SUNDAY).stream()
                .filter(duty -> duty.personId() == person)
                .toList();
    }

    private Path write(RosterTable table) throws IOException {
        Path file = folder.resolve("roster.xlsx");
        Files.write(file, RosterWorkbook.of(table, files.people(), files.shifts(), files.places(), HEADS));
        return file;
    }

    /** @param edits by badge and column of the day */
    private static RosterTable edit(RosterTable table, Map<String, String> edits) {
        List<RosterTable.Row> rows = new ArrayList<>();
        for (RosterTable.Row row : table.rows()) {
            List<String> cells = new ArrayList<>(row.cells());
            for (int day = 0; day < cells.size(); day++) {
                cells.set(day, edits.getOrDefault(row.badge() + "/" + day, cells.get(day)));
            }
            rows.add(new RosterTable.Row(row.number(), row.badge(), row.name(), cells));
        }
        return new RosterTable(table.days(), rows);
    }

    private static List<String> told(ImportPlan plan) {
        return plan.errors().stream()
                .map(error -> error.row() + error.column() + " " + error.words().key())
                .toList();
    }

    private static Problem refused(Path file) {
        return assertThrows(ProblemException.class, () -> RosterWorkbook.read(file))
                .problem();
    }
}
