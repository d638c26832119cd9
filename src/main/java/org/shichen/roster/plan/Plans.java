package org.shichen.roster.plan;

import static org.shichen.store.schema.Tables.CHECKPOINT;
import static org.shichen.store.schema.Tables.REQUIREMENT;
import static org.shichen.store.schema.Tables.REQUIREMENT_WEEKDAY;
import static org.shichen.store.schema.Tables.RULE_SETTING;
import static org.shichen.store.schema.Tables.SKILL;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shichen.clock.DutyCalendar;
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
import org.shichen.store.Tx;
import org.shichen.store.schema.tables.records.RequirementRecord;
import org.shichen.store.schema.tables.records.RequirementWeekdayRecord;
import org.shichen.store.schema.tables.records.RuleSettingRecord;
import org.shichen.ui.Notices;

/** What the roster is made against: how many each post needs, and how the rules are applied. Blocks. */
public final class Plans {

    /** More people are on no post. */
    private static final int MOST_HEADS = 99;

    private static final int MOST_LIMIT = 100_000;

    /**
     * @param posts in use, as {@code shifts} are
     * @param settings of every rule, as applied here
     * @param checkpoints by id, in their order
     */
    public record Plan(
            List<Post> posts,
            Map<Long, String> places,
            List<Shift> shifts,
            List<Requirement> requirements,
            List<RuleSetting> settings,
            List<PostEntry> postEntries,
            List<ShiftEntry> shiftEntries,
            List<RotationEntry> rotations,
            Map<Long, String> checkpoints,
            Map<Long, String> skills) {

        /** What is kept for this cell, null when nothing is. @param weekday null for every day */
        @Nullable
        Requirement asked(long post, long shift, DutyLevel level, @Nullable DayOfWeek weekday) {
            return requirements.stream()
                    .filter(each -> each.postId() == post
                            && each.shiftId() == shift
                            && each.level() == level
                            && each.weekday() == weekday)
                    .findFirst()
                    .orElse(null);
        }
    }

    private final Store store;
    private final Rosters rosters;

    private final PostPlans posts;
    private final ShiftPlans shifts;
    private final RotationPlans rotations;

    public Plans(Store store, Rosters rosters, DutyCalendar calendar) {
        this.store = store;
        this.rosters = rosters;
        this.posts = new PostPlans(store, calendar);
        this.shifts = new ShiftPlans(store, calendar);
        this.rotations = new RotationPlans(store);
    }

    public PostPlans posts() {
        return posts;
    }

    public ShiftPlans shifts() {
        return shifts;
    }

    public RotationPlans rotations() {
        return rotations;
    }

