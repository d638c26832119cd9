package org.shichen.journal.handover;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.shichen.journal.supplies.Supplies.Movement;
import org.shichen.journal.supplies.SupplyBasis;
import org.shichen.journal.supplies.SupplyKind;
import org.shichen.journal.supplies.SupplyLine;
import org.shichen.roster.PostKind;

/** Hot water for one person on the day shift of each day, sent out and received at random. */
final class NightSupplies {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int NEED = 2;

    private final NightDesk desk;
    private final SplittableRandom random;
    private final long person;
    private final long post;
    private final long kind;
    private LocalDate rostered;
    /** Sent out and received, by duty date. */
    private final Map<LocalDate, long[]> moved = new TreeMap<>();

    NightSupplies(NightDesk desk, SplittableRandom random) {
        this.desk = desk;
        this.random = random;
        person = desk.desk.sworn("000009", "白班民警");
        post = desk.desk.post(desk.places.getFirst(), PostKind.OBSERVE, "观察引导岗");
        desk.supplies.add(
                desk.act("supplies.kinds"),
                List.of(new SupplyKind(0, "热水", "Hot water", "壶", "jugs", SupplyBasis.HEAD, NEED)));
        kind = desk.supplies.kinds().getFirst().id();
        rostered = today().minusDays(2);
        roster();
    }

    /** The roster is always made for the days to come. */
    void roster() {
        while (rostered.isBefore(today().plusDays(2))) {
            rostered = rostered.plusDays(1);
            desk.desk.duty(person, post, desk.desk.day, rostered);
        }
    }

    void act() {
        List<LocalDate> dates = new ArrayList<>();
        moved.forEach((date, sums) -> {
            if (sums[0] > sums[1]) {
                dates.add(date);
            }
        });
        if (dates.isEmpty() || random.nextBoolean()) {
            LocalDate date = today().plusDays(random.nextInt(3) - 1);
            move(date, Movement.DELIVERED, 1 + random.nextInt(NEED));
        } else {
            move(dates.get(random.nextInt(dates.size())), Movement.RECEIVED, 1);
        }
    }

    private void move(LocalDate date, Movement movement, long amount) {
        SupplyLine line = desk.supplies.lines(date, desk.desk.now()).getFirst();
        desk.supplies.move(desk.act("supplies.move"), line, movement, amount, "");
        moved.computeIfAbsent(date, day -> new long[2])[movement.ordinal()] += amount;
    }

    void expected(Set<String> lines) {
        Instant now = desk.desk.now();
        for (int days = -2; days <= 2; days++) {
            LocalDate date = today().plusDays(days);
            Instant eight = date.atTime(8, 0).atZone(ZONE).toInstant();
            boolean concerns =
                    eight.plus(Duration.ofHours(8)).isAfter(now) && eight.isBefore(now.plus(Duration.ofHours(12)));
            if (concerns && moved.getOrDefault(date, new long[2])[0] < NEED) {
                lines.add("SHORTAGE " + date + "/" + desk.desk.day + "/" + kind);
            }
        }
        moved.forEach((date, sums) -> {
            if (sums[0] > sums[1]) {
                lines.add("UNDER_WAY " + date + "/" + desk.desk.day + "/" + kind);
            }
        });
    }

    private LocalDate today() {
        return desk.desk.now().atZone(ZONE).toLocalDate();
    }
}
