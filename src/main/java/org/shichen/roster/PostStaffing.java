package org.shichen.roster;

/**
 * Who is on a post at one moment, by the roster, against what the duty level asks there (应到/实到/缺).
 *
 * @param heads of all categories on the post, sworn included
 * @param swornLeast 0 when nothing is required at that moment
 */
public record PostStaffing(Post post, int sworn, int heads, int swornLeast, int headsLeast) {

    /** 缺: how many heads, or sworn officers, are missing, whichever is more. */
    public int missing() {
        return Math.max(0, Math.max(headsLeast - heads, swornLeast - sworn));
    }

    public boolean swornMissing() {
        return sworn < swornLeast;
    }
}
