package org.shichen.journal;

import org.shichen.ui.Formats;
import org.shichen.ui.Words;

/** What was told of an entry, in words. */
public final class StepWords {

    private StepWords() {}

    /** 处置:已派员到场; with whom and when where that is said. */
    public static String brief(LogStep step, Words words, Formats formats) {
        return told(step, words, formats, true);
    }

    private static String told(LogStep step, Words words, Formats formats, boolean timed) {
        String kind = words.of(step.kind());
        String said = switch (step.kind()) {
            case IMPORTANT -> "";
            case FOLLOW_UP -> words.of("log.step.term", formats.dateTime(step.dueAt()));
            case TOLD -> timed ? words.of("log.step.told", step.who(), formats.time(step.occurredAt())) : step.who();
            case ACKNOWLEDGED, IMPLEMENTED, REPORTED, FOLLOWED_UP ->
                (timed ? step.who() + " " + formats.time(step.occurredAt()) : step.who()).strip();
            default -> step.who();
        };
        String all = said.isEmpty() || step.words().isEmpty() ? said + step.words() : said + " " + step.words();
        return all.isEmpty() ? kind : words.of("log.step", kind, all);
    }

    /** When, what was told, and by whom it was recorded. */
    public static String full(LogStep step, Words words, Formats formats) {
        return formats.dateTime(step.occurredAt()) + "  " + told(step, words, formats, false)
                + (step.recordedBy().isEmpty() ? "" : words.of("log.step.recorded", step.recordedBy()));
    }
}
