package org.shichen.app.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.shichen.briefing.Briefings;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.checkpoint.ContactLimits;
import org.shichen.checkpoint.StatusReader;
import org.shichen.journal.Journal;
import org.shichen.journal.batches.Batches;
import org.shichen.journal.handover.Handover;
import org.shichen.journal.handover.ItemWords;
import org.shichen.journal.handover.NewHandover;
import org.shichen.journal.handover.OpenItem;
import org.shichen.journal.handover.OpenItems;
import org.shichen.journal.handover.PastHandovers;
import org.shichen.journal.handover.ShiftSpan;
import org.shichen.journal.handover.rules.EquipmentText;
import org.shichen.journal.supplies.Supplies;
import org.shichen.people.People;
import org.shichen.people.Person;
import org.shichen.roster.PostKind;
import org.shichen.roster.Rosters;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.ui.Formats;
import org.shichen.ui.Language;
import org.shichen.ui.Words;

/** The last changes of officers before the night opens, as the roster has them; those before were kept on paper. */
final class SampleHandovers {

    private static final Instant OPENS = SampleSpan.OPENS.toInstant();

    /** So long before the change the outgoing officer signs. */
    private static final Duration BEFORE = Duration.ofMinutes(5);

    private static final int CHANGES = 4;

    private final Map<String, String> words;
    private final OpenItems items;
    private final PastHandovers past;
    private final Words screen = Words.in(Language.ZH);
    private final Formats formats = new Formats(Language.ZH, SampleSpan.CALENDAR);

    /** On the desk as it was written so far, its batches and supplies included. */
    SampleHandovers(Store store, Map<String, String> words) {
        this.words = words;
        Checkpoints checkpoints = new Checkpoints(store);
        Rosters rosters = new Rosters(store, SampleSpan.CALENDAR, () -> true);
        items = new OpenItems(
                store,
                new Journal(store),
                new StatusReader(checkpoints, new ContactLimits(store), SampleSpan.CALENDAR.zone(), rosters),
                rosters,
                new Briefings(store, SampleSpan.CALENDAR),
                new People(store, () -> true),
                new Batches(store, checkpoints, SampleSpan.CALENDAR),
                new Supplies(store, SampleSpan.CALENDAR),
                SampleSpan.CALENDAR);
        past = new PastHandovers(store, items, SampleSpan.CALENDAR);
    }

    void write(Act act) {
        List<ShiftSpan> shifts = items.deskShifts(OPENS).stream()
                .filter(shift -> shift.start().isBefore(OPENS))
                .toList();
        for (int i = Math.max(1, shifts.size() - CHANGES); i < shifts.size(); i++) {
            change(act, shifts.get(i - 1), shifts.get(i));
        }
    }

    private void change(Act act, ShiftSpan ending, ShiftSpan coming) {
        Person outgoing = items.on(PostKind.DESK, ending).getFirst();
        Person relief = items.on(PostKind.DESK, coming).getFirst();
        NewHandover given = new NewHandover(
                outgoing.id(),
                relief.id(),
                ending.name(),
                ending.start(),
                new Handover.Texts(
                        words.get("handover.situation"), words.get("handover.tasks"), words.get("handover.equipment")),
                List.of(),
                EquipmentText.read(words.get("handover.counts").replace('/', '\n')));
        past.write(act, given, relief.id(), coming.start().minus(BEFORE), this::line);
    }

    private Handover.Line line(OpenItem item) {
        return new Handover.Line(
                item.key(),
                ItemWords.of(item, screen, formats),
                words.getOrDefault("handover.carried." + item.kind(), ""));
    }
}
