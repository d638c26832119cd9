package org.shichen.journal.handover.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shichen.journal.handover.EquipmentCount;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;

/** 物品器械清点 as it is typed: one thing a line, its name, how many, and words where there is something to say. */
public final class EquipmentText {

    private static final Pattern LINE = Pattern.compile("(\\S.*?)\\s+(\\d{1,6})(?:\\s+(\\S.*))?");

    private EquipmentText() {}

    /** @throws ProblemException naming the first line that is not understood, or the thing that stands twice */
    public static List<EquipmentCount> read(String text) {
        List<EquipmentCount> counts = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String line : text.lines().toList()) {
            if (line.isBlank()) {
                continue;
            }
            Matcher matcher = LINE.matcher(line.strip());
            if (!matcher.matches()) {
                throw new ProblemException(Problem.of("problem.handover.count", line.strip()));
            }
            if (!names.add(matcher.group(1))) {
                throw new ProblemException(Problem.of("problem.handover.count-twice", matcher.group(1)));
            }
            counts.add(new EquipmentCount(
                    matcher.group(1),
                    Integer.parseInt(matcher.group(2)),
                    matcher.group(3) == null ? "" : matcher.group(3).strip()));
        }
        return counts;
    }

    public static String write(List<EquipmentCount> counts) {
        return counts.stream()
                .map(count -> (count.name() + " " + count.amount() + " " + count.words()).strip())
                .collect(Collectors.joining("\n"));
    }
}
