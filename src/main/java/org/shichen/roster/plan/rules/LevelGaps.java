package org.shichen.roster.plan.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import org.shichen.roster.Duty;
import org.shichen.roster.DutyLevel;
import org.shichen.roster.Post;
import org.shichen.roster.Requirement;
import org.shichen.roster.Requirements;
import org.shichen.roster.Shift;

/** What a duty level leaves short in the roster as it stands. Pure. */
public final class LevelGaps {

    /** @param missing heads or sworn officers, whichever is more */
    public record Gap(LocalDate date, long postId, long shiftId, int missing) {}

    private LevelGaps() {}

    /** @param sworn tells of a person whether they are a sworn officer */
    public static List<Gap> find(
            DutyLevel level,
            List<LocalDate> dates,
            Requirements requirements,
            List<Post> posts,
            List<Shift> shifts,
            List<Duty> duties,
            LongPredicate sworn) {
        List<Gap> gaps = new ArrayList<>();
        for (LocalDate date : dates) {
            for (Shift shift : shifts) {
                for (Post post : posts) {
                    int missing = missing(requirements.on(date, post.id(), shift.id(), level), date, duties, sworn);
                    if (missing > 0) {
                        gaps.add(new Gap(date, post.id(), shift.id(), missing));
                    }
                }
            }
        }
        return gaps;
    }

    public static int missing(List<Gap> gaps) {
        return gaps.stream().mapToInt(Gap::missing).sum();
    }

    private static int missing(Requirement asked, LocalDate date, List<Duty> duties, LongPredicate sworn) {
        int heads = 0;
        int officers = 0;
        for (Duty duty : duties) {
            if (duty.dutyDate().equals(date) && duty.postId() == asked.postId() && duty.shiftId() == asked.shiftId()) {
                heads++;
                officers += sworn.test(duty.personId()) ? 1 : 0;
            }
        }
        return Math.max(asked.totalLeast() - heads, asked.swornLeast() - officers);
    }
}
