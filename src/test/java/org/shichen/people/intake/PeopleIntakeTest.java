package org.shichen.people.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.people.Category;
import org.shichen.people.Gender;
import org.shichen.people.PeopleBook;
import org.shichen.people.PeopleLists;
import org.shichen.people.PeopleReader;
import org.shichen.people.PeopleWriter;
import org.shichen.people.PersonEntry;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.store.Progress;
import org.shichen.testing.OnTestDesk;
import org.shichen.ui.Language;
import org.shichen.ui.Words;

/** Taking people over from Excel and CSV: all of a file or nothing. */
class PeopleIntakeTest extends OnTestDesk {

    private static final List<Words> LANGUAGES = List.of(Words.in(Language.ZH), Words.in(Language.EN));
    private static final String GOOD = """
        警号,姓名,类别,性别,中队,技能,电话
        200001,王建国,民警,男,一中队,驾驶、持枪,
        300001,李小红,辅警,女,二中队,驾驶,13800000000
        300002,赵海明,文职,男,,,
        """;

    private PeopleReader reader;

    @BeforeEach
    void open() {
        reader = new PeopleReader(desk.store(), () -> true);
        PeopleLists lists = new PeopleLists(desk.store());
        for (String squad : List.of("一中队", "二中队")) {
            lists.add(Act.of(desk.officer, "people.squads"), PeopleLists.Kind.SQUADS, squad);
        }
        for (String skill : List.of("驾驶", "持枪")) {
            lists.add(Act.of(desk.officer, "people.skills"), PeopleLists.Kind.SKILLS, skill);
        }
        desk.sworn("200001", "王建国");
    }

    @Test
    void a_good_file_says_who_is_new_and_changed_and_is_undone_as_one() {
        PeopleBook before = reader.book();
        IntakePlan plan = plan(csv(GOOD, StandardCharsets.UTF_8));
        assertEquals(List.of(), plan.faults());
        assertEquals(2, plan.count(IntakePlan.Change.NEW));
        assertEquals(1, plan.count(IntakePlan.Change.CHANGED));
        write(plan);
        assertEquals(4, reader.book().people().size());
        PersonEntry li = entry("300001");
        assertEquals(Category.AUXILIARY, li.category());
        assertEquals("li xiao hong", li.pinyin());
        assertEquals(2, entry("200001").skillIds().size());
        assertEquals(3, plan(csv(GOOD, StandardCharsets.UTF_8)).count(IntakePlan.Change.SAME));
        desk.store().undo(desk.officer);
        assertEquals(
                before.people().stream().map(file -> file.entry().badge()).toList(),
                reader.book().people().stream()
                        .map(file -> file.entry().badge())
                        .toList());
    }

    @Test
    void squads_and_skills_that_the_books_lack_are_named_once_and_can_be_put_in_first() {
        Path file = csv(GOOD.replace("二中队", "九中队").replace("赵海明,文职,男,,", "赵海明,文职,男,九中队,潜水"), StandardCharsets.UTF_8);
        IntakePlan plan = plan(file);
        assertEquals(3, plan.faults().size());
        assertEquals(List.of("九中队"), plan.missingSquads());
        assertEquals(List.of("潜水"), plan.missingSkills());
        new PeopleLists(desk.store())
                .addAll(Act.of(desk.officer, "people.import"), plan.missingSquads(), plan.missingSkills());
        IntakePlan now = plan(file);
        assertEquals(List.of(), now.faults());
        assertEquals(List.of(), now.missingSquads());
        assertEquals(2, now.count(IntakePlan.Change.NEW));
    }

    @Test
    void excel_and_every_encoding_say_the_same() throws IOException {
        IntakePlan plan = plan(csv(GOOD, StandardCharsets.UTF_8));
        assertEquals(plan, plan(csv("\uFEFF" + GOOD, StandardCharsets.UTF_8)));
        assertEquals(plan, plan(csv(GOOD, Charset.forName("GB18030"))));
        assertEquals(plan, plan(csv(GOOD.replace("\n", "\r\n"), StandardCharsets.UTF_8)));
        assertEquals(plan, plan(workbook(GOOD)));
    }

