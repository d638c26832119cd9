package org.shichen.journal.handover;

import java.util.Map;
import org.shichen.ui.Formats;
import org.shichen.ui.Words;

/** Words of the handover that a place may have its own of. */
public final class HandoverTexts {

    private HandoverTexts() {}

    /** What one of the three things made clear is called here. */
    public static String label(String part, Map<String, String> own, Words words) {
        return own.getOrDefault(part, words.of("handover." + part));
    }

    /** 交-2020-007. */
    public static String number(Handover handover, Words words) {
        return words.of("handover.number", handover.year(), Formats.numberInYear(handover.number()));
    }
}
