package org.shichen.people.intake;

import java.util.List;
import org.shichen.people.PersonEntry;
import org.shichen.problem.Problem;

/** What an import would do, before it does it; with one fault nothing of it is done. */
public record IntakePlan(List<Person> people, List<Fault> faults) {

    /** What becomes of a row. */
    public enum Change {
        NEW,
        CHANGED,
        SAME
    }

    /** @param row in the file, from 1 */
    public record Person(int row, Change change, PersonEntry entry) {}

    /**
     * @param row in the file, from 1; 0 for the file as a whole
     * @param column in letters as a spreadsheet counts, empty for the whole row
     */
    public record Fault(int row, String column, Problem problem) {}

    /** Those to be written. */
    public List<PersonEntry> entries() {
        return people.stream()
                .filter(person -> person.change() != Change.SAME)
                .map(Person::entry)
                .toList();
    }

    public long count(Change change) {
        return people.stream().filter(person -> person.change() == change).count();
    }
}
