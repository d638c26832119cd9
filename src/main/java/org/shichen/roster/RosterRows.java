package org.shichen.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shichen.checkpoint.Checkpoint;
import org.shichen.people.Person;

/**
 * Which rows a layout has, and in which order.
 *
 * @param gapsOnly only posts that somewhere lack somebody, and only people with a broken rule
 * @param filter as typed; blank for everybody
 */
record RosterRows(
        RosterRange shown, RosterBoard.Layout layout, RosterBoard.Order order, boolean gapsOnly, String filter) {

    List<Row> all() {
        return layout.people() ? people() : posts();
    }

    private List<Row> people() {
        List<Person> found = shown.people().stream()
                .filter(person -> filter.isBlank() || person.matches(filter))
                .filter(person -> !gapsOnly || shown.breaksSomething(person.id()))
                .toList();
        if (order != RosterBoard.Order.SQUAD) {
            return found.stream()
                    .sorted(comparator())
                    .<Row>map(Row.OfPerson::new)
                    .toList();
        }
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        found.forEach(person -> groups.computeIfAbsent(person.squad(), squad -> new ArrayList<>())
                .add(new Row.OfPerson(person)));
        return grouped(groups);
    }

    /** Numbers with the most first: who carries most is looked for. */
    private Comparator<Person> comparator() {
        Comparator<Person> wanted = switch (order) {
            case SQUAD, BADGE -> Comparator.comparing(Person::badge);
            case NAME -> Comparator.comparing(Person::pinyin);
            case HOURS ->
                Comparator.comparing(person -> -shown.fairness(person.id()).hours());
            case NIGHTS ->
                Comparator.comparing(person -> -shown.fairness(person.id()).nights());
            case WEEKENDS ->
                Comparator.comparing(person -> -shown.fairness(person.id()).weekends());
            case NIGHTS_IN_A_ROW ->
                Comparator.comparing(person -> -shown.fairness(person.id()).nightsInARow());
            case LAST_REST ->
                Comparator.comparing(
                        person -> shown.fairness(person.id()).lastRest(),
                        Comparator.nullsFirst(Comparator.naturalOrder()));
        };
        return wanted.thenComparing(Person::badge);
    }

    private List<Row> posts() {
        String typed = filter.strip();
        // What is no post's name is typed to find a person in the list beside the grid.
        boolean names = shown.posts().stream()
                .anyMatch(post -> shown.placeName(post.id()).contains(typed));
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        int number = 0;
        for (Post post : shown.posts()) {
            number++;
            boolean found = !names || shown.placeName(post.id()).contains(typed);
            if (found && (!gapsOnly || lacksSomebody(post))) {
                Checkpoint checkpoint = shown.checkpointOf(post);
                groups.computeIfAbsent(checkpoint == null ? "" : checkpoint.name(), name -> new ArrayList<>())
                        .add(new Row.OfPost(post, number));
            }
        }
        // Each row names its checkpoint itself: rows of posts are as high as a shift has people.
        return groups.values().stream().flatMap(List::stream).toList();
    }

    private static List<Row> grouped(Map<String, List<Row>> groups) {
        List<Row> all = new ArrayList<>();
        groups.forEach((name, members) -> {
            all.add(new Row.Group(name, members.size()));
            all.addAll(members);
        });
        return all;
    }

    /** Whether the post lacks somebody in the shown days, or in the layout of one day on that day. */
    private boolean lacksSomebody(Post post) {
        return shown.columns(layout).stream().anyMatch(column -> switch (column) {
            case Column.OfSpan of ->
                shown.staffing(new Place.PostSpan(post.id(), of.span())).missing() > 0;
            case Column.OfShift of ->
                shown.staffing(new Place.PostShift(
                                        post.id(), of.date(), of.shift().id()))
                                .missing()
                        > 0;
            case Column.OfDay of -> false;
        });
    }
}
