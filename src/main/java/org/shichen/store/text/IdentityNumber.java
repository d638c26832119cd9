package org.shichen.store.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds identity numbers of persons in what is to be written, so that the desk can keep none. Pure. */
public final class IdentityNumber {

    /**
     * GB 11643-1999: place, day of birth, sequence, check character. Blanks and hyphens do not hide one; a dot ends a
     * number, or the points of a sketch would now and then be taken for one.
     */
    private static final Pattern SHAPE =
            Pattern.compile("(?<![0-9A-Za-z.])[1-9](?:[ \\-]?[0-9]){16}[ \\-]?[0-9Xx](?![0-9A-Za-z]|\\.[0-9])");

    /** Nobody alive was born before. */
    private static final int FIRST_YEAR = 1900;

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private IdentityNumber() {}

    /** Whether one stands anywhere in the text, in ASCII or full-width digits; other long numbers are none. */
    public static boolean standsIn(String text) {
        Matcher found = SHAPE.matcher(narrow(text));
        while (found.find()) {
            if (valid(found.group().replaceAll("[ \\-]", "").toUpperCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static boolean valid(String number) {
        int year = Integer.parseInt(number.substring(6, 10));
        if (year < FIRST_YEAR || year >= FIRST_YEAR + 200) {
            return false;
        }
        try {
            LocalDate.of(year, Integer.parseInt(number.substring(10, 12)), Integer.parseInt(number.substring(12, 14)));
        } catch (DateTimeException noDayOfBirth) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % CHECKS.length()) == number.charAt(17);
    }

    private static String narrow(String text) {
        if (text.chars().noneMatch(c -> c >= '\uff10' && c <= '\uff38')) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.chars()
                .forEach(c -> plain.append(
                        (char) (c >= '\uff10' && c <= '\uff19' ? c - '\uff10' + '0' : c == '\uff38' ? 'X' : c)));
        return plain.toString();
    }
}
