package org.shichen.journal.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.shichen.clock.DutyCalendar;
import org.shichen.journal.supplies.Supplies;
import org.shichen.journal.supplies.SupplyLine;

/**
 * What the checkpoints lack in the shift that runs and in those that begin before the coming one is over, and what was
 * sent out on any day and has not come in. A line for each shift and supply. Blocks.
 */
final class OpenSupplies {

    /** A checkpoint and how much of it. */
    record Part(String checkpoint, long amount) {}

    private record Group(LocalDate date, long shiftId, long kindId) {
        String subject() {
            return date + "/" + shiftId + "/" + kindId;
        }
    }

    private final Supplies supplies;
    private final DutyCalendar calendar;

    OpenSupplies(Supplies supplies, DutyCalendar calendar) {
        this.supplies = supplies;
        this.calendar = calendar;
    }

    void at(Instant now, ShiftSpan coming, LastSigned before, List<OpenItem> into) {
        // A shift belongs to the duty date on which it begins; the longest ends a day after that.
        LocalDate first = calendar.dutyDate(now).minusDays(1);
        List<SupplyLine> lines = new ArrayList<>();
        first.datesUntil(calendar.dutyDate(coming.end()).plusDays(1))
                .forEach(date -> lines.addAll(supplies.lines(date, now)));
        add(
                OpenKind.SHORTAGE,
                lines.stream()
                        .filter(line -> line.on().end().isAfter(now)
                                && line.on().start().isBefore(coming.end()))
                        .toList(),
                SupplyLine::lacking,
                into);
        TreeSet<LocalDate> days = new TreeSet<>(before.days());
        days.addAll(supplies.movedSince(before.at()));
        days.forEach(date -> add(OpenKind.UNDER_WAY, supplies.moved(date, now), SupplyLine::underWay, into));
    }

    private static void add(
            OpenKind kind, List<SupplyLine> lines, ToLongFunction<SupplyLine> amount, List<OpenItem> into) {
        Map<Group, List<SupplyLine>> groups = new LinkedHashMap<>();
        for (SupplyLine line : lines) {
            if (amount.applyAsLong(line) > 0) {
                groups.computeIfAbsent(
                                new Group(
                                        line.on().dutyDate(),
                                        line.on().shiftId(),
                                        line.kind().id()),
                                group -> new ArrayList<>())
                        .add(line);
            }
        }
        groups.forEach((group, parts) -> into.add(OpenItem.of(
                kind,
                group.subject(),
                group.date,
                parts.getFirst().on().shift(),
                parts.getFirst().kind(),
                parts.stream().mapToLong(amount).sum(),
                parts.stream()
                        .map(line -> new Part(line.on().checkpoint(), amount.applyAsLong(line)))
                        .toList())));
    }
}
