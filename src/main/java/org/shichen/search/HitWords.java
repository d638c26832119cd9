package org.shichen.search;

import org.shichen.ui.Formats;
import org.shichen.ui.Presentation;
import org.shichen.ui.Words;

/** How a found record is told: when it was, what it is, where it belongs, and that it was struck. */
final class HitWords {

    private final Words words;
    private final Formats formats;

    HitWords(Presentation presentation) {
        this.words = presentation.words();
        this.formats = presentation.formats();
    }

    String kind(Hit hit) {
        return words.of("search.source." + hit.source());
    }

    String time(Hit hit) {
        return formats.yearDateTime(hit.occurredAt());
    }

    /** The meeting to which it belongs, else who wrote it; may be empty. */
    String place(Hit hit) {
        Hit.MeetingName meeting = hit.meeting();
        if (meeting == null) {
            return hit.recordedBy().isEmpty() ? "" : words.of("search.by", hit.recordedBy());
        }
        String name = words.of("search.meeting", meeting.series(), meeting.number());
        return hit.source().equals("meeting") ? name : name + " " + meeting.title();
    }

    /** Empty while it stands. */
    String struck(Hit hit) {
        Hit.Struck struck = hit.struck();
        if (struck == null) {
            return "";
        }
        String day = formats.yearDateTime(struck.at());
        return struck.reason().isEmpty()
                ? words.of("search.struck.plain", day)
                : words.of("search.struck.by", day, struck.by(), struck.reason());
    }
}
