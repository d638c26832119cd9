package org.shichen.briefing.rules;

import java.util.ArrayList;
import java.util.List;

/** What has to be taken out of one list of lines and put in to make the other: as little as possible. */
public final class Differences {

    /** @param added whether the line is only in the later list; else only in the earlier */
    public record Difference(boolean added, String line) {}

    private Differences() {}

    /** By the longest common part; in the order of the lines, what went before what came. */
    public static List<Difference> between(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Difference> differences = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                i++;
                j++;
            } else if (i < before.size() && (j == after.size() || common[i + 1][j] >= common[i][j + 1])) {
                differences.add(new Difference(false, before.get(i++)));
            } else {
                differences.add(new Difference(true, after.get(j++)));
            }
        }
        return List.copyOf(differences);
    }
}
