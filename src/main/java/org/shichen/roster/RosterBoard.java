package org.shichen.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.clock.DutyCalendar;
import org.shichen.clock.Moment;
import org.shichen.people.People;
import org.shichen.problem.Problem;
import org.shichen.store.Store;
import org.shichen.ui.Acts;
import org.shichen.ui.LiveQuery;
import org.shichen.ui.Notices;
import org.shichen.ui.Tasks;

/**
 * The roster as a person at the desk sees it: a week or a month by people and days, a week by posts and shifts, one
 * duty day by posts and watches. What is done to it is in {@link RosterActs}. FX thread.
 */
public final class RosterBoard {

    /** 人员×日期 (周、月), 岗位×班次, 岗位×时辰. */
    public enum Layout {
        PEOPLE_BY_DAY,
        PEOPLE_BY_MONTH,
        POSTS_BY_SHIFT,
        POSTS_BY_WATCH;

        public boolean people() {
            return this == PEOPLE_BY_DAY || this == PEOPLE_BY_MONTH;
        }
    }

    /** By what the people are ordered. */
    public enum Order {
        SQUAD,
        BADGE,
        NAME,
        HOURS,
        NIGHTS,
        WEEKENDS,
        NIGHTS_IN_A_ROW,
        LAST_REST
    }

    private final RangeReading reading;
    private final Notices notices;
    private final ObservableValue<Moment> moment;
    private final DutyCalendar calendar;
    private final RosterActs does;
    private final LiveQuery<RosterRange> query;
    private final RosterPreview preview;
    private final Store.Listening listening;
    private final Subscription ticking;
    private final ReadOnlyObjectWrapper<@Nullable RosterRange> range = new ReadOnlyObjectWrapper<>(this, "range");
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final ObjectProperty<Layout> layout = new SimpleObjectProperty<>(this, "layout", Layout.PEOPLE_BY_DAY);
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(this, "order", Order.SQUAD);
    private final BooleanProperty gapsOnly = new SimpleBooleanProperty(this, "gapsOnly", false);
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final ReadOnlyObjectWrapper<Selection> selection =
            new ReadOnlyObjectWrapper<>(this, "selection", Selection.NONE);
    // Whose rows are shown: people or posts by id.
    private Set<Long> inRows = Set.of();
    private int dayOffset;
    // Written on the FX thread before each question, read by the question in the background.
    private volatile RangeReading.Asked asked;

    /** @param mayOverride whether whoever is at the desk may break what forbids */
    public RosterBoard(
            Rosters rosters,
            People people,
            Checkpoints checkpoints,
            Store store,
            Tasks tasks,
            Acts acts,
            Notices notices,
            ObservableValue<Moment> moment,
            DutyCalendar calendar,
            BooleanSupplier mayOverride) {
        this.reading = new RangeReading(rosters, people, checkpoints, calendar);
        this.notices = notices;
        this.moment = moment;
        this.calendar = calendar;
        this.does = new RosterActs(rosters, acts, notices, range::get, mayOverride);
        this.asked = ask();
        this.query = new LiveQuery<>(tasks, "roster.range", () -> reading.read(asked), this::show);
        this.preview = new RosterPreview(tasks, this::paint);
        this.listening = store.onChange(change -> {
            reading.heard(change);
            refresh();
        });
        layout.addListener((value, before, now) -> relaid(before, now));
        filter.subscribe(this::arrange);
        order.subscribe(this::arrange);
        gapsOnly.subscribe(this::arrange);
        this.ticking = moment.subscribe(this::refresh);
        refresh();
    }

    /** What a person can do to the roster. */
    public RosterActs does() {
        return does;
    }

    /** Paints the roster as it would be after what is not written yet; with null as it stands. */
    public void preview(@Nullable RosterChange change) {
        preview.ask(change);
    }

    /** Null until the first answer is there. */
    public ReadOnlyObjectProperty<@Nullable RosterRange> rangeProperty() {
        return range.getReadOnlyProperty();
    }

    /** The rows of the present layout that pass the filter. */
    public ReadOnlyObjectProperty<List<Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    public ObjectProperty<Layout> layoutProperty() {
        return layout;
    }

    public ObjectProperty<Order> orderProperty() {
        return order;
    }

    /** Typed text by which people are found: badge number, name, pinyin or initials; posts by a part of their name. */
    public StringProperty filterProperty() {
        return filter;
    }

    public ReadOnlyObjectProperty<Selection> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /** The duties that the keys act on, empty for empty cells; what the filter hides is not among them. */
    public List<Duty> selectedDuties() {
        RosterRange shown = range.get();
        return shown == null ? List.of() : selection.get().seen(this::shown).duties(shown);
    }

    /** The chosen cell that the keys begin at; null when none is chosen, or it is not shown. */
    @Nullable
    Place cursor() {
        return selection.get().seen(this::shown).cursor();
    }

    private boolean shown(Place place) {
        RosterRange of = range.get();
        return of != null
                && inRows.contains(place.row())
                && (place instanceof Place.PostSpan at
                        ? of.spans().contains(at.span())
                        : of.holds(place.date(calendar)));
    }

    /** The first of them, or null. */
    public @Nullable Duty selectedDuty() {
        List<Duty> duties = selectedDuties();
        return duties.isEmpty() ? null : duties.getFirst();
    }

    public void select(@Nullable Place place) {
        selection.set(place == null ? Selection.NONE : Selection.of(place, 0));
    }

