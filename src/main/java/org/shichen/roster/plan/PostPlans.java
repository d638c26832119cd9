package org.shichen.roster.plan;

import static org.shichen.store.schema.Tables.DUTY;
import static org.shichen.store.schema.Tables.POST;
import static org.shichen.store.schema.Tables.POST_NEED;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.shichen.clock.DutyCalendar;
import org.shichen.people.Gender;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.roster.PostKind;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.Tx;
import org.shichen.store.schema.tables.records.PostNeedRecord;
import org.shichen.store.schema.tables.records.PostRecord;

/** The posts of the checkpoints and of the command post, and whom each needs. Blocks; not for the FX thread. */
public final class PostPlans {

    private static final int MOST = 99;

    private final Store store;
    private final DutyCalendar calendar;

    public PostPlans(Store store, DutyCalendar calendar) {
        this.store = store;
        this.calendar = calendar;
    }

    /** In their order, those out of use last. */
    public static List<PostEntry> read(DSLContext dsl) {
        Map<Long, List<PostEntry.Need>> needs = dsl.selectFrom(POST_NEED)
                .orderBy(POST_NEED.ID)
                .fetchGroups(
                        POST_NEED.POST_ID,
                        row -> new PostEntry.Need(
                                row.getSkillId(),
                                row.getGender() == null ? null : Gender.valueOf(row.getGender()),
                                row.getLeast().intValue()));
        return dsl.selectFrom(POST)
                .orderBy(POST.ACTIVE.desc(), POST.ORDINAL, POST.ID)
                .fetch(row -> new PostEntry(
                        row.getId(),
                        row.getVersion(),
                        row.getCheckpointId(),
                        PostKind.valueOf(row.getKind()),
                        row.getName(),
                        row.getTask(),
                        row.getCaution(),
                        row.getEquipment(),
                        row.getActive() == 1,
                        needs.getOrDefault(row.getId(), List.of())));
    }

    /**
     * Keeps these posts of one place in this order.
     *
     * @throws ProblemException {@code problem.plan.*} for what cannot be a post, naming it, or for one that goes out of
     *     use while duties of today or later stand there; {@code problem.store.moved-on}
     */
    public int save(Act act, List<PostEntry> posts) {
        return store.write(act, tx -> write(tx, posts));
    }

    /** As {@link #save}, inside an act that writes more than posts. */
    public int write(Tx tx, List<PostEntry> posts) {
        check(posts);
        List<PostEntry> before = read(tx.read());
        long ordinal = 0;
        for (PostEntry post : posts) {
            ordinal++;
            long id = write(tx, post, ordinal);
            List<PostEntry.Need> had = before.stream()
                    .filter(each -> each.id() == id)
                    .findFirst()
                    .map(PostEntry::needs)
                    .orElse(List.of());
            if (!had.equals(post.needs())) {
                writeNeeds(tx, id, post.needs());
            }
        }
        return posts.size();
    }

    private long write(Tx tx, PostEntry post, long ordinal) {
        PostRecord row = new PostRecord();
        if (post.id() != 0) {
            row = tx.read().fetchOne(POST, POST.ID.eq(post.id()));
            if (row == null || row.getVersion() != post.version()) {
                throw new ProblemException(Problem.of("problem.store.moved-on", POST.getName()));
            }
            if (!post.active() && row.getActive() == 1) {
                refuseStanding(tx, post);
            }
        }
        row.setCheckpointId(post.checkpointId());
        row.setKind(post.kind().name());
        row.setName(post.name());
        row.setTask(post.task());
        row.setCaution(post.caution());
        row.setEquipment(post.equipment());
        row.setActive(post.active() ? 1L : 0L);
        row.setOrdinal(ordinal);
        if (post.id() == 0) {
            return tx.insert(row);
        }
        if (row.modified()) {
            tx.update(row);
        }
        return post.id();
    }

    private void refuseStanding(Tx tx, PostEntry post) {
        int standing = tx.read()
                .fetchCount(
                        DUTY,
                        DUTY.POST_ID
                                .eq(post.id())
                                .and(DUTY.DUTY_DATE.ge(
                                        calendar.dutyDate(tx.now()).toEpochDay())));
        if (standing > 0) {
            throw new ProblemException(Problem.of("problem.plan.in-use", post.name(), standing));
        }
    }

    private static void writeNeeds(Tx tx, long post, List<PostEntry.Need> needs) {
        tx.read()
                .selectFrom(POST_NEED)
                .where(POST_NEED.POST_ID.eq(post))
                .forEach(row -> tx.delete(POST_NEED, row.getId(), row.getVersion()));
        List<PostNeedRecord> rows = new ArrayList<>();
        for (PostEntry.Need need : needs) {
            PostNeedRecord row = new PostNeedRecord();
            row.setPostId(post);
            row.setSkillId(need.skillId());
            row.setGender(need.gender() == null ? null : need.gender().name());
            row.setLeast((long) need.least());
            row.setVersion(1L);
            rows.add(row);
        }
        tx.insertAll(rows);
    }

    private static void check(List<PostEntry> posts) {
        Set<String> names = new HashSet<>();
        for (PostEntry post : posts) {
            if (post.name().isBlank()) {
                throw new ProblemException(Problem.of("problem.plan.name-empty"));
            }
            if (!names.add(post.checkpointId() + " " + post.name())) {
                throw new ProblemException(Problem.of("problem.plan.name-twice", post.name()));
            }
            for (PostEntry.Need need : post.needs()) {
                if (need.least() < 1 || need.least() > MOST) {
                    throw new ProblemException(Problem.of("problem.plan.post-need", post.name(), need.least()));
                }
            }
        }
    }
}
