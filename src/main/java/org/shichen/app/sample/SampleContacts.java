package org.shichen.app.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.shichen.clock.TimeOfDay;
import org.shichen.roster.PostKind;
import org.shichen.store.Tx;
import org.shichen.store.schema.tables.records.ContactRecord;
import org.shichen.store.schema.tables.records.OperationStateRecord;
import org.shichen.store.schema.tables.records.RollCallRecord;

/** How the checkpoints were run, and every contact with them: hourly calls, and three roll-calls a day. */
final class SampleContacts {

    /** Minutes after midnight of the duty date at which the roll is called. */
    private static final int[] ROLL_CALLS = {490, 970, 1450};

    private record State(Instant from, boolean closed) {}

    private final SamplePlaces places;
    private final SampleRoster roster;
    private final Map<String, String> words;
    private final RandomGenerator random;

    SampleContacts(SamplePlaces places, SampleRoster roster, Map<String, String> words, RandomGenerator random) {
        this.places = places;
        this.roster = roster;
        this.words = words;
        this.random = random;
    }

    void write(Tx tx) {
        List<ContactRecord> contacts = new ArrayList<>();
        List<Long> rolls = rollCalls(tx);
        for (SamplePlaces.Place place : places.places()) {
            List<State> states = states(tx, place);
            calls(place, states, contacts);
            for (int roll = 0; roll < rolls.size(); roll++) {
                Instant at = rollAt(roll).plusSeconds(60L * (places.places().indexOf(place) + 1));
                if (open(states, at) && !silenced(place, at)) {
                    contacts.add(contact(place, at, true, rolls.get(roll)));
                }
            }
        }
        contacts.sort(Comparator.comparing(ContactRecord::getOccurredAt));
        tx.insertAll(contacts);
    }

    private List<Long> rollCalls(Tx tx) {
        List<RollCallRecord> rows = new ArrayList<>();
        for (int roll = 0; roll < SampleSpan.days().size() * ROLL_CALLS.length; roll++) {
            RollCallRecord row = new RollCallRecord();
            row.setChannel("RADIO");
            row.setOccurredAt(rollAt(roll).toEpochMilli());
            row.setRecordedAt(rollAt(roll).toEpochMilli());
            row.setRecordedBy(officer(rollAt(roll)));
            rows.add(row);
        }
        tx.insertAll(rows);
        return rows.stream().map(RollCallRecord::getId).toList();
    }

    private static Instant rollAt(int roll) {
        return SampleSpan.at(SampleSpan.FIRST.plusDays(roll / ROLL_CALLS.length), ROLL_CALLS[roll % ROLL_CALLS.length]);
    }

    /** Written states; a checkpoint that is manned by day only is suspended from 16:00 to 08:00. */
    private List<State> states(Tx tx, SamplePlaces.Place place) {
        List<OperationStateRecord> rows = new ArrayList<>();
        for (String[] row : SampleText.rows("states.csv")) {
            if (row[0].equals(place.code())) {
                rows.add(state(
                        place,
                        LocalDateTime.parse(row[1])
                                .atZone(SampleSpan.CALENDAR.zone())
                                .toInstant(),
                        row[2],
                        row[3]));
            }
        }
        if (place.manned() && !place.open()[2]) {
            for (LocalDate date : SampleSpan.days()) {
                rows.add(state(place, SampleSpan.at(date, 480), "OPEN", words.get("state.morning")));
                rows.add(state(place, SampleSpan.at(date, 960), "SUSPENDED", words.get("state.night")));
            }
        }
        tx.insertAll(rows);
        return rows.stream()
                .map(row -> new State(
                        Instant.ofEpochMilli(row.getOccurredAt()),
                        List.of("PLANNED", "SUSPENDED", "WITHDRAWN").contains(row.getOperation())))
                .toList();
    }

