package org.shichen.roster.auto;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shichen.clock.DutyCalendar;
import org.shichen.people.Category;
import org.shichen.people.People;
import org.shichen.people.Person;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.roster.Duty;
import org.shichen.roster.DutyLevel;
import org.shichen.roster.DutySource;
import org.shichen.roster.LevelOrder;
import org.shichen.roster.Post;
import org.shichen.roster.Requirement;
import org.shichen.roster.Requirements;
import org.shichen.roster.Rosters;
import org.shichen.roster.RuleOverride;
import org.shichen.roster.Shift;
import org.shichen.roster.rules.PrivateReasons;
import org.shichen.roster.rules.RosterRules;
import org.shichen.roster.rules.RosterState;
import org.shichen.roster.rules.RuleKind;
import org.shichen.roster.rules.Violation;
import org.shichen.roster.rules.Work;
import org.shichen.roster.wishes.Wish;

/** Reads from the desk what there is to fill. Blocks; not for the FX thread. */
public final class Fills {

    /** Longer ranges are filled piece by piece. */
    public static final int MOST_DAYS = 62;

    /** How far back it counts what people carry, and on which posts they have stood. */
    private static final int CARRIED_DAYS = 35;

    private final Rosters rosters;
    private final People people;
    private final FillWeights weights;
    private final DutyCalendar calendar;

    public Fills(Rosters rosters, People people, FillWeights weights, DutyCalendar calendar) {
        this.rosters = rosters;
        this.people = people;
        this.weights = weights;
        this.calendar = calendar;
    }

    /**
     * The seats of the range that are open today or later on days that are not published, and everybody who may take
     * them. What was placed by hand or by a pattern stays; earlier proposals are free to be laid otherwise.
     *
     * @throws ProblemException {@code problem.fill.range} for no or too many days, {@code problem.fill.past} when
     *     nothing of the range is left to fill, {@code problem.fill.nothing} when nothing is open or nobody is there
     */
    public FillPlan read(LocalDate first, LocalDate last, FillScope scope, Instant now) {
        return read(first, last, scope, now, false);
    }

    /**
     * The same seats for a repair: everything stays where it is except duties of people who cannot come, whoever placed
     * them; earlier proposals may be moved where a hole cannot be filled otherwise.
     *
     * @throws ProblemException as {@link #read}
     */
    public FillPlan repair(LocalDate first, LocalDate last, Instant now) {
        return read(first, last, FillScope.ALL, now, true);
    }

    private FillPlan read(LocalDate first, LocalDate last, FillScope scope, Instant now, boolean repair) {
        LocalDate from = begin(first, last, calendar.dutyDate(now));
        Set<LocalDate> published = rosters.publishedOn(from, last, now);
        RosterRules rules = new RosterRules(rosters.ruleBasis().settings());
        RosterState all = rosters.state(from, last);
        List<Duty> asked = asked(all, from, last, scope);
        Set<Duty> cannotCome = repair ? cannotCome(asked, all, rules, from, last) : Set.of();
        List<Duty> open = asked.stream()
                .filter(duty -> !published.contains(duty.dutyDate()))
                .toList();
        List<Duty> free = open.stream()
                .filter(duty -> duty.source() == DutySource.PROPOSAL || cannotCome.contains(duty))
                .toList();
        List<Seat> seats = seats(from, last, published, scope, all.after(free, List.of()), now);
        FormerHolders former = FormerHolders.of(seats, free, all.facts());
        List<Duty> laidOtherwise = free.stream()
                .filter(duty -> !repair
                        || cannotCome.contains(duty)
                        || !former.surplus().contains(duty))
                .toList();
        List<Person> mayCome = people.active().stream()
                .filter(person -> scope.asksPerson(person.id()))
                .toList();
        if (seats.isEmpty() || mayCome.isEmpty()) {
            throw new ProblemException(Problem.of("problem.fill.nothing", from, last));
        }
        RosterState standing = all.after(laidOtherwise, List.of());
        FillTask task = task(from, last, seats, mayCome, standing, rules, wishes(from, last, published, standing));
        return new FillPlan(
                task,
                laidOtherwise,
                former.duties(),
                Weights.of(weights.factors()),
                rosters.placeNames(),
                rosters.seesPrivateFacts(),
                (int) cannotCome.stream()
                        .filter(duty -> published.contains(duty.dutyDate()))
                        .count(),
                contradictory(asked, laidOtherwise, standing, rules, from, last));
    }

    private static List<Duty> asked(RosterState all, LocalDate from, LocalDate last, FillScope scope) {
        return all.works().stream()
                .map(Work::duty)
                .filter(duty ->
                        !duty.dutyDate().isBefore(from) && !duty.dutyDate().isAfter(last) && scope.asks(duty))
                .sorted(Comparator.comparing(Duty::dutyDate).thenComparing(Duty::id))
                .toList();
    }

    /** With what people bring from the days before. */
    private FillTask task(
            LocalDate from,
            LocalDate last,
            List<Seat> seats,
            List<Person> mayCome,
            RosterState standing,
            RosterRules rules,
            List<Wish> wishes) {
        List<Duty> before = rosters.duties(from.minusDays(CARRIED_DAYS), from.minusDays(1));
        return new FillTask(
                from,
                last,
                seats,
                mayCome,
                standing,
                rules,
                carried(before, standing),
                familiar(before),
                wishes,
                Map.of());
    }

