package org.shichen.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.shichen.clock.DutyCalendar;
import org.shichen.clock.WatchSpan;
import org.shichen.roster.rules.Work;

/** Counts for every cell of posts of a range who is there and who is asked for. Counted once. Safe for all threads. */
final class RangeStaffing {

    private record Cell(long post, Instant from) {}

    private record DateShift(LocalDate date, long shift) {}

    /** What is asked between two instants at which a shift begins or ends: the shifts that run, and the duty level. */
    private record Stretch(Map<Shift, LocalDate> running, DutyLevel level) {}

    private final RosterRange range;
    private final RosterSources sources;
    private final DutyCalendar calendar;
    private final Map<Place.PostShift, PostStaffing> shiftStaffing = new HashMap<>();
    private final Map<Cell, PostStaffing> spanStaffing = new HashMap<>();
    private final Map<DateShift, Gap> shiftGaps = new HashMap<>();
    private final Map<Instant, Gap> spanGaps = new HashMap<>();
    private final Map<Long, Stretch> stretches = new HashMap<>();
    private final int mostOnAShift;

    RangeStaffing(RosterRange range, RosterSources sources) {
        this.range = range;
        this.sources = sources;
        this.calendar = range.calendar();
        this.mostOnAShift = countShifts();
    }

    /** The worst minute of the span, or the whole of the shift. */
    PostStaffing at(Place place) {
        return switch (place) {
            case Place.PostSpan at -> {
                countSpans();
                yield spanStaffing.get(new Cell(at.postId(), at.span().start()));
            }
            case Place.PostShift at -> shiftStaffing.get(at);
            case Place.PersonDay at -> throw new IllegalArgumentException("no post");
        };
    }

    int mostOnAShift() {
        return mostOnAShift;
    }

    Gap gap(LocalDate date, Shift shift) {
        return shiftGaps.getOrDefault(new DateShift(date, shift.id()), Gap.NONE);
    }

    Gap gap(WatchSpan span) {
        countSpans();
        return spanGaps.getOrDefault(span.start(), Gap.NONE);
    }

    private int countShifts() {
        List<Shift> shifts = sources.shifts();
        int most = 0;
        for (LocalDate date : range.days()) {
            Stretch[] stretches = new Stretch[shifts.size()];
            Gap[] gaps = new Gap[shifts.size()];
            for (int i = 0; i < stretches.length; i++) {
                DutyLevel level = range.levelAt(calendar.at(date, shifts.get(i).startMinute()));
                stretches[i] = new Stretch(Map.of(shifts.get(i), date), level);
                gaps[i] = Gap.NONE;
            }
            for (Post post : sources.posts()) {
                List<Duty> there = range.ofPost(post.id(), date);
                for (int i = 0; i < stretches.length; i++) {
                    long shift = shifts.get(i).id();
                    PostStaffing staffing = ofShift(post, there, shift, stretches[i]);
                    shiftStaffing.put(new Place.PostShift(post.id(), date, shift), staffing);
                    gaps[i] = gaps[i].plus(staffing);
                    most = Math.max(most, Math.max(staffing.heads(), staffing.headsLeast()));
                }
            }
            for (int i = 0; i < gaps.length; i++) {
                shiftGaps.put(new DateShift(date, shifts.get(i).id()), gaps[i]);
            }
        }
        return shiftStaffing.isEmpty() ? 1 : most;
    }

    private PostStaffing ofShift(Post post, List<Duty> there, long shift, Stretch stretch) {
        int heads = 0;
        int sworn = 0;
        for (Duty duty : there) {
            if (duty.shiftId() == shift) {
                heads++;
                sworn += range.sworn(duty) ? 1 : 0;
            }
        }
        return staffing(post, heads, sworn, stretch);
    }

    /** Only one layout asks for the spans, so they are counted when it does. */
    private synchronized void countSpans() {
        if (!spanGaps.isEmpty()) {
            return;
        }
        TreeSet<Long> bounds = new TreeSet<>();
        for (Shift shift : sources.shifts()) {
            bounds.add(calendar.at(range.day(), shift.startMinute()).toEpochMilli());
            bounds.add(calendar.at(range.day(), shift.endMinute()).toEpochMilli());
        }
        for (WatchSpan span : range.spans()) {
            Gap gap = Gap.NONE;
            for (Post post : sources.posts()) {
                PostStaffing worst = worst(post, span, bounds);
                spanStaffing.put(new Cell(post.id(), span.start()), worst);
                gap = gap.plus(worst);
            }
            spanGaps.put(span.start(), gap);
        }
    }

    private PostStaffing worst(Post post, WatchSpan span, TreeSet<Long> bounds) {
        long start = span.start().toEpochMilli();
        long end = span.end().toEpochMilli();
        List<Work> there = range.state().onPost(post.id()).touching(start, end);
        TreeSet<Long> cuts = new TreeSet<>(bounds.subSet(start, true, end, false));
        cuts.add(start);
        for (Work work : there) {
            cuts.add(work.startMillis());
            cuts.add(work.endMillis());
        }
        PostStaffing worst = null;
        for (long cut : cuts.subSet(start, true, end, false)) {
            int heads = 0;
            int sworn = 0;
            for (Work work : there) {
                if (work.startMillis() <= cut && cut < work.endMillis()) {
                    heads++;
                    sworn += range.sworn(work.duty()) ? 1 : 0;
                }
            }
            PostStaffing now = staffing(post, heads, sworn, stretchAt(cut));
            worst = worst == null || worse(now, worst) ? now : worst;
        }
        return worst;
    }

    /** Of two that are as bad, the earlier one is told. */
    private static boolean worse(PostStaffing one, PostStaffing than) {
        return one.missing() != than.missing()
                ? one.missing() > than.missing()
                : one.swornMissing() && !than.swornMissing();
    }

    /** The shifts that run then, with the duty dates on which they began. */
    private Stretch stretchAt(long millis) {
        return stretches.computeIfAbsent(millis, at -> {
            Instant instant = Instant.ofEpochMilli(at);
            Map<Shift, LocalDate> found = new HashMap<>();
            sources.shifts()
                    .forEach(shift -> shift.runningAt(instant, calendar).ifPresent(date -> found.put(shift, date)));
            return new Stretch(found, range.levelAt(instant));
        });
    }

    private PostStaffing staffing(Post post, int heads, int sworn, Stretch stretch) {
        int swornLeast = 0;
        int headsLeast = 0;
        for (Map.Entry<Shift, LocalDate> turn : stretch.running().entrySet()) {
            Requirement asked = sources.requirements()
                    .on(turn.getValue(), post.id(), turn.getKey().id(), stretch.level());
            swornLeast += asked.swornLeast();
            headsLeast += asked.totalLeast();
        }
        return new PostStaffing(post, sworn, heads, swornLeast, headsLeast);
    }
}
