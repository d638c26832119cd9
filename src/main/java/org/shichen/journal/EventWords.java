package org.shichen.journal;

import java.time.LocalDate;
import org.shichen.ui.Formats;
import org.shichen.ui.Words;

/** An automatic entry in the words of one language. Pure. */
public final class EventWords {

    private EventWords() {}

    public static String of(DeskEvent event, Words words, Formats formats) {
        Object[] args = event.args().stream()
                .map(arg -> arg instanceof LocalDate date ? formats.date(date) : arg)
                .toArray();
        String text = words.of("log.event." + event.kind(), args);
        // A note that may be missing stands last.
        return event.args().getLast().equals("") ? text.replaceFirst("[\\s\uff1a:,\uff0c]+$", "") : text;
    }
}
