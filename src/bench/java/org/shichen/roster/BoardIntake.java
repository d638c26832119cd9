package org.shichen.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import javafx.scene.image.WritableImage;
import org.shichen.store.Act;
import org.shichen.store.Actor;
import org.shichen.testing.Painting;

/** What the open board takes in: the month anew, one duty of an act, five thousand of them. */
final class BoardIntake {

    private final PaintedBoard painted;
    private final RosterBoard board;
    private final Rosters rosters;
    private final Queue<Runnable> announcements;
    private final Figures figures;

    /** @param announcements what the store has to say, until the window's thread takes it */
    BoardIntake(PaintedBoard painted, Rosters rosters, Queue<Runnable> announcements, Figures figures) {
        this.painted = painted;
        this.board = painted.board();
        this.rosters = rosters;
        this.announcements = announcements;
        this.figures = figures;
    }

    /** Opened from another month, of which nothing helps; and asked again, as after every act at the desk. */
    void month(RosterRange read) throws Exception {
        figures.time("month of 500 people: tried out", 30, () -> read.after(RosterChange.adding(List.of())));
        figures.time(
                "month of 500 people: opened, judged, painted",
                30,
                () -> Painting.onFx(() -> {
                    board.show(BigDesk.SHOWN.minusMonths(1));
                    return painted.frame();
                }),
                () -> Painting.onFx(() -> {
                    board.show(BigDesk.SHOWN);
                    return painted.frame();
                }));
        Set<Long> standing = new HashSet<>();
        List<Duty> one = fresh(read, 1);
        figures.time(
                "month of 500 people: asked again after an act, painted",
                30,
                () -> {
                    if (standing.isEmpty()) {
                        standing.addAll(
                                rosters.change(Act.of(Actor.PROGRAM, "roster.assign"), RosterChange.adding(one)));
                    } else {
                        takeAway(read, standing);
                    }
                },
                () -> Painting.onFx(this::takeIn));
        takeAway(read, standing);
        Painting.onFx(this::takeIn);
        figures.time("month of 500 people: painted", 60, () -> Painting.onFx(painted::frame));
    }

    /** On days off, so that nothing forbids them: each person's free days of the month until there are 5000. */
    private List<Duty> fresh(RosterRange shown, int count) {
        List<Duty> fresh = new ArrayList<>();
        for (LocalDate date : shown.days()) {
            for (var person : shown.people()) {
                Place.PersonDay day = new Place.PersonDay(person.id(), date);
                if (fresh.size() < count && shown.dutiesAt(day).isEmpty()) {
                    Duty laid = Duty.laid(
                            date,
                            person.id(),
                            shown.posts().getFirst().id(),
                            shown.shifts().get(1));
                    fresh.add(laid.numbered(-1L - fresh.size()));
                }
            }
        }
        return fresh;
    }

    /** As {@link #fresh}, each on a post in its turn: on one post alone more would stand than on any in the field. */
    List<Duty> spread(RosterRange shown, int count) {
        List<Duty> fresh = fresh(shown, count);
        fresh.replaceAll(duty -> Duty.laid(
                        duty.dutyDate(),
                        duty.personId(),
                        shown.posts()
                                .get((int) (-duty.id() % shown.posts().size()))
                                .id(),
                        shown.shifts().get(1))
                .numbered(duty.id()));
        return fresh;
    }

    void addMany() throws Exception {
        RosterRange shown = Painting.onFx(() -> board.rangeProperty().get());
        // Two days off in eight leave 3600 free days; the rest are second duties, an hour long, at the end of a day.
        List<Duty> many = fresh(shown, 5000);
        System.out.printf("  %d free days%n", many.size());
        for (int i = 0; many.size() < 5000; i++) {
            Duty on = many.get(i);
            many.set(i, on.between(on.startMinute(), on.startMinute() + 240));
            many.add(on.between(on.startMinute() + 240, on.endMinute()).numbered(-1L - many.size()));
        }
        RosterChange change = RosterChange.adding(many);
        figures.time("5000 duties added: judged on the board", 9, () -> Painting.onFx(() -> shown.judge(change)));
        List<Double> written = new ArrayList<>();
        Set<Long> standing = new HashSet<>();
        figures.time(
                "5000 duties added: taken in by the open board, painted",
                9,
                () -> {
                    takeAway(shown, standing);
                    Painting.onFx(this::takeIn);
                    long start = System.nanoTime();
                    standing.addAll(rosters.change(Act.of(Actor.PROGRAM, "roster.paste"), change));
                    written.add((System.nanoTime() - start) / 1e6);
                },
                () -> Painting.onFx(this::takeIn));
        takeAway(shown, standing);
        Painting.onFx(this::takeIn);
        figures.put(
                "5000 duties added: written, judged again, audited",
                written.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** As the desk does: what was written is announced on the window's thread, and the board reads and paints. */
    private WritableImage takeIn() {
        for (Runnable next = announcements.poll(); next != null; next = announcements.poll()) {
            next.run();
        }
        return painted.frame();
    }

    private void takeAway(RosterRange shown, Set<Long> standing) {
        if (!standing.isEmpty()) {
            rosters.change(
                    Act.of(Actor.PROGRAM, "roster.remove"),
                    RosterChange.removing(rosters.duties(shown.first(), shown.last()).stream()
                            .filter(duty -> standing.contains(duty.id()))
                            .toList()));
            standing.clear();
        }
    }
}
