package org.shichen.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shichen.checkpoint.Operation;
import org.shichen.desk.KnownFacts.Fact;
import org.shichen.desk.KnownFacts.Laid;
import org.shichen.journal.LogKind;
import org.shichen.journal.LogStepKind;
import org.shichen.roster.DutyLevel;
import org.shichen.roster.attendance.AttendanceKind;

/**
 * How a desk stood at a moment, told from the facts one after the other, slowly, from what the words mean (chapters 1,
 * 3, 4 and 5 of the field) and with nothing of the program but its enumerations. China has one time and no summer time.
 */
final class Replay {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final int[] BOUNDS = {8, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31, 32};

    private final KnownFacts facts;
    private final Instant moment;

    Replay(KnownFacts facts, Instant moment) {
        this.facts = facts;
        this.moment = moment;
    }

    static LocalDate dutyDate(Instant instant) {
        return LocalDateTime.ofInstant(instant.minus(Duration.ofHours(8)), CHINA)
                .toLocalDate();
    }

    static Instant hour(LocalDate date, int hour) {
        return date.atStartOfDay().plusHours(hour).toInstant(CHINA);
    }

    /** Starts of the thirteen parts of the duty day, and its end. */
    static List<Instant> bounds(LocalDate dutyDate) {
        List<Instant> bounds = new ArrayList<>();
        for (int hour : BOUNDS) {
            bounds.add(hour(dutyDate, hour));
        }
        return bounds;
    }

    DutyLevel level(Instant at) {
        DutyLevel level = DutyLevel.NORMAL;
        for (Fact<DutyLevel> order : KnownFacts.until(at, facts.levels)) {
            level = order.what;
        }
        return level;
    }

    /** Sworn, heads, sworn asked, heads asked. */
    int[] staffing(long post, Instant at) {
        int[] all = new int[4];
        for (Laid duty : facts.duties) {
            if (duty.post() == post && !at.isBefore(duty.start()) && at.isBefore(duty.end())) {
                all[0] += duty.sworn() ? 1 : 0;
                all[1]++;
            }
        }
        // The three shifts begin at 08, 16 and 24 o'clock: there is always exactly one.
        int hour = LocalDateTime.ofInstant(at, CHINA).getHour();
        long shift = hour < 8 ? 3 : hour < 16 ? 1 : 2;
        DutyLevel level = level(at);
        for (KnownFacts.Asked each : facts.asked) {
            if (each.post() == post && each.shift() == shift && each.level() == level) {
                all[2] += each.sworn();
                all[3] += each.heads();
            }
        }
        return all;
    }

    /** On post, required and missing over all posts. */
    int[] heads(Instant at) {
        int[] sum = new int[3];
        for (KnownFacts.Post post : facts.posts) {
            int[] here = staffing(post.id(), at);
            sum[0] += here[1];
            sum[1] += here[3];
            sum[2] += missing(here);
        }
        return sum;
    }

