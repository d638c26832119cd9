package org.shichen.checkpoint;

import org.shichen.checkpoint.rules.AlarmRule;
import org.shichen.ui.Formats;
import org.shichen.ui.Presentation;
import org.shichen.ui.Words;

/** A status in words: in short for a label or a row, and why, with the fact, the rule and the record. */
public final class StatusWords {

    private final Words words;
    private final Formats formats;

    public StatusWords(Presentation presentation) {
        this(presentation.words(), presentation.formats());
    }

    /** Also without a window. */
    public StatusWords(Words words, Formats formats) {
        this.words = words;
        this.formats = formats;
    }

    /** 超时 2/3 · 72分 */
    String brief(CheckpointStatus status) {
        StringBuilder text = new StringBuilder(words.of(status.worstValue()));
        if (status.headsLeast() > 0 || status.heads() > 0) {
            text.append(' ').append(heads(status));
        }
        Long minutes = status.silentMinutes();
        if (minutes != null) {
            text.append(" · ").append(words.of("checkpoint.minutes", minutes));
        }
        return text.toString();
    }

    /** On post of those required, all categories. */
    String heads(CheckpointStatus status) {
        return status.heads() + "/" + status.headsLeast();
    }

    /** Who is to be told when it is too bad for the desk alone; empty otherwise. */
    public String escalation(CheckpointStatus status) {
        return !status.alarms() || status.urgency() < AlarmRule.ESCALATES ? "" : words.of("checkpoint.alarm.escalate");
    }

    /** One sentence: the fact, the rule, the record. */
    public String why(CheckpointStatus status) {
        ContactHistory history = status.history();
        return switch (status.worst()) {
            case CONTACT ->
                history.lastAnswered() == null
                        ? words.of("checkpoint.why.never", status.limit().toMinutes())
                        : words.of(
                                "checkpoint.why.contact",
                                words.of(status.contact()),
                                formats.time(history.lastAnswered()),
                                status.silentMinutes(),
                                status.limit().toMinutes(),
                                history.misses());
            case MANNING ->
                words.of(
                        "checkpoint.why.manning",
                        words.of(status.manning()),
                        status.swornLeast(),
                        status.headsLeast(),
                        status.sworn(),
                        status.heads());
            case OPERATION ->
                (history.operationSince() == null
                                ? words.of("checkpoint.why.new", words.of(status.operation()))
                                : words.of(
                                        "checkpoint.why.operation",
                                        words.of(status.operation()),
                                        formats.dateTime(history.operationSince())))
                        + (history.operationNote().isEmpty() ? "" : " · " + history.operationNote());
        };
    }
}
