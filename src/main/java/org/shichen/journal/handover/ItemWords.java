package org.shichen.journal.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shichen.clock.WatchSpan;
import org.shichen.journal.supplies.SupplyKind;
import org.shichen.roster.rules.RuleKind;
import org.shichen.ui.Formats;
import org.shichen.ui.Notices;
import org.shichen.ui.Words;

/** An open thing in words. */
public final class ItemWords {

    private ItemWords() {}

    public static String of(OpenItem item, Words words, Formats formats) {
        Object[] args = item.args().stream()
                .map(arg -> switch (arg) {
                    case Instant at -> formats.dateTime(at);
                    case LocalDate date -> formats.shortDate(date);
                    case Map<?, ?> missing -> watches(missing, words);
                    case RuleKind rule -> words.of("rule." + rule.name());
                    case SupplyKind supply -> supply.name(words.language());
                    case List<?> names ->
                        names.stream()
                                .map(each -> each instanceof OpenSupplies.Part part
                                        ? words.of("handover.part", part.checkpoint(), part.amount())
                                        : each.toString())
                                .collect(Collectors.joining(words.of("desk.comma")));
                    default -> arg;
                })
                .toArray();
        if (item.kind() == OpenKind.DRAFT) {
            String room = "handover.draft." + args[1];
            args[1] = new Notices.Word(words.has(room) ? room : "handover.draft.other");
        }
        return words.of("handover.item." + item.kind(), args).strip();
    }

    private static String watches(Map<?, ?> missing, Words words) {
        return missing.entrySet().stream()
                .map(each -> words.of(
                        "handover.watch",
                        ((WatchSpan) each.getKey()).watch().character(),
                        ((List<?>) each.getValue())
                                .stream().map(Object::toString).collect(Collectors.joining(words.of("desk.comma")))))
                .collect(Collectors.joining(words.of("handover.between")));
    }
}
