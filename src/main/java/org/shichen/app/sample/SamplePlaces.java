package org.shichen.app.sample;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.shichen.roster.DutyLevel;
import org.shichen.roster.PostKind;
import org.shichen.store.Tx;
import org.shichen.store.schema.tables.records.CheckpointRecord;
import org.shichen.store.schema.tables.records.DutyLevelOrderRecord;
import org.shichen.store.schema.tables.records.DutyLevelRecord;
import org.shichen.store.schema.tables.records.PostRecord;
import org.shichen.store.schema.tables.records.RequirementRecord;
import org.shichen.store.schema.tables.records.ShiftRecord;

/** Checkpoints, posts, the three shifts, what each duty level asks, and the levels that were ordered. */
final class SamplePlaces {

    /**
     * @param checkpoint 0 for the command post itself
     * @param heads needed in all at 一级, sworn included, by shift; 0 where the post is closed in that shift
     */
    record Manned(long post, long checkpoint, PostKind kind, int sworn, int[] heads) {}

    record Place(long id, String code, String name, boolean[] open, boolean manned) {}

    record Turn(long id, int start, int end, boolean night) {}

    private final List<Manned> posts = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Turn> turns = new ArrayList<>();

    void write(Tx tx) {
        for (String[] row : SampleText.rows("shifts.csv")) {
            ShiftRecord shift = new ShiftRecord();
            shift.setName(row[0]);
            shift.setMark(row[1]);
            shift.setStartMinute(Long.valueOf(row[2]));
            shift.setLengthMinutes(Long.valueOf(row[3]));
            shift.setNight(Long.valueOf(row[4]));
            shift.setOrdinal((long) turns.size() + 1);
            long id = tx.insert(shift);
            int start = Integer.parseInt(row[2]);
            turns.add(new Turn(id, start, start + Integer.parseInt(row[3]), row[4].equals("1")));
        }
        for (String[] row : SampleText.rows("levels.csv")) {
            DutyLevelRecord level = new DutyLevelRecord();
            level.setLevel(row[0]);
            level.setContactLimitMinutes(Long.valueOf(row[1]));
            level.setLeaveRule(row[2]);
            tx.insert(level);
        }
        for (String[] row : SampleText.rows("level-orders.csv")) {
            long occurred = OffsetDateTime.parse(row[0]).toInstant().toEpochMilli();
            DutyLevelOrderRecord order = new DutyLevelOrderRecord();
            order.setLevel(row[1]);
            order.setNote(row[2]);
            order.setOccurredAt(occurred);
            order.setRecordedAt(occurred + 300_000);
            tx.insert(order);
        }
        for (String[] row : SampleText.rows("own-posts.csv")) {
            post(tx, null, PostKind.valueOf(row[0]), row[1], Integer.parseInt(row[2]), 1, new boolean[] {
                true, true, true
            });
        }
        for (String[] row : SampleText.rows("checkpoints.csv")) {
            place(tx, row);
        }
    }

    List<Manned> posts() {
        return posts;
    }

    /** 0 for a post of the command post itself. */
    long checkpointOf(long post) {
        return posts.stream()
                .filter(manned -> manned.post() == post)
                .findFirst()
                .orElseThrow()
                .checkpoint();
    }

    List<Place> places() {
        return places;
    }

    List<Turn> turns() {
        return turns;
    }

    private void place(Tx tx, String[] row) {
        CheckpointRecord checkpoint = new CheckpointRecord();
        checkpoint.setCode(row[0]);
        checkpoint.setName(row[1]);
        checkpoint.setKind(row[2]);
        checkpoint.setLongitude(Double.valueOf(row[3]));
        checkpoint.setLatitude(Double.valueOf(row[4]));
        checkpoint.setCallSign(row[5]);
        checkpoint.setPhone("0000-2" + row[0].substring(1) + "0");
        checkpoint.setOrdinal((long) places.size() + 1);
        long id = tx.insert(checkpoint);
        boolean[] open = {row[6].equals("1"), row[7].equals("1"), row[8].equals("1")};
        places.add(new Place(id, row[0], row[1], open, !row[9].isEmpty()));
        for (String described : row[9].isEmpty() ? new String[0] : row[9].split(";")) {
            String[] parts = described.split(":");
            post(
                    tx,
                    id,
                    PostKind.valueOf(parts[0]),
                    parts[1],
                    Integer.parseInt(parts[2]),
                    Integer.parseInt(parts[3]),
                    open);
        }
    }

    private void post(Tx tx, Long checkpoint, PostKind kind, String name, int sworn, int heads, boolean[] open) {
        PostRecord post = new PostRecord();
        post.setCheckpointId(checkpoint);
        post.setKind(kind.name());
        post.setName(name);
        post.setOrdinal((long) posts.size() + 1);
        long id = tx.insert(post);
        int[] byShift = new int[turns.size()];
        for (int i = 0; i < byShift.length; i++) {
            byShift[i] = open[i] ? heads : 0;
            if (open[i]) {
                for (DutyLevel level : DutyLevel.values()) {
                    require(tx, id, turns.get(i).id(), level, sworn, heads, checkpoint == null);
                }
            }
        }
        posts.add(new Manned(id, checkpoint == null ? 0 : checkpoint, kind, sworn, byShift));
    }

    private static void require(
            Tx tx, long post, long shift, DutyLevel level, int sworn, int heads, boolean commandPost) {
        int total = switch (level) {
            case NORMAL -> sworn == 0 ? 1 : sworn;
            case L3, L2 -> commandPost ? heads : Math.max(sworn + 1, heads - 1);
            // A post of three can spare one for a meal; two stay two.
            case L1 -> commandPost || heads < 3 ? heads : heads - 1;
            case L1_PLUS -> commandPost ? heads : heads + 1;
        };
        RequirementRecord requirement = new RequirementRecord();
        requirement.setPostId(post);
        requirement.setShiftId(shift);
        requirement.setDutyLevel(level.name());
        requirement.setSwornLeast((long) sworn);
        requirement.setTotalLeast((long) total);
        tx.insert(requirement);
    }
}
