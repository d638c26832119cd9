package org.shichen.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.shichen.checkpoint.Checkpoint;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.clock.DutyCalendar;
import org.shichen.clock.Moment;
import org.shichen.people.People;
import org.shichen.people.Person;
import org.shichen.problem.Problem;
import org.shichen.roster.rules.Violation;
import org.shichen.store.Act;
import org.shichen.store.Store;
import org.shichen.ui.Acts;
import org.shichen.ui.LiveQuery;
import org.shichen.ui.Notices;
import org.shichen.ui.Tasks;

/**
 * The roster as a person at the desk sees and changes it: the week around the moment's duty day by people and days, and
 * one duty day by posts and watches. FX thread.
 */
public final class RosterBoard {

    /** 人员×日期, 岗位×时辰. */
    public enum Layout {
        PEOPLE_BY_DAY,
        POSTS_BY_WATCH
    }

    private record Asked(LocalDate day, Instant moment) {}

    private final Rosters rosters;
    private final People people;
    private final Checkpoints checkpoints;
    private final Acts acts;
    private final Notices notices;
    private final ObservableValue<Moment> moment;
    private final DutyCalendar calendar;
    private final LiveQuery<RosterWeek> query;
    private final Store.Listening listening;
    private final Subscription ticking;
    private final ReadOnlyObjectWrapper<@Nullable RosterWeek> week = new ReadOnlyObjectWrapper<>(this, "week");
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final ObjectProperty<Layout> layout = new SimpleObjectProperty<>(this, "layout", Layout.PEOPLE_BY_DAY);
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final ObjectProperty<@Nullable Place> selected = new SimpleObjectProperty<>(this, "selected");
    private @Nullable Duty selectedDuty;
    private int dayOffset;
    // Written on the FX thread before each question, read by the question in the background.
    private volatile Asked asked;

    public RosterBoard(
            Rosters rosters,
            People people,
            Checkpoints checkpoints,
            Store store,
            Tasks tasks,
            Acts acts,
            Notices notices,
            ObservableValue<Moment> moment,
            DutyCalendar calendar) {
        this.rosters = rosters;
        this.people = people;
        this.checkpoints = checkpoints;
        this.acts = acts;
        this.notices = notices;
        this.moment = moment;
        this.calendar = calendar;
        this.asked = ask();
        this.query = new LiveQuery<>(tasks, "roster.week", this::read, this::show);
        this.listening = store.onChange(change -> refresh());
        layout.subscribe(this::arrange);
        filter.subscribe(this::arrange);
        this.ticking = moment.subscribe(this::refresh);
        refresh();
    }

    /** Null until the first answer is there. */
    public ReadOnlyObjectProperty<@Nullable RosterWeek> weekProperty() {
        return week.getReadOnlyProperty();
    }

    /** The rows of the present layout that pass the filter. */
    public ReadOnlyObjectProperty<List<Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    public ObjectProperty<Layout> layoutProperty() {
        return layout;
    }

    /** Typed text by which people are found: badge number, name, pinyin or initials. Posts are never hidden. */
    public StringProperty filterProperty() {
        return filter;
    }

    public ReadOnlyObjectProperty<@Nullable Place> selectedProperty() {
        return selected;
    }

    /** The duty that the keys act on: the one picked in the selected cell, else its first; null for an empty cell. */
    public @Nullable Duty selectedDuty() {
        Place place = selected.get();
        RosterWeek shown = week.get();
        if (place == null || shown == null) {
            return null;
        }
        List<Duty> there = shown.dutiesAt(place);
        long picked = selectedDuty == null ? 0 : selectedDuty.id();
        return there.stream()
                .filter(duty -> duty.id() == picked)
                .findFirst()
                .orElse(there.isEmpty() ? null : there.getFirst());
    }

    public void select(@Nullable Place place) {
        select(place, null);
    }

    public void select(@Nullable Place place, @Nullable Duty duty) {
        selectedDuty = duty;
        selected.set(place);
    }

    /** A week earlier; in the layout of one day a day earlier. */
    public void previous() {
        turn(-1);
    }

    public void next() {
        turn(1);
    }

    /** Back to the duty day of the moment. */
    public void today() {
        dayOffset = 0;
        refresh();
    }

    public void toggleLayout() {
        layout.set(layout.get() == Layout.PEOPLE_BY_DAY ? Layout.POSTS_BY_WATCH : Layout.PEOPLE_BY_DAY);
    }

    /** The duty that would be if a person were put there; empty where no shift runs, or when the post is not known. */
    public Optional<Duty> landing(long personId, Place.PostSpan place) {
        RosterWeek shown = week.get();
        return shown == null
                ? Optional.empty()
                : shown.shiftOf(place.span()).map(shift -> duty(personId, place.postId(), shift, shown.day()));
    }

    public Duty landing(Place.PersonDay place, Post post, Shift shift) {
        return duty(place.personId(), post.id(), shift, place.date());
    }

    /** The duty as it would be if it were dropped there. */
    public Optional<Duty> landing(Duty duty, Place place) {
        RosterWeek shown = week.get();
        if (shown == null) {
            return Optional.empty();
        }
        return switch (place) {
            case Place.PersonDay at -> Optional.of(with(duty, at.personId(), at.date(), duty.postId(), null));
            case Place.PostSpan at ->
                shown.shiftOf(at.span()).map(shift -> {
                    boolean stays =
                            duty.shiftId() == shift.id() && duty.dutyDate().equals(shown.day());
                    return with(duty, duty.personId(), shown.day(), at.postId(), stays ? null : shift);
                });
        };
    }

