package org.shichen.roster.papers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.shichen.clock.DutyCalendar;
import org.shichen.paper.Composer;
import org.shichen.paper.Document;
import org.shichen.paper.PageFormat;
import org.shichen.paper.PdfWriter;
import org.shichen.paper.Printout;
import org.shichen.paper.Typefaces;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.roster.Rosters;
import org.shichen.store.Store;
import org.shichen.ui.Imprint;

/**
 * The roster on paper. Reads what is in the store, in whatever state; a draft says that it is one. What is between a
 * person and whoever assigns them is on no paper. Blocks; not for the FX thread.
 */
public final class RosterPapers {

    private final PaperSources sources;
    private final Typefaces typefaces;

    public RosterPapers(Store store, Rosters rosters, DutyCalendar calendar, Typefaces typefaces) {
        this.sources = new PaperSources(store, rosters, calendar);
        this.typefaces = typefaces;
    }

    /** A checkpoint to choose from. */
    public record Choice(long id, String name) {}

    public List<Choice> checkpoints() {
        return sources.stations().stream()
                .map(station -> new Choice(station.id(), station.name()))
                .toList();
    }

    /** @throws ProblemException {@code problem.papers.no-checkpoint} when there is none of this code or name */
    public long checkpointNamed(String text) {
        return sources.checkpoint(text)
                .orElseThrow(() -> new ProblemException(Problem.of("problem.papers.no-checkpoint", text)));
    }

    /** @throws ProblemException {@code problem.papers.nobody} when nobody, or more than one, has this badge or name */
    public long personNamed(String text) {
        return sources.person(text).orElseThrow(() -> new ProblemException(Problem.of("problem.papers.nobody", text)));
    }

    /**
     * @param moment as of which the roster's state and level are told, and which is printed as the time of making
     * @throws ProblemException {@code problem.papers.nothing} when there is no duty to print,
     *     {@code problem.paper.no-glyph} when a name cannot be printed
     */
    public Printout print(PaperOrder order, Imprint imprint, Instant moment) {
        return PdfWriter.write(make(order, imprint, moment), typefaces);
    }

    /** The strip of a chain of reliefs, for the room that makes the chain. */
    public Printout print(ReliefStrip strip, Imprint imprint, Instant moment) {
        return PdfWriter.write(ReliefStripPaper.of(strip, imprint, typefaces, moment), typefaces);
    }

    Document make(PaperOrder order, Imprint imprint, Instant moment) {
        PaperFacts facts = sources.read(order, moment);
        PaperWords paper = new PaperWords(facts, imprint);
        PaperFacts.Station station = facts.station(order.checkpointId());
        boolean brigade = station == null;
        String place = station == null ? imprint.unit() : station.name();
        boolean across = order.document() != RosterDocument.PERSON;
        PageFormat format = PaperWords.format(order.paper(), across);
        Composer composer = new Composer(format, typefaces);
        String title = imprint.words().of("papers.title." + order.document(), place);
        switch (order.document()) {
            case TABLE -> {
                refuseNothing(facts);
                paper.open(composer, title);
                new TablePaper(facts, paper, brigade).set(composer);
                paper.close(composer);
            }
            case WALL -> {
                paper.open(composer, title);
                new WallPaper(facts, paper, !brigade).set(composer);
                paper.close(composer);
            }
            case POST -> {
                refuseNothing(facts);
                paper.open(composer, title);
                new PostPaper(facts, paper, brigade).set(composer);
                paper.close(composer);
            }
            case PERSON -> title = people(order, facts, paper, composer, title);
            case ORDER -> title = orders(order, facts, paper, composer, title);
        }
        return paper.finish(composer, title);
    }

    private static String people(PaperOrder order, PaperFacts facts, PaperWords paper, Composer composer, String all) {
        List<PaperFacts.Person> chosen = new ArrayList<>();
        for (PaperFacts.Person person : facts.people()) {
            boolean named = order.personId() == null
                    ? facts.duties().stream().anyMatch(duty -> duty.personId() == person.id())
                    : Objects.equals(order.personId(), person.id());
            if (named) {
                chosen.add(person);
            }
        }
        if (chosen.isEmpty()) {
            throw new ProblemException(Problem.of("problem.papers.nothing"));
        }
        String title = all;
        for (PaperFacts.Person person : chosen) {
            composer.freshPage();
            String own = paper.words.of("papers.title.PERSON.of", person.name());
            paper.open(composer, own);
            new PersonPaper(facts, paper).set(composer, person);
            paper.close(composer);
            title = chosen.size() == 1 ? own : all;
        }
        return title;
    }

    private static String orders(PaperOrder order, PaperFacts facts, PaperWords paper, Composer composer, String all) {
        OrderPaper papers = new OrderPaper(facts, paper);
        List<OrderPaper.Sheet> sheets = papers.sheets(order.checkpointId());
        if (sheets.isEmpty()) {
            throw new ProblemException(Problem.of("problem.papers.nothing"));
        }
        for (OrderPaper.Sheet sheet : sheets) {
            composer.freshPage();
            paper.open(composer, papers.title(sheet));
            papers.set(composer, sheet);
            paper.close(composer);
        }
        return all;
    }

    private static void refuseNothing(PaperFacts facts) {
        if (facts.duties().isEmpty()) {
            throw new ProblemException(Problem.of("problem.papers.nothing"));
        }
    }
}
