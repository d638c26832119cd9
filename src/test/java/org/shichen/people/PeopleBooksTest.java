package org.shichen.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shichen.testing.Refusal.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.testing.OnTestDesk;

/** Editing the books of the brigade: people, absences, households, squads, skills. */
class PeopleBooksTest extends OnTestDesk {

    private static final LocalDate MONDAY = LocalDate.parse("2020-02-10");

    private PeopleWriter writer;
    private PeopleReader reader;
    private Absences absences;
    private Households households;
    private PeopleLists lists;

    @BeforeEach
    void open() {
        writer = new PeopleWriter(desk.store());
        reader = new PeopleReader(desk.store(), () -> true);
        absences = new Absences(desk.store(), () -> true);
        households = new Households(desk.store());
        lists = new PeopleLists(desk.store());
    }

    @Test
    void everything_of_a_person_is_written_and_changed_and_taken_back() {
        long squad = lists.add(act("people.squads"), PeopleLists.Kind.SQUADS, "一中队");
        long driver = lists.add(act("people.skills"), PeopleLists.Kind.SKILLS, "驾驶");
        long gun = lists.add(act("people.skills"), PeopleLists.Kind.SKILLS, "持枪");
        PersonEntry entry = new PersonEntry(
                0,
                0,
                "100001",
                "单建国",
                "shan jian guo",
                Category.AUXILIARY,
                "组长",
                Gender.FEMALE,
                "13800000000",
                squad,
                Set.of(driver, gun),
                true);
        long id = writer.save(act("people.save"), entry);
        PersonEntry read = read(id);
        assertTrue(entry.saysTheSame(read), read.toString());
        PersonEntry changed = new PersonEntry(
                id,
                read.version(),
                "100001",
                "单建国",
                "shan jian guo",
                Category.SWORN,
                "",
                Gender.FEMALE,
                "",
                null,
                Set.of(gun),
                false);
        writer.save(act("people.save"), changed);
        assertTrue(changed.saysTheSame(read(id)));
        desk.store().undo(desk.officer);
        assertTrue(entry.saysTheSame(read(id)));
    }

    @Test
    void what_may_not_stand_in_the_books_is_refused_in_words() {
        desk.sworn("200001", "王一");
        assertRefused("problem.people.badge-taken", () -> writer.save(act("people.save"), named("200001", "李二", "")));
        assertRefused("problem.people.no-badge", () -> writer.save(act("people.save"), named(" ", "李二", "")));
        assertRefused("problem.people.no-name", () -> writer.save(act("people.save"), named("200002", "", "")));
        assertRefused(
                "problem.people.too-long",
                () -> writer.save(act("people.save"), named("2".repeat(17) + "abcd", "李", "")));
        // Digits that are no real number: the test keeps no identity number either.
        assertRefused(
                "problem.people.identity",
                () -> writer.save(act("people.save"), named("2", "李", "0".repeat(17) + "X")));
        assertRefused(
                "problem.people.identity",
                () -> writer.save(act("people.save"), named("2", "李", "000000 00000000 0000")));
        assertRefused(
                "problem.people.identity",
                () -> writer.save(act("people.save"), named("2", "李", "\uff10".repeat(17) + "\uff38")));
        assertEquals(2, reader.book().people().size());
    }

    @Test
    void who_reads_late_saves_nothing() {
        long id = desk.sworn("200001", "王一");
        PersonEntry read = read(id);
        writer.save(act("people.save"), named("200001", "王二", "").at(id, read.version()));
        assertRefused(
                "problem.store.moved-on",
                () -> writer.save(act("people.save"), named("200001", "王三", "").at(id, read.version())));
        assertEquals("王二", read(id).name());
    }

    @Test
    void absences_of_one_person_do_not_overlap_but_their_windows_may_touch() {
        long wang = desk.sworn("200001", "王一");
        long li = desk.sworn("200002", "李二");
        absences.save(act("people.absence"), away(wang, AbsenceKind.TRAINING, 0, 4, 510, 720));
        absences.save(act("people.absence"), away(wang, AbsenceKind.REST, 2, 6, 720, 1080));
        absences.save(act("people.absence"), away(li, AbsenceKind.LEAVE, 0, 4, null, null));
        ProblemException refusal = assertThrows(
                ProblemException.class,
                () -> absences.save(act("people.absence"), away(wang, AbsenceKind.SICK, 4, 4, null, null)));
        assertEquals("problem.people.absence-overlap", refusal.problem().key());
        assertTrue(
                refusal.problem().args().contains("2020-02-16"),
                refusal.problem().toString());
        absences.save(act("people.absence"), away(wang, AbsenceKind.SICK, 7, 7, null, null));
        assertEquals(3, absences.of(wang).size());
    }

    @Test
    void an_absence_is_changed_removed_and_brought_back() {
        long wang = desk.sworn("200001", "王一");
        absences.save(act("people.absence"), away(wang, AbsenceKind.LEAVE, 0, 4, null, null));
        RecordedAbsence first = absences.of(wang).getFirst();
        Absence yearly = new Absence(
                first.absence().id(), wang, AbsenceKind.LEAVE, MONDAY, MONDAY.plusDays(9), null, null, "探亲", true);
        absences.save(act("people.absence"), new RecordedAbsence(yearly, first.version()));
        assertEquals(yearly, absences.of(wang).getFirst().absence());
        assertRefused("problem.store.moved-on", () -> absences.remove(act("people.absence-remove"), first));
        absences.remove(act("people.absence-remove"), absences.of(wang).getFirst());
        assertTrue(absences.of(wang).isEmpty());
        desk.store().undo(desk.officer);
        assertEquals(yearly, absences.of(wang).getFirst().absence());
    }

