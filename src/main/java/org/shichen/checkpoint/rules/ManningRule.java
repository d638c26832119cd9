package org.shichen.checkpoint.rules;

import java.util.List;
import org.shichen.checkpoint.Manning;
import org.shichen.roster.PostStaffing;

/** Judges the posts of one checkpoint together: the worst of them is what the map shows. */
public final class ManningRule {

    private ManningRule() {}

    public static Manning judge(List<PostStaffing> posts) {
        int heads = posts.stream().mapToInt(PostStaffing::heads).sum();
        int least = posts.stream().mapToInt(PostStaffing::headsLeast).sum();
        if (least > 0 && heads == 0) {
            return Manning.EMPTY;
        }
        if (posts.stream().anyMatch(post -> post.headsLeast() > 0 && post.heads() == 0)) {
            return Manning.SHORT;
        }
        if (posts.stream().anyMatch(PostStaffing::swornMissing)) {
            return Manning.NO_SWORN;
        }
        return posts.stream().anyMatch(post -> post.missing() > 0) ? Manning.SHORT : Manning.FULL;
    }
}