    Set<Long> rostered(long post) {
        return facts.duties.stream()
                .filter(duty -> duty.post() == post && !moment.isBefore(duty.start()) && moment.isBefore(duty.end()))
                .map(Laid::person)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Duties whose person was there by the entries: from coming to going, or to the end when nobody wrote the going.
     */
    Set<Long> attended() {
        Set<Long> there = new HashSet<>();
        List<Fact<KnownFacts.Entered>> entries = KnownFacts.until(Instant.MAX, facts.attendance);
        for (Laid duty : facts.duties) {
            boolean present = false;
            boolean more = false;
            for (Fact<KnownFacts.Entered> entry : entries) {
                if (entry.what.duty() == duty.id()) {
                    if (entry.at.isAfter(moment)) {
                        more = true;
                    } else {
                        AttendanceKind kind = entry.what.kind();
                        present = kind == AttendanceKind.SIGN_IN || kind == AttendanceKind.RETURNED;
                    }
                }
            }
            if (present && (more || moment.isBefore(duty.end()))) {
                there.add(duty.id());
            }
        }
        return there;
    }

    /** What is told of one checkpoint, in the words of the comparison. */
    String place(long place) {
        Operation operation = Operation.PLANNED;
        Instant since = null;
        Instant heard = null;
        String note = "";
        int misses = 0;
        Integer sworn = null;
        Integer auxiliary = null;
        List<Fact<?>> course = new ArrayList<>(KnownFacts.until(moment, facts.states));
        course.addAll(KnownFacts.until(moment, facts.contacts));
        course.sort((one, other) -> one.at.compareTo(other.at));
        for (Fact<?> fact : course) {
            if (fact.what instanceof KnownFacts.State state && state.place() == place) {
                if (closed(operation) && !closed(state.operation())) {
                    heard = fact.at;
                    misses = 0;
                }
                operation = state.operation();
                note = state.note();
                since = fact.at;
            } else if (fact.what instanceof KnownFacts.Tried tried && tried.place() == place) {
                if (tried.answered()) {
                    heard = fact.at;
                    misses = 0;
                    sworn = tried.sworn();
                    auxiliary = tried.auxiliary();
                } else {
                    misses++;
                }
            }
        }
        if (since == null) {
            return "PLANNED " + manning(place, true) + " EXEMPT";
        }
        boolean exempt = closed(operation);
        return operation + " " + manning(place, exempt) + " "
                + (exempt ? "EXEMPT" : contact(place, heard, misses)) + " since " + since + " " + note + " heads "
                + sworn + "+" + auxiliary + " silent "
                + (exempt || heard == null
                        ? null
                        : Duration.between(heard, moment).toMinutes());
    }

    private String contact(long place, @Nullable Instant heard, int misses) {
        if (misses >= 2) {
            return "NO_ANSWER";
        }
        int hour = LocalDateTime.ofInstant(moment, CHINA).getHour();
        long limit = place == facts.ownLimit
                ? RandomNights.OWN_LIMIT
                : level(moment) == DutyLevel.L1
                        ? RandomNights.L1_LIMIT
                        : hour >= 22 || hour < 6 ? RandomNights.NIGHT_LIMIT : 60;
        long silent = Duration.between(heard, moment).toMillis();
        return silent > limit * 60_000 ? "OVERDUE" : silent >= (limit - 5) * 60_000 ? "DUE" : "OK";
    }

    private String manning(long place, boolean exempt) {
        List<int[]> posts = facts.posts.stream()
                .filter(post -> post.place() != null && post.place() == place)
                .map(post -> staffing(post.id(), moment))
                .toList();
        int heads = posts.stream().mapToInt(post -> post[1]).sum();
        int least = posts.stream().mapToInt(post -> post[3]).sum();
        if (exempt) {
            return "FULL";
        }
        if (heads == 0 && least > 0) {
            return "EMPTY";
        }
        if (posts.stream().anyMatch(post -> post[1] == 0 && post[3] > 0)) {
            return "SHORT";
        }
        return posts.stream().anyMatch(post -> post[0] < post[2])
                ? "NO_SWORN"
                : posts.stream().anyMatch(post -> missing(post) > 0) ? "SHORT" : "FULL";
    }

    private static int missing(int[] post) {
        return Math.max(0, Math.max(post[3] - post[1], post[2] - post[0]));
    }

    private static boolean closed(Operation operation) {
        return Set.of(Operation.PLANNED, Operation.SUSPENDED, Operation.WITHDRAWN)
                .contains(operation);
    }

    /** Contacts that were answered from one instant to before the other. */
    int contacts(Instant from, Instant to) {
        return (int) KnownFacts.until(moment, facts.contacts).stream()
                .filter(fact -> fact.what.answered() && !fact.at.isBefore(from) && fact.at.isBefore(to))
                .count();
    }

    int lines(Instant from, Instant to) {
        return (int) KnownFacts.until(moment, facts.lines).stream()
                .filter(fact -> !fact.at.isBefore(from) && fact.at.isBefore(to))
                .count();
    }

    long figure(long kind, Instant from, Instant to) {
        return KnownFacts.until(moment, facts.figures).stream()
                .filter(fact -> fact.what.kind() == kind && !fact.at.isBefore(from) && fact.at.isBefore(to))
                .mapToLong(fact -> fact.what.amount())
                .sum();
    }

    /** The lines of the duty day, newest first, the struck ones too, each with what had been told of it. */
    List<String> log() {
        Instant from = hour(dutyDate(moment), 8);
        return facts.lines.stream()
                .filter(line -> !line.at.isBefore(from) && !line.at.isAfter(moment))
                .sorted((one, other) ->
                        one.at.equals(other.at) ? Long.compare(other.id, one.id) : other.at.compareTo(one.at))
                .map(line -> line.id + (line.struck ? " struck " : " ") + line.what.content() + " "
                        + (line.struck ? List.of() : told(line.what.root())))
                .toList();
    }

    /** What had been told by the moment, in the order of telling: the last word on a follow-up counts. */
    private List<LogStepKind> told(long root) {
        return facts.steps.stream()
                .filter(step -> step.what.root() == root && !step.at.isAfter(moment))
                .map(step -> step.what.kind())
                .toList();
    }

    Set<Long> open() {
        Set<Long> open = new TreeSet<>();
        for (Fact<KnownFacts.Line> line : KnownFacts.until(moment, facts.lines)) {
            List<LogStepKind> told = told(line.what.root());
            boolean followed = told.lastIndexOf(LogStepKind.FOLLOW_UP) > told.lastIndexOf(LogStepKind.FOLLOWED_UP);
            boolean order = line.what.kind() == LogKind.ORDER && !told.contains(LogStepKind.REPORTED);
            boolean incident = line.what.kind() == LogKind.INCIDENT && !told.contains(LogStepKind.RESULT);
            if (followed || order || incident) {
                open.add(line.id);
            }
        }
        return open;
    }
}
