package org.shichen.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whose badge a spreadsheet has written without its leading zeros. */
class KnownBadgesTest {

    private record Person(String badge, String name) {}

    private static final Person WANG = new Person("061101", "王建国");
    private static final Person LI = new Person("061102", "李小红");
    private static final Person ZHAO = new Person("F1103", "赵海明");

    @Test
    void a_badge_without_its_zeros_is_known_where_the_name_agrees_or_is_not_given() {
        assertEquals(Optional.of(WANG), find("61101", "王建国", WANG, LI).person());
        assertEquals(Optional.of(WANG), find("61101", "", WANG, LI).person());
    }

    @Test
    void zeros_that_the_books_lack_are_known_likewise() {
        Person cut = new Person("61101", "王建国");
        assertEquals(Optional.of(cut), find("061101", "王建国", cut, LI).person());
    }

    @Test
    void under_another_name_it_is_not_certain_who_is_meant() {
        KnownBadges.Found<Person> found = find("61101", "王建军", WANG, LI);
        assertEquals(Optional.empty(), found.person());
        assertEquals(List.of(WANG), found.doubtful());
    }

    @Test
    void of_two_with_these_digits_the_name_decides_and_without_one_nobody() {
        Person other = new Person("0061101", "陈志强");
        assertEquals(Optional.of(other), find("61101", "陈志强", WANG, other).person());
        assertEquals(List.of(WANG, other), find("61101", "", WANG, other).doubtful());
    }

    @Test
    void a_badge_that_stands_in_the_books_is_taken_as_it_is_unless_the_name_is_that_of_its_longer_one() {
        Person shorter = new Person("61101", "陈志强");
        assertEquals(Optional.of(shorter), find("61101", "陈志强", WANG, shorter).person());
        assertEquals(List.of(), find("61101", "新名字", WANG, shorter).doubtful());
        assertFalse(find("61101", "王建国", WANG, shorter).doubtful().isEmpty());
    }

    @Test
    void letters_and_zeros_within_are_left_alone() {
        assertEquals(Optional.empty(), find("0F1103", "赵海明", ZHAO).person());
        assertEquals(Optional.empty(), find("6111", "王建国", WANG).person());
    }

    @Test
    void a_badge_of_nobody_that_is_shorter_than_all_looks_cut_where_badges_begin_with_zeros() {
        assertTrue(book(WANG, LI, ZHAO).looksCut("61109"));
        assertFalse(book(WANG, LI, ZHAO).looksCut("061109"));
        assertFalse(book(new Person("200001", "王建国")).looksCut("20002"));
        assertFalse(book(WANG, new Person("88", "陈志强")).looksCut("61109"), "short ones are in use here");
    }

    private static KnownBadges.Found<Person> find(String typed, String name, Person... people) {
        return book(people).find(typed, name);
    }

    private static KnownBadges<Person> book(Person... people) {
        return new KnownBadges<>(List.of(people), Person::badge, Person::name);
    }
}
