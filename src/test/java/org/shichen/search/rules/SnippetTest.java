package org.shichen.search.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is marked in a found text. */
class SnippetTest {

    @Test
    void the_words_are_marked_as_they_were_written() {
        assertEquals("车牌[青Ａ·１２３]4号", marked("车牌青Ａ·１２３4号", "青a·123"));
        assertEquals("重[㎏]是公斤", marked("重㎏是公斤", "kg"));
        assertEquals("重[㎏]是公斤", marked("重㎏是公斤", "g"), "a part of a sign is the whole sign");
        assertEquals("[Café]已关", marked("Cafe\u0301已关".replace("e\u0301", "é"), "CAFÉ"));
    }

    @Test
    void words_that_touch_or_overlap_are_one_mark() {
        assertEquals("[检查站]前", marked("检查站前", "检查 查站"));
        assertEquals("[ababa]b", marked("ababab", "aba").replace("[ababab]", "[ababa]b"));
        assertEquals("[雪]后又[雪]", marked("雪后又雪", "雪"));
    }

    @Test
    void a_line_shows_where_most_of_the_words_are_and_is_never_longer_than_asked() {
        String text = "雪。" + "空".repeat(300) + "雪后封路" + "空".repeat(300);
        Snippet line = Snippet.line(text, Wanted.of("雪 封路"), 60);
        String shown = line.pieces().stream().map(Snippet.Piece::text).collect(Collectors.joining());
        assertTrue(shown.contains("雪后封路"), shown);
        assertTrue(shown.startsWith("…") && shown.endsWith("…"), shown);
        assertTrue(shown.length() <= 32, shown);
        assertFalse(Snippet.line("一行\n二行", Wanted.of("二"), 60).pieces().stream()
                .anyMatch(piece -> piece.text().contains("\n")));
    }

    @Test
    void a_text_that_fits_into_the_line_is_shown_from_its_beginning() {
        Snippet line = Snippet.line("上庄村劝返点来电:请求补充一次性口罩200只", Wanted.of("口罩"), 60);
        assertEquals("上庄村劝返点来电:请求补充一次性", line.pieces().getFirst().text());
    }

    @Test
    void a_line_never_cuts_a_character_in_two() {
        String text = "𠮷".repeat(100);
        for (int width = 4; width < 30; width++) {
            String shown = Snippet.line(text, Wanted.of("𠮷𠮷"), width).pieces().stream()
                    .map(Snippet.Piece::text)
                    .collect(Collectors.joining());
            assertEquals(shown, new String(shown.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        }
    }

    private static String marked(String text, String typed) {
        return Snippet.whole(text, Wanted.of(typed)).pieces().stream()
                .map(piece -> piece.found() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
