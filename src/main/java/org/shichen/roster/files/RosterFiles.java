package org.shichen.roster.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shichen.people.KnownBadges;
import org.shichen.people.People;
import org.shichen.people.Person;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.roster.CellText;
import org.shichen.roster.Duty;
import org.shichen.roster.RosterChange;
import org.shichen.roster.Rosters;
import org.shichen.roster.Shift;

/**
 * The roster as a table and a table as a change of the roster. Whoever and whatever is not in the table stays as it is.
 * Blocks; not for the FX thread.
 */
public final class RosterFiles {

    private record PersonDay(long person, LocalDate date) {}

    private final Rosters rosters;
    private final People people;

    public RosterFiles(Rosters rosters, People people) {
        this.rosters = rosters;
        this.people = people;
    }

    public List<Person> people() {
        return people.active();
    }

    public List<Shift> shifts() {
        return rosters.shifts();
    }

    public Map<Long, String> places() {
        return rosters.placeNames();
    }

    public CellText cellText() {
        return new CellText(shifts(), places());
    }

    /** The duty dates between, both inclusive, of everybody. */
    public RosterTable table(LocalDate first, LocalDate last) {
        CellText text = cellText();
        Map<PersonDay, List<Duty>> standing = standing(first, last);
        List<LocalDate> days = first.datesUntil(last.plusDays(1)).toList();
        List<RosterTable.Row> rows = new ArrayList<>();
        for (Person person : people()) {
            rows.add(new RosterTable.Row(
                    rows.size() + 2,
                    person.badge(),
                    person.name(),
                    days.stream()
                            .map(day -> text.of(standing.getOrDefault(new PersonDay(person.id(), day), List.of())))
                            .toList()));
        }
        return new RosterTable(days, rows);
    }

    /** What the table asks to be changed, or everything that is wrong with it. */
    public ImportPlan plan(RosterTable table) {
        KnownBadges<Person> badges = new KnownBadges<>(people(), Person::badge, Person::name);
        List<ImportPlan.ReadAs> readAs = new ArrayList<>();
        List<LocalDate> days = table.days();
        LocalDate first = days.stream().min(LocalDate::compareTo).orElseThrow();
        LocalDate last = days.stream().max(LocalDate::compareTo).orElseThrow();
        Map<PersonDay, List<Duty>> standing = standing(first, last);
        CellText text = cellText();
        List<ImportPlan.CellError> errors = new ArrayList<>();
        Pairing pairing = new Pairing();
        Set<Long> seen = new HashSet<>();
        for (RosterTable.Row row : table.rows()) {
            KnownBadges.Found<Person> found = badges.find(row.badge(), row.name());
            Person person = found.person().orElse(null);
            if (!found.doubtful().isEmpty()) {
                errors.add(new ImportPlan.CellError(
                        row.number(), RosterTable.columnName(0), doubtful(row, found.doubtful())));
                continue;
            }
            if (person == null || !seen.add(person.id())) {
                errors.add(new ImportPlan.CellError(
                        row.number(),
                        RosterTable.columnName(0),
                        Problem.of(person == null ? "problem.files.person" : "problem.files.twice", row.badge())));
                continue;
            }
            if (!row.name().isEmpty() && !row.name().equals(person.name())) {
                errors.add(new ImportPlan.CellError(
                        row.number(),
                        RosterTable.columnName(1),
                        Problem.of("problem.files.name", row.badge(), person.name(), row.name())));
                continue;
            }
            if (!person.badge().equals(row.badge())) {
                readAs.add(new ImportPlan.ReadAs(row.number(), row.badge(), person.badge(), person.name()));
            }
            for (int day = 0; day < days.size(); day++) {
                try {
                    pairing.compare(
                            standing.getOrDefault(new PersonDay(person.id(), days.get(day)), List.of()),
                            text.read(row.cells().get(day), person.id(), days.get(day)));
                } catch (ProblemException wrong) {
                    errors.add(new ImportPlan.CellError(
                            row.number(), RosterTable.columnName(RosterTable.HEADS + day), wrong.problem()));
                }
            }
        }
        return new ImportPlan(errors, pairing.change(), seen.size(), days.size(), readAs);
    }

    private static Problem doubtful(RosterTable.Row row, List<Person> people) {
        String who = people.stream()
                .map(person -> person.badge() + " " + person.name())
                .collect(Collectors.joining(" / "));
        return Problem.of("problem.people.import-badge-doubtful", row.badge(), who);
    }

    private Map<PersonDay, List<Duty>> standing(LocalDate first, LocalDate last) {
        Map<PersonDay, List<Duty>> standing = new HashMap<>();
        rosters.duties(first, last)
                .forEach(duty -> standing.computeIfAbsent(
                                new PersonDay(duty.personId(), duty.dutyDate()), key -> new ArrayList<>())
                        .add(duty));
        return standing;
    }

    /** Sorts what stands and what is asked for into what stays, changes, goes and comes. */
    private static final class Pairing {

        private final List<Duty> removed = new ArrayList<>();
        private final List<RosterChange.Replaced> replaced = new ArrayList<>();
        private final List<Duty> added = new ArrayList<>();

        void compare(List<Duty> standing, List<Duty> asked) {
            List<Duty> left = new ArrayList<>(standing);
            List<Duty> fresh = new ArrayList<>();
            for (Duty duty : asked) {
                left.stream()
                        .filter(stands -> same(stands, duty))
                        .findFirst()
                        .ifPresentOrElse(left::remove, () -> fresh.add(duty));
            }
            while (!left.isEmpty() && !fresh.isEmpty()) {
                // The same duty in another place: whoever looks it up later finds it changed, not gone.
                Duty before = left.removeFirst();
                Duty asks = fresh.removeFirst();
                replaced.add(new RosterChange.Replaced(
                        before,
                        new Duty(
                                before.id(),
                                before.dutyDate(),
                                before.personId(),
                                asks.postId(),
                                asks.shiftId(),
                                asks.startMinute(),
                                asks.endMinute(),
                                asks.source(),
                                asks.lead(),
                                before.note(),
                                before.version())));
            }
            removed.addAll(left);
            fresh.forEach(duty -> added.add(duty.numbered(-1L - added.size())));
        }

        private static boolean same(Duty stands, Duty asked) {
            return stands.postId() == asked.postId()
                    && stands.shiftId() == asked.shiftId()
                    && stands.startMinute() == asked.startMinute()
                    && stands.endMinute() == asked.endMinute()
                    && stands.lead() == asked.lead();
        }

        RosterChange change() {
            return new RosterChange(removed, replaced, added);
        }
    }
}
