package org.shichen.roster.publish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shichen.roster.publish.PublishLine.Weight;
import org.shichen.roster.publish.rules.PublishedDuty;
import org.shichen.roster.publish.rules.RosterDifference;
import org.shichen.roster.publish.rules.RosterDifference.Change;
import org.shichen.store.HistoryEntry;
import org.shichen.ui.Formats;
import org.shichen.ui.Words;

/** What makes one roster into another, in the words of one language: by date, a line for each person. */
public final class DifferenceWords {

    private final Words words;
    private final Formats formats;
    private final RosterNames names;

    public DifferenceWords(Words words, Formats formats, RosterNames names) {
        this.words = words;
        this.formats = formats;
        this.names = names;
    }

    /** How many of each kind, in one sentence. */
    public String summary(RosterDifference difference) {
        Map<RosterDifference.Kind, Long> counts =
                difference.told().stream().collect(Collectors.groupingBy(Change::kind, Collectors.counting()));
        if (counts.isEmpty()) {
            return words.of("publish.same");
        }
        List<String> parts = new ArrayList<>();
        for (RosterDifference.Kind kind : RosterDifference.Kind.values()) {
            if (counts.containsKey(kind)) {
                parts.add(words.of("publish.count." + kind.name(), counts.get(kind)));
            }
        }
        return String.join(words.of("publish.count.comma"), parts);
    }

    public List<PublishLine> lines(RosterDifference difference) {
        return lines(new PublishedChanges(difference, Map.of(), Map.of(), Map.of()));
    }

    /** With who made each change, when and why, where that was asked for. */
    public List<PublishLine> lines(PublishedChanges changes) {
        List<PublishLine> lines = new ArrayList<>();
        LocalDate shown = null;
        for (Change change : changes.difference().told()) {
            LocalDate date = change.oldest().date();
            if (!date.equals(shown)) {
                lines.add(PublishLine.head(date(date)));
                shown = date;
            }
            lines.add(new PublishLine(Weight.LINE, sign(change.kind()), text(change), note(change, changes), null));
        }
        return lines;
    }

    private static String sign(RosterDifference.Kind kind) {
        return switch (kind) {
            case ADDED -> "+";
            case REMOVED -> "−";
            case MOVED -> "→";
            case HANDED_OVER -> "⇄";
            case MARKED, RENUMBERED -> "·";
        };
    }

    private String text(Change change) {
        PublishedDuty before = change.oldest();
        PublishedDuty after = change.newest();
        String person = names.person(before.personId());
        boolean otherDate = !before.date().equals(after.date());
        return switch (change.kind()) {
            case ADDED -> words.of("publish.added", person, place(after, false));
            case REMOVED -> words.of("publish.removed", person, place(before, false));
            case MOVED -> words.of("publish.moved", person, place(before, otherDate), place(after, otherDate));
            case HANDED_OVER ->
                before.postId() == after.postId()
                                && before.shiftId() == after.shiftId()
                                && before.startMinute() == after.startMinute()
                                && before.endMinute() == after.endMinute()
                                && !otherDate
                        ? words.of("publish.handed", person, names.person(after.personId()), place(before, false))
                        : words.of(
                                "publish.handed.moved",
                                person,
                                place(before, otherDate),
                                names.person(after.personId()),
                                place(after, otherDate));
            case MARKED, RENUMBERED -> marked(person, before, after);
        };
    }

    private String marked(String person, PublishedDuty before, PublishedDuty after) {
        List<String> parts = new ArrayList<>();
        if (before.lead() != after.lead()) {
            parts.add(words.of(after.lead() ? "publish.marked.lead" : "publish.marked.no-lead"));
        }
        if (!before.note().equals(after.note())) {
            parts.add(
                    after.note().isBlank()
                            ? words.of("publish.marked.no-note")
                            : words.of("publish.marked.note", after.note()));
        }
        return words.of(
                "publish.marked", person, place(after, false), String.join(words.of("publish.count.comma"), parts));
    }

    private String place(PublishedDuty duty, boolean withDate) {
        String place = words.of(
                "publish.place",
                names.post(duty.postId()),
                names.shift(duty.shiftId()),
                formats.minute(duty.startMinute()),
                formats.minute(duty.endMinute()));
        return withDate ? words.of("publish.place.dated", formats.shortDate(duty.date()), place) : place;
    }

    private String note(Change change, PublishedChanges changes) {
        List<HistoryEntry> acts = changes.acts().getOrDefault(change, List.of());
        if (acts.isEmpty()) {
            return "";
        }
        HistoryEntry last = acts.getLast();
        String act = words.has("act." + last.name()) ? words.of("act." + last.name()) : last.name();
        if (last.way() == HistoryEntry.Way.TAKEN_BACK) {
            act = words.of("publish.act.taken-back", act);
        }
        String told = words.of("publish.act", last.actor(), formats.dateTime(last.deskAt()), act);
        String why = last.reason() != null && !last.reason().isBlank()
                ? last.reason()
                : changes.overrides().getOrDefault(change.newest().dutyId(), "");
        if (!why.isBlank()) {
            told = words.of("publish.act.reason", told, why);
        }
        return acts.size() == 1 ? told : words.of("publish.act.more", told, acts.size());
    }

    private String date(LocalDate date) {
        return words.of("publish.date", formats.shortDate(date), formats.weekday(date));
    }
}
