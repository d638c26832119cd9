package org.shichen.roster.plan;

import static org.shichen.store.schema.Tables.REQUIREMENT;
import static org.shichen.store.schema.Tables.RULE_SETTING;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.Result;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.roster.DutyLevel;
import org.shichen.roster.Post;
import org.shichen.roster.Requirement;
import org.shichen.roster.Rosters;
import org.shichen.roster.Shift;
import org.shichen.roster.rules.RuleKind;
import org.shichen.roster.rules.RuleSetting;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.schema.tables.records.RequirementRecord;
import org.shichen.store.schema.tables.records.RuleSettingRecord;
import org.shichen.ui.Notices;

/** What the roster is made against: how many each post needs, and how the rules are applied. Blocks. */
public final class Plans {

    /** More people are on no post. */
    private static final int MOST_HEADS = 99;

    private static final int MOST_LIMIT = 100_000;

    /** @param settings of every rule, as applied here */
    public record Plan(
            List<Post> posts,
            Map<Long, String> places,
            List<Shift> shifts,
            List<Requirement> requirements,
            List<RuleSetting> settings) {}

    private final Store store;
    private final Rosters rosters;

    public Plans(Store store, Rosters rosters) {
        this.store = store;
        this.rosters = rosters;
    }

    public Plan read() {
        Map<RuleKind, RuleSetting> settings = new EnumMap<>(RuleKind.class);
        for (RuleKind kind : RuleKind.values()) {
            settings.put(kind, RuleSetting.asItComes(kind));
        }
        rosters.ruleBasis().settings().forEach(setting -> settings.put(setting.kind(), setting));
        return new Plan(
                rosters.posts(),
                rosters.placeNames(),
                rosters.shifts(),
                rosters.requirements().all(),
                List.copyOf(settings.values()));
    }

    /**
     * Applies the rules so from now on; what stands already is judged anew and stays.
     *
     * @throws ProblemException {@code problem.plan.limit} for a limit that is none
     */
    public int applyRules(Act act, List<RuleSetting> settings) {
        for (RuleSetting setting : settings) {
            if (setting.limit() < 0 || setting.limit() > MOST_LIMIT) {
                throw new ProblemException(
                        Problem.of("problem.plan.limit", new Notices.Word("rule." + setting.kind()), setting.limit()));
            }
        }
        return store.write(act, tx -> {
            for (RuleSetting setting : settings) {
                RuleSettingRecord row = tx.read()
                        .fetchOne(
                                RULE_SETTING,
                                RULE_SETTING.RULE.eq(setting.kind().name()));
                boolean fresh = row == null;
                if (fresh && setting.equals(RuleSetting.asItComes(setting.kind()))) {
                    continue;
                }
                RuleSettingRecord after = fresh ? new RuleSettingRecord() : row;
                after.setRule(setting.kind().name());
                after.setActive(setting.active() ? 1L : 0L);
                after.setSeverity(setting.severity().name());
                after.setLimitValue(setting.kind().unit() == RuleKind.Unit.NONE ? null : (long) setting.limit());
                if (fresh) {
                    after.setVersion(1L);
                    tx.insert(after);
                } else if (after.modified()) {
                    tx.update(after);
                }
            }
            return settings.size();
        });
    }

    /**
     * What these posts need at their levels from now on. Nothing is required where both numbers are 0.
     *
     * @throws ProblemException {@code problem.plan.heads} when there are fewer heads than sworn officers among them, or
     *     more than a post can hold
     */
    public int require(Act act, List<Requirement> asked) {
        for (Requirement each : asked) {
            if (each.swornLeast() < 0 || each.totalLeast() < each.swornLeast() || each.totalLeast() > MOST_HEADS) {
                throw new ProblemException(Problem.of("problem.plan.heads", each.swornLeast(), each.totalLeast()));
            }
        }
        return store.write(act, tx -> {
            List<RequirementRecord> fresh = new ArrayList<>();
            for (Requirement each : asked) {
                Result<RequirementRecord> rows = tx.read()
                        .selectFrom(REQUIREMENT)
                        .where(REQUIREMENT.POST_ID.eq(each.postId()))
                        .and(REQUIREMENT.SHIFT_ID.eq(each.shiftId()))
                        .and(REQUIREMENT.DUTY_LEVEL.eq(each.level().name()))
                        .fetch();
                RequirementRecord row = rows.isEmpty() ? new RequirementRecord() : rows.getFirst();
                row.setPostId(each.postId());
                row.setShiftId(each.shiftId());
                row.setDutyLevel(each.level().name());
                row.setSwornLeast((long) each.swornLeast());
                row.setTotalLeast((long) each.totalLeast());
                if (!rows.isEmpty()) {
                    if (row.modified()) {
                        tx.update(row);
                    }
                } else if (each.totalLeast() > 0) {
                    row.setVersion(1L);
                    fresh.add(row);
                }
            }
            tx.insertAll(fresh);
            return asked.size();
        });
    }

    /** What a level asks of a post in a shift, in a plan that was read; 0 of 0 where it asks nothing. */
    static Requirement asked(Plan plan, long post, long shift, DutyLevel level) {
        return plan.requirements().stream()
                .filter(each -> each.postId() == post
                        && each.shiftId() == shift
                        && each.level() == level
                        && each.weekday() == null)
                .findFirst()
                .orElse(new Requirement(post, shift, level, 0, 0));
    }
}