    /** What the duty would break there, what forbids it first; asked for the cell under the pointer while dragging. */
    public List<Violation> judge(Duty landing) {
        RosterWeek shown = week.get();
        return shown == null ? List.of() : shown.judge(landing);
    }

    /** As {@link #judge} for a copy, which stands beside the duty it is made from. */
    public List<Violation> judgeCopy(Duty landing) {
        return judge(asNew(landing));
    }

    public void assign(Duty landing) {
        Duty fresh = asNew(landing);
        perform(
                "roster.assign",
                fresh,
                act -> rosters.assign(act, fresh.personId(), fresh.postId(), fresh.shiftId(), fresh.dutyDate()));
    }

    /** @param landing where the duty of the same id goes, see {@link #landing(Duty, Place)} */
    public void move(Duty duty, Duty landing) {
        if (landing.equals(duty)) {
            return;
        }
        perform("roster.move", landing, act -> {
            rosters.move(act, duty, landing.personId(), landing.dutyDate(), landing.postId(), landing.shiftId());
            return null;
        });
    }

    public void remove(Duty duty) {
        acts.perform("roster.remove", act -> {
            rosters.remove(act, duty);
        });
    }

    /** From now on this duty level is in force. */
    public void order(DutyLevel level) {
        Instant from = moment.getValue().instant();
        acts.perform("roster.order", act -> {
            rosters.order(act, level, from);
        });
    }

    /** Tells how to go on after a duty was cut or copied. */
    void held(boolean copy) {
        notices.say(copy ? "roster.copied" : "roster.cut");
    }

    /** Lets go of the store and the clock. */
    public void close() {
        listening.close();
        ticking.unsubscribe();
    }

    private <T> void perform(String name, Duty landing, Function<Act, T> work) {
        if (!moment.getValue().live()) {
            notices.explain(Problem.of("problem.ui.past"));
            return;
        }
        List<Violation> broken = judge(landing);
        Optional<Violation> forbidden =
                broken.stream().filter(Violation::forbids).findFirst();
        if (forbidden.isPresent()) {
            notices.explain(forbidden.get().words());
            return;
        }
        acts.perform(
                name,
                work,
                done -> broken.forEach(warning -> notices.say(
                        warning.words().key(), warning.words().args().toArray())));
    }

    private void turn(int way) {
        dayOffset += way * (layout.get() == Layout.PEOPLE_BY_DAY ? 7 : 1);
        refresh();
    }

    /** Asks again: whoever is at the desk now may see other things. */
    public void refresh() {
        asked = ask();
        query.refresh();
    }

    private Asked ask() {
        Instant now = moment.getValue().instant();
        return new Asked(calendar.dutyDate(now).plusDays(dayOffset), now);
    }

    private RosterWeek read() {
        Asked question = asked;
        LocalDate first = RosterWeek.mondayOf(question.day).minusDays(3);
        LocalDate last = first.plusDays(12);
        return new RosterWeek(
                question.day,
                question.moment,
                calendar,
                new RosterWeek.Sources(
                        people.active(),
                        people.absences(first, last),
                        checkpoints.all(),
                        rosters.posts(),
                        rosters.shifts(),
                        rosters.duties(first, last),
                        rosters.requirements(),
                        rosters.levelOrders(question.moment),
                        rosters.publishedOn(first, last, question.moment)));
    }

    private void show(RosterWeek answer) {
        week.set(answer);
        arrange();
    }

    private void arrange() {
        RosterWeek shown = week.get();
        if (shown != null) {
            rows.set(layout.get() == Layout.PEOPLE_BY_DAY ? peopleRows(shown) : postRows(shown));
        }
    }

    private List<Row> peopleRows(RosterWeek shown) {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        for (Person person : shown.people()) {
            if (filter.get().isBlank() || person.matches(filter.get())) {
                groups.computeIfAbsent(person.squad(), squad -> new ArrayList<>())
                        .add(new Row.OfPerson(person));
            }
        }
        return grouped(groups);
    }

    private List<Row> postRows(RosterWeek shown) {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        int number = 0;
        for (Post post : shown.posts()) {
            number++;
            Checkpoint checkpoint = shown.checkpointOf(post);
            groups.computeIfAbsent(checkpoint == null ? "" : checkpoint.name(), name -> new ArrayList<>())
                    .add(new Row.OfPost(post, number));
        }
        return grouped(groups);
    }

    private static List<Row> grouped(Map<String, List<Row>> groups) {
        List<Row> all = new ArrayList<>();
        groups.forEach((name, members) -> {
            all.add(new Row.Group(name, members.size()));
            all.addAll(members);
        });
        return all;
    }

    private static Duty duty(long personId, long postId, Shift shift, LocalDate date) {
        return new Duty(
                0, date, personId, postId, shift.id(), shift.startMinute(), shift.endMinute(), DutySource.HAND, "", 0);
    }

    private static Duty with(Duty duty, long personId, LocalDate date, long postId, @Nullable Shift shift) {
        return new Duty(
                duty.id(),
                date,
                personId,
                postId,
                shift == null ? duty.shiftId() : shift.id(),
                shift == null ? duty.startMinute() : shift.startMinute(),
                shift == null ? duty.endMinute() : shift.endMinute(),
                duty.source(),
                duty.note(),
                duty.version());
    }

    /** A new duty is always a whole shift. */
    private Duty asNew(Duty duty) {
        RosterWeek shown = week.get();
        Shift shift = shown == null ? null : shown.shift(duty.shiftId());
        return new Duty(
                0,
                duty.dutyDate(),
                duty.personId(),
                duty.postId(),
                duty.shiftId(),
                shift == null ? duty.startMinute() : shift.startMinute(),
                shift == null ? duty.endMinute() : shift.endMinute(),
                DutySource.HAND,
                "",
                0);
    }
}
