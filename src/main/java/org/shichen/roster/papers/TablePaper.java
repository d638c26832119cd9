package org.shichen.roster.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.shichen.paper.Cell;
import org.shichen.paper.Composer;
import org.shichen.paper.Table;
import org.shichen.people.Category;
import org.shichen.roster.Duty;
import org.shichen.roster.PostKind;
import org.shichen.roster.Shift;

/** 排班表: 日期(星期), 班次(起止), 带班领导, 岗位, 民警, 辅警, 联系电话, 备注; one row for a post in a shift. */
final class TablePaper {

    private final PaperFacts facts;
    private final PaperWords paper;
    private final boolean wholeBrigade;
    private final Map<Long, PaperFacts.Person> people;

    TablePaper(PaperFacts facts, PaperWords paper, boolean wholeBrigade) {
        this.facts = facts;
        this.paper = paper;
        this.wholeBrigade = wholeBrigade;
        this.people = facts.peopleById();
    }

    void set(Composer composer) {
        double width = composer.format().contentWidth();
        List<Double> widths = Table.spread(
                width,
                List.of(22.0, 26.0, 22.0, 0.0, 0.0, 0.0, 27.0, 0.0),
                List.of(0.0, 0.0, 0.0, wholeBrigade ? 4.0 : 2.0, 3.0, 3.0, 0.0, 2.0));
        List<Cell> head = Stream.of("date", "shift", "leader", "post", "sworn", "auxiliary", "phone", "remark")
                .map(column -> Cell.centred(paper.words.of("papers.column." + column)))
                .toList();
        composer.table(new Table(widths, List.of(head), rows(), PaperWords.HEAD, PaperWords.BODY, 1));
    }

    private List<Table.Row> rows() {
        List<Table.Row> rows = new ArrayList<>();
        for (LocalDate date : facts.days()) {
            boolean newDate = true;
            for (Shift shift : facts.shifts()) {
                boolean newShift = true;
                for (PaperFacts.Post post : facts.posts()) {
                    List<Duty> duties = facts.duties().stream()
                            .filter(duty -> duty.dutyDate().equals(date)
                                    && duty.shiftId() == shift.id()
                                    && duty.postId() == post.id())
                            .toList();
                    // Who leads stands in the column of leaders of every row.
                    boolean shown = wholeBrigade || post.stationId() != null;
                    if (!duties.isEmpty() && shown && post.kind() != PostKind.LEADING) {
                        rows.add(row(date, shift, post, duties, newDate, newShift));
                        newDate = false;
                        newShift = false;
                    }
                }
            }
        }
        return rows;
    }

    private Table.Row row(
            LocalDate date, Shift shift, PaperFacts.Post post, List<Duty> duties, boolean newDate, boolean newShift) {
        List<String> remarks = new ArrayList<>();
        Set<String> notes = new LinkedHashSet<>();
        for (Duty duty : duties) {
            PaperFacts.Person person = people.get(duty.personId());
            if (duty.startMinute() != shift.startMinute() || duty.endMinute() != shift.endMinute()) {
                remarks.add(person.name() + " " + paper.times(duty.startMinute(), duty.endMinute()));
            }
            if (person.category() == Category.CIVILIAN) {
                remarks.add(paper.words.of("papers.civilian", person.name()));
            }
            if (!duty.note().isBlank()) {
                remarks.add(person.name() + paper.words.of("papers.colon") + duty.note());
            }
            String numbers = paper.notes(duty, person);
            if (!numbers.isEmpty()) {
                notes.add(person.name() + paper.words.of("papers.see-note", numbers));
            }
        }
        remarks.addAll(notes);
        return Table.Row.of(List.of(
                newDate ? Cell.centred(paper.formats.shortDate(date) + "\n" + paper.formats.weekday(date)) : Cell.ABOVE,
                newShift ? Cell.centred(paper.shift(shift)) : Cell.ABOVE,
                newShift ? Cell.centred(paper.names(leaders(date, shift))) : Cell.ABOVE,
                Cell.of(facts.place(post, wholeBrigade)),
                Cell.of(paper.names(names(duties, Category.SWORN))),
                Cell.of(paper.names(names(duties, Category.AUXILIARY))),
                Cell.centred(phone(post, duties)),
                Cell.of(String.join("\n", remarks)).in(PaperWords.SMALL)));
    }

    /** Those who lead this shift here, else those on the leading post of the command post while it runs. */
    private List<String> leaders(LocalDate date, Shift shift) {
        List<Duty> that = facts.duties().stream()
                .filter(duty -> duty.dutyDate().equals(date))
                .toList();
        List<String> marked = that.stream()
                .filter(duty -> duty.lead() && duty.shiftId() == shift.id())
                .map(duty -> people.get(duty.personId()).name())
                .distinct()
                .toList();
        return marked.isEmpty()
                ? that.stream()
                        .filter(duty -> facts.post(duty.postId()).kind() == PostKind.LEADING
                                && duty.startMinute() < shift.endMinute()
                                && shift.startMinute() < duty.endMinute())
                        .map(duty -> people.get(duty.personId()).name())
                        .distinct()
                        .toList()
                : marked;
    }

    private List<String> names(List<Duty> duties, Category category) {
        return duties.stream()
                .map(duty -> people.get(duty.personId()))
                .filter(person -> person.category() == category)
                .map(PaperFacts.Person::name)
                .distinct()
                .toList();
    }

    /** Of the first sworn officer on the post, else of the checkpoint. */
    private String phone(PaperFacts.Post post, List<Duty> duties) {
        PaperFacts.Station station = facts.station(post.stationId());
        return duties.stream()
                .map(duty -> people.get(duty.personId()))
                .filter(person ->
                        person.category() == Category.SWORN && !person.phone().isBlank())
                .map(PaperFacts.Person::phone)
                .findFirst()
                .orElse(station == null ? "" : station.phone());
    }
}
