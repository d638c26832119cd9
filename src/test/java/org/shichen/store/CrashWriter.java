package org.shichen.store;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.SplittableRandom;
import org.shichen.testing.TestDesk;

/**
 * A console that is going to be killed, in a process of its own: {@code CrashWriter FILE SEED [NUMBER…]}. It sends the
 * acts of these numbers again and then writes scripted acts without end. On standard output stand, each on a line of
 * its own, {@code sent NUMBER} before an act is written, {@code done ID} when the store has returned, {@code repeated
 * NUMBER} when the store knew the act already.
 */
final class CrashWriter {

    private CrashWriter() {}

    public static void main(String[] arguments) {
        SplittableRandom random = new SplittableRandom(Long.parseLong(arguments[1]));
        try (Store store = Store.open(Path.of(arguments[0]), InstantSource.system(), TestDesk.KEY, Runnable::run)) {
            ScriptedActs script = new ScriptedActs(store);
            for (int i = 2; i < arguments.length; i++) {
                write(script, Long.parseLong(arguments[i]));
            }
            while (true) {
                if (random.nextInt(12) == 0) {
                    script.undo().ifPresent(id -> say("done " + id));
                } else {
                    write(script, random.nextLong());
                }
            }
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
