package org.shichen.checkpoint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shichen.checkpoint.Manning;
import org.shichen.roster.Post;
import org.shichen.roster.PostKind;
import org.shichen.roster.PostStaffing;

/** 满员, 民警不足, 缺员, 空岗: how the posts of one checkpoint stand together. */
class ManningRuleTest {

    @Test
    void a_checkpoint_with_nobody_on_it_is_empty_and_one_that_needs_nobody_is_full() {
        assertEquals(Manning.EMPTY, judge(post(0, 0, 1, 2), post(0, 0, 0, 1)));
        assertEquals(Manning.FULL, judge(post(0, 0, 0, 0)));
        assertEquals(Manning.FULL, judge());
    }

    @Test
    void an_auxiliary_alone_on_a_post_lacks_a_sworn_officer() {
        assertEquals(Manning.NO_SWORN, judge(post(0, 2, 1, 2), post(1, 2, 1, 2)));
    }

    /** Somebody is to be sent there, whoever: that no sworn officer is among nobody tells nothing. */
    @Test
    void a_post_with_nobody_on_it_is_short_of_people_also_where_a_sworn_officer_should_stand() {
        assertEquals(Manning.SHORT, judge(post(0, 0, 1, 2), post(1, 2, 1, 2)));
    }

    @Test
    void one_post_with_too_few_makes_the_checkpoint_short_and_more_on_another_do_not_mend_it() {
        assertEquals(Manning.SHORT, judge(post(1, 1, 1, 2), post(2, 5, 1, 2)));
        assertEquals(Manning.FULL, judge(post(1, 2, 1, 2), post(2, 5, 1, 2)));
    }

    private static Manning judge(PostStaffing... posts) {
        return ManningRule.judge(List.of(posts));
    }

    private static PostStaffing post(int sworn, int heads, int swornLeast, int headsLeast) {
        return new PostStaffing(new Post(1, 1L, PostKind.VEHICLE_CHECK, "车辆查验岗"), sworn, heads, swornLeast, headsLeast);
    }
}
