package org.shichen.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.shichen.clock.DutyCalendar;
import org.shichen.clock.WatchSpan;

/**
 * Counts for every cell of posts of a range who is there and who is asked for. Counted once, when the range is made.
 */
final class RangeStaffing {

    private record Cell(long post, Instant from) {}

    private record DateShift(LocalDate date, long shift) {}

    private final RosterRange range;
    private final RosterRange.Sources sources;
    private final DutyCalendar calendar;
    private final Map<Place.PostShift, PostStaffing> shiftStaffing = new HashMap<>();
    private final Map<Cell, PostStaffing> spanStaffing = new HashMap<>();
    private final Map<DateShift, Gap> shiftGaps = new HashMap<>();
    private final Map<Instant, Gap> spanGaps = new HashMap<>();
    private final Map<Instant, Map<Shift, LocalDate>> running = new HashMap<>();

    RangeStaffing(RosterRange range, RosterRange.Sources sources) {
        this.range = range;
        this.sources = sources;
        this.calendar = range.calendar();
        countShifts();
        countSpans();
    }

    /** The worst minute of the span, or the whole of the shift. */
    PostStaffing at(Place place) {
        return switch (place) {
            case Place.PostSpan at ->
                spanStaffing.get(new Cell(at.postId(), at.span().start()));
            case Place.PostShift at -> shiftStaffing.get(at);
            case Place.PersonDay at -> throw new IllegalArgumentException("no post");
        };
    }

    int mostOnAShift() {
        return shiftStaffing.values().stream()
                .mapToInt(each -> Math.max(each.heads(), each.headsLeast()))
                .max()
                .orElse(1);
    }

    Gap gap(LocalDate date, Shift shift) {
        return shiftGaps.getOrDefault(new DateShift(date, shift.id()), Gap.NONE);
    }

    Gap gap(WatchSpan span) {
        return spanGaps.getOrDefault(span.start(), Gap.NONE);
    }

    private void countShifts() {
        for (LocalDate date : range.days()) {
            for (Shift shift : sources.shifts()) {
                DutyLevel level = range.levelAt(calendar.at(date, shift.startMinute()));
                Gap gap = Gap.NONE;
                for (Post post : sources.posts()) {
                    Place.PostShift place = new Place.PostShift(post.id(), date, shift.id());
                    PostStaffing staffing = staffing(post, range.dutiesAt(place), level, Map.of(shift, date));
                    shiftStaffing.put(place, staffing);
                    gap = gap.plus(staffing);
                }
                shiftGaps.put(new DateShift(date, shift.id()), gap);
            }
        }
    }

    private void countSpans() {
        for (WatchSpan span : range.spans()) {
            Gap gap = Gap.NONE;
            for (Post post : sources.posts()) {
                PostStaffing worst = worst(post, span);
                spanStaffing.put(new Cell(post.id(), span.start()), worst);
                gap = gap.plus(worst);
            }
            spanGaps.put(span.start(), gap);
        }
    }

    private PostStaffing worst(Post post, WatchSpan span) {
        List<Duty> there = range.dutiesAt(new Place.PostSpan(post.id(), span));
        TreeSet<Instant> cuts = new TreeSet<>(List.of(span.start()));
        there.forEach(duty -> cuts.addAll(List.of(duty.start(calendar), duty.end(calendar))));
        for (Shift shift : sources.shifts()) {
            cuts.add(calendar.at(range.day(), shift.startMinute()));
            cuts.add(calendar.at(range.day(), shift.endMinute()));
        }
        List<PostStaffing> all = new ArrayList<>();
        for (Instant cut : cuts.subSet(span.start(), true, span.end(), false)) {
            List<Duty> present =
                    there.stream().filter(duty -> duty.covers(cut, calendar)).toList();
            all.add(staffing(post, present, range.levelAt(cut), running(cut)));
        }
        return all.stream()
                .max(Comparator.comparingInt(PostStaffing::missing).thenComparing(PostStaffing::swornMissing))
                .orElseThrow();
    }

    /** The shifts that run then, with the duty dates on which they began. */
    private Map<Shift, LocalDate> running(Instant instant) {
        return running.computeIfAbsent(instant, at -> {
            Map<Shift, LocalDate> found = new HashMap<>();
            sources.shifts().forEach(shift -> shift.runningAt(at, calendar).ifPresent(date -> found.put(shift, date)));
            return found;
        });
    }

    private PostStaffing staffing(Post post, List<Duty> present, DutyLevel level, Map<Shift, LocalDate> running) {
        int sworn = (int) present.stream().filter(range::sworn).count();
        int swornLeast = 0;
        int headsLeast = 0;
        for (Map.Entry<Shift, LocalDate> turn : running.entrySet()) {
            Requirement asked = sources.requirements()
                    .on(turn.getValue(), post.id(), turn.getKey().id(), level);
            swornLeast += asked.swornLeast();
            headsLeast += asked.totalLeast();
        }
        return new PostStaffing(post, sworn, present.size(), swornLeast, headsLeast);
    }
}
