package org.shichen.app.sample;

import static org.shichen.store.schema.Tables.MEETING;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.shichen.briefing.Briefings;
import org.shichen.briefing.Meeting;
import org.shichen.briefing.MeetingStage;
import org.shichen.briefing.MeetingText;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.Tx;
import org.shichen.store.schema.tables.records.MeetingEditionRecord;
import org.shichen.store.schema.tables.records.MeetingRecord;

/**
 * The versions of the sample's minutes: as they were typed while the meeting went on, reviewed by who was in the chair,
 * finalised, issued. Without the hashes of PDFs, which would take seconds to make.
 */
final class SampleEditions {

    /** Minutes after the end at which a version came about. */
    private static final List<Integer> AFTER = List.of(0, 40, 70, 90);

    private final Store store;

    SampleEditions(Store store) {
        this.store = store;
    }

    void write(Act act) {
        Briefings briefings = new Briefings(store, SampleSpan.CALENDAR);
        List<MeetingRecord> all = store.read(
                dsl -> dsl.selectFrom(MEETING).orderBy(MEETING.OCCURRED_AT).fetch());
        List<MeetingEditionRecord> editions = new ArrayList<>();
        for (MeetingRecord row : all) {
            Instant ended = Instant.ofEpochMilli(row.getEndedAt());
            editions.addAll(editions(row, briefings.meeting(row.getId(), ended).orElseThrow(), ended));
        }
        store.write(act, tx -> insert(tx, editions));
    }

    private static int insert(Tx tx, List<MeetingEditionRecord> editions) {
        editions.forEach(tx::insert);
        return editions.size();
    }

    private static List<MeetingEditionRecord> editions(MeetingRecord row, Meeting meeting, Instant ended) {
        List<String> whole = MeetingText.lines(meeting, SampleSpan.CALENDAR);
        long chair = Objects.requireNonNull(row.getChairId());
        long recorder = Objects.requireNonNull(row.getRecorderId());
        List<MeetingEditionRecord> editions = new ArrayList<>();
        for (int i = 0; i < AFTER.size(); i++) {
            MeetingStage stage = MeetingStage.values()[i];
            long at = ended.plusSeconds(AFTER.get(i) * 60L).toEpochMilli();
            MeetingEditionRecord edition = new MeetingEditionRecord();
            edition.setMeetingId(row.getId());
            edition.setNumber(i + 1L);
            edition.setMeetingVersion(row.getVersion());
            edition.setStage(stage.name());
            edition.setPersonId(stage == MeetingStage.DRAFT ? null : Long.valueOf(chair));
            edition.setContent(String.join("\n", stage == MeetingStage.DRAFT ? typed(whole) : whole));
            edition.setOccurredAt(at);
            edition.setRecordedAt(at);
            edition.setRecordedBy(recorder);
            editions.add(edition);
        }
        return editions;
    }

    /** What the last words of the meeting added is not in the first version. */
    private static List<String> typed(List<String> whole) {
        List<String> typed = new ArrayList<>(whole);
        typed.removeIf(line -> line.startsWith("ended\t"));
        for (int i = typed.size() - 1; i >= 0; i--) {
            if (typed.get(i).startsWith("decision\t") || typed.get(i).startsWith("topic\t")) {
                typed.remove(i);
                break;
            }
        }
        return typed;
    }
}
