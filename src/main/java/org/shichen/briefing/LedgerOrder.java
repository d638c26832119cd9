package org.shichen.briefing;

import java.util.Comparator;

/** How the ledger is arranged: by lamp, by who does it, by the meeting it comes from. */
enum LedgerOrder {
    LAMP(Comparator.comparing(ActionItem::lamp)),
    PERSON(Comparator.comparing(ActionItem::handler).thenComparing(ActionItem::handlerId)),
    MEETING(Comparator.comparing(ActionItem::meetingId).reversed());

    private final Comparator<ActionItem> groups;

    LedgerOrder(Comparator<ActionItem> groups) {
        this.groups = groups;
    }

    LedgerOrder next() {
        return values()[(ordinal() + 1) % values().length];
    }

    Comparator<ActionItem> order() {
        return groups.thenComparing(ActionItem::lamp).thenComparing(ActionItem::due);
    }
}
