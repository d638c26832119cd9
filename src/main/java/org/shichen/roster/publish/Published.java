package org.shichen.roster.publish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shichen.roster.publish.rules.PublishedDuty;
import org.shichen.roster.publish.rules.RosterDifference;
import org.shichen.roster.publish.rules.RosterDifference.Change;
import org.shichen.store.HistoryEntry;

/**
 * The roster against what was published of it: on each date the newest version that covers it counts. Blocks; not for
 * the FX thread.
 */
public final class Published {

    private final Publications publications;

    public Published(Publications publications) {
        this.publications = publications;
    }

    /**
     * What differs from the published versions on these dates, both inclusive; nothing on dates that were never
     * published. For the marks of a board: reads no change log.
     */
    public PublishedChanges changes(LocalDate first, LocalDate last) {
        List<PublishedVersion> standing = publications.versions().stream()
                .filter(version -> !version.takenBack())
                .sorted(Comparator.comparingLong(PublishedVersion::id).reversed())
                .toList();
        List<PublishedVersion> asked = standing.stream()
                .filter(version -> version.overlaps(first, last))
                .toList();
        if (asked.isEmpty()) {
            return PublishedChanges.NONE;
        }
        // A duty that was moved comes from, or has gone to, another date of its version: look over all of them.
        LocalDate from = asked.stream()
                .map(PublishedVersion::first)
                .min(Comparator.naturalOrder())
                .orElse(first);
        LocalDate to = asked.stream()
                .map(PublishedVersion::last)
                .max(Comparator.naturalOrder())
                .orElse(last);
        Map<LocalDate, PublishedVersion> newest = new HashMap<>();
        for (LocalDate date : from.datesUntil(to.plusDays(1)).toList()) {
            standing.stream()
                    .filter(version -> version.covers(date))
                    .findFirst()
                    .ifPresent(version -> newest.put(date, version));
        }
        List<PublishedDuty> before = new ArrayList<>();
        Set<Long> ids = new HashSet<>();
        for (PublishedVersion version : new LinkedHashSet<>(newest.values())) {
            for (PublishedDuty duty : publications.duties(version.id())) {
                if (version.equals(newest.get(duty.date())) && ids.add(duty.dutyId())) {
                    before.add(duty);
                }
            }
        }
        List<PublishedDuty> now = publications.standing(from, to, ids).stream()
                .filter(duty -> newest.containsKey(duty.date()) || ids.contains(duty.dutyId()))
                .toList();
        return new PublishedChanges(
                RosterDifference.between(before, now).within(first, last), Map.copyOf(newest), Map.of(), Map.of());
    }

    /** As {@link #changes}, with who made each change, when and why. */
    public PublishedChanges changesWithTheirActs(LocalDate first, LocalDate last) {
        PublishedChanges plain = changes(first, last);
        Set<Long> versions = new HashSet<>();
        Set<Long> duties = new HashSet<>();
        for (Change change : plain.difference().changes()) {
            for (LocalDate date :
                    List.of(change.oldest().date(), change.newest().date())) {
                PublishedVersion version = plain.versions().get(date);
                if (version != null) {
                    versions.add(version.id());
                }
            }
            duties.add(change.oldest().dutyId());
            duties.add(change.newest().dutyId());
        }
        if (versions.isEmpty()) {
            return plain;
        }
        Map<Long, List<HistoryEntry>> entries = publications.changesSince(versions);
        Map<Long, Long> publishedAt = publications.publishedAt(versions);
        Map<Change, List<HistoryEntry>> acts = new HashMap<>();
        for (Change change : plain.difference().changes()) {
            PublishedVersion version = plain.versions()
                    .getOrDefault(
                            change.oldest().date(),
                            plain.versions().get(change.newest().date()));
            long since = publishedAt.getOrDefault(version.id(), 0L);
            List<HistoryEntry> made = new ArrayList<>();
            for (long duty : new LinkedHashSet<>(
                    List.of(change.oldest().dutyId(), change.newest().dutyId()))) {
                entries.getOrDefault(duty, List.of()).stream()
                        .filter(entry -> entry.seq() > since)
                        .forEach(made::add);
            }
            made.sort(Comparator.comparingLong(HistoryEntry::seq));
            acts.put(change, made);
        }
        return new PublishedChanges(plain.difference(), plain.versions(), acts, publications.overrideReasons(duties));
    }
}
