package org.shichen.people.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.shichen.people.PersonEntry;
import org.shichen.problem.Problem;

/** What may stand in the books about a person, whoever wrote it: the form, an import. Pure. */
public final class PersonCheck {

    /** What a text is about, and how many characters it may have. */
    public enum Text {
        BADGE(20),
        NAME(40),
        PINYIN(120),
        POSITION(60),
        PHONE(40),
        LISTED(40),
        NOTE(200);

        private final int longest;

        Text(int longest) {
            this.longest = longest;
        }

        public int longest() {
            return longest;
        }
    }

    /** GB 11643: 17 digits and a check digit or X. Blanks, hyphens and dots between do not hide one. */
    private static final Pattern IDENTITY =
            Pattern.compile("(?<![0-9])[0-9](?:[ .\\-]?[0-9]){16}[ .\\-]?[0-9Xx](?![0-9])");

    private static final Pattern PINYIN = Pattern.compile("[a-z0-9' .·-]*");

    private PersonCheck() {}

    /** Everything that forbids the entry, in the order of the form. */
    public static List<Problem> problems(PersonEntry entry) {
        List<Problem> found = new ArrayList<>();
        missing(entry.badge(), "problem.people.no-badge", found);
        missing(entry.name(), "problem.people.no-name", found);
        text(Text.BADGE, entry.badge(), found);
        text(Text.NAME, entry.name(), found);
        text(Text.PINYIN, entry.pinyin(), found);
        if (!PINYIN.matcher(entry.pinyin()).matches()) {
            found.add(Problem.of("problem.people.pinyin", entry.pinyin()));
        }
        text(Text.POSITION, entry.position(), found);
        text(Text.PHONE, entry.phone(), found);
        return found;
    }

    /** Too long, with control characters, or an identity number: the books keep none. */
    public static void text(Text what, String text, List<Problem> found) {
        if (text.length() > what.longest) {
            found.add(Problem.of("problem.people.too-long", what, what.longest, text.length()));
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            found.add(Problem.of("problem.people.control", what));
        }
        if (isIdentityNumber(text)) {
            found.add(Problem.of("problem.people.identity"));
        }
    }

    /** Whether an identity number stands anywhere in the text, in ASCII or full-width digits. */
    public static boolean isIdentityNumber(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.chars()
                .forEach(c -> plain.append(
                        (char) (c >= '\uff10' && c <= '\uff19' ? c - '\uff10' + '0' : c == '\uff38' ? 'X' : c)));
        return IDENTITY.matcher(plain).find();
    }

    private static void missing(String text, String key, List<Problem> found) {
        if (text.isBlank()) {
            found.add(Problem.of(key));
        }
    }
}
