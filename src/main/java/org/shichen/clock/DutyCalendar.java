package org.shichen.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;

/**
 * How the desk counts days. The duty day (值班日) runs from {@code dayStart} to {@code dayStart} of the next date in the
 * desk's zone, so 02:30 belongs to yesterday's duty day.
 *
 * <p>Plans are kept as a date and minutes; they become instants here. A local time that a zone skips in spring is moved
 * forward by the length of the gap, one that occurs twice in autumn means its first occurrence.
 */
public record DutyCalendar(ZoneId zone, LocalTime dayStart) {

    /** 08:00 in Shanghai time, as the field has it. */
    public static final DutyCalendar CHINA = new DutyCalendar(ZoneId.of("Asia/Shanghai"), LocalTime.of(8, 0));

    public LocalDate dutyDate(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        LocalDate date = local.toLocalDate();
        return local.toLocalTime().isBefore(dayStart) ? date.minusDays(1) : date;
    }

    public Instant startOf(LocalDate dutyDate) {
        return ZonedDateTime.of(dutyDate, dayStart, zone).toInstant();
    }

    public Instant endOf(LocalDate dutyDate) {
        return startOf(dutyDate.plusDays(1));
    }

    /**
     * A time that summer time skips is the instant at which the clocks change, so that a later time never comes before
     * an earlier one.
     *
     * @param minute after midnight of {@code date}; 1440 and more is the next day, 2880 and more the day after
     */
    public Instant at(LocalDate date, int minute) {
        SteadyClock steady = SteadyClock.of(zone);
        long epochDay = date.toEpochDay();
        return steady.holdsOn(epochDay)
                ? Instant.ofEpochMilli(steady.millis(epochDay, minute))
                : changing(date, minute);
    }

    /** As {@link #at}, in milliseconds since 1970 UTC and of an epoch-day: for whoever asks it of every duty. */
    public long millisAt(long epochDay, int minute) {
        SteadyClock steady = SteadyClock.of(zone);
        return steady.holdsOn(epochDay)
                ? steady.millis(epochDay, minute)
                : changing(LocalDate.ofEpochDay(epochDay), minute).toEpochMilli();
    }

    private Instant changing(LocalDate date, int minute) {
        LocalDate day = date.plusDays(Math.floorDiv(minute, 1440));
        LocalDateTime time = day.atTime(LocalTime.ofSecondOfDay(Math.floorMod(minute, 1440) * 60L));
        ZoneOffsetTransition change = zone.getRules().getTransition(time);
        return change != null && change.isGap()
                ? change.getInstant()
                : time.atZone(zone).toInstant();
    }

    public Watch watch(Instant instant) {
        return Watch.at(local(instant));
    }

    public LocalTime local(Instant instant) {
        return instant.atZone(zone).toLocalTime();
    }

    public LocalDate localDate(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** As {@link #localDate}, as an epoch-day and of milliseconds since 1970 UTC. */
    public long localDay(long millis) {
        SteadyClock steady = SteadyClock.of(zone);
        long day = steady.dayOf(millis);
        return steady.holdsOn(day)
                ? day
                : localDate(Instant.ofEpochMilli(millis)).toEpochDay();
    }

    /** The duty day cut at the bounds of the watches, in order, without gaps. */
    public List<WatchSpan> spans(LocalDate dutyDate) {
        List<WatchSpan> spans = new ArrayList<>(13);
        Instant end = endOf(dutyDate);
        Instant from = startOf(dutyDate);
        while (from.isBefore(end)) {
            Watch watch = watch(from);
            Instant until = from.atZone(zone)
                    .plusHours(1)
                    .withHour(watch.endHour())
                    .withMinute(0)
                    .withSecond(0)
                    .withNano(0)
                    .toInstant();
            if (!until.isAfter(from)) {
                until = from.plusSeconds(3600);
            }
            Instant to = until.isBefore(end) ? until : end;
            spans.add(new WatchSpan(watch, from, to));
            from = to;
        }
        return spans;
    }

    public WatchSpan spanAt(Instant instant) {
        return spans(dutyDate(instant)).stream()
                .filter(span -> span.contains(instant))
                .findFirst()
                .orElseThrow();
    }
}
