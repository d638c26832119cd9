package org.shichen.journal.handover;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the outgoing officer signs. */
public record NewHandover(
        long outgoingId,
        @Nullable Long reliefId,
        String shift,
        Instant since,
        Handover.Texts texts,
        List<Handover.Line> lines,
        List<EquipmentCount> counts) {}
