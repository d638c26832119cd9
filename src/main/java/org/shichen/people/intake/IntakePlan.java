package org.shichen.people.intake;

import java.util.List;
import org.shichen.people.PersonEntry;
import org.shichen.problem.Problem;

/** What an import would do, before it does it; with one fault nothing of it is done. */
public record IntakePlan(List<Person> people, List<Fault> faults) {

    static final String NO_SQUAD = "problem.people.import-squad";
    static final String NO_SKILL = "problem.people.import-skill";

    /** What becomes of a row. */
    public enum Change {
        NEW,
        CHANGED,
        SAME
    }

    /**
     * @param row in the file, from 1
     * @param written the badge as the file has it: that of the entry, or without its leading zeros
     */
    public record Person(int row, Change change, PersonEntry entry, String written) {

        /** Whether somebody is known by a badge that lost its zeros, or has some the books do not. */
        public boolean readAs() {
            return !written.equals(entry.badge());
        }
    }

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

    /** Squads that the file names and the books do not have, each once, in the order of the file. */
    public List<String> missingSquads() {
        return named(NO_SQUAD);
    }

    public List<String> missingSkills() {
        return named(NO_SKILL);
    }

    private List<String> named(String key) {
        return faults.stream()
                .map(Fault::problem)
                .filter(problem -> problem.key().equals(key))
                .map(problem -> problem.args().getFirst().toString())
                .distinct()
                .toList();
    }

    public long count(Change change) {
        return people.stream().filter(person -> person.change() == change).count();
    }
}
