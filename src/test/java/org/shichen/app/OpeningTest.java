package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The short way of reading a command line that opens the window agrees with the long one. */
class OpeningTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--db desk.db",
                "--db desk.db --new",
                "--new",
                "--real-clock",
                "--real-clock --db a/b.db",
                "--wall --db desk.db",
                "--measure-start --db desk.db"
            })
    void both_ways_of_reading_say_the_same(String line) {
        ConsoleCommand command = new ConsoleCommand();
        new CommandLine(command).parseArgs(line.split(" "));
        assertEquals(command.opening(), Opening.plain(line.split(" ")).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--db", "--db a.db --db b.db", "sample --db x.db", "--nonsense", "--db=x.db"})
    void what_it_does_not_know_is_left_to_the_long_way(String line) {
        assertTrue(Opening.plain(line.split(" ")).isEmpty());
    }
}
