package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                "dance"
            })
    void a_wrong_argument_is_code_two(String line) {
        assertEquals(Main.USAGE, Main.run(line.split(" ")));
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
