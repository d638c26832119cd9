package org.shichen.roster.relief;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shichen.roster.Shift;
import org.shichen.roster.relief.rules.OnShift;
import org.shichen.roster.relief.rules.PostNeed;

/**
 * A shift of a duty date as its meal relief sees it.
 *
 * @param windows of the shift, by time
 * @param window of the windows; null when the shift has none
 * @param people by post
 * @param names of people by id
 * @param posts checkpoint and post in full, by id
 */
public record ReliefShift(
        LocalDate date,
        Shift shift,
        List<MealWindow> windows,
        @Nullable MealWindow window,
        List<OnShift> people,
        List<PostNeed> needs,
        Map<Long, String> names,
        Map<Long, String> posts) {}
