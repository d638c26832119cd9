package org.shichen.people.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shichen.people.Category;
import org.shichen.people.Gender;
import org.shichen.people.KnownBadges;
import org.shichen.people.Listed;
import org.shichen.people.PeopleBook;
import org.shichen.people.PersonEntry;
import org.shichen.people.PersonFile;
import org.shichen.people.Pinyin;
import org.shichen.people.rules.PersonCheck;
import org.shichen.problem.Problem;
import org.shichen.store.Progress;
import org.shichen.ui.Words;

/**
 * Reads a table against the books: who is new, who changes, and every fault with its row and column. A person is known
 * by the badge number; a column that is not there leaves what stands in the books. For one thread.
 */
public final class IntakeReading {

    private final List<Words> languages;
    private final KnownBadges<PersonEntry> known;
    private final Map<String, Long> squads = new HashMap<>();
    private final Map<String, Long> skills = new HashMap<>();
    private final List<IntakeColumn> columns;
    private final List<IntakePlan.Fault> faults = new ArrayList<>();
    private final Map<String, Integer> rowOfBadge = new HashMap<>();

    /** @param languages in which categories and genders may be written */
    public IntakeReading(PeopleBook book, List<IntakeColumn> columns, List<Words> languages) {
        this.columns = columns;
        this.languages = languages;
        known = new KnownBadges<>(
                book.people().stream().map(PersonFile::entry).toList(), PersonEntry::badge, PersonEntry::name);
        book.squads().forEach(squad -> squads.put(squad.name(), squad.id()));
        for (Listed skill : book.skills()) {
            skills.put(skill.name(), skill.id());
        }
    }

    /** @throws CancellationException when it was stopped */
    public IntakePlan read(TableFile file, Progress progress) {
        List<IntakePlan.Person> people = new ArrayList<>();
        for (IntakeColumn needed : List.of(IntakeColumn.BADGE, IntakeColumn.NAME)) {
            if (!columns.contains(needed)) {
                faults.add(new IntakePlan.Fault(0, "", Problem.of("problem.people.import-no-column", needed)));
            }
        }
        identity(file.heads());
        if (faults.isEmpty()) {
            for (int i = 1; i < file.rows().size(); i++) {
                if (!progress.at(0.5 + 0.5 * i / file.rows().size())) {
                    throw new CancellationException();
                }
                people.add(person(file.rows().get(i)));
            }
        }
        return new IntakePlan(people, faults);
    }

    private IntakePlan.Person person(TableFile.Line line) {
        identity(line);
        String name = cell(line, IntakeColumn.NAME);
        String written = cell(line, IntakeColumn.BADGE);
        PersonEntry before = known(line, written, name);
        String badge = before == null ? written : before.badge();
        Integer earlier = badge.isEmpty() ? null : rowOfBadge.putIfAbsent(badge, line.number());
        if (earlier != null) {
            fault(line, IntakeColumn.BADGE, Problem.of("problem.people.import-badge-twice", badge, earlier));
        }
        PersonEntry start = before == null ? PersonEntry.blank() : before;
        PersonEntry entry = new PersonEntry(
                start.id(),
                start.version(),
                badge,
                name,
                pinyin(line, name, start),
                word(line, IntakeColumn.CATEGORY, Category.class, before == null ? null : before.category())
                        .orElse(start.category()),
                has(IntakeColumn.POSITION) ? cell(line, IntakeColumn.POSITION) : start.position(),
                word(line, IntakeColumn.GENDER, Gender.class, before == null ? null : before.gender())
                        .orElse(start.gender()),
                has(IntakeColumn.PHONE) ? cell(line, IntakeColumn.PHONE) : start.phone(),
                has(IntakeColumn.SQUAD) ? squad(line) : start.squadId(),
                has(IntakeColumn.SKILLS) ? skills(line) : start.skillIds(),
                start.active());
        for (Problem problem : PersonCheck.problems(entry)) {
            // The identity number was found in its own cell already.
            if (!problem.key().equals("problem.people.identity")) {
                fault(line, columnOf(problem), problem);
            }
        }
        IntakePlan.Change change = before == null
                ? IntakePlan.Change.NEW
                : before.equals(entry) ? IntakePlan.Change.SAME : IntakePlan.Change.CHANGED;
        return new IntakePlan.Person(line.number(), change, entry, written);
    }

