package org.shichen.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.checkpoint.CheckpointStatus;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.checkpoint.ContactLimits;
import org.shichen.checkpoint.StatusReader;
import org.shichen.journal.DayTotal;
import org.shichen.journal.Figures;
import org.shichen.journal.Journal;
import org.shichen.journal.LogEntry;
import org.shichen.journal.LogStep;
import org.shichen.people.People;
import org.shichen.people.Person;
import org.shichen.roster.Duty;
import org.shichen.roster.PostKind;
import org.shichen.roster.PostStaffing;
import org.shichen.roster.Rosters;
import org.shichen.roster.attendance.Attendances;
import org.shichen.testing.TestDesk;

/**
 * A past moment on the strip shows what had happened by then as it is known today: by the time of the event, however
 * late it was typed; struck facts never. Each reading of the desk is compared with a slow replay of all facts.
 * {@code -Dshichen.moments=N} looks at so many moments, {@value #EACH} of each random desk.
 */
class AsOfReplayTest {

    private static final int EACH = 30;
    private static final int MOMENTS = Integer.getInteger("shichen.moments", EACH);

    @TempDir
    Path folder;

    @Test
    void a_past_moment_shows_what_a_replay_of_all_facts_gives() throws Exception {
        for (int seed = 1; seed <= Math.max(1, MOMENTS / EACH); seed++) {
            try (TestDesk desk = new TestDesk(Files.createDirectory(folder.resolve("desk" + seed)))) {
                RandomNights nights = new RandomNights(desk, seed);
                nights.live();
                Random random = new Random(seed);
                for (int i = 0; i < EACH; i++) {
                    compare(desk, nights.facts, moment(nights.facts, random), "seed " + seed + " at ");
                }
            }
        }
    }

    /** Anywhere, or at the very instant of a fact, or a millisecond before it. */
    private static Instant moment(KnownFacts facts, Random random) {
        if (random.nextInt(3) == 0) {
            Instant fact = facts.contacts.get(random.nextInt(facts.contacts.size())).at;
            return random.nextBoolean() ? fact : fact.minusMillis(1);
        }
        long length = Duration.between(RandomNights.FIRST, RandomNights.LAST).toMillis();
        return RandomNights.FIRST.plusMillis(random.nextLong(length));
    }

    private static void compare(TestDesk desk, KnownFacts facts, Instant moment, String where) {
        String at = where + moment;
        Replay replay = new Replay(facts, moment);
        Rosters rosters = new Rosters(desk.store(), TestDesk.CALENDAR, () -> true);
        Checkpoints checkpoints = new Checkpoints(desk.store());
        Journal journal = new Journal(desk.store());
        People people = new People(desk.store(), () -> true);
        Figures figures = new Figures(desk.store(), TestDesk.CALENDAR);
        Overviews overviews = new Overviews(TestDesk.CALENDAR, people, rosters, checkpoints, journal, figures);

        assertEquals(
                facts.posts.stream()
                        .map(post -> post.id() + " " + List.of(boxed(replay.staffing(post.id(), moment))))
                        .sorted()
                        .toList(),
                rosters.staffingAt(moment).stream()
                        .map(AsOfReplayTest::staffing)
                        .sorted()
                        .toList(),
                at);
        assertEquals(
                replay.attended(),
                new Attendances(desk.store(), TestDesk.CALENDAR)
                        .onPostAt(moment).stream()
                                .flatMap(stretch -> stretch.duties().stream())
                                .map(Duty::id)
                                .collect(Collectors.toSet()),
                at);
        assertEquals(replay.rostered(facts.leadingPost), ids(overviews.on(PostKind.LEADING, moment)), at);
        assertEquals(replay.rostered(facts.deskPost), ids(overviews.on(PostKind.DESK, moment)), at);
        assertEquals(
                facts.places.stream()
                        .filter(place -> place != facts.retired || moment.isBefore(facts.retiredAt))
                        .map(place -> place + " " + replay.place(place))
                        .toList(),
                new StatusReader(checkpoints, new ContactLimits(desk.store()), TestDesk.CALENDAR.zone(), rosters)
                        .at(moment).stream().map(AsOfReplayTest::place).toList(),
                at);
        assertEquals(
                replay.log(),
                journal.entries(Replay.hour(Replay.dutyDate(moment), 8), moment).stream()
                        .map(AsOfReplayTest::line)
                        .toList(),
                at);
        assertEquals(
                replay.open(),
                journal.open(moment).stream().map(LogEntry::id).collect(Collectors.toCollection(TreeSet::new)),
                at);
        compare(replay, overviews.at(moment), moment, at);
    }

    private static void compare(Replay replay, Overview shown, Instant moment, String at) {
        LocalDate date = Replay.dutyDate(moment);
        assertEquals(date, shown.dutyDate(), at);
        assertEquals(replay.level(moment), shown.level(), at);
        List<Instant> bounds = Replay.bounds(date);
        assertEquals(bounds.size() - 1, shown.watches().size(), at);
        for (int i = 0; i + 1 < bounds.size(); i++) {
            Instant from = bounds.get(i);
            Instant to = bounds.get(i + 1);
            WatchFacts watch = shown.watches().get(i);
            boolean running = !moment.isBefore(from) && moment.isBefore(to);
            int[] heads = replay.heads(running ? moment : from);
            String here = at + " watch " + watch.span().watch() + " " + from;
            assertEquals(from, watch.span().start(), here);
            assertEquals(!from.isAfter(moment), watch.begun(), here);
            assertEquals(heads[0], watch.onPost(), here);
            assertEquals(heads[1], watch.required(), here);
            assertEquals(heads[2], watch.missing(), here);
            assertEquals(replay.contacts(from, to), watch.contacts(), here);
            assertEquals(replay.lines(from, to), watch.entries(), here);
            long vehicles = shown.totals().getFirst().kind().id();
            assertEquals(replay.figure(vehicles, from, to), watch.vehicles(), here);
        }
        for (DayTotal total : shown.totals()) {
            long kind = total.kind().id();
            assertEquals(replay.figure(kind, bounds.getFirst(), bounds.getLast()), total.today(), at);
            assertEquals(replay.figure(kind, Instant.EPOCH, bounds.getLast()), total.sinceStart(), at);
        }
    }

    private static Set<Long> ids(List<Person> people) {
        return people.stream().map(Person::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Integer> boxed(int[] numbers) {
        List<Integer> all = new ArrayList<>();
        for (int number : numbers) {
            all.add(number);
        }
        return all;
    }

    private static String staffing(PostStaffing post) {
        return post.post().id() + " "
                + List.of(List.of(post.sworn(), post.heads(), post.swornLeast(), post.headsLeast()));
    }

    private static String place(CheckpointStatus status) {
        String axes =
                status.checkpoint().id() + " " + status.operation() + " " + status.manning() + " " + status.contact();
        return status.history().operationSince() == null
                ? axes
                : axes + " since " + status.history().operationSince() + " "
                        + status.history().operationNote() + " heads "
                        + status.history().sworn() + "+" + status.history().auxiliary() + " silent "
                        + status.silentMinutes();
    }

    private static String line(LogEntry line) {
        return line.id() + (line.struck() ? " struck " : " ") + line.content() + " "
                + line.steps().stream().map(LogStep::kind).toList();
    }
}
