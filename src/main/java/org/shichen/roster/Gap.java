package org.shichen.roster;

/**
 * 应到 / 实到 / 缺. Missing is the sum over the posts, so one post's surplus does not hide another's gap.
 *
 * @param swornMissing whether some post lacks a sworn officer
 */
public record Gap(int required, int present, int missing, boolean swornMissing) {

    static final Gap NONE = new Gap(0, 0, 0, false);

    Gap plus(PostStaffing post) {
        return new Gap(
                required + post.headsLeast(),
                present + post.heads(),
                missing + post.missing(),
                swornMissing || post.swornMissing());
    }
}
