package org.shichen.app.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shichen.people.AbsenceKind;
import org.shichen.people.Category;
import org.shichen.store.Tx;
import org.shichen.store.schema.tables.records.AbsenceRecord;
import org.shichen.store.schema.tables.records.HouseholdRecord;
import org.shichen.store.schema.tables.records.PersonRecord;
import org.shichen.store.schema.tables.records.SquadRecord;

/** Sixty people with invented names: 25 sworn, 30 auxiliary, 5 civilian, their households and absences. */
final class SamplePeople {

    record Member(
            long id,
            String name,
            Category category,
            String position,
            @Nullable Long household) {}

    record Away(
            long person,
            AbsenceKind kind,
            LocalDate first,
            LocalDate last,
            @Nullable Integer from,
            @Nullable Integer to) {}

    private final List<Member> members = new ArrayList<>();
    private final List<Away> absences = new ArrayList<>();

    void write(Tx tx) {
        Map<String, Long> squads = new HashMap<>();
        Map<String, Long> households = new HashMap<>();
        for (String[] row : SampleText.rows("people.csv")) {
            Long squad = squads.computeIfAbsent(row[6], name -> squad(tx, name, squads.size() + 1));
            Long household =
                    row[7].isEmpty() ? null : households.computeIfAbsent(row[7], number -> household(tx, number));
            PersonRecord person = new PersonRecord();
            person.setBadge(row[0]);
            person.setName(row[1]);
            person.setPinyin(row[2]);
            person.setCategory(row[3]);
            person.setPosition(row[4]);
            person.setGender(row[5]);
            person.setSquadId(squad);
            person.setHouseholdId(household);
            person.setPhone(row[8]);
            members.add(new Member(tx.insert(person), row[1], Category.valueOf(row[3]), row[4], household));
        }
        for (String[] row : SampleText.rows("absences.csv")) {
            absent(tx, row);
        }
    }

    List<Member> members() {
        return members;
    }

    List<Away> absences() {
        return absences;
    }

    Member named(String name) {
        return members.stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name));
    }

    private void absent(Tx tx, String[] row) {
        Member member = named(row[0]);
        Integer from = row[4].isEmpty() ? null : Integer.valueOf(row[4]);
        Integer to = row[5].isEmpty() ? null : Integer.valueOf(row[5]);
        Away away = new Away(
                member.id(), AbsenceKind.valueOf(row[1]), LocalDate.parse(row[2]), LocalDate.parse(row[3]), from, to);
        absences.add(away);
        AbsenceRecord absence = new AbsenceRecord();
        absence.setPersonId(away.person());
        absence.setKind(away.kind().name());
        absence.setFirstDate(away.first().toString());
        absence.setLastDate(away.last().toString());
        absence.setFromMinute(from == null ? null : from.longValue());
        absence.setToMinute(to == null ? null : to.longValue());
        absence.setNote(row[6]);
        absence.setRecordedAt(SampleSpan.at(away.first(), -600).toEpochMilli());
        tx.insert(absence);
    }

    private static long squad(Tx tx, String name, int ordinal) {
        SquadRecord squad = new SquadRecord();
        squad.setName(name);
        squad.setOrdinal((long) ordinal);
        return tx.insert(squad);
    }

    private static long household(Tx tx, String number) {
        HouseholdRecord household = new HouseholdRecord();
        household.setKind(number.equals("3") ? "DUAL_FRONTLINE" : "DUAL_POLICE");
        return tx.insert(household);
    }
}
