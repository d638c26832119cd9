package org.shichen.briefing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AgendaItemTest {

    @Test
    void a_topic_that_was_written_with_a_number_is_not_numbered_a_second_time() {
        assertEquals("一、总体情况", new AgendaItem(1, "一、总体情况", "").numbered());
        assertEquals("2. 重点问题", new AgendaItem(2, "重点问题", "").numbered());
    }
}