    @Test
    void bad_dates_and_windows_are_refused() {
        long wang = desk.sworn("200001", "王一");
        assertRefused(
                "problem.people.absence-dates",
                () -> absences.save(act("x"), away(wang, AbsenceKind.REST, 3, 2, null, null)));
        assertRefused(
                "problem.people.absence-window",
                () -> absences.save(act("x"), away(wang, AbsenceKind.REST, 0, 2, 600, 600)));
        assertRefused(
                "problem.people.absence-window",
                () -> absences.save(act("x"), away(wang, AbsenceKind.REST, 0, 2, 600, null)));
        assertRefused(
                "problem.people.absence-long",
                () -> absences.save(act("x"), away(wang, AbsenceKind.REST, 0, 4000, null, null)));
        assertRefused(
                "problem.people.absence-kind",
                () -> absences.save(act("x"), away(wang, AbsenceKind.AWAY, 0, 1, null, null)));
    }

    @Test
    void nobody_has_two_households_and_a_household_of_one_is_none() {
        long wang = desk.sworn("200001", "王一");
        long li = desk.sworn("200002", "李二");
        long zhao = desk.sworn("200003", "赵三");
        long qian = desk.sworn("200004", "钱四");
        join(wang, li);
        join(zhao, qian);
        assertEquals(List.of("李二"), file(wang).household());
        assertEquals(HouseholdKind.DUAL_POLICE, file(li).householdKind());
        assertRefused("problem.people.two-households", () -> join(wang, zhao));
        assertRefused("problem.people.household-self", () -> join(wang, wang));
        households.leave(act("people.household"), wang, read(wang).version());
        assertNull(file(li).householdKind());
        join(wang, zhao);
        assertEquals(
                List.of("钱四", "王一").stream().sorted().toList(),
                file(zhao).household().stream().sorted().toList());
    }

    @Test
    void who_may_not_know_reads_neither_household_nor_illness() {
        long wang = desk.sworn("200001", "王一");
        join(wang, desk.sworn("200002", "李二"));
        absences.save(act("people.absence"), away(wang, AbsenceKind.ISOLATION, 0, 4, null, null));
        PeopleReader blind = new PeopleReader(desk.store(), () -> false);
        PersonFile file = blind.book().people().stream()
                .filter(person -> person.entry().id() == wang)
                .findFirst()
                .orElseThrow();
        assertNull(file.householdKind());
        assertNull(file.person().householdId());
        assertTrue(file.household().isEmpty());
        assertEquals(
                AbsenceKind.AWAY,
                new Absences(desk.store(), () -> false)
                        .of(wang)
                        .getFirst()
                        .absence()
                        .kind());
    }

    @Test
    void squads_are_named_ordered_and_removed_only_when_empty() {
        long one = lists.add(act("people.squads"), PeopleLists.Kind.SQUADS, "一中队");
        lists.add(act("people.squads"), PeopleLists.Kind.SQUADS, "二中队");
        lists.add(act("people.squads"), PeopleLists.Kind.SQUADS, "三中队");
        assertRefused("problem.people.listed-twice", () -> lists.add(act("x"), PeopleLists.Kind.SQUADS, " 二中队 "));
        lists.move(act("people.squads"), PeopleLists.Kind.SQUADS, squad("三中队"), true);
        lists.rename(act("people.squads"), PeopleLists.Kind.SQUADS, squad("三中队"), "机动队");
        assertEquals(List.of("一中队", "机动队", "二中队"), squadNames());
        PersonEntry blank = named("200001", "王一", "");
        writer.save(
                act("people.save"),
                new PersonEntry(
                        0, 0, "200001", "王一", "", blank.category(), "", blank.gender(), "", one, Set.of(), true));
        assertRefused(
                "problem.people.listed-used", () -> lists.remove(act("x"), PeopleLists.Kind.SQUADS, squad("一中队")));
        lists.remove(act("people.squads"), PeopleLists.Kind.SQUADS, squad("二中队"));
        assertEquals(List.of("一中队", "机动队"), squadNames());
    }

    @Test
    void pinyin_is_suggested_with_the_readings_of_surnames() {
        assertEquals("wang jian guo", Pinyin.of("王建国"));
        assertEquals("shan xiao yan", Pinyin.of("单晓燕"));
        assertEquals("lv xiu ying", Pinyin.of("吕秀英"));
        assertEquals("", Pinyin.of("··"));
    }

    private void join(long one, long other) {
        households.join(act("people.household"), one, read(one).version(), other, HouseholdKind.DUAL_POLICE);
    }

    private static RecordedAbsence away(
            long person, AbsenceKind kind, int from, int to, @Nullable Integer first, @Nullable Integer last) {
        return new RecordedAbsence(
                new Absence(0, person, kind, MONDAY.plusDays(from), MONDAY.plusDays(to), first, last, "", false), 0);
    }

    private static PersonEntry named(String badge, String name, String phone) {
        return new PersonEntry(0, 0, badge, name, "", Category.SWORN, "", Gender.MALE, phone, null, Set.of(), true);
    }

    private Listed squad(String name) {
        return reader.book().squads().stream()
                .filter(squad -> squad.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> squadNames() {
        return reader.book().squads().stream().map(Listed::name).toList();
    }

    private PersonFile file(long id) {
        return reader.book().people().stream()
                .filter(file -> file.entry().id() == id)
                .findFirst()
                .orElseThrow();
    }

    private PersonEntry read(long id) {
        return file(id).entry();
    }

    private Act act(String name) {
        return Act.of(desk.officer, name);
    }
}
