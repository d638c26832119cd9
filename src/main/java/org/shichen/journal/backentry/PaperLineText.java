package org.shichen.journal.backentry;

import org.jspecify.annotations.Nullable;
import org.shichen.journal.LogKind;
import org.shichen.ui.Formats;
import org.shichen.ui.Words;

/** A row of paper as the desk reads it back. */
record PaperLineText(Words words, Formats formats) {

    /** @param source says by which way a contact came */
    String of(PaperLine line, LogKind source) {
        String at = formats.dateTime(line.occurredAt());
        return switch (line) {
            case PaperLine.Text typed ->
                words.of("backentry.read.text", at, typed.line().content(), marks(typed));
            case PaperLine.Contact contact ->
                contact.answered()
                        ? words.of(
                                "backentry.read.contact",
                                at,
                                contact.checkpoint().code(),
                                contact.checkpoint().name(),
                                heads(contact.sworn()),
                                heads(contact.auxiliary()),
                                contact.words(),
                                words.of(BackEntries.channel(source)))
                        : words.of(
                                "backentry.read.missed",
                                at,
                                contact.checkpoint().code(),
                                contact.checkpoint().name(),
                                contact.words(),
                                words.of(BackEntries.channel(source)));
            case PaperLine.Figure figure ->
                words.of(
                        "backentry.read.figure",
                        at,
                        figure.checkpoint().code(),
                        figure.checkpoint().name(),
                        figure.kind().name(words.language()),
                        Long.toString(figure.amount()),
                        figure.kind().unit(words.language()));
            case PaperLine.Correction correction ->
                words.of(
                        "backentry.read.correction",
                        at,
                        correction.checkpoint().code(),
                        correction.checkpoint().name(),
                        correction.kind().name(words.language()),
                        Long.toString(correction.total()),
                        correction.kind().unit(words.language()),
                        correction.reason());
            case PaperLine.Nil nil ->
                words.of(
                        "backentry.read.nil",
                        at,
                        nil.checkpoint().code(),
                        nil.checkpoint().name());
        };
    }

    private String marks(PaperLine.Text typed) {
        var line = typed.line();
        StringBuilder marks = new StringBuilder();
        if (line.important()) {
            marks.append("  ").append(words.of("log.mark.important"));
        }
        if (!line.place().isEmpty()) {
            marks.append("  @").append(line.place());
        }
        if (!line.reporter().isEmpty()) {
            marks.append("  <").append(line.reporter());
        }
        if (line.followUp() != null) {
            marks.append("  ").append(words.of("log.open.due", formats.time(line.followUp())));
        }
        return marks.toString();
    }

    private static String heads(@Nullable Integer count) {
        return count == null ? "–" : count.toString();
    }
}
