package org.shichen.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Whose badge stands in a table from elsewhere. A spreadsheet takes 061101 for a number and writes 61101: whoever is
 * the only one with these digits is known all the same, where the name agrees. Pure.
 *
 * @param <P> who has a badge
 */
public final class KnownBadges<P> {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=[0-9])");

    private final Map<String, P> exact = new HashMap<>();
    private final Map<String, List<P>> byDigits = new HashMap<>();
    private final Function<P, String> badge;
    private final Function<P, String> name;

    /**
     * @param person whose row it is, empty for nobody in the books
     * @param doubtful whom it may mean as well, so that nothing is taken for granted; empty where it is certain
     */
    public record Found<P>(Optional<P> person, List<P> doubtful) {}

    public KnownBadges(Collection<P> people, Function<P, String> badge, Function<P, String> name) {
        this.badge = badge;
        this.name = name;
        for (P person : people) {
            String number = badge.apply(person);
            exact.put(number, person);
            if (DIGITS.matcher(number).matches()) {
                byDigits.computeIfAbsent(digits(number), key -> new ArrayList<>())
                        .add(person);
            }
        }
    }

    /** @param called the name beside the badge, empty where the table has none */
    public Found<P> find(String typed, String called) {
        P same = exact.get(typed);
        List<P> alike = DIGITS.matcher(typed).matches() ? byDigits.getOrDefault(digits(typed), List.of()) : List.of();
        List<P> named = alike.stream()
                .filter(person -> called.isEmpty() || name.apply(person).equals(called))
                .toList();
        if (same != null) {
            // Under a new name it is still the same badge, unless another with these digits has that name.
            boolean certain = called.isEmpty()
                    || name.apply(same).equals(called)
                    || named.stream().allMatch(person -> person.equals(same));
            return new Found<>(Optional.of(same), certain ? List.of() : alike);
        }
        return named.size() == 1
                ? new Found<>(Optional.of(named.getFirst()), List.of())
                : new Found<>(Optional.empty(), alike);
    }

    /**
     * Whether a badge of nobody looks as if it had lost its zeros: all that are known have the same number of digits,
     * some begin with a zero, and this one is shorter.
     */
    public boolean looksCut(String typed) {
        List<String> known =
                byDigits.values().stream().flatMap(List::stream).map(badge).toList();
        return DIGITS.matcher(typed).matches()
                && !exact.containsKey(typed)
                && known.stream().anyMatch(number -> number.startsWith("0"))
                && known.stream().map(String::length).distinct().count() == 1
                && typed.length() < known.getFirst().length();
    }

    private static String digits(String number) {
        return LEADING_ZEROS.matcher(number).replaceFirst("");
    }
}
