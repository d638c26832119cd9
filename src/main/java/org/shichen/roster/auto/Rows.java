package org.shichen.roster.auto;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shichen.people.Person;
import org.shichen.roster.Shift;
import org.shichen.roster.auto.terms.Row;
import org.shichen.roster.auto.terms.WorkTerms;
import org.shichen.roster.rules.Work;

/** The rows of days of those who work on terms, kept while duties come and go. */
final class Rows {

    private final @Nullable WorkTerms[] terms;
    private final @Nullable Row[] rows;

    /** Of the duties that stand. */
    Rows(FillTask task) {
        int people = task.people().size();
        terms = new WorkTerms[people];
        rows = new Row[people];
        for (int i = 0; i < people; i++) {
            long person = task.people().get(i).id();
            terms[i] = task.terms().get(person);
            if (terms[i] != null) {
                rows[i] = standing(task, person);
            }
        }
    }

    /** With what the proposal adds. */
    static Rows of(Proposal proposal) {
        Rows rows = new Rows(proposal.task());
        Map<Person, Integer> places = proposal.task().places();
        for (int i = 0; i < proposal.holders().size(); i++) {
            Person holder = proposal.holders().get(i);
            if (holder != null) {
                Seat seat = proposal.task().seats().get(i);
                rows.put(places.get(holder), proposal.task().day(seat), seat.shift());
            }
        }
        return rows;
    }

    private static Row standing(FillTask task, long person) {
        Row row = new Row(task.first(), task.days());
        for (Work work : task.standing().ofPerson(person).works()) {
            long day = work.date() - task.first().toEpochDay();
            if (work.duty() != null && day >= 0 && day < task.days()) {
                row.work((int) day, work.duty().shiftId(), work.duty().minutes());
            }
        }
        return row;
    }

    /** @param day counted from the first of the range */
    void put(int person, int day, Shift shift) {
        Row row = rows[person];
        if (row != null) {
            row.work(day, shift.id(), shift.lengthMinutes());
        }
    }

    void take(int person, int day) {
        Row row = rows[person];
        if (row != null) {
            row.free(day);
        }
    }

    /** By how much the person's terms are broken; 0 for who has none. */
    double broken(int person) {
        return rows[person] == null ? 0 : terms[person].broken(rows[person]);
    }

    double broken() {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            sum += broken(i);
        }
        return sum;
    }

    /** What the person's requests cost that are not granted. */
    double refused(int person) {
        return rows[person] == null ? 0 : terms[person].refused(rows[person]);
    }

    double refused() {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            sum += refused(i);
        }
        return sum;
    }
}
