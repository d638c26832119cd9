package org.shichen.roster.auto.rivals;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.count;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sum;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.toConsecutiveSequences;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;
import static ai.timefold.solver.core.api.score.stream.Joiners.filtering;
import static ai.timefold.solver.core.api.score.stream.Joiners.lessThan;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;

/** The rules and prices of our engine with its usual weights, in hundredths, as Timefold's constraint streams. */
public final class PlannedRules implements ConstraintProvider {

    private static final int REST = 11 * 60;
    private static final int REST_AFTER_NIGHTS = 24 * 60;

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            factory.forEachIncludingUnassigned(PlannedSeat.class)
                    .filter(seat -> seat.getPerson() == null)
                    .penalize(HardSoftScore.ONE_SOFT, PlannedSeat::openCost)
                    .asConstraint("open"),
            factory.forEachUniquePair(PlannedSeat.class, equal(PlannedSeat::getPerson), equal(PlannedSeat::day))
                    .penalize(HardSoftScore.ONE_HARD)
                    .asConstraint("once a day"),
            factory.forEach(PlannedSeat.class)
                    .filter(seat -> seat.night() && seat.getPerson().household() != 0)
                    .join(
                            factory.forEach(PlannedSeat.class).filter(PlannedSeat::night),
                            equal(PlannedSeat::day),
                            equal(seat -> seat.getPerson().household()),
                            lessThan(PlannedSeat::getId))
                    .penalize(HardSoftScore.ONE_HARD)
                    .asConstraint("household"),
            factory.forEach(PlannedSeat.class)
                    .filter(seat -> !seat.getPerson().stood(seat.post()))
                    .penalize(HardSoftScore.ONE_SOFT, seat -> 600)
                    .asConstraint("unfamiliar"),
            factory.forEach(PlannedSeat.class)
                    .filter(seat -> seat.getPerson().wishesFree(seat))
                    .penalize(HardSoftScore.ONE_SOFT, seat -> 6000)
                    .asConstraint("wish to be free"),
            factory.forEach(PlannedSeat.class)
                    .filter(seat -> seat.getPerson().isGranted(seat))
                    .reward(HardSoftScore.ONE_SOFT, seat -> 6000)
                    .asConstraint("wish granted"),
            factory.forEach(PlannedSeat.class)
                    .filter(PlannedSeat::night)
                    .groupBy(PlannedSeat::getPerson, count())
                    .impact(HardSoftScore.ONE_SOFT, (person, nights) -> -squares(4000, nights, person.nights()))
                    .asConstraint("nights"),
            factory.forEach(PlannedSeat.class)
                    .filter(PlannedSeat::weekend)
                    .groupBy(PlannedSeat::getPerson, count())
                    .impact(HardSoftScore.ONE_SOFT, (person, days) -> -squares(2500, days, person.weekends()))
                    .asConstraint("weekends"),
            factory.forEach(PlannedSeat.class)
                    .groupBy(PlannedSeat::getPerson, sum(PlannedSeat::minutes))
                    .impact(
                            HardSoftScore.ONE_SOFT,
                            (person, minutes) -> -squares(1500, minutes / 480.0, person.minutes() / 480))
                    .asConstraint("hours"),
            factory.forEachUniquePair(
                            PlannedSeat.class,
                            equal(PlannedSeat::getPerson),
                            filtering((one, two) -> one.gap(two) >= 0 && one.gap(two) < REST))
                    .penalize(HardSoftScore.ONE_SOFT, (one, two) -> 2 * 80_000)
                    .asConstraint("rest"),
            factory.forEach(PlannedSeat.class)
                    .filter(PlannedSeat::night)
                    .groupBy(PlannedSeat::getPerson, toConsecutiveSequences((PlannedSeat seat) -> seat.day()))
                    .flattenLast(sequences -> sequences.getConsecutiveSequences())
                    .filter((person, sequence) -> sequence.getCount() > 3)
                    .penalize(HardSoftScore.ONE_SOFT, (person, sequence) -> sequence.getCount() * 80_000L)
                    .asConstraint("nights in a row"),
            factory.forEach(PlannedSeat.class)
                    .groupBy(PlannedSeat::getPerson, PlannedSeat::week, sum(PlannedSeat::minutes), count())
                    .filter((person, week, minutes, duties) -> minutes > 3600)
                    .penalize(HardSoftScore.ONE_SOFT, (person, week, minutes, duties) -> duties * 40_000L)
                    .asConstraint("weekly hours"),
            factory.forEach(PlannedSeat.class)
                    .filter(PlannedSeat::night)
                    .join(
                            factory.forEach(PlannedSeat.class).filter(PlannedSeat::night),
                            equal(PlannedSeat::getPerson),
                            equal(seat -> seat.day() - 1, PlannedSeat::day))
                    .join(
                            factory.forEach(PlannedSeat.class).filter(seat -> !seat.night()),
                            equal((last, before) -> last.getPerson(), PlannedSeat::getPerson),
                            equal((last, before) -> last.day() + 1, PlannedSeat::day),
                            filtering((last, before, next) -> last.gap(next) < REST_AFTER_NIGHTS))
                    .penalize(HardSoftScore.ONE_SOFT, (last, before, next) -> 2 * 60_000)
                    .asConstraint("rest after nights"),
            factory.forEach(PlannedSeat.class)
                    .filter(seat -> !seat.getPerson().sworn())
                    .ifNotExists(
                            PlannedSeat.class,
                            equal(PlannedSeat::post),
                            equal(PlannedSeat::day),
                            equal(PlannedSeat::shift),
                            filtering((seat, other) -> other.getPerson().sworn()))
                    .penalize(HardSoftScore.ONE_SOFT, seat -> 400_000)
                    .asConstraint("sworn presence")
        };
    }

    /** What so many cost more than none. */
    private static long squares(double price, double have, double fair) {
        return Math.round(price * ((have - fair) * (have - fair) - fair * fair));
    }
}
