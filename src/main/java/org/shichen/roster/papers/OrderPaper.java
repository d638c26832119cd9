package org.shichen.roster.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shichen.paper.Cell;
import org.shichen.paper.Composer;
import org.shichen.paper.Table;
import org.shichen.roster.Duty;
import org.shichen.roster.Shift;

/** 勤务单 of a checkpoint and a shift: 岗位, 姓名, 职务, 任务, 注意事项, 通信, 装备. */
final class OrderPaper {

    /** One sheet. */
    record Sheet(LocalDate date, Shift shift, PaperFacts.@Nullable Station station) {}

    private final PaperFacts facts;
    private final PaperWords paper;
    private final Map<Long, PaperFacts.Person> people;

    OrderPaper(PaperFacts facts, PaperWords paper) {
        this.facts = facts;
        this.paper = paper;
        this.people = facts.peopleById();
    }

    /** @param checkpoint null for every checkpoint that has a duty in the shift */
    List<Sheet> sheets(@Nullable Long checkpoint) {
        List<Sheet> sheets = new ArrayList<>();
        for (LocalDate date : facts.days()) {
            for (Shift shift : facts.shifts()) {
                for (PaperFacts.Station station : facts.stations()) {
                    Sheet sheet = new Sheet(date, shift, station);
                    if ((checkpoint == null || station.id() == checkpoint)
                            && !duties(sheet).isEmpty()) {
                        sheets.add(sheet);
                    }
                }
            }
        }
        return sheets;
    }

    String title(Sheet sheet) {
        PaperFacts.Station station = Objects.requireNonNull(sheet.station);
        return paper.words.of("papers.title.ORDER", station.name());
    }

    void set(Composer composer, Sheet sheet) {
        composer.centred(
                paper.date(sheet.date) + "  " + sheet.shift.name() + "  "
                        + paper.times(sheet.shift.startMinute(), sheet.shift.endMinute()),
                PaperWords.HEAD);
        composer.space(1.5);
        List<Double> widths = Table.spread(
                composer.format().contentWidth(),
                List.of(22.0, 20.0, 20.0, 0.0, 0.0, 28.0, 0.0),
                List.of(0.0, 0.0, 0.0, 3.0, 3.0, 0.0, 2.0));
        List<Cell> head = Stream.of("post", "name", "position", "task", "caution", "contact", "equipment")
                .map(column -> Cell.centred(paper.words.of("papers.column." + column)))
                .toList();
        composer.table(new Table(widths, List.of(head), rows(sheet), PaperWords.HEAD, PaperWords.BODY, 1));
    }

    private List<Table.Row> rows(Sheet sheet) {
        List<Table.Row> rows = new ArrayList<>();
        for (PaperFacts.Post post : facts.posts()) {
            boolean newPost = true;
            for (Duty duty : duties(sheet)) {
                if (duty.postId() == post.id()) {
                    PaperFacts.Person person = people.get(duty.personId());
                    rows.add(Table.Row.of(List.of(
                            newPost ? Cell.of(post.name()) : Cell.ABOVE,
                            Cell.centred(person.name()).noted(paper.notes(duty, person)),
                            Cell.centred(position(person, duty)),
                            newPost ? Cell.of(post.task()) : Cell.ABOVE,
                            newPost ? Cell.of(post.caution()) : Cell.ABOVE,
                            Cell.centred(contact(person, sheet)),
                            newPost ? Cell.of(post.equipment()) : Cell.ABOVE)));
                    newPost = false;
                }
            }
        }
        return rows;
    }

    private String position(PaperFacts.Person person, Duty duty) {
        String own = person.position().isBlank() ? paper.words.of(person.category()) : person.position();
        return duty.lead() ? own + "\n" + paper.words.of("papers.lead") : own;
    }

    /** The person's telephone, and the call sign of the checkpoint. */
    private static String contact(PaperFacts.Person person, Sheet sheet) {
        PaperFacts.Station station = Objects.requireNonNull(sheet.station);
        return Stream.of(station.callSign(), person.phone())
                .filter(text -> !text.isBlank())
                .reduce((one, other) -> one + "\n" + other)
                .orElse(station.phone());
    }

    /** Who leads a post stands first on it. */
    private List<Duty> duties(Sheet sheet) {
        long station = Objects.requireNonNull(sheet.station).id();
        return facts.duties().stream()
                .filter(duty -> duty.dutyDate().equals(sheet.date)
                        && duty.shiftId() == sheet.shift.id()
                        && Objects.equals(facts.post(duty.postId()).stationId(), station))
                .sorted(Comparator.comparing(duty -> !duty.lead()))
                .toList();
    }
}
