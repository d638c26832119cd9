package org.shichen.roster.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shichen.paper.Cell;
import org.shichen.paper.Composer;
import org.shichen.paper.Table;
import org.shichen.roster.Duty;
import org.shichen.roster.Shift;

/** 岗位表: posts and their shifts by days, a week to a table, with the names of those on each. */
final class PostPaper {

    private static final int WEEK = 7;

    /** A checkpoint and a post of fourteen characters in one line, in millimetres. */
    private static final double POST = 47;

    private final PaperFacts facts;
    private final PaperWords paper;
    private final boolean wholeBrigade;
    private final Map<Long, PaperFacts.Person> people;

    PostPaper(PaperFacts facts, PaperWords paper, boolean wholeBrigade) {
        this.facts = facts;
        this.paper = paper;
        this.wholeBrigade = wholeBrigade;
        this.people = facts.peopleById();
    }

    void set(Composer composer) {
        List<LocalDate> days = facts.days();
        for (int from = 0; from < days.size(); from += WEEK) {
            if (from > 0) {
                composer.newPage();
            }
            List<LocalDate> week = days.subList(from, Math.min(days.size(), from + WEEK));
            List<Double> fixed = new ArrayList<>(List.of(POST, 24.0));
            List<Double> shares = new ArrayList<>(List.of(0.0, 0.0));
            List<Cell> head = new ArrayList<>(List.of(
                    Cell.centred(paper.words.of("papers.column.post")),
                    Cell.centred(paper.words.of("papers.column.shift"))));
            for (LocalDate date : week) {
                fixed.add(0.0);
                shares.add(1.0);
                head.add(Cell.centred(paper.date(date)));
            }
            double width = composer.format().contentWidth();
            composer.table(new Table(
                    Table.spread(width, fixed, shares),
                    List.of(head),
                    rows(week),
                    PaperWords.HEAD,
                    PaperWords.SMALL,
                    0.8));
        }
    }

    private List<Table.Row> rows(List<LocalDate> week) {
        List<Table.Row> rows = new ArrayList<>();
        for (PaperFacts.Post post : facts.posts()) {
            if (!wholeBrigade && post.stationId() == null) {
                continue;
            }
            boolean newPost = true;
            for (Shift shift : facts.shifts()) {
                List<Cell> cells = new ArrayList<>(List.of(
                        newPost ? Cell.of(facts.place(post, wholeBrigade)) : Cell.ABOVE,
                        Cell.centred(paper.shift(shift))));
                boolean any = false;
                for (LocalDate date : week) {
                    List<Duty> duties = facts.duties().stream()
                            .filter(duty -> duty.dutyDate().equals(date)
                                    && duty.shiftId() == shift.id()
                                    && duty.postId() == post.id())
                            .toList();
                    any |= !duties.isEmpty();
                    cells.add(cell(duties, shift));
                }
                if (any) {
                    rows.add(Table.Row.of(cells));
                    newPost = false;
                }
            }
        }
        return rows;
    }

    private Cell cell(List<Duty> duties, Shift shift) {
        List<String> lines = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Duty duty : duties) {
            PaperFacts.Person person = people.get(duty.personId());
            String part = duty.startMinute() == shift.startMinute() && duty.endMinute() == shift.endMinute()
                    ? ""
                    : " " + paper.times(duty.startMinute(), duty.endMinute());
            lines.add(person.name()
                    + paper.words.of("papers.category.after." + person.category())
                    + (duty.lead() ? paper.words.of("papers.lead.mark") : "")
                    + part);
            String numbers = paper.notes(duty, person);
            if (!numbers.isEmpty()) {
                notes.add(numbers);
            }
        }
        return Cell.of(String.join("\n", lines)).noted(String.join(",", notes));
    }
}
