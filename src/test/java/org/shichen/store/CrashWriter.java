package org.shichen.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.SplittableRandom;
import java.util.UUID;
import org.shichen.testing.TestDesk;

/**
 * A console that is going to be killed, in a process of its own. It loads what it needs, then waits for one line on
 * standard input: {@code FILE SEED DRAFT [NUMBER…]}; so the next is ready when the last was killed. It sends the acts
 * of these numbers again and then writes scripted acts without end. On standard output stand, each on a line of its
 * own, {@code kept COUNT} when a half-typed line was kept, {@code sent NUMBER} before an act is written, {@code done
 * ID} when the store has returned, {@code repeated NUMBER} when the store knew the act already.
 */
final class CrashWriter {

    private CrashWriter() {}

    public static void main(String[] folder) throws IOException {
        warmUp(Path.of(folder[0]));
        String order = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        if (order == null) {
            return; // a rehearsal
        }
        String[] arguments = order.split(" ");
        long draft = Long.parseLong(arguments[2]);
        SplittableRandom random = new SplittableRandom(Long.parseLong(arguments[1]));
        try (Store store = Store.open(Path.of(arguments[0]), InstantSource.system(), TestDesk.KEY, Runnable::run)) {
            ScriptedActs script = new ScriptedActs(store);
            for (int i = 3; i < arguments.length; i++) {
                write(script, Long.parseLong(arguments[i]));
            }
            while (true) {
                if (random.nextInt(5) == 0) {
                    script.type(++draft);
                    say("kept " + draft);
                } else if (random.nextInt(12) == 0) {
                    script.undo().ifPresent(id -> say("done " + id));
                } else {
                    write(script, random.nextLong());
                }
            }
        }
    }

    private static void warmUp(Path folder) {
        try (Store store = Store.create(
                folder.resolve("warm-" + UUID.randomUUID() + ".db"),
                InstantSource.system(),
                TestDesk.KEY,
                Runnable::run)) {
            ScriptedActs.arrange(store);
            new ScriptedActs(store).write(1);
        }
    }

    private static void write(ScriptedActs script, long number) {
        say("sent " + number);
        say(script.write(number) ? "done " + ScriptedActs.id(number) : "repeated " + number);
    }

    private static void say(String line) {
        System.out.println(line);
        // Nobody listens any more: the test itself was killed.
        if (System.out.checkError()) {
            Runtime.getRuntime().halt(1);
        }
    }
}
