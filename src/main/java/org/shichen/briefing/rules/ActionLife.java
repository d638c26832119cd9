package org.shichen.briefing.rules;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shichen.briefing.ActionAct;
import org.shichen.briefing.ActionDeed;
import org.shichen.briefing.ActionItem;
import org.shichen.briefing.ActionStage;
import org.shichen.briefing.StepWay;
import org.shichen.problem.Problem;

/**
 * What may be done to an action item, by whom. 办结 is not 销号: what is reported as done is verified and closed by another
 * person than those who do it, with words of evidence; nobody who does it enters that in another's name either.
 */
public final class ActionLife {

    private static final Set<ActionStage> UNDER_WAY =
            EnumSet.of(ActionStage.ASSIGNED, ActionStage.ACCEPTED, ActionStage.IN_PROGRESS);

    /** Acts by which the item ends, is judged, or is asked after: not by those who do it. */
    private static final Set<ActionAct> ANOTHER = EnumSet.of(
            ActionAct.VERIFY,
            ActionAct.CLOSE,
            ActionAct.RETURN,
            ActionAct.CANCEL,
            ActionAct.MERGE,
            ActionAct.GRANT_EXTENSION,
            ActionAct.REFUSE_EXTENSION,
            ActionAct.URGE);

    /** Acts that say nothing without words. */
    private static final Set<ActionAct> WORDY = EnumSet.of(
            ActionAct.CLOSE,
            ActionAct.RETURN,
            ActionAct.CANCEL,
            ActionAct.REOPEN,
            ActionAct.ASK_EXTENSION,
            ActionAct.REFUSE_EXTENSION);

    private ActionLife() {}

    /**
     * The item that a deed would merge into.
     *
     * @param stage of that item
     */
    public record Target(long id, ActionStage stage) {}

    /** What usually comes next, for the one key that takes an item a step further. */
    public static Optional<ActionAct> usual(ActionStage stage) {
        return switch (stage) {
            case DRAFT -> Optional.of(ActionAct.ASSIGN);
            case ASSIGNED -> Optional.of(ActionAct.ACCEPT);
            case ACCEPTED, IN_PROGRESS -> Optional.of(ActionAct.REPORT);
            case REPORTED, VERIFYING -> Optional.of(ActionAct.CLOSE);
            case CLOSED, CANCELLED -> Optional.empty();
        };
    }

    /** Every act that the stage of the item allows somebody, in the order of its life. */
    public static List<ActionAct> possible(ActionItem item) {
        return Stream.of(ActionAct.values())
                .filter(act -> fits(act, item.stage())
                        && (act != ActionAct.ASK_EXTENSION || item.course().askedUntil() == null)
                        && (!answers(act) || item.course().askedUntil() != null)
                        && (act != ActionAct.REMOVE_COHANDLER
                                || !item.course().coHandlers().isEmpty()))
                .toList();
    }

    /** Whether only another person than those who do the work may do this. */
    public static boolean anotherPerson(ActionAct act) {
        return ANOTHER.contains(act);
    }

    public static boolean needsWords(ActionAct act) {
        return WORDY.contains(act);
    }

    /** The stage after the act; that of before for acts that are no step. */
    public static ActionStage after(ActionAct act, ActionStage before) {
        return switch (act) {
            case ASSIGN -> ActionStage.ASSIGNED;
            case ACCEPT -> ActionStage.ACCEPTED;
            case START, RETURN, REOPEN -> ActionStage.IN_PROGRESS;
            case REPORT -> ActionStage.REPORTED;
            case VERIFY -> ActionStage.VERIFYING;
            case CLOSE -> ActionStage.CLOSED;
            case CANCEL, MERGE -> ActionStage.CANCELLED;
            default -> before;
        };
    }

    /** The act that takes an item to the stage by the straight way; not back, and not into another item. */
    public static ActionAct straightTo(ActionStage stage) {
        return switch (stage) {
            case DRAFT, ASSIGNED -> ActionAct.ASSIGN;
            case ACCEPTED -> ActionAct.ACCEPT;
            case IN_PROGRESS -> ActionAct.START;
            case REPORTED -> ActionAct.REPORT;
            case VERIFYING -> ActionAct.VERIFY;
            case CLOSED -> ActionAct.CLOSE;
            case CANCELLED -> ActionAct.CANCEL;
        };
    }

    public static StepWay way(ActionAct act) {
        return switch (act) {
            case RETURN -> StepWay.RETURNED;
            case MERGE -> StepWay.MERGED;
            case REOPEN -> StepWay.REOPENED;
            default -> StepWay.STEP;
        };
    }