    /** The first of these days that is not over. */
    private static LocalDate begin(LocalDate first, LocalDate last, LocalDate today) {
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        if (days < 1 || days > MOST_DAYS) {
            throw new ProblemException(Problem.of("problem.fill.range", MOST_DAYS));
        }
        LocalDate from = first.isBefore(today) ? today : first;
        if (from.isAfter(last)) {
            throw new ProblemException(Problem.of("problem.fill.past", last));
        }
        return from;
    }

    /** For days that can still become otherwise. */
    private List<Wish> wishes(LocalDate first, LocalDate last, Set<LocalDate> published, RosterState standing) {
        return rosters.wishes(first, last).stream()
                .filter(wish -> !published.contains(wish.date()))
                .filter(wish -> standing.ofPerson(wish.personId()).works().stream()
                        .noneMatch(work -> work.duty().dutyDate().equals(wish.date())))
                .toList();
    }

    /** Duties that stay although they break what forbids, unless somebody has allowed that on purpose. */
    private List<FillPlan.Contradiction> contradictory(
            List<Duty> asked,
            List<Duty> laidOtherwise,
            RosterState standing,
            RosterRules rules,
            LocalDate first,
            LocalDate last) {
        List<RuleOverride> allowed = rosters.overrides(first, last);
        Set<Duty> free = new HashSet<>(laidOtherwise);
        List<FillPlan.Contradiction> found = new ArrayList<>();
        for (Duty duty : asked) {
            List<Problem> words = free.contains(duty)
                    ? List.of()
                    : rules.judge(duty, standing).stream()
                            .filter(Violation::forbids)
                            .filter(broken -> allowed.stream().noneMatch(each -> each.allows(broken.rule(), duty)))
                            .map(broken ->
                                    PrivateReasons.told(broken, duty, standing.facts(), rosters.seesPrivateFacts()))
                            .toList();
            if (!words.isEmpty()) {
                found.add(new FillPlan.Contradiction(duty, words));
            }
        }
        return found;
    }

    /** Duties during an absence, unless somebody has allowed that on purpose. */
    private Set<Duty> cannotCome(
            List<Duty> duties, RosterState all, RosterRules rules, LocalDate first, LocalDate last) {
        List<RuleOverride> allowed = rosters.overrides(first, last);
        return duties.stream()
                .filter(duty -> rules.judge(duty, all).stream()
                        .anyMatch(broken -> broken.forbids() && broken.rule() == RuleKind.ABSENCE))
                .filter(duty -> allowed.stream().noneMatch(each -> each.allows(RuleKind.ABSENCE, duty)))
                .collect(Collectors.toSet());
    }

    private List<Seat> seats(
            LocalDate first,
            LocalDate last,
            Set<LocalDate> published,
            FillScope scope,
            RosterState standing,
            Instant now) {
        List<Seat> seats = new ArrayList<>();
        List<LevelOrder> orders = rosters.levelOrders(now);
        Requirements requirements = rosters.requirements();
        List<Post> posts = rosters.posts(first, last).stream()
                .filter(post -> scope.asksPost(post.id()))
                .toList();
        List<Shift> shifts = rosters.shifts(first, last);
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            if (!published.contains(date)) {
                for (Shift shift : shifts) {
                    // As it will be when the shift ends: what was raised in its course is to be filled too.
                    DutyLevel level = LevelOrder.inForce(orders, calendar.at(date, shift.endMinute()));
                    for (Post post : posts) {
                        seats(seats, date, post, shift, requirements.on(date, post.id(), shift.id(), level), standing);
                    }
                }
            }
        }
        return seats;
    }

    private static void seats(
            List<Seat> seats, LocalDate date, Post post, Shift shift, Requirement asked, RosterState standing) {
        int heads = 0;
        int sworn = 0;
        for (Work work : standing.onPost(post.id()).works()) {
            Duty duty = work.duty();
            if (duty.dutyDate().equals(date) && duty.shiftId() == shift.id()) {
                heads++;
                sworn += standing.facts().category(duty.personId()) == Category.SWORN ? 1 : 0;
            }
        }
        int forSworn = Math.max(0, asked.swornLeast() - sworn);
        int inAll = Math.max(forSworn, asked.totalLeast() - heads);
        for (int i = 0; i < inAll; i++) {
            seats.add(new Seat(date, post, shift, i < forSworn));
        }
    }

    private static Map<Long, FillTask.Load> carried(List<Duty> before, RosterState standing) {
        Map<Long, FillTask.Load> carried = new HashMap<>();
        for (Duty duty : before) {
            carried.merge(
                    duty.personId(),
                    new FillTask.Load(
                            standing.facts().night(duty.shiftId()) ? 1 : 0,
                            FairShares.weekend(duty.dutyDate()) ? 1 : 0,
                            duty.minutes()),
                    FillTask.Load::plus);
        }
        return carried;
    }

    private static Map<Long, Set<Long>> familiar(List<Duty> before) {
        Map<Long, Set<Long>> familiar = new HashMap<>();
        before.forEach(duty ->
                familiar.computeIfAbsent(duty.personId(), id -> new HashSet<>()).add(duty.postId()));
        return familiar;
    }
}
