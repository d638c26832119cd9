package org.shichen.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shichen.roster.rules.RosterRules;
import org.shichen.roster.rules.RosterState;
import org.shichen.roster.rules.Violation;
import org.shichen.store.Act;
import org.shichen.store.Actor;
import org.shichen.store.Tx;
import org.shichen.store.schema.tables.records.AbsenceRecord;
import org.shichen.store.schema.tables.records.DutyRecord;
import org.shichen.store.schema.tables.records.HouseholdRecord;
import org.shichen.store.schema.tables.records.PersonRecord;
import org.shichen.store.schema.tables.records.PersonSkillRecord;
import org.shichen.store.schema.tables.records.PostNeedRecord;
import org.shichen.store.schema.tables.records.PostRecord;
import org.shichen.store.schema.tables.records.SkillRecord;
import org.shichen.testing.OnTestDesk;
import org.shichen.testing.TestDesk;

/**
 * The last judgement reads only what is around a change: over random changes of a crowded roster that is the same as
 * judging among all duties and all facts.
 */
class SurroundingsTest extends OnTestDesk {

    private static final int CHANGES = Integer.getInteger("shichen.changes", 150);
    private static final LocalDate FIRST = LocalDate.of(2020, 2, 1);
    private static final int DAYS = 34;

    private final Random random = new Random(5);
    private final List<Long> people = new ArrayList<>();
    private final List<Long> posts = new ArrayList<>();

    @Test
    void a_change_is_judged_by_what_is_around_it_as_among_everything() {
        desk.store().write(Act.of(Actor.PROGRAM, "test.arrange"), this::crowd);
        Rosters rosters = new Rosters(desk.store(), TestDesk.CALENDAR, () -> true);
        RosterState everything = rosters.state(FIRST, FIRST.plusDays(DAYS));
        List<Duty> duties = rosters.duties(FIRST, FIRST.plusDays(DAYS));
        int broken = 0;
        for (int number = 0; number < CHANGES; number++) {
            Set<Duty> gone = new LinkedHashSet<>();
            List<Duty> come = new ArrayList<>();
            Duty about = duties.get(random.nextInt(duties.size()));
            for (int i = random.nextInt(3); i >= 0; i--) {
                if (random.nextInt(3) > 0) {
                    come.add(Rosters.duty(another(about.dutyDate().plusDays(random.nextInt(2))))
                            .numbered(-1L - i));
                } else {
                    gone.add(i == 0 ? about : duties.get(random.nextInt(duties.size())));
                }
            }
            List<Duty> changed = new ArrayList<>(gone);
            changed.addAll(come);
            RosterState around = desk.store()
                    .read(dsl -> new Surroundings(dsl, RosterFactsReader.aboutAll(dsl, TestDesk.CALENDAR)).of(changed));
            Map<Duty, Set<Violation>> among = judged(gone, come, everything);
            assertEquals(among, judged(gone, come, around), "change " + number);
            broken += among.isEmpty() ? 0 : 1;
        }
        assertTrue(broken > CHANGES / 2, "of the changes hardly one broke anything: " + broken);
    }

    /** In no order: two breaks of one rule come as the duties were read. */
    private static Map<Duty, Set<Violation>> judged(Set<Duty> gone, List<Duty> come, RosterState state) {
        return RosterRules.AS_THEY_COME.newlyBrokenByDuty(gone, come, state).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> Set.copyOf(each.getValue())));
    }

    /** Few posts for many people, two of each household, some away; posts need skills and both genders. */
    private Void crowd(Tx tx) {
        List<Long> homes = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            HouseholdRecord household = new HouseholdRecord();
            household.setKind("DUAL_POLICE");
            homes.add(tx.insert(household));
        }
        SkillRecord skill = new SkillRecord();
        skill.setName("犬");
        skill.setOrdinal(1L);
        long dogs = tx.insert(skill);
        for (int i = 0; i < 10; i++) {
            PersonRecord row = new PersonRecord();
            row.setBadge("B" + i);
            row.setName("P" + i);
            row.setPinyin("p" + i);
            row.setCategory(i % 3 == 0 ? "SWORN" : "AUXILIARY");
            row.setGender(i % 2 == 0 ? "MALE" : "FEMALE");
            row.setHouseholdId(homes.get(i / 2));
            people.add(tx.insert(row));
            if (i % 4 == 0) {
                AbsenceRecord away = new AbsenceRecord();
                away.setPersonId(people.getLast());
                away.setKind("SICK");
                away.setFirstDate(FIRST.plusDays(i).toString());
                away.setLastDate(FIRST.plusDays(i + 4L).toString());
                away.setRecordedAt(tx.now().toEpochMilli());
                tx.insert(away);
                PersonSkillRecord has = new PersonSkillRecord();
                has.setPersonId(people.getLast());
                has.setSkillId(dogs);
                tx.insert(has);
            }
        }
        for (int i = 0; i < 3; i++) {
            PostRecord post = new PostRecord();
            post.setKind("SECURITY");
            post.setName("岗" + i);
            post.setOrdinal((long) i);
            posts.add(tx.insert(post));
            PostNeedRecord need = new PostNeedRecord();
            need.setPostId(posts.getLast());
            need.setSkillId(i == 0 ? dogs : null);
            need.setGender(i == 0 ? null : "FEMALE");
            need.setLeast(1L);
            tx.insert(need);
        }
        List<DutyRecord> rows = new ArrayList<>();
        for (int day = 0; day <= DAYS; day++) {
            for (int i = 0; i < 7; i++) {
                rows.add(another(FIRST.plusDays(day)));
            }
        }
        tx.insertAll(rows);
        return null;
    }

    /** From a minute to a whole day, beginning up to two days after its date. */
    private DutyRecord another(LocalDate date) {
        int start = random.nextInt(6) == 0 ? random.nextInt(2880) : 480 * random.nextInt(4);
        int length = random.nextInt(6) == 0 ? 1 + random.nextInt(1440) : 480;
        DutyRecord row = new DutyRecord();
        row.setId(0L);
        row.setDutyDate(date.toEpochDay());
        row.setPersonId(people.get(random.nextInt(people.size())));
        row.setPostId(posts.get(random.nextInt(posts.size())));
        row.setShiftId(start >= 1440 ? desk.night : desk.day);
        row.setStartMinute((long) start);
        row.setEndMinute((long) start + length);
        row.setSource("HAND");
        row.setLead(0L);
        row.setNote("");
        row.setVersion(1L);
        row.setRecordedAt(desk.now().toEpochMilli());
        return row;
    }
}
