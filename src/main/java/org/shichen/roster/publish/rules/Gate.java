package org.shichen.roster.publish.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shichen.problem.Problem;
import org.shichen.roster.Duty;
import org.shichen.roster.RuleOverride;
import org.shichen.roster.rules.RuleKind;

/**
 * What stands in the way of publishing, and what is to be known before it.
 *
 * @param past whether the range begins before today
 * @param duties how many would be published
 * @param forbidden what forbids and was not allowed: with any, publishing is refused
 * @param allowed what forbids and was allowed on purpose
 * @param warnings by rule
 * @param leave leave that the duty level forbids
 * @param gaps empty seats by date, shift and post
 */
public record Gate(
        PublishRange range,
        boolean past,
        int duties,
        List<Finding> forbidden,
        List<Allowed> allowed,
        Map<RuleKind, List<Finding>> warnings,
        List<Problem> leave,
        List<MissingSeat> gaps) {

    /** A duty breaks a rule; the words say how. */
    public record Finding(Duty duty, RuleKind rule, Problem words) {}

    /**
     * @param counterpart whether it was allowed for another duty that this one only stands against: the first of two
     *     posts at once is as broken as the second, and one reason answers for both
     */
    public record Allowed(Finding finding, RuleOverride override, boolean counterpart) {}

    public boolean refused() {
        return !forbidden.isEmpty();
    }

    /** What is open is published with a reason only. */
    public boolean needsReason() {
        return past || warningCount() > 0 || !leave.isEmpty() || !gaps.isEmpty();
    }

    public int warningCount() {
        return warnings.values().stream().mapToInt(List::size).sum();
    }

    /** 缺: heads over all seats. */
    public int missing() {
        return gaps.stream().mapToInt(gap -> gap.worst().missing()).sum();
    }

    /** Whether everything that is wrong here was known there already. */
    public boolean knownTo(Gate seen) {
        return seen.range.equals(range) && seen.wrongs().containsAll(wrongs());
    }

    private record Wrong(RuleKind rule, long duty, Problem words) {}

    private Set<Object> wrongs() {
        Set<Object> all = new HashSet<>();
        forbidden.forEach(finding -> all.add(wrong(finding)));
        allowed.forEach(each -> all.add(wrong(each.finding)));
        warnings.values().forEach(list -> list.forEach(finding -> all.add(wrong(finding))));
        all.addAll(leave);
        all.addAll(gaps);
        return all;
    }

    private static Wrong wrong(Finding finding) {
        return new Wrong(finding.rule, finding.duty.id(), finding.words);
    }
}