    @Test
    void words_and_pinyin_are_taken_as_a_table_has_them_in_short_or_with_capitals() {
        IntakePlan plan = plan(csv("""
            Badge,Name,Pinyin,Category,Sex
            400001,Sun Fang,Sun  Fang,sworn officer,F
            400002,吕伟,Lü Wei,文职人员,男性
            """, StandardCharsets.UTF_8));
        assertEquals(List.of(), plan.faults());
        write(plan);
        assertEquals("sun fang", entry("400001").pinyin());
        assertEquals(Gender.FEMALE, entry("400001").gender());
        assertEquals("lv wei", entry("400002").pinyin());
        assertEquals(Category.CIVILIAN, entry("400002").category());
    }

    @Test
    void every_fault_is_listed_at_once_with_row_and_column() {
        IntakePlan plan = plan(csv("""
            Badge,Name,Category,Sex,Squad,Skills,Remark
            400001,王一,Sworn,Male,九中队,潜水,
            400001,李二,警察,Male,,,
            400002,,Sworn,Male,,,000000000000000000
            %s,赵三,Sworn,,,,
            """.formatted("4".repeat(25)), StandardCharsets.UTF_8));
        List<String> told = plan.faults().stream()
                .map(fault -> fault.row() + fault.column() + " "
                        + fault.problem().key().replace("problem.people.", ""))
                .toList();
        assertEquals(
                List.of(
                        "2E import-squad",
                        "2F import-skill",
                        "3A import-badge-twice",
                        "3C import-word",
                        "4G identity",
                        "4B no-name",
                        "5D import-word",
                        "5A too-long"),
                told);
    }

    @Test
    void what_is_no_table_is_refused_in_words() throws IOException {
        assertEquals("problem.people.import-no-workbook", refused("a.xlsx", "kein".getBytes(StandardCharsets.UTF_8)));
        assertEquals("problem.people.import-no-workbook", refused("a.xlsx", new byte[] {'P', 'K', 3, 4, 5, 6}));
        assertEquals("problem.people.import-empty", refused("a.csv", new byte[0]));
        StringBuilder large = new StringBuilder("警号,姓名\n");
        for (int i = 0; i <= TableFile.MOST_ROWS; i++) {
            large.append(i).append(",王\n");
        }
        assertEquals(
                "problem.people.import-rows", refused("a.csv", large.toString().getBytes(StandardCharsets.UTF_8)));
        IntakePlan plan = plan(csv("甲,乙\n1,2\n", StandardCharsets.UTF_8));
        assertEquals(
                "problem.people.import-no-column",
                plan.faults().getFirst().problem().key());
        Path good = csv(GOOD, StandardCharsets.UTF_8);
        assertThrows(CancellationException.class, () -> TableFile.read(good, done -> false));
    }

    @Test
    void of_300_damaged_files_none_crashes_and_none_is_half_imported() throws IOException {
        byte[] csv = GOOD.getBytes(StandardCharsets.UTF_8);
        byte[] excel = Files.readAllBytes(workbook(GOOD));
        Random random = new Random(20200206);
        int refused = 0;
        int written = 0;
        for (int i = 0; i < 300; i++) {
            boolean workbook = i % 2 == 0;
            byte[] mutant = mutant(workbook ? excel : csv, random);
            Path file = Files.write(folder.resolve(workbook ? "mutant.xlsx" : "mutant.csv"), mutant);
            int before = reader.book().people().size();
            IntakePlan plan;
            try {
                plan = plan(file);
            } catch (ProblemException told) {
                refused++;
                continue;
            }
            if (!plan.faults().isEmpty()) {
                refused++;
                continue;
            }
            int after = before + (int) plan.count(IntakePlan.Change.NEW);
            if (plan.entries().isEmpty()) {
                continue;
            }
            write(plan);
            written++;
            assertEquals(after, reader.book().people().size());
            desk.store().undo(desk.officer);
            assertEquals(before, reader.book().people().size());
        }
        assertTrue(refused > 100, "refused " + refused);
        assertTrue(written > 5, "written " + written);
    }

