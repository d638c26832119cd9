package org.shichen.roster.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shichen.paper.Cell;
import org.shichen.paper.Composer;
import org.shichen.paper.Face;
import org.shichen.paper.Table;
import org.shichen.paper.Type;
import org.shichen.people.AbsenceKind;
import org.shichen.roster.Duty;
import org.shichen.roster.Shift;

/**
 * 上墙表: people by days, the mark of each shift in its cell, absences hatched, hours and nights summed. Up to
 * {@value #WITH_POSTS} days the post stands below the mark.
 */
final class WallPaper {

    private static final int WITH_POSTS = 10;
    private static final Type SMALL = new Type(Face.SONG, 8);
    private static final Type HEAD = new Type(Face.HEI, 9);

    private final PaperFacts facts;
    private final PaperWords paper;
    private final boolean onlyThere;
    private final boolean posts;

    /** @param onlyThere whether only those with a duty are listed, for the wall of a checkpoint */
    WallPaper(PaperFacts facts, PaperWords paper, boolean onlyThere) {
        this.facts = facts;
        this.paper = paper;
        this.onlyThere = onlyThere;
        this.posts = facts.days().size() <= WITH_POSTS;
    }

    void set(Composer composer) {
        int days = facts.days().size();
        List<Double> fixed = new ArrayList<>(List.of(17.0, 20.0, 10.0));
        List<Double> shares = new ArrayList<>(List.of(0.0, 0.0, 0.0));
        for (int day = 0; day < days; day++) {
            fixed.add(0.0);
            shares.add(1.0);
        }
        fixed.addAll(List.of(12.0, 9.0));
        shares.addAll(List.of(0.0, 0.0));
        double width = composer.format().contentWidth();
        composer.table(new Table(Table.spread(width, fixed, shares), head(), rows(), HEAD, SMALL, 0.7));
        composer.space(1);
        composer.paragraph(legend(), SMALL);
    }

    private List<List<Cell>> head() {
        List<Cell> top = new ArrayList<>();
        for (String column : List.of("badge", "name", "category")) {
            top.add(Cell.centred(paper.words.of("papers.column." + column)).spanning(1, 2));
        }
        List<Cell> below = new ArrayList<>();
        boolean partly = !facts.published().isEmpty()
                && facts.published().size() < facts.days().size();
        for (LocalDate date : facts.days()) {
            String day = posts || date.getDayOfMonth() == 1 || date.equals(facts.first())
                    ? paper.formats.shortDate(date)
                    : Integer.toString(date.getDayOfMonth());
            boolean draft = partly && !facts.published().contains(date);
            top.add(Cell.centred(draft ? day + paper.words.of("papers.draft.mark") : day));
            boolean weekend = date.getDayOfWeek().getValue() > 5;
            below.add(Cell.centred(paper.words.of("papers.weekday." + date.getDayOfWeek()))
                    .filled(weekend ? Cell.Filling.GREY : Cell.Filling.NONE));
        }
        top.add(Cell.centred(paper.words.of("papers.column.hours")).spanning(1, 2));
        top.add(Cell.centred(paper.words.of("papers.column.nights")).spanning(1, 2));
        return List.of(top, below);
    }

    private List<Table.Row> rows() {
        Set<Long> onDuty = facts.duties().stream().map(Duty::personId).collect(Collectors.toSet());
        List<Table.Row> rows = new ArrayList<>();
        String squad = null;
        for (PaperFacts.Person person : facts.people()) {
            if (onlyThere && !onDuty.contains(person.id())) {
                continue;
            }
            if (!person.squad().equals(squad)) {
                squad = person.squad();
                String name = squad.isEmpty() ? paper.words.of("roster.no-squad") : squad;
                rows.add(new Table.Row(
                        List.of(Cell.of(name)
                                .in(HEAD)
                                .filled(Cell.Filling.GREY)
                                .spanning(facts.days().size() + 5, 1)),
                        true));
            }
            rows.add(row(person));
        }
        return rows;
    }

    private Table.Row row(PaperFacts.Person person) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.centred(person.badge()),
                Cell.centred(person.name()),
                Cell.centred(paper.words.of("papers.category." + person.category()))));
        int minutes = 0;
        int nights = 0;
        for (LocalDate date : facts.days()) {
            List<Duty> duties = facts.dutiesOf(person, date);
            cells.add(cell(person, date, duties));
            for (Duty duty : duties) {
                minutes += duty.minutes();
                nights += facts.shift(duty.shiftId()).night() ? 1 : 0;
            }
        }
        cells.add(Cell.of(PaperWords.hours(minutes)).align(Cell.Align.RIGHT));
        cells.add(Cell.of(Integer.toString(nights)).align(Cell.Align.RIGHT));
        return Table.Row.of(cells);
    }

    private Cell cell(PaperFacts.Person person, LocalDate date, List<Duty> duties) {
        List<String> lines = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Duty duty : duties) {
            String mark = facts.shift(duty.shiftId()).mark() + (duty.lead() ? paper.words.of("papers.lead.mark") : "");
            lines.add(posts ? mark + " " + facts.place(facts.post(duty.postId()), !onlyThere) : mark);
            String numbers = paper.notes(duty, person);
            if (!numbers.isEmpty()) {
                notes.add(numbers);
            }
        }
        List<PaperFacts.Absence> absences = facts.absencesOf(person, date);
        for (PaperFacts.Absence absence : absences) {
            lines.add(paper.words.of("papers.absence." + absence.kind()));
        }
        // Who is away for a part of the day and serves in another is not hatched: the word alone tells it.
        boolean away = !absences.isEmpty() && duties.isEmpty();
        String text = posts || lines.size() < 2
                ? String.join("\n", lines)
                : lines.size() == 2 ? String.join("", lines) : String.join("\n", lines);
        return Cell.centred(text)
                .filled(away ? Cell.Filling.HATCHED : Cell.Filling.NONE)
                .noted(String.join(",", notes));
    }

    private String legend() {
        List<String> parts = new ArrayList<>();
        for (Shift shift : facts.shifts()) {
            parts.add(shift.mark() + " " + shift.name() + " " + paper.times(shift.startMinute(), shift.endMinute()));
        }
        for (AbsenceKind kind : List.of(
                AbsenceKind.LEAVE, AbsenceKind.TRAINING, AbsenceKind.REST, AbsenceKind.SECONDMENT, AbsenceKind.AWAY)) {
            parts.add(paper.words.of("papers.absence." + kind) + " " + paper.words.of(kind));
        }
        parts.add(paper.words.of("papers.lead.mark") + " " + paper.words.of("papers.lead"));
        parts.add(paper.words.of("papers.hatched"));
        return paper.words.of("papers.legend", String.join("   ", parts));
    }
}
