package org.shichen.people.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.roster.files.RosterWorkbook;
import org.shichen.store.Progress;
import org.shichen.ui.Language;
import org.shichen.ui.Words;

/** Workbooks that were made to do harm: nothing of them is believed, followed or carried out. */
class HostileWorkbookTest {

    private static final byte[] BLANKS = new byte[1 << 20];

    @TempDir
    Path folder;

    /** A file of some hundred kilobytes, in which one text has a hundred megabytes. */
    @Test
    void what_becomes_endless_when_it_is_unpacked_is_refused_before_any_of_it_is_held() throws IOException {
        Path bomb = altered("bomb.xlsx", text -> text, 100);
        assertTrue(Files.size(bomb) < 1_000_000, Files.size(bomb) + " bytes");
        assertEquals("problem.people.import-large", refusedAsPeople(bomb).key());
        assertEquals("problem.files.too-large", refusedAsRoster(bomb).key());
        for (Problem refused : List.of(refusedAsPeople(bomb), refusedAsRoster(bomb))) {
            assertTrue(Words.in(Language.ZH).of(refused).contains("bomb.xlsx"), "which file it was");
        }
    }

    @Test
    void a_file_is_refused_as_what_it_was_to_be() throws IOException {
        Path people = altered("people.xlsx", text -> text, 0);
        String told = Words.in(Language.ZH).of(refusedAsRoster(people));
        assertTrue(told.contains("排班"), told);
        Path text = Files.writeString(folder.resolve("text.xlsx"), "警号,姓名");
        told = Words.in(Language.ZH).of(refusedAsPeople(text));
        assertTrue(told.contains("人员"), told);
    }

    @Test
    void another_file_that_a_part_points_to_is_not_read() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "200999");
        String doctype = "<!DOCTYPE x [<!ENTITY other SYSTEM \"" + secret.toUri() + "\"><!ENTITY one \"ein\">]>";
        for (String entity : new String[] {"&other;", "&one;"}) {
            Path pointing = altered(
                    "pointing.xlsx",
                    text -> text.replaceFirst("(<\\?xml.*?\\?>)", "$1" + doctype)
                            .replace("200001", entity),
                    0);
            try {
                String read = TableFile.read(pointing, Progress.UNSEEN).toString();
                assertFalse(read.contains("200999"), read);
            } catch (ProblemException told) {
                assertEquals("problem.people.import-no-workbook", told.problem().key());
            }
        }
    }

    /** Ten texts of ten texts of ten …: a few lines that become gigabytes only while they are read. */
    @Test
    void a_text_that_multiplies_itself_is_refused() throws IOException {
        StringBuilder doctype = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 \"0123456789\">");
        for (int i = 1; i < 10; i++) {
            doctype.append("<!ENTITY e")
                    .append(i)
                    .append(" \"")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        doctype.append("]>");
        Path multiplying = altered(
                "multiplying.xlsx",
                text -> text.replaceFirst("(<\\?xml.*?\\?>)", "$1" + doctype).replace("200001", "&e9;"),
                0);
        assertEquals(
                "problem.people.import-no-workbook",
                refusedAsPeople(multiplying).key());
    }

    @Test
    void what_looks_like_a_formula_is_a_text_on_the_way_in() throws IOException {
        Path plain = altered("plain.xlsx", text -> text.replace("200001", "=1+1"), 0);
        assertEquals(
                "=1+1", TableFile.read(plain, Progress.UNSEEN).rows().get(1).cell(0));
    }

    private Problem refusedAsPeople(Path file) {
        return assertThrows(ProblemException.class, () -> TableFile.read(file, Progress.UNSEEN))
                .problem();
    }

    private Problem refusedAsRoster(Path file) {
        return assertThrows(ProblemException.class, () -> RosterWorkbook.read(file))
                .problem();
    }

    /**
     * A good workbook with each of its parts altered.
     *
     * @param blankMegabytes behind the end of the first part
     */
    private Path altered(String name, UnaryOperator<String> change, int blankMegabytes) throws IOException {
        ByteArrayOutputStream good = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(good, "Shichen", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("people");
            sheet.value(0, 0, "警号");
            sheet.value(0, 1, "姓名");
            sheet.value(1, 0, "200001");
            sheet.value(1, 1, "王建国");
        }
        ByteArrayOutputStream bad = new ByteArrayOutputStream();
        Path file = Files.write(folder.resolve("good.xlsx"), good.toByteArray());
        int blanks = blankMegabytes;
        try (ZipFile parts = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(bad)) {
            for (ZipEntry part : Collections.list(parts.entries())) {
                String text = new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                out.putNextEntry(new ZipEntry(part.getName()));
                out.write(change.apply(text).getBytes(StandardCharsets.UTF_8));
                for (; blanks > 0; blanks--) {
                    out.write(BLANKS);
                }
            }
        }
        return Files.write(folder.resolve(name), bad.toByteArray());
    }
}
