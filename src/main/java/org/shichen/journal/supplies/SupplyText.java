package org.shichen.journal.supplies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.ui.Language;
import org.shichen.ui.Words;

/** Supplies as they are typed in one line. */
final class SupplyText {

    /** What was typed for an amount: a number, and words after it. */
    record Amount(long number, String reason) {}

    private SupplyText() {}

    /** 12, +12 or -3 with a reason behind it. */
    static Amount amount(String text) {
        String[] parts = text.strip()
                .replace('\uff0b', '+')
                .replace('\uff0d', '-')
                .replace('\u2212', '-')
                .split("\\s+", 2);
        try {
            return new Amount(Long.parseLong(parts[0]), parts.length < 2 ? "" : parts[1].strip());
        } catch (NumberFormatException wrong) {
            throw new ProblemException(Problem.of("problem.supplies.number", text.strip()));
        }
    }

    /**
     * Name, unit, what it counts by, how many for each; name and unit may have their English after a slash.
     *
     * @throws ProblemException {@code problem.supplies.kind}
     */
    static SupplyKind kind(String text) {
        String[] parts = text.strip().split("\\s+");
        if (parts.length != 4) {
            throw new ProblemException(Problem.of("problem.supplies.kind"));
        }
        String[] name = both(parts[0]);
        String[] unit = both(parts[1]);
        SupplyBasis basis =
                basis(parts[2]).orElseThrow(() -> new ProblemException(Problem.of("problem.supplies.kind")));
        try {
            return new SupplyKind(0, name[0], name[1], unit[0], unit[1], basis, Integer.parseInt(parts[3]));
        } catch (NumberFormatException wrong) {
            throw new ProblemException(Problem.of("problem.supplies.kind"));
        }
    }

    /** Those that the language files propose for a desk that has none. */
    static List<SupplyKind> proposed() {
        Words chinese = Words.in(Language.ZH);
        Words english = Words.in(Language.EN);
        List<SupplyKind> kinds = new ArrayList<>();
        for (int i = 1; chinese.has("supplies.proposed." + i); i++) {
            String[] zh = chinese.of("supplies.proposed." + i).split("\\|");
            String[] en = english.of("supplies.proposed." + i).split("\\|");
            kinds.add(
                    new SupplyKind(0, zh[0], en[0], zh[1], en[1], SupplyBasis.valueOf(zh[2]), Integer.parseInt(zh[3])));
        }
        return kinds;
    }

    private static Optional<SupplyBasis> basis(String word) {
        return Stream.of(SupplyBasis.values())
                .filter(basis -> Stream.of(Language.values())
                        .anyMatch(language -> Words.in(language).of(basis).equalsIgnoreCase(word)))
                .findFirst();
    }

    private static String[] both(String text) {
        String[] parts = text.split("/", 2);
        return parts.length == 2 ? parts : new String[] {text, text};
    }
}