    public void select(Selection chosen) {
        selection.set(chosen);
    }

    /** A step earlier: a month, a week, or in the layout of one day a day. */
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

    /** Shows the days around this duty date. */
    public void show(LocalDate date) {
        dayOffset = (int) (date.toEpochDay()
                - calendar.dutyDate(moment.getValue().instant()).toEpochDay());
        refresh();
    }

    /** The next layout in turn. */
    public void nextLayout() {
        Layout[] all = Layout.values();
        layout.set(all[(layout.get().ordinal() + 1) % all.length]);
    }

    public void nextOrder() {
        Order[] all = Order.values();
        order.set(all[(order.get().ordinal() + 1) % all.length]);
        notices.say("roster.order." + order.get());
    }

    public void toggleGaps() {
        gapsOnly.set(!gapsOnly.get());
        notices.say(gapsOnly.get() ? "roster.gaps-only" : "roster.gaps-all");
    }

    /** Why there is no row: nothing fits what is typed, or there is no gap, which are looked for among the posts. */
    String emptyKey() {
        if (!gapsOnly.get() || !filter.get().isBlank()) {
            return "roster.empty";
        }
        return layout.get().people() ? "roster.empty.broken" : "roster.empty.gaps";
    }

    /** Tells how to go on after duties were cut or copied. */
    void held(int duties, boolean copy) {
        notices.say(copy ? "roster.copied" : "roster.cut", duties);
    }

    DutyCalendar calendar() {
        return calendar;
    }

    void explain(Problem problem) {
        notices.explain(problem);
    }

    void cannotPaste() {
        notices.say("roster.cannot-paste");
    }

    void nothingToPaste() {
        notices.say("roster.nothing-to-paste");
    }

    /** Lets go of the store and the clock. */
    public void close() {
        listening.close();
        ticking.unsubscribe();
    }

    private void turn(int way) {
        LocalDate day = asked.day();
        boolean month = layout.get() == Layout.PEOPLE_BY_MONTH;
        Period step = switch (layout.get()) {
            case PEOPLE_BY_MONTH -> Period.ofMonths(way);
            case POSTS_BY_WATCH -> Period.ofDays(way);
            case PEOPLE_BY_DAY, POSTS_BY_SHIFT -> Period.ofWeeks(way);
        };
        show((month ? day.withDayOfMonth(1) : day).plus(step));
    }

    /** Asks again: whoever is at the desk now may see other things. */
    public void refresh() {
        asked = ask();
        // What is chosen goes with the days, however they come to be others: left behind, unseen, it would still be
        // what Delete takes away.
        selection.set(selection.get().within(asked, calendar));
        query.refresh();
    }

    private RangeReading.Asked ask() {
        Instant now = moment.getValue().instant();
        return new RangeReading.Asked(
                calendar.dutyDate(now).plusDays(dayOffset), layout.get() == Layout.PEOPLE_BY_MONTH, now);
    }

    private void show(RosterRange answer) {
        preview.stands(answer);
    }

    private void paint(RosterRange shown) {
        range.set(shown);
        arrange();
    }

    /** The chosen duties stay chosen, wherever they stand in the other layout. */
    private void relaid(Layout before, Layout now) {
        RosterRange shown = range.get();
        if (shown != null) {
            Selection old = selection.get();
            List<Duty> duties = old.duties(shown);
            Set<Place> places = new LinkedHashSet<>();
            duties.forEach(duty -> placeOf(duty, now, shown).ifPresent(places::add));
            selection.set(
                    !places.isEmpty()
                            ? new Selection(
                                    places.iterator().next(),
                                    places,
                                    duties.getFirst().id())
                            : before.people() == now.people() && now.people() ? old : Selection.NONE);
        }
        Place cursor = selection.get().cursor();
        if (before == Layout.PEOPLE_BY_MONTH && cursor != null) {
            // Of the month the week is shown in which something is chosen.
            show(cursor.date(calendar));
        } else if ((before == Layout.PEOPLE_BY_MONTH) != (now == Layout.PEOPLE_BY_MONTH)) {
            refresh();
        }
        arrange();
    }

    /** Where a duty stands in a layout; empty when the shown days do not hold it. */
    Optional<Place> placeOf(Duty duty, Layout of, RosterRange shown) {
        return switch (of) {
            case PEOPLE_BY_DAY, PEOPLE_BY_MONTH -> Optional.of(new Place.PersonDay(duty.personId(), duty.dutyDate()));
            case POSTS_BY_SHIFT -> Optional.of(new Place.PostShift(duty.postId(), duty.dutyDate(), duty.shiftId()));
            case POSTS_BY_WATCH ->
                shown.spans().stream()
                        .filter(span -> duty.start(calendar).isBefore(span.end())
                                && span.start().isBefore(duty.end(calendar)))
                        .findFirst()
                        .map(span -> new Place.PostSpan(duty.postId(), span));
        };
    }

    private void arrange() {
        RosterRange shown = range.get();
        if (shown != null) {
            List<Row> all = new RosterRows(shown, layout.get(), order.get(), gapsOnly.get(), filter.get()).all();
            inRows = all.stream()
                    .flatMap(row -> switch (row) {
                        case Row.Group group -> Stream.<Long>empty();
                        case Row.OfPerson of -> Stream.of(of.person().id());
                        case Row.OfPost of -> Stream.of(of.post().id());
                    })
                    .collect(Collectors.toSet());
            rows.set(all);
        }
    }
}