    private static byte[] mutant(byte[] good, Random random) {
        byte[] bytes = good.clone();
        switch (random.nextInt(3)) {
            case 0 -> {
                return java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
            case 1 -> bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            default -> {
                int at = random.nextInt(bytes.length);
                int length = Math.min(random.nextInt(40), bytes.length - at);
                System.arraycopy(good, random.nextInt(good.length - length), bytes, at, length);
            }
        }
        return bytes;
    }

    @Test
    void a_badge_that_lost_its_zeros_in_a_spreadsheet_is_known_and_named_in_the_preview() throws IOException {
        desk.sworn("061101", "陈志强");
        IntakePlan plan = plan(workbook("""
            警号,姓名,类别,性别
            61101,陈志强,民警,男
            """));
        assertEquals(List.of(), plan.faults());
        IntakePlan.Person chen = plan.people().getFirst();
        assertEquals("061101", chen.entry().badge());
        assertEquals("61101", chen.written());
        assertTrue(chen.readAs());
        assertEquals(0, plan.count(IntakePlan.Change.NEW));
    }

    @Test
    void a_badge_without_its_zeros_under_another_name_or_of_nobody_is_refused_with_row_and_column() throws IOException {
        desk.sworn("061101", "陈志强");
        IntakePlan plan = plan(workbook("""
            警号,姓名,类别,性别
            61101,陈志刚,民警,男
            61109,钱大海,民警,男
            061101,陈志强,民警,男
            61101,陈志强,民警,男
            """));
        assertEquals(
                List.of(
                        "2 A problem.people.import-badge-doubtful",
                        "3 A problem.people.import-badge-cut",
                        "5 A problem.people.import-badge-twice"),
                plan.faults().stream()
                        .map(fault -> fault.row() + " " + fault.column() + " "
                                + fault.problem().key())
                        .toList());
    }

    @Test
    void a_number_that_its_format_shows_with_zeros_is_read_as_shown() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Shichen", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("people");
            sheet.value(0, 0, "警号");
            sheet.value(0, 1, "姓名");
            sheet.value(1, 0, 61101);
            sheet.style(1, 0).format("000000").set();
            sheet.value(1, 1, "陈志强");
        }
        Path file = Files.write(folder.resolve("shown.xlsx"), bytes.toByteArray());
        assertEquals(
                "061101", TableFile.read(file, Progress.UNSEEN).rows().get(1).cell(0));
    }

    private IntakePlan plan(Path file) {
        TableFile table = TableFile.read(file, Progress.UNSEEN);
        return new IntakeReading(reader.book(), IntakeColumn.guess(table.heads().cells(), LANGUAGES), LANGUAGES)
                .read(table, Progress.UNSEEN);
    }

    private void write(IntakePlan plan) {
        new PeopleWriter(desk.store()).saveAll(Act.of(desk.officer, "people.import"), plan.entries());
    }

    private PersonEntry entry(String badge) {
        return reader.book().people().stream()
                .map(file -> file.entry())
                .filter(entry -> entry.badge().equals(badge))
                .findFirst()
                .orElseThrow();
    }

    private String refused(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        return assertThrows(ProblemException.class, () -> TableFile.read(file, Progress.UNSEEN))
                .problem()
                .key();
    }

    private Path csv(String text, Charset charset) {
        try {
            return Files.write(folder.resolve("people.csv"), text.getBytes(charset));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The same cells as a workbook; badge numbers are numbers there, as people type them. */
    private Path workbook(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Shichen", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("people");
            String[] rows = text.split("\n");
            for (int row = 0; row < rows.length; row++) {
                String[] cells = rows[row].split(",", -1);
                for (int column = 0; column < cells.length; column++) {
                    if (column == 0 && row > 0) {
                        sheet.value(row, column, Long.parseLong(cells[column]));
                    } else {
                        sheet.value(row, column, cells[column]);
                    }
                }
            }
        }
        return Files.write(folder.resolve("people.xlsx"), bytes.toByteArray());
    }
}
