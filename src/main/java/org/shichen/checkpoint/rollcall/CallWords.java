package org.shichen.checkpoint.rollcall;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shichen.ui.ColumnCell.Column;
import org.shichen.ui.Presentation;

/** A checkpoint of the round in words: how far it is by a mark and a word, and what it told. */
record CallWords(Presentation presentation) {

    /** The checkpoints are as wide as the longest of them, so that what they told stands below each other. */
    List<Column<Call>> columns(List<Call> round) {
        double longest = round.stream()
                .mapToDouble(call -> presentation.width(name(call)))
                .max()
                .orElse(0);
        return List.of(Column.of(longest, CallWords::name), Column.rest(this::told));
    }

    /** ○ K01 东岭省际检查站. */
    private static String name(Call call) {
        String mark = switch (call.stage()) {
            case WAITING -> "○ ";
            case RETRY -> "◐ ";
            case ANSWERED -> "✓ ";
            case MISSED -> "✕ ";
        };
        return mark + call.status().checkpoint().code() + " "
                + call.status().checkpoint().name();
    }

    private String told(Call call) {
        var words = presentation.words();
        String text = words.of("rollcall." + call.stage().name().toLowerCase(Locale.ROOT));
        if (call.at() != null) {
            text += " " + presentation.formats().second(call.at());
        }
        if (call.sworn() != null || call.auxiliary() != null) {
            text += "  " + words.of("rollcall.heads", told(call.sworn()), told(call.auxiliary()));
        }
        return text + (call.words().isEmpty() ? "" : "  " + call.words());
    }

    private static String told(@Nullable Integer heads) {
        return heads == null ? "–" : heads.toString();
    }
}
