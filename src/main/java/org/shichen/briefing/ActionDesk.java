package org.shichen.briefing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.value.ObservableValue;
import org.shichen.clock.Moment;
import org.shichen.ui.Acts;
import org.shichen.ui.DraftBook;
import org.shichen.ui.Tasks;

/** What is done to action items, and what is told of them. FX thread. */
final class ActionDesk {

    private static final Pattern LEDGER_NUMBER = Pattern.compile("(?:\\D*(\\d{4})-)?(\\d{1,5})");

    private final ActionBook actionBook;
    private final Tasks tasks;
    private final Acts acts;
    private final ObservableValue<Moment> moment;
    private final Supplier<BriefingLog.Contents> contents;

    ActionDesk(
            ActionBook actionBook,
            Tasks tasks,
            Acts acts,
            ObservableValue<Moment> moment,
            Supplier<BriefingLog.Contents> contents) {
        this.actionBook = actionBook;
        this.tasks = tasks;
        this.acts = acts;
        this.moment = moment;
        this.contents = contents;
    }

    /**
     * Does something to an action item on behalf of a person.
     *
     * @param onDone called when it is on disk; a refused deed leaves its form as it is
     * @param kept the words as they are being typed
     */
    void perform(ActionItem item, ActionDeed deed, Runnable onDone, DraftBook.Entry kept) {
        acts.perform(
                name(deed.act()),
                act -> {
                    actionBook.perform(kept.act(act), item.id(), deed);
                    return deed;
                },
                done -> onDone.run(),
                kept::refused);
    }

    private static String name(ActionAct act) {
        return switch (act) {
            case URGE -> "briefing.urge";
            case ASK_EXTENSION, GRANT_EXTENSION, REFUSE_EXTENSION -> "briefing.extend";
            case ADD_COHANDLER, REMOVE_COHANDLER -> "briefing.cohandler";
            default -> "briefing.step";
        };
    }

    /** Everything that happened to an action item by the shown moment. */
    void events(long item, Consumer<List<ActionEvent>> show) {
        Instant at = moment.getValue().instant();
        tasks.run("briefing.events", () -> actionBook.events(item, at), show);
    }

    /** The item of this number: 14 or 014 of the year, or 2020-014. */
    Optional<ActionItem> numbered(String typed, int year) {
        Matcher number = LEDGER_NUMBER.matcher(typed.strip());
        if (!number.matches()) {
            return Optional.empty();
        }
        int of = number.group(1) == null ? year : Integer.parseInt(number.group(1));
        return contents.get().actions().stream()
                .filter(item -> item.year() == of && item.number() == Integer.parseInt(number.group(2)))
                .findFirst();
    }
}
