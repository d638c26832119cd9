package org.shichen.roster.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.shichen.paper.Cell;
import org.shichen.paper.Composer;
import org.shichen.paper.Table;
import org.shichen.roster.Duty;
import org.shichen.roster.Shift;

/** 个人班表: a person's own duties with their hours, each person on a page of their own. */
final class PersonPaper {

    private final PaperFacts facts;
    private final PaperWords paper;

    PersonPaper(PaperFacts facts, PaperWords paper) {
        this.facts = facts;
        this.paper = paper;
    }

    void set(Composer composer, PaperFacts.Person person) {
        composer.spread(
                List.of(
                        paper.words.of("papers.person.badge", person.badge()),
                        paper.words.of(person.category()),
                        person.position(),
                        person.squad()),
                PaperWords.BODY);
        composer.space(1);
        List<Double> widths = Table.spread(
                composer.format().contentWidth(),
                List.of(32.0, 18.0, 34.0, 0.0, 16.0, 0.0),
                List.of(0.0, 0.0, 0.0, 3.0, 0.0, 2.0));
        List<Cell> head = Stream.of("date", "shift.name", "times", "post", "hours", "remark")
                .map(column -> Cell.centred(paper.words.of("papers.column." + column)))
                .toList();
        composer.table(new Table(widths, List.of(head), rows(person), PaperWords.HEAD, PaperWords.BODY, 1));
    }

    private List<Table.Row> rows(PaperFacts.Person person) {
        List<Table.Row> rows = new ArrayList<>();
        int minutes = 0;
        int nights = 0;
        for (Duty duty : facts.duties()) {
            if (duty.personId() == person.id()) {
                Shift shift = facts.shift(duty.shiftId());
                minutes += duty.minutes();
                nights += shift.night() ? 1 : 0;
                List<String> remarks = new ArrayList<>();
                if (duty.lead()) {
                    remarks.add(paper.words.of("papers.lead"));
                }
                if (!duty.note().isBlank()) {
                    remarks.add(duty.note());
                }
                rows.add(Table.Row.of(List.of(
                        Cell.centred(paper.date(duty.dutyDate())),
                        Cell.centred(shift.name()),
                        Cell.centred(paper.times(duty.startMinute(), duty.endMinute())),
                        Cell.of(facts.place(facts.post(duty.postId()), true)),
                        Cell.of(PaperWords.hours(duty.minutes())).align(Cell.Align.RIGHT),
                        Cell.of(paper.names(remarks)).noted(paper.notes(duty, person)))));
            }
        }
        rows.add(Table.Row.of(List.of(
                Cell.centred(paper.words.of("papers.sum", rows.size(), nights))
                        .spanning(4, 1)
                        .in(PaperWords.HEAD),
                Cell.of(PaperWords.hours(minutes)).align(Cell.Align.RIGHT).in(PaperWords.HEAD),
                Cell.of(""))));
        return rows;
    }
}
