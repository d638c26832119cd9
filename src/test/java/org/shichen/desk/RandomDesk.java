package org.shichen.desk;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jooq.Table;
import org.shichen.desk.KnownFacts.Fact;
import org.shichen.store.Act;
import org.shichen.testing.TestDesk;

/** A desk on which things happen by chance, the same for the same seed, and what is known of them beside. */
final class RandomDesk {

    final TestDesk desk;
    final KnownFacts facts = new KnownFacts();
    private final Random random;

    RandomDesk(TestDesk desk, long seed) {
        this.desk = desk;
        random = new Random(seed);
    }

    int nextInt(int bound) {
        return random.nextInt(bound);
    }

    boolean nextBoolean() {
        return random.nextBoolean();
    }

    <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    <T> void shuffle(List<T> all) {
        Collections.shuffle(all, random);
    }

    Act act() {
        return Act.of(desk.officer, "test.random");
    }

    <T> void strike(Table<?> table, List<Fact<T>> among) {
        List<Fact<T>> standing = among.stream().filter(fact -> !fact.struck).toList();
        if (!standing.isEmpty()) {
            strike(table, any(standing));
        }
    }

    void strike(Table<?> table, Fact<?> fact) {
        desk.store().write(act().because("误记"), tx -> {
            tx.strike(table, fact.id, "误记");
            return fact.id;
        });
        fact.struck = true;
    }
}
