package org.shichen.people;

import static org.shichen.store.schema.Tables.ABSENCE;
import static org.shichen.store.schema.Tables.HOUSEHOLD;
import static org.shichen.store.schema.Tables.PERSON;
import static org.shichen.store.schema.Tables.PERSON_SKILL;
import static org.shichen.store.schema.Tables.SKILL;
import static org.shichen.store.schema.Tables.SQUAD;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.Problem;
import org.shichen.store.Act;
import org.shichen.store.Change;
import org.shichen.store.Store;
import org.shichen.ui.Acts;
import org.shichen.ui.HandedText;
import org.shichen.ui.LiveQuery;
import org.shichen.ui.Tasks;

/** The books of the brigade as a sheet shows them while it is open, and what is done with them. FX thread. */
public final class PeopleBoard {

    /** Somebody's absences; id 0 for nobody. */
    public record Away(long person, List<RecordedAbsence> absences) {}

    private final Acts acts;
    private final PeopleWriter writer;
    private final Absences absences;
    private final Households households;
    private final PeopleLists lists;
    private final Function<String, Optional<Problem>> refusal;
    private final Supplier<LocalDate> today;
    private final Store.Listening listening;
    private final LiveQuery<PeopleBook> asking;
    private final LiveQuery<Away> askingAway;
    private final ReadOnlyObjectWrapper<PeopleBook> book =
            new ReadOnlyObjectWrapper<>(this, "book", new PeopleBook(List.of(), List.of(), List.of()));
    private final ReadOnlyObjectWrapper<Away> away = new ReadOnlyObjectWrapper<>(this, "away", new Away(0, List.of()));
    private final ReadOnlyObjectWrapper<@Nullable Problem> trouble = new ReadOnlyObjectWrapper<>(this, "trouble");
    private volatile long chosen;

    /**
     * @param refusal why whoever is at the desk may not do the act of this name; empty when they may
     * @param today the local date of now, by which days that are typed short are understood
     */
    public PeopleBoard(
            Store store,
            PeopleReader reader,
            Absences absences,
            Tasks tasks,
            Acts acts,
            Function<String, Optional<Problem>> refusal,
            Supplier<LocalDate> today) {
        this.today = today;
        this.acts = acts;
        this.absences = absences;
        this.refusal = refusal;
        writer = new PeopleWriter(store);
        households = new Households(store);
        lists = new PeopleLists(store);
        asking = new LiveQuery<>(tasks, "people.book", reader::book, book::set);
        askingAway = new LiveQuery<>(tasks, "people.absences", this::readAway, away::set);
        listening = store.onChange(this::changed);
        asking.refresh();
    }

    public ReadOnlyObjectProperty<PeopleBook> bookProperty() {
        return book.getReadOnlyProperty();
    }

    /** Of the chosen person. */
    public ReadOnlyObjectProperty<Away> awayProperty() {
        return away.getReadOnlyProperty();
    }

    /** Why the last act was refused, or null. */
    public ReadOnlyObjectProperty<@Nullable Problem> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    public boolean mayDo(String act) {
        return refusal.apply(act).isEmpty();
    }

    /** Why whoever is at the desk may not do this act; empty when they may. */
    Optional<Problem> refusal(String act) {
        return refusal.apply(act);
    }

    /** Whom this typed text picks, in the order of the book; everybody for a blank. */
    public List<PersonFile> matching(String typed) {
        List<PersonFile> people = book.get().people();
        return typed.isBlank()
                ? people
                : people.stream().filter(file -> file.person().matches(typed)).toList();
    }

    /** @param person 0 for somebody who is not in the file yet */
    public void choose(long person) {
        chosen = person;
        askingAway.refresh();
    }

    public void save(PersonEntry entry, LongConsumer onDone) {
        trouble.set(null);
        acts.performTelling("people.save", act -> writer.save(act, entry), onDone::accept, trouble::set);
    }

    public LocalDate today() {
        return today.get();
    }

    /** @param handed what was typed comes back to it when it is refused */
    public void saveAbsence(RecordedAbsence entry, HandedText handed) {
        perform("people.absence", act -> absences.save(act, entry), handed);
    }

    public void removeAbsence(RecordedAbsence entry) {
        perform(
                "people.absence-remove",
                act -> {
                    absences.remove(act, entry);
                    return entry;
                },
                () -> {});
    }

    public void join(PersonEntry one, long with, HouseholdKind kind, Runnable onDone) {
        perform(
                "people.household",
                act -> {
                    households.join(act, one.id(), one.version(), with, kind);
                    return one;
                },
                onDone);
    }

    public void leave(PersonEntry one) {
        perform(
                "people.household",
                act -> {
                    households.leave(act, one.id(), one.version());
                    return one;
                },
                () -> {});
    }

    public void add(PeopleLists.Kind kind, String name, HandedText handed) {
        perform(actOf(kind), act -> lists.add(act, kind, name), handed);
    }

    public void rename(PeopleLists.Kind kind, Listed listed, String name, HandedText handed) {
        perform(actOf(kind), act -> list(() -> lists.rename(act, kind, listed, name)), handed);
    }

    public void move(PeopleLists.Kind kind, Listed listed, boolean up) {
        perform(actOf(kind), act -> list(() -> lists.move(act, kind, listed, up)), () -> {});
    }

    public void remove(PeopleLists.Kind kind, Listed listed) {
        perform(actOf(kind), act -> list(() -> lists.remove(act, kind, listed)), () -> {});
    }

    /** Tells a problem of what was typed, before anything is written; null takes it back. */
    public void refuse(@Nullable Problem problem) {
        trouble.set(problem);
    }

    public void close() {
        listening.close();
    }

    static String actOf(PeopleLists.Kind kind) {
        return kind == PeopleLists.Kind.SQUADS ? "people.squads" : "people.skills";
    }

    private static boolean list(Runnable work) {
        work.run();
        return true;
    }

    private <T> void perform(String name, Function<Act, T> work, Runnable onDone) {
        trouble.set(null);
        acts.performTelling(name, work, done -> onDone.run(), trouble::set);
    }

    private <T> void perform(String name, Function<Act, T> work, HandedText handed) {
        trouble.set(null);
        acts.performTelling(name, work, done -> handed.settled(), problem -> trouble.set(handed.refused(problem)));
    }

    private Away readAway() {
        long person = chosen;
        return new Away(person, person == 0 ? List.of() : absences.of(person));
    }

    private void changed(Change change) {
        if (change.touches(PERSON)
                || change.touches(PERSON_SKILL)
                || change.touches(SQUAD)
                || change.touches(SKILL)
                || change.touches(HOUSEHOLD)) {
            asking.refresh();
        }
        if (change.touches(ABSENCE)) {
            askingAway.refresh();
        }
    }
}
