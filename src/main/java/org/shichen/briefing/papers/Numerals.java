package org.shichen.briefing.papers;

import com.ibm.icu.text.RuleBasedNumberFormat;
import org.shichen.paper.Levels;
import org.shichen.ui.Language;
import org.shichen.ui.Words;

/** Numbers of heads: 一, 二 … 十一 in Chinese, 1, 2 … in English. */
final class Numerals {

    private Numerals() {}

    static String of(int number, Words words) {
        return words.language() == Language.ZH
                ? new RuleBasedNumberFormat(words.language().locale(), RuleBasedNumberFormat.SPELLOUT).format(number)
                : Integer.toString(number);
    }

    /** A topic under its number, unless it was written with one. */
    static String topic(int number, String topic, Words words) {
        return Levels.numbered(topic) ? topic : words.of("minutes.topic", of(number, words), topic);
    }
}
