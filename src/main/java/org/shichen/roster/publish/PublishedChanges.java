package org.shichen.roster.publish;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shichen.roster.publish.rules.RosterDifference;
import org.shichen.roster.publish.rules.RosterDifference.Change;
import org.shichen.roster.publish.rules.RosterDifference.Kind;
import org.shichen.store.HistoryEntry;

/**
 * What was changed on a roster after it was published.
 *
 * @param versions the newest version of each date that has one
 * @param acts what was done to the duties of each change, oldest first; empty when it was not asked for
 * @param overrides the reason that was given for a duty against a rule, by duty number
 */
public record PublishedChanges(
        RosterDifference difference,
        Map<LocalDate, PublishedVersion> versions,
        Map<Change, List<HistoryEntry>> acts,
        Map<Long, String> overrides) {

    static final PublishedChanges NONE =
            new PublishedChanges(new RosterDifference(List.of()), Map.of(), Map.of(), Map.of());

    /** The newest version of these days, both inclusive, when all of them stand as they were published. */
    public Optional<Integer> standsAsVersion(LocalDate first, LocalDate last) {
        return difference.told().isEmpty() && first.datesUntil(last.plusDays(1)).allMatch(this::published)
                ? versions.values().stream().map(PublishedVersion::number).max(Integer::compare)
                : Optional.empty();
    }

    public boolean published(LocalDate date) {
        return versions.containsKey(date);
    }

    /** How each duty differs from its published version, by duty number; one that does not is left out. */
    public Map<Long, Kind> byDuty() {
        Map<Long, Kind> kinds = new HashMap<>();
        difference.told().forEach(change -> kinds.put(change.newest().dutyId(), change.kind()));
        // One that stands is never told as gone, though what it was may be.
        difference.changes().stream()
                .filter(change -> change.kind() == Kind.RENUMBERED)
                .forEach(change -> kinds.remove(change.newest().dutyId()));
        return kinds;
    }
}
