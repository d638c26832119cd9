package org.shichen.desk;

import org.shichen.clock.WatchSpan;

/**
 * One watch of the strip, as of the shown moment.
 *
 * @param begun false for a watch that has not come yet: it shows its plan only
 * @param onPost heads on posts by the roster at the shown moment, or at the start of the watch
 * @param missing 缺, summed over the posts
 * @param vehicles vehicles checked in the watch
 * @param entries standing lines of the duty log
 */
public record WatchFacts(
        WatchSpan span,
        boolean begun,
        int onPost,
        int required,
        int missing,
        int contacts,
        long vehicles,
        int entries) {}
