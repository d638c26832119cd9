package org.shichen.checkpoint;

import static org.shichen.store.schema.Tables.CHECKPOINT;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.roster.plan.PostEntry;
import org.shichen.roster.plan.PostPlans;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.Tx;
import org.shichen.store.schema.tables.records.CheckpointRecord;

/** Adds, changes, moves and retires checkpoints. Blocks; not for the FX thread. */
public final class CheckpointBook {

    private static final int MOST_MINUTES = 1440;
    private static final int MOST_CHARACTERS = 60;
    private static final Pattern NUMBERED = Pattern.compile("(\\D*)(\\d+)");

    private final Store store;
    private final PostPlans posts;

    public CheckpointBook(Store store, PostPlans posts) {
        this.store = store;
        this.posts = posts;
    }

    /** @return empty for one that is not there, or retired */
    public Optional<CheckpointEntry> read(long id) {
        return store.read(dsl -> dsl.selectFrom(CHECKPOINT)
                .where(CHECKPOINT.ID.eq(id))
                .and(CHECKPOINT.RETIRED_AT.isNull())
                .fetchOptional(row -> entry(row, postsOf(dsl, id))));
    }

    /** The code after the last one: K11 after K10. K01 on an empty desk. */
    public String nextCode() {
        return store.read(dsl -> {
            String next = "K01";
            long most = 0;
            for (String code : dsl.select(CHECKPOINT.CODE).from(CHECKPOINT).fetch(CHECKPOINT.CODE)) {
                Matcher numbered = NUMBERED.matcher(code);
                if (numbered.matches()
                        && numbered.group(2).length() < 10
                        && Long.parseLong(numbered.group(2)) >= most) {
                    most = Long.parseLong(numbered.group(2));
                    String digits = numbered.group(2);
                    next = numbered.group(1) + String.format(Locale.ROOT, "%0" + digits.length() + "d", most + 1);
                }
            }
            return next;
        });
    }

    /**
     * Keeps a checkpoint with its posts. One that is new is last in the list; it is planned until its operation is set.
     *
     * @return its id
     * @throws ProblemException {@code problem.checkpoint.*} or {@code problem.plan.*} for what cannot be kept; then
     *     nothing is; {@code problem.store.moved-on}
     */
    public long save(Act act, CheckpointEntry entry) {
        check(entry);
        return store.write(act, tx -> {
            refuseTaken(tx, entry);
            CheckpointRecord row = entry.id() == 0 ? new CheckpointRecord() : found(tx, entry.id(), entry.version());
            row.setCode(entry.code().strip());
            row.setName(entry.name().strip());
            row.setKind(entry.kind().name());
            row.setLongitude(entry.longitude());
            row.setLatitude(entry.latitude());
            row.setCallSign(entry.callSign().strip());
            row.setPhone(entry.phone().strip());
            row.setContactLimitMinutes(
                    entry.limitMinutes() == null ? null : entry.limitMinutes().longValue());
            long id = entry.id();
            if (id == 0) {
                row.setOrdinal(1
                        + tx.read()
                                .select(DSL.coalesce(DSL.max(CHECKPOINT.ORDINAL), 0L))
                                .from(CHECKPOINT)
                                .fetchSingle()
                                .value1());
                id = tx.insert(row);
            } else if (row.modified()) {
                tx.update(row);
            }
            long site = id;
            List<PostEntry> placed =
                    entry.posts().stream().map(post -> post.of(site)).toList();
            if (!placed.equals(postsOf(tx.read(), site))) {
                posts.write(tx, placed);
            }
            return site;
        });
    }

    /** @throws ProblemException {@code problem.store.moved-on} when somebody changed it since it was read */
    public void move(Act act, long id, double longitude, double latitude) {
        store.write(act, tx -> {
            CheckpointRecord row = found(tx, id, null);
            row.setLongitude(longitude);
            row.setLatitude(latitude);
            tx.update(row);
            return id;
        });
    }

    /**
     * Takes a checkpoint out of use with its posts; what happened there stays readable.
     *
     * @throws ProblemException {@code problem.plan.in-use} while duties of today or later stand on one of its posts
     */
    public void retire(Act act, long id) {
        store.write(act, tx -> {
            CheckpointRecord row = found(tx, id, null);
            posts.write(
                    tx, postsOf(tx.read(), id).stream().map(PostEntry::outOfUse).toList());
            row.setRetiredAt(tx.now().toEpochMilli());
            tx.update(row);
            return id;
        });
    }

    private static CheckpointRecord found(Tx tx, long id, @Nullable Long version) {
        CheckpointRecord row = tx.read().fetchOne(CHECKPOINT, CHECKPOINT.ID.eq(id));
        if (row == null || row.getRetiredAt() != null || version != null && !version.equals(row.getVersion())) {
            throw new ProblemException(Problem.of("problem.store.moved-on", CHECKPOINT.getName()));
        }
        return row;
    }

    private static void check(CheckpointEntry entry) {
        if (entry.code().isBlank() || entry.name().isBlank()) {
            throw new ProblemException(Problem.of("problem.checkpoint.nameless"));
        }
        for (String text : List.of(entry.code(), entry.name(), entry.callSign(), entry.phone())) {
            if (text.strip().length() > MOST_CHARACTERS) {
                throw new ProblemException(
                        Problem.of("problem.checkpoint.long", text.strip().substring(0, 20), MOST_CHARACTERS));
            }
        }
        Integer limit = entry.limitMinutes();
        if (limit != null && (limit < 1 || limit > MOST_MINUTES)) {
            throw new ProblemException(Problem.of("problem.checkpoint.limit", limit));
        }
        // Judged as text is, so that what a map or another program hands over obeys the same limits.
        PlaceText.read(PlaceText.write(entry.longitude(), entry.latitude()));
    }

    /** Two checkpoints of one name would be mixed up on the radio; a code of a retired one stays its own. */
    private static void refuseTaken(Tx tx, CheckpointEntry entry) {
        for (CheckpointRecord other : tx.read().selectFrom(CHECKPOINT).where(CHECKPOINT.ID.ne(entry.id()))) {
            boolean retired = other.getRetiredAt() != null;
            if (other.getCode().equals(entry.code().strip())) {
                throw new ProblemException(Problem.of(
                        retired ? "problem.checkpoint.code-retired" : "problem.checkpoint.code-taken",
                        other.getCode(),
                        other.getName()));
            }
            if (!retired && other.getName().equals(entry.name().strip())) {
                throw new ProblemException(
                        Problem.of("problem.checkpoint.name-taken", other.getName(), other.getCode()));
            }
        }
    }

    private static List<PostEntry> postsOf(DSLContext dsl, long checkpoint) {
        return PostPlans.read(dsl).stream()
                .filter(post -> Objects.equals(post.checkpointId(), checkpoint))
                .toList();
    }

    private static CheckpointEntry entry(CheckpointRecord row, List<PostEntry> posts) {
        Long limit = row.getContactLimitMinutes();
        return new CheckpointEntry(
                row.getId(),
                row.getVersion(),
                row.getCode(),
                row.getName(),
                CheckpointKind.valueOf(row.getKind()),
                row.getLongitude(),
                row.getLatitude(),
                row.getCallSign(),
                row.getPhone(),
                limit == null ? null : limit.intValue(),
                posts);
    }
}
