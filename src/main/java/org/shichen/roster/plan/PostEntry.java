package org.shichen.roster.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shichen.people.Gender;
import org.shichen.roster.PostKind;

/**
 * A post as it is kept.
 *
 * @param id 0 for one that is new
 * @param checkpointId null for the command post itself
 * @param task 任务, as the post order prints it; {@code caution} 注意事项 and {@code equipment} 装备 likewise
 * @param active whether new duties may be laid there
 */
public record PostEntry(
        long id,
        long version,
        @Nullable Long checkpointId,
        PostKind kind,
        String name,
        String task,
        String caution,
        String equipment,
        boolean active,
        List<Need> needs) {

    /** At least so many on the post have the skill, or are of the gender: one of the two. */
    public record Need(@Nullable Long skillId, @Nullable Gender gender, int least) {}

    /** The same post at this checkpoint. */
    public PostEntry of(long checkpoint) {
        return new PostEntry(id, version, checkpoint, kind, name, task, caution, equipment, active, needs);
    }

    public PostEntry outOfUse() {
        return new PostEntry(id, version, checkpointId, kind, name, task, caution, equipment, false, needs);
    }
}