    private OperationStateRecord state(SamplePlaces.Place place, Instant at, String operation, String note) {
        OperationStateRecord row = new OperationStateRecord();
        row.setCheckpointId(place.id());
        row.setOperation(operation);
        row.setNote(note);
        row.setOccurredAt(at.toEpochMilli());
        row.setRecordedAt(at.toEpochMilli() + 60_000L * (1 + random.nextInt(4)));
        row.setRecordedBy(officer(at));
        return row;
    }

    private void calls(SamplePlaces.Place place, List<State> states, List<ContactRecord> contacts) {
        Instant end = SampleSpan.CALENDAR.endOf(SampleSpan.LAST);
        Instant at = SampleSpan.CALENDAR.startOf(SampleSpan.FIRST).plusSeconds(60L * random.nextInt(20));
        while (at.isBefore(end)) {
            if (open(states, at) && !silenced(place, at)) {
                boolean missed = random.nextInt(40) == 0 && !nearOpening(at);
                contacts.add(contact(place, at, !missed, null));
                if (missed) {
                    contacts.add(contact(place, at.plusSeconds(180), true, null));
                }
            }
            at = at.plusSeconds(60L * (34 + random.nextInt(16)));
        }
        Instant opens = SampleSpan.OPENS.toInstant();
        if (place.code().equals("K08")) {
            contacts.add(contact(place, opens.minusSeconds(78 * 60), true, null));
            contacts.add(contact(place, opens.plusSeconds(11 * 60), true, null));
        } else if (place.code().equals("K09")) {
            contacts.add(contact(place, opens.minusSeconds(41 * 60), true, null));
            contacts.add(contact(place, opens.minusSeconds(6 * 60), false, null));
            contacts.add(contact(place, opens.plusSeconds(3 * 60), true, null));
        }
    }

    /** Two volunteers' posts are left to what the opening night is to show: one overdue, one that missed a call. */
    private static boolean silenced(SamplePlaces.Place place, Instant at) {
        Instant opens = SampleSpan.OPENS.toInstant();
        return (place.code().equals("K08") || place.code().equals("K09"))
                && at.isAfter(opens.minusSeconds(80 * 60))
                && at.isBefore(opens.plusSeconds(20 * 60));
    }

    private static boolean nearOpening(Instant at) {
        Instant opens = SampleSpan.OPENS.toInstant();
        return at.isAfter(opens.minusSeconds(3600)) && at.isBefore(opens.plusSeconds(1200));
    }

    private static boolean open(List<State> states, Instant at) {
        return states.stream()
                .filter(state -> !state.from().isAfter(at))
                .max(Comparator.comparing(State::from))
                .map(state -> !state.closed())
                .orElse(false);
    }

    private ContactRecord contact(SamplePlaces.Place place, Instant at, boolean answered, Long roll) {
        int[] heads = answered ? roster.headsAt(place.id(), at) : new int[2];
        ContactRecord row = new ContactRecord();
        row.setCheckpointId(place.id());
        row.setRollCallId(roll);
        row.setChannel(place.manned() ? "RADIO" : "PHONE");
        row.setAnswered(answered ? 1L : 0L);
        row.setSwornCount(answered ? (long) heads[0] : null);
        row.setAuxiliaryCount(answered ? (long) heads[1] : null);
        row.setWords(words.get(!answered ? "contact.missed" : random.nextInt(5) == 0 ? "contact.busy" : "contact.ok"));
        row.setOccurredAt(at.toEpochMilli());
        row.setRecordedAt(at.toEpochMilli() + 1000L * (20 + random.nextInt(70)));
        row.setRecordedBy(officer(at));
        return row;
    }

    private Long officer(Instant at) {
        LocalDate date = SampleSpan.CALENDAR.localDate(at);
        int minute = TimeOfDay.minute(SampleSpan.CALENDAR.local(at));
        return roster.on(PostKind.DESK, date, minute).stream().findFirst().orElse(null);
    }
}
