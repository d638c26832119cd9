package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shichen.ui.Language;
import org.shichen.ui.Words;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What scripts can rely on: exit codes, and that nothing is left lying where a command failed. */
class MainTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--version", "sample --help", "snapshot --help", "snapshot --version"})
    void help_and_version_are_everywhere(String line) {
        assertEquals(0, Main.run(line.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--nonsense",
                "sample",
                "sample --db",
                "snapshot --db x.db",
                "snapshot --db x.db --out d --lang fr",
                "snapshot --db x.db --out d --size 12",
                "snapshot --db x.db --out d --at yesterday",
                "snapshot --db x.db --out d --scale 500",
                "roster export --db x.db --from 2020-02-03 --to 2020-02-09 --ical x.ics",
                "roster export --db x.db --from 2020-02-09 --to 2020-02-03 --xlsx x.xlsx",
                "--new",
                "dance"
            })
    void a_wrong_argument_is_code_two(String line) {
        assertEquals(Main.USAGE, Main.run(line.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "roster print --db x.db --from yesterday --pdf x.pdf|--from|yesterday|2020-02-07",
                "log --db x.db --day 2020-02-30 --pdf x.pdf|--day|2020-02-30|2020-02-07",
                "forms --db x.db --at now --pdf x.pdf|--at|now|2020-02-07T20:00",
                "snapshot --db x.db --out d --size big|--size|big|1920x1080",
                "map --db x.db --paper A9 --pdf x.pdf|--paper|A9|a4, a3",
                "--dance|--dance|--dance|--dance",
                "roster publish --db x.db --from 2020-02-03|--to|DATE|--to"
            })
    void what_is_wrong_is_told_without_names_of_the_program(String line, String what, String typed, String form) {
        CommandLine commands = Main.line();
        ParameterException wrong = assertThrows(ParameterException.class, () -> commands.parseArgs(line.split(" ")));
        for (Language language : Language.values()) {
            String words = new WrongArgument(Words.in(language)).told(wrong);
            assertTrue(words.contains(what) && words.contains(typed) && words.contains(form), words);
            assertFalse(words.contains("java.") || words.contains("class "), words);
            assertEquals(language == Language.ZH, words.chars().anyMatch(sign -> sign > 0x3400), words);
        }
    }

    @Test
    void every_command_and_option_is_explained_in_chinese_too() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.CHINA);
            chinese(Main.line());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void every_command_that_may_replace_a_file_names_the_option_when_one_is_in_its_way() throws IOException {
        Path card = Files.writeString(folder.resolve("card-officer-en.pdf"), "");
        Path desk = Files.writeString(folder.resolve("desk.db"), "");
        Locale before = Locale.getDefault();
        try {
            for (Locale locale : List.of(Locale.CHINA, Locale.ENGLISH)) {
                Locale.setDefault(locale);
                String[] cards = {"cards", "--lang", "en", "--out", folder.toString()};
                String[] restore = {"restore", "--from", card.toString(), "--db", desk.toString()};
                for (String[] line : new String[][] {cards, restore}) {
                    String told = CommandTold.refused(line);
                    assertTrue(told.contains("--replace"), told);
                }
                String[] sample = {"sample", "--db", desk.toString()};
                assertFalse(CommandTold.refused(sample).contains("--replace"), "which has no such option");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    private static void chinese(CommandLine line) {
        CommandLine.Model.CommandSpec spec = line.getCommandSpec();
        chinese(spec.qualifiedName(), spec.usageMessage().description());
        for (CommandLine.Model.ArgSpec option : spec.args()) {
            if (!option.hidden()) {
                chinese(spec.qualifiedName() + " " + option, option.description());
            }
        }
        line.getSubcommands().values().forEach(MainTest::chinese);
    }

    private static void chinese(String of, String[] words) {
        assertTrue(String.join("", words).chars().anyMatch(sign -> sign > 0x3400 && sign < 0xa000), of);
    }

    @Test
    void a_sample_into_a_missing_folder_is_code_one_and_makes_nothing() {
        assertEquals(
                Main.FAILED,
                Main.run("sample", "--db", folder.resolve("none/x.db").toString()));
        assertFalse(folder.resolve("none").toFile().exists());
    }

    @ParameterizedTest
    @CsvSource({
        "Linux,'','',problem.app.no-display",
        "Linux,:99,Headless,''",
        "Windows 11,'','',''",
        "Mac OS X,'','',''"
    })
    void a_missing_display_is_told_before_the_toolkit_fails(
            String system, String display, String platform, String expected) {
        String told = Display.missing(system, Map.of("DISPLAY", display), platform)
                .map(problem -> problem.key())
                .orElse("");
        assertEquals(expected, told);
    }

    @Test
    void each_system_keeps_data_and_the_key_of_the_chain_apart() {
        Path home = folder;
        for (Folders folders : new Folders[] {
            Folders.of("linux", Map.of(), home),
            Folders.of("windows 11", Map.of("APPDATA", "/r", "LOCALAPPDATA", "/l"), home),
            Folders.of("mac os x", Map.of(), home),
            Folders.of("linux", Map.of("SHICHEN_HOME", "/desk"), home),
            Folders.of("linux", Map.of("XDG_DATA_HOME", "/d", "XDG_CONFIG_HOME", "/c"), home)
        }) {
            assertFalse(folders.chainKey().startsWith(folders.data()));
            assertTrue(folders.sample().startsWith(folders.data()));
        }
    }

    @Test
    void the_key_of_the_chain_is_made_once() {
        Path file = folder.resolve("settings/chain.key");
        byte[] key = ChainKey.at(file);
        assertEquals(32, key.length);
        org.junit.jupiter.api.Assertions.assertArrayEquals(key, ChainKey.at(file));
    }
}
