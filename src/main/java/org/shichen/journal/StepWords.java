package org.shichen.journal;

import org.shichen.ui.Formats;
import org.shichen.ui.Words;

/** What was told of an entry, in words. */
public final class StepWords {

    private StepWords() {}

    /** 处置:已派员到场; with whom and when where that is said. */
    public static String brief(LogStep step, Words words, Formats formats) {
        String kind = words.of(step.kind());
        String said = switch (step.kind()) {
            case IMPORTANT -> "";
            case FOLLOW_UP -> words.of("log.step.term", formats.dateTime(step.dueAt()));
            case TOLD -> words.of("log.step.told", step.who(), formats.time(step.occurredAt()));
            case ACKNOWLEDGED, IMPLEMENTED, REPORTED, FOLLOWED_UP ->
                (step.who() + " " + formats.time(step.occurredAt())).strip();
            default -> step.who();
        };
        String all = said.isEmpty() || step.words().isEmpty() ? said + step.words() : said + " " + step.words();
        return all.isEmpty() ? kind : words.of("log.step", kind, all);
    }

    /** As {@link #brief} with when and by whom it was recorded. */
    public static String full(LogStep step, Words words, Formats formats) {
        return formats.dateTime(step.occurredAt()) + "  " + brief(step, words, formats)
                + (step.recordedBy().isEmpty() ? "" : words.of("log.step.recorded", step.recordedBy()));
    }
}
