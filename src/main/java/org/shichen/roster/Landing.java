package org.shichen.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where duties would come to stand when they are dropped, pasted or typed into a cell. FX thread. */
final class Landing {

    private final RosterBoard board;

    Landing(RosterBoard board) {
        this.board = board;
    }

    /** The duty that would be if a person were put there; empty where no shift runs. */
    Optional<Duty> of(long personId, Place place) {
        RosterRange shown = board.rangeProperty().get();
        if (shown == null) {
            return Optional.empty();
        }
        return switch (place) {
            case Place.PersonDay at -> Optional.empty();
            case Place.PostShift at ->
                Optional.ofNullable(shown.shift(at.shiftId()))
                        .map(shift -> Duty.laid(at.date(), personId, at.postId(), shift));
            case Place.PostSpan at ->
                shown.shiftOf(at.span()).map(shift -> Duty.laid(shown.day(), personId, at.postId(), shift));
        };
    }

    /** A whole shift on a post for a person's day. */
    static Duty of(Place.PersonDay place, Post post, Shift shift) {
        return Duty.laid(place.date(), place.personId(), post.id(), shift);
    }

    /** One duty dropped on a cell; its hours are kept while the shift is. */
    Optional<Duty> of(Duty duty, Place place) {
        RosterRange shown = board.rangeProperty().get();
        if (shown == null) {
            return Optional.empty();
        }
        return switch (place) {
            case Place.PersonDay at -> Optional.of(duty.of(at.personId(), at.date()));
            case Place.PostShift at ->
                Optional.ofNullable(shown.shift(at.shiftId())).map(shift -> on(duty, at.postId(), at.date(), shift));
            case Place.PostSpan at -> shown.shiftOf(at.span()).map(shift -> on(duty, at.postId(), shown.day(), shift));
        };
    }

    private static Duty on(Duty duty, long post, LocalDate date, Shift shift) {
        Duty there = duty.at(post).of(duty.personId(), date);
        return duty.shiftId() == shift.id() ? there : there.in(shift);
    }

    /**
     * Several duties that keep their places to each other; empty when one of them would fall off the board.
     *
     * @param from the cell by which they are held
     */
    Optional<List<Duty>> of(List<Duty> duties, Place from, Place to) {
        if (duties.size() == 1) {
            return of(duties.getFirst(), to).map(List::of);
        }
        List<Duty> landed = new ArrayList<>();
        for (Duty duty : duties) {
            Optional<Duty> there = shifted(duty, from, to);
            if (there.isEmpty()) {
                return Optional.empty();
            }
            landed.add(there.get());
        }
        return Optional.of(landed);
    }

    private Optional<Duty> shifted(Duty duty, Place from, Place to) {
        if (from instanceof Place.PersonDay held && to instanceof Place.PersonDay target) {
            long days = target.date().toEpochDay() - held.date().toEpochDay();
            return beside(duty.personId(), held.personId(), target.personId(), true)
                    .map(person -> duty.of(person, duty.dutyDate().plusDays(days)));
        }
        if (from instanceof Place.PostShift held && to instanceof Place.PostShift target) {
            long days = target.date().toEpochDay() - held.date().toEpochDay();
            RosterRange shown = board.rangeProperty().get();
            // The whole block goes to the other shift when the held duty does.
            Shift shift = shown.shift(held.shiftId() == target.shiftId() ? duty.shiftId() : target.shiftId());
            return beside(duty.postId(), held.postId(), target.postId(), false)
                    .filter(post -> shift != null)
                    .map(post -> on(duty, post, duty.dutyDate().plusDays(days), shift));
        }
        return Optional.empty();
    }

    /** Who stands to the target as one stands to the held one; empty when one of them is filtered away. */
    private Optional<Long> beside(long id, long held, long target, boolean people) {
        List<Long> ids = ids(people);
        int own = ids.indexOf(id);
        int from = ids.indexOf(held);
        int to = ids.indexOf(target);
        int row = own + to - from;
        boolean shown = own >= 0 && from >= 0 && to >= 0 && row >= 0 && row < ids.size();
        return shown ? Optional.of(ids.get(row)) : Optional.empty();
    }

    private List<Long> ids(boolean people) {
        List<Long> ids = new ArrayList<>();
        for (Row row : board.rowsProperty().get()) {
            if (people && row instanceof Row.OfPerson of) {
                ids.add(of.person().id());
            } else if (!people && row instanceof Row.OfPost of) {
                ids.add(of.post().id());
            }
        }
        return ids;
    }
}
