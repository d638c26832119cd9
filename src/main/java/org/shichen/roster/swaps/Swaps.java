package org.shichen.roster.swaps;

import static org.shichen.store.schema.Tables.DUTY;
import static org.shichen.store.schema.Tables.PERSON;
import static org.shichen.store.schema.Tables.SWAP;
import static org.shichen.store.schema.Tables.SWAP_PART;
import static org.shichen.store.schema.Tables.SWAP_STEP;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.roster.Duty;
import org.shichen.roster.Rosters;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.store.Tx;
import org.shichen.store.schema.tables.records.SwapPartRecord;
import org.shichen.store.schema.tables.records.SwapRecord;
import org.shichen.store.schema.tables.records.SwapStepRecord;

/** All SQL of swaps. Blocks; not for the FX thread. */
public final class Swaps {

    /** All swaps, the newest first, with the duties that they are about as they stand and the names of everybody. */
    public record Shown(List<Swap> swaps, SwapDuties duties, Map<Long, String> names) {}

    private final Store store;
    private final Rosters rosters;

    public Swaps(Store store, Rosters rosters) {
        this.store = store;
        this.rosters = rosters;
    }

    public Shown all() {
        return store.read(dsl -> {
            List<Swap> swaps = swaps(dsl);
            Map<Long, String> names = new HashMap<>();
            dsl.selectFrom(PERSON).forEach(row -> names.put(row.getId(), row.getName()));
            return new Shown(
                    swaps,
                    duties(
                            dsl,
                            swaps.stream()
                                    .flatMap(swap -> swap.parts().stream())
                                    .toList()),
                    names);
        });
    }

    /** Which duties of these dates, both inclusive, are signed in for or in an open swap already. */
    public BoundDuties bound(LocalDate first, LocalDate last) {
        return store.read(dsl -> new BoundDuties(Rosters.attended(dsl, first, last), asked(dsl)));
    }

    /**
     * Asks for a swap; returns its id.
     *
     * @throws ProblemException {@code problem.swap.*} when it is none, has no reason, or a duty of it is already in
     *     another open swap
     */
    public long ask(Act act, SwapKind kind, long askedBy, String reason, List<SwapPart> parts) {
        if (reason.isBlank()) {
            throw new ProblemException(Problem.of("problem.swap.reason"));
        }
        return store.write(act, tx -> {
            Swap asked = new Swap(0, kind, askedBy, reason.strip(), tx.now(), parts, List.of());
            refuseShape(asked);
            SwapDuties duties = duties(tx.read(), parts);
            asked.whyVoid(duties).ifPresent(problem -> {
                throw new ProblemException(problem);
            });
            refuseTwice(tx.read(), duties.byId().keySet());
            return write(tx, asked);
        });
    }

    /** Of a duty that is in an open swap already nobody knows where it will go. */
    private static void refuseTwice(DSLContext dsl, Set<Long> duties) {
        if (!Collections.disjoint(asked(dsl), duties)) {
            throw new ProblemException(Problem.of("problem.swap.twice"));
        }
    }

    /** The ids of the duties of all open swaps. */
    private static Set<Long> asked(DSLContext dsl) {
        List<Swap> standing = swaps(dsl);
        SwapDuties all = duties(
                dsl, standing.stream().flatMap(swap -> swap.parts().stream()).toList());
        return standing.stream()
                .filter(swap -> !swap.stage(all).closed())
                .flatMap(swap -> swap.parts().stream())
                .map(SwapPart::dutyId)
                .collect(Collectors.toSet());
    }

    private static long write(Tx tx, Swap asked) {
        SwapRecord row = new SwapRecord();
        row.setKind(asked.kind().name());
        row.setAskedBy(asked.askedBy());
        row.setReason(asked.reason());
        row.setOccurredAt(tx.now().toEpochMilli());
        row.setRecordedAt(tx.now().toEpochMilli());
        row.setRecordedBy(tx.recordedBy());
        long id = tx.insert(row);
        for (SwapPart part : asked.parts()) {
            SwapPartRecord written = new SwapPartRecord();
            written.setSwapId(id);
            written.setDutyId(part.dutyId());
            written.setFromPersonId(part.fromPersonId());
            written.setToPersonId(part.toPersonId());
            written.setFromOffset(
                    part.fromOffset() == null ? null : part.fromOffset().longValue());
            written.setToOffset(part.toOffset() == null ? null : part.toOffset().longValue());
            tx.insert(written);
        }
        return id;
    }

    /** Two or three duties that go round, each to the person of the next; or a part of one to somebody else. */
    private static void refuseShape(Swap swap) {
        List<SwapPart> parts = swap.parts();
        int size = swap.kind() == SwapKind.THREE_WAY ? 3 : swap.kind() == SwapKind.TWO_WAY ? 2 : 1;
        boolean whole = parts.stream().allMatch(part -> part.fromOffset() == null);
        boolean round = parts.stream().map(SwapPart::fromPersonId).distinct().count() == size
                && parts.stream()
                        .map(SwapPart::toPersonId)
                        .collect(Collectors.toSet())
                        .equals(parts.stream().map(SwapPart::fromPersonId).collect(Collectors.toSet()));
        boolean fits = swap.kind() == SwapKind.PART ? parts.size() == 1 && !whole : whole && round;
        if (parts.size() != size
                || !fits
                || parts.stream().anyMatch(part -> part.fromPersonId() == part.toPersonId())) {
            throw new ProblemException(Problem.of("problem.swap.shape", swap.kind()));
        }
    }