    public Plan read() {
        Map<RuleKind, RuleSetting> settings = new EnumMap<>(RuleKind.class);
        for (RuleKind kind : RuleKind.values()) {
            settings.put(kind, RuleSetting.asItComes(kind));
        }
        rosters.ruleBasis().settings().forEach(setting -> settings.put(setting.kind(), setting));
        Map<Long, String> places = rosters.placeNames();
        return store.read(dsl -> {
            List<PostEntry> postEntries = PostPlans.read(dsl);
            List<ShiftEntry> shiftEntries = ShiftPlans.read(dsl);
            Set<Long> usedPosts = postEntries.stream()
                    .filter(PostEntry::active)
                    .map(PostEntry::id)
                    .collect(Collectors.toSet());
            Set<Long> usedShifts = shiftEntries.stream()
                    .filter(ShiftEntry::active)
                    .map(ShiftEntry::id)
                    .collect(Collectors.toSet());
            return new Plan(
                    rosters.posts().stream()
                            .filter(post -> usedPosts.contains(post.id()))
                            .toList(),
                    places,
                    rosters.shifts().stream()
                            .filter(shift -> usedShifts.contains(shift.id()))
                            .toList(),
                    rosters.requirements().all(),
                    List.copyOf(settings.values()),
                    postEntries,
                    shiftEntries,
                    RotationPlans.read(dsl),
                    dsl.select(CHECKPOINT.ID, CHECKPOINT.NAME)
                            .from(CHECKPOINT)
                            .where(CHECKPOINT.RETIRED_AT.isNull())
                            .orderBy(CHECKPOINT.ORDINAL)
                            .fetchMap(CHECKPOINT.ID, CHECKPOINT.NAME),
                    dsl.select(SKILL.ID, SKILL.NAME)
                            .from(SKILL)
                            .orderBy(SKILL.ORDINAL)
                            .fetchMap(SKILL.ID, SKILL.NAME));
        });
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
        check(asked);
        return store.write(act, tx -> {
            List<RequirementRecord> fresh = new ArrayList<>();
            for (Requirement each : asked) {
                RequirementRecord row = kept(tx, each);
                boolean isNew = row == null;
                row = isNew ? new RequirementRecord() : row;
                row.setPostId(each.postId());
                row.setShiftId(each.shiftId());
                row.setDutyLevel(each.level().name());
                row.setSwornLeast((long) each.swornLeast());
                row.setTotalLeast((long) each.totalLeast());
                if (!isNew) {
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

    /**
     * What posts need at a level on one day of the week; a cell that is not named needs there what it needs on every
     * day.
     *
     * @throws ProblemException {@code problem.plan.heads}, as {@link #require}
     */
    public int requireOn(Act act, DutyLevel level, DayOfWeek weekday, List<Requirement> asked) {
        check(asked);
        return store.write(act, tx -> {
            Set<Long> named = new HashSet<>();
            for (Requirement each : asked) {
                named.add(writeDay(tx, each, weekday));
            }
            tx
                    .read()
                    .select(REQUIREMENT_WEEKDAY.asterisk())
                    .from(REQUIREMENT_WEEKDAY)
                    .join(REQUIREMENT)
                    .on(REQUIREMENT.ID.eq(REQUIREMENT_WEEKDAY.REQUIREMENT_ID))
                    .where(REQUIREMENT.DUTY_LEVEL.eq(level.name()))
                    .and(REQUIREMENT_WEEKDAY.WEEKDAY.eq((long) weekday.getValue()))
                    .fetchInto(REQUIREMENT_WEEKDAY)
                    .stream()
                    .filter(row -> !named.contains(row.getRequirementId()))
                    .forEach(row -> tx.delete(REQUIREMENT_WEEKDAY, row.getId(), row.getVersion()));
            return asked.size();
        });
    }

    /** Returns the requirement that the day belongs to; one that asks nobody is made for it where there was none. */
    private static long writeDay(Tx tx, Requirement asked, DayOfWeek weekday) {
        RequirementRecord every = kept(tx, asked);
        long requirement = every == null ? 0 : every.getId();
        if (every == null) {
            RequirementRecord nobody = new RequirementRecord();
            nobody.setPostId(asked.postId());
            nobody.setShiftId(asked.shiftId());
            nobody.setDutyLevel(asked.level().name());
            nobody.setSwornLeast(0L);
            nobody.setTotalLeast(0L);
            requirement = tx.insert(nobody);
        }
        RequirementWeekdayRecord row = tx.read()
                .fetchOne(
                        REQUIREMENT_WEEKDAY,
                        REQUIREMENT_WEEKDAY.REQUIREMENT_ID.eq(requirement).and(REQUIREMENT_WEEKDAY.WEEKDAY.eq((long)
                                weekday.getValue())));
        boolean isNew = row == null;
        row = isNew ? new RequirementWeekdayRecord() : row;
        row.setRequirementId(requirement);
        row.setWeekday((long) weekday.getValue());
        row.setSwornLeast((long) asked.swornLeast());
        row.setTotalLeast((long) asked.totalLeast());
        if (isNew) {
            tx.insert(row);
        } else if (row.modified()) {
            tx.update(row);
        }
        return requirement;
    }

    private static @Nullable RequirementRecord kept(Tx tx, Requirement asked) {
        return tx.read()
                .fetchOne(
                        REQUIREMENT,
                        REQUIREMENT
                                .POST_ID
                                .eq(asked.postId())
                                .and(REQUIREMENT.SHIFT_ID.eq(asked.shiftId()))
                                .and(REQUIREMENT.DUTY_LEVEL.eq(asked.level().name())));
    }

    private static void check(List<Requirement> asked) {
        for (Requirement each : asked) {
            if (each.swornLeast() < 0 || each.totalLeast() < each.swornLeast() || each.totalLeast() > MOST_HEADS) {
                throw new ProblemException(Problem.of("problem.plan.heads", each.swornLeast(), each.totalLeast()));
            }
        }
    }
}