    /**
     * Why the deed may not be done; empty when it may.
     *
     * @param recordedBy who is at the desk and enters it, null for the program
     * @param target the item that the deed names, null when it names none or there is none
     */
    public static Optional<Problem> refuse(
            ActionItem item, ActionDeed deed, @Nullable Long recordedBy, @Nullable Target target) {
        ActionAct act = deed.act();
        if (!fits(act, item.stage())) {
            return Optional.of(
                    act.step() && after(act, item.stage()) != item.stage()
                            ? Problem.of("problem.briefing.step", item.stage(), after(act, item.stage()))
                            : Problem.of("problem.briefing.act", item.stage(), act));
        }
        if (anotherPerson(act) && (item.doneBy(deed.personId()) || recordedBy != null && item.doneBy(recordedBy))) {
            return Optional.of(Problem.of("problem.briefing.own-verifier"));
        }
        if ((act == ActionAct.VERIFY || act == ActionAct.CLOSE)
                && Objects.equals(deed.personId(), item.course().reporterId())) {
            return Optional.of(Problem.of("problem.briefing.own-verifier"));
        }
        if (needsWords(act) && deed.words().isBlank()) {
            return Optional.of(
                    Problem.of(act == ActionAct.CLOSE ? "problem.briefing.no-evidence" : "problem.briefing.no-reason"));
        }
        return switch (act) {
            case ASK_EXTENSION -> refuseAsking(item, deed.personId(), deed.until());
            case GRANT_EXTENSION, REFUSE_EXTENSION -> refuseAnswer(item, deed.personId());
            case ADD_COHANDLER, REMOVE_COHANDLER -> refuseCoHandler(item, act, deed.other());
            case MERGE -> refuseMerge(item, target);
            default -> Optional.empty();
        };
    }

    private static boolean answers(ActionAct act) {
        return act == ActionAct.GRANT_EXTENSION || act == ActionAct.REFUSE_EXTENSION;
    }

    private static boolean fits(ActionAct act, ActionStage stage) {
        return switch (act) {
            case ASSIGN -> stage == ActionStage.DRAFT;
            case ACCEPT -> stage == ActionStage.ASSIGNED;
            case START -> stage == ActionStage.ACCEPTED || stage == ActionStage.REPORTED;
            case REPORT -> stage == ActionStage.ACCEPTED || stage == ActionStage.IN_PROGRESS;
            case VERIFY -> stage == ActionStage.REPORTED;
            case CLOSE, RETURN -> stage == ActionStage.REPORTED || stage == ActionStage.VERIFYING;
            case ASK_EXTENSION, GRANT_EXTENSION, REFUSE_EXTENSION -> UNDER_WAY.contains(stage);
            case URGE -> UNDER_WAY.contains(stage) || stage == ActionStage.REPORTED || stage == ActionStage.VERIFYING;
            case ADD_COHANDLER, REMOVE_COHANDLER, CANCEL, MERGE ->
                stage == ActionStage.DRAFT || UNDER_WAY.contains(stage);
            case REOPEN -> stage.over();
        };
    }

    private static Optional<Problem> refuseAsking(ActionItem item, long person, @Nullable LocalDate until) {
        if (item.course().askedUntil() != null) {
            return Optional.of(Problem.of("problem.briefing.extension.asked"));
        }
        if (!item.doneBy(person)) {
            return Optional.of(Problem.of("problem.briefing.extension.handler"));
        }
        return until == null || !until.isAfter(item.due())
                ? Optional.of(Problem.of("problem.briefing.extension.date", item.due()))
                : Optional.empty();
    }

    /** The assigner answers; where they do the work themselves or are not known, any other person. */
    private static Optional<Problem> refuseAnswer(ActionItem item, long person) {
        if (item.course().askedUntil() == null) {
            return Optional.of(Problem.of("problem.briefing.extension.none"));
        }
        Long assigner = item.course().assignerId();
        return assigner == null || item.doneBy(assigner) || assigner == person
                ? Optional.empty()
                : Optional.of(Problem.of(
                        "problem.briefing.extension.assigner", item.course().assigner()));
    }

    private static Optional<Problem> refuseCoHandler(ActionItem item, ActionAct act, @Nullable Long other) {
        if (other == null) {
            return Optional.of(Problem.of("problem.briefing.nobody"));
        }
        boolean there = act == ActionAct.ADD_COHANDLER
                ? item.doneBy(other)
                : !item.course().coHandlerIds().contains(other);
        return there ? Optional.of(Problem.of("problem.briefing.cohandler", act)) : Optional.empty();
    }

    private static Optional<Problem> refuseMerge(ActionItem item, @Nullable Target target) {
        return target == null || target.id() == item.id() || target.stage().over()
                ? Optional.of(Problem.of("problem.briefing.merge"))
                : Optional.empty();
    }
}
