package org.shichen.desk.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalTime;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shichen.desk.settings.rules.ChoiceText;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.ui.Language;
import org.shichen.ui.Look;
import org.shichen.ui.Theme;

/** Settings travel as a file: whole, or not at all and with the line that is wrong. */
class ChoiceTextTest {

    private static final Choices CHOICES = new Choices(
            new DeskNames("某市特勤大队", "Special Duty Brigade = East", LocalTime.of(7, 30)),
            new Look(Language.EN, Theme.DAY, 150),
            Optional.of("HP LaserJet"));

    @Test
    void what_is_saved_is_read_again_with_remarks_and_other_line_ends() {
        assertEquals(CHOICES, ChoiceText.read(ChoiceText.write(CHOICES)));
        String edited = "\ufeff" + ChoiceText.write(CHOICES).replace("\n", "\r\n# by hand\r\n\r\n");
        assertEquals(CHOICES, ChoiceText.read(edited));
    }

    @ParameterizedTest
    @CsvSource({
        "day-start = 07:30, day-start = 25:00, 4",
        "day-start = 07:30, day-start = 7.30, 4",
        "theme = day, theme = dusk, 6",
        "theme = day, theme, 6",
        "language = en, language = fr, 5",
        "scale = 150, scale = 300, 7",
        "scale = 150, scale = 9999999999999, 7",
        "printer = HP LaserJet, theme = night, 8",
        "theme = day, colour = red, 6",
        "unit.zh = 某市特勤大队, unit.zh =, 2"
    })
    void the_first_wrong_line_is_named(String good, String wrong, String line) {
        String text = ChoiceText.write(CHOICES).replace(good, wrong);
        Problem problem = assertThrows(ProblemException.class, () -> ChoiceText.read(text))
                .problem();
        assertEquals("problem.settings.line", problem.key());
        assertEquals(line, problem.args().getFirst());
    }

    @Test
    void a_file_that_leaves_something_out_or_is_something_else_is_refused() {
        String without = ChoiceText.write(CHOICES).replaceAll("scale = .*\n", "");
        Problem missing = assertThrows(ProblemException.class, () -> ChoiceText.read(without))
                .problem();
        assertEquals("problem.settings.missing", missing.key());
        assertEquals("scale", missing.args().getFirst());
        assertEquals(
                "problem.settings.file",
                assertThrows(ProblemException.class, () -> ChoiceText.read("PK\u0003\u0004"))
                        .problem()
                        .key());
    }

    @Test
    void no_spoiled_file_does_more_than_be_refused() {
        Random random = new Random(7);
        String good = ChoiceText.write(CHOICES);
        for (int i = 0; i < 2000; i++) {
            StringBuilder spoiled = new StringBuilder(good);
            for (int change = 0; change <= random.nextInt(4); change++) {
                spoiled.setCharAt(random.nextInt(spoiled.length()), (char) random.nextInt(0x300));
            }
            try {
                ChoiceText.read(spoiled.toString());
            } catch (ProblemException refused) {
                assertEquals(0, refused.problem().key().indexOf("problem.settings."));
            }
        }
    }
}
