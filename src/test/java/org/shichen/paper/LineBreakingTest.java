package org.shichen.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineBreakingTest {

    /** A Chinese character is 10 mm wide, any other 5. */
    private static final Measure TENS = (type, text) ->
            text.codePoints().map(each -> each < 0x2000 ? 5 : 10).sum();

    private static final Type TYPE = new Type(Face.SONG, 10);

    @Test
    void closing_marks_do_not_begin_and_opening_ones_do_not_end_a_line() {
        assertEquals(List.of("检查车", "辆，登记"), lines("检查车辆，登记", 40));
        assertEquals(List.of("车辆", "（小", "型）检", "查"), lines("车辆（小型）检查", 30));
    }

    @Test
    void one_pausing_mark_hangs_outside_and_never_two_nor_a_bracket() {
        assertEquals(List.of("检查车辆，", "登记"), hanging("检查车辆，登记", 40));
        assertEquals(List.of("检查车", "辆》，登", "记"), hanging("检查车辆》，登记", 40));
        assertEquals(List.of("检查车辆》，", "登记"), hanging("检查车辆》，登记", 50));
        assertEquals(List.of("检查车", "辆）登记"), hanging("检查车辆）登记", 40));
        assertEquals("检查车辆", LineBreaking.hung("检查车辆，", 40, TYPE, TENS));
        assertEquals("检查车，", LineBreaking.hung("检查车，", 40, TYPE, TENS));
    }

    @Test
    void numbers_times_and_words_stay_whole() {
        assertEquals(List.of("班次", "08:00–20:00", "起"), lines("班次08:00–20:00起", 60));
        assertEquals(List.of("the night", "roster"), lines("the night roster", 50));
    }

    @Test
    void what_is_wider_than_the_line_is_broken_anywhere() {
        assertEquals(List.of("138001", "38000"), lines("13800138000", 30));
        assertEquals(List.of("检", "查"), lines("检查", 4));
    }

    @Test
    void breaks_of_the_text_are_kept_and_an_empty_text_is_one_line() {
        assertEquals(List.of("甲", "", "乙"), lines("甲\n\n乙", 100));
        assertEquals(List.of(""), lines("", 100));
    }

    @Test
    void no_character_is_lost_and_no_line_is_too_wide() {
        String alphabet = "检查站民警，。（）《》、：ab1 20:00–%𠮷";
        int[] letters = alphabet.codePoints().toArray();
        Random random = new Random(20200206);
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder();
            for (int at = random.nextInt(30); at >= 0; at--) {
                text.appendCodePoint(letters[random.nextInt(letters.length)]);
            }
            double width = 10 + random.nextInt(12) * 10;
            List<String> lines = lines(text.toString(), width);
            assertEquals(
                    text.toString().replace(" ", ""), String.join("", lines).replace(" ", ""), text + " in " + width);
            lines.forEach(line -> assertTrue(TENS.width(TYPE, line) <= width, line + " in " + width));
        }
    }

    @Test
    void a_long_paragraph_keeps_the_rules_on_every_line() {
        String text = "各岗位要加强巡查，（重点）检查“三无”车辆、可疑人员；发现情况立即报告：指挥部、值班室。".repeat(20);
        for (int width = 60; width < 200; width += 10) {
            for (String line : lines(text, width)) {
                assertFalse("，、；：。）”".contains(line.substring(0, 1)), line);
                assertFalse("（“".contains(line.substring(line.length() - 1)), line);
            }
        }
    }

    private static List<String> hanging(String text, double width) {
        return LineBreaking.hanging(text, width, width, TYPE, TENS);
    }

    private static List<String> lines(String text, double width) {
        return LineBreaking.lines(text, width, TYPE, TENS);
    }
}