    /** Who has this badge in the books. What a spreadsheet may have made of it is refused where it is not certain. */
    private @Nullable PersonEntry known(TableFile.Line line, String written, String name) {
        KnownBadges.Found<PersonEntry> found = known.find(written, name);
        if (!found.doubtful().isEmpty()) {
            String who = found.doubtful().stream()
                    .map(entry -> entry.badge() + " " + entry.name())
                    .collect(Collectors.joining(" / "));
            fault(line, IntakeColumn.BADGE, Problem.of("problem.people.import-badge-doubtful", written, who));
        } else if (found.person().isEmpty() && known.looksCut(written)) {
            fault(line, IntakeColumn.BADGE, Problem.of("problem.people.import-badge-cut", written));
        }
        return found.person().orElse(null);
    }

    private String pinyin(TableFile.Line line, String name, PersonEntry start) {
        String typed = Pinyin.typed(cell(line, IntakeColumn.PINYIN));
        return !typed.isEmpty() ? typed : start.name().equals(name) ? start.pinyin() : Pinyin.of(name);
    }

    private @Nullable Long squad(TableFile.Line line) {
        String name = cell(line, IntakeColumn.SQUAD);
        if (!name.isEmpty() && !squads.containsKey(name)) {
            fault(line, IntakeColumn.SQUAD, Problem.of(IntakePlan.NO_SQUAD, name));
        }
        return squads.get(name);
    }

    private Set<Long> skills(TableFile.Line line) {
        Set<Long> found = new HashSet<>();
        for (String name : cell(line, IntakeColumn.SKILLS).split("[,;/|\\uff0c\\uff1b\\u3001]")) {
            Long skill = skills.get(name.strip());
            if (skill != null) {
                found.add(skill);
            } else if (!name.isBlank()) {
                fault(line, IntakeColumn.SKILLS, Problem.of(IntakePlan.NO_SKILL, name.strip()));
            }
        }
        return found;
    }

    /** @param before what stands in the books, kept by an empty cell; null for somebody new, who needs one */
    private <E extends Enum<E>> Optional<E> word(
            TableFile.Line line, IntakeColumn column, Class<E> values, @Nullable E before) {
        String typed = cell(line, column);
        for (E value : values.getEnumConstants()) {
            if (languages.stream().anyMatch(words -> says(words, value, typed))) {
                return Optional.of(value);
            }
        }
        if (!typed.isEmpty() || before == null) {
            fault(line, column, Problem.of("problem.people.import-word", column, typed));
        }
        return Optional.ofNullable(before);
    }

    private static boolean says(Words words, Enum<?> value, String typed) {
        return Stream.of(words.of("people.import.words." + value.name()).split("\\|"))
                .anyMatch(typed::equalsIgnoreCase);
    }

    private void identity(TableFile.Line line) {
        for (int i = 0; i < line.cells().size(); i++) {
            if (PersonCheck.isIdentityNumber(line.cells().get(i))) {
                faults.add(new IntakePlan.Fault(line.number(), letters(i), Problem.of("problem.people.identity")));
            }
        }
    }

    private boolean has(IntakeColumn column) {
        return columns.contains(column);
    }

    private String cell(TableFile.Line line, IntakeColumn column) {
        int at = columns.indexOf(column);
        return at < 0 ? "" : line.cell(at);
    }

    private void fault(TableFile.Line line, @Nullable IntakeColumn column, Problem problem) {
        int at = column == null ? -1 : columns.indexOf(column);
        faults.add(new IntakePlan.Fault(line.number(), at < 0 ? "" : letters(at), problem));
    }

    private static @Nullable IntakeColumn columnOf(Problem problem) {
        return switch (problem.key()) {
            case "problem.people.no-badge" -> IntakeColumn.BADGE;
            case "problem.people.no-name" -> IntakeColumn.NAME;
            case "problem.people.pinyin" -> IntakeColumn.PINYIN;
            default ->
                problem.args().getFirst() instanceof PersonCheck.Text text ? IntakeColumn.valueOf(text.name()) : null;
        };
    }

    /** A, B … Z, AA, AB … */
    static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
