package org.shichen.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shichen.checkpoint.Operation;
import org.shichen.journal.LogKind;
import org.shichen.journal.LogStepKind;
import org.shichen.roster.DutyLevel;
import org.shichen.roster.attendance.AttendanceKind;

/** What a random history wrote, as the test itself remembers it: the replay asks nothing else. */
final class KnownFacts {

    /** One fact; {@link #struck} once somebody said that it was none. */
    static final class Fact<T> {
        final long id;
        final Instant at;
        final T what;
        boolean struck;

        Fact(long id, Instant at, T what) {
            this.id = id;
            this.at = at;
            this.what = what;
        }
    }

    record State(long place, Operation operation, String note) {}

    record Tried(
            long place,
            boolean answered,
            @Nullable Integer sworn,
            @Nullable Integer auxiliary) {}

    record Counted(long kind, long place, LocalDate dutyDate, long amount) {}

    record Line(long root, LogKind kind, String content) {}

    record Told(long root, LogStepKind kind) {}

    record Post(long id, @Nullable Long place) {}

    record Asked(long post, long shift, DutyLevel level, int sworn, int heads) {}

    record Laid(long id, long person, boolean sworn, long post, Instant start, Instant end) {}

    record Entered(long duty, AttendanceKind kind) {}

    final List<Long> places = new ArrayList<>();
    final List<Post> posts = new ArrayList<>();
    final List<Asked> asked = new ArrayList<>();
    final List<Laid> duties = new ArrayList<>();
    final List<Fact<Entered>> attendance = new ArrayList<>();
    final List<Fact<DutyLevel>> levels = new ArrayList<>();
    final List<Fact<State>> states = new ArrayList<>();
    final List<Fact<Tried>> contacts = new ArrayList<>();
    final List<Fact<Counted>> figures = new ArrayList<>();
    final List<Fact<Line>> lines = new ArrayList<>();
    final List<Fact<Told>> steps = new ArrayList<>();
    long ownLimit;
    long leadingPost;
    long deskPost;
    long retired;
    Instant retiredAt = Instant.MAX;

    /** Those that stand and had happened by the moment, in the order of time, then of writing. */
    static <T> List<Fact<T>> until(Instant moment, List<Fact<T>> facts) {
        return facts.stream()
                .filter(fact -> !fact.struck && !fact.at.isAfter(moment))
                .sorted(Comparator.comparing((Fact<T> fact) -> fact.at).thenComparing(fact -> fact.id))
                .toList();
    }
}