    /** Somebody concerned agrees; typed by whoever is at the desk. */
    public void agree(Act act, long swapId, long personId) {
        store.write(act, tx -> {
            Swap swap = open(tx, swapId);
            if (!swap.waitedFor().contains(personId)) {
                throw new ProblemException(Problem.of("problem.swap.not-waited-for"));
            }
            return step(tx, swapId, SwapStage.AGREED, personId, "");
        });
    }

    /**
     * Approves it and changes the roster, together or not at all.
     *
     * @param act named {@code swap.approve}, or {@code roster.override} with a reason where it is to break what forbids
     * @throws ProblemException {@code problem.swap.not-agreed}, or what {@link Rosters#change} refuses
     */
    public void approve(Act act, long swapId) {
        store.write(act, tx -> {
            Swap swap = open(tx, swapId);
            if (!swap.waitedFor().isEmpty()) {
                throw new ProblemException(Problem.of("problem.swap.not-agreed"));
            }
            step(tx, swapId, SwapStage.APPROVED, approver(tx), Objects.requireNonNullElse(act.reason(), ""));
            // A published day changes for the reason of the swap when no other was given.
            Act because = act.reason() == null || act.reason().isBlank() ? act.because(swap.reason()) : act;
            return rosters.changeWithin(
                    tx,
                    because,
                    SwapChange.of(swap.parts(), duties(tx.read(), swap.parts()).byId()));
        });
    }

    public void refuse(Act act, long swapId, String reason) {
        if (reason.isBlank()) {
            throw new ProblemException(Problem.of("problem.swap.reason"));
        }
        store.write(act.because(reason.strip()), tx -> {
            open(tx, swapId);
            return step(tx, swapId, SwapStage.REFUSED, approver(tx), reason.strip());
        });
    }

    /** Whoever asked takes it back. */
    public void withdraw(Act act, long swapId, String reason) {
        store.write(
                act,
                tx -> step(tx, swapId, SwapStage.WITHDRAWN, open(tx, swapId).askedBy(), reason.strip()));
    }

    /** @throws ProblemException {@code problem.swap.closed}, or why it is void */
    private static Swap open(Tx tx, long swapId) {
        Swap swap = swaps(tx.read()).stream()
                .filter(each -> each.id() == swapId)
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.of("problem.store.moved-on", "swap")));
        SwapDuties duties = duties(tx.read(), swap.parts());
        SwapStage stage = swap.stage(duties);
        if (stage.closed()) {
            throw new ProblemException(
                    stage == SwapStage.VOID
                            ? swap.whyVoid(duties).orElseThrow()
                            : Problem.of("problem.swap.closed", stage));
        }
        return swap;
    }

    private static long approver(Tx tx) {
        Long person = tx.recordedBy();
        if (person == null) {
            throw new ProblemException(Problem.of("problem.swap.nobody"));
        }
        return person;
    }

    private static long step(Tx tx, long swapId, SwapStage stage, long personId, String reason) {
        SwapStepRecord row = new SwapStepRecord();
        row.setSwapId(swapId);
        row.setStage(stage.name());
        row.setPersonId(personId);
        row.setReason(reason);
        row.setOccurredAt(tx.now().toEpochMilli());
        row.setRecordedAt(tx.now().toEpochMilli());
        row.setRecordedBy(tx.recordedBy());
        return tx.insert(row);
    }

    private static List<Swap> swaps(DSLContext dsl) {
        Map<Long, String> names = new HashMap<>();
        dsl.selectFrom(PERSON).forEach(row -> names.put(row.getId(), row.getName()));
        Map<Long, List<SwapPart>> parts = dsl.selectFrom(SWAP_PART).orderBy(SWAP_PART.ID).stream()
                .collect(Collectors.groupingBy(
                        SwapPartRecord::getSwapId,
                        Collectors.mapping(
                                row -> new SwapPart(
                                        row.getDutyId(),
                                        row.getFromPersonId(),
                                        row.getToPersonId(),
                                        whole(row.getFromOffset()),
                                        whole(row.getToOffset())),
                                Collectors.toList())));
        Map<Long, List<SwapStep>> steps =
                dsl.selectFrom(SWAP_STEP).where(SWAP_STEP.STRUCK_AT.isNull()).orderBy(SWAP_STEP.ID).stream()
                        .collect(Collectors.groupingBy(
                                SwapStepRecord::getSwapId,
                                Collectors.mapping(
                                        row -> new SwapStep(
                                                SwapStage.valueOf(row.getStage()),
                                                row.getPersonId(),
                                                names.get(row.getPersonId()),
                                                row.getReason(),
                                                Instant.ofEpochMilli(row.getOccurredAt()),
                                                row.getRecordedBy() == null ? "" : names.get(row.getRecordedBy())),
                                        Collectors.toList())));
        return dsl.selectFrom(SWAP)
                .where(SWAP.STRUCK_AT.isNull())
                .orderBy(SWAP.ID.desc())
                .fetch(row -> new Swap(
                        row.getId(),
                        SwapKind.valueOf(row.getKind()),
                        row.getAskedBy(),
                        row.getReason(),
                        Instant.ofEpochMilli(row.getOccurredAt()),
                        parts.getOrDefault(row.getId(), List.of()),
                        steps.getOrDefault(row.getId(), List.of())));
    }

    private static @Nullable Integer whole(@Nullable Long value) {
        return value == null ? null : value.intValue();
    }

    private static SwapDuties duties(DSLContext dsl, List<SwapPart> parts) {
        List<Long> ids = parts.stream().map(SwapPart::dutyId).toList();
        Map<Long, Duty> standing = dsl.selectFrom(DUTY).where(DUTY.ID.in(ids)).fetch(Rosters::duty).stream()
                .collect(Collectors.toMap(Duty::id, duty -> duty));
        return new SwapDuties(standing, Rosters.attended(dsl, ids));
    }
}
